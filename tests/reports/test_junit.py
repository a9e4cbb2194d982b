"""A report as JUnit writes it: whatever the findings say, build servers can read it."""

from xml.etree import ElementTree as ET

from hypothesis import given, strategies as st

from roadracing._internal.reports.junit import junit
from tests.reports.findings import finding, report


def test_counts_what_failed() -> None:
    """Errors are failures, crashes are errors, and rules that did not run are skipped."""
    suite = ET.fromstring(junit(report(), name="a.json"))  # noqa: S314 - our own text
    assert {
        "name": "a.json",
        "tests": "4",
        "failures": "1",
        "errors": "1",
        "skipped": "1",
    } == suite.attrib
    assert 1 == len(suite.findall("testcase/failure"))


@given(st.text())
def test_holds_any_text(text: str) -> None:
    """Characters that XML cannot hold do not make it something that is no XML."""
    suite = ET.fromstring(junit(report(finding(message=text, file=text)), name=text))  # noqa: S314 - our own text
    assert 3 == len(suite)
