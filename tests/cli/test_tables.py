"""Tables keep to the width there is, and ids stay whole."""

from pathlib import Path

import pytest

import roadracing as rr
from tests.cli.conftest import Roadracing

LATE = ("delay", "pro-celebrity-race", "40m", "-c", "--dry-run")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_whole_ids(
    roadracing: Roadracing, weekend: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    """In a terminal of any usual width each id can be copied from a line, and no line of a table is longer."""
    monkeypatch.setenv("COLUMNS", str(columns))
    ids = {s.id for s in rr.load(weekend).sessions if s.day is None and s.starts and s.starts.day == 20}
    for command in (("show", weekend, "--day", "2013-04-20"), ("change", weekend, *LATE)):
        lines = roadracing(*command).out.splitlines()
        assert ids <= {word for line in lines for word in line.split()}
        rows = [line for line in lines if "–" in line and "track free" not in line]
        assert rows
        assert all(len(line.rstrip()) <= columns for line in rows)
