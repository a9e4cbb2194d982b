"""The examples on the pages about entries, access and pits are documents, and are judged as the pages say."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import roadracing as rr
from roadracing._internal.intake.check import check
from tests.cli.conftest import Ran, roadracing

__all__ = ["roadracing"]

DOCS = Path(__file__).parents[2] / "docs"


def example(page: str, language: str = "json") -> str:
    """The one example of a page in a language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", (DOCS / page).read_text("utf-8"), flags=re.DOTALL)
    return str(found)


def test_pits() -> None:
    """A car without a box: that, and nothing else."""
    report = check(example("pits.md").encode(), ignore=["SCH", "JOA"])
    assert {"PIT011": 1} == report.codes
    assert report.diagnostics[0].message.endswith(
        "entered in Speed World Challenge for The Weekend has no pit box: #01"
    )


def test_free_boxes(roadracing: Callable[..., Ran], tmp_path: Path) -> None:
    """The table is the one that the page shows."""
    path = tmp_path / "weekend.json"
    path.write_text(example("pits.md"), encoding="utf-8")
    ran = roadracing("show", path, "--free", "boxes")
    shown = [line.rstrip() for line in ran.out.splitlines() if line.strip()]
    assert example("pits.md", "text").splitlines() == shown


def test_access() -> None:
    """Guests who are too young, and a pass that opens more than at home."""
    report = check(example("entries.md").encode(), ignore=["SCH", "JOA"])
    assert {"ADM008": 1, "ADM015": 1} == report.codes
    assert {"warning"} == {d.severity.value for d in report.diagnostics}
    assert any("from 10:45 to 10:50" in d.message for d in report.diagnostics)


def test_the_question_at_the_gate() -> None:
    """The answer is the one that the page tells."""
    season = rr.loads(example("entries.md"))
    code = example("entries.md", "python")
    moment = rr.Instant.parse("2004-06-26T10:48:00-04:00[America/New_York]")
    answer = rr.desk.may_enter(season, "weekend", "imsa-guest", "hot-pits", moment, age=12)
    assert answer.allowed is False
    assert f"# {answer.because!r}" in code
    assert answer.until is not None
    assert f"# {answer.until:%H:%M}, when it is allowed again" in code


@pytest.mark.parametrize(
    ("page", "area", "numbers"), [("pits.md", "PIT", range(1, 28)), ("entries.md", "ADM", range(1, 17))]
)
def test_the_rules(page: str, area: str, numbers: range) -> None:
    """Every rule of the area that the page is about is named on it."""
    named = set(re.findall(rf"rules/({area}\d+)\.md", (DOCS / page).read_text("utf-8")))
    assert {f"{area}{number:03}" for number in numbers} == named
