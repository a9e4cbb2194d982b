"""Penalties are served in time, and not while the safety car is out."""

from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.log_entry import LogEntry, Scope
from roadracing._internal.model.control.stewarding import Decision, PenaltyKind
from tests.rules.building import SCCA, diagnostics_of
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import FIA, START, K, T, at, line, logged, went

EXAMPLES = {
    "CTL029": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.START,
            made.line(
                2, "14:20", made.K.PENALTY, scope=Scope.CAR, car="43", penalty=PenaltyKind.DRIVE_THROUGH
            ),
            *made.LAPS,
            organisations=(made.FIA, SCCA),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

TOLD = line(2, "14:20", K.PENALTY, scope=Scope.CAR, car="43", penalty=PenaltyKind.STOP_AND_GO)


def crossing(number: int, when: str, car: str = "43") -> LogEntry:
    """A car crosses the control line."""
    return line(number, when, K.LAP, scope=Scope.CAR, car=car)


def served(when: str) -> LogEntry:
    """The car serves it."""
    return line(90, when, K.PENALTY_SERVED, scope=Scope.CAR, car="43")


def judge(*entries: LogEntry, **facts: Any) -> tuple[Diagnostic, ...]:
    """What the rule says of a log under the FIA's rule book."""
    season = logged(START, *entries, **{"organisations": (FIA, SCCA), **facts})
    return diagnostics_of(season, select=["CTL029"])


def test_two_crossings() -> None:
    """Two crossings are allowed, a third is too many; crossings of others do not count."""
    laps = [crossing(n, f"14:{20 + 2 * n}") for n in range(3, 6)]
    assert () == judge(TOLD, *laps[:2], served("14:29"))
    (finding,) = judge(TOLD, *laps, served("14:31"))
    assert Severity.ERROR is finding.severity
    assert (
        "car 43 crossed the control line 3 times before it served its stop and go; 2 are allowed"
        in finding.message
    )
    assert 1 == len(judge(TOLD, *laps))
    assert () == judge(TOLD, *[attrs.evolve(lap, car="44") for lap in laps])


def test_behind_the_safety_car() -> None:
    """Crossings behind the safety car do not count, and serving meanwhile is a warning."""
    out, home = went(50, "14:21", T.SC_DEPLOYED), went(51, "14:27", T.SC_IN_THIS_LAP)
    green = went(52, "14:28", T.GREEN)
    laps = [crossing(n, f"14:{20 + 2 * n}") for n in range(3, 6)]
    assert () == judge(TOLD, out, *laps[:1], home, green, *laps[1:], served("14:31"))
    (finding,) = judge(TOLD, out, served("14:25"))
    assert Severity.WARNING is finding.severity


def test_other_rule_books() -> None:
    """Where nobody sets the number, nothing is found; nor for seconds that are added to the result."""
    laps = [crossing(n, f"14:{20 + 2 * n}") for n in range(3, 6)]
    assert () == judge(TOLD, *laps, organisations=logged().organisations)
    assert () == judge(attrs.evolve(TOLD, penalty=PenaltyKind.TIME), *laps)


def test_decisions() -> None:
    """A decision of the log is judged as an entry is, once."""
    laps = [crossing(n, f"14:{20 + 2 * n}") for n in range(3, 6)]
    decision = Decision(
        id="one",
        session="race",
        car="43",
        penalty=PenaltyKind.DRIVE_THROUGH,
        notified_at=at("14:20"),
        served_at=at("14:31"),
    )
    (finding,) = judge(*laps, decisions=(decision,))
    assert ("control_logs", "log", "decisions", "one") == finding.path
    (finding,) = judge(attrs.evolve(TOLD, decision="one"), *laps, decisions=(decision,))
    assert ("control_logs", "log", "entries", "line-2") == finding.path
    assert () == judge(*laps[:2], decisions=(decision,))
