"""Which feeds a season is published as."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from roadracing._internal.feeds.selection import Selection, known
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import Audience, SessionKind

KINDS: Final[dict[str, tuple[SessionKind, ...]]] = {
    "": (),
    "--races": (SessionKind.RACE,),
    "--races-and-qualifying": (SessionKind.QUALIFYING, SessionKind.RACE),
}
"""What ends the name of a feed of some kinds of sessions, and which these are."""

ALARM: Final = "--alarm"
"""What ends the name of the same feed with an alarm before each session."""
ALARM_BEFORE: Final = dt.timedelta(minutes=30)
"""How long before. Library default: time to walk from the paddock to the stand."""


def has_alarm(selection: Selection) -> bool:
    """Whether a feed is published with an alarm, too: those of the public, who choose on a page."""
    return selection.audience is Audience.PUBLIC


def names(index: Index, audience: Audience = Audience.OPERATIONS) -> Iterator[str]:
    """The name of each feed's file, with those that have an alarm."""
    for name, selection in choice(index, audience):
        yield name
        if has_alarm(selection):
            yield name + ALARM


def choice(index: Index, audience: Audience = Audience.OPERATIONS) -> Iterator[tuple[str, Selection]]:
    """The name of each feed's file, and what the feed is of.

    One of everything, one of each organisation that has a part in the timetable, of each series and class, each also
    of the races alone and of races and qualifying, and one of each weekend, all for the public; of each series and
    weekend one for competitors, and one of each team; of each weekend one for those who run it. Those that are for
    others than the audience are left out. They follow from what the season declares and not from what happens to be
    on its timetable, so that the address somebody has subscribed to does not vanish while the thing exists, and a
    weekend that had several ids has a feed under each.

    A name is a kind and an id. Ids are lower-case, have no dots and at most single hyphens, so no two names are
    one, on no system, and none is a device.
    """
    return ((name, selection) for name, selection in _every(index) if _is_for(selection, audience))


def _every(index: Index) -> Iterator[tuple[str, Selection]]:
    there = known(index)
    yield from _by_kind("all", Selection())
    for organisation in there["organisation"]:
        if _has_part(index, organisation):
            yield from _by_kind(f"organisation-{organisation}", Selection(organisation=organisation))
    for series in there["series"]:
        yield from _by_kind(f"series-{series}", Selection(series=series))
        yield f"series-{series}--competitors", Selection(series=series, audience=Audience.COMPETITORS)
    for car_class in there["class"]:
        yield from _by_kind(f"class-{car_class}", Selection(car_class=car_class))
    for weekend in there["weekend"]:
        # Who subscribed to a weekend under another id goes on to be told.
        found = index.weekends.get(weekend)
        for name in (weekend, *(found.aliases if found is not None else ())):
            yield f"weekend-{name}", Selection(weekend=weekend)
            for audience in (Audience.COMPETITORS, Audience.OPERATIONS):
                yield f"weekend-{name}--{audience.value}", Selection(weekend=weekend, audience=audience)
    for team in there["team"]:
        yield f"team-{team}", Selection(team=team, audience=Audience.COMPETITORS)


def _by_kind(name: str, of: Selection) -> Iterator[tuple[str, Selection]]:
    """Everything of one thing, and what most people follow of it."""
    for suffix, kinds in KINDS.items():
        yield f"{name}{suffix}", attrs.evolve(of, kind=kinds)


def _is_for(selection: Selection, audience: Audience) -> bool:
    """Whether a feed holds nothing but what is for an audience, which is told all that is told those before it."""
    order = (Audience.PUBLIC, Audience.COMPETITORS, Audience.OPERATIONS)
    return order.index(selection.audience) <= order.index(audience)


def _has_part(index: Index, organisation: str) -> bool:
    """Whether sessions can be its own: agencies and manufacturers have none."""
    return (
        any(organisation in (series.sanctioned_by, series.owner) for series in index.season.series)
        or any(listing.organisation == organisation for w in index.season.weekends for listing in w.listings)
        or any(organisation in (s.operated_by, *s.listed_by) for s in index.season.sessions)
    )
