"""Nobody runs while there is lightning nearby, and for some time after it."""

from typing import Any

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.practice.effective import Practices
from tests.rules.building import diagnostics_of
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import START, K, T, at, line, logged, went

EXAMPLES = {
    "CTL013": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.line(1, "13:50", made.K.LIGHTNING, session=None, distance_m=5000.0),
            made.went(2, "14:00", made.T.GREEN),
        ),
    ),
    "CTL014": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.line(1, "13:00", made.K.LIGHTNING, session=None, distance_m=5000.0),
            made.line(2, "13:10", made.K.WEATHER_HOLD_LIFTED, session=None),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

STRIKE = line(2, "14:10", K.LIGHTNING, distance_m=12_000.0)


def judge(code: str, *entries: LogEntry, **numbers: float) -> tuple[Diagnostic, ...]:
    """What one rule says of a log."""
    options: dict[str, Any] = {"practices": Practices(numbers)} if numbers else {}
    return diagnostics_of(logged(*entries), select=[code], **options)


class TestHot:
    """CTL013."""

    def test_stopped_in_time(self) -> None:
        """Five minutes are enough to stop the cars, six are not, and another practice allows ten."""
        assert () == judge("CTL013", START, STRIKE, went(3, "14:15", T.RED))
        late = went(3, "14:16", T.RED)
        (finding,) = judge("CTL013", START, STRIKE, late)
        assert ("control_logs", "log", "entries", "line-3") == finding.path
        assert "6 minutes after lightning struck" in finding.message
        assert () == judge("CTL013", START, STRIKE, late, lightning_reaction_min=10.0)

    def test_thirty_minutes(self) -> None:
        """The hold ends thirty minutes after the last strike, not before."""
        red = went(3, "14:12", T.RED)
        again = line(4, "14:30", K.LIGHTNING, distance_m=9000.0)
        assert () == judge("CTL013", START, STRIKE, red, went(5, "14:40", T.SC_DEPLOYED))
        (finding,) = judge("CTL013", START, STRIKE, red, again, went(5, "14:40", T.SC_DEPLOYED))
        assert "which lasts until 15:00" in finding.message
        assert "NASCAR" in str(finding.practice)

    def test_far_away(self) -> None:
        """Eight miles are 12,875 metres; another radius is another practice's."""
        for distance, number in ((12_874.0, 1), (12_876.0, 0)):
            strike = line(2, "13:50", K.LIGHTNING, distance_m=distance)
            assert number == len(judge("CTL013", strike, START))
        assert () == judge(
            "CTL013", line(2, "13:50", K.LIGHTNING, distance_m=10_000.0), START, lightning_radius_mi=6.0
        )

    def test_declared(self) -> None:
        """A hold that race control declared lasts until it is lifted, or until its time."""
        hold = line(2, "13:00", K.WEATHER_HOLD)
        assert 1 == len(judge("CTL013", hold, START))
        assert () == judge("CTL013", hold, line(3, "13:30", K.WEATHER_HOLD_LIFTED), START)
        timed = line(2, "13:00", K.WEATHER_HOLD, hold_until=at("13:45"))
        assert () == judge("CTL013", timed, START)


def test_shortened() -> None:
    """CTL014: a hold is prolonged and never shortened."""
    strike = line(1, "13:00", K.LIGHTNING)
    assert () == judge("CTL014", strike, line(2, "13:30", K.WEATHER_HOLD_LIFTED))
    assert 1 == len(judge("CTL014", strike, line(2, "13:29", K.WEATHER_HOLD_LIFTED)))
    assert () == judge("CTL014", strike, line(2, "13:10", K.WEATHER_HOLD, hold_until=at("14:00")))
    assert 1 == len(judge("CTL014", strike, line(2, "13:10", K.WEATHER_HOLD, hold_until=at("13:20"))))
