"""What race control may order now: an order changes the state, or is refused in a sentence that says what is possible.

Each order is for one of four things, the track, the pit lane, the session or the venue, or for what is shown in a
sector. What an order brings along in another of them (under red the pit exit closes and the session is suspended) is
done with it.
"""

from types import MappingProxyType
from typing import Final

import attrs

from roadracing._internal.control.replay.pit_lane_under_rules import order_pit_lane, pit_lane_under
from roadracing._internal.control.replay.state import WHOLE_TRACK, ControlState
from roadracing._internal.model.control.track_status import SectorCondition, SessionStatus, TrackStatus
from roadracing._internal.time.instant import Instant

from .allowed_change import Transition
from .guards import Asked
from .order_refused import Order, OrderRefusal, asked_for, reasons, refused, unauthorised, utc_of
from .rule_book_profile import GENERIC, RuleBookProfile
from .session_orders import order_occupancy, order_session
from .session_table import SESSION_AFTER
from .track_table import AFTER


def order(
    state: ControlState, wanted: Order, *, profile: RuleBookProfile = GENERIC
) -> ControlState | OrderRefusal:
    """What the state is after an order, or why the order is not possible and what would be.

    Args:
        state: how things stand.
        wanted: the order.
        profile: what holds in the session.
    """
    if wanted.track is not None:
        return _track(state, wanted, profile)
    if wanted.session is not None:
        return order_session(state, wanted, profile)
    if wanted.occupancy is not None:
        return order_occupancy(state, wanted, profile)
    if wanted.condition is not None:
        return _sector(state, wanted, wanted.condition)
    return order_pit_lane(state, wanted, profile)


def legal_now(
    state: ControlState, *, profile: RuleBookProfile = GENERIC, at: Instant | None = None
) -> tuple[Transition[TrackStatus], ...]:
    """The changes of the track that are possible now, if whoever orders them gives a reason and has looked.

    Args:
        state: how things stand.
        profile: what holds in the session.
        at: when; some changes need time to have passed.
    """
    if state.track is None:
        return ()
    moment = utc_of(at)
    return tuple(
        row
        for row in AFTER[state.track].values()
        if not reasons(row, Asked(state=state, profile=profile, ends=row.ends, at=moment), easily=True)
    )


def _track(state: ControlState, wanted: Order, profile: RuleBookProfile) -> ControlState | OrderRefusal:
    ends, begins = wanted.track, state.track
    assert ends is not None  # noqa: S101 - the caller has looked
    if begins is None:
        return OrderRefusal(
            message=f"It is not known what the track is, so it cannot be ordered to be {ends.words}. Say first what "
            "it is: a track of which nothing is known is cold.",
            possible=(str(TrackStatus.COLD),),
        )
    asked, rows = asked_for(state, wanted, profile, ends), AFTER[begins]
    if begins is ends:
        return refused(begins.words, ends.words, ["it is so already"], rows.values(), asked)
    row = rows.get(ends)
    if row is None:
        return refused(begins.words, ends.words, _around(begins, ends), rows.values(), asked)
    why, who = reasons(row, asked), unauthorised(row, profile, wanted.by)
    if why or who:
        return refused(begins.words, ends.words, [*why, *([who] if who else [])], rows.values(), asked)
    return _changed(state, ends, wanted, profile)


def _around(begins: TrackStatus, ends: TrackStatus) -> list[str]:
    """By which statuses one gets from one to another, where there is a short way."""
    for middle in AFTER[begins]:
        if ends in AFTER[middle]:
            return [f"{middle.words} comes between"]
    return []


_SUSPENDS: Final = {
    TrackStatus.GREEN: SessionStatus.LIVE,
    TrackStatus.SC_DEPLOYED: SessionStatus.LIVE,
    TrackStatus.RED: SessionStatus.SUSPENDED,
    TrackStatus.CHEQUERED: SessionStatus.FINISHED,
}
"""What the session becomes with a status of the track, where it can."""


def _changed(state: ControlState, ends: TrackStatus, wanted: Order, profile: RuleBookProfile) -> ControlState:
    session = state.session_status
    after = SESSION_AFTER.get(session, {}) if session is not None else {}
    brings = _SUSPENDS.get(ends)
    if ends is TrackStatus.COLD and session is SessionStatus.SUSPENDED:
        brings = SessionStatus.ABANDONED
    if brings is not None and brings in after:
        session = brings
    cold = ends is TrackStatus.COLD
    return attrs.evolve(
        state,
        at=wanted.at or state.at,
        track=ends,
        track_since=utc_of(wanted.at) or state.track_since,
        pit_lane=pit_lane_under(state.pit_lane, state.track, ends, profile),
        session_status=session,
        inspected=state.inspected and not cold,
        cleared=state.cleared and not cold,
        resume_warned_at=state.resume_warned_at if ends is TrackStatus.RED else None,
        steps=(),
    )


def _sector(state: ControlState, wanted: Order, condition: SectorCondition) -> ControlState:
    """What is shown where after an order; any post may show it, and clear for the whole track ends all of it."""
    clear = condition is SectorCondition.CLEAR
    where = wanted.sector or WHOLE_TRACK
    kept = {name: shown for name, shown in state.sectors.items() if name != where}
    if clear and where == WHOLE_TRACK:
        kept = {}
    elif not clear:
        kept[where] = condition
    return attrs.evolve(state, at=wanted.at or state.at, sectors=MappingProxyType(kept))
