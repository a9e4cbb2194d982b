"""The command line, called in this process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from roadracing._internal.cli.app import run

DATA = Path(__file__).parents[1] / "data"


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture
def roadracing(capfd: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run a command line; its exit code and what it printed."""

    def call(*arguments: object) -> Ran:
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return call


@pytest.fixture
def weekend(tmp_path: Path, roadracing: Callable[..., Ran]) -> Path:
    """Long Beach 2013 as a document."""
    path = tmp_path / "weekend.json"
    ran = roadracing(
        "import",
        DATA / "2013-long-beach.csv",
        "--namespace",
        "calendar.example.org",
        "--weekend",
        "long-beach-2013",
        "--issued",
        "2013-04-18T12:00:00-07:00[America/Los_Angeles]",
        "-o",
        path,
    )
    assert ran.code == 0, ran.err
    return path
