"""Who may do what with the pit lane, under which status."""

from roadracing._internal.control.changes.control_orders import order
from roadracing._internal.control.changes.order_refused import Order, OrderRefusal
from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.control.replay.state import ControlState, PitLaneStatus
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import (
    PitEntry,
    PitExit,
    SessionStatus,
)
from tests.control.changes.test_control_orders import asked, state
from tests.control.lines import K, T, line, went

S, R = SessionStatus, OfficialRole


def test_pit_lane() -> None:
    """Under red the pit exit stays closed; otherwise the pit lane is race control's."""
    stopped = asked(state(T.GREEN), T.RED)
    assert isinstance(stopped, ControlState)
    assert (PitExit.CLOSED, S.SUSPENDED) == (stopped.pit_lane.exit, stopped.session_status)
    found = order(stopped, Order(pit_exit=PitExit.OPEN, by=R.RACE_DIRECTOR))
    assert isinstance(found, OrderRefusal)
    assert "The pit exit stays closed under red. Possible is: " in found.message
    opened = Order(pit_entry=PitEntry.OPEN, open_classes=("lmp1",), by=R.CLERK_OF_THE_COURSE)
    held = order(state(T.FCY), opened)
    assert isinstance(held, ControlState)
    assert PitLaneStatus(entry=PitEntry.OPEN, open_classes=("lmp1",)) == held.pit_lane


def test_who_has_the_pit_lane() -> None:
    """The race director and the clerk of the course."""
    for by in (None, R.STARTER):
        found = order(state(T.FCY), Order(pit_entry=PitEntry.OPEN, by=by))
        assert isinstance(found, OrderRefusal)
        assert "Possible is an order of the race director or clerk of the course." in found.message


def test_imsa_s_pit_lane() -> None:
    """Under IMSA's full-course yellow the pit lane closes by the rule book, until somebody logs that it opens."""
    imsa = RuleBookProfile.of("imsa")
    held = replay(
        [
            went(1, 0, T.GREEN),
            went(2, 60, T.FCY),
            line(3, 120, K.PIT_LANE, pit_entry=PitEntry.OPEN, open_classes=("lmp1",)),
            went(4, 180, T.GREEN),
        ],
        imsa,
    )
    lanes = [state.pit_lane for state in held.states]
    assert [PitEntry.OPEN, PitEntry.CLOSED, PitEntry.OPEN, PitEntry.OPEN] == [p.entry for p in lanes]
    assert [True, True, False, True] == [p.by_rule for p in lanes]
    assert ("lmp1",) == lanes[2].open_classes
