"""Each round has a number of its own, and the numbers follow the calendar."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.series import Round
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.start import Start
from tests.effort import tries
from tests.rules.building import SATURDAY, SUNDAY, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "REF006": Example(
        sound=made.SOUND,
        broken=made.race(rounds=(made.numbered_round("round-1", 1), made.numbered_round("round-2", 1))),
    ),
    "REF007": Example(
        sound=made.SOUND,
        broken=made.race(
            sessions=made.two_races(SUNDAY, SATURDAY),
            rounds=(
                Round(id="first", series="alms", number=1, session="race-1"),
                Round(id="second", series="alms", number=2, session="race-2"),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def rounds(*specs: tuple[str, int | None, str | None], car_class: str | None = None) -> tuple[Round, ...]:
    """Rounds of the ALMS: id, number and race of each."""
    return tuple(
        Round(id=name, series="alms", number=number, session=race, car_class=car_class)
        for name, number, race in specs
    )


class TestNumbers:
    """A championship has one round of each number."""

    def test_given_twice(self) -> None:
        """Two third rounds are one too many."""
        (finding,) = found("REF006", rounds=rounds(("a", 3, None), ("b", 3, None), ("c", 4, None)))
        assert Severity.ERROR is finding.severity
        assert "ALMS has two rounds 3: 'a' and 'b'" == finding.message
        assert ("rounds", "b", "number") == finding.path

    def test_by_class(self) -> None:
        """Rounds of two classes are counted apart; those of one class are not."""
        (finding,) = found("REF006", rounds=rounds(("a", 3, None), ("b", 3, None), car_class="gt"))
        assert "ALMS GT has two rounds 3: 'a' and 'b'" == finding.message
        apart = (
            Round(id="a", series="alms", car_class="gt", number=3),
            Round(id="b", series="alms", car_class="lmp1", number=3),
        )
        assert () == found("REF006", rounds=apart)
        assert 1 == len(found("REF006", rounds=rounds(("a", 3, None), ("b", 3, None), car_class="gt")))

    def test_by_series(self) -> None:
        """Every series has its third round."""
        both = (Round(id="a", series="alms", number=3), Round(id="b", series="world-challenge", number=3))
        assert () == found("REF006", rounds=both)

    def test_series_and_class(self) -> None:
        """A round of the whole series counts for each class, so its number is not given to a class again."""
        whole = Round(id="a", series="alms", number=3, session="race")
        clash = Round(id="b", series="alms", car_class="gt", number=3, session="sprint")
        same = Round(id="b", series="alms", car_class="gt", number=3, session="race")
        rows = (
            session("race", "race", "10:00", series="alms"),
            session("sprint", "race", "12:00", series="alms"),
        )
        assert 1 == len(found("REF006", *rows, rounds=(whole, clash)))
        assert () == found("REF006", *rows, rounds=(whole, same))

    def test_numbers_nobody_knows(self) -> None:
        """Rounds without a number do not clash."""
        assert () == found("REF006", rounds=rounds(("a", None, None), ("b", None, None)))

    def test_three_of_one_number(self) -> None:
        """Each one too many is told."""
        assert 2 == len(found("REF006", rounds=rounds(("a", 3, None), ("b", 3, None), ("c", 3, None))))


class TestOrder:
    """The rounds of a championship are numbered in the order of their races."""

    def judge(self, *sessions: Session, **facts: Any) -> tuple[Diagnostic, ...]:
        """What the rule says of rounds 1 and 2, decided by these races."""
        given = rounds(*((f"r{n}", n, row.id) for n, row in enumerate(sessions, 1)))
        return found("REF007", *sessions, rounds=facts.get("rounds", given))

    def test_against_the_calendar(self) -> None:
        """Round 2 before round 1 is told, with both days."""
        (finding,) = self.judge(
            session("a", "race", Start.on(SUNDAY), series="alms"),
            session("b", "race", Start.on(SATURDAY), series="alms"),
        )
        assert Severity.WARNING is finding.severity
        assert (
            "round 2 of ALMS is on Saturday 29 May 2004, before round 1 on Sunday 30 May 2004"
            == finding.message
        )
        assert ("rounds", "r2", "number") == finding.path

    def test_on_one_day(self) -> None:
        """Two rounds of one day are compared by their times; without times they are fine."""
        early, late = (
            session("a", "race", "10:00", series="alms"),
            session("b", "race", "14:00", series="alms"),
        )
        assert () == self.judge(early, late)
        assert 1 == len(self.judge(late, early))
        assert () == self.judge(session("b", "race", Start.on(SATURDAY)), session("a", "race", "10:00"))

    def test_days_are_the_venues(self) -> None:
        """22:00 on Saturday in Los Angeles is later than Sunday 00:30 in New York, where both are on Sunday."""
        late = session("a", "race", at("2004-05-29 22:00", "America/Los_Angeles"), series="alms")
        early = session("b", "race", "2004-05-30 00:30", series="alms")
        (finding,) = self.judge(late, early)
        assert ["2004-05-30", "2004-05-30"] == finding.context["days"]

    def test_two_races_at_once(self) -> None:
        """What starts at one time is in any order."""
        rows = (session("a", "race", "10:00", series="alms"), session("b", "race", "10:00", series="alms"))
        assert () == self.judge(*rows)

    @pytest.mark.parametrize("status", [PlanStatus.POSTPONED, PlanStatus.CANCELLED])
    def test_put_off(self, status: PlanStatus) -> None:
        """The first round stays the first when it is put off until after the second."""
        first = session("a", "race", Start.on(SUNDAY), status=status)
        assert () == self.judge(first, session("b", "race", Start.on(SATURDAY)))

    def test_unknown_days_and_numbers(self) -> None:
        """What is not known is not compared."""
        assert () == self.judge(session("a", "race"), session("b", "race", Start.on(SATURDAY)))
        rows = (session("a", "race", Start.on(SUNDAY)), session("b", "race", Start.on(SATURDAY)))
        assert () == self.judge(*rows, rounds=rounds(("r1", None, "a"), ("r2", 1, "b")))

    def test_series_and_classes_are_apart(self) -> None:
        """Round 2 of one class may be before round 1 of another."""
        rows = (session("a", "race", Start.on(SUNDAY)), session("b", "race", Start.on(SATURDAY)))
        apart = (
            Round(id="r1", series="alms", car_class="gt", number=1, session="a"),
            Round(id="r2", series="alms", car_class="lmp1", number=2, session="b"),
        )
        assert () == self.judge(*rows, rounds=apart)

    @tries(25)
    @given(st.lists(st.integers(0, 20), min_size=1, max_size=8))
    def test_found_exactly_if_some_round_is_before_a_lower_one(self, offsets: list[int]) -> None:
        """The rule agrees with comparing every two rounds."""
        rows = [
            session(f"race-{n}", "race", Start.on(SATURDAY + dt.timedelta(days=offset)))
            for n, offset in enumerate(offsets)
        ]
        against = {n for n, offset in enumerate(offsets) if any(earlier > offset for earlier in offsets[:n])}
        findings = self.judge(*rows)
        assert {f"r{n + 1}" for n in against} == {finding.path[1] for finding in findings}
