"""The example on the page about shared assets is a document, and is judged as the page says."""

import re
from pathlib import Path

from roadracing._internal.intake.check import check

PAGE = (Path(__file__).parents[2] / "docs" / "sharing.md").read_text("utf-8")


def test_its_example() -> None:
    """The truck has ten minutes and needs twenty: that, and nothing else about what is shared."""
    (example,) = re.findall(r"```json\n(.*?)```", PAGE, flags=re.DOTALL)
    report = check(example.encode(), select=["JOA", "REF", "PRO"])
    assert {"JOA022": 1} == report.codes
    (finding,) = report.diagnostics
    assert "has 10 min between" in finding.message
    assert "it needs 20 min" in finding.message


def test_its_rules() -> None:
    """Every rule on shared assets and promotion that the page names is one, and it names them all."""
    named = set(re.findall(r"rules/(\w+)\.md", PAGE))
    expected = {f"JOA0{number}" for number in range(20, 33)} | {f"PRO00{number}" for number in range(2, 10)}
    assert expected == named
