"""A report for code scanning: what a document or a caller says stays text in it."""

import json
import re

from hypothesis import given, strategies as st

from roadracing._internal.findings.report import Report
from roadracing._internal.reports.sarif import sarif
from tests.reports.findings import finding

LINK = re.compile(r"(?<!\\)(?:\\\\)*\[[^\[\]]*\]\(")
"""Brackets before a parenthesis that nothing escapes (SARIF 2.1.0, section 3.11.6)."""


@given(st.text("[]()\\a ") | st.text(), st.text())
def test_what_strangers_say_is_no_link(message: str, name: str) -> None:
    """A message makes no link of its own, and a name is an address that can be read, whatever they hold."""
    log = json.loads(sarif(Report.of([finding(message=message, file=name)])))
    (result,) = log["runs"][0]["results"]
    assert "2.1.0" == log["version"]
    assert "SCH001" == result["ruleId"]
    assert LINK.search(result["message"]["text"]) is None
    for location in result.get("locations", ()):
        assert re.fullmatch(r"[\w./%~-]*", location["physicalLocation"]["artifactLocation"]["uri"], re.ASCII)
