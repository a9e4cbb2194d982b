"""Which of an organisation's values are in force somewhere, and which of them it would use."""

import datetime as dt
from typing import Any

import pytest

from roadracing._internal.model.agreement.best_practice import PracticeStatus
from tests.practice.building import (
    ALMS,
    KEY,
    effective,
    practice,
    season,
)


class TestOneOrganisation:
    """Among the practices of one organisation."""

    def test_the_most_specific(self) -> None:
        """A session before a weekend, before a venue, a series, a season, an agreement and everywhere."""
        scopes = [
            None,
            {"agreement": "joa"},
            {"season": 2004},
            {"series": "alms"},
            {"venue": "mid-ohio"},
            {"weekend": "june"},
            {"weekend": "june", "series": "alms"},
            {"session": ALMS.id},
        ]
        held = [
            practice(f"p{n}", KEY, 30 - n, "imsa", scope=scope, effective_from=f"2004-01-{28 - n}")
            for n, scope in enumerate(scopes)
        ]
        for number in range(len(held), 0, -1):
            assert 31 - number == effective(season(*held[:number]), KEY).value

    def test_then_the_latest(self) -> None:
        """The one that is in force from the later day, by its own dates or by the adoption."""
        early = practice("early", KEY, 30, "imsa", effective_from="2004-02-01")
        late = practice("late", KEY, 10, "imsa:2004-03-01", effective_from="2004-01-01")
        found = effective(season(early, late), KEY)
        assert (10, dt.date(2004, 3, 1)) == (found.value, found.since)
        assert ["another is later"] == [p.reason for p in found.passed]

    def test_then_the_strictest(self) -> None:
        """Of two with one scope and day."""
        assert (
            30 == effective(season(practice("a", KEY, 10, "imsa"), practice("b", KEY, 30, "imsa")), KEY).value
        )

    def test_superseded(self) -> None:
        """What another takes the place of is out, however specific; in a circle nothing is."""
        old = practice("old", KEY, 30, "imsa", scope={"weekend": "june"})
        new = practice("new", KEY, 10, "imsa", supersedes=("old",))
        assert 10 == effective(season(old, new), KEY).value
        circle = practice("old", KEY, 30, "imsa", scope={"weekend": "june"}, supersedes=("new",))
        assert 30 == effective(season(circle, new), KEY).value

    def test_two_meanings(self) -> None:
        """Nobody can tell which of two meanings applies."""
        held = season(
            practice("a", "start_procedure", "rolling", "imsa"),
            practice("b", "start_procedure", "standing", "imsa"),
            agreements=(),
            weekends=(),
        )
        found = effective(held, "start_procedure")
        assert (None, False) == (found.held, found.settled)


class TestInForce:
    """A practice is in force in a half-open period, for those who adopted it."""

    @pytest.mark.parametrize(
        ("facts", "held"),
        [
            ({"effective_from": "2004-06-26"}, True),
            ({"effective_from": "2004-06-27"}, False),
            ({"effective_until": "2004-06-27"}, True),
            ({"effective_until": "2004-06-26"}, False),
            ({"status": PracticeStatus.PROPOSED}, False),
            ({"status": PracticeStatus.PILOT}, True),
            ({"status": PracticeStatus.RETIRED}, False),
            ({"status": PracticeStatus.RETIRED, "retired_on": "2004-06-26"}, False),
            ({"status": PracticeStatus.RETIRED, "retired_on": "2004-06-27"}, True),
            ({"scope": {"weekend": "march"}}, False),
            ({"scope": {"weekend": "june", "series": "guests"}}, False),
            ({"scope": {"venue": "mid-ohio", "season": 2004}}, True),
        ],
    )
    def test_when_and_where(self, facts: dict[str, Any], held: bool) -> None:  # noqa: FBT001 - a table's column
        """The first day is part of the period and the last is not."""
        found = effective(season(practice("p", KEY, 20, "imsa", **facts)), KEY)
        assert held is (found.value == 20)
        assert held or 1 == len(found.passed)

    def test_adopted_later(self) -> None:
        """An organisation works by it from the day on which it adopted it."""
        assert 5 == effective(season(practice("p", KEY, 20, "imsa:2004-06-27")), KEY).value

    def test_a_day_that_is_not_known(self) -> None:
        """Nobody guesses that a practice with a period is in force."""
        lost = type(ALMS)(id="lost", weekend="june", kind=ALMS.kind, series=("alms",))
        found = effective(season(practice("p", KEY, 20, "imsa:2004-01-01"), sessions=(lost,)), KEY, lost)
        assert 5 == found.value
        assert "not known" in found.passed[0].reason

    def test_what_cannot_be_a_value(self) -> None:
        """A setting that the rules report has no effect."""
        assert (
            5
            == effective(
                season(practice("p", KEY, "long", "imsa"), practice("q", KEY, -1, "imsa")), KEY
            ).value
        )
