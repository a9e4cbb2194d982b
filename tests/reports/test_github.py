"""A report as annotations of a forge: one line for each finding, whatever it says."""

from hypothesis import given, strategies as st

from roadracing._internal.findings.report import Report
from roadracing._internal.reports.github import github
from tests.reports.findings import finding


@given(st.text(), st.text())
def test_a_finding_is_one_command(message: str, name: str) -> None:
    """Neither a message nor a name given by a caller begins a command of its own."""
    told = github(Report.of([finding(message=message, file=name)]))
    assert 1 == told.count("\n")
    assert told.startswith("::error ")
    assert "\r" not in told
