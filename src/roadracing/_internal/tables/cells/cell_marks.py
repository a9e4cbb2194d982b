"""The words and signs around a time that say how sure it is."""

import re
from typing import Final

from roadracing._internal.tables.cells.cell_clock import plain

_TBC: Final = re.compile(
    r"\?+|t\.?b\.?[acdn]\.?|to be (?:confirmed|announced|advised|determined|decided)"
    r"|not (?:yet )?(?:confirmed|announced)"
)
_NOTHING: Final = re.compile(r"-*")
_ABOUT: Final = re.compile(r"(?:~|≈|≃|∼|≅|c\.|ca\.?(?= )|circa |approx(?:\.|imately)?(?= |$)|about ) ?(.+)")
_ABOUT_BEHIND: Final = re.compile(r"(.+?) ?\(?(?:approx(?:\.|imately)?|ca\.?)\)?")
NOT_BEFORE: Final = re.compile(r"(?:>|≥|⩾|not before |no earlier than |not earlier than ) ?(.+)")
FROM: Final = re.compile(r"from (.+)", re.IGNORECASE)
"""Before a start whose end nobody has published, as on a noticeboard."""
AFTER: Final = re.compile(r"\s*after\s+(.+?)(?:\s*\+\s*([^+]*[0-9][^+]*))?\s*", re.IGNORECASE)
ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def says_nothing(text: str) -> bool:
    """Whether a cell is empty, or holds only dashes."""
    return bool(_NOTHING.fullmatch(plain(text)))


def is_tbc(text: str) -> bool:
    """Whether a cell says that a time is still to be confirmed."""
    return bool(_TBC.fullmatch(plain(text)))


def needs_no_day(text: str) -> bool:
    """Whether a start says its own day, or none at all, so that the row need not."""
    return names_day(text) or bool(AFTER.fullmatch(text))


def names_day(text: str) -> bool:
    """Whether a start says its own day, by a date."""
    return "[" in text or bool(ISO_DAY.match(plain(text)))


def without_about(text: str) -> str | None:
    """The words behind a sign for about; ``None`` if there is no such sign."""
    words = plain(text)
    found = _ABOUT.fullmatch(words) or _ABOUT_BEHIND.fullmatch(words)
    return str(found[1]) if found else None
