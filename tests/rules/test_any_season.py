"""Whatever a document holds, the rules have an answer and no rule fails."""

from pathlib import Path

import pytest
from hypothesis import given

from roadracing._internal.documents.reading import load
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.engine.case import Profile
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from roadracing._internal.testing.strategies import seasons
from tests.effort import tries


@tries(12)
@given(seasons())
def test_no_rule_fails_on_any_season(whole: Season) -> None:
    """Nonsense, gaps and references to nothing are findings for every profile, and what is the same is no revision."""
    for profile in Profile:
        report = validate(whole, profile=profile, previous=whole)
        assert () == report.crashes
        assert "REV001" not in report.codes
        assert {r.code.code for r in DEFAULT if profile not in r.profiles} == {r.code for r in report.not_run}


@pytest.fixture(scope="module")
def weekend() -> Season:
    """A weekend of which nearly everything is known."""
    return load(Path(__file__).parents[2] / "examples" / "mid-ohio-2004.json")


@tries(5)
@given(whole=seasons())
def test_no_rule_fails_on_any_revision(weekend: Season, whole: Season) -> None:
    """Nor if one season claims to follow another that has nothing to do with it."""
    assert () == validate(whole, previous=weekend).crashes
    assert () == validate(weekend, select=["REV"], previous=whole).crashes


@pytest.mark.slow
@tries(25)
@given(seasons(), seasons())
def test_no_rule_fails_on_any_revision_of_any_season(old: Season, new: Season) -> None:
    """Nor if neither of them is one that anybody would write."""
    assert () == validate(new, previous=old).crashes
