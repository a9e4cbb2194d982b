"""What the words of an event say its session is: whose, of which kind, and at which event.

Publishers write them in few ways: ``F1: Race (Bahrain Grand Prix)``, ``[MotoGP] Q1 - #ThaiGP``, ``WEC - 6 Hours of
Spa - Race``. One part alone may be the name of a kind of session; where two are, or none, the kind is not known. This
library's own feeds say series and kind in CATEGORIES, and the event and the zone in the description.
"""

import re
from typing import Final

import attrs

from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.tables.cells.cell_clock import plain
from roadracing._internal.tables.cells.kind_words import OFF_TRACK, meaning_of
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.zones import zone_names

_BRACKETED: Final = re.compile(r"\[([^\[\]]{1,40})\]\s*(.+)")
_BEFORE_COLON: Final = re.compile(r"([^:()\[\]]{1,60}?)\s*(?::\s+|\s\|\s)(.+)")
_PARTS: Final = re.compile(r"\s+[-–—|·]\s+|:\s+|\s*[()\[\]]\s*")
_EMOJI: Final = re.compile(r"^[^\w\[(#]+")
_EVENT_LINE: Final = re.compile(r"^Event: (.+)$", re.MULTILINE)
_ZONE_LINE: Final = re.compile(r"^Local time: .*\(([A-Za-z0-9_+/-]+), UTC[^)]*\)$", re.MULTILINE)
_DASH: Final = " – "
_PARTS_WITH_A_SERIES: Final = 3
_MOST: Final = 300
_CODES: Final = {"rac": (SessionKind.RACE, None), "wup": (SessionKind.WARM_UP, None)}
"""Names of sessions in the feeds of MotoGP."""
_KINDS: Final = {spoken(kind.value).casefold(): kind for kind in SessionKind}
_LENGTH: Final = re.compile(r"\b[0-9]+ ?(?:hours?|horas|heures|h)\b")
"""A race's length is no opening hours."""
_OTHER: Final = SessionKind.OTHER
_MEETING: Final = re.compile(r"\b(?:drivers?|teams?|fans?|guests?|vip)\b", re.IGNORECASE)
_ON_TRACK: Final = frozenset(
    {SessionKind.RACE, SessionKind.QUALIFYING, SessionKind.PRACTICE, SessionKind.WARM_UP}
)


@attrs.frozen(kw_only=True)
class EventWords:
    """What an event's words say of its session.

    Attributes:
        kind: of which kind it is; other where nobody can tell.
        ordinal: which one of its kind.
        series: the names of its series.
        title: what is left of the title when series and event are told apart.
        event: the name of the event, where it is told apart.
        zone: the zone it is held in, where its description says so.
    """

    kind: SessionKind
    ordinal: int | None = None
    series: tuple[str, ...] = ()
    title: str
    event: str | None = None
    zone: str | None = None


def words_of(title: str, categories: tuple[str, ...], notes: str, *, own: bool) -> EventWords:
    """What an event's words say.

    Args:
        title: its title.
        categories: its categories.
        notes: its description.
        own: whether a feed of this library says it.
    """
    if own and categories and categories[-1].casefold() in _KINDS:
        return _of_ours(title, categories, notes)
    bare = _EMOJI.sub("", title)[:_MOST]
    whole = meaning_of(title)
    if OFF_TRACK.search(_LENGTH.sub("", plain(bare))) is not None or _MEETING.search(bare) is not None:
        # A briefing about a race, an opening for practice: no part of it stands for the whole.
        return EventWords(
            kind=whole.kind if whole.kind is not SessionKind.TEST else _OTHER,
            ordinal=whole.ordinal,
            title=title,
        )
    series, rest = _series_of(bare)
    parts = [part for part in _PARTS.split(rest) if part and not part.startswith("#")]
    told = {found: part for part in parts if (found := _kind(part)) is not None}
    if len(told) == 1:
        ((kind, ordinal),) = told
        (said,) = told.values()
        if not series and len(parts) == _PARTS_WITH_A_SERIES and said == parts[-1]:
            series, parts = (parts[0],), parts[1:]
            rest = rest[len(series[0]) :].lstrip(" -–—|·")
        event = ", ".join(part for part in parts if part != said)
        return EventWords(kind=kind, ordinal=ordinal, series=series, title=rest, event=event or None)
    if told or whole.kind is SessionKind.TEST:
        return EventWords(kind=_OTHER, series=series, title=rest)
    return EventWords(kind=whole.kind, ordinal=whole.ordinal, series=series, title=rest)


def zone_of_notes(notes: str) -> str | None:
    """The zone in which the description of one of our own events tells its time."""
    found = _ZONE_LINE.search(notes)
    return found[1] if found is not None and found[1] in zone_names() else None


def _of_ours(title: str, categories: tuple[str, ...], notes: str) -> EventWords:
    series, kind = categories[:-1], _KINDS[categories[-1].casefold()]
    line = _EVENT_LINE.search(notes)
    event = line[1].strip() if line is not None else None
    bare = title
    if event is not None and bare.endswith(_DASH + event):
        bare = bare[: -len(_DASH + event)]
    # Marks such as CANCELLED stand before a colon, and say what status and times say too.
    found = meaning_of(bare.rpartition(": ")[2], series)
    ordinal = found.ordinal if found.kind is kind else None
    return EventWords(
        kind=kind, ordinal=ordinal, series=series, title=bare, event=event, zone=zone_of_notes(notes)
    )


def _series_of(title: str) -> tuple[tuple[str, ...], str]:
    """What stands before a colon or a bar, or in brackets in front, unless it is the kind itself."""
    found = _BRACKETED.fullmatch(title) or _BEFORE_COLON.fullmatch(title)
    if found is None or _kind(found[1]) is not None:
        return (), title
    return (found[1].strip(),), found[2].strip()


def _kind(part: str) -> tuple[SessionKind, int | None] | None:
    """The kind of session that a part of a title is the name of."""
    if part.casefold() in _CODES:
        return _CODES[part.casefold()]
    found = meaning_of(part)
    return (found.kind, found.ordinal) if found.kind in _ON_TRACK else None
