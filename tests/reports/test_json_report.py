"""A report for programs is what its published schema says."""

import json

import jsonschema
from hypothesis import given, strategies as st

from roadracing._internal.findings.report import Report, Suppressed
from roadracing._internal.reports.json_report import json_report, report_schema
from tests.reports.findings import finding, report

VALIDATOR = jsonschema.Draft202012Validator(report_schema())


def test_the_schema_is_one() -> None:
    """A reader of JSON Schema that is not ours takes it."""
    jsonschema.Draft202012Validator.check_schema(report_schema())


def test_whole_reports_obey() -> None:
    """Findings, crashes, idle rules and accepted findings are all as the schema says."""
    accepted = Report.of([], suppressed=[Suppressed(diagnostic=finding(), reason="agreed")])
    for one in (report(), accepted, Report.of([])):
        VALIDATOR.validate(json.loads(json_report(one)))


@given(st.text(), st.booleans())
def test_names_are_cleaned(name: str, ok: bool) -> None:  # noqa: FBT001 - drawn
    """Names given by callers steer nothing, and a stricter caller's answer is the one that stands."""
    told = json.loads(json_report(report(finding(file=name)), ok=ok))
    VALIDATOR.validate(told)
    assert ok is told["ok"]
    assert not {"\x1b", "\n", "\u202e"} & set(told["diagnostics"][0]["file"])
