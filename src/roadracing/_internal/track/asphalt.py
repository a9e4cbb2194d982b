"""The stretches of road that each session uses."""

from collections.abc import Iterable

from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.model.weekend.session import Session

from .overlaps import Ground, GroundClaim
from .slots import Slot

_ALL = ""
"""The stretch that stands for a whole venue whose layouts name none."""


def place_of(index: Index, session: Session) -> tuple[str, str]:
    """Sessions with one place are at one circuit, under whatever ids: a venue, or the weekend that is not known."""
    weekend = index.weekend_of(session)
    return ("weekend", session.weekend) if weekend is None else ("venue", index.place_of(weekend.venue))


def layout_at_venue(index: Index, session: Session) -> CircuitLayout | None:
    """The layout a session runs on, if it is one of its venue's."""
    layout, venue = index.layout_of(session), index.venue_of(session)
    return layout if layout is not None and venue is not None and layout in venue.layouts else None


def claims_on_track(index: Index, slots: Iterable[Slot]) -> tuple[GroundClaim, ...]:
    """What each session that uses the track takes of it.

    A layout takes the stretches it names. One that is unknown, or names none, takes all there are.
    """
    known: dict[tuple[str, str | None], tuple[Ground, ...]] = {}
    claims = []
    for slot in slots:
        session = slot.session
        if session.track_use is TrackUse.NONE:
            continue
        key = (session.weekend, session.layout)
        if key not in known:
            known[key] = grounds_of(index, session)
        claims.append(GroundClaim(slot=slot, grounds=known[key]))
    return tuple(claims)


def share_asphalt(index: Index, one: Session, other: Session) -> bool:
    """Whether two sessions are at one place, and not on layouts that have no road in common."""
    return not set(grounds_of(index, one)).isdisjoint(grounds_of(index, other))


def grounds_of(index: Index, session: Session) -> tuple[Ground, ...]:
    """The stretches of road that a session has: those its layout names, else all there are at its place."""
    kind, name = place_of(index, session)
    place = f"{kind} {name}"
    layout, venue = layout_at_venue(index, session), index.venue_of(session)
    own = _stretches(venue)
    others = _stretches(*_other_ids(index, venue)) if venue is not None else set[str]()
    # Where a circuit has two ids, of which each has words of its own for the same road, nothing tells it apart.
    told_apart = not others or not own.isdisjoint(others)
    if layout is not None and layout.asphalt and told_apart:
        return tuple((place, stretch) for stretch in layout.asphalt)
    return tuple((place, stretch) for stretch in sorted(own | others or {_ALL}))


def _other_ids(index: Index, venue: Venue) -> Iterable[Venue]:
    """The same circuit as other documents call it."""
    name = index.place_of(venue.id)
    return (each for each in index.season.venues if each is not venue and index.place_of(each.id) == name)


def _stretches(*venues: Venue | None) -> set[str]:
    return {s for venue in venues if venue is not None for each in venue.layouts for s in each.asphalt}


def common_stretches(one: GroundClaim, other: GroundClaim) -> list[str]:
    """The named stretches that two claims share."""
    return sorted({stretch for _, stretch in set(one.grounds) & set(other.grounds) if stretch != _ALL})
