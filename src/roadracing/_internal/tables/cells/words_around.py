"""What stands around the name of an activity: for whom it is, how long it is, which group runs, who shows it."""

import re
from collections.abc import Iterable
from typing import Final

from roadracing._internal.tables.cells.ids_of_words import folded

TRIM: Final = " .:;,-*"
"""What is at the ends of words and says nothing."""
_UNIT: Final = (
    r"(?:min(?:ute)?s?\.?|m|h(?:ours?|rs?)?|laps?|kms?|kilomet(?:er|re)s?|miles?|mi"
    r"|minut[ieo]n?s?|stunden?|horas?|heures?|or[ae]|uur|gir[io]|voltas?|vueltas?|tours?|runden?|ronden?|['′])"
)
_MORE: Final = (
    r"(?:,? ?(?:\+|plus|mais|m[aá]s|pi[uù]|and|und|en) ?(?:[1-3]|one|two|uma?|una?|ein[e]?|een|duas|dos|due|deux|twee)"
    r" ?(?:laps?|gir[io]|voltas?|vueltas?|tours?|runden?|ronden?))?"
)
_LENGTH: Final = (
    r"(?:(?:dura(?:[cç][aã]o|ci[oó]n|tion|ta)|dur[eé]e|dauer|duur|length)(?: of| de| di| von)?:? )?"
    rf"(?:max\.? |[0-9]{{1,3}}/)?[0-9]{{1,4}}(?:\.[0-9]{{1,3}})?[ -]?{_UNIT}"
    rf"(?:(?: or | o | ou | oder | of |/| / |, )[0-9]{{1,4}}(?:\.[0-9]{{1,3}})?[ -]?{_UNIT}"
    rf"| \(max\.? [0-9]{{1,3}} ?{_UNIT}\))?{_MORE}"
)
# How long it lasts, for whom it is, who pays for it and that it is a duty say nothing about what it is.
_BEHIND: Final = re.compile(
    r"(.+?)[ ,:/-]*\(?(?:(?:all|rookie|bronze|silver|am|pro) (?:classes|drivers|cars|riders|groups)(?: only)?"
    rf"|co-?drivers?(?: only)?|mandatory|compulsory|({_LENGTH}))\)?"
    r"|(.+?)[ ,-]+(?:(?:presented|powered|sponsored|supported|delivered) by [^():;]{1,60}"
    r"|for the (?:[\w'&.-]+ ){0,4}?(?:award|pole(?: position)?|grid(?: positions?)?))"
)
_RUN_GROUP: Final = r"(?:run )?(?:group|gruppe|grupo|gruppo|groupe) (?:[0-9]{1,2}[a-h]?|[a-h])"
# Who shows it says nothing about what it is.
_BROADCASTER: Final = (
    r"(?:the )?(?:nbc|cnbc|cbs|abc|fox|fs1|fs2|espn|usa|tnt|peacock|mavtv|sky|itv|cw|prime|max"
    r"|eurosport|rtl|sport1|ran|youtube|tv)\w*(?: sports?| network| app| video| [0-9])?"
)
SHOWN_BY: Final = re.compile(_BROADCASTER)
"""A broadcaster, who runs no series."""
_SHOWN: Final = re.compile(rf"(.+?),?[ (-]+(?:live )?on {_BROADCASTER}\)?")
# In a club's timetable, Race Group 3 alone is who runs, not what.
_GROUPED: Final = re.compile(
    rf"{_RUN_GROUP}[ ,:-]+(.+)|(?!(?:race|test)[ ,:(-]+{_RUN_GROUP})(.+?)[ ,:(-]+{_RUN_GROUP}\)?"
)
"""One field of a series or a club event; its number is not the session's."""


def without_surroundings(text: str, names: Iterable[str]) -> tuple[str, str | None, bool]:
    """The words without the names, groups and lengths around them; the length there was; whether there was a group."""
    whole = [
        re.compile(rf"{re.escape(name)}(?![a-z0-9])[ :,/(-]*(.+)|(.+?)[ :,/(-]+{re.escape(name)}\)?")
        for name in sorted(filter(None, map(folded, names)), key=len, reverse=True)
    ]
    measured: str | None = None
    grouped, before = False, ""
    while text != before:
        before = text
        for pattern in whole:
            if found := pattern.fullmatch(text):
                text = (found[1] or found[2]).strip(TRIM)
        if found := _BEHIND.fullmatch(text):
            text, measured = (found[1] or found[3]).strip(TRIM), measured or found[2]
        if found := _SHOWN.fullmatch(text):
            text = found[1].strip(TRIM)
        if found := _GROUPED.fullmatch(text):
            text, grouped = (found[1] or found[2]).strip(TRIM), True
    return text, measured, grouped
