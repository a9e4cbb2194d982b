"""What the track was, as a control log tells it, can have been."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.log_entry import LogEntry, ProcedureStep
from roadracing._internal.model.control.track_status import Occupancy, PitExit, TrackStatus
from tests.rules.building import IMSA, SCCA, findings_in
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import FIA, IMSA_BY_THE_BOOK, START, K, T, line, logged, went

EXAMPLES = {
    "CTL001": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.START, made.went(2, "14:30", made.T.RED), made.went(3, "14:50", made.T.GREEN)
        ),
    ),
    "CTL002": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.START,
            made.went(2, "14:10", made.T.SC_DEPLOYED),
            made.went(3, "14:20", made.T.SC_IN_THIS_LAP),
            made.went(4, "14:22", made.T.GREEN),
            made.went(5, "14:40", made.T.SC_DEPLOYED),
            made.went(6, "14:50", made.T.GREEN),
        ),
    ),
    "CTL003": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.START,
            made.went(2, "14:10", made.T.FCY),
            made.line(3, "14:12", made.K.PROCEDURE_STEP, step=ProcedureStep.PITS_OPEN),
            made.line(4, "14:14", made.K.PROCEDURE_STEP, step=ProcedureStep.PASS_AROUND),
            organisations=(made.IMSA_BY_THE_BOOK, SCCA),
        ),
    ),
    "CTL004": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.START, made.went(2, "14:10", made.T.CODE_60), organisations=(made.IMSA_BY_THE_BOOK, SCCA)
        ),
    ),
    "CTL005": Example(
        sound=made.SOUND,
        broken=made.logged(made.START, made.went(2, "14:10", made.T.RED, pit_exit=PitExit.OPEN)),
    ),
    "CTL006": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.line(1, "13:00", made.K.OCCUPANCY, occupancy=Occupancy.COLD),
            made.went(2, "14:00", made.T.GREEN),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


judge = findings_in(logged)
"""What one rule says of a log."""


def day(*statuses: TrackStatus, session: str = "race") -> list[LogEntry]:
    """A log of these statuses, one every ten minutes."""
    return [
        went(n, f"{14 + n // 6}:{n % 6}0", status, session=session) for n, status in enumerate(statuses, 1)
    ]


class TestImpossible:
    """CTL001."""

    def test_a_race(self) -> None:
        """A stopped race goes on behind the safety car, a practice with green."""
        (finding,) = judge("CTL001", *day(T.GREEN, T.RED, T.GREEN))
        assert Severity.ERROR is finding.severity
        assert ("control_logs", "log", "entries", "line-3") == finding.path
        assert "from red to green" in finding.message
        assert () == judge("CTL001", *day(T.GREEN, T.RED, T.SC_DEPLOYED, T.SC_IN_THIS_LAP, T.GREEN))
        assert () == judge("CTL001", *day(T.GREEN, T.RED, T.GREEN, session="practice"))

    def test_a_safety_car(self) -> None:
        """It goes out in races."""
        assert 1 == len(judge("CTL001", *day(T.GREEN, T.SC_DEPLOYED, session="practice")))
        assert () == judge("CTL001", *day(T.GREEN, T.SC_DEPLOYED))

    def test_what_is_doubtful(self) -> None:
        """One neutralisation for another is a warning; the flag under red is worth knowing."""
        (finding,) = judge("CTL001", *day(T.GREEN, T.FCY, T.CODE_60))
        assert Severity.WARNING is finding.severity
        (finding,) = judge("CTL001", *day(T.GREEN, T.RED, T.CHEQUERED))
        assert Severity.INFO is finding.severity

    def test_the_next_session(self) -> None:
        """Whatever one session ended with, the next one begins."""
        practice = went(1, "10:00", T.GREEN, session="practice")
        assert () == judge("CTL001", practice, went(2, "14:00", T.GREEN))


class TestNotLogged:
    """CTL002."""

    def test_where_the_log_knows_the_step(self) -> None:
        """Each place is a warning."""
        found = judge("CTL002", *day(T.GREEN, T.VSC, T.VSC_ENDING, T.GREEN, T.VSC, T.GREEN))
        assert [Severity.WARNING] == [d.severity for d in found]
        assert "virtual safety car ending" in found[0].message

    def test_where_it_does_not(self) -> None:
        """It is said once, as info."""
        found = judge("CTL002", *day(T.GREEN, T.VSC, T.GREEN, T.VSC, T.GREEN))
        assert [Severity.INFO] == [d.severity for d in found]


def test_steps_out_of_order() -> None:
    """CTL003: IMSA's steps have an order, a repeated step has none, and other rule books have theirs."""
    steps = [ProcedureStep.PASS_AROUND, ProcedureStep.PITS_OPEN, ProcedureStep.PASS_AROUND]
    entries = [
        START,
        went(2, "14:10", T.FCY),
        *[line(n, f"14:{n + 10}", K.PROCEDURE_STEP, step=step) for n, step in enumerate(steps, 3)],
    ]
    book = {"organisations": (IMSA_BY_THE_BOOK, SCCA)}
    assert () == judge("CTL003", *entries, **book)
    swapped = [*entries[:2], attrs.evolve(entries[3], sequence=3), attrs.evolve(entries[2], sequence=4)]
    swapped = [attrs.evolve(e, observed_at=f.observed_at) for e, f in zip(swapped, entries, strict=False)]
    assert 1 == len(judge("CTL003", *swapped, **book))
    assert () == judge("CTL003", *swapped)


def test_tools_of_a_rule_book() -> None:
    """CTL004: Code 60 is Motorsport UK's; where the rule book is not known, everything may be."""
    entries = [START, went(2, "14:10", T.CODE_60)]
    uk = attrs.evolve(IMSA, rule_book=RuleBook.MOTORSPORT_UK)
    assert () == judge("CTL004", *entries)
    assert () == judge("CTL004", *entries, organisations=(uk, SCCA))
    (finding,) = judge("CTL004", *entries, organisations=(FIA, SCCA))
    assert Severity.WARNING is finding.severity


def test_the_pit_exit_under_red() -> None:
    """CTL005: it is closed, and opens when the race goes on."""
    red, opened = went(2, "14:10", T.RED), line(3, "14:30", K.PIT_LANE, pit_exit=PitExit.OPEN)
    assert () == judge("CTL005", START, red)
    assert () == judge("CTL005", START, red, opened, went(4, "14:31", T.SC_DEPLOYED))
    (finding,) = judge("CTL005", START, red, opened, went(4, "14:31", T.COLD))
    assert ("control_logs", "log", "entries", "line-3") == finding.path


def test_a_hot_track_at_a_cold_venue() -> None:
    """CTL006: the venue goes hot first, where the log says anything about it."""
    cold = line(1, "13:00", K.OCCUPANCY, occupancy=Occupancy.COLD)
    hot = line(2, "13:30", K.OCCUPANCY, occupancy=Occupancy.HOT)
    assert () == judge("CTL006", START)
    assert () == judge("CTL006", cold, hot, went(3, "14:00", T.GREEN))
    assert 1 == len(judge("CTL006", cold, went(3, "14:00", T.GREEN)))
    (finding,) = judge("CTL006", attrs.evolve(cold, occupancy=Occupancy.CLOSED), hot)
    assert Severity.INFO is finding.severity
