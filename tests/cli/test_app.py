"""0 is fine, 1 is a fault in the data, 2 is wrong usage or no document; never a traceback."""

import io
import json
import sys
from pathlib import Path

import pytest

from roadracing._internal.cli.app import _COMMANDS
from tests.cli.conftest import Roadracing
from tests.cli.program import Program


class TestUnusable:
    """A file that is no document."""

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"   \n",
            b"hello",
            b"{",
            b'{"a": }',
            b"\xff\xfe{\x00}\x00",
            b"\xef\xbb\xbf{}",
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xff\xff",
            b"[" * 100_000,
            b"\x00" * 1000,
        ],
        ids=[
            "empty",
            "blank",
            "words",
            "open",
            "syntax",
            "utf-16",
            "bom",
            "png",
            "not-utf-8",
            "bomb",
            "zeros",
        ],
    )
    def test_one_line_and_two(self, roadracing: Roadracing, tmp_path: Path, content: bytes) -> None:
        """An unusable file gives exit code 2, one line on standard error and nothing else."""
        path = tmp_path / "it.json"
        path.write_bytes(content)
        ran = roadracing("validate", path)
        assert (2, 1, "") == (ran.code, ran.err.count("\n"), ran.out)
        assert str(path) in ran.err
        assert "Traceback" not in ran.err

    def test_missing(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A file that is not there gives exit code 2 and one line."""
        ran = roadracing("validate", tmp_path / "none.json")
        assert (2, 1) == (ran.code, ran.err.count("\n"))

    def test_directory(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A folder gives exit code 2 and one line."""
        ran = roadracing("validate", tmp_path)
        assert (2, 1) == (ran.code, ran.err.count("\n"))

    @pytest.mark.parametrize("name", ["it.csv", "it.ics"])
    def test_other_forms(self, roadracing: Roadracing, tmp_path: Path, name: str) -> None:
        """Noise under the name of a timetable or a calendar gives exit code 2 and one line."""
        path = tmp_path / name
        path.write_bytes(bytes(range(256)) * 10)
        ran = roadracing("validate", path)
        assert (2, 1) == (ran.code, ran.err.count("\n"))

    def test_the_others_are_still_checked(
        self, roadracing: Roadracing, tmp_path: Path, weekend: Path
    ) -> None:
        """All files are processed, and the highest code wins."""
        bad = tmp_path / "bad.json"
        bad.write_text("nothing")
        ran = roadracing("validate", "--each", "--format", "json", bad, weekend)
        report = json.loads(ran.out)
        assert (2, False) == (ran.code, report["ok"])
        assert {str(bad), str(weekend)} <= {d["file"] for d in report["diagnostics"]}

    @pytest.mark.parametrize("form", ["json", "sarif"])
    def test_machine_formats_are_whole(self, roadracing: Roadracing, tmp_path: Path, form: str) -> None:
        """With a machine format standard output is one whole document even then."""
        ran = roadracing("validate", tmp_path / "none.json", "--format", form)
        assert 2 == ran.code
        assert json.loads(ran.out)


class TestFaults:
    """A document with faults."""

    @pytest.mark.parametrize(
        "content",
        ['{"a": 1, "a": 2}', '{"roadracing": 1, "namespace": NaN}', "{}", "[]", "3", '{"roadracing": 99}'],
        ids=["duplicate", "nan", "nothing", "list", "number", "newer"],
    )
    def test_one(self, roadracing: Roadracing, tmp_path: Path, content: str) -> None:
        """JSON that is no sound document gives exit code 1 and a place for each fault."""
        path = tmp_path / "it.json"
        path.write_text(content)
        ran = roadracing("validate", path, "--format", "json")
        report = json.loads(ran.out)
        assert (1, False) == (ran.code, report["ok"])
        assert report["diagnostics"]
        for found in report["diagnostics"]:
            assert {
                "file",
                "code",
                "name",
                "severity",
                "message",
                "pointer",
                "line",
                "column",
            } <= found.keys()
            if found["code"].startswith("DOC0"):
                assert found["line"] >= 1

    def test_warnings_can_fail(self, roadracing: Roadracing, weekend: Path) -> None:
        """--fail-on warning turns warnings into exit code 1, and ``ok`` says so."""
        document = json.loads(weekend.read_text())
        document["suppressions"] = [{"id": "idle", "code": "SCH001", "reason": "nothing there"}]
        weekend.write_text(json.dumps(document))
        assert 0 == roadracing("validate", weekend).code
        ran = roadracing("validate", weekend, "--fail-on", "warning", "--format", "json")
        assert (1, False) == (ran.code, json.loads(ran.out)["ok"])


class TestUsage:
    """Wrong usage."""

    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["nonsense"],
            ["validate"],
            ["validate", "--no-such-option", "x"],
            ["validate", "x.json", "--select", "QQQ"],
            ["publish", "x.json"],
            ["feed"],
            ["change"],
            ["revise", "a", "b"],
            ["rule", "XYZ999"],
        ],
        ids=str,
    )
    def test_one_line(self, roadracing: Roadracing, arguments: list[str]) -> None:
        """Wrong usage gives exit code 2 and one line on standard error."""
        ran = roadracing(*arguments)
        assert (2, 1, "") == (ran.code, ran.err.count("\n"), ran.out)

    def test_help_has_an_example(self, roadracing: Roadracing) -> None:
        """Every command's help has an example."""
        for command in _COMMANDS:
            ran = roadracing(command, "--help")
            assert 0 == ran.code
            assert "Example" in ran.out, command


class TestProcess:
    """The command as a process of its own."""

    def test_standard_input(self, program: Program, weekend: Path) -> None:
        """``-`` is standard input."""
        ran = program("validate", "-", reads=weekend)
        assert (0, "") == (ran.code, ran.err)


def test_standard_input_in_process(
    roadracing: Roadracing, weekend: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Standard input and a file are joined like two files."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(weekend.read_bytes())))
    ran = roadracing("validate", "-", weekend)
    assert 0 == ran.code
