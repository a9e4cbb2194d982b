"""What a table of changes allows, and nothing else."""

import pytest

from roadracing._internal.control.changes.allowed_change import Guard
from roadracing._internal.control.changes.order_refused import OrderRefusal
from roadracing._internal.control.replay.state import ControlState
from roadracing._internal.model.control.track_status import (
    TrackStatus,
)
from roadracing._internal.model.weekend.kinds import SessionKind
from tests.control.changes.test_control_orders import LEGAL, asked, state

T = TrackStatus
RACE, PRACTICE = SessionKind.RACE, SessionKind.PRACTICE


@pytest.mark.parametrize("kind", [RACE, PRACTICE])
@pytest.mark.parametrize("ends", list(T))
@pytest.mark.parametrize("begins", list(T))
def test_exactly_the_table(begins: TrackStatus, ends: TrackStatus, kind: SessionKind) -> None:
    """What the table has for the kind of session can be ordered; all else is refused with what would be possible."""
    found = asked(state(begins, kind), ends)
    row = LEGAL.get((begins, ends))
    against = Guard.NOT_RACE if kind is RACE else Guard.RACE
    if row is not None and against not in row.guards:
        assert isinstance(found, ControlState)
        assert ends is found.track
    else:
        assert isinstance(found, OrderRefusal)
        assert f"From {begins.words} to {ends.words} is not possible" in found.message
        assert "Possible is: " in found.message
        assert found.possible
        for word in found.possible:
            assert TrackStatus(word).words in found.message
        assert str(ends) not in found.possible
