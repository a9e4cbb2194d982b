"""The program as a process of its own, with streams of every kind: started once for many commands."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

CLOSED, BROKEN, SILENT = ":closed", ":broken", ":silent"
"""A stream that is closed, one that nobody reads any more, and one that stays open and says nothing."""


class Ended(NamedTuple):
    """What a process did."""

    code: int
    out: str
    err: str


class Program:
    """The command line, loaded once; each command runs in a process that is split off from it."""

    def __init__(self, asks: IO[str], hears: IO[str], folder: Path) -> None:
        self._asks, self._hears = asks, hears
        self._out, self._err = folder / "out", folder / "err"

    def __call__(
        self,
        *arguments: object,
        reads: str | Path = os.devnull,
        writes: str | Path | None = None,
        complains: str | Path | None = None,
        interrupted: bool = False,
    ) -> Ended:
        """Run a command line with streams of our choice, and interrupt it if that is asked."""
        for kept in (self._out, self._err):
            kept.write_bytes(b"")
        names = [str(reads), str(writes or self._out), str(complains or self._err)]
        self._asks.write(json.dumps([[str(a) for a in arguments], names]) + "\n")
        self._asks.flush()
        # The new process says that it is ready, and the old one which it is; either may be first.
        said = {self._hears.readline().strip(), self._hears.readline().strip()}
        assert "ready" in said
        if interrupted:
            os.kill(int(max(said - {"ready"})), signal.SIGINT)
        code = int(self._hears.readline())
        return Ended(code, self._out.read_text(encoding="utf-8"), self._err.read_text(encoding="utf-8"))


@contextmanager
def started(folder: Path) -> Generator[Program]:
    """The program, ready for commands until nobody wants it any more."""
    with subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Program(process.stdin, process.stdout, folder)
        process.stdin.close()


def _serve() -> None:
    from roadracing._internal.cli import app, main  # noqa: PLC0415 - in the process that is started only

    for command in ("validate", "rule", "schema"):
        app.cli.get_command(None, command)  # type: ignore[arg-type] # the context is not looked at
    begin = main._run
    asked, told = os.fdopen(os.dup(0)), os.dup(1)
    for line in asked:
        arguments, names = json.loads(line)
        child = os.fork()
        if not child:
            _take(names)
            # It says so from within: what interrupts it before that is the interpreter's own affair.
            main._run = lambda given: _ready(told) or begin(given)  # type: ignore[attr-defined]
            main.main(arguments)
        os.write(told, f"{child}\n".encode())
        os.write(told, f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n".encode())


def _ready(told: int) -> None:
    os.write(told, b"ready\n")
    os.close(told)


def _take(names: list[str]) -> None:
    """Make these the standard streams, as an interpreter finds them when it starts."""
    for number, name in enumerate(names):
        os.close(number)
        if name == BROKEN:
            reading, writing = os.pipe()
            os.dup2(writing, number)
            os.close(reading if reading != number else writing)
        elif name == SILENT:
            reading, _writing = os.pipe()
            os.dup2(reading, number)
        elif name != CLOSED:
            os.dup2(os.open(name, os.O_WRONLY if number else os.O_RDONLY), number)
    sys.stdin, sys.stdout, sys.stderr = (
        None if name == CLOSED else os.fdopen(number, "w" if number else "r", encoding="utf-8")
        for number, name in enumerate(names)
    )


if __name__ == "__main__":
    _serve()
