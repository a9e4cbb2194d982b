"""Why an order is refused, and what is possible instead."""

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.replay.state import ControlState
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import (
    TrackStatus,
)
from roadracing._internal.model.weekend.kinds import SessionKind
from tests.control.changes.test_control_orders import asked, refused, state

T, R = TrackStatus, OfficialRole
PRACTICE = SessionKind.PRACTICE


FIA = RuleBookProfile.of("fia")


def test_sentences() -> None:
    """A refusal says why, and what is possible, with who may order it."""
    assert (
        "From red to green is not possible: a race is taken up again behind the safety car, 10 minutes after that was "
        "announced. Possible is: safety car deployed (race director; announced long enough before), cold (race "
        "director)." == refused(state(T.RED), T.GREEN, FIA)
    )
    assert "safety car in this lap comes between" in refused(state(T.SC_DEPLOYED), T.GREEN)
    assert "virtual safety car ending comes between" in refused(state(T.VSC), T.GREEN, FIA)
    assert "that is for races, and this is practice" in refused(state(T.GREEN, PRACTICE), T.SC_DEPLOYED)
    assert "clearing (race director; the track was inspected)" in refused(
        state(T.COLD, inspected=False), T.GREEN
    )
    assert "it is so already" in refused(state(T.GREEN), T.GREEN)


def test_what_is_not_known_is_not_assumed() -> None:
    """Without a status, without the kind of session and without readiness nothing is ordered."""
    assert "It is not known what the track is" in refused(state(None), T.GREEN)
    assert "not known what kind of session is on" in refused(state(T.GREEN, None), T.SC_DEPLOYED)
    assert "nobody says that everything is in place" in refused(state(T.CLEARING), T.READY, ready=None)
    assert "not everything is in place" in refused(state(T.CLEARING), T.READY, ready=False)
    assert "the clearance lap is not logged" in refused(state(T.CLEARING, cleared=False), T.READY)


def test_who_may() -> None:
    """The table names the roles; a chief steward controls a session under the SCCA's rule book."""
    assert "the starter may not order it; that is for the race director or clerk of the course" in refused(
        state(T.GREEN), T.RED, by=R.STARTER
    )
    assert "nobody is named who orders it" in refused(state(T.GREEN), T.RED, by=None)
    scca = RuleBookProfile.of(RuleBook.SCCA)
    assert isinstance(asked(state(T.GREEN), T.RED, scca, by=R.CHIEF_STEWARD), ControlState)
    assert "may not order it" in refused(state(T.GREEN), T.RED, by=R.CHIEF_STEWARD)
    assert isinstance(asked(state(T.SC_IN_THIS_LAP), T.GREEN, by=None), ControlState)


def test_a_red_needs_a_reason() -> None:
    """Nobody stops a session without saying why."""
    assert "no reason is given" in refused(state(T.GREEN), T.RED, reason=" ")
