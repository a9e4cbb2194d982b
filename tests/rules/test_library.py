"""Every rule of the library can be read up on, is broken by something, and is not broken by what is right."""

import inspect
import subprocess
import sys
from functools import cache
from importlib import import_module

import pytest

from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.codes import AREAS, Severity
from roadracing._internal.findings.report import Report
from roadracing._internal.intake.check import check
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.engine.case import Profile
from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.library import DEFAULT, ROOMS
from roadracing._internal.rules.validation import validate
from tests.rules.building import cleared, season, session
from tests.rules.example import example_of, home_of
from tests.rules.judged import judged, written

RULES = list(DEFAULT)
NAMES = [rule.code.code for rule in RULES]
FAULTS = (Severity.ERROR, Severity.WARNING)


@cache
def report_of_broken(rule: Rule) -> Report:
    """What is found in the season that breaks a rule: asked for by several tests, and worked out once."""
    example = example_of(rule)
    return validate(example.broken, **example.options)


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


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_finds_nothing_in_what_is_sound(rule: Rule) -> None:
    """Its sound example is one in which it has nothing to say."""
    example = example_of(rule)
    report = validate(example.sound, **example.options)
    assert () == report.crashes
    assert rule.code.code not in report.codes
    assert not any(report.counts[severity] for severity in FAULTS)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_what_breaks_a_rule_breaks_it_alone(rule: Rule) -> None:
    """Its broken example has no other fault than this one and those that it entails; infos of other rules are none.

    What is found in it is what stands in `conformance`, where other implementations can run it.
    """
    report = report_of_broken(rule)
    line = judged(rule, report)
    assert line == written().get(rule.code.code, line)
    assert () == report.crashes
    assert rule.code.code in report.codes
    faults = {d.code for d in report.diagnostics if d.severity in FAULTS}
    assert faults <= {rule.code.code, *rule.entails}
    assert set(rule.entails) <= set(report.codes)


def test_every_example_is_written_down() -> None:
    """`python -m tests.rules.judged` has written a line for each rule, and none for others."""
    assert sorted(NAMES) == list(written())


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_broken_example_is_found_in_a_document(rule: Rule) -> None:
    """Written and read again it breaks the same rules, each at a line of the text."""
    example = example_of(rule)
    report = check(dumps(example.broken).encode(), **example.options)
    assert report_of_broken(rule).codes == report.codes
    assert all(d.place is not None and d.place.line for d in report.diagnostics)


def test_no_example_without_its_rule() -> None:
    """Tests hold examples of the rules of their module only."""
    modules = {home_of(rule) for rule in RULES}
    held = {(home, code) for home in modules for code in import_module(home).EXAMPLES}
    assert {(home_of(rule), rule.code.code) for rule in RULES} == held


def test_what_a_season_does_not_hold_is_not_loaded() -> None:
    """A timetable alone is judged without a module on pit lanes, paddocks, race control, safety or promotion."""
    program = (
        "import sys; from roadracing._internal.model.season.season import Season; "
        "from roadracing._internal.rules.validation import validate; "
        "validate(Season(namespace='rules.racing.test')); "
        "print([m for m in sys.modules if '._internal.rules.' in m and m.split('.')[3] in sys.argv[1:]])"
    )
    closed = ["pit", "paddock", "control", "safety", "promotion"]
    ran = subprocess.run(
        [sys.executable, "-I", "-c", program, *closed], capture_output=True, text=True, check=True
    )
    assert "[]" == ran.stdout.strip()


def test_rooms_that_may_stay_closed_have_rules_for_every_profile() -> None:
    """So that a report lists the same rules as not run, whatever a season holds."""
    empty = Season(namespace="rules.racing.test")
    closed = [room for room in ROOMS if not room.judges(empty)]
    assert 6 == len(closed)
    assert all(rule.profiles == frozenset(Profile) for room in closed for rule in room.rules)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_says_the_same_each_time(rule: Rule) -> None:
    """Two runs over one season give equal reports."""
    example = example_of(rule)
    one, other = (validate(example.broken, select=[rule.code.code], **example.options) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_findings_are_for_people_and_for_programs(rule: Rule) -> None:
    """Each has a sentence without a full stop, a path that exists, and values of plain types."""
    for finding in (each for each in report_of_broken(rule).diagnostics if each.code == rule.code.code):
        assert not finding.message.endswith(".")
        assert "None" not in finding.message
        assert finding.path
        assert finding.context
        assert finding.severity in Severity
        assert finding.to_json()["message"] == finding.message


def test_what_is_right_is_not_flagged() -> None:
    """A plain day with two series, in which nothing is wrong: that a calendar is no safety plan is all that is said."""
    day = season(
        cleared(),
        session("practice", "practice", "09:00", "10:00", series="alms"),
        session("race", "race", "12:00", "14:45", series="alms"),
        session("wc-race", "race", "15:30", "16:20", series="world-challenge"),
    )
    report = validate(day, profile=Profile.DRAFT)
    assert {"SAF023": 1} == report.codes
    assert report.ok
