"""Numerals in front of the name of a session and behind it, in the languages that timetables are known in."""

import re
from typing import Final

from roadracing._internal.model.weekend.kinds import SessionKind

NUMBERS: Final = {
    **{word: number for number, word in enumerate(("first", "second", "third", "fourth", "fifth"), start=1)},
    **{word: number for number, word in enumerate(("1st", "2nd", "3rd", "4th", "5th"), start=1)},
    **{word: number for number, word in enumerate(("one", "two", "three", "four", "five"), start=1)},
    **dict.fromkeys(("primeiro", "primeira", "primer", "primera", "primo", "prima", "erste", "erstes"), 1),
    **dict.fromkeys(("eerste", "première", "premiere"), 1),
    **dict.fromkeys(("segundo", "segunda", "secondo", "seconda", "zweite", "zweites", "tweede"), 2),
    **dict.fromkeys(("deuxième", "deuxieme"), 2),
    **dict.fromkeys(("terceiro", "terceira", "tercer", "tercero", "tercera", "terzo", "terza"), 3),
    **dict.fromkeys(("dritte", "drittes", "derde"), 3),
    **dict.fromkeys(("troisième", "troisieme"), 3),
    "vierde": 4,
    **{word: number for number, word in enumerate(("i", "ii", "iii", "iv", "v"), start=1)},
}
"""What the words for numbers mean."""
NUMBERED: Final = re.compile(
    r"(.+?)(?: |-)?(?:#|no\.? ?|nr\.? ?|number |session |part )?"
    r"(?:([0-9]{1,2}(?: of [1-9])?(?: ?(?:&|\+|and|und|et|y|e|en) ?#?[0-9]{1,2})?)\*?"
    r"|(?<=[ #-])(one|two|three|four|five|i{1,3}|iv|v))"
)
LETTERED: Final = re.compile(r"(.+?)(?: |(?<=[0-9]))[a-h](?: ?[&+/] ?[a-h])*")
"""What a letter behind it says the group of: ``Practice A``, ``Race 1B``, ``Qualifying A & B``."""
# Numerals in front, as they stand in English (2nd), German (2.), French (2ème), Italian, Spanish and Portuguese (2ª).
RANKED: Final = re.compile(
    r"(?:(first|second|third|fourth|fifth|primeir[oa]|segund[oa]|terceir[oa]|primera?|tercer[ao]?|prim[oa]|second[oa]"
    r"|terz[oa]|erstes?|zweites?|drittes?|eerste|tweede|derde|vierde|premi[eè]re|deuxi[eè]me|troisi[eè]me)"
    r"|([1-9])(?:\.|°|st|nd|rd|th|er|re|[eèé]re|[eèé]me|[dr]?[aoe])\.?) ?(.+)"
)
SHORT: Final = {
    **dict.fromkeys(("fp", "pl", "el", "tl", "vt"), SessionKind.PRACTICE),
    **dict.fromkeys(("q", "sq", "qp"), SessionKind.QUALIFYING),
    "r": SessionKind.RACE,
    "wup": SessionKind.WARM_UP,
}
SHORT_FORM: Final = re.compile(r"(fp|pl|el|tl|vt|sq|qp|q|r|wup) ?#?([1-9])")
"""What is written in two letters and a number: in English, French, Portuguese and Dutch."""
BESIDE_ITS_NUMBER: Final = re.compile(r"(.+ #?[1-9]) (?:sprint|feature|main|endurance)(?: race)?")
"""What sort of race it is, behind its number: ``Race 1 Sprint``."""
