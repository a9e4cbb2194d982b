"""What the words of an event say its session is: whose, of which kind, and at which event.

Publishers write them in few ways: ``F1: Race (Bahrain Grand Prix)``, ``[MotoGP] Q1 - #ThaiGP``, ``WEC - 6 Hours of
Spa - Race``. One part alone may be the name of a kind of session; where two are, or none, the kind is not known. This
library's own feeds say series and kind in CATEGORIES, and the event and the zone in the description.
"""

import re
from functools import lru_cache
from typing import Final

import attrs

from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.tables.cells.cell_clock import plain
from roadracing._internal.tables.cells.kind_words import meaning_of
from roadracing._internal.tables.cells.other_contests import OFF_TRACK
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.naming import after, named

from .event_notes import EventNotes

_BRACKETED: Final = re.compile(r"\[([^\[\]]{1,40})\]\s*(.+)")
_BEFORE_COLON: Final = re.compile(r"([^:()\[\]]{1,60}?)\s*(?::\s+|\s\|\s)(.+)")
_PARTS: Final = re.compile(r"\s+[-–—|·]\s+|:\s+|\s*[()\[\]]\s*")
_EMOJI: Final = re.compile(r"^[^\w\[(#]+")
_DASH: Final = " – "
_PARTS_WITH_A_SERIES: Final = 3
_MOST: Final = 300
_CODES: Final = {"rac": (SessionKind.RACE, None), "wup": (SessionKind.WARM_UP, None)}
"""Names of sessions in the feeds of MotoGP."""
_ALONE: Final = {"sprint": SessionKind.RACE, "spr": SessionKind.RACE, "feature": SessionKind.RACE}
"""What a race is called that is no Grand Prix, where no other part of the title says what it is."""
_SERIES: Final = re.compile(
    r"(f[123]|formula ?(?:[123e]|one|two|three)|f1 academy|indycar(?: series)?|indy ?nxt|imsa|(?:fia )?wec|elms|motogp"
    r"|moto[23e]|worlds[bs][kp](?:300)?|wsbk|dtm|btcc|super ?(?:gt|formula)"
    r"|nascar(?: cup| xfinity| truck)?(?: series)?)"
    r"[\s:–—-]+(.+)",
    re.IGNORECASE,
)
"""Series whose names stand before the session without any sign."""
_KINDS: Final = {spoken(kind.value).casefold(): kind for kind in SessionKind}
_LENGTH: Final = re.compile(r"\b[0-9]+ ?(?:hours?|horas|heures|h)\b")
"""A race's length is no opening hours."""
_GRAND_PRIX: Final = "grand prix"
_OTHER: Final = SessionKind.OTHER
_MEETING: Final = re.compile(r"\b(?:drivers?|teams?|fans?|guests?|vip)\b", re.IGNORECASE)
_ON_TRACK: Final = frozenset(
    {SessionKind.RACE, SessionKind.QUALIFYING, SessionKind.PRACTICE, SessionKind.WARM_UP}
)
_MARKS: Final = re.compile(
    r"(?:(CANCELLED|DELAYED|POSTPONED)(?:, (TBC|about|not before))?|(TBC|About|Not before)): (?=.)"
)
"""What our own feeds put before a title that is not to be trusted as it stands."""
_GENERAL: Final = frozenset(
    re.findall(
        r"\w+",
        "sport sports motorsport motorsports motor auto racing race event events calendar schedule session sessions"
        " holiday live tv personal business grand prix gp weekend season round",
    )
)
"""Words of categories that say what thousands of events are."""
_YEAR: Final = re.compile(r"\b(?:19|20)[0-9]{2}\b")


@attrs.frozen(kw_only=True)
class EventTitle:
    """What an event's words say of its session.

    Attributes:
        kind: of which kind it is; other where nobody can tell.
        ordinal: which one of its kind.
        series: the names of its series.
        title: what is left of the title when series and event are told apart.
        event: the name of the event, where it is told apart.
        status: what the organiser intends, where a mark before the title says it.
        reserve: the reserve with which its time is given, where a mark says it.
    """

    kind: SessionKind
    ordinal: int | None = None
    series: tuple[str, ...] = ()
    title: str | None
    event: str | None = None
    status: PlanStatus | None = None
    reserve: str | None = None


def title_read(title: str, categories: tuple[str, ...], notes: EventNotes) -> EventTitle:
    """What the words of an event say, as publishers write them.

    Its title comes first; what it leaves open, a line of the description or a category may say.

    Args:
        title: its title.
        categories: its categories.
        notes: what its description says.
    """
    found = _of_title(title)
    settled = found.kind is not _OTHER or _off_the_track(title)
    if not settled:
        told = {one for word in (notes.facts.get("session"), *categories) if word and (one := _kind(word))}
        kinds = {kind for kind, _ in told}
        if len(kinds) == 1:
            numbers = {number for _, number in told if number is not None}
            number = numbers.pop() if len(numbers) == 1 else None
            found = attrs.evolve(found, kind=kinds.pop(), ordinal=number)
        elif not kinds and found.series and _GRAND_PRIX in {word.casefold() for word in categories}:
            # It is also a whole weekend; as a category beside a series, it is one of the sessions.
            of_race = [part for part in _PARTS.split(found.title or "") if part.casefold() == _GRAND_PRIX]
            found = attrs.evolve(found, kind=SessionKind.RACE) if of_race else found
    series = found.series or ((notes.facts["series"],) if "series" in notes.facts else ())
    if not series:
        series = _series_of_categories(categories, found.event, notes)
    title = (found.title or "") if found.series else title
    return attrs.evolve(found, title=title, series=series, event=found.event or notes.facts.get("event"))


def is_own(categories: tuple[str, ...]) -> bool:
    """Whether categories end in the name of a kind, as our own feeds have it."""
    return bool(categories) and categories[-1].casefold() in _KINDS


def own_title_read(title: str, categories: tuple[str, ...], notes: EventNotes) -> EventTitle:
    """What the words of an event of our own feeds say: series and kind are the categories."""
    series, kind = categories[:-1], _KINDS[categories[-1].casefold()]
    event = notes.facts.get("event")
    bare = title
    if event is not None and bare.endswith(_DASH + event):
        bare = bare[: -len(_DASH + event)]
    marks = _MARKS.match(bare)
    status = reserve = None
    if marks is not None:
        bare = bare[marks.end() :]
        status = PlanStatus(marks[1].lower()) if marks[1] else None
        reserve = (marks[2] or marks[3] or "").casefold() or None
    classes = notes.facts.get("classes", "").split(", ") if "classes" in notes.facts else []
    who = " / ".join(series)
    said: str | None = bare
    rest = after(who, bare)
    if rest and named(who, rest) == bare:
        said = rest
    found = meaning_of(said or "", (*series, *classes))
    ordinal = found.ordinal if found.kind is kind else None
    label = spoken(kind.value).capitalize() + ("" if ordinal is None else f" {ordinal}")
    if said == label:
        said = None
    return EventTitle(
        kind=kind, ordinal=ordinal, series=series, title=said, event=event, status=status, reserve=reserve
    )


@lru_cache(maxsize=4096)
def _off_the_track(title: str) -> bool:
    """Whether words turn it into a briefing about a race, or an opening for practice."""
    bare = _EMOJI.sub("", title)[:_MOST]
    return OFF_TRACK.search(_LENGTH.sub("", plain(bare))) is not None or _MEETING.search(bare) is not None


def _of_title(title: str) -> EventTitle:
    bare = _EMOJI.sub("", title)[:_MOST]
    if _off_the_track(title):
        # No part of it stands for the whole.
        whole = meaning_of(title)
        return EventTitle(
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
        return EventTitle(kind=kind, ordinal=ordinal, series=series, title=rest, event=event or None)
    if told:
        return EventTitle(kind=_OTHER, series=series, title=rest)
    alone = [part for part in parts if part.casefold() in _ALONE]
    if len(alone) == 1:
        event = ", ".join(part for part in parts if part != alone[0])
        return EventTitle(kind=_ALONE[alone[0].casefold()], series=series, title=rest, event=event or None)
    whole = meaning_of(title)
    kind = _OTHER if whole.kind is SessionKind.TEST else whole.kind
    return EventTitle(
        kind=kind, ordinal=whole.ordinal if kind is not _OTHER else None, series=series, title=rest
    )


def _series_of(title: str) -> tuple[tuple[str, ...], str]:
    """What stands before a colon or a bar, or in brackets in front, unless it is the kind itself."""
    found = _BRACKETED.fullmatch(title) or _BEFORE_COLON.fullmatch(title)
    if found is None or _kind(found[1]) is not None:
        found = _SERIES.fullmatch(title)
    if found is None:
        return (), title
    return (found[1].strip(),), found[2].strip()


def _series_of_categories(
    categories: tuple[str, ...], event: str | None, notes: EventNotes
) -> tuple[str, ...]:
    """The one category that is neither a kind, nor a word for events of any sort, nor a year, nor the event."""
    others = {name.casefold() for name in (event, notes.facts.get("event"), notes.facts.get("place")) if name}
    left = [
        word
        for word in categories
        if len(word) <= _LONGEST_NAME
        and word.casefold() not in others
        and not _YEAR.search(word)
        and not set(word.casefold().split()) <= _GENERAL
        and word.casefold() not in _KINDS
        and _kind(word) is None
    ]
    return tuple(left) if len(left) == 1 else ()


_LONGEST_NAME: Final = 60


@lru_cache(maxsize=4096)
def _kind(part: str) -> tuple[SessionKind, int | None] | None:
    """The kind of session that a part of a title is the name of."""
    if part.casefold() in _CODES:
        return _CODES[part.casefold()]
    found = meaning_of(part)
    return (found.kind, found.ordinal) if found.kind in _ON_TRACK else None
