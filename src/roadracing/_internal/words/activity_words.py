"""What the words of an activity say about the track where nobody has said what kind it is.

Nothing here concludes a kind. A head noun that is off the track settles that no cars run; a word of competition says
that they may. Both in the languages that timetables are known in, and a few more of which only the stems are known.
"""

import re
import unicodedata
from typing import Final

_HEAD_LAST: Final = (
    r"offices?|(?<![0-9] )(?<!two )(?<!three )(?<!four )(?<!six )(?<!eight )(?<!ten )(?<!twelve )hours"
    r"|inspections?|briefings?|meetings?|load[ -]?(?:in|out)|impound|registrations?|sign[ -]?on"
    r"|signing[ -]?on|accreditation|credentials?|tickets?|will[ -]call|gates?|garages?|catering|hospitality|paddock"
    r"|lunch|breakfast|dinner|supper|barbecue|bbq|breaks?|church|chapel|mass|prayer|anthem|invocation"
    r"|reception|party|concert|fireworks?|show|displays?|exhibition|expo|fly[ -]?(?:over|past|by)|air ?show|music|dj"
    r"|press|media|interviews?|conference|autographs?|signing|photo(?:s|graphs?)?|presentations?|ceremony|ceremonies"
    r"|podium|prize[ -]?giving|awards?|scrutineering|scrutiny|weigh(?:ing|[ -]?in)?|scales|sealing|protests?"
    r"|results?|deadlines?|curfew|quiet time|parking|transporters?|haulers?|move[ -]?(?:in|out)|set[ -]?up"
    r"|tear[ -]?down|pack(?:ing)?[ -]?up|departures?|arrivals?|check[ -]?in|shuttles?|bus(?:es)?|store|shop"
    r"|merchandise|fan (?:zone|fest|festival|forum)|stage|tours?|pit ?(?:lane )?walk(?:about)?|grid ?walk"
    r"|simulators?|e-?sports?|roads? (?:close|open)s?|seminar|class(?:room)?|workshop|training course|fuel(?:ling)?"
    r"|tires? distribution|tyres? distribution|sound checks?|medical cent(?:er|re)|care cent(?:er|re)|hot ?pit opens"
    r"|doors?|suites?|laundry|volunteers?|worker assembly|marshals? (?:assembly|parade)"
    r"|車検|昼休み|休憩|受付|ブリーフィング|表彰式|ピットウォーク|グリッドウォーク|サイン会|開場|ゲートオープン"
)
"""Nouns of English and Japanese, whose head comes last: an inspection lap is a lap."""
_HEAD_FIRST: Final = (
    # German
    r"[a-zäöüß]*(?:besprechung|abnahme|büro|buero|pause|ruhe|ehrung|konferenz|stunde|einlass|öffnung|ausgabe"
    r"|anmeldung|anreise|abreise|abend)|fahrerlager|nennbüro|parc fermé|mittagessen|mittag|frühstück|abendessen"
    # French
    r"|vérifications?|verifications?|déjeuner|dejeuner|repas|pause|remise des prix|dédicaces?|accueil|bureau"
    r"|ouverture des portes|réunion|cérémonie|contrôles?"
    # Spanish, Portuguese, Italian
    r"|verificaci(?:ón|on|ones)|verificaç(?:ão|ões)|verifiche|reuni(?:ón|on|ão)|almuerzo|comida|almoço|pranzo|descanso|pausa"
    r"|sorteo|entrega de (?:premios|trofeos)|premiaci(?:ón|on)|premiação|premiazion[ei]|podio|pódio|oficina"
    r"|secretaría|secretaria|segreteria|autógrafos|autografi|rueda de prensa|conferenza|vistoria|conferencia"
    # Dutch
    r"|keuring|lunchpauze|pauze|prijsuitreiking|inschrijving"
)
"""Nouns of languages that put the head first, or into one word with what belongs to it."""
_OFF_LAST: Final = re.compile(rf"(?<![a-z])(?:{_HEAD_LAST})(?![a-z])")
_OFF_FIRST: Final = re.compile(rf"(?<!\w)(?:{_HEAD_FIRST})(?!\w)")
_RUNS_LAST: Final = re.compile(
    r"(?<!\w)(?:races?|practice|qualifying|warm[ -]?up|heats?|(?:semi[ -]?)?finals?)(?: #?[0-9])?\s*$"
)
"""A head of English at the end, whatever a word before it means elsewhere: a Reunion race is no meeting."""
_OPENS: Final = re.compile(r"(?<!\w)(?:opens?|opening|closes?|closing|closed)(?!\w)")
_COMPETES: Final = re.compile(
    r"(?<!\w)(?:races?|racing|practices?|practises?|quali\w*|warm[ -]?ups?|tests?|testing|heats?|(?:semi"
    r"|quarter)?[ -]?finals?"
    r"|feature|sprints?|shoot-?outs?|super ?pole|hyper ?pole|pole|laps?|sessions?|grand prix|gp"
    r"|grosser preis|großer preis"
    r"|drift\w*|drags?|eliminations?|time (?:trials?|attack)|slalom|autocross|hill ?climb|rally ?cross"
    r"|endurance|main event|fp ?[0-9]|q[1-4]|r[1-9]|heures|hours? (?:of|du|de|at)|[0-9]{1,4} ?(?:h|hours?"
    r"|km|miles|laps)"
    r"|training(?!\w* course)|freies?|rennen|\w*rennen|\w+lauf|lauf|zeittraining|pflichttraining|testfahrt\w*|fahren"
    r"|essais?|libres?|chronos?|course|manches?|séances?|seance|tours de piste|gara|prove|libere"
    r"|qualifich\w*|qualifica\w*"
    r"|manche|carreras?|clasificaci[oó]n|calificaci[oó]n|entrenamientos?|tandas?|mangas?|series? [0-9]"
    r"|corridas?|treinos?"
    r"|classifica[cç][aã]o|tomada|wedstrijd|kwalificatie|tijdtraining|race\w*"
    r"|heat\w*|finale\w*|träning|traening|tidskval|kval\w*|tidtagning|lopp|løb|harjoitu\w*|aika-ajo\w*"
    r"|kilpailu\w*|lähtö"
    r"|trening\w*|kwalifikacje|wyścig\w*|závod\w*|kvalifika\w*|trénink\w*|verseny|edzés|időmérő|futam"
    r"|yar[i\u0131]ş\w*|antrenman"
    r"|s[i\u0131]ralama\w*|гонк\w*|тренировк\w*|квалификаци\w*|заезд\w*)(?!\w)"
    r"|予選|決勝|走行|練習|レース|ウォームアップ|练习|排位|正赛|决赛|比赛|연습|예선|결승"
)
_ON_THE_TRACK: Final = re.compile(
    r"(?<!\w)(?:on[ -]track|on circuit|track ?walk|track inspection|course car|hot laps?"
    r"|track (?:is )?(?:open|hot))(?!\w)"
)
_ROOMS: Final = re.compile(
    r"(?:race (?:control|office|administration|admin|headquarters|hq|secretary|secretariat)|(?:press|media) conference"
    r"|(?:conf[eé]rence|rueda|conferenza|confer[eê]ncia) (?:de |di )?(?:presse|prensa|stampa|imprensa))(?!\w)"
)
"""Rooms and meetings that begin with a word of the track, or go on with one."""
_NUMBERED: Final = re.compile(r" ?#?[0-9]")
_PARTS: Final = re.compile(r"\s*(?:[:;,(\[|+&]|\s[-–—/]\s|\s(?:and|und|et|y|e|en|then)\s)\s*")
_BEHIND: Final = re.compile(
    r"\s(?:for|after|before|following|until|during|at|in|of|to|prior to|nach|vor|für|après|avant|pour|tras|después de"
    r"|antes de|para|dopo|prima|per|na|voor)\s.*"
)
_OFF_PLACES: Final = re.compile(
    r"(?<!\w)(?:paddock|offices?|cent(?:er|re)|rooms?|tents?|garages?|hospitality|lounge|stage|fan ?zone"
    r"|restaurant|hotel"
    r"|hall|gates?|parking|car park|tower|scrutineering|race control|podium|victory lane|village|midway"
    r"|booth|building"
    r"|suites?|club|terrace|museum|theat(?:er|re)|pavilion|church|tech(?:nical)?(?: inspection)?|impound|parc fermé"
    r"|fahrerlager|büro|zelt|media|press)(?!\w)"
)
_ON_PLACES: Final = re.compile(r"(?<!\w)(?:track|circuit|course|strecke|piste|pista|autodrom\w*)(?!\w)")
_LONGEST: Final = 300


def _plain(text: str) -> str:
    words = unicodedata.normalize("NFKC", text[:_LONGEST]).casefold().replace("\u2019", "'")
    return " ".join(words.split())


def speaks_of_competition(activity: str) -> bool:
    """Whether a word of an activity says that cars may compete.

    >>> speaks_of_competition("NTT P1 Award Qualifying"), speaks_of_competition("Lunch")
    (True, False)
    """
    return _COMPETES.search(_plain(activity)) is not None


def is_off_the_track(activity: str, place: str | None = None) -> bool:
    """Whether a head noun, or the place, settles that an activity is not on the track.

    What it is comes first, or last where nothing before it speaks of competition: a race office is an office, and a
    race after the briefing is a race.

    >>> is_off_the_track("Race office hours"), is_off_the_track("Race 1 after the briefing")
    (True, False)
    """
    text = _plain(activity)
    if _ON_THE_TRACK.search(text):
        return False
    if _ROOMS.match(text):
        return True
    where = _plain(place or "")
    if where and _OFF_PLACES.search(where) and not _ON_PLACES.search(where):
        return True
    for part in _PARTS.split(text):
        head = _BEHIND.sub("", f" {part}")
        competes = [found.end() for found in _COMPETES.finditer(head)]
        off = [found.end() for found in _OFF_LAST.finditer(head)]
        first = _OFF_FIRST.search(head) and not _RUNS_LAST.search(head)
        if first or (off and (not competes or off[-1] > competes[-1])):
            return True
        if off and _NUMBERED.match(head, competes[-1]):
            return True
        if competes:
            return False
        if _OPENS.search(head):
            return True
    return False
