"""The examples on the pages about entries, access and pits are documents, and are judged as the pages say."""

import re
from pathlib import Path

import pytest

from roadracing._internal.intake.check import check

DOCS = Path(__file__).parents[2] / "docs"


def example(page: str) -> str:
    """The one document on a page."""
    (found,) = re.findall(r"```json\n(.*?)```", (DOCS / page).read_text("utf-8"), flags=re.DOTALL)
    return str(found)


def test_pits() -> None:
    """A car without a box: that, and nothing else."""
    report = check(example("pits.md").encode(), ignore=["SCH", "JOA", "SAF023"])
    assert {"PIT011": 1} == report.codes
    assert report.diagnostics[0].message.endswith(
        "entered in Speed World Challenge for The Weekend has no pit box: #01"
    )


def test_access() -> None:
    """Guests who are too young, and a pass that opens more than at home."""
    report = check(example("entries.md").encode(), ignore=["SCH", "JOA", "SAF023"])
    assert {"ADM008": 1, "ADM015": 1} == report.codes
    assert {"warning"} == {d.severity.value for d in report.diagnostics}
    assert any("from 10:45 to 10:50" in d.message for d in report.diagnostics)


@pytest.mark.parametrize(
    ("page", "area", "numbers"), [("pits.md", "PIT", range(1, 28)), ("entries.md", "ADM", range(1, 17))]
)
def test_the_rules(page: str, area: str, numbers: range) -> None:
    """Every rule of the area that the page is about is named on it."""
    named = set(re.findall(rf"rules/({area}\d+)\.md", (DOCS / page).read_text("utf-8")))
    assert {f"{area}{number:03}" for number in numbers} == named
