"""Closed streams, full disks, interruptions, and outputs that are no ordinary file."""

import contextlib
import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import BROKEN, CLOSED, SILENT, Program

Roadracing = Callable[..., Any]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="shells, pipes and signals of POSIX")


@pytest.mark.parametrize(
    ("closed", "arguments", "said"),
    [
        ("writes", ("schema",), "standard output is closed"),
        ("writes", ("validate", "-", "--format", "json"), "standard output is closed"),
        ("reads", ("validate", "-"), "standard input is closed"),
    ],
)
def test_a_closed_stream_is_one_line(
    program: Program, closed: str, arguments: tuple[str, ...], said: str
) -> None:
    """Where a stream that is needed is closed, one line says so and the exit code is 2."""
    ran = program(*arguments, **{closed: CLOSED})  # type: ignore[arg-type] # the name of a stream
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1
    assert said in ran.err


def test_closed_standard_error_changes_nothing(program: Program) -> None:
    """With standard error closed a command does the same, and says nothing."""
    assert (2, "", "") == program("validate", "nowhere.json", complains=CLOSED)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "arguments", [("schema",), ("rule", "SCH001"), ("validate", "nowhere.json", "--format", "github")]
)
def test_a_full_disk_is_one_line(program: Program, arguments: tuple[str, ...]) -> None:
    """A result that cannot be written, however short, is a failure in one line."""
    ran = program(*arguments, writes="/dev/full")
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert "No space left" in ran.err.splitlines()[-1]


def test_nobody_listens(program: Program) -> None:
    """A reader that stops reading is no fault."""
    assert "" == program("rule", writes=BROKEN).err


def test_an_interruption_is_no_traceback(program: Program) -> None:
    """Whoever interrupts a command that waits meets a line and no traceback."""
    ran = program("validate", "-", reads=SILENT, interrupted=True)
    assert (2, "", "roadracing: stopped") == (ran.code, ran.out, ran.err.strip())


def test_an_interrupted_start_is_no_traceback() -> None:
    """Whoever interrupts a command while it starts meets a line and no traceback either."""
    # The program is interrupted once it runs; before that the interruption is the interpreter's own affair.
    script = (
        "import sys\nfrom roadracing._internal.cli.main import main\n"
        "sys.stderr.write('ready\\n'); sys.stderr.flush()\nmain()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, "validate", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "ready\n"
        time.sleep(0.03)
        # CPython swallows an interruption that falls into a callback of its own; people press the keys again.
        for _ in range(12):
            process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=5)
                break
        out, err = process.communicate(timeout=60)
    assert (2, "") == (process.returncode, out)
    assert err.split("\n")[-2] == "roadracing: stopped"
    assert "Traceback" not in err


class TestOutput:
    """Where results go."""

    def test_a_folder_is_refused_by_its_name(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A folder as output is refused with the name that was given, and nothing is left behind."""
        ran = roadracing("schema", "-o", tmp_path)
        assert ran.code == 2
        assert f"roadracing: {tmp_path} is a folder; name a file in it\n" == ran.err
        assert [] == list(tmp_path.iterdir())

    def test_a_missing_folder_is_named(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A folder that does not exist is named as it was given."""
        ran = roadracing("schema", "-o", tmp_path / "no" / "it.json")
        assert ran.code == 2
        assert f"there is no such folder as {tmp_path / 'no'}" in ran.err

    @pytest.mark.parametrize("name", ["", "a\0b", "x" * 5000])
    def test_a_name_no_file_has(self, roadracing: Roadracing, name: str) -> None:
        """A name that no file can have is refused in one line."""
        ran = roadracing("schema", "-o", name)
        assert ran.code == 2
        assert len(ran.err.splitlines()) == 1
        assert "a fault in roadracing itself" not in ran.err

    def test_a_pipe_is_written_to(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A pipe gets the result and stays a pipe; so does a device."""
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        got: list[bytes] = []
        reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
        reader.start()
        ran = roadracing("schema", "-o", pipe)
        reader.join(timeout=30)
        assert ran.code == 0
        assert stat.S_ISFIFO(pipe.stat().st_mode)
        assert "$schema" in json.loads(got[0])

    def test_a_link_stays_a_link(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """Writing to a link writes the file it leads to."""
        real, link = tmp_path / "real.json", tmp_path / "link.json"
        real.write_text("old")
        link.symlink_to(real.name)
        assert roadracing("schema", "-o", link).code == 0
        assert link.is_symlink()
        assert "$schema" in json.loads(real.read_bytes())


class TestMachineForms:
    """Standard output is one whole document whatever happens."""

    def test_a_broken_workbook_among_others(
        self, roadracing: Roadracing, tmp_path: Path, weekend: Path
    ) -> None:
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
        self, roadracing: Roadracing, tmp_path: Path, weekend: Path, content: str | None, code: int
    ) -> None:
        """What is wrong with the previous document is in the report, beside what is wrong with the others."""
        previous = tmp_path / "previous.json"
        if content is not None:
            previous.write_text(content)
        ran = roadracing("validate", weekend, "--previous", previous, "--format", "json")
        report = json.loads(ran.out)
        assert (code, False) == (ran.code, report["ok"])
        assert str(previous) in {d["file"] for d in report["diagnostics"]}

    @pytest.mark.parametrize("form", ["json", "sarif"])
    def test_an_unknown_code(self, roadracing: Roadracing, weekend: Path, form: str) -> None:
        """A code that no rule has is wrong usage, and the document is still one."""
        ran = roadracing("validate", weekend, "--select", "ZZZ", "--format", form)
        assert ran.code == 2
        assert 1 == len(ran.err.splitlines())
        report = json.loads(ran.out)
        assert form != "json" or report["ok"] is False
