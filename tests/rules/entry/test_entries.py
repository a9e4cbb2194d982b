"""The entry list: numbers, classes, weekends, transponders."""

from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.entry.entry import Entry, Team
from tests.effort import tries
from tests.rules.building import WEEKEND, session
from tests.rules.example import Example
from tests.rules.pits import ENTRIES, GT, ONE, ROWS, TOURING, TWO, entry, judged, pits
from tests.rules.seasons import administration as made

EXAMPLES = {
    "ADM001": Example(
        sound=made.SOUND, broken=pits(plan=None, entries=(ONE, attrs.evolve(TWO, number="1"), GT, TOURING))
    ),
    "ADM002": Example(
        sound=made.SOUND,
        broken=pits(plan=None, entries=(ONE, attrs.evolve(TWO, car_class="wc-gt"), GT, TOURING)),
    ),
    "ADM005": Example(
        sound=made.SOUND,
        broken=pits(
            plan=None, entries=(*ENTRIES, entry("atlantic-5", "atlantics", "5", weekends=("weekend",)))
        ),
    ),
    "ADM006": Example(
        sound=made.SOUND,
        broken=pits(
            plan=None,
            entries=(
                attrs.evolve(ONE, transponder="4711"),
                attrs.evolve(TWO, transponder="4711"),
                GT,
                TOURING,
            ),
        ),
    ),
    "ADM029": Example(
        sound=made.SOUND,
        broken=pits(
            plan=None,
            entries=(
                attrs.evolve(ONE, transponder="4711"),
                TWO,
                GT,
                attrs.evolve(TOURING, transponder="4711"),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def judge(code: str, *entries: Entry, **facts: Any) -> tuple[Diagnostic, ...]:
    """What a rule says of these entries."""
    return judged(code, plan=None, entries=entries, **facts)


class TestNumbers:
    """Within a series a number is one car's."""

    def test_in_two_series(self) -> None:
        """Both series have a number 1."""
        assert () == judge("ADM001", *ENTRIES)

    def test_as_painted(self) -> None:
        """01 is not 1."""
        assert () == judge("ADM001", ONE, attrs.evolve(TWO, number="01"))

    def test_twice(self) -> None:
        """The later entry is reported, with what it is."""
        other = attrs.evolve(TWO, number="1", car="Panoz LMP-1 Roadster-S")
        (finding,) = judge("ADM001", ONE, other)
        assert Severity.ERROR is finding.severity
        assert (
            "number 1 of ALMS is two cars': of First Team and Panoz LMP-1 Roadster-S of Second Team"
            == finding.message
        )
        assert ("entries", "alms-2", "number") == finding.path

    @pytest.mark.parametrize(
        ("one", "other", "count"),
        [
            ((), (), 1),
            (("weekend",), (), 1),
            ((), ("weekend",), 1),
            (("weekend",), ("weekend", "away"), 1),
            (("weekend",), ("away",), 0),
        ],
    )
    def test_at_a_common_weekend(self, one: tuple[str, ...], other: tuple[str, ...], count: int) -> None:
        """A number may change hands between weekends; who names none is at all of them."""
        first = attrs.evolve(ONE, weekends=one)
        assert count == len(judge("ADM001", first, attrs.evolve(TWO, number="1", weekends=other)))

    def test_who_does_not_count(self) -> None:
        """Withdrawn cars, and those that have no number yet."""
        assert () == judge("ADM001", ONE, attrs.evolve(TWO, number="1", withdrawn=True))
        assert () == judge("ADM001", attrs.evolve(ONE, number=None), attrs.evolve(TWO, number=None))

    def test_three_of_them(self) -> None:
        """Each but the first is reported once."""
        cars = [attrs.evolve(ONE, id=f"alms-{n}") for n in (1, 2, 3)]
        assert 2 == len(judge("ADM001", *cars))


class TestClasses:
    """A car is in a class of its series."""

    def test_right_and_unknown(self) -> None:
        """A class of the series, none, and one that is not there."""
        assert () == judge("ADM002", ONE, attrs.evolve(TWO, car_class=None), attrs.evolve(GT, car_class="x"))

    def test_of_another(self) -> None:
        """Both have a GT; the hint names those of the series."""
        (finding,) = judge("ADM002", attrs.evolve(GT, car_class="gt"))
        assert "#1 is entered in World Challenge and in 'gt', a class of ALMS" == finding.message
        assert "name one of 'wc-gt' or 'wc-touring'" == finding.hint


class TestWeekends:
    """Cars are entered where they run."""

    def test_where_it_runs(self) -> None:
        """Of the series, and of the class."""
        assert () == judge("ADM005", *(attrs.evolve(each, weekends=("weekend",)) for each in ENTRIES))

    def test_a_series_that_is_elsewhere(self) -> None:
        """All its cars come in one finding."""
        cars = [entry(f"atlantic-{n}", "atlantics", str(n), weekends=("weekend",)) for n in (5, 6)]
        (finding,) = judge("ADM005", *cars)
        assert finding.message.startswith("#5 and #6 are entered for The Weekend, and Atlantic Championship")

    def test_a_class_that_is_elsewhere(self) -> None:
        """The class is named where the series does run."""
        rows = [row for row in ROWS if row.id == "wc-gt-race"]
        (finding,) = judge("ADM005", attrs.evolve(TOURING, weekends=("weekend",)), sessions=rows)
        assert "World Challenge Touring has no session there in which cars run" in finding.message

    def test_nothing_to_judge(self) -> None:
        """No weekends named, withdrawn, or no timetable yet."""
        car = entry("atlantic-5", "atlantics", "5", weekends=("weekend",))
        assert () == judge("ADM005", attrs.evolve(car, weekends=()))
        assert () == judge("ADM005", attrs.evolve(car, withdrawn=True))
        assert () == judge("ADM005", car, sessions=(session("walk", "track-walk", "08:00", "09:00"),))


class TestTransponders:
    """Each car in a session has one of its own."""

    def test_twice_in_a_session(self) -> None:
        """Timing would count two cars as one."""
        cars = [attrs.evolve(each, transponder="4711") for each in (ONE, TWO)]
        (finding,) = judge("ADM006", *cars)
        assert finding.message.startswith("#1 and #2 have the same transponder, 4711, in ALMS Practice")

    def test_one_car_in_two_series(self) -> None:
        """Or two that never run together."""
        assert () == judge(
            "ADM006", attrs.evolve(ONE, transponder="4711"), attrs.evolve(GT, transponder="4711")
        )
        rows = [row for row in ROWS if row.id != "wc-practice"]
        cars = [attrs.evolve(each, transponder="4711") for each in (GT, TOURING)]
        assert () == judge("ADM006", *cars, sessions=rows)
        assert 1 == len(judge("ADM006", *cars))

    def test_who_does_not_count(self) -> None:
        """Withdrawn cars, and entries for other weekends."""
        away = attrs.evolve(WEEKEND, id="away", name="Away")
        one = attrs.evolve(ONE, transponder="4711", weekends=("weekend",))
        other = attrs.evolve(TWO, transponder="4711")
        assert () == judge("ADM006", one, attrs.evolve(other, withdrawn=True))
        assert () == judge("ADM006", one, attrs.evolve(other, weekends=("away",)), weekends=(WEEKEND, away))


def test_a_team_is_called_by_its_name() -> None:
    """Short name, name, or id."""
    assert "Short" == Team(id="t", name="Name", short_name="Short").label
    assert "t" == Team(id="t").label


@tries(16)
@given(
    st.lists(
        st.tuples(st.sampled_from(("1", "01", "2")), st.sets(st.sampled_from(("weekend", "away")))),
        max_size=6,
    )
)
def test_numbers_as_every_pair_says(cars: list[tuple[str, set[str]]]) -> None:
    """An entry is found exactly if an earlier one has its number at a common weekend."""
    entries = [entry(f"car-{n}", number=number, weekends=where) for n, (number, where) in enumerate(cars)]
    expected = {
        later.id
        for position, later in enumerate(entries)
        if any(
            one.number == later.number
            and (not one.weekends or not later.weekends or set(one.weekends) & set(later.weekends))
            for one in entries[:position]
        )
    }
    assert expected == {str(f.context["entry"]) for f in judge("ADM001", *entries)}


class TestTransponderInTwoSeries:
    """Two teams do not have one transponder at a weekend."""

    def test_two_teams(self) -> None:
        """The finding names both cars and the number, once however many have it."""
        one, two = (attrs.evolve(each, transponder="4711") for each in (ONE, TOURING))
        (finding,) = judge("ADM029", one, two)
        assert "have one transponder, 4711, in two series" in finding.message

    def test_whose_car_nobody_says(self) -> None:
        """Silence about teams is no reason to take two cars for one."""
        one, two = (attrs.evolve(each, transponder="4711", team=None) for each in (ONE, TOURING))
        assert 1 == len(judge("ADM029", one, two))

    @pytest.mark.parametrize(
        "other",
        [
            attrs.evolve(TOURING, transponder="4712"),
            attrs.evolve(TOURING, transponder="4711", team="first-team"),
            attrs.evolve(TOURING, transponder="4711", team=None, car=ONE.car or "Car"),
            attrs.evolve(TOURING, transponder="4711", withdrawn=True),
            attrs.evolve(TWO, transponder="4711"),
        ],
        ids=["another", "one team", "one model", "withdrawn", "one series"],
    )
    def test_not_flagged(self, other: Entry) -> None:
        """One team may enter one car twice, and so it may be with one model where nobody says whose it is."""
        assert () == judge("ADM029", attrs.evolve(ONE, transponder="4711", car=ONE.car or "Car"), other)
