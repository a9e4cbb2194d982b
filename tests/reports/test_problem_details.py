"""A report as problem details: what a service answers to whoever sent the document."""

import json

from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.report import Report
from roadracing._internal.reports.problem_details import problem_details
from tests.reports.findings import finding, report


def test_nothing_is_no_problem() -> None:
    """A document without error is answered without a problem."""
    assert problem_details(Report.of([finding(Severity.WARNING)])) is None


def test_errors_are_the_senders() -> None:
    """Each error has its code, its place as a fragment, and an absolute link; warnings stay out."""
    told = problem_details(report(), docs="https://example.org/docs/")
    assert told is not None
    assert (422, "1 error; the first: cars meet") == (told["status"], told["detail"])
    assert [
        {
            "code": "SCH001",
            "name": "track-conflict",
            "detail": "cars meet",
            "pointer": "#/sessions/0",
            "hint": "move one",
            "url": "https://example.org/docs/rules/SCH001.html",
        }
    ] == told["errors"]


def test_a_crash_is_ours() -> None:
    """A rule that failed says nothing about the document, and the answer shows nothing of the inside."""
    told = problem_details(report(finding(Severity.INFO)))
    assert told is not None
    assert 500 == told["status"]
    assert "ZeroDivision" not in json.dumps(told)


@given(st.text())
def test_names_of_strangers(name: str) -> None:
    """Whatever a request calls itself, the answer can be written and the name is a URI."""
    told = problem_details(report(), instance=name)
    assert told is not None
    assert told["instance"].isascii()
    assert json.dumps(told).encode("ascii")
