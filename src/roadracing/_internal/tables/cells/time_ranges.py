"""Two times in one cell, times with footnotes, and times with a dot and the word for o'clock."""

import re
from typing import Final

from roadracing._internal.tables.cells.cell_clock import plain

_FOOTNOTES: Final = re.compile(r"(?<=[0-9a-z.)])\s*(?:[*†‡§#]+|\([*†a-d]\)|\[[0-9a-d*]\])$", re.IGNORECASE)
_SUPERSCRIPT: Final = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹]+$")
_CLOCK: Final = r"[0-9]{1,2}(?:(?:[:.]| ?h ?)[0-9]{2})?(?::[0-9]{2})?"
_HALF: Final = r"(?: ?[ap]\.? ?m\b\.?)"
_OCLOCK: Final = r"(?: ?(?:uhr|uur|hrs?|h|hs)\.?)"
_RANGE: Final = re.compile(
    rf"(?:from |von |de |das |dalle |van |ore |alle |um |às |a las )?({_CLOCK})({_HALF}|{_OCLOCK})?"
    rf" ?(?:[-~\u301c]|to|until|till|bis|a|à|al?le|às|as|tot|hasta|until) ?({_CLOCK})({_HALF}|{_OCLOCK})?"
)
_WITH_LENGTH: Final = re.compile(
    rf"({_CLOCK}{_HALF}?) ?(?:-|,|\(|/) ?([0-9]{{1,3}} ?(?:m|mins?|minutes?|min\.|h|hours?)\.?)\)?"
)
_SPOKEN: Final = re.compile(r"(?:ore|um|alle|às|a las|om) ([0-9]{1,2}[:.][0-9]{2}.*)")
_DOTTED: Final = re.compile(r"([0-9]{1,2})[.,]([0-9]{2}) ?(?:uhr|uur|h|hs|hrs?)\.?")
_DOT: Final = re.compile(r"([01]?[0-9]|2[0-4])\.([0-5][0-9])")
_WHOLE_HOUR: Final = re.compile(r"([01]?[0-9]|2[0-4]) ?h")
_NOON: Final = re.compile(r"\b(?:12(?::00)? ?)?noon\b")
_OPEN: Final = re.compile(rf"({_CLOCK}(?:{_HALF}|{_OCLOCK})?) ?[-~\u301c]+")
"""A start with a dash behind it and no end."""
_LONGEST: Final = 60


def without_footnote(text: str) -> str:
    """The words of a cell without a mark that leads to a footnote.

    >>> without_footnote("14:05*")
    '14:05'
    """
    words = text.strip()
    return _FOOTNOTES.sub("", _SUPERSCRIPT.sub("", words)) if len(words) <= _LONGEST else text


def with_colon(text: str) -> str:
    """A time with a dot and the word for o'clock is a time: ``09.15 Uhr``; everything else as it stands.

    A dash behind a start, with no end, says nothing.
    """
    if len(text) <= _LONGEST and (spoken := _SPOKEN.fullmatch(plain(text))):
        text = spoken[1]
    if len(text) <= _LONGEST and (begun := _OPEN.fullmatch(plain(text))) and re.search(r"[:.h]", begun[1]):
        text = begun[1]
    found = _DOTTED.fullmatch(plain(text)) if len(text) <= _LONGEST else None
    return f"{found[1]}:{found[2]}" if found else text


def with_colon_alone(text: str) -> str:
    """A time with a dot, in a table that writes times with dots for sure."""
    found = _DOT.fullmatch(plain(text)) if len(text) <= _LONGEST else None
    return f"{found[1]}:{found[2]}" if found else with_colon(text)


def with_minutes(text: str) -> str:
    """An hour with its sign, in a table that writes hours so: ``10h`` beside ``11h30``."""
    found = _WHOLE_HOUR.fullmatch(plain(text)) if len(text) <= _LONGEST else None
    return f"{found[1]}:00" if found else text


def two_times(text: str) -> tuple[str, str] | None:
    """The start and the end in a cell that holds both; ``None`` if it does not.

    >>> two_times("14:05-14:35"), two_times("3 - 4 p.m."), two_times("10:45 a.m.-noon")
    (('14:05', '14:35'), ('3 p.m.', '4 p.m.'), ('10:45 a.m.', '12:00 p.m.'))
    """
    found = _RANGE.fullmatch(_NOON.sub("12:00 p.m.", plain(text))) if len(text) <= _LONGEST else None
    if found is None:
        return None
    first, half, last, other = found.groups()
    halves = [one if one and one.strip()[:1] in "ap" else "" for one in (half, other)]
    spoken = bool(half or other)
    if not spoken and not all(re.search(r"[:.h]", one) for one in (first, last)):
        # 3-4 is as likely a day, or a number.
        return None
    if halves[1] and not halves[0]:
        # In 3 - 4 p.m. both are in the afternoon; in 11 - 1 p.m. only the second is.
        hours = [int(re.split(r"[^0-9]", one, maxsplit=1)[0]) % 12 for one in (first, last)]
        before = "a.m." if halves[1].strip()[0] == "p" else "p.m."
        halves[0] = halves[1] if hours[0] <= hours[1] else f" {before}"
    times = []
    for clock, ending in zip((first, last), halves, strict=True):
        written = re.sub(r"[.]| ?h ?", ":", clock)
        times.append(f"{written}{ending}" if ending or ":" in written else f"{written}:00")
    return times[0], times[1]


def time_and_length(text: str) -> tuple[str, str] | None:
    """The start and the length in a cell that holds both: ``11:55 - 20mins``."""
    found = _WITH_LENGTH.fullmatch(plain(text)) if len(text) <= _LONGEST else None
    return (found[1], found[2]) if found else None
