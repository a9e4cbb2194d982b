"""Of a long text the rules look at the beginning, and the report says so."""

from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.limits import Limits
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.ruleset import RuleSet
from roadracing._internal.rules.engine.texts_within import texts_within
from roadracing._internal.rules.validation import validate
from roadracing._internal.testing.race_weekends import seasons
from tests.effort import tries
from tests.rules.building import season, session

LONG = season(
    attrs.evolve(session("race", "race"), title="t" * 500, notes="n" * 300), sources=("s" * 200, "short")
)


def test_every_text_is_cut() -> None:
    """Titles, notes and members of lists, each with its place and length."""
    cut, where = texts_within(LONG, 100)
    (race,) = cut.sessions

    assert ("t" * 100, "n" * 100) == (race.title, race.notes)
    assert {"s" * 100, "short"} == set(cut.sources)
    assert {
        (("sessions", "race", "title"), 500),
        (("sessions", "race", "notes"), 300),
        (("sources",), 200),
    } == set(where)


def test_it_is_said_once() -> None:
    """In one finding, with how many there are; and rules see no more than that."""
    seen: list[int] = []

    @rule("CLUB001", "look", Severity.INFO)
    def look(case: Case) -> Iterator[Finding]:
        """Look."""
        seen.extend(len(each.title or "") for each in case.season.sessions)
        yield from ()

    report = validate(LONG, rules=RuleSet((look,)), limits=Limits(text=100))
    (found,) = report.diagnostics
    assert "DOC206" == found.code
    assert "3 texts" in found.message
    assert "100" in found.message
    assert [100] == seen
    assert () == validate(LONG, rules=RuleSet((look,))).diagnostics


@tries(15)
@given(seasons())
def test_what_is_short_stays(held: Season) -> None:
    """A season without long texts is the same object."""
    longest = 50_000
    cut, where = texts_within(held, longest)
    assert cut is held
    assert () == where


@pytest.mark.parametrize("most", [100_000, 200_000])
def test_nothing_is_looked_through_by_default(most: int) -> None:
    """No text can be longer than the model allows."""
    assert (LONG, ()) == texts_within(LONG, most)
