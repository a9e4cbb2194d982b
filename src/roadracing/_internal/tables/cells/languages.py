"""What sessions are called on timetables, in English and in other languages.

Only phrases that mean one thing: ``Training`` is practice in German and instruction in English, ``Course`` is a race in
French and the track in English, so neither is here alone. Accents may be missing, as in many spreadsheets.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from roadracing._internal.model.weekend.kinds import SessionKind

_K = SessionKind
ENGLISH: Final = {
    _K.PRACTICE: "(?:free|official|open|final|night|opening|untimed|unofficial|general)? ?practice"
    "(?: sessions?| runs?)?|fp",
    _K.QUALIFYING: "(?:official|final|race|sprint|night|timed)? ?qualifying(?: sessions?| practice(?: sessions?)?)?"
    "|qual(?:i|y|ies|ifying)?|qualif\\.?|qualifications?|qualification session|sprint shootout|hyper ?pole"
    "|super ?pole|top qualifying"
    "|(?:firestone )?fast (?:six|nine|twelve|6|9|12)"
    "|(?:top (?:[0-9]{1,2}|six|ten|fifteen) )?shoot-?out",
    _K.WARM_UP: "(?:morning |race )?warm(?:ing)?[ -]?up(?: session)?|wup",
    _K.RACE: "(?:the |feature |sprint |main |endurance )?races?|(?:[0-9]{1,4}|two|three|four|six|eight|ten|twelve"
    "|twenty[ -]?four)[ -](?:hours?|kms?|kilomet(?:er|re)s?|miles?|mi|laps?|min(?:ute)?s?) race"
    "|(?:qualifying )?heats?(?: races?)?|(?:semi|quarter|super|grand|pre|[a-e])?[ -]?finals?(?: races?)?|repechage"
    "|finals? [a-e]|semi[ -]?finals? [a-e]|super ?pole race|last chance qualifier|lcq|main event",
    _K.TEST: "(?:official |open |promoter |collective |private |paid |bronze )?(?:tyre |tire )?(?:test|testing)"
    "(?: session| day)?"
    "|shakedown",
    _K.RECONNAISSANCE: "(?:reconnaissance|recon) laps?|reconnaissance",
    _K.GRID_WALK: "(?:fan |public |open |spectators? )?grid ?walk"
    "|open grid(?:(?: and| /| &)? (?:fan|grid) walk)?|fan walk",
    _K.START_SIGNAL: "(?:15|10|5|3|2|1|ten|five|three|two|one)[ -]?min(?:ute)?s?\\.? (?:signal|board)"
    "|(?:30|15|5)[ -]?sec(?:ond)?s?\\.? (?:signal|board)"
    "|pit (?:lane )?exit (?:opens?|closes?)(?: for reconnaissance laps?)?",
    _K.PRE_RACE: "pre[ -]?race(?: activities| ceremon(?:y|ies)| festivities| show)?",
    _K.PODIUM: "podium|(?:victory )?podium (?:ceremony|celebrations?|ceremonies)",
    _K.PARADE: "(?:(?:drivers?'?s?|historic|classic|vintage|trucks?|motorcycles?|club|cars?|track|flag|fan) )*"
    "parade(?: laps?)?",
    _K.DEMONSTRATION: "(?:high[ -]speed )?demonstration(?: laps?| runs?)?|(?:high[ -]speed )?demo(?: laps?| runs?)?",
    _K.RIDES: "pirelli hot laps|(?:pace|safety) car rides|passenger rides|guest rides|taxi rides|track tours?",
    _K.PIT_WALK: "(?:public |fan )?pit(?: ?lane)? ?walk(?:about)?",
    _K.PIT_STOP_PRACTICE: "(?:team )?pit[ -]?stop practice",
    _K.TRACK_WALK: "track ?walk",
    _K.TRACK_INSPECTION: "(?:track|circuit|course) inspection",
    _K.COURSE_CLEARANCE: "(?:course|track) clearance(?: laps?)?|course car laps?",
    _K.CABLING: "(?:tv|television|timing|t&s)(?: (?:and|&) (?:tv|television))? cabling(?: access)?|cabling",
    _K.BRIEFING: "briefing|(?:mandatory |all )*(?:(?:drivers?|riders?|team ?managers?|crew chiefs?|competitors?)'?s?"
    "(?: ?(?:and|&|/) ?(?:drivers?|team ?managers?|crew chiefs?)'?s?)?) (?:briefing|meeting)"
    "|(?:new drivers?|officials?|marshals?|corner workers?|media|track services)'?s?'? (?:briefing|meeting)",
    _K.TECHNICAL_INSPECTION: "(?:tech|technical|safety) inspection(?: opens?| hours)?|tech opens?|safety checks?"
    "|scrutineering|scrutiny",
    _K.IMPOUND: "impound|parc ferm[eé]",
    _K.REGISTRATION: "(?:competitor |driver |team )?(?:registration|sign(?:ing)?[ -]?on)(?: opens?| hours)?",
    _K.LOAD_IN: "(?:competitor |transporter |competitor transporter )?load[ -]?in"
    "(?:[ ,-]+park only)?(?:[ ,-]+no opening)?|transporter parking",
    _K.LOAD_OUT: "(?:competitor |transporter |competitor transporter )?load[ -]?out",
    _K.GARAGE: "garages? opens?|garage hours",
    _K.RESTRICTED_PERIOD: "restricted period|(?:crew|team|team personnel|garage) curfew",
    _K.PIT_LANE: "pit ?lane opens?(?: for (?:equipment )?set[ -]?up)?",
    _K.MEDICAL: "(?:infield )?(?:medical|care) cent(?:er|re)(?: opens?| hours)?",
    _K.AUTOGRAPHS: "(?:drivers?'?s? )?(?:autographs?(?: session| signing)?)",
    _K.PRESS: "(?:press|media) conference",
    _K.GATES: "(?:spectator |public )?gates? opens?|gates",
    _K.CEREMONY: "(?:opening|closing|awards?|trophy|prize[ -]?giving) ceremony|prize[ -]?giving|trophy presentation",
}
"""The phrases of English, by kind."""
_GERMAN: Final = {
    _K.PRACTICE: "freies? training(?: ohne zeitnahme)?|freie trainings|freies fahren"
    "|start- ?und restart-[uü]bung|(?:start|restart)-?[uü]bung(?:en)?|quali(?:fying)?-simulation",
    _K.QUALIFYING: "qualifikation(?:straining)?|zeittraining|pflichttraining",
    _K.RACE: "(?:sprint|haupt|langstrecken)?rennen|[0-9]{1,2}[ -]?(?:h|std\\.?|stunden)[ -]?rennen"
    "|(?:wertungs|renn|vor|end|zwischen|hoffnungs)?lauf|finallauf|(?:halb|viertel)?finale",
    _K.PARADE: "(?:fahrer|auto)parade",
    _K.PRE_RACE: "startaufstellung",
    _K.WARM_UP: "aufw[aä]rmtraining",
    _K.TEST: "testfahrt(?:en)?|testtag|reifen-?test",
    _K.BRIEFING: "(?:fahrer|teamchef|bewerber)(?:besprechung|briefing)",
    _K.TECHNICAL_INSPECTION: "(?:technische abnahme|(?:fahrzeug|wagen)abnahme)(?: f[uü]r nachz[uü]gler)?",
    _K.REGISTRATION: "(?:dokumenten|papier)(?:abnahme|pr[uü]fung)",
    _K.TRACK_INSPECTION: "strecken(?:abnahme|inspektion)",
    _K.PODIUM: "siegerehrung",
    _K.AUTOGRAPHS: "autogrammstunde",
    _K.PRESS: "pressekonferenz",
    _K.RIDES: "(?:renn)?taxifahrten",
}
_FRENCH: Final = {
    _K.PRACTICE: "(?:s[eé]ance d[e']? ?)?essais? libres?",
    _K.QUALIFYING: "(?:s[eé]ance d[e']? ?)?(?:essais? (?:qualificatifs?|chronom[eé]tr[eé]s?|officiels?)"
    "|qualifications?)|s[eé]ance qualificative",
    _K.RACE: "manches?(?: qualificatives?| finales?)?|(?:demi|pr[eé])?[ -]?finales?(?: [a-e])?"
    "|(?:la )?course (?:sprint|principale|longue|d'endurance)|course de [0-9]{1,2} ?(?:h|heures)",
    _K.TEST: "essais? (?:priv[eé]s?|collectifs?)",
    _K.BRIEFING: "briefing (?:des )?(?:pilotes|team managers|concurrents)",
    _K.TECHNICAL_INSPECTION: "v[eé]rifications? techniques?",
    _K.REGISTRATION: "v[eé]rifications? administratives?",
    _K.TRACK_INSPECTION: "inspection (?:de la piste|du circuit)",
    _K.PARADE: "parade des pilotes",
    _K.PRE_RACE: "mise en grille",
    _K.AUTOGRAPHS: "s[eé]ances? de d[eé]dicaces?",
    _K.PRESS: "conf[eé]rence de presse",
    _K.CEREMONY: "remise des (?:prix|coupes)",
    _K.GATES: "ouverture des portes",
    _K.PIT_WALK: "visite des stands",
}
_ITALIAN: Final = {
    _K.PRACTICE: "(?:prove )?libere",
    _K.QUALIFYING: "qualific(?:a|he)(?: sprint)?|prov[ae] (?:ufficial[ei]|cronometrat[ae]|di qualificazione)"
    "|cronometrat[ae]",
    _K.RACE: "gara(?: sprint| endurance| lunga)?|manche di qualificazione|(?:semi|pre)?[ -]?final[ei](?: [a-e])?",
    _K.TEST: "test collettivi",
    _K.BRIEFING: "briefing (?:dei )?piloti",
    _K.TECHNICAL_INSPECTION: "verifiche tecniche",
    _K.REGISTRATION: "verifiche (?:sportive|amministrative)",
    _K.PODIUM: "podio",
    _K.PRESS: "conferenza stampa",
    _K.CEREMONY: "premiazion[ei]",
}
_SPANISH: Final = {
    _K.PRACTICE: "entrenamientos?(?: libres?)?|libres?|tandas? libres?|tanques llenos",
    _K.QUALIFYING: "(?:sesi[oó]n de )?(?:clasificaci[oó]n|calificaci[oó]n)"
    "|(?:entrenamientos? )?cronometrados?|entrenamientos? oficial(?:es)?",
    _K.RACE: "carrera(?: sprint| larga| final)?|(?:manga|serie)(?: (?:clasificatoria|final))?"
    "|(?:semi|s[uú]per|gran|pre)?[ -]?final(?:es)?|repechaje",
    _K.TEST: "entrenamientos? privados?",
    _K.PARADE: "desfile(?: de (?:pilotos|autos|coches))?",
    _K.BRIEFING: "(?:briefing|reuni[oó]n) de pilotos",
    _K.TECHNICAL_INSPECTION: "verificaci(?:[oó]n|ones) t[eé]cnicas?",
    _K.REGISTRATION: "verificaci(?:[oó]n|ones) administrativas?",
    _K.PRESS: "(?:rueda|conferencia) de prensa",
    _K.CEREMONY: "entrega de (?:premios|trofeos)",
    _K.GATES: "apertura de puertas",
}
_PORTUGUESE: Final = {
    _K.PRACTICE: "treinos?(?: livres?| extras?(?: de largada)?)?",
    _K.QUALIFYING: "classifica[cç][aã]o|qualifica[cç][aã]o|(?:treinos? )?(?:classificat[oó]rios?|cronometrados?)"
    "|tomada de tempos?",
    _K.RACE: "corrida(?: sprint| principal)?",
    _K.PARADE: "desfile(?: d[eo]s? (?:pilotos|carros|caminh[oõ]es))?",
    _K.BRIEFING: "(?:briefing|reuni[aã]o) de pilotos",
    _K.TECHNICAL_INSPECTION: "verifica[cç][oõ]es t[eé]cnicas|vistoria t[eé]cnica",
    _K.REGISTRATION: "verifica[cç][oõ]es administrativas",
    _K.PODIUM: "p[oó]dio",
    _K.PIT_WALK: "visita[cç][aã]o (?:aos|dos) (?:boxes|box)",
    _K.PRESS: "confer[eê]ncia de imprensa",
    _K.CEREMONY: "entrega de (?:pr[eê]mios|trof[eé]us)|premia[cç][aã]o",
}
_DUTCH: Final = {
    _K.PRACTICE: "vrije training(?:en)?",
    _K.QUALIFYING: "kwalificatie(?:training)?|tijdtraining",
    _K.RACE: "wedstrijd|sprintrace|hoofdrace",
    _K.WARM_UP: "opwarmronde",
    _K.TECHNICAL_INSPECTION: "technische keuring",
    _K.PODIUM: "prijsuitreiking",
    _K.BRIEFING: "rijdersbriefing",
}
_JAPANESE: Final = {
    _K.PRACTICE: "公式練習|フリー走行",
    _K.QUALIFYING: "(?:公式)?予選",
    _K.RACE: "決勝(?:レース)?",
    _K.WARM_UP: "ウォームアップ(?:走行)?",
    _K.PIT_WALK: "ピットウォーク",
    _K.GRID_WALK: "グリッドウォーク",
    _K.TECHNICAL_INSPECTION: "(?:公式)?車検",
    _K.BRIEFING: "ドライバーズ?ブリーフィング",
    _K.PODIUM: "表彰式",
    _K.GATES: "ゲート(?:オープン|開場)|開場",
}


def _together(*languages: Mapping[SessionKind, str]) -> dict[SessionKind, str]:
    kinds = dict.fromkeys(kind for phrases in languages for kind in phrases)
    return {kind: "|".join(phrases[kind] for phrases in languages if kind in phrases) for kind in kinds}


ELSEWHERE: Final = _together(_GERMAN, _FRENCH, _ITALIAN, _SPANISH, _PORTUGUESE, _DUTCH, _JAPANESE)
"""The phrases of all of them, by kind."""
ALSO_ENGLISH: Final = frozenset({"final", "finals", "finale", "finales"})
"""What is a race in other languages and an adjective in English, so that what follows has to be the name of a class."""


_FRENCH_MARKS: Final = (
    "essais?|s[eé]ances?|libres? [1-4]|qualifs?|qualificatifs?|d[eé]jeuner|remise des prix|v[eé]rifications?"
    "|cat[eé]gorie|horaires?|manches?|tours de|vendredi|samedi|dimanche|podiums? et"
)
_GERMAN_AND_DUTCH_MARKS: Final = (
    r"freies|rennen|\w+rennen|zeittraining|qualifikation|lauf|siegerehrung|mittagspause|fahrer\w+|abnahme|uhrzeit"
    r"|runden|freitag|samstag|sonntag|stunden|kwalificatie|vrije|wedstrijd|zaterdag|zondag|vrijdag|lunchpauze"
    r"|rijders\w*|tijd"
)
_SPOKEN: Final = (
    # La course is a race, where course is the track in English.
    (
        _FRENCH_MARKS,
        {"course": "course principale", "courses": "course principale", "essais": "essais libres"},
    ),
    # Training is practice, where it is instruction in English.
    (_GERMAN_AND_DUTCH_MARKS, {"training": "freies training"}),
)
_MARKS: Final = tuple(
    (re.compile(rf"(?<!\w)(?:{marks})(?!\w)", re.IGNORECASE), means) for marks, means in _SPOKEN
)
_LONGEST: Final = 200


def own_words_of(texts: Iterable[str]) -> Mapping[str, str]:
    """What words that mean something else in English mean in a timetable in another language.

    >>> (
    ...     own_words_of(["Essais libres", "Course 1"])["course"],
    ...     own_words_of(["Practice", "Course opens"]),
    ... )
    ('course principale', {})
    """
    texts = [text[:_LONGEST] for text in texts]
    return {
        word: meant
        for marks, means in _MARKS
        if any(marks.search(text) for text in texts)
        for word, meant in means.items()
    }
