"""Which session each event of a calendar is, and the ids of those that are new."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.places import Place
from roadracing._internal.model.kernel.leaves import TextRule
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.ids_of_words import LONGEST_ID, fresh, joined, slug
from roadracing._internal.tables.rows.matching import Ambiguity, Known, RowClaim, match
from roadracing._internal.tables.target_weekend import TargetWeekend
from roadracing._internal.text.quoting import quote
from roadracing._internal.text.slugs import SLUG_PATTERN

from . import calendar_faults
from .calendar_lines import Component
from .event_being_read import UID
from .events import summary_of, uid_of

_ID: Final = TextRule(pattern=SLUG_PATTERN, maximum=LONGEST_ID)


@attrs.frozen(kw_only=True)
class EventIdentities:
    """Which session each event is.

    Attributes:
        ids: the id of each event's session, in the order of the events.
        matched: the ids of sessions that have an event.
        new: the ids of sessions that are new.
        missing: the ids of sessions without an event.
        ambiguous: events and sessions that cannot be told apart; the rows are the lines of the events.
        diagnostics: what has to be said about that.
    """

    ids: tuple[str, ...]
    matched: tuple[str, ...]
    new: tuple[str, ...]
    missing: tuple[str, ...]
    ambiguous: tuple[Ambiguity, ...]
    diagnostics: tuple[Diagnostic, ...]


def identify_events(events: list[Component], frame: TargetWeekend, file: str | None) -> EventIdentities:
    """Events are the sessions that have their UID, else the only session of their title; the others are new."""
    found: list[Diagnostic] = []
    uids = [uid_of(event) for event in events]
    counts = Counter(uid for uid in uids if uid is not None)
    by_uid = {frame.season.uid(session): session.id for session in frame.sessions.values()}
    by_uid |= {uid: s.id for s in frame.sessions.values() if isinstance(uid := s.extra.get(UID), str)}
    with_uid = {session.id for session in frame.sessions.values() if UID in session.extra}
    found.extend(_odd_uids(events, uids, counts, file))
    claims = []
    for at, (event, uid) in enumerate(zip(events, uids, strict=True)):
        known = by_uid.get(uid) if uid is not None and counts[uid] == 1 else None
        claims.append(RowClaim(row=at, id=known, series=None, activity=summary_of(event)))
    claimed = {claim.id for claim in claims}
    # A session that has a UID of its own is no other event's, whatever it is called.
    open_sessions = [
        Known(id=s.id, series=frozenset(), activity=s.title or "")
        for s in frame.sessions.values()
        if s.id in claimed or s.id not in with_uid
    ]
    result = match(claims, open_sessions)
    ids = dict(result.found)
    taken, numbers = {*frame.taken, *ids.values()}, dict[str, int]()
    for at, (event, uid) in enumerate(zip(events, uids, strict=True)):
        if at not in ids:
            ids[at] = fresh(_base(event, uid, frame), taken, numbers)
            taken.add(ids[at])
    unclear = {at for group in result.ambiguous for at in group.rows}
    found.extend(_unclear(group, events, file) for group in result.ambiguous)
    everybody = tuple(ids[at] for at in range(len(events)))
    listed = {*everybody, *(one for group in result.ambiguous for one in group.sessions)}
    missing = tuple(one for one in frame.sessions if one not in listed)
    if missing and frame.existing:
        message = f"{len(missing)} sessions of {frame.weekend} are not in the calendar and stay as they are."
        related = [Related(message=one, path=("sessions", one)) for one in missing]
        found.append(
            Diagnostic.of(table_faults.MISSING_ROW, message, place=Place(file=file), related=related)
        )
    return EventIdentities(
        ids=everybody,
        matched=tuple(one for one in everybody if one in frame.sessions),
        new=tuple(one for at, one in enumerate(everybody) if one not in frame.sessions and at not in unclear),
        missing=missing,
        ambiguous=tuple(
            attrs.evolve(group, rows=tuple(events[at].line for at in group.rows))
            for group in result.ambiguous
        ),
        diagnostics=tuple(found),
    )


def _base(event: Component, uid: str | None, frame: TargetWeekend) -> str:
    """The id of a new session: what this library would have given it, else the words of its UID, else of its title."""
    if uid is not None:
        local, _, domain = uid.rpartition("@")
        if domain == frame.season.namespace and _is_id(local) and local not in frame.taken:
            return local
        if words := slug(uid):
            return joined([words], "session")
    return joined((frame.weekend, slug(summary_of(event)) or "session"), "session")


def _is_id(text: str) -> bool:
    try:
        _ID(text)
    except ValueError:
        return False
    return True


def _odd_uids(
    events: list[Component], uids: list[str | None], counts: Mapping[str, int], file: str | None
) -> Iterable[Diagnostic]:
    first: dict[str, Component] = {}
    for event, uid in zip(events, uids, strict=True):
        place = Place(file=file, line=event.line)
        if uid is None:
            yield Diagnostic.of(calendar_faults.NO_UID, "The event has no UID.", place=place)
        elif uid in first and event.first("RECURRENCE-ID") is None:
            related = [Related(message="the first", place=Place(file=file, line=first[uid].line))]
            message = f"{counts[uid]} events have the UID {quote(uid)}."
            yield Diagnostic.of(calendar_faults.REPEATED_UID, message, place=place, related=related)
        first.setdefault(uid or "", event)


def _unclear(group: Ambiguity, events: list[Component], file: str | None) -> Diagnostic:
    places = [Place(file=file, line=events[at].line) for at in group.rows]
    return Diagnostic.of(
        table_faults.AMBIGUOUS,
        f"{quote(group.activity)}: {len(places)} events may be any of the sessions {', '.join(group.sessions)}.",
        place=places[0],
        related=[
            *(Related(message="another such event", place=place) for place in places[1:]),
            *(Related(message=one, path=("sessions", one)) for one in group.sessions),
        ],
        hint="Read the calendar alone, or remove what is twice from the document.",
    )
