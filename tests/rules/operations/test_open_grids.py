"""The public on the grid before a race."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.weekend.preparation import Lead
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.start import Start
from tests.rules.building import FRIDAY, IMSA, SCCA, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import operations as made

EXAMPLES = {
    "SCH022": Example(
        sound=made.SOUND,
        broken=made.day(
            made.RACE, session("open-grid", "grid-walk", "13:00", "14:10", series="alms", title="Open grid")
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

RACE = session("race", "race", "13:00", "15:45", series="alms", title="Race")
WALK = session("walk", "grid-walk", "12:00", "12:40", series="alms", title="Open grid")


def until(end: str, **facts: object) -> Session:
    """The grid walk with another end."""
    return attrs.evolve(WALK, end=at(end), **facts)


@pytest.mark.parametrize("end", ["12:40", "13:00"])
def test_a_grid_that_is_clear(end: str) -> None:
    """By default nobody walks on the grid when the field sets off, and no more is asked."""
    assert () == found("SCH022", RACE, until(end))


def test_a_grid_that_is_not() -> None:
    """A minute after the start the public is still there."""
    (finding,) = found("SCH022", RACE, until("13:01"))
    assert Severity.WARNING is finding.severity
    assert ("sessions", "walk", "end") == finding.path
    assert "is not over when ALMS Race" in finding.message


def test_a_rule_book_that_clears_it_earlier() -> None:
    """The FIA has everybody else leave at the ten-minute signal."""
    organisations = (attrs.evolve(IMSA, rule_book=RuleBook.FIA), SCCA)
    assert () == found("SCH022", RACE, until("12:50"), organisations=organisations)
    (finding,) = found("SCH022", RACE, until("12:51"), organisations=organisations)
    assert 9 == finding.context["gap_min"]
    assert "end it by 12:50" == finding.hint
    assert finding.practice is not None
    assert "IMSA" in finding.practice


def test_a_practice_that_clears_it_earlier() -> None:
    """Twenty minutes, where somebody states them for this run."""
    options = {"practices": Practices({"grid_clear_min": 20.0})}
    assert () == found("SCH022", RACE, WALK, options=options)
    assert 1 == len(found("SCH022", RACE, until("12:41"), options=options))


def test_its_race_is_the_next_one_of_its_series() -> None:
    """Another series' race in between is none of its business, and another day's neither."""
    other = session("other", "race", "12:20", "12:45", series="world-challenge")
    assert () == found("SCH022", RACE, other, until("12:59"))
    friday = session("friday", "grid-walk", at("16:00", day=FRIDAY), at("16:30", day=FRIDAY), series="alms")
    assert () == found("SCH022", RACE, friday)


def test_a_walk_that_names_its_race() -> None:
    """By part or by lead; and one that names no series is for the next race."""
    for facts in ({"part_of": "race"}, {"leads": (Lead(session="race"),)}, {"series": ()}):
        assert 1 == len(found("SCH022", RACE, until("13:01", **facts)))


def test_what_is_not_known_is_not_late() -> None:
    """A walk without an end, a race that starts about then, and a walk that no race follows."""
    assert () == found("SCH022", RACE, attrs.evolve(WALK, end=None))
    assert () == found("SCH022", attrs.evolve(RACE, start=Start.about(at("13:00"))), until("13:01"))
    assert () == found("SCH022", until("13:01"))
