"""Cars that run during a weather hold, and holds that end early."""

from roadracing._internal.control.replay.log_problem import ProblemKind
from tests.control.lines import K, T, line, went
from tests.control.replay.test_replay import found

P = ProblemKind


def test_holds() -> None:
    """No green during a hold; cars that run are stopped within minutes; a strike far away is none."""
    strike = line(2, 60, K.LIGHTNING, distance_m=5000.0)
    assert [] == found([went(1, 0, T.GREEN), strike, went(3, 300, T.RED)], P.HOLD)
    (problem,) = found([went(1, 0, T.GREEN), strike, went(3, 700, T.RED)], P.HOLD)
    assert "10 minutes after lightning struck" in problem.message
    (problem,) = found([went(1, 0, T.RED), strike, went(3, 700, T.SC_DEPLOYED)], P.HOLD)
    assert "lasts until 12:31" in problem.message
    far = line(2, 60, K.LIGHTNING, distance_m=20_000.0)
    assert [] == found([went(1, 0, T.GREEN), far, went(3, 3000, T.RED)], P.HOLD)
    assert [] == found([went(1, 0, T.RED), strike, went(3, 1860, T.SC_DEPLOYED)], P.HOLD)


def test_a_declared_hold() -> None:
    """It lasts until it is lifted or ends; lightning's is not lifted."""
    hold, lifted = line(2, 60, K.WEATHER_HOLD), line(3, 120, K.WEATHER_HOLD_LIFTED)
    entries = [went(1, 0, T.RED), hold, lifted, went(4, 130, T.SC_DEPLOYED)]
    assert [] == found(entries, P.HOLD, P.HOLD_SHORTENED)
    assert 1 == len(found([entries[0], hold, entries[3]], P.HOLD))
    strike = line(5, 30, K.LIGHTNING)
    assert 1 == len(found([*entries, strike], P.HOLD_SHORTENED))
