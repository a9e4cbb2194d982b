"""Every rule of the library can be read up on, is broken by something, and is not broken by what is right."""

import inspect

import pytest

from roadracing._internal.findings.codes import AREAS, Severity
from roadracing._internal.intake.check import check
from roadracing._internal.rules.engine.case import Profile
from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validate import validate
from tests.rules.broken import BROKEN, FOLDER, broken, documents
from tests.rules.building import cleared, season, session

RULES = list(DEFAULT)
NAMES = [rule.code.code for rule in RULES]


def test_names_are_given_once() -> None:
    """Codes and names tell rules apart."""
    assert len(RULES) == len({rule.code.code for rule in RULES}) == len({rule.code.name for rule in RULES})


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_has_a_page(rule: Rule) -> None:
    """It begins with one sentence that says what must hold, and goes on to what is not flagged and how to fix it."""
    title, blank, *rest = rule.code.page.splitlines()
    assert title == rule.code.title
    assert title.endswith(".")
    assert title[0].isupper()
    assert not blank
    page = "\n".join(rest)
    assert "fix it" in page.lower()
    for key in rule.parameters:
        assert f"`{key}`" in page


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_says_where_it_is_from(rule: Rule) -> None:
    """Its area is known, and a number it uses has an owner."""
    assert rule.code.code[:3] in AREAS
    assert all(source.strip() for source in rule.sources)
    assert inspect.isgeneratorfunction(rule.check)


def test_every_rule_is_broken_by_something() -> None:
    """There is an example for each, and none for rules that do not exist."""
    assert set(NAMES) == set(BROKEN)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_what_breaks_a_rule_breaks_it_alone(rule: Rule) -> None:
    """Its example is found by it, and otherwise only by the rules that it entails."""
    example, options = broken(rule.code.code)
    report = validate(example, **options)
    assert () == report.crashes
    assert rule.code.code in report.codes
    assert set(report.codes) <= {rule.code.code, *rule.entails}
    assert set(rule.entails) <= set(report.codes)


def test_the_examples_are_published_as_documents() -> None:
    """The folder of broken examples holds these seasons, and nothing that no rule stands for."""
    held = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert documents() == held, "run python -m tests.rules.broken"


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_published_example_is_found_by_its_rule(rule: Rule) -> None:
    """Read from its file, it breaks its rule and only what that entails, at a line of the file."""
    _, options = broken(rule.code.code)
    report = check(FOLDER / f"{rule.code.code}-{rule.code.name}.json", **options)
    assert {rule.code.code, *rule.entails} == set(report.codes)
    assert all(d.place is not None and d.place.line for d in report.diagnostics)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_says_the_same_each_time(rule: Rule) -> None:
    """Two runs over one season give equal reports."""
    example, options = broken(rule.code.code)
    assert validate(example, **options) == validate(example, **options)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_findings_are_for_people_and_for_programs(rule: Rule) -> None:
    """Each has a sentence without a full stop, a path that exists, and values of plain types."""
    example, options = broken(rule.code.code)
    for finding in validate(example, select=[rule.code.code], **options).diagnostics:
        assert not finding.message.endswith(".")
        assert "None" not in finding.message
        assert finding.path
        assert finding.context
        assert finding.severity in Severity
        assert finding.to_json()["message"] == finding.message


def test_what_is_right_is_not_flagged() -> None:
    """A plain day with two series, in which nothing is wrong."""
    day = season(
        cleared(),
        session("practice", "practice", "09:00", "10:00", series="alms"),
        session("race", "race", "12:00", "14:45", series="alms"),
        session("wc-race", "race", "15:30", "16:20", series="world-challenge"),
    )
    report = validate(day, profile=Profile.DRAFT)
    assert {} == report.codes
    assert report.ok
