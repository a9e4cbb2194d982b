"""Sessions and the venue, as race control orders them."""

from roadracing._internal.control.changes.control_orders import order
from roadracing._internal.control.changes.order_refused import Order, OrderRefusal
from roadracing._internal.control.replay.state import ControlState
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import (
    Occupancy,
    SessionStatus,
    TrackStatus,
)
from tests.control.changes.test_control_orders import refused, state

T, S, R = TrackStatus, SessionStatus, OfficialRole


def test_sessions() -> None:
    """A session goes live on a ready track, and is not finished while cars run."""
    ready = state(T.READY)
    live = order(ready, Order(session=S.LIVE, by=R.STARTER))
    assert isinstance(live, ControlState)
    assert S.LIVE is live.session_status
    for held, ends in ((state(T.GREEN), S.FINISHED), (state(T.RED, session_status=S.SUSPENDED), S.LIVE)):
        found = order(held, Order(session=ends, by=R.RACE_DIRECTOR))
        assert isinstance(found, OrderRefusal)
        assert "Possible is: " in found.message


def test_venue() -> None:
    """The venue goes hot when everything is in place, and cold when no car is on the track."""
    cold = state(T.READY, occupancy=Occupancy.COLD)
    assert isinstance(order(cold, Order(occupancy=Occupancy.HOT, by=R.RACE_DIRECTOR)), OrderRefusal)
    hot = order(cold, Order(occupancy=Occupancy.HOT, by=R.RACE_DIRECTOR, ready=True))
    assert isinstance(hot, ControlState)
    found = order(state(T.GREEN), Order(occupancy=Occupancy.COLD, by=R.RACE_DIRECTOR))
    assert isinstance(found, OrderRefusal)
    assert "the track is green" in found.message
    assert "the venue is cold, not hot" in refused(cold, T.GREEN)
