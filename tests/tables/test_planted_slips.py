"""Slips planted into real timetables are found, and the report says which."""

import json
from pathlib import Path

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.intake.check import check
from roadracing._internal.intake.received import Hints

WORDS = Path(__file__).parents[1] / "data" / "words"
PLANTED: dict[str, str] = json.loads((WORDS / "planted.expected.json").read_text("utf-8"))
OWN = "publisher's own"
"""A slip that the publisher printed: it stands in the table without any planted slip too."""


def _told(name: str) -> set[tuple[str, str]]:
    zone = json.loads((WORDS / f"{name.partition('.')[0]}.expected.json").read_text("utf-8"))["zone"]
    report = check(WORDS / name, hints=Hints(timezone=zone))
    return {(one.code, one.message) for one in report.diagnostics if one.severity is not Severity.INFO}


@pytest.mark.parametrize("name", PLANTED)
def test_each_is_found(name: str) -> None:
    """A planted slip brings a warning or an error that the table without it does not have."""
    told = _told(name)
    found = told if PLANTED[name].startswith(OWN) else told - _told(f"{name.partition('.')[0]}.csv")
    print(f"{name}: {PLANTED[name]}: {sorted(code for code, _ in found)}")  # noqa: T201 - the report
    assert found
