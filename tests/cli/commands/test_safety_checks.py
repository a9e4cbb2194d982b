"""The commands that answer whether the track may go hot, and how soon help is where."""

import json
from pathlib import Path
from typing import Any

import pytest

from roadracing._internal.cli.app import run
from roadracing._internal.documents.writing import dumps
from tests.safety.building import plan, season

AT = "2004-06-26T08:55:00-04:00[America/New_York]"


@pytest.fixture
def document(tmp_path: Path) -> str:
    """The weekend as a file."""
    path = tmp_path / "season.json"
    path.write_text(dumps(season()), encoding="utf-8")
    return str(path)


@pytest.fixture
def log(tmp_path: Path) -> str:
    """A morning's log in which everything is said."""
    rows = ["sequence,kind,observed_at,check,passed,unit,unit_state,step"]
    checks = (
        "race-director", "chief-medical-officer", "medical-centre", "station-radio", "weather", "timing", "radio",
        "pit-exit-light",
    )  # fmt: skip
    for check in checks:
        rows.append(f"{len(rows)},check,2004-06-26T08:30:00-04:00[America/New_York],{check},yes,,,")
    for unit in plan().units:
        rows.append(f"{len(rows)},unit,2004-06-26T08:20:00-04:00[America/New_York],,,{unit.id},in-position,")
    for step, clock in (("track-inspected", "07:00"), ("clearance-lap", "08:00")):
        rows.append(f"{len(rows)},procedure-step,2004-06-26T{clock}:00-04:00[America/New_York],,,,,{step}")
    path = tmp_path / "log.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return str(path)


class TestReadiness:
    """``roadracing readiness``."""

    def test_without_a_log(self, document: str, capsys: pytest.CaptureFixture[str]) -> None:
        """The track may not go hot, and what nobody has said is listed; the exit code is 1."""
        assert 1 == run(["readiness", document, "--session", "warm-up", "--at", AT])
        told = capsys.readouterr().out
        assert told.startswith("the track may not go hot for warm-up at 2004-06-26T08:55:00-04:00")
        assert "nobody has said yet that the race director is in race control" in told
        assert "in place: " in told

    def test_with_a_log(self, document: str, log: str, capsys: pytest.CaptureFixture[str]) -> None:
        """Everything was said, so it may."""
        code = run(["readiness", document, "--session", "warm-up", "--at", AT, "--log", log, "--all"])
        told = capsys.readouterr().out
        assert 0 == code, told
        assert told.startswith("the track may go hot for warm-up")
        assert "2 fire trucks" not in told
        assert "1 fire truck in position: fire-1, fire-2" in told

    def test_as_json(self, document: str, log: str, capsys: pytest.CaptureFixture[str]) -> None:
        """One whole document."""
        arguments = ["readiness", document, "--session", "race", "--at", AT, "--log", log, "--format", "json"]
        assert 0 == run(arguments)
        data = json.loads(capsys.readouterr().out)
        assert (True, "race") == (data["ready"], data["session"])

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["--session", "warmup", "--at", AT], 'did you mean "warm-up"'),
            (["--session", "warm-up", "--at", "yesterday"], "yesterday"),
            (["--session", "warm-up", "--at", AT, "--log", "nowhere.csv"], "nowhere.csv"),
            (["--session", "warm-up"], "--at"),
        ],
    )
    def test_wrong_usage(
        self, document: str, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Is a line on standard error, and exit code 2."""
        assert 2 == run(["readiness", document, *arguments])
        told = capsys.readouterr()
        assert ("", 1) == (told.out, told.err.count("\n"))
        assert words in told.err

    def test_a_log_with_faults(
        self, document: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Is refused with everything that is wrong; half a log would be half the truth."""
        path = tmp_path / "bad.csv"
        path.write_text("sequence,kind,observed_at\n1,nonsense,tomorrow\n", encoding="utf-8")
        assert 1 == run(["readiness", document, "--session", "race", "--at", AT, "--log", str(path)])
        told = capsys.readouterr()
        assert "" == told.out
        assert "nonsense" in told.err


class TestCoverage:
    """``roadracing coverage``."""

    def test_as_a_table(self, document: str, capsys: pytest.CaptureFixture[str]) -> None:
        """Each kind of help with its worst point and the loss that is felt most."""
        assert 0 == run(["coverage", document, "--weekend", "weekend"])
        told = capsys.readouterr().out
        assert "Full course, 3634 m" in told
        (row,) = [line for line in told.splitlines() if line.startswith("fire-full")]
        assert "120 s" in row
        assert "200 m" in row
        assert "fire-1: 174 s to 2000 m, by fire-2" in row or "fire-2: 174 s to 200 m, by fire-1" in row

    def test_as_if_a_unit_were_gone(self, document: str, capsys: pytest.CaptureFixture[str]) -> None:
        """The gaps that makes are shown."""
        assert 0 == run(["coverage", document, "--without", "fire-2", "--format", "json"])
        data: Any = json.loads(capsys.readouterr().out)
        (kind,) = [each for each in data["kinds"] if each["capability"] == "fire-full"]
        assert (["fire-1"], False) == (kind["units"], kind["within_target"])

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["--weekend", "other"], "there is no weekend 'other'; there are: weekend"),
            (["--without", "fire-9"], "it has: ambulance-1"),
            (["--layout", "other"], "there is no such safety plan"),
        ],
    )
    def test_wrong_usage(
        self, document: str, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Is a line on standard error that says what there is."""
        code = run(["coverage", document, *arguments])
        told = capsys.readouterr()
        assert words in told.err
        assert (2, "") == (code, told.out)
