"""A rule is a function with a code; its docstring is its page."""

from collections.abc import Iterator

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.ruleset import RuleSet
from roadracing._internal.rules.validation import validate


def check(case: Case) -> Iterator[Finding]:
    """Everything is in order.

    It really is.
    """
    del case
    return iter(())


def test_the_docstring_is_the_page() -> None:
    """Its first line is the title."""
    made = rule("SCH901", "in-order", Severity.INFO)(check)
    assert "Everything is in order." == made.code.title
    assert "Everything is in order.\n\nIt really is." == made.code.page.rstrip()
    assert "rules/SCH901.html" == made.code.url


def test_a_rule_without_a_page() -> None:
    """What nobody can read up on is no rule."""
    with pytest.raises(ValueError, match="SCH901 has no docstring to publish"):
        rule("SCH901", "silent", Severity.INFO)(lambda _case: ())


@pytest.mark.parametrize("code", ["SCH1", "sch001", "XYZ001", "SCH0001"])
def test_codes_have_a_form(code: str) -> None:
    """Three letters of an area and three digits."""
    with pytest.raises(ValueError, match="is not a code"):
        rule(code, "misnamed", Severity.INFO)(check)


def test_parameters_are_registered() -> None:
    """A rule cannot use a number that nobody registered."""
    with pytest.raises(UnknownReference, match="made_up_min"):
        rule("SCH901", "made-up", Severity.INFO, parameters=("made_up_min",))


def test_extras_are_known() -> None:
    """A rule cannot need an extra that does not exist."""
    with pytest.raises(ValueError, match="'quantum', which is no extra"):
        rule("SCH901", "far-fetched", Severity.INFO, needs="quantum")


@pytest.mark.parametrize(
    ("given", "right"),
    [("bad", r"Severity\.ERROR, Severity\.WARNING or"), ("warning", r"Severity\.WARNING$")],
)
def test_a_severity_is_refused_where_the_rule_is_declared(given: str, right: str) -> None:
    """A word is no severity; what to write instead is said before anything runs."""
    with pytest.raises(NotUnderstood, match=right):
        rule("CLUB001", "made-up", given)  # type: ignore[arg-type]


def test_a_profile_is_refused_where_the_rule_is_declared() -> None:
    """A rule cannot run in a profile that does not exist."""
    with pytest.raises(NotUnderstood, match='did you mean "draft"'):
        rule("CLUB001", "made-up", Severity.INFO, profiles=["darft"])  # type: ignore[list-item]


@pytest.mark.parametrize("since", ["1", "1.0.1", "1.x", ""])
def test_a_rule_comes_with_a_minor_version(since: str) -> None:
    """A patch brings no rule."""
    with pytest.raises(NotUnderstood, match="comes with a minor version"):
        rule("SCH901", "early", Severity.INFO, since=since)


@pytest.mark.parametrize("severity", Severity)
def test_a_preview_makes_no_error(severity: Severity) -> None:
    """What is meant to be an error is a warning while the rule is a preview."""
    made = rule("SCH901", "new", severity, since="1.3", preview=True)(check)
    assert (Severity.WARNING if severity is Severity.ERROR else severity) is made.severity
    assert severity is rule("SCH901", "new", severity, since="1.3")(check).severity


def test_a_finding_of_a_preview_is_a_warning() -> None:
    """Even one that says of itself that it is an error; the report stays sound."""

    def strict(case: Case) -> Iterator[Finding]:
        """Nobody races.

        To fix it, stay at home.
        """
        yield Finding(
            path=("series",), message="somebody races", severity=Severity.ERROR, context={"case": 1}
        )
        del case

    made = rule("CLUB001", "racing", Severity.ERROR, preview=True)(strict)
    report = validate(Season(namespace="rules.racing.test"), rules=RuleSet([made]))
    assert [Severity.WARNING] == [d.severity for d in report.diagnostics]
