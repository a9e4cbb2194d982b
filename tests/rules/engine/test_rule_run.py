"""Rules run one after the other: what one finds, or fails at, is no matter of the others."""

from collections.abc import Iterator

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.errors import ValidationError
from roadracing._internal.findings.limits import Limits
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.ruleset import RuleSet
from roadracing._internal.rules.validation import validate
from tests.rules.building import season
from tests.rules.faulty_rules import RACES, SEASON, accept, broken_rule, no_races


class TestCrash:
    """A rule that fails by its own fault is kept apart from data that is bad."""

    def test_a_crash_is_no_finding(self) -> None:
        """It is listed by itself, with the error and where it happened."""
        report = validate(SEASON, rules=RuleSet([broken_rule]))
        (crash,) = report.crashes
        assert ("TRK901", "broken-rule") == (crash.code, crash.name)
        assert "ZeroDivisionError: nothing can be divided by nought" == crash.error
        assert "broken_rule" in crash.trace

    def test_what_was_found_before_and_by_others_stays(self) -> None:
        """One rule's fault hides nothing else."""
        report = validate(SEASON, rules=RuleSet([no_races, broken_rule]))
        assert {"SCH901": 3, "TRK901": 1} == report.codes

    def test_a_report_with_a_crash_is_not_ok(self) -> None:
        """Nobody may take silence for approval."""

        @rule("TRK902", "fails-at-once", Severity.ERROR)
        def fails_at_once(case: Case) -> Iterator[Finding]:
            """It does not even begin."""
            raise LookupError(case.season.namespace)

        report = validate(SEASON, rules=RuleSet([fails_at_once]))
        assert not report.ok
        assert 0 == report.counts[Severity.ERROR]
        with pytest.raises(ValidationError, match="rules failed and said nothing: TRK902"):
            report.raise_for_errors()

    def test_a_rule_that_yields_something_else(self) -> None:
        """It is at fault too, and not the data."""

        @rule("TRK903", "yields-nonsense", Severity.ERROR)
        def yields_nonsense(case: Case) -> Iterator[Finding]:
            """Nonsense."""
            yield case.season.namespace  # type: ignore[misc]  # what is tested

        (crash,) = validate(SEASON, rules=RuleSet([yields_nonsense])).crashes
        assert "TRK903" == crash.code
        assert "what a rule yields is a roadracing.rules.Finding(...); it gave the text" in crash.error

    def test_a_rule_that_yields_nothing_at_all(self) -> None:
        """Whoever forgot to yield is told what a rule gives."""

        @rule("TRK904", "returns-nothing", Severity.ERROR)
        def returns_nothing(case: Case) -> Iterator[Finding]:
            """Nothing."""
            del case
            return None  # type: ignore[return-value]  # what is tested

        (crash,) = validate(SEASON, rules=RuleSet([returns_nothing])).crashes
        assert "a rule yields findings, roadracing.rules.Finding(...); it gave None" in crash.error


class TestSuppression:
    """Somebody may accept a finding, with a reason."""

    def test_one_finding(self) -> None:
        """What is accepted at a path is no longer listed or counted, and its reason is told."""
        report = validate(SEASON, rules=RuleSet([no_races]), suppress=[accept("SCH901", "/sessions/beta")])
        assert ["alpha is a race", "gamma is a race"] == [d.message for d in report.diagnostics]
        assert 2 == report.counts[Severity.ERROR]
        (suppressed,) = report.suppressed
        assert ("beta is a race", "agreed with the circuit") == (
            suppressed.diagnostic.message,
            suppressed.reason,
        )

    def test_everywhere(self) -> None:
        """Without a path all findings of the code are accepted."""
        assert validate(SEASON, rules=RuleSet([no_races]), suppress=[accept("SCH901")]).ok

    def test_in_the_document(self) -> None:
        """A season carries its own suppressions."""
        accepted = attrs.evolve(SEASON, suppressions=(accept("SCH901", "/sessions/beta/kind"),))
        assert 2 == validate(accepted, rules=RuleSet([no_races])).counts[Severity.ERROR]

    def test_by_another_spot_of_the_finding(self) -> None:
        """A finding is accepted at any of the spots that belong to it."""
        assert validate(
            SEASON, rules=RuleSet([no_races]), suppress=[accept("SCH901", "/weekends/weekend")]
        ).ok

    def test_a_path_is_not_a_beginning_of_letters(self) -> None:
        """``/sessions/alph`` is not above ``/sessions/alpha``."""
        report = validate(SEASON, rules=RuleSet([no_races]), suppress=[accept("SCH901", "/sessions/alph")])
        assert {"DOC201": 1, "SCH901": 3} == report.codes

    def test_one_that_is_not_used(self) -> None:
        """What suppresses nothing is reported where it stands."""
        accepted = attrs.evolve(SEASON, suppressions=(accept("SCH901", "/sessions/delta"),))
        (unused,) = [
            d for d in validate(accepted, rules=RuleSet([no_races])).diagnostics if d.code == "DOC201"
        ]
        assert Severity.WARNING is unused.severity
        assert ("suppressions", "known") == unused.path
        assert "SCH901 is suppressed at /sessions/delta, and is not found there" == unused.message

    def test_a_misspelt_code(self) -> None:
        """A code that no rule has suppresses nothing."""
        (unused,) = validate(season(), rules=RuleSet([no_races]), suppress=[accept("SCH909")]).diagnostics
        assert "SCH909 is suppressed, and no rule has that code" == unused.message

    @pytest.mark.parametrize("options", [{"ignore": ["SCH901"]}, {"select": ["TRK"]}])
    def test_one_whose_rule_did_not_run(self, options: dict[str, list[str]]) -> None:
        """Nobody knows whether it would be used, so nothing is said."""
        rules = RuleSet([no_races, broken_rule])
        report = validate(
            season(*RACES), rules=rules, suppress=[accept("SCH901", "/sessions/delta")], **options
        )  # type: ignore[arg-type]
        assert "DOC201" not in report.codes

    def test_one_whose_rule_crashed(self) -> None:
        """A rule that failed may have failed before it came there."""
        report = validate(
            SEASON, rules=RuleSet([broken_rule]), suppress=[accept("TRK901", "/sessions/gamma")]
        )
        assert {"TRK901": 1} == report.codes

    def test_two_that_cover_one_finding(self) -> None:
        """Both are used."""
        both = [accept("SCH901", name="a"), accept("SCH901", "/sessions/beta", name="b")]
        assert {} == validate(SEASON, rules=RuleSet([no_races]), suppress=both).codes

    def test_ignored_like_any_other_code(self) -> None:
        """Whoever does not want to hear of unused suppressions does not."""
        options = {"suppress": [accept("SCH901", "/sessions/delta")], "ignore": ["DOC201"]}
        assert {"SCH901": 3} == validate(SEASON, rules=RuleSet([no_races]), **options).codes  # type: ignore[arg-type]


def test_a_cap_lists_few_and_counts_all() -> None:
    """Of three findings two are listed, and three counted."""
    report = validate(SEASON, rules=RuleSet([no_races]), limits=Limits(findings=2))
    assert (2, 3, 1) == (len(report.diagnostics), report.counts[Severity.ERROR], report.unlisted)
    assert {"SCH901": 3} == report.codes


def test_a_rule_lists_no_more_than_its_share() -> None:
    """Of three findings of one rule one is listed where one is allowed, and three are counted."""
    report = validate(SEASON, rules=RuleSet([no_races]), limits=Limits(findings_per_rule=1))
    assert (1, 3, 2) == (len(report.diagnostics), report.counts[Severity.ERROR], report.unlisted)
    assert {"SCH901": 3} == report.codes


def test_time_that_is_over_is_said() -> None:
    """A rule that would go on for ever is stopped at what it finds next; it and those after it are named."""

    @rule("ADM903", "endless", Severity.INFO)
    def endless(case: Case) -> Iterator[Finding]:
        """There is always something."""
        while True:
            yield Finding(message="and again", path=("sessions", case.season.sessions[0].id))

    report = validate(SEASON, rules=RuleSet([endless, no_races]), limits=Limits(seconds=0.2, findings=5))
    assert not report.ok
    assert ["ADM903", "SCH901"] == [n.code for n in report.not_run]
    (said,) = report.errors
    assert ("DOC206", ["ADM903", "SCH901"]) == (said.code, said.context["rules"])
