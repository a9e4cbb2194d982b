"""What of a season is published for whom."""

from collections.abc import Container, Iterable
from typing import Any, Final

import attrs

from roadracing._internal.feeds.selection import Selection
from roadracing._internal.findings.places import parse_path
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.mark import Mark
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.start import StartKind

from .notices import changes_for

WORKING: Final = frozenset(
    {"officials", "assignments", "radio_channels", "access_plans", "safety_plans", "control_logs"}
)
"""Working documents of those who run an event, which no folder of the web holds: who does which duty, which gates
open to whom, where rescue stands, what race control decided and has not yet announced."""

INTERNAL: Final = frozenset(
    {"practices", "resources", "bookings", "reciprocities", "pit_plans", "paddock_plans"}
)
"""What competitors are told besides, and is no news for the public; it sees the paddock plans that are said to be."""

PUBLIC: Final = frozenset(
    {
        "organisations", "agreements", "series", "rounds", "venues", "weekends", "sessions", "teams", "drivers",
        "entries", "programmes", "partners", "activations", "magazine_sections", "links", "bulletins", "disputed",
        "marks", "suppressions", "sources",
    }
)  # fmt: skip
"""What everybody may know: what is on the timetable, who takes part, and who works together."""


def published_for(season: Season, audience: Audience) -> Season:
    """A season as far as it is published for somebody.

    A timetable is posted for all to see, work sessions included, so for ``operations`` it is there as a whole. For
    ``competitors`` it is there without what only those need who run the event, and for ``public`` without what only
    competitors need; a bulletin that speaks of nothing else goes with it. A session that another one follows stays,
    because without it nobody could tell when the other starts. The working documents of those who run an event are
    published for nobody.
    """
    withheld = WORKING if audience is not Audience.PUBLIC else WORKING | INTERNAL
    changes: dict[str, Any] = {name: () for name in sorted(withheld) if getattr(season, name)}
    if audience is Audience.PUBLIC and (plans := [plan for plan in season.paddock_plans if plan.public]):
        changes["paddock_plans"] = plans
    if audience is not Audience.OPERATIONS:
        changes |= _timetable(season, audience)
    if season.marks:
        changes["marks"] = _marks(season, withheld, changes.get("sessions", season.sessions), audience)
    return attrs.evolve(season, **changes) if changes else season


def _marks(
    season: Season, withheld: Container[str], sessions: Iterable[Session], audience: Audience
) -> tuple[Mark, ...]:
    """The marks that speak of nothing but what is published: a mark keeps what was removed."""
    seen = {session.id for session in sessions}
    everything = audience is Audience.OPERATIONS
    return tuple(
        mark
        for mark in season.marks
        if (path := parse_path(mark.path))[0] not in withheld
        and (everything or path[0] != "sessions" or path[1] in seen)
    )


def _timetable(season: Season, audience: Audience) -> dict[str, Any]:
    """The collections that hold less because some sessions are for others."""
    index = Index(season)
    seen = {session.id for session in Selection(audience=audience).sessions(index)}
    followed = [index.sessions[id_] for id_ in sorted(seen)]
    while followed:
        start = followed.pop().start
        before = start.session if start is not None and start.kind is StartKind.AFTER else None
        if before is not None and before not in seen and before in index.sessions:
            seen.add(before)
            followed.append(index.sessions[before])
    if len(seen) == len(season.sessions):
        return {}
    bulletins = []
    for bulletin in season.bulletins:
        changes = changes_for(bulletin, seen)
        if len(changes) == len(bulletin.changes):
            bulletins.append(bulletin)
        elif changes:
            bulletins.append(attrs.evolve(bulletin, changes=changes, text=None))
    return {
        "sessions": [session for session in season.sessions if session.id in seen],
        "bulletins": bulletins,
        "activations": [activation for activation in season.activations if activation.session in seen],
    }
