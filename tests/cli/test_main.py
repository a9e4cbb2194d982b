"""Closed streams, full disks, interruptions, and outputs that are no ordinary file."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Roadracing
from tests.cli.program import BROKEN, CLOSED, SILENT, Program

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


class TestMachineForms:
    """Standard output is one whole document whatever happens."""

    @pytest.mark.parametrize("form", ["json", "sarif"])
    def test_an_unknown_code(self, roadracing: Roadracing, weekend: Path, form: str) -> None:
        """A code that no rule has is wrong usage, and the document is still one."""
        ran = roadracing("validate", weekend, "--select", "ZZZ", "--format", form)
        assert ran.code == 2
        assert 1 == len(ran.err.splitlines())
        report = json.loads(ran.out)
        assert form != "json" or report["ok"] is False
