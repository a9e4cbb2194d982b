"""The command line, called in this process."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from roadracing._internal.cli.app import run
from tests.cli.program import Program, started

DATA = Path(__file__).parents[1] / "data"


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


Roadracing: TypeAlias = Callable[..., Ran]
"""A command line that is run."""


@pytest.fixture
def roadracing(capfd: pytest.CaptureFixture[str]) -> Roadracing:
    """Run a command line; its exit code and what it printed."""

    def call(*arguments: object) -> Ran:
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return call


@pytest.fixture(scope="session")
def long_beach(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Long Beach 2013 as a document, imported once for everybody who starts from it."""
    path = tmp_path_factory.mktemp("long-beach") / "weekend.json"
    code = run(
        [
            "import",
            str(DATA / "2013-long-beach.csv"),
            "--namespace",
            "calendar.example.org",
            "--weekend",
            "long-beach-2013",
            "--issued",
            "2013-04-18T12:00:00-07:00[America/Los_Angeles]",
            "-o",
            str(path),
        ]
    )
    assert code == 0
    return path.read_bytes()


@pytest.fixture
def weekend(tmp_path: Path, long_beach: bytes) -> Path:
    """Long Beach 2013 as a document of one's own."""
    path = tmp_path / "weekend.json"
    path.write_bytes(long_beach)
    return path


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Generator[Program]:
    """The program in a process of its own, ready for commands."""
    with started(tmp_path_factory.mktemp("program")) as ready:
        yield ready


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, roadracing: Roadracing) -> Path:
    """A project with a timetable to read, in which the commands are called."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "imsa.csv").write_text(TABLE, "utf-8")
    assert 0 == roadracing("init", "--namespace", "a.example.org", "--audience", "operations").code
    return tmp_path


TABLE = (
    "date,start,end,activity,series\n2004-06-26,09:00,10:00,Practice,GTS\n2004-06-26,14:00,15:00,Race,GTS\n"
)


IMPORT = (
    "import",
    "imsa.csv",
    "--timezone",
    "America/New_York",
    "--venue",
    "mid-ohio",
    "--weekend",
    "mid-ohio-2004",
)
