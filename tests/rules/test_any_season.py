"""Whatever a document holds, the rules have an answer and no rule fails."""

from hypothesis import given

from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.engine.case import Profile
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validate import validate
from roadracing._internal.testing.strategies import seasons


@given(seasons())
def test_no_rule_fails_on_any_season(whole: Season) -> None:
    """Nonsense, gaps and references to nothing are findings, in a draft and in a publication alike."""
    for profile in Profile:
        report = validate(whole, profile=profile, previous=whole)
        assert () == report.crashes
        assert {r.code.code for r in DEFAULT if profile not in r.profiles} == {r.code for r in report.not_run}


@given(seasons(), seasons())
def test_no_rule_fails_on_any_revision(old: Season, new: Season) -> None:
    """Nor if one season claims to follow another that has nothing to do with it."""
    assert () == validate(new, previous=old).crashes


@given(seasons())
def test_a_season_is_published_as_itself(whole: Season) -> None:
    """A season that did not change has nothing to revise."""
    assert () == validate(whole, select=["REV001"], previous=whole).diagnostics
