"""What a session and the venue become by order."""

import datetime as dt

import attrs

from roadracing._internal.control.replay.state import ControlState
from roadracing._internal.model.control.track_status import Occupancy, SessionStatus, TrackStatus

from .order_refused import Order, OrderRefusal, asked_for, reasons, refused, unauthorised
from .rule_book_profile import RuleBookProfile
from .session_table import OCCUPANCY_AFTER, SESSION_AFTER


def order_session(
    state: ControlState, wanted: Order, profile: RuleBookProfile
) -> ControlState | OrderRefusal:
    """The session after an order."""
    ends, begins = wanted.session, state.session_status or SessionStatus.SCHEDULED
    assert ends is not None  # noqa: S101 - the caller has looked
    asked, rows = asked_for(state, wanted, profile, ends), SESSION_AFTER.get(begins, {})
    if begins is ends:
        return refused(begins.words, ends.words, ["it is so already"], rows.values(), asked)
    row = rows.get(ends)
    if row is None:
        return refused(begins.words, ends.words, [], rows.values(), asked)
    why, who = _against_the_track(state, ends, asked.at), unauthorised(row, profile, wanted.by)
    if why or who:
        return refused(begins.words, ends.words, [*why, *([who] if who else [])], rows.values(), asked)
    return attrs.evolve(state, at=wanted.at or state.at, session_status=ends)


def _against_the_track(state: ControlState, ends: SessionStatus, at: dt.datetime | None) -> list[str]:
    """Why a session cannot get a status while the track is what it is."""
    track = state.track
    if ends in (SessionStatus.FORMATION, SessionStatus.LIVE):
        if at is not None and state.held(at):
            return ["there is a weather hold"]
        stopped = (TrackStatus.RED, TrackStatus.CHEQUERED, TrackStatus.COLD, TrackStatus.CLEARING)
        if track is not None and track in stopped:
            return [f"the track is {track.words}"]
    over = (SessionStatus.FINISHED, SessionStatus.ABANDONED, SessionStatus.SUSPENDED, SessionStatus.DELAYED)
    if ends in over and track is not None and track.racing:
        return [f"cars are running: the track is {track.words}"]
    return []


def order_occupancy(
    state: ControlState, wanted: Order, profile: RuleBookProfile
) -> ControlState | OrderRefusal:
    """The venue after an order."""
    ends, begins = wanted.occupancy, state.occupancy or Occupancy.CLOSED
    assert ends is not None  # noqa: S101 - the caller has looked
    asked, rows = asked_for(state, wanted, profile, ends), OCCUPANCY_AFTER[begins]
    row = rows.get(ends)
    if begins is ends or row is None:
        why = ["it is so already"] if begins is ends else []
        return refused(begins.words, ends.words, why, rows.values(), asked)
    why, who = reasons(row, asked), unauthorised(row, profile, wanted.by)
    if why or who:
        return refused(begins.words, ends.words, [*why, *([who] if who else [])], rows.values(), asked)
    return attrs.evolve(state, at=wanted.at or state.at, occupancy=ends)
