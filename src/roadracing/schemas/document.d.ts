export type Namespace = string;
export type Year = number;
export type Text = string;
export type Slug = string;
export type Instant = string;
export type OrganisationKind =
  | 'sanctioning-body'
  | 'series-owner'
  | 'promoter'
  | 'national-authority'
  | 'venue-operator'
  | 'agency'
  | 'publisher'
  | 'manufacturer'
  | 'supplier'
  | 'broadcaster'
  | 'partner'
  | 'other';
export type RuleBook = 'imsa' | 'scca' | 'scca-pro' | 'fia' | 'wec' | 'sro' | 'le-mans' | 'motorsport-uk';
export type Country = string;
export type Url = string;
export type PartyRole = 'series-owner' | 'sanctioning-body' | 'promoter';
export type Date = string;
export type Area =
  | 'scheduling'
  | 'track-administration'
  | 'pit-administration'
  | 'paddock-administration'
  | 'race-control'
  | 'safety'
  | 'administration'
  | 'marketing';
export type Prose = string;
export type Strategy = 'operating-organisation' | 'strictest' | 'signed-resolution';
export type ParameterKey = string;
export type Amount = number;
export type PracticeStatus = 'proposed' | 'pilot' | 'adopted' | 'retired';
export type Duration = string;
export type HonouredKind = 'credentials' | 'licences';
export type Colour = string;
export type Measure = number;
export type Ordinal = number;
export type TimeZone =
  | 'Africa/Abidjan'
  | 'Africa/Accra'
  | 'Africa/Addis_Ababa'
  | 'Africa/Algiers'
  | 'Africa/Asmara'
  | 'Africa/Asmera'
  | 'Africa/Bamako'
  | 'Africa/Bangui'
  | 'Africa/Banjul'
  | 'Africa/Bissau'
  | 'Africa/Blantyre'
  | 'Africa/Brazzaville'
  | 'Africa/Bujumbura'
  | 'Africa/Cairo'
  | 'Africa/Casablanca'
  | 'Africa/Ceuta'
  | 'Africa/Conakry'
  | 'Africa/Dakar'
  | 'Africa/Dar_es_Salaam'
  | 'Africa/Djibouti'
  | 'Africa/Douala'
  | 'Africa/El_Aaiun'
  | 'Africa/Freetown'
  | 'Africa/Gaborone'
  | 'Africa/Harare'
  | 'Africa/Johannesburg'
  | 'Africa/Juba'
  | 'Africa/Kampala'
  | 'Africa/Khartoum'
  | 'Africa/Kigali'
  | 'Africa/Kinshasa'
  | 'Africa/Lagos'
  | 'Africa/Libreville'
  | 'Africa/Lome'
  | 'Africa/Luanda'
  | 'Africa/Lubumbashi'
  | 'Africa/Lusaka'
  | 'Africa/Malabo'
  | 'Africa/Maputo'
  | 'Africa/Maseru'
  | 'Africa/Mbabane'
  | 'Africa/Mogadishu'
  | 'Africa/Monrovia'
  | 'Africa/Nairobi'
  | 'Africa/Ndjamena'
  | 'Africa/Niamey'
  | 'Africa/Nouakchott'
  | 'Africa/Ouagadougou'
  | 'Africa/Porto-Novo'
  | 'Africa/Sao_Tome'
  | 'Africa/Timbuktu'
  | 'Africa/Tripoli'
  | 'Africa/Tunis'
  | 'Africa/Windhoek'
  | 'America/Adak'
  | 'America/Anchorage'
  | 'America/Anguilla'
  | 'America/Antigua'
  | 'America/Araguaina'
  | 'America/Argentina/Buenos_Aires'
  | 'America/Argentina/Catamarca'
  | 'America/Argentina/ComodRivadavia'
  | 'America/Argentina/Cordoba'
  | 'America/Argentina/Jujuy'
  | 'America/Argentina/La_Rioja'
  | 'America/Argentina/Mendoza'
  | 'America/Argentina/Rio_Gallegos'
  | 'America/Argentina/Salta'
  | 'America/Argentina/San_Juan'
  | 'America/Argentina/San_Luis'
  | 'America/Argentina/Tucuman'
  | 'America/Argentina/Ushuaia'
  | 'America/Aruba'
  | 'America/Asuncion'
  | 'America/Atikokan'
  | 'America/Atka'
  | 'America/Bahia'
  | 'America/Bahia_Banderas'
  | 'America/Barbados'
  | 'America/Belem'
  | 'America/Belize'
  | 'America/Blanc-Sablon'
  | 'America/Boa_Vista'
  | 'America/Bogota'
  | 'America/Boise'
  | 'America/Buenos_Aires'
  | 'America/Cambridge_Bay'
  | 'America/Campo_Grande'
  | 'America/Cancun'
  | 'America/Caracas'
  | 'America/Catamarca'
  | 'America/Cayenne'
  | 'America/Cayman'
  | 'America/Chicago'
  | 'America/Chihuahua'
  | 'America/Ciudad_Juarez'
  | 'America/Coral_Harbour'
  | 'America/Cordoba'
  | 'America/Costa_Rica'
  | 'America/Coyhaique'
  | 'America/Creston'
  | 'America/Cuiaba'
  | 'America/Curacao'
  | 'America/Danmarkshavn'
  | 'America/Dawson'
  | 'America/Dawson_Creek'
  | 'America/Denver'
  | 'America/Detroit'
  | 'America/Dominica'
  | 'America/Edmonton'
  | 'America/Eirunepe'
  | 'America/El_Salvador'
  | 'America/Ensenada'
  | 'America/Fort_Nelson'
  | 'America/Fort_Wayne'
  | 'America/Fortaleza'
  | 'America/Glace_Bay'
  | 'America/Godthab'
  | 'America/Goose_Bay'
  | 'America/Grand_Turk'
  | 'America/Grenada'
  | 'America/Guadeloupe'
  | 'America/Guatemala'
  | 'America/Guayaquil'
  | 'America/Guyana'
  | 'America/Halifax'
  | 'America/Havana'
  | 'America/Hermosillo'
  | 'America/Indiana/Indianapolis'
  | 'America/Indiana/Knox'
  | 'America/Indiana/Marengo'
  | 'America/Indiana/Petersburg'
  | 'America/Indiana/Tell_City'
  | 'America/Indiana/Vevay'
  | 'America/Indiana/Vincennes'
  | 'America/Indiana/Winamac'
  | 'America/Indianapolis'
  | 'America/Inuvik'
  | 'America/Iqaluit'
  | 'America/Jamaica'
  | 'America/Jujuy'
  | 'America/Juneau'
  | 'America/Kentucky/Louisville'
  | 'America/Kentucky/Monticello'
  | 'America/Knox_IN'
  | 'America/Kralendijk'
  | 'America/La_Paz'
  | 'America/Lima'
  | 'America/Los_Angeles'
  | 'America/Louisville'
  | 'America/Lower_Princes'
  | 'America/Maceio'
  | 'America/Managua'
  | 'America/Manaus'
  | 'America/Marigot'
  | 'America/Martinique'
  | 'America/Matamoros'
  | 'America/Mazatlan'
  | 'America/Mendoza'
  | 'America/Menominee'
  | 'America/Merida'
  | 'America/Metlakatla'
  | 'America/Mexico_City'
  | 'America/Miquelon'
  | 'America/Moncton'
  | 'America/Monterrey'
  | 'America/Montevideo'
  | 'America/Montreal'
  | 'America/Montserrat'
  | 'America/Nassau'
  | 'America/New_York'
  | 'America/Nipigon'
  | 'America/Nome'
  | 'America/Noronha'
  | 'America/North_Dakota/Beulah'
  | 'America/North_Dakota/Center'
  | 'America/North_Dakota/New_Salem'
  | 'America/Nuuk'
  | 'America/Ojinaga'
  | 'America/Panama'
  | 'America/Pangnirtung'
  | 'America/Paramaribo'
  | 'America/Phoenix'
  | 'America/Port-au-Prince'
  | 'America/Port_of_Spain'
  | 'America/Porto_Acre'
  | 'America/Porto_Velho'
  | 'America/Puerto_Rico'
  | 'America/Punta_Arenas'
  | 'America/Rainy_River'
  | 'America/Rankin_Inlet'
  | 'America/Recife'
  | 'America/Regina'
  | 'America/Resolute'
  | 'America/Rio_Branco'
  | 'America/Rosario'
  | 'America/Santa_Isabel'
  | 'America/Santarem'
  | 'America/Santiago'
  | 'America/Santo_Domingo'
  | 'America/Sao_Paulo'
  | 'America/Scoresbysund'
  | 'America/Shiprock'
  | 'America/Sitka'
  | 'America/St_Barthelemy'
  | 'America/St_Johns'
  | 'America/St_Kitts'
  | 'America/St_Lucia'
  | 'America/St_Thomas'
  | 'America/St_Vincent'
  | 'America/Swift_Current'
  | 'America/Tegucigalpa'
  | 'America/Thule'
  | 'America/Thunder_Bay'
  | 'America/Tijuana'
  | 'America/Toronto'
  | 'America/Tortola'
  | 'America/Vancouver'
  | 'America/Virgin'
  | 'America/Whitehorse'
  | 'America/Winnipeg'
  | 'America/Yakutat'
  | 'America/Yellowknife'
  | 'Antarctica/Casey'
  | 'Antarctica/Davis'
  | 'Antarctica/DumontDUrville'
  | 'Antarctica/Macquarie'
  | 'Antarctica/Mawson'
  | 'Antarctica/McMurdo'
  | 'Antarctica/Palmer'
  | 'Antarctica/Rothera'
  | 'Antarctica/South_Pole'
  | 'Antarctica/Syowa'
  | 'Antarctica/Troll'
  | 'Antarctica/Vostok'
  | 'Arctic/Longyearbyen'
  | 'Asia/Aden'
  | 'Asia/Almaty'
  | 'Asia/Amman'
  | 'Asia/Anadyr'
  | 'Asia/Aqtau'
  | 'Asia/Aqtobe'
  | 'Asia/Ashgabat'
  | 'Asia/Ashkhabad'
  | 'Asia/Atyrau'
  | 'Asia/Baghdad'
  | 'Asia/Bahrain'
  | 'Asia/Baku'
  | 'Asia/Bangkok'
  | 'Asia/Barnaul'
  | 'Asia/Beirut'
  | 'Asia/Bishkek'
  | 'Asia/Brunei'
  | 'Asia/Calcutta'
  | 'Asia/Chita'
  | 'Asia/Choibalsan'
  | 'Asia/Chongqing'
  | 'Asia/Chungking'
  | 'Asia/Colombo'
  | 'Asia/Dacca'
  | 'Asia/Damascus'
  | 'Asia/Dhaka'
  | 'Asia/Dili'
  | 'Asia/Dubai'
  | 'Asia/Dushanbe'
  | 'Asia/Famagusta'
  | 'Asia/Gaza'
  | 'Asia/Harbin'
  | 'Asia/Hebron'
  | 'Asia/Ho_Chi_Minh'
  | 'Asia/Hong_Kong'
  | 'Asia/Hovd'
  | 'Asia/Irkutsk'
  | 'Asia/Istanbul'
  | 'Asia/Jakarta'
  | 'Asia/Jayapura'
  | 'Asia/Jerusalem'
  | 'Asia/Kabul'
  | 'Asia/Kamchatka'
  | 'Asia/Karachi'
  | 'Asia/Kashgar'
  | 'Asia/Kathmandu'
  | 'Asia/Katmandu'
  | 'Asia/Khandyga'
  | 'Asia/Kolkata'
  | 'Asia/Krasnoyarsk'
  | 'Asia/Kuala_Lumpur'
  | 'Asia/Kuching'
  | 'Asia/Kuwait'
  | 'Asia/Macao'
  | 'Asia/Macau'
  | 'Asia/Magadan'
  | 'Asia/Makassar'
  | 'Asia/Manila'
  | 'Asia/Muscat'
  | 'Asia/Nicosia'
  | 'Asia/Novokuznetsk'
  | 'Asia/Novosibirsk'
  | 'Asia/Omsk'
  | 'Asia/Oral'
  | 'Asia/Phnom_Penh'
  | 'Asia/Pontianak'
  | 'Asia/Pyongyang'
  | 'Asia/Qatar'
  | 'Asia/Qostanay'
  | 'Asia/Qyzylorda'
  | 'Asia/Rangoon'
  | 'Asia/Riyadh'
  | 'Asia/Saigon'
  | 'Asia/Sakhalin'
  | 'Asia/Samarkand'
  | 'Asia/Seoul'
  | 'Asia/Shanghai'
  | 'Asia/Singapore'
  | 'Asia/Srednekolymsk'
  | 'Asia/Taipei'
  | 'Asia/Tashkent'
  | 'Asia/Tbilisi'
  | 'Asia/Tehran'
  | 'Asia/Tel_Aviv'
  | 'Asia/Thimbu'
  | 'Asia/Thimphu'
  | 'Asia/Tokyo'
  | 'Asia/Tomsk'
  | 'Asia/Ujung_Pandang'
  | 'Asia/Ulaanbaatar'
  | 'Asia/Ulan_Bator'
  | 'Asia/Urumqi'
  | 'Asia/Ust-Nera'
  | 'Asia/Vientiane'
  | 'Asia/Vladivostok'
  | 'Asia/Yakutsk'
  | 'Asia/Yangon'
  | 'Asia/Yekaterinburg'
  | 'Asia/Yerevan'
  | 'Atlantic/Azores'
  | 'Atlantic/Bermuda'
  | 'Atlantic/Canary'
  | 'Atlantic/Cape_Verde'
  | 'Atlantic/Faeroe'
  | 'Atlantic/Faroe'
  | 'Atlantic/Jan_Mayen'
  | 'Atlantic/Madeira'
  | 'Atlantic/Reykjavik'
  | 'Atlantic/South_Georgia'
  | 'Atlantic/St_Helena'
  | 'Atlantic/Stanley'
  | 'Australia/ACT'
  | 'Australia/Adelaide'
  | 'Australia/Brisbane'
  | 'Australia/Broken_Hill'
  | 'Australia/Canberra'
  | 'Australia/Currie'
  | 'Australia/Darwin'
  | 'Australia/Eucla'
  | 'Australia/Hobart'
  | 'Australia/LHI'
  | 'Australia/Lindeman'
  | 'Australia/Lord_Howe'
  | 'Australia/Melbourne'
  | 'Australia/NSW'
  | 'Australia/North'
  | 'Australia/Perth'
  | 'Australia/Queensland'
  | 'Australia/South'
  | 'Australia/Sydney'
  | 'Australia/Tasmania'
  | 'Australia/Victoria'
  | 'Australia/West'
  | 'Australia/Yancowinna'
  | 'Brazil/Acre'
  | 'Brazil/DeNoronha'
  | 'Brazil/East'
  | 'Brazil/West'
  | 'CET'
  | 'CST6CDT'
  | 'Canada/Atlantic'
  | 'Canada/Central'
  | 'Canada/Eastern'
  | 'Canada/Mountain'
  | 'Canada/Newfoundland'
  | 'Canada/Pacific'
  | 'Canada/Saskatchewan'
  | 'Canada/Yukon'
  | 'Chile/Continental'
  | 'Chile/EasterIsland'
  | 'Cuba'
  | 'EET'
  | 'EST'
  | 'EST5EDT'
  | 'Egypt'
  | 'Eire'
  | 'Etc/GMT'
  | 'Etc/GMT+0'
  | 'Etc/GMT+1'
  | 'Etc/GMT+10'
  | 'Etc/GMT+11'
  | 'Etc/GMT+12'
  | 'Etc/GMT+2'
  | 'Etc/GMT+3'
  | 'Etc/GMT+4'
  | 'Etc/GMT+5'
  | 'Etc/GMT+6'
  | 'Etc/GMT+7'
  | 'Etc/GMT+8'
  | 'Etc/GMT+9'
  | 'Etc/GMT-0'
  | 'Etc/GMT-1'
  | 'Etc/GMT-10'
  | 'Etc/GMT-11'
  | 'Etc/GMT-12'
  | 'Etc/GMT-13'
  | 'Etc/GMT-14'
  | 'Etc/GMT-2'
  | 'Etc/GMT-3'
  | 'Etc/GMT-4'
  | 'Etc/GMT-5'
  | 'Etc/GMT-6'
  | 'Etc/GMT-7'
  | 'Etc/GMT-8'
  | 'Etc/GMT-9'
  | 'Etc/GMT0'
  | 'Etc/Greenwich'
  | 'Etc/UCT'
  | 'Etc/UTC'
  | 'Etc/Universal'
  | 'Etc/Zulu'
  | 'Europe/Amsterdam'
  | 'Europe/Andorra'
  | 'Europe/Astrakhan'
  | 'Europe/Athens'
  | 'Europe/Belfast'
  | 'Europe/Belgrade'
  | 'Europe/Berlin'
  | 'Europe/Bratislava'
  | 'Europe/Brussels'
  | 'Europe/Bucharest'
  | 'Europe/Budapest'
  | 'Europe/Busingen'
  | 'Europe/Chisinau'
  | 'Europe/Copenhagen'
  | 'Europe/Dublin'
  | 'Europe/Gibraltar'
  | 'Europe/Guernsey'
  | 'Europe/Helsinki'
  | 'Europe/Isle_of_Man'
  | 'Europe/Istanbul'
  | 'Europe/Jersey'
  | 'Europe/Kaliningrad'
  | 'Europe/Kiev'
  | 'Europe/Kirov'
  | 'Europe/Kyiv'
  | 'Europe/Lisbon'
  | 'Europe/Ljubljana'
  | 'Europe/London'
  | 'Europe/Luxembourg'
  | 'Europe/Madrid'
  | 'Europe/Malta'
  | 'Europe/Mariehamn'
  | 'Europe/Minsk'
  | 'Europe/Monaco'
  | 'Europe/Moscow'
  | 'Europe/Nicosia'
  | 'Europe/Oslo'
  | 'Europe/Paris'
  | 'Europe/Podgorica'
  | 'Europe/Prague'
  | 'Europe/Riga'
  | 'Europe/Rome'
  | 'Europe/Samara'
  | 'Europe/San_Marino'
  | 'Europe/Sarajevo'
  | 'Europe/Saratov'
  | 'Europe/Simferopol'
  | 'Europe/Skopje'
  | 'Europe/Sofia'
  | 'Europe/Stockholm'
  | 'Europe/Tallinn'
  | 'Europe/Tirane'
  | 'Europe/Tiraspol'
  | 'Europe/Ulyanovsk'
  | 'Europe/Uzhgorod'
  | 'Europe/Vaduz'
  | 'Europe/Vatican'
  | 'Europe/Vienna'
  | 'Europe/Vilnius'
  | 'Europe/Volgograd'
  | 'Europe/Warsaw'
  | 'Europe/Zagreb'
  | 'Europe/Zaporozhye'
  | 'Europe/Zurich'
  | 'GB'
  | 'GB-Eire'
  | 'GMT'
  | 'GMT+0'
  | 'GMT-0'
  | 'GMT0'
  | 'Greenwich'
  | 'HST'
  | 'Hongkong'
  | 'Iceland'
  | 'Indian/Antananarivo'
  | 'Indian/Chagos'
  | 'Indian/Christmas'
  | 'Indian/Cocos'
  | 'Indian/Comoro'
  | 'Indian/Kerguelen'
  | 'Indian/Mahe'
  | 'Indian/Maldives'
  | 'Indian/Mauritius'
  | 'Indian/Mayotte'
  | 'Indian/Reunion'
  | 'Iran'
  | 'Israel'
  | 'Jamaica'
  | 'Japan'
  | 'Kwajalein'
  | 'Libya'
  | 'MET'
  | 'MST'
  | 'MST7MDT'
  | 'Mexico/BajaNorte'
  | 'Mexico/BajaSur'
  | 'Mexico/General'
  | 'NZ'
  | 'NZ-CHAT'
  | 'Navajo'
  | 'PRC'
  | 'PST8PDT'
  | 'Pacific/Apia'
  | 'Pacific/Auckland'
  | 'Pacific/Bougainville'
  | 'Pacific/Chatham'
  | 'Pacific/Chuuk'
  | 'Pacific/Easter'
  | 'Pacific/Efate'
  | 'Pacific/Enderbury'
  | 'Pacific/Fakaofo'
  | 'Pacific/Fiji'
  | 'Pacific/Funafuti'
  | 'Pacific/Galapagos'
  | 'Pacific/Gambier'
  | 'Pacific/Guadalcanal'
  | 'Pacific/Guam'
  | 'Pacific/Honolulu'
  | 'Pacific/Johnston'
  | 'Pacific/Kanton'
  | 'Pacific/Kiritimati'
  | 'Pacific/Kosrae'
  | 'Pacific/Kwajalein'
  | 'Pacific/Majuro'
  | 'Pacific/Marquesas'
  | 'Pacific/Midway'
  | 'Pacific/Nauru'
  | 'Pacific/Niue'
  | 'Pacific/Norfolk'
  | 'Pacific/Noumea'
  | 'Pacific/Pago_Pago'
  | 'Pacific/Palau'
  | 'Pacific/Pitcairn'
  | 'Pacific/Pohnpei'
  | 'Pacific/Ponape'
  | 'Pacific/Port_Moresby'
  | 'Pacific/Rarotonga'
  | 'Pacific/Saipan'
  | 'Pacific/Samoa'
  | 'Pacific/Tahiti'
  | 'Pacific/Tarawa'
  | 'Pacific/Tongatapu'
  | 'Pacific/Truk'
  | 'Pacific/Wake'
  | 'Pacific/Wallis'
  | 'Pacific/Yap'
  | 'Poland'
  | 'Portugal'
  | 'ROC'
  | 'ROK'
  | 'Singapore'
  | 'Turkey'
  | 'UCT'
  | 'US/Alaska'
  | 'US/Aleutian'
  | 'US/Arizona'
  | 'US/Central'
  | 'US/East-Indiana'
  | 'US/Eastern'
  | 'US/Hawaii'
  | 'US/Indiana-Starke'
  | 'US/Michigan'
  | 'US/Mountain'
  | 'US/Pacific'
  | 'US/Samoa'
  | 'UTC'
  | 'Universal'
  | 'W-SU'
  | 'WET'
  | 'Zulu';
export type Latitude = number;
export type Longitude = number;
export type Positive = number;
export type Direction = 'clockwise' | 'anticlockwise';
export type Count = number;
export type Side = 'left' | 'right';
export type Coordinate = number;
export type AppliesTo = 'racing' | 'engines' | 'unmuffled';
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
export type Clock = string;
export type TimetableStatus = 'provisional' | 'official' | 'revised';
export type PlanKind = 'rain' | 'heat' | 'fog' | 'darkness' | 'broadcast' | 'other';
export type Start = string;
export type Format = string;
export type SessionKind =
  | 'practice'
  | 'qualifying'
  | 'warm-up'
  | 'race'
  | 'test'
  | 'reconnaissance'
  | 'grid-walk'
  | 'pre-race'
  | 'start-signal'
  | 'podium'
  | 'parade'
  | 'demonstration'
  | 'rides'
  | 'pit-walk'
  | 'pit-stop-practice'
  | 'track-walk'
  | 'track-inspection'
  | 'course-clearance'
  | 'cabling'
  | 'briefing'
  | 'technical-inspection'
  | 'impound'
  | 'registration'
  | 'load-in'
  | 'load-out'
  | 'garage'
  | 'restricted-period'
  | 'pit-lane'
  | 'medical'
  | 'autographs'
  | 'press'
  | 'hospitality'
  | 'activation'
  | 'gates'
  | 'ceremony'
  | 'other';
export type TrackUse = 'exclusive' | 'shared' | 'none';
export type TrackCondition = 'hot' | 'cold';
export type Audience = 'public' | 'competitors' | 'operations';
export type Attendee =
  | 'drivers'
  | 'new-drivers'
  | 'team-managers'
  | 'crew-chiefs'
  | 'officials'
  | 'marshals'
  | 'media'
  | 'vendors';
export type TieAnchor = 'start' | 'flag' | 'results';
export type TieBehaviour = 'shift' | 'stretch' | 'hold' | 'die' | 'ask';
export type PlanStatus = 'scheduled' | 'delayed' | 'postponed' | 'cancelled';
export type CarNumber = string;
export type OfficialRole =
  | 'race-director'
  | 'clerk-of-the-course'
  | 'chief-steward'
  | 'steward'
  | 'chair-of-the-stewards'
  | 'starter'
  | 'chief-of-flagging-and-communications'
  | 'chief-scrutineer'
  | 'technical-delegate'
  | 'chief-medical-officer'
  | 'medical-delegate'
  | 'safety-car-driver'
  | 'safety-car-observer'
  | 'safety-chief'
  | 'safety-delegate'
  | 'timekeeper'
  | 'pit-marshal'
  | 'grid-chief'
  | 'paddock-marshal'
  | 'course-marshal'
  | 'sound-control'
  | 'registrar'
  | 'event-chair'
  | 'post-chief'
  | 'flagger'
  | 'communicator'
  | 'safety-response'
  | 'driver-adviser'
  | 'other';
export type ExtinguishingAgent =
  'dry-chemical' | 'foam' | 'carbon-dioxide' | 'water' | 'clean-agent' | 'other';
export type PitEquipmentKind = 'gantry' | 'cart' | 'fuel-rig' | 'generator' | 'barrier' | 'awning' | 'other';
export type PitOrder = 'points' | 'number' | 'entry' | 'lot' | 'choice' | 'agreed';
export type PitEnd = 'entry' | 'exit';
export type PitDemand = 'teams-together' | 'classes-together' | 'equal-basis' | 'order';
export type Bearing = number;
export type AreaKind =
  | 'paddock'
  | 'garage'
  | 'fuel-store'
  | 'technical-inspection'
  | 'impound'
  | 'medical'
  | 'helipad'
  | 'hospitality'
  | 'vendors'
  | 'tv-compound'
  | 'tyre-service'
  | 'race-control'
  | 'timing'
  | 'registration'
  | 'autographs'
  | 'support'
  | 'parking'
  | 'other';
export type ObstacleKind =
  'building' | 'barrier' | 'pole' | 'tree' | 'hydrant' | 'overhead' | 'keep-clear' | 'other';
export type AllocationBasis =
  'equal' | 'points' | 'class-blocks' | 'team-adjacency' | 'manufacturer-blocks' | 'first-come';
export type ZoneKind =
  | 'pit-lane'
  | 'pit-wall'
  | 'grid'
  | 'trackside'
  | 'garages'
  | 'paddock'
  | 'technical-inspection'
  | 'parc-ferme'
  | 'race-control'
  | 'timing'
  | 'medical'
  | 'fuel'
  | 'media'
  | 'broadcast'
  | 'hospitality'
  | 'spectator'
  | 'vendor'
  | 'other';
export type EventLevel = 'i' | 'ii' | 'iii';
export type UnitType =
  | 'fast-intervention'
  | 'medical-car'
  | 'rescue-extrication'
  | 'fire-truck'
  | 'ambulance-als'
  | 'ambulance-bls'
  | 'helicopter'
  | 'wrecker'
  | 'flatbed'
  | 'track-sweeper'
  | 'jet-dryer'
  | 'safety-car'
  | 'course-car'
  | 'fire-marshal-team';
export type Capability =
  'fire-first' | 'fire-full' | 'medical' | 'extrication' | 'transport' | 'recovery' | 'cleaning';
export type CareLevel = 'als' | 'bls';
export type HospitalCapability =
  'trauma' | 'burns' | 'neurosurgery' | 'orthopaedics' | 'cardiology' | 'other';
export type ProcedureKind =
  | 'car-fire'
  | 'pit-fire'
  | 'extrication'
  | 'entrapment'
  | 'fuel-spill'
  | 'oil-down'
  | 'red-flag'
  | 'lightning'
  | 'high-wind'
  | 'mass-casualty'
  | 'spectator-incident'
  | 'missing-driver'
  | 'other';
export type TriggerKind = 'report' | 'track-status' | 'weather' | 'order' | 'procedure';
export type SequenceNumber = number;
export type EntryKind =
  | 'track-status'
  | 'pit-lane'
  | 'session-status'
  | 'occupancy'
  | 'sector-condition'
  | 'signal'
  | 'procedure-step'
  | 'lightning'
  | 'weather-hold'
  | 'weather-hold-lifted'
  | 'lap'
  | 'unit'
  | 'check'
  | 'flag-time'
  | 'incident'
  | 'decision'
  | 'penalty'
  | 'penalty-served'
  | 'note';
export type Scope = 'track' | 'sector' | 'car';
export type TrackStatus =
  | 'cold'
  | 'clearing'
  | 'ready'
  | 'green'
  | 'vsc'
  | 'vsc-ending'
  | 'code-60'
  | 'fcy'
  | 'sc-deployed'
  | 'sc-in-this-lap'
  | 'red'
  | 'chequered';
export type PitEntry = 'open' | 'closed' | 'essential-only';
export type PitExit = 'open' | 'closed';
export type SessionStatus =
  | 'scheduled'
  | 'delayed'
  | 'postponed'
  | 'cancelled'
  | 'ready'
  | 'formation'
  | 'live'
  | 'suspended'
  | 'abandoned'
  | 'finished'
  | 'results-provisional'
  | 'results-official';
export type Occupancy = 'closed' | 'cold' | 'hot';
export type SectorCondition =
  'clear' | 'yellow' | 'double-yellow' | 'slow-zone' | 'surface' | 'debris' | 'white';
export type ProcedureStep =
  | 'track-inspected'
  | 'clearance-lap'
  | 'formation-lap'
  | 'start-aborted'
  | 'standing-start'
  | 'rolling-start'
  | 'field-packed'
  | 'pass-around'
  | 'wave-by'
  | 'pits-open'
  | 'class-split'
  | 'one-to-green'
  | 'lapped-cars-may-overtake'
  | 'safety-car-lights-out'
  | 'safety-car-through-pit-lane'
  | 'resume-warning'
  | 'not-resumed'
  | 'countdown'
  | 'recovery-begins'
  | 'recovery-ends';
export type UnitState = 'in-position' | 'moving' | 'on-scene' | 'away' | 'out-of-service';
export type PenaltyKind =
  | 'warning'
  | 'reprimand'
  | 'fine'
  | 'time'
  | 'drive-through'
  | 'stop-and-go'
  | 'grid-drop'
  | 'positions'
  | 'laps'
  | 'times-deleted'
  | 'disqualification'
  | 'suspension'
  | 'exclusion';
export type LinkStatus = 'promised' | 'live' | 'removed';
export type BulletinKind = 'schedule' | 'competition' | 'technical' | 'safety';
export type Grounds = 'force-majeure' | 'safety' | 'consent';
export type ChangeKind =
  | 'added'
  | 'moved'
  | 'delayed'
  | 'postponed'
  | 'cancelled'
  | 'reinstated'
  | 'renamed'
  | 'split'
  | 'weekend'
  | 'layout'
  | 'removed'
  | 'changed';
export type FactPath = string;
export type JsonValue = unknown;
export type RuleCode = string;

/**
 * Every document is a season, possibly a part of one.
 */
export interface Season {
  /**
   * The version of the format of this document.
   */
  roadracing: 1;
  /**
   * the id space, a domain-like name. An id is unique per kind of object across all seasons of the namespace, and a session's UID is `{session id}@{namespace}`.
   */
  namespace: Namespace;
  /**
   * the year it is named after.
   */
  year?: Year;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * whose document this is.
   */
  issuer?: Slug;
  /**
   * when it was issued.
   */
  issued?: Instant;
  /**
   * who takes part in running it.
   */
  organisations?: Organisation[];
  /**
   * the joint operating agreements.
   */
  agreements?: OperatingAgreement[];
  /**
   * the best practices that organisations work by, or gave up.
   */
  practices?: BestPractice[];
  /**
   * what is shared.
   */
  resources?: Resource[];
  /**
   * who has it when.
   */
  bookings?: Booking[];
  /**
   * whose credentials and licences are honoured by whom.
   */
  reciprocities?: Reciprocity[];
  /**
   * the championships.
   */
  series?: Series[];
  /**
   * their rounds.
   */
  rounds?: Round[];
  /**
   * where they race.
   */
  venues?: Venue[];
  /**
   * the race weekends.
   */
  weekends?: RaceWeekend[];
  /**
   * everything on their timetables.
   */
  sessions?: Session[];
  /**
   * who prepares the cars.
   */
  teams?: Team[];
  /**
   * who drives them.
   */
  drivers?: Driver[];
  /**
   * the cars that are entered.
   */
  entries?: Entry[];
  /**
   * who is licensed to run a part of a weekend.
   */
  officials?: Official[];
  /**
   * which of them does what at which weekend.
   */
  assignments?: Assignment[];
  /**
   * what is said on which channel.
   */
  radio_channels?: RadioChannel[];
  /**
   * how pit lanes are used.
   */
  pit_plans?: PitPlan[];
  /**
   * how paddocks are used.
   */
  paddock_plans?: PaddockPlan[];
  /**
   * who may be where.
   */
  access_plans?: AccessPlan[];
  /**
   * how help gets to where it is needed.
   */
  safety_plans?: SafetyPlan[];
  /**
   * what race control saw and ordered.
   */
  control_logs?: ControlLog[];
  /**
   * what is marketed together.
   */
  programmes?: MarketingProgramme[];
  /**
   * the sponsors.
   */
  partners?: Partner[];
  /**
   * promotion on site.
   */
  activations?: Activation[];
  /**
   * pages in each other's magazines.
   */
  magazine_sections?: MagazineSection[];
  /**
   * links between the web sites.
   */
  links?: WebLink[];
  /**
   * what has changed.
   */
  bulletins?: Bulletin[];
  /**
   * what joined documents disagree about.
   */
  disputed?: Dispute[];
  /**
   * what was changed by somebody who knew what it had been.
   */
  marks?: Mark[];
  /**
   * findings that are known and accepted.
   */
  suppressions?: Suppression[];
  /**
   * where these facts are from.
   */
  sources?: Text[];
  /**
   * other people's data about it.
   */
  extra?: Extra;
}
/**
 * An organisation sanctions, owns, promotes or serves; one of them operates each session.
 */
export interface Organisation {
  /**
   * its id.
   */
  id: Slug;
  /**
   * its name in full.
   */
  name?: Text;
  /**
   * the name on a timetable.
   */
  short_name?: Text;
  /**
   * what it is in the sport.
   */
  kinds?: OrganisationKind[];
  /**
   * the organisation it answers to, such as a sanctioning body's national authority.
   */
  parent?: Slug;
  /**
   * the published rule book that its sessions are run by, where it is one that is known here.
   */
  rule_book?: RuleBook;
  /**
   * where it is based.
   */
  country?: Country;
  /**
   * its own site.
   */
  website?: Url;
}
/**
 * Organisations share a schedule of race weekends and the practices of running them.
 */
export interface OperatingAgreement {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * who signed, in which roles.
   */
  parties?: AgreementParty[];
  /**
   * the first day it applies.
   */
  effective_from?: Date;
  /**
   * the first day it no longer applies.
   */
  effective_until?: Date;
  /**
   * the seasons it applies to, where it is in force by season.
   */
  seasons?: Year[];
  /**
   * what it applies to, and who leads.
   */
  areas?: AreaLead[];
  /**
   * how the parties settle what they do differently, unless a resolution says otherwise; as the organisation does that operates the session, if nothing is stated.
   */
  strategy?: Strategy;
  /**
   * weekends that are not common although the schedule is.
   */
  exceptions?: ScheduleException[];
  /**
   * differences that were settled.
   */
  resolutions?: Resolution[];
  /**
   * changes to it.
   */
  amendments?: Amendment[];
  /**
   * when it was made public.
   */
  announced_on?: Date;
  /**
   * where it was made public.
   */
  url?: Url;
  /**
   * where these facts are from.
   */
  sources?: Text[];
}
/**
 * An organisation that signed, in one or more roles.
 */
export interface AgreementParty {
  /**
   * who.
   */
  organisation: Slug;
  /**
   * as what.
   */
  roles?: PartyRole[];
  /**
   * when it approved the agreement.
   */
  approved_on?: Date;
}
/**
 * An area the agreement applies to, and whose core competency it is.
 */
export interface AreaLead {
  /**
   * the area.
   */
  area: Area;
  /**
   * the party that leads it, where one was named.
   */
  lead?: Slug;
  /**
   * what was agreed about it.
   */
  terms?: Prose;
}
/**
 * A weekend that one party runs without another, although the schedule is common.
 */
export interface ScheduleException {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the weekend.
   */
  weekend: Slug;
  /**
   * the parties that are not there.
   */
  absent?: Slug[];
  /**
   * why, where it is known.
   */
  reason?: Prose;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * A difference between the parties' practices, and how they settled it.
 *
 * It is in force once every party has signed it.
 */
export interface Resolution {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what differs.
   */
  subject?: Text;
  /**
   * the key of the rule parameter that differs, where it is one.
   */
  parameter?: ParameterKey;
  /**
   * how the difference is settled; by the number or the meaning given here, unless stated.
   */
  strategy?: Strategy;
  /**
   * what applies, where the parameter is a number.
   */
  number?: Amount;
  /**
   * what applies, where the parameter is a choice of meanings.
   */
  meaning?: Slug;
  /**
   * what applies, in words.
   */
  decision?: Prose;
  /**
   * why.
   */
  rationale?: Prose;
  /**
   * when.
   */
  signed_on?: Date;
  /**
   * the first day it is in force; the day it was signed, unless stated.
   */
  effective_from?: Date;
  /**
   * the first day it is no longer in force.
   */
  effective_until?: Date;
  /**
   * the parties that signed.
   */
  approved_by?: Slug[];
}
/**
 * A change to an agreement.
 */
export interface Amendment {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it says.
   */
  text?: Prose;
  /**
   * when it was signed.
   */
  signed_on?: Date;
  /**
   * the parties that signed.
   */
  approved_by?: Slug[];
}
/**
 * A way of doing something that proved itself; organisations adopt it, and it may set rule parameters.
 *
 * It is kept when it is retired: why something was given up is worth as much as why it was begun.
 */
export interface BestPractice {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is called.
   */
  title?: Text;
  /**
   * the area of the operating agreement it belongs to.
   */
  area?: Area;
  /**
   * what is done, in words.
   */
  what?: Prose;
  /**
   * the organisation it comes from.
   */
  origin?: Slug;
  /**
   * the day on which it was first used, where that is known.
   */
  first_used?: Date;
  /**
   * what speaks for it, or against it.
   */
  evidence?: Prose[];
  /**
   * who works by it, and from when.
   */
  adopters?: Adoption[];
  /**
   * how far it has come.
   */
  status?: PracticeStatus;
  /**
   * practices that it takes the place of, wherever both are in force.
   */
  supersedes?: Slug[];
  /**
   * the first day on which it is no longer in force.
   */
  retired_on?: Date;
  /**
   * why it was retired.
   */
  retired_reason?: Prose;
  /**
   * the notice by which its origin changed its own rule book, where the practice differs from a rule that nobody else may amend.
   */
  rule_change?: Text;
  /**
   * where it is in force.
   */
  scope?: PracticeScope;
  /**
   * the first day on which it is in force.
   */
  effective_from?: Date;
  /**
   * the first day on which it no longer is.
   */
  effective_until?: Date;
  /**
   * the parameters it sets.
   */
  sets?: ParameterSetting[];
  /**
   * where these facts are from.
   */
  sources?: Text[];
}
/**
 * An organisation works by a practice.
 */
export interface Adoption {
  /**
   * who.
   */
  organisation: Slug;
  /**
   * the first day it does.
   */
  adopted_on?: Date;
}
/**
 * Where a practice is in force: where everything that is named here is the case, and everywhere if nothing is.
 */
export interface PracticeScope {
  /**
   * at weekends under this agreement.
   */
  agreement?: Slug;
  /**
   * in this season.
   */
  season?: Year;
  /**
   * in sessions of this series.
   */
  series?: Slug;
  /**
   * at this venue.
   */
  venue?: Slug;
  /**
   * at this weekend.
   */
  weekend?: Slug;
  /**
   * in this session.
   */
  session?: Slug;
}
/**
 * A practice says what a rule's parameter is: a number in the parameter's unit, or one of its meanings.
 */
export interface ParameterSetting {
  /**
   * the key of the parameter, such as `changeover_min`.
   */
  parameter: ParameterKey;
  /**
   * the number, where the parameter is one.
   */
  number?: Amount;
  /**
   * the meaning, where the parameter is a choice of meanings; one that nobody else has comes with what it says.
   */
  meaning?: Slug;
  /**
   * what the meaning tells drivers and marshals, where it is one of the organisation's own.
   */
  says?: Text;
  /**
   * whether agreements and other practices may set something else; false for a rule that its owner does not allow to be amended. They may, unless it is stated.
   */
  amendable?: boolean;
  /**
   * the clause of the rule book that says so.
   */
  clause?: Text;
}
/**
 * A shared asset belongs to one organisation and serves several: a vehicle with its crew, or an official.
 */
export interface Resource {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * whose it is.
   */
  owner?: Slug;
  /**
   * what it can do, as slugs such as `fire-truck`.
   */
  capabilities?: Slug[];
  /**
   * where it is based, in words.
   */
  home?: Text;
  /**
   * the venue where it is based, where it is one.
   */
  base?: Slug;
  /**
   * how long it takes from the end of a duty at one venue until it is ready at another.
   */
  travel?: Duration;
  /**
   * how long it takes between two duties at one venue, such as to refill or to rest.
   */
  turnaround?: Duration;
}
/**
 * A resource is on one duty at a time; the interval is half-open.
 *
 * Its time is its own, else its session's; a booking that names only a weekend is for the whole of it.
 */
export interface Booking {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what is booked.
   */
  resource: Slug;
  /**
   * for which weekend.
   */
  weekend?: Slug;
  /**
   * for which session, where it is for one.
   */
  session?: Slug;
  /**
   * from when.
   */
  start?: Instant;
  /**
   * until when, not included.
   */
  end?: Instant;
  /**
   * what it is booked for, as slugs such as `fire-truck`.
   */
  needs?: Slug[];
  /**
   * who needs it.
   */
  requested_by?: Slug;
  /**
   * who agreed; where it is lent, its owner has to be among them.
   */
  approved_by?: Slug[];
  /**
   * the joint operating agreement it is lent under.
   */
  agreement?: Slug;
}
/**
 * An organisation honours what another issued, as an airline honours another's tickets. It is one direction.
 */
export interface Reciprocity {
  /**
   * its id.
   */
  id: Slug;
  /**
   * who honours.
   */
  grantor: Slug;
  /**
   * whose credentials or licences it honours.
   */
  issuer: Slug;
  /**
   * which of them.
   */
  kinds?: HonouredKind[];
  /**
   * whether it was promised in both directions; the other direction is a reciprocity of its own.
   */
  mutual?: boolean;
  /**
   * what each level counts as.
   */
  levels?: HonouredLevel[];
  /**
   * the joint operating agreement that promises it.
   */
  agreement?: Slug;
  /**
   * the weekends it is for; all of them if none is named.
   */
  weekends?: Slug[];
  /**
   * the first day it holds.
   */
  effective_from?: Date;
  /**
   * the first day it no longer holds.
   */
  effective_until?: Date;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * One organisation's level of credential or licence counts as one of another's.
 */
export interface HonouredLevel {
  /**
   * the level as its issuer calls it, as a slug such as `hot-pit`.
   */
  level: Slug;
  /**
   * what it counts as, as whoever honours it calls it.
   */
  honoured_as?: Text;
}
/**
 * A championship is sanctioned by an organisation, whose rules and race control its sessions have.
 */
export interface Series {
  /**
   * its id.
   */
  id: Slug;
  /**
   * its name in full.
   */
  name?: Text;
  /**
   * the name on a timetable.
   */
  short_name?: Text;
  /**
   * the sanctioning body.
   */
  sanctioned_by?: Slug;
  /**
   * whose it is.
   */
  owner?: Slug;
  /**
   * the classes that compete in it.
   */
  classes?: CarClass[];
  /**
   * the colour it is shown in.
   */
  colour?: Colour;
  /**
   * how loud its cars are at the trackside, in dB(A), as the venue's limit is measured.
   */
  noise_db?: Measure;
  /**
   * whether its cars have mufflers, where a restriction asks.
   */
  muffled?: boolean;
  /**
   * whether its cars may compete in the dark, by its rules or with the lamps that they have.
   */
  races_in_dark?: boolean;
  /**
   * its own site.
   */
  website?: Url;
}
/**
 * Cars that compete with each other within a series.
 */
export interface CarClass {
  /**
   * its id, of its own in the whole document: two series may both have a class named GT.
   */
  id: Slug;
  /**
   * what it is called.
   */
  name?: Text;
}
/**
 * A round counts for one series, or for one class of it, and is decided by one race.
 *
 * Rounds are numbered per class: at one weekend the GT cars may have their fifth and the touring cars their sixth. The number is data and identifies nothing.
 */
export interface Round {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the series it counts for.
   */
  series: Slug;
  /**
   * the class it counts for, where classes are numbered apart.
   */
  car_class?: Slug;
  /**
   * which round it is.
   */
  number?: Ordinal;
  /**
   * the race that decides it.
   */
  session?: Slug;
  /**
   * where the number is from.
   */
  source?: Text;
}
/**
 * A circuit with its land: everything there happens in its time zone.
 */
export interface Venue {
  /**
   * its id.
   */
  id: Slug;
  /**
   * its time zone by the name of the tz database.
   */
  timezone: TimeZone;
  /**
   * ids it was known by before they were made one.
   */
  aliases?: Slug[];
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * the name on a timetable.
   */
  short_name?: Text;
  /**
   * the town.
   */
  city?: Text;
  /**
   * the state or province.
   */
  region?: Text;
  /**
   * the country.
   */
  country?: Country;
  /**
   * degrees north (WGS 84).
   */
  latitude_deg?: Latitude;
  /**
   * degrees east (WGS 84).
   */
  longitude_deg?: Longitude;
  /**
   * its own site.
   */
  website?: Url;
  /**
   * the ways round it.
   */
  layouts?: CircuitLayout[];
  /**
   * what may not happen there.
   */
  restrictions?: (DayQuota | NoiseLimit | ProhibitedWeekdays | QuietHours)[];
  /**
   * other people's data about it.
   */
  extra?: Extra;
}
/**
 * One way round a circuit.
 */
export interface CircuitLayout {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * the length of a lap in metres that this document goes by.
   */
  length_m?: Positive;
  /**
   * the lengths that were published, each with its source.
   */
  lengths?: PublishedLength[];
  /**
   * the way round.
   */
  direction?: Direction;
  /**
   * how many turns it is said to have.
   */
  turns?: Ordinal;
  /**
   * whether it is lit well enough to compete on in the dark.
   */
  lit?: boolean;
  /**
   * the stretches of road it uses, as slugs. Layouts that name a common stretch cannot be used at once. A layout that names none is taken to share all of the venue's asphalt.
   */
  asphalt?: Slug[];
  /**
   * an estimate of the slowest lap that a timed race can overrun by.
   */
  lap_time?: Duration;
  /**
   * how many cars may race at once.
   */
  race_limit?: Count;
  /**
   * how many cars may practise at once, where that is stated.
   */
  practice_limit?: Count;
  /**
   * the parts of the lap for which a condition can be shown.
   */
  sectors?: Sector[];
  /**
   * the flag stations along it.
   */
  stations?: FlagStation[];
  /**
   * its pit lane.
   */
  pit_lane?: PitLane;
  /**
   * its centre line on the venue's plan.
   */
  line?: TrackLine;
  /**
   * what it is licensed for.
   */
  licences?: Licence[];
}
/**
 * A length of a lap that somebody published; two publishers rarely agree to the metre.
 */
export interface PublishedLength {
  /**
   * who, and where.
   */
  source: Text;
  /**
   * the length of a lap along the centre line, in metres.
   */
  length_m?: Positive;
}
/**
 * A part of the lap for which a condition can be shown: a local yellow is a sector's, not the track's.
 */
export interface Sector {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * where it begins, in metres from the control line in the racing direction.
   */
  from_m?: Measure;
  /**
   * where it ends, not included; less than `from_m` where the sector holds the control line.
   */
  to_m?: Measure;
}
/**
 * A flag station (a marshal post) watches over a stretch of the lap and shows the flags there.
 */
export interface FlagStation {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what the radio calls it, such as `Station 4`.
   */
  name?: Text;
  /**
   * where it is, in metres from the control line in the racing direction.
   */
  at_m?: Measure;
  /**
   * the side of the track it stands on.
   */
  side?: Side;
  /**
   * where it stands on the venue's plan.
   */
  position?: Point;
  /**
   * whether it is an outpost, which serves a station near it and may be staffed by fewer.
   */
  outpost?: boolean;
  /**
   * the stations that are seen from it.
   */
  sees?: Slug[];
  /**
   * what is kept there, as slugs such as `extinguisher` or `light-board`.
   */
  equipment?: Slug[];
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A point of a plan, in a flat system of its own: x to the right, y upward, both in metres.
 */
export interface Point {
  /**
   * how far to the right of the plan's origin.
   */
  x_m: Coordinate;
  /**
   * how far above it.
   */
  y_m: Coordinate;
}
/**
 * A pit lane has a fast lane to drive in and an inner lane to work in.
 */
export interface PitLane {
  /**
   * how long it is, in metres, between the lines at which its speed limit begins and ends.
   */
  length_m?: Positive;
  /**
   * where the first pit box may begin, in metres from the line at which the limit begins.
   */
  working_from_m?: Measure;
  /**
   * where the last one may end.
   */
  working_to_m?: Measure;
  /**
   * the width of the fast lane.
   */
  fast_lane_width_m?: Positive;
  /**
   * the width of the inner lane, the only place where cars may be worked on.
   */
  inner_lane_width_m?: Positive;
  /**
   * the limit that is signposted, in km/h.
   */
  speed_limit_kph?: Positive;
  /**
   * the side of the track it lies on.
   */
  side?: Side;
  /**
   * where its entry road leaves the track, in metres from the control line in the racing direction.
   */
  entry_m?: Measure;
  /**
   * where its exit road joins the track.
   */
  exit_m?: Measure;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * The centre line of a lap on the venue's plan, from the control line in the racing direction.
 *
 * It is one claim as a whole; the last point is followed by the first.
 */
export interface TrackLine {
  /**
   * its points.
   */
  points?: Point[];
  /**
   * where it is from.
   */
  source?: Text;
}
/**
 * A circuit licence is for one layout, for certain classes and a certain time.
 */
export interface Licence {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the grade, as its authority writes it.
   */
  grade?: Text;
  /**
   * who granted it.
   */
  authority?: Slug;
  /**
   * the first day.
   */
  valid_from?: Date;
  /**
   * the last day.
   */
  valid_until?: Date;
  /**
   * the classes it admits; all of them if none is named.
   */
  classes?: Slug[];
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * Something is allowed on so many days of a year only.
 */
export interface DayQuota {
  kind: 'day-quota';
  /**
   * its id.
   */
  id: Slug;
  /**
   * how many days.
   */
  days_per_year: Count;
  /**
   * what is counted; everything with engines unless stated.
   */
  applies_to?: AppliesTo;
  /**
   * the days that count; every day if none is named.
   */
  weekdays?: Weekday[];
  /**
   * days used by events that are not in the document, where that is known.
   */
  used_elsewhere?: Count;
  /**
   * who set it.
   */
  authority?: Text;
  /**
   * the by-law or permit.
   */
  legal_reference?: Text;
  /**
   * where that is said.
   */
  source?: Text;
  /**
   * the first day it is in force.
   */
  effective_from?: Date;
  /**
   * the first day it no longer is.
   */
  effective_until?: Date;
  /**
   * days that do not count.
   */
  exceptions?: RestrictionException[];
}
/**
 * A day on which a restriction does not apply.
 */
export interface RestrictionException {
  /**
   * the day at the venue.
   */
  date: Date;
  /**
   * why, and who allowed it.
   */
  reason?: Prose;
}
/**
 * Cars may be no louder than a limit.
 */
export interface NoiseLimit {
  kind: 'noise-limit';
  /**
   * its id.
   */
  id: Slug;
  /**
   * the limit in dB(A), as the authority measures it.
   */
  limit_db: Positive;
  /**
   * the days on which it applies; every day if none is named.
   */
  weekdays?: Weekday[];
  /**
   * who set it.
   */
  authority?: Text;
  /**
   * the by-law or permit.
   */
  legal_reference?: Text;
  /**
   * where that is said.
   */
  source?: Text;
  /**
   * the first day it is in force.
   */
  effective_from?: Date;
  /**
   * the first day it no longer is.
   */
  effective_until?: Date;
  /**
   * days on which it does not apply.
   */
  exceptions?: RestrictionException[];
}
/**
 * On certain days of the week something is forbidden: Lime Rock does not race on Sundays.
 */
export interface ProhibitedWeekdays {
  kind: 'prohibited-weekdays';
  /**
   * its id.
   */
  id: Slug;
  /**
   * what is forbidden; everything with engines unless stated.
   */
  applies_to?: AppliesTo;
  /**
   * the days of the week.
   */
  weekdays?: Weekday[];
  /**
   * who forbids it.
   */
  authority?: Text;
  /**
   * the injunction, by-law or permit.
   */
  legal_reference?: Text;
  /**
   * where that is said.
   */
  source?: Text;
  /**
   * the first day it is in force.
   */
  effective_from?: Date;
  /**
   * the first day it no longer is.
   */
  effective_until?: Date;
  /**
   * days on which it does not apply.
   */
  exceptions?: RestrictionException[];
}
/**
 * At certain times of day something is forbidden: a curfew, or a church service.
 */
export interface QuietHours {
  kind: 'quiet-hours';
  /**
   * its id.
   */
  id: Slug;
  /**
   * when it begins, in the venue's time.
   */
  from_time: Clock;
  /**
   * when it ends, in the venue's time; before `from_time` means the next morning.
   */
  until_time: Clock;
  /**
   * what is forbidden; everything with engines unless stated.
   */
  applies_to?: AppliesTo;
  /**
   * the days on which it applies; every day if none is named. Hours that cross midnight belong to the day on which they begin.
   */
  weekdays?: Weekday[];
  /**
   * who forbids it.
   */
  authority?: Text;
  /**
   * the injunction, by-law or permit.
   */
  legal_reference?: Text;
  /**
   * where that is said.
   */
  source?: Text;
  /**
   * the first day it is in force.
   */
  effective_from?: Date;
  /**
   * the first day it no longer is.
   */
  effective_until?: Date;
  /**
   * days on which it does not apply.
   */
  exceptions?: RestrictionException[];
}
export interface Extra {
  [k: string]: unknown;
}
/**
 * One event at one venue, even when several organisations list it under different names and dates.
 */
export interface RaceWeekend {
  /**
   * its id.
   */
  id: Slug;
  /**
   * where it is.
   */
  venue: Slug;
  /**
   * ids it was known by before they were made one; documents that still say so are joined under its own.
   */
  aliases?: Slug[];
  /**
   * the event's own name, apart from what each organisation calls it.
   */
  name?: Text;
  /**
   * the layout that is used unless a session says otherwise.
   */
  layout?: Slug;
  /**
   * the first day of the event as a whole, where one is published.
   */
  first_day?: Date;
  /**
   * the last day of the event as a whole, where one is published.
   */
  last_day?: Date;
  /**
   * whose calendars it is on, under which name and dates.
   */
  listings?: Listing[];
  /**
   * status and version of its timetable.
   */
  timetable?: Timetable;
  /**
   * alternatives that were agreed beforehand.
   */
  plans?: Plan[];
  /**
   * who puts it on.
   */
  promoter?: Slug;
  /**
   * the joint operating agreement it is run under, where it is.
   */
  agreement?: Slug;
  /**
   * the rules of this event.
   */
  supplementary_regulations?: SupplementaryRegulations;
  /**
   * what has to be done by when.
   */
  deadlines?: Deadline[];
  /**
   * when which streets are closed for it.
   */
  street_closures?: StreetClosure[];
  /**
   * the suppliers without whom it cannot be run, such as those of fuel and tyres.
   */
  required_suppliers?: Slug[];
  /**
   * the event's own page.
   */
  website?: Url;
  /**
   * a picture of the event, such as its poster: the address of a file.
   */
  image?: Url;
  /**
   * anything else that is worth saying.
   */
  notes?: Prose;
  /**
   * where these facts are from.
   */
  sources?: Text[];
  /**
   * other people's data about it.
   */
  extra?: Extra;
}
/**
 * An organisation shows the weekend on its own calendar, under its own name and dates.
 */
export interface Listing {
  /**
   * whose calendar.
   */
  organisation: Slug;
  /**
   * what it calls the weekend.
   */
  name?: Text;
  /**
   * the first day it gives.
   */
  first_day?: Date;
  /**
   * the last day it gives.
   */
  last_day?: Date;
  /**
   * the rounds it lists there.
   */
  rounds?: Slug[];
  /**
   * its page for the weekend.
   */
  url?: Url;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * The timetable of a weekend is a document with a version; its rows are the sessions.
 */
export interface Timetable {
  /**
   * provisional, official or revised.
   */
  status?: TimetableStatus;
  /**
   * the version, as its issuer writes it.
   */
  version?: Text;
  /**
   * who issued it.
   */
  issued_by?: Slug;
  /**
   * when.
   */
  issued_at?: Instant;
  /**
   * where it was published.
   */
  url?: Url;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * An alternative that was agreed beforehand, such as a rain plan: a named set of moves.
 */
export interface Plan {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is for.
   */
  kind?: PlanKind;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * what has to happen for it to be applied.
   */
  trigger?: Prose;
  /**
   * who decides.
   */
  decided_by?: Slug;
  /**
   * by when.
   */
  decide_before?: Instant;
  /**
   * what it does to each session.
   */
  moves?: Move[];
}
/**
 * What a plan does to one session.
 */
export interface Move {
  /**
   * the session.
   */
  session: Slug;
  /**
   * its new start, if that changes.
   */
  start?: Start;
  /**
   * its new end, if that changes.
   */
  end?: Instant;
  /**
   * how long it runs now, if that changes.
   */
  format?: Format;
  /**
   * whether it is cancelled.
   */
  cancelled?: boolean;
}
/**
 * The rules of one event.
 */
export interface SupplementaryRegulations {
  /**
   * who issued them.
   */
  issued_by?: Slug;
  /**
   * when.
   */
  issued_at?: Instant;
  /**
   * where they were published.
   */
  url?: Url;
}
/**
 * A time by which something has to be done, such as entries or credentials.
 */
export interface Deadline {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what has to be done.
   */
  name?: Text;
  /**
   * by when.
   */
  at?: Instant;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * Public streets are closed for the event: a street circuit is one only while they are.
 */
export interface StreetClosure {
  /**
   * its id.
   */
  id: Slug;
  /**
   * from when they are closed.
   */
  start?: Instant;
  /**
   * until when, not included.
   */
  end?: Instant;
  /**
   * which streets, in words.
   */
  streets?: Text;
  /**
   * the layout that runs on them; every one of the venue if none is named.
   */
  layout?: Slug;
  /**
   * who closes them.
   */
  authority?: Text;
  /**
   * the permit.
   */
  legal_reference?: Text;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * Anything on the timetable: a race, an inspection, an autograph hour, a load-in.
 *
 * Only the weekend and the kind are needed; everything else may be unknown. What follows where a fact is unknown is a property (`track_use`, `plan_status`), never stored.
 */
export interface Session {
  /**
   * its id, for life: with the namespace it is the UID that calendars know it by.
   */
  id: Slug;
  /**
   * the weekend it belongs to.
   */
  weekend: Slug;
  /**
   * what it is.
   */
  kind: SessionKind;
  /**
   * the words on the timetable.
   */
  title?: Text;
  /**
   * which one of its kind: the 2 of Practice 2.
   */
  ordinal?: Ordinal;
  /**
   * the series it is for; none for a great part of any timetable, two where one race counts twice.
   */
  series?: Slug[];
  /**
   * the classes it is for; all of its series' classes if none is named.
   */
  classes?: Slug[];
  /**
   * the organisation whose race control and rule book it has.
   */
  operated_by?: Slug;
  /**
   * the department in charge.
   */
  department?: Text;
  /**
   * organisations that show it as theirs although another operates it.
   */
  listed_by?: Slug[];
  /**
   * how it uses the track.
   */
  track?: TrackUse;
  /**
   * whether the track is hot or cold.
   */
  condition?: TrackCondition;
  /**
   * whether engines run in it, where neither its kind nor its use of the track says so: in the paddock, the garages or the fan zone.
   */
  engines?: boolean;
  /**
   * when it starts.
   */
  start?: Start;
  /**
   * when it ends, not included; equal to the start for a moment.
   */
  end?: Instant;
  /**
   * how long it runs.
   */
  format?: Format;
  /**
   * the layout, where it is not the weekend's.
   */
  layout?: Slug;
  /**
   * where on the site.
   */
  place?: Text;
  /**
   * whom it is for.
   */
  audience?: Audience;
  /**
   * the session it is a part of, such as a warm-up lap of a race.
   */
  part_of?: Slug;
  /**
   * whether it must not be moved (television, a permit).
   */
  fixed?: boolean;
  /**
   * why not.
   */
  fixed_reason?: Text;
  /**
   * the session it was split off from.
   */
  split_from?: Slug;
  /**
   * the last time at which one may join: to set out on a track walk, to bring a car to inspection.
   */
  last_entry_at?: Instant;
  /**
   * who has to be there, for a briefing or a meeting.
   */
  attendees?: Attendee[];
  /**
   * the sessions it has to come before, and by how much: an inspection and the qualifying it closes for.
   */
  leads?: Lead[];
  /**
   * the sessions it belongs to, and what it does when they change.
   */
  ties?: Tie[];
  /**
   * what the organiser intends.
   */
  status?: PlanStatus;
  /**
   * what happened.
   */
  actual?: Actual;
  /**
   * where it is shown.
   */
  broadcasts?: Broadcast[];
  /**
   * its own page.
   */
  url?: Url;
  /**
   * anything else on the timetable.
   */
  notes?: Prose;
  /**
   * where these facts are from.
   */
  source?: Text;
  /**
   * how often what people see of it has changed since it was published: the sum of what each office counted, where that is known.
   */
  revision?: Count;
  /**
   * how often each office revised it.
   */
  revised_by?: RevisionCount[];
  /**
   * when that last was.
   */
  changed_at?: Instant;
  /**
   * the times it had before, first to last.
   */
  earlier?: Earlier[];
  /**
   * other people's data about it.
   */
  extra?: Extra;
}
/**
 * A row of the timetable has to come before a session: by so much, where that is stated.
 *
 * Technical inspection closes 15 minutes before a qualifying session, a briefing is held three hours before the first practice, a board on the grid says that the race starts in ten minutes.
 */
export interface Lead {
  /**
   * the session that it comes before.
   */
  session: Slug;
  /**
   * how long before; right up to it, unless stated.
   */
  by?: Duration;
}
/**
 * A row of the timetable belongs to a session: a podium to its race, a grid walk to its start.
 *
 * What is not stated is asked. Broadcasts, curfews and the law constrain a session and never follow it, so they are no ties.
 */
export interface Tie {
  /**
   * the session that it belongs to.
   */
  session: Slug;
  /**
   * the moment of that session that counts; its start unless stated.
   */
  anchor?: TieAnchor;
  /**
   * the least time from the anchor to the row's start, in minutes; negative before the anchor.
   */
  from_min?: Amount;
  /**
   * the most.
   */
  until_min?: Amount;
  /**
   * what it does when the anchor comes at another time.
   */
  on_delay?: TieBehaviour;
  /**
   * what it does when the session is over earlier than planned.
   */
  on_cut?: TieBehaviour;
  /**
   * what it does when the session will not run.
   */
  on_cancellation?: TieBehaviour;
  /**
   * what it does when the session was started and not finished.
   */
  on_abandonment?: TieBehaviour;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * What happened, beside what was planned.
 */
export interface Actual {
  /**
   * when it started.
   */
  start?: Instant;
  /**
   * when it ended: for a race, the chequered flag.
   */
  end?: Instant;
  /**
   * whether it was stopped and not taken up again; not stated unless somebody says so.
   */
  abandoned?: boolean;
  /**
   * how many laps the winner completed.
   */
  laps?: Count;
  /**
   * how far, in metres, as published.
   */
  distance_m?: Positive;
  /**
   * how long the winner took.
   */
  elapsed?: Duration;
  /**
   * how many cars took part.
   */
  starters?: Count;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A session is shown, live or later.
 */
export interface Broadcast {
  /**
   * its id.
   */
  id: Slug;
  /**
   * where.
   */
  channel?: Text;
  /**
   * from when.
   */
  start?: Instant;
  /**
   * until when, not included.
   */
  end?: Instant;
  /**
   * whether it is shown as it happens.
   */
  live?: boolean;
  /**
   * where to watch.
   */
  url?: Url;
  /**
   * who can watch, in words, where not everybody can.
   */
  territory?: Text;
}
/**
 * An office has revised a session so many times.
 */
export interface RevisionCount {
  /**
   * how often.
   */
  count: Count;
  /**
   * which office; the revisions of nobody that is named, and those before offices were counted, if absent.
   */
  issuer?: Slug;
}
/**
 * What a session's times were before a revision.
 */
export interface Earlier {
  /**
   * the revision that had them.
   */
  revision: Count;
  /**
   * the start it had.
   */
  start?: Start;
  /**
   * the end it had.
   */
  end?: Instant;
  /**
   * the weekend it belonged to, where that changed.
   */
  weekend?: Slug;
}
/**
 * A team prepares one or more cars; the entrant who signs for them may be somebody else.
 */
export interface Team {
  /**
   * its id.
   */
  id: Slug;
  /**
   * its name in full.
   */
  name?: Text;
  /**
   * the name on a plan.
   */
  short_name?: Text;
  /**
   * the country under whose licence it enters.
   */
  country?: Country;
  /**
   * its own site.
   */
  website?: Url;
}
/**
 * A driver may take part in several series at one weekend.
 */
export interface Driver {
  /**
   * the driver's id.
   */
  id: Slug;
  /**
   * the driver's name.
   */
  name?: Text;
  /**
   * the country under whose licence the driver competes.
   */
  country?: Country;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A car is entered in a series under a number. Two series may use one number; within a series it is one car.
 */
export interface Entry {
  /**
   * its id, of its own: numbers change hands.
   */
  id: Slug;
  /**
   * the series it is entered in.
   */
  series: Slug;
  /**
   * its number, as painted on the car.
   */
  number?: CarNumber;
  /**
   * its class.
   */
  car_class?: Slug;
  /**
   * the team that runs it.
   */
  team?: Slug;
  /**
   * who signed for it, where that is not the team.
   */
  entrant?: Text;
  /**
   * make and model.
   */
  car?: Text;
  /**
   * the make, where cars of one make are kept together.
   */
  manufacturer?: Text;
  /**
   * who drives it.
   */
  drivers?: Slug[];
  /**
   * the weekends it is entered for; all of its series' weekends if none is named.
   */
  weekends?: Slug[];
  /**
   * the number of its transponder.
   */
  transponder?: Text;
  /**
   * whether the car runs only if another does not.
   */
  reserve?: boolean;
  /**
   * whether the entry was withdrawn.
   */
  withdrawn?: boolean;
  /**
   * where these facts are from.
   */
  source?: Text;
  /**
   * other people's data about it.
   */
  extra?: Extra;
}
/**
 * Somebody who holds a licence to run a part of the weekend.
 */
export interface Official {
  /**
   * the official's id.
   */
  id: Slug;
  /**
   * the official's name, where it is published.
   */
  name?: Text;
  /**
   * who appointed the official.
   */
  organisation?: Slug;
  /**
   * what the official is licensed for; unknown if none is named.
   */
  roles?: OfficialRole[];
  /**
   * the licence, as its issuer writes it.
   */
  licence?: Text;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * An official has a role at a weekend: in some sessions, in those of some series, or in all of them.
 *
 * With times of its own it is a shift: who stands at a post in the morning is relieved by another assignment.
 */
export interface Assignment {
  /**
   * its id.
   */
  id: Slug;
  /**
   * at which weekend.
   */
  weekend: Slug;
  /**
   * who; unknown while the role is still open.
   */
  official?: Slug;
  /**
   * as what.
   */
  role?: OfficialRole;
  /**
   * in the sessions of these series; of all if none is named.
   */
  series?: Slug[];
  /**
   * in these sessions; in all of the series if none is named.
   */
  sessions?: Slug[];
  /**
   * the flag station, for those who stand at one.
   */
  station?: Slug;
  /**
   * when the shift begins, where it is not as long as its sessions.
   */
  start?: Instant;
  /**
   * when it ends and who comes next takes over, not included.
   */
  end?: Instant;
  /**
   * who takes over when the official cannot.
   */
  backup?: Slug;
  /**
   * the radio channel on which the official is reached.
   */
  channel?: Slug;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A radio channel carries one net at a weekend, such as race control's. It is published for nobody.
 */
export interface RadioChannel {
  /**
   * its id.
   */
  id: Slug;
  /**
   * at which weekend.
   */
  weekend: Slug;
  /**
   * what the radios show, such as `1` or `Control`.
   */
  name?: Text;
  /**
   * what is said on it, in words.
   */
  use?: Text;
  /**
   * who listens, in words: roles, teams or bodies.
   */
  listeners?: Text[];
  /**
   * the series whose sessions it is for; all of them if none is named.
   */
  series?: Slug[];
  /**
   * the frequency, in megahertz.
   */
  frequency_mhz?: Positive;
  /**
   * anything else, such as a tone or who answers.
   */
  notes?: Text;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * One pit lane serves all series of a weekend, one after the other.
 */
export interface PitPlan {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the weekend.
   */
  weekend: Slug;
  /**
   * the layout whose pit lane it is; the weekend's unless stated.
   */
  layout?: Slug;
  /**
   * the boxes.
   */
  boxes?: PitBox[];
  /**
   * who has them.
   */
  allocations?: PitAllocation[];
  /**
   * speed limit, crews and fuelling.
   */
  conditions?: PitConditions[];
  /**
   * what stands between the lane and the crews.
   */
  barriers?: PitBarrier[];
  /**
   * the fire extinguishers.
   */
  extinguishers?: PitExtinguisher[];
  /**
   * what teams bring.
   */
  equipment?: PitEquipment[];
  /**
   * when the lane is open to whom.
   */
  openings?: PitOpening[];
  /**
   * by what rule boxes are given out.
   */
  policies?: PitPolicy[];
  /**
   * where these facts are from.
   */
  sources?: Text[];
}
/**
 * A pit box is a part of the inner lane in which a car is worked on.
 */
export interface PitBox {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the number or word that is painted there.
   */
  label?: Text;
  /**
   * where it begins, in metres along the pit lane from the line at which the speed limit begins.
   */
  from_m?: Measure;
  /**
   * where it ends, not included.
   */
  to_m?: Measure;
  /**
   * how long it is along the lane, where nothing says where it begins and ends.
   */
  length_m?: Positive;
  /**
   * how deep it is, in metres from the pit wall or garage towards the fast lane.
   */
  depth_m?: Positive;
  /**
   * the garage behind it.
   */
  garage?: Text;
  /**
   * what it is kept for instead of a car, such as technical inspection.
   */
  reserved_for?: Text;
}
/**
 * Boxes are given to cars, to a team or to a series: for a whole weekend, or for some of its sessions.
 *
 * At a weekend of several series one box serves one series after another; with times of its own it changes hands within a session too, or in the night.
 */
export interface PitAllocation {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the boxes.
   */
  boxes?: Slug[];
  /**
   * the cars that have them.
   */
  entries?: Slug[];
  /**
   * the team that has them for all its cars, where no car is named.
   */
  team?: Slug;
  /**
   * the series in whose sessions they have them; those of the cars if none is named.
   */
  series?: Slug[];
  /**
   * the sessions in which they have them; all of the series' if none is named.
   */
  sessions?: Slug[];
  /**
   * from when they have them, where that is not for the whole of these sessions.
   */
  start?: Instant;
  /**
   * until when, not included.
   */
  end?: Instant;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * What holds in the pit lane while a series runs, or in one session; what is not said is as it is for everybody.
 *
 * Conditions for a session go before those for a series, and these before the ones for everybody.
 */
export interface PitConditions {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the series they are for; every one if neither a series nor a session is named.
   */
  series?: Slug[];
  /**
   * the sessions they are for.
   */
  sessions?: Slug[];
  /**
   * how fast a car may be, in km/h.
   */
  speed_limit_kph?: Positive;
  /**
   * how many of a car's crew, besides its drivers, may be in the pit lane while it is hot.
   */
  crew_over_wall?: Count;
  /**
   * whether cars may be fuelled in the pit lane.
   */
  fuelling?: boolean;
  /**
   * the organisation that authorised that.
   */
  fuelling_authorised_by?: Slug;
  /**
   * the official who did, such as the race director or the chief steward.
   */
  fuelling_authority?: OfficialRole;
  /**
   * where it is said, such as an article of the supplementary regulations.
   */
  fuelling_reference?: Text;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A protective barrier stands between the hot pit lane and the crews with their equipment.
 */
export interface PitBarrier {
  /**
   * its id.
   */
  id: Slug;
  /**
   * where it begins, in metres along the pit lane from the line at which the speed limit begins.
   */
  from_m?: Measure;
  /**
   * where it ends.
   */
  to_m?: Measure;
  /**
   * how high it is.
   */
  height_m?: Positive;
  /**
   * what it is, in words.
   */
  kind?: Text;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A fire extinguisher is kept ready in the pits: on the pit wall for everybody, or at a box for its car.
 */
export interface PitExtinguisher {
  /**
   * its id.
   */
  id: Slug;
  /**
   * where it is, in metres along the pit lane from the line at which the speed limit begins.
   */
  at_m?: Measure;
  /**
   * the box whose car it is for, where it is not for everybody.
   */
  box?: Slug;
  /**
   * the car it is for, where it goes with a car and not with a box.
   */
  entry?: Slug;
  /**
   * what it holds.
   */
  agent?: ExtinguishingAgent;
  /**
   * how much of that, in kilograms.
   */
  mass_kg?: Positive;
  /**
   * what it is rated for, as its label says, such as `60-B:C`.
   */
  rating?: Text;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A team's equipment stands at a box, and is put away while another series runs.
 */
export interface PitEquipment {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is.
   */
  kind?: PitEquipmentKind;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * the box it stands at.
   */
  box?: Slug;
  /**
   * whose it is.
   */
  team?: Slug;
  /**
   * the shared asset that it is, where it is one.
   */
  resource?: Slug;
  /**
   * from when it stands there, where that is not for the whole weekend.
   */
  start?: Instant;
  /**
   * until when, not included.
   */
  end?: Instant;
  /**
   * how far it reaches from the pit wall or garage towards the fast lane when it is in use.
   */
  reach_m?: Measure;
  /**
   * how far it reaches when it is put away.
   */
  stowed_reach_m?: Measure;
  /**
   * how high above the ground its lowest part is when it is in use.
   */
  height_m?: Measure;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * The pit lane is open to some cars; when, the session says.
 */
export interface PitOpening {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the session, of the kind `pit-lane`, whose time it has.
   */
  session: Slug;
  /**
   * the series it is open to; the session's if none is named.
   */
  series?: Slug[];
  /**
   * the classes it is open to; all of them if none is named.
   */
  classes?: Slug[];
  /**
   * the boxes it is about; all of them if none is named.
   */
  boxes?: Slug[];
  /**
   * the session on the track that it is open for.
   */
  ahead_of?: Slug;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * A series gives out its pit boxes by a policy of its own.
 */
export interface PitPolicy {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the series it is for; every one if none is named.
   */
  series?: Slug[];
  /**
   * whether the cars of a team stand next to each other.
   */
  teams_together?: boolean;
  /**
   * whether the cars of a class do.
   */
  classes_together?: boolean;
  /**
   * whether every car of a class has as much of the lane as the others.
   */
  equal_basis?: boolean;
  /**
   * the order in which cars come along the lane.
   */
  order?: PitOrder;
  /**
   * the cars in that order, the first of them first.
   */
  ranking?: Slug[];
  /**
   * the end of the lane at which the first stands.
   */
  first_at?: PitEnd;
  /**
   * who need not be placed as it asks.
   */
  waivers?: PitWaiver[];
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * A team or a class need not be placed as a policy asks, and somebody said so.
 */
export interface PitWaiver {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what is waived; everything the policy asks if nothing is named.
   */
  demand?: PitDemand;
  /**
   * for which team.
   */
  team?: Slug;
  /**
   * for which class; for everybody if neither a team nor a class is named.
   */
  car_class?: Slug;
  /**
   * why.
   */
  reason?: Prose;
  /**
   * who said so.
   */
  granted_by?: Slug;
}
/**
 * How the paddock is used at a weekend, on a flat plan in metres.
 *
 * Times are told by the sessions of the timetable alone, to which waves refer.
 */
export interface PaddockPlan {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the weekend.
   */
  weekend: Slug;
  /**
   * what to call it, where a weekend has several paddocks.
   */
  name?: Text;
  /**
   * whether visitors may see it.
   */
  public?: boolean;
  /**
   * the organisation that administers this paddock.
   */
  organisation?: Slug;
  /**
   * where on the earth the plan lies.
   */
  georeference?: Georeference;
  /**
   * its parts.
   */
  areas?: PaddockArea[];
  /**
   * where units can stand.
   */
  spots?: PaddockSpot[];
  /**
   * what is kept clear for fire engines.
   */
  fire_lanes?: FireLane[];
  /**
   * where vehicles come in.
   */
  gates?: PaddockGate[];
  /**
   * where nothing can stand, or may.
   */
  obstacles?: PaddockObstacle[];
  /**
   * where fire extinguishers are kept.
   */
  extinguishers?: PaddockExtinguisher[];
  /**
   * the principles by which spots are given out.
   */
  policies?: AllocationPolicy[];
  /**
   * who is where.
   */
  allocations?: PaddockAllocation[];
  /**
   * which units stand together.
   */
  groups?: PaddockGroup[];
  /**
   * who comes and leaves when, through which gate.
   */
  waves?: LoadWave[];
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A plan lies somewhere on the earth: where its origin is, and which way is up.
 */
export interface Georeference {
  /**
   * degrees north of the plan's origin (WGS 84).
   */
  latitude_deg: Latitude;
  /**
   * degrees east of it (WGS 84).
   */
  longitude_deg: Longitude;
  /**
   * the way the plan's y axis points, in degrees clockwise from true north; north unless stated.
   */
  bearing_deg?: Bearing;
}
/**
 * A part of the paddock is set aside for something.
 */
export interface PaddockArea {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what the plan calls it.
   */
  name?: Text;
  /**
   * what it is for.
   */
  kind?: AreaKind;
  /**
   * its corners in order, in metres on the plan; the last is followed by the first.
   */
  outline?: Point[];
  /**
   * how many units (teams with all that is theirs) may be given a place in it.
   */
  capacity?: Count;
  /**
   * the series it is kept for; any if none is named.
   */
  series?: Slug[];
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A spot is the ground that one unit may take up, usually painted on the asphalt.
 */
export interface PaddockSpot {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what is painted on it, such as `A12`.
   */
  name?: Text;
  /**
   * the area it is a part of.
   */
  area?: Slug;
  /**
   * its corners in order, in metres on the plan; the last is followed by the first.
   */
  outline?: Point[];
  /**
   * its longer side, where the plan gives sizes and no outline.
   */
  length_m?: Positive;
  /**
   * its shorter side.
   */
  width_m?: Positive;
  /**
   * what it is connected to.
   */
  utilities?: Utilities;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * What a spot is connected to.
 */
export interface Utilities {
  /**
   * the current of its power supply, in amperes.
   */
  power_a?: Positive;
  /**
   * the voltage of it, in volts.
   */
  power_v?: Positive;
  /**
   * whether there is water.
   */
  water?: boolean;
  /**
   * whether waste water can be let off.
   */
  grey_water?: boolean;
  /**
   * whether there is a network connection.
   */
  network?: boolean;
}
/**
 * A fire lane is kept clear so that a fire engine can come close to whatever burns.
 */
export interface FireLane {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what the plan calls it.
   */
  name?: Text;
  /**
   * its centre line, in metres on the plan.
   */
  line?: Point[];
  /**
   * how wide it is kept clear.
   */
  width_m?: Positive;
  /**
   * how high it is clear of cables, bridges and awnings.
   */
  height_m?: Positive;
  /**
   * the radius of its tightest bend, along the centre line.
   */
  radius_m?: Positive;
  /**
   * whether one can leave it only the way one came.
   */
  dead_end?: boolean;
  /**
   * whether a fire engine can turn at its end.
   */
  turnaround?: boolean;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A gate is where vehicles come into the paddock and leave it.
 */
export interface PaddockGate {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what the plan calls it.
   */
  name?: Text;
  /**
   * where it is, in metres on the plan.
   */
  position?: Point;
  /**
   * how wide it is.
   */
  width_m?: Positive;
  /**
   * how many transporters can pass it in an hour, in one direction.
   */
  vehicles_per_h?: Positive;
  /**
   * the layout whose track has to be crossed between the gate and the paddock, where one has to.
   */
  crosses?: Slug;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * Ground on which nobody can stand, or may.
 */
export interface PaddockObstacle {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what the plan calls it.
   */
  name?: Text;
  /**
   * what it is.
   */
  kind?: ObstacleKind;
  /**
   * a point, a line of two, or the corners of an outline, in metres on the plan.
   */
  outline?: Point[];
  /**
   * how much room is under it, where it is overhead.
   */
  clearance_m?: Positive;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A fire extinguisher is kept where everybody can reach it.
 */
export interface PaddockExtinguisher {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what the plan calls it.
   */
  name?: Text;
  /**
   * where it is, in metres on the plan.
   */
  position?: Point;
  /**
   * what it holds, such as `dry chemical`.
   */
  agent?: Text;
  /**
   * what it is rated for, such as `60 B:C`.
   */
  rating?: Text;
  /**
   * how much it holds, in kilograms.
   */
  mass_kg?: Positive;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * Places are given out by principles that competitors can read.
 */
export interface AllocationPolicy {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the series it is for; all of the plan's if none is named.
   */
  series?: Slug[];
  /**
   * its principles, which have to hold together.
   */
  basis?: AllocationBasis[];
  /**
   * the teams in the order in which they choose, where there is one, first to last.
   */
  order?: Slug[];
  /**
   * its words.
   */
  text?: Prose;
  /**
   * where that is said, such as the supplementary regulations.
   */
  source?: Text;
}
/**
 * A unit has a place: a team with its cars, or an organisation, on one spot or on several side by side.
 *
 * With times of its own a spot changes hands during a weekend: one series leaves on Friday and another comes.
 */
export interface PaddockAllocation {
  /**
   * its id.
   */
  id: Slug;
  /**
   * where.
   */
  spots?: Slug[];
  /**
   * the team whose place it is.
   */
  team?: Slug;
  /**
   * the cars that stand there.
   */
  entries?: Slug[];
  /**
   * the organisation whose place it is, where it is no team's.
   */
  organisation?: Slug;
  /**
   * the series it is there for, where no entry says so.
   */
  series?: Slug[];
  /**
   * from when it is there, where that is not for the whole weekend.
   */
  start?: Instant;
  /**
   * until when, not included.
   */
  end?: Instant;
  /**
   * how long the unit is with all that is set up, in metres.
   */
  length_m?: Positive;
  /**
   * how wide it is.
   */
  width_m?: Positive;
  /**
   * the principle by which it was given, where that is told.
   */
  basis?: AllocationBasis;
  /**
   * anything else about it.
   */
  notes?: Prose;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * Some units stand together, or were to and do not, with the reason.
 *
 * Its members are the units that it names, and those of the team, the make or the class that it names.
 */
export interface PaddockGroup {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what to call it.
   */
  name?: Text;
  /**
   * its members.
   */
  allocations?: Slug[];
  /**
   * the team whose units they are.
   */
  team?: Slug;
  /**
   * the make of the cars.
   */
  manufacturer?: Text;
  /**
   * the class of the cars: the group is a class block.
   */
  car_class?: Slug;
  /**
   * whether somebody decided that they need not stand together.
   */
  waived?: boolean;
  /**
   * why.
   */
  reason?: Prose;
}
/**
 * Certain vehicles pass a gate at a certain time. The times are those of sessions on the timetable.
 *
 * A load-in is often in two steps: "park only, no opening" first, and from a later time on transporters may be opened and set up.
 */
export interface LoadWave {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what to call it.
   */
  name?: Text;
  /**
   * which one it is, of the load-in or of the load-out.
   */
  order?: Ordinal;
  /**
   * the series whose competitors come.
   */
  series?: Slug[];
  /**
   * the teams, where not all of a series come together.
   */
  teams?: Slug[];
  /**
   * the organisations that come.
   */
  organisations?: Slug[];
  /**
   * the kinds of organisation, where all of a kind come together.
   */
  organisation_kinds?: OrganisationKind[];
  /**
   * the gate they pass.
   */
  gate?: Slug;
  /**
   * how many vehicles that is.
   */
  vehicles?: Count;
  /**
   * the load-in session in which they come in and park.
   */
  park?: Slug;
  /**
   * the session from whose start they may open.
   */
  opens?: Slug;
  /**
   * the load-out session in which they leave; a wave that has one is of the load-out.
   */
  leave?: Slug;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * Who may be where at a weekend.
 */
export interface AccessPlan {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the weekend.
   */
  weekend: Slug;
  /**
   * the levels of credential.
   */
  levels?: CredentialLevel[];
  /**
   * the zones.
   */
  zones?: AccessZone[];
  /**
   * which level opens which zone, and when.
   */
  grants?: AccessGrant[];
  /**
   * how many credentials went to whom.
   */
  issues?: CredentialIssue[];
  /**
   * where these facts are from.
   */
  sources?: Text[];
}
/**
 * A level of credential opens the same gates for everybody who holds one.
 */
export interface CredentialLevel {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the word by which its issuer and reciprocities know it at every weekend, such as `hot-pit`; its id unless stated.
   */
  level?: Slug;
  /**
   * what is printed on it.
   */
  name?: Text;
  /**
   * who issues it.
   */
  organisation?: Slug;
  /**
   * how old its holders are at least, in years.
   */
  minimum_age?: Count;
  /**
   * how many there may be at this weekend.
   */
  maximum?: Count;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A zone has a gate or a line at which credentials are looked at.
 */
export interface AccessZone {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is.
   */
  kind?: ZoneKind;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * the area of the paddock plan it is, by the id it has there.
   */
  area?: Slug;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A level of credential opens some zones: always, or around some sessions, or only while the track is cold.
 *
 * A grant that names sessions, kinds or series is good while such a session is on, `before_min` minutes ahead of it and `after_min` minutes after it; where it names two of these, a session has to be both. One that names none is good throughout the weekend.
 */
export interface AccessGrant {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the level.
   */
  level: Slug;
  /**
   * the zones it opens.
   */
  zones?: Slug[];
  /**
   * the sessions around which it does.
   */
  sessions?: Slug[];
  /**
   * the kinds of session around which it does.
   */
  kinds?: SessionKind[];
  /**
   * the series around whose sessions it does.
   */
  series?: Slug[];
  /**
   * for how many minutes before such a session; none unless stated.
   */
  before_min?: Measure;
  /**
   * for how many minutes after it; none unless stated.
   */
  after_min?: Measure;
  /**
   * whether it is good while competition cars run; so it is unless that is stated to be false.
   */
  while_hot?: boolean;
  /**
   * where it is not, how many minutes before such a session it ends.
   */
  closed_before_min?: Measure;
  /**
   * where it is not, how many minutes after such a session it is good again.
   */
  closed_after_min?: Measure;
  /**
   * how old a holder has to be for this, in years.
   */
  minimum_age?: Count;
  /**
   * whether a holder has to be accompanied.
   */
  escorted?: boolean;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * So many credentials of a level went to a team, an organisation or a series, or to people by name.
 */
export interface CredentialIssue {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the level.
   */
  level: Slug;
  /**
   * the team they went to.
   */
  team?: Slug;
  /**
   * the organisation they went to.
   */
  organisation?: Slug;
  /**
   * the series for whose sessions they are.
   */
  series?: Slug;
  /**
   * the names of those who hold them, where they are for nobody else.
   */
  holders?: Text[];
  /**
   * how many.
   */
  count?: Count;
  /**
   * how many that holder may have.
   */
  maximum?: Count;
  /**
   * how many of their holders are under sixteen years old.
   */
  under_16?: Count;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * How help gets to where it is needed: the incident action plan of a weekend.
 */
export interface SafetyPlan {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the weekend.
   */
  weekend: Slug;
  /**
   * the layout it is for; the weekend's if none is named.
   */
  layout?: Slug;
  /**
   * the level of the event by NFPA 610.
   */
  level?: EventLevel;
  /**
   * who leads the safety team.
   */
  chief?: Slug;
  /**
   * the organisations that approved it.
   */
  approved_by?: Slug[];
  /**
   * where vehicles get onto the track.
   */
  access_points?: AccessPoint[];
  /**
   * the units.
   */
  units?: SafetyUnit[];
  /**
   * the units without which nobody runs; further ones than the parameters ask for.
   */
  minimum?: MinimumUnits[];
  /**
   * the flag stations as they are staffed.
   */
  staffing?: StationStaffing[];
  /**
   * the fire extinguishers beside the track that are not a station's.
   */
  extinguishers?: TracksideExtinguisher[];
  /**
   * the medical centres at the circuit.
   */
  medical_centres?: MedicalCentre[];
  /**
   * the hospitals that take patients.
   */
  hospitals?: Hospital[];
  /**
   * the helicopter.
   */
  helicopter?: HelicopterCover;
  /**
   * who watches the weather, and what it stops.
   */
  weather?: WeatherPolicy;
  /**
   * what is done when something happens.
   */
  procedures?: Procedure[];
  /**
   * anything else about it.
   */
  notes?: Prose;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A gap in the barriers through which vehicles get onto the track.
 */
export interface AccessPoint {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what the radio calls it, such as `Gate 6`.
   */
  name?: Text;
  /**
   * where it opens onto the lap, in metres from the control line in the racing direction.
   */
  at_m?: Measure;
  /**
   * the side of the track it is on.
   */
  side?: Side;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A vehicle with its crew, or a team on foot, that helps when something has happened.
 */
export interface SafetyUnit {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what the radio calls it, such as `Rescue 2`.
   */
  name?: Text;
  /**
   * what it is.
   */
  type?: UnitType;
  /**
   * whose it is.
   */
  organisation?: Slug;
  /**
   * the shared asset that it is, where it is one.
   */
  resource?: Slug;
  /**
   * how many people are on it.
   */
  crew?: Count;
  /**
   * what it can do; what its type says if none is named.
   */
  capabilities?: Capability[];
  /**
   * where it waits beside the lap and can enter it at once, in metres from the control line in the racing direction.
   */
  at_m?: Measure;
  /**
   * the other ways by which it may enter the track.
   */
  routes?: Route[];
  /**
   * where it waits on the venue's plan.
   */
  position?: Point;
  /**
   * how long it takes from the call until it moves.
   */
  turnout?: Duration;
  /**
   * how fast it goes to an accident on average, in km/h; on foot, how fast the team runs.
   */
  speed_kph?: Positive;
  /**
   * the sessions it is on duty for; all with a hot track if none is named.
   */
  sessions?: Slug[];
  /**
   * the radio channel on which it is called.
   */
  channel?: Slug;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A unit that waits away from the lap has a way to a point where it may enter the track.
 */
export interface Route {
  /**
   * the access point.
   */
  access: Slug;
  /**
   * how long the way there takes, once the unit moves.
   */
  travel?: Duration;
}
/**
 * Without so many units of a type in position nobody runs.
 */
export interface MinimumUnits {
  /**
   * the type.
   */
  type: UnitType;
  /**
   * how many.
   */
  count?: Ordinal;
}
/**
 * A flag station is staffed, equipped, and answers on the radio.
 */
export interface StationStaffing {
  /**
   * the station.
   */
  station: Slug;
  /**
   * how many licensed marshals stand there.
   */
  staff?: Count;
  /**
   * how many of them are trained with an extinguisher.
   */
  fire_trained?: Count;
  /**
   * how many portable extinguishers are there.
   */
  extinguishers?: Count;
  /**
   * when it last answered a radio check.
   */
  radio_checked_at?: Instant;
  /**
   * the post chief.
   */
  in_charge?: Slug;
  /**
   * the radio channel on which the station is called.
   */
  channel?: Slug;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A fire extinguisher stands beside the track, between the stations or at one.
 */
export interface TracksideExtinguisher {
  /**
   * its id.
   */
  id: Slug;
  /**
   * where, in metres from the control line in the racing direction.
   */
  at_m?: Measure;
  /**
   * the side of the track.
   */
  side?: Side;
  /**
   * what it is filled with, in words.
   */
  what?: Text;
  /**
   * how much it holds.
   */
  mass_kg?: Positive;
  /**
   * whether somebody who is trained with it stands by.
   */
  operator?: boolean;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * The medical centre (care centre) at the circuit receives patients; its hours are on the timetable.
 */
export interface MedicalCentre {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * how much can be done there.
   */
  level?: CareLevel;
  /**
   * how many rooms it has.
   */
  rooms?: Count;
  /**
   * how many patients can be resuscitated at once.
   */
  resuscitation_places?: Count;
  /**
   * how many can be observed lying down.
   */
  observation_places?: Count;
  /**
   * whether a helicopter can land at it.
   */
  helicopter_access?: boolean;
  /**
   * where it is on the venue's plan.
   */
  position?: Point;
  /**
   * its hours: sessions of the kind `medical`; all of the weekend's if none is named.
   */
  sessions?: Slug[];
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A hospital that takes patients from the circuit.
 */
export interface Hospital {
  /**
   * its id.
   */
  id: Slug;
  /**
   * its name.
   */
  name?: Text;
  /**
   * what it is able to treat; unknown if none is named.
   */
  capabilities?: HospitalCapability[];
  /**
   * how far the road there is.
   */
  distance_km?: Positive;
  /**
   * how long the way by road takes, in minutes, when roads are free.
   */
  road_min?: Positive;
  /**
   * how long it takes in the traffic of the event, with the means that were agreed.
   */
  road_traffic_min?: Positive;
  /**
   * how long it takes by helicopter, in minutes.
   */
  air_min?: Positive;
  /**
   * whether a helicopter can land there.
   */
  helipad?: boolean;
  /**
   * from when on each day it takes patients, in the venue's time; as `until_time`, round the clock.
   */
  from_time?: Clock;
  /**
   * until when; before `from_time` means the next morning.
   */
  until_time?: Clock;
  /**
   * from when on each day a helicopter can land there, in the venue's time.
   */
  helipad_from_time?: Clock;
  /**
   * until when.
   */
  helipad_until_time?: Clock;
  /**
   * what was agreed to keep the time, such as a police escort or a landing place out of the fog.
   */
  arrangements?: Prose;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A helicopter takes patients to hospital when the weather lets it fly.
 */
export interface HelicopterCover {
  /**
   * the unit of the plan that it is.
   */
  unit?: Slug;
  /**
   * whether it waits at the circuit.
   */
  on_site?: boolean;
  /**
   * how long it takes to come, where it does not wait at the circuit.
   */
  call?: Duration;
  /**
   * the visibility below which it does not fly, in metres.
   */
  visibility_m?: Measure;
  /**
   * the cloud ceiling below which it does not fly, in metres above ground.
   */
  ceiling_m?: Measure;
  /**
   * the wind above which it does not fly, in km/h.
   */
  wind_kph?: Positive;
  /**
   * from when on each day it flies and the helipad at the circuit is open, in the venue's time.
   */
  from_time?: Clock;
  /**
   * until when; as `from_time`, round the clock.
   */
  until_time?: Clock;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * Who watches the weather, and what it stops.
 *
 * The ring that every event has is set by the parameters `lightning_radius_mi` and `lightning_hold_min`; the rings here are further ones.
 */
export interface WeatherPolicy {
  /**
   * the role that watches.
   */
  watched_by?: OfficialRole;
  /**
   * what it watches with.
   */
  service?: Text;
  /**
   * further rings of lightning.
   */
  rings?: LightningRing[];
  /**
   * the wind above which nobody runs, in km/h.
   */
  wind_kph?: Positive;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * A ring around the circuit: lightning inside it has a consequence for some time.
 */
export interface LightningRing {
  /**
   * its id.
   */
  id: Slug;
  /**
   * how near a strike counts, in miles.
   */
  radius_mi?: Positive;
  /**
   * for how long, after the last strike inside.
   */
  hold?: Duration;
  /**
   * whether nobody runs meanwhile; otherwise it is a warning.
   */
  stops?: boolean;
  /**
   * what is done meanwhile.
   */
  what?: Text;
}
/**
 * A procedure is what everybody has agreed to do when something happens.
 */
export interface Procedure {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is for.
   */
  kind?: ProcedureKind;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * what it begins with.
   */
  triggers?: Trigger[];
  /**
   * its steps, in their order.
   */
  steps?: Step[];
  /**
   * anything else about it.
   */
  notes?: Prose;
  /**
   * where it is from.
   */
  source?: Text;
}
/**
 * Something with which a procedure begins.
 */
export interface Trigger {
  /**
   * what the procedure calls it.
   */
  key: Slug;
  /**
   * what it is.
   */
  kind?: TriggerKind;
  /**
   * the same in words.
   */
  what?: Text;
}
/**
 * A step of a procedure. Real logs repeat, skip and reorder steps: which of these is meant, the plan says.
 */
export interface Step {
  /**
   * what the procedure and the control log call it.
   */
  key: Slug;
  /**
   * what is done.
   */
  what?: Text;
  /**
   * the official who does it.
   */
  role?: OfficialRole;
  /**
   * the type of unit that does it.
   */
  unit?: UnitType;
  /**
   * whether it is only taken where it is needed.
   */
  optional?: boolean;
  /**
   * whether it may be taken again.
   */
  repeatable?: boolean;
  /**
   * how soon after the trigger it is to be done.
   */
  within?: Duration;
  /**
   * where it is from.
   */
  source?: Text;
}
/**
 * What race control saw and ordered, line by line. The state of the track at any moment follows from it.
 */
export interface ControlLog {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the weekend.
   */
  weekend: Slug;
  /**
   * whose track it is about; the weekend's layout if it is not said.
   */
  layout?: Slug;
  /**
   * its lines; their order is that of `sequence`, see in_order.
   */
  entries?: LogEntry[];
  /**
   * what went wrong.
   */
  incidents?: Incident[];
  /**
   * what the stewards decided.
   */
  decisions?: Decision[];
  /**
   * where it is from.
   */
  source?: Text;
}
/**
 * A line of the log. Lines are added and never changed: what was wrong is superseded by a later line.
 */
export interface LogEntry {
  /**
   * its id.
   */
  id: Slug;
  /**
   * its place in the log; no two entries of a log have the same.
   */
  sequence: SequenceNumber;
  /**
   * what it is about.
   */
  kind: EntryKind;
  /**
   * when it happened, or was seen, or ordered.
   */
  observed_at?: Instant;
  /**
   * when it was written down.
   */
  logged_at?: Instant;
  /**
   * the entry that it corrects, and takes the place of.
   */
  supersedes?: Slug;
  /**
   * during which session.
   */
  session?: Slug;
  /**
   * for whom it is shown; the track if it is not said.
   */
  scope?: Scope;
  /**
   * the sector, by its id or as the marshals number them.
   */
  sector?: Text;
  /**
   * the flag station, by its id or as the radio calls it.
   */
  station?: Text;
  /**
   * the number of the car.
   */
  car?: CarNumber;
  /**
   * the official who ordered it.
   */
  ordered_by?: Slug;
  /**
   * in which role.
   */
  ordered_role?: OfficialRole;
  /**
   * for which organisation.
   */
  organisation?: Slug;
  /**
   * the lap of the leader, or of the car where it is a car's crossing; completed, for a crossing.
   */
  lap?: Count;
  /**
   * what the track is from now on; for a flag time, of what.
   */
  track_status?: TrackStatus;
  /**
   * whether cars may come into the pit lane from now on.
   */
  pit_entry?: PitEntry;
  /**
   * whether they may leave it.
   */
  pit_exit?: PitExit;
  /**
   * for which classes the pit lane is open, where that is not all of them.
   */
  open_classes?: Slug[];
  /**
   * the speed limit in the pit lane from now on, in km/h.
   */
  speed_limit_kph?: Positive;
  /**
   * how far the session is from now on.
   */
  session_status?: SessionStatus;
  /**
   * who may be on the venue's track from now on.
   */
  occupancy?: Occupancy;
  /**
   * what is shown in the sector from now on; `clear` for the whole track ends all of them.
   */
  condition?: SectorCondition;
  /**
   * the flag, board or light, as a slug such as `white-flag`.
   */
  signal?: Slug;
  /**
   * the step of a procedure.
   */
  step?: ProcedureStep;
  /**
   * how far from the venue a lightning struck, in metres.
   */
  distance_m?: Measure;
  /**
   * until when nobody runs.
   */
  hold_until?: Instant;
  /**
   * the safety unit, by its id.
   */
  unit?: Slug;
  /**
   * what the unit is doing from now on.
   */
  unit_state?: UnitState;
  /**
   * what was looked at, as a slug such as `radio`.
   */
  check?: Slug;
  /**
   * whether it was right.
   */
  passed?: boolean;
  /**
   * the incident it is about.
   */
  incident?: Slug;
  /**
   * the decision it is about.
   */
  decision?: Slug;
  /**
   * the penalty.
   */
  penalty?: PenaltyKind;
  /**
   * how many seconds.
   */
  penalty_s?: Measure;
  /**
   * for a flag time, how long the status has lasted in the session in all; for a change of status, how long the one that it ends has lasted.
   */
  elapsed?: Duration;
  /**
   * for a flag time, how many laps of the leader were completed under the status.
   */
  laps?: Count;
  /**
   * the words of the message.
   */
  text?: Prose;
  /**
   * where it is from.
   */
  source?: Text;
  /**
   * other people's data about it.
   */
  extra?: Extra;
}
/**
 * Something happened that race control, the stewards or the safety teams have to deal with.
 */
export interface Incident {
  /**
   * its id.
   */
  id: Slug;
  /**
   * in which session.
   */
  session?: Slug;
  /**
   * when.
   */
  at?: Instant;
  /**
   * what it was, as a slug such as `collision` or `fire`.
   */
  kind?: Slug;
  /**
   * the numbers of the cars.
   */
  cars?: CarNumber[];
  /**
   * in which sector, by its id or as the marshals number them.
   */
  sector?: Text;
  /**
   * seen from which flag station, by its id or as the radio calls it.
   */
  station?: Text;
  /**
   * where, in metres from the control line in the racing direction.
   */
  at_m?: Measure;
  /**
   * on which lap of the leader.
   */
  lap?: Count;
  /**
   * whether somebody may be hurt; such a call has priority on the radio.
   */
  alert?: boolean;
  /**
   * what was seen.
   */
  text?: Prose;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * The stewards decided something about a car, or found that nothing needed deciding.
 */
export interface Decision {
  /**
   * its id.
   */
  id: Slug;
  /**
   * about which incident.
   */
  incident?: Slug;
  /**
   * in which session it was decided or has to be served.
   */
  session?: Slug;
  /**
   * the number of the car.
   */
  car?: CarNumber;
  /**
   * the penalty; `None` where it is unknown or there is none.
   */
  penalty?: PenaltyKind;
  /**
   * whether it was decided to do nothing further.
   */
  no_action?: boolean;
  /**
   * how many seconds, for a time penalty or a stop.
   */
  penalty_s?: Measure;
  /**
   * how many places, laps or positions, where the penalty is in these.
   */
  places?: Count;
  /**
   * the clause of the rules.
   */
  clause?: Text;
  /**
   * why.
   */
  reason?: Prose;
  /**
   * when it was decided.
   */
  decided_at?: Instant;
  /**
   * when the team was told; from then on it has to be served.
   */
  notified_at?: Instant;
  /**
   * when the team confirmed it.
   */
  acknowledged_at?: Instant;
  /**
   * when it was served.
   */
  served_at?: Instant;
  /**
   * the car's lap on which the team was told.
   */
  notified_lap?: Count;
  /**
   * the car's lap on which it was served.
   */
  served_lap?: Count;
  /**
   * whether it can be appealed.
   */
  appealable?: boolean;
  /**
   * the official who signed it.
   */
  decided_by?: Slug;
  /**
   * as what.
   */
  decided_role?: OfficialRole;
  /**
   * for which organisation.
   */
  organisation?: Slug;
  /**
   * the decision that it replaces.
   */
  replaces?: Slug;
  /**
   * where these facts are from.
   */
  source?: Text;
}
/**
 * Organisations market together, with one agency where they share one.
 */
export interface MarketingProgramme {
  /**
   * its id.
   */
  id: Slug;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * whose programme it is.
   */
  organisations?: Slug[];
  /**
   * the joint operating agreement it is part of.
   */
  agreement?: Slug;
  /**
   * the agency they have in common.
   */
  agency?: Slug;
  /**
   * the kinds of activation that were agreed, as slugs such as `import-tuner-show`.
   */
  activation_kinds?: Slug[];
  /**
   * the first day it runs.
   */
  effective_from?: Date;
  /**
   * the first day it no longer runs.
   */
  effective_until?: Date;
  /**
   * what was agreed about it.
   */
  terms?: Prose;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * A company is partner of one organisation, or of one of its series, in a category of goods.
 */
export interface Partner {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the company.
   */
  organisation: Slug;
  /**
   * the name it appears under, where that is not the company's.
   */
  brand?: Text;
  /**
   * the kind of goods or services, as a slug such as `tyres`.
   */
  category?: Slug;
  /**
   * as what it appears, such as title sponsor or official tyre.
   */
  role?: Text;
  /**
   * the organisation whose partner it is.
   */
  partner_of?: Slug;
  /**
   * the series whose partner it is, where it is not the whole organisation's.
   */
  series?: Slug;
  /**
   * whether it was promised to be the only one of its category.
   */
  exclusive?: boolean;
  /**
   * the weekends it is partner for; all of them if none is named.
   */
  weekends?: Slug[];
  /**
   * the first day it is partner.
   */
  effective_from?: Date;
  /**
   * the first day it no longer is.
   */
  effective_until?: Date;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * Promotion on site, such as an import-tuner show. When it is, its session alone says.
 */
export interface Activation {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the session on the timetable.
   */
  session: Slug;
  /**
   * what it is, as a slug such as `import-tuner-show`.
   */
  kind?: Slug;
  /**
   * what it is called.
   */
  name?: Text;
  /**
   * who puts it on.
   */
  organiser?: Slug;
  /**
   * the marketing programme it belongs to.
   */
  programme?: Slug;
  /**
   * how many displays there is room for.
   */
  capacity?: Positive;
  /**
   * which partner has how many.
   */
  placements?: Placement[];
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * A partner has part of what there is room for.
 */
export interface Placement {
  /**
   * who.
   */
  partner: Slug;
  /**
   * how many units: displays, pages, boards.
   */
  quantity?: Positive;
}
/**
 * An organisation has pages in another's magazine, in one issue or, if none is named, in each.
 */
export interface MagazineSection {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the magazine.
   */
  publication?: Text;
  /**
   * who publishes it.
   */
  publisher?: Slug;
  /**
   * what the issue is called, such as March 2004.
   */
  issue?: Text;
  /**
   * which issue it is, counted on over the years; a later issue has a higher number.
   */
  number?: Ordinal;
  /**
   * the last day for copy.
   */
  copy_due?: Date;
  /**
   * the day the issue appears.
   */
  issue_date?: Date;
  /**
   * the organisation whose magazine it is.
   */
  owner?: Slug;
  /**
   * the organisation whose section it is.
   */
  beneficiary?: Slug;
  /**
   * the marketing programme it belongs to.
   */
  programme?: Slug;
  /**
   * how many members of its owner read it.
   */
  members_reached?: Count;
  /**
   * where that number is from.
   */
  reach_source?: Text;
  /**
   * how many pages the section has.
   */
  capacity?: Positive;
  /**
   * which partner has how many.
   */
  placements?: Placement[];
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * One organisation's site leads to another's. It is one direction.
 */
export interface WebLink {
  /**
   * its id.
   */
  id: Slug;
  /**
   * whose site it is on.
   */
  from_organisation: Slug;
  /**
   * whose site it leads to.
   */
  to_organisation: Slug;
  /**
   * the page it is on.
   */
  from_url?: Url;
  /**
   * the page it leads to.
   */
  to_url?: Url;
  /**
   * whether a link back was promised; that is a link of its own.
   */
  reciprocal?: boolean;
  /**
   * how far it has come.
   */
  status?: LinkStatus;
  /**
   * the day by which it was promised.
   */
  due?: Date;
  /**
   * the day somebody last saw that it is there.
   */
  checked_on?: Date;
  /**
   * the marketing programme it belongs to.
   */
  programme?: Slug;
  /**
   * where that is said.
   */
  source?: Text;
}
/**
 * A change notice is numbered per weekend and issuer and takes effect when it is issued.
 */
export interface Bulletin {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the weekend it is about.
   */
  weekend?: Slug;
  /**
   * who issued it.
   */
  issuer?: Slug;
  /**
   * its number among the issuer's bulletins of that weekend.
   */
  number?: Ordinal;
  /**
   * what it is about.
   */
  kind?: BulletinKind;
  /**
   * when.
   */
  issued_at?: Instant;
  /**
   * why.
   */
  reason?: Text;
  /**
   * on what grounds, where competitors had already entered.
   */
  grounds?: Grounds;
  /**
   * in which role it was decided, such as the steward's on the race director's proposal.
   */
  decided_by?: OfficialRole;
  /**
   * what it says.
   */
  text?: Prose;
  /**
   * what changed, in the order in which it says so.
   */
  changes?: Change[];
  /**
   * what the change adds although the rules forbid it, and who answers for that.
   */
  accepted?: Acceptance[];
  /**
   * the bulletin it replaces.
   */
  supersedes?: Slug;
  /**
   * where it was published.
   */
  url?: Url;
}
/**
 * One fact changed, or one object came or went.
 */
export interface Change {
  /**
   * what happened, as people call it.
   */
  kind: ChangeKind;
  /**
   * the id path of the fact or object.
   */
  path: FactPath;
  /**
   * what it was; unknown or not there if absent.
   */
  before?: JsonValue;
  /**
   * what it is; unknown or not there if absent.
   */
  after?: JsonValue;
  /**
   * the change in words.
   */
  text?: Prose;
}
/**
 * A change adds what the rules hold to be impossible, and somebody answers for it.
 */
export interface Acceptance {
  /**
   * the rule.
   */
  code: RuleCode;
  /**
   * who accepts it.
   */
  by: Text;
  /**
   * the session at which it is accepted; anywhere if absent.
   */
  session?: Slug;
  /**
   * why.
   */
  reason?: Prose;
}
/**
 * Documents that were joined claim different things; none was chosen, so the fact is absent.
 */
export interface Dispute {
  /**
   * the id path of the fact.
   */
  path: FactPath;
  /**
   * what was claimed, sorted.
   */
  claims?: JsonValue[];
}
/**
 * Somebody changed a fact and knew what it had been.
 *
 * A mark is what joining needs to tell a change from a difference of opinion: of two claims about one fact, the one that is listed as replaced by the other is dropped. The mark of a removal has no value; it keeps what was removed.
 */
export interface Mark {
  /**
   * the id of the claim it makes: the digest of the value, or `gone`, and that of the mark.
   */
  id: Slug;
  /**
   * the id path of the fact or object; with the kind after the id of an object that has several kinds.
   */
  path: FactPath;
  /**
   * who changed it.
   */
  by?: Text;
  /**
   * when.
   */
  at?: Instant;
  /**
   * what it became.
   */
  value?: JsonValue;
  /**
   * what was removed.
   */
  was?: JsonValue;
  /**
   * the ids of all claims that it replaced, and of those that they had replaced.
   */
  over?: Slug[];
  /**
   * true where another value took its place without a mark, by hand, and nothing else shows that.
   */
  replaced?: boolean;
}
/**
 * A finding that the organiser knows about and accepts, with the reason.
 */
export interface Suppression {
  /**
   * its id.
   */
  id: Slug;
  /**
   * the rule.
   */
  code: RuleCode;
  /**
   * why.
   */
  reason: Prose;
  /**
   * where it is accepted, and below; everywhere if absent.
   */
  path?: FactPath;
  /**
   * who accepts it.
   */
  by?: Text;
}
