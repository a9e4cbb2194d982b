"""What is handed to a command and cannot be read."""

import json
from pathlib import Path

import pytest

from tests.cli.test_main import Roadracing


def test_a_broken_workbook_among_others(roadracing: Roadracing, tmp_path: Path, weekend: Path) -> None:
    """A workbook that is none is reported like any unusable file, and the other files are checked."""
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"no workbook")
    ran = roadracing("validate", broken, weekend, "--each", "--format", "json")
    report = json.loads(ran.out)
    assert (2, False) == (ran.code, report["ok"])
    assert {str(broken), str(weekend)} == {d["file"] for d in report["diagnostics"]}
    assert 1 == len(ran.err.splitlines())


@pytest.mark.parametrize(
    ("content", "code"), [(None, 2), ('{"roadracing": 1}', 1)], ids=["missing", "faulty"]
)
def test_a_previous_document_that_is_none(
    roadracing: Roadracing, tmp_path: Path, weekend: Path, content: str | None, code: int
) -> None:
    """What is wrong with the previous document is in the report, beside what is wrong with the others."""
    previous = tmp_path / "previous.json"
    if content is not None:
        previous.write_text(content)
    ran = roadracing("validate", weekend, "--previous", previous, "--format", "json")
    report = json.loads(ran.out)
    assert (code, False) == (ran.code, report["ok"])
    assert str(previous) in {d["file"] for d in report["diagnostics"]}


@pytest.mark.parametrize("command", ["validate", "show"])
def test_what_is_no_document_is_said_with_its_place(
    command: str, roadracing: Roadracing, tmp_path: Path
) -> None:
    """Where a text is no JSON, the line, the column and what would be right are said, by every command."""
    damaged = tmp_path / "damaged.json"
    damaged.write_text('{\n "roadracing": 1,\n "name": "x",\n}\n')
    ran = roadracing(command, damaged)
    assert 2 == ran.code
    assert "damaged.json:3:13: There is a comma after the last item. → Remove the comma.\n" in ran.err
