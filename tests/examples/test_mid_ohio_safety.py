"""The example of a safety plan is what its module says, and shows what the documentation tells."""

import pytest

from roadracing._internal.cli.app import run
from roadracing._internal.documents.reading import load
from roadracing._internal.rules.validation import validate
from tests.safety.example import FOLDER, texts

SEASON = FOLDER / "mid-ohio-2004.json"
LOG = FOLDER / "mid-ohio-2004-morning.csv"


def test_the_files_are_what_the_module_says() -> None:
    """They can be written anew at any time."""
    held = {path.name: path.read_bytes().decode() for path in FOLDER.iterdir()}
    assert texts() == held, "run python -m tests.safety.example"


def test_nothing_is_wrong_with_it() -> None:
    """No rule has anything to say, except where it would be an info."""
    report = validate(load(SEASON))
    assert () == report.crashes
    assert () == tuple(d for d in report.diagnostics if d.severity.value != "info")


@pytest.mark.parametrize(("clock", "code"), [("08:45", 0), ("08:55", 1)])
def test_an_ambulance_leaves(clock: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    """At a quarter to nine the track may go hot; at ten to nine the ambulance leaves, and it may not."""
    at = f"2004-06-27T{clock}:00-04:00[America/New_York]"
    arguments = [
        "readiness",
        str(SEASON),
        "--session",
        "mid-ohio-2004-warm-up",
        "--at",
        at,
        "--log",
        str(LOG),
    ]
    assert code == run(arguments)
    told = capsys.readouterr().out
    assert ("Ambulance 1 is on the way to the hospital with a patient (08:50)" in told) is bool(code)
