"""Where the command line begins, and the one place where it ends."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command and leave with its exit code.

    0: fine. 1: the data has problems, all of them listed. 2: wrong usage, not a document, or a file that
    cannot be read; one line on standard error says which. There is never a traceback.
    """
    if sys.stderr is None:
        # Whoever closed it wants to hear nothing; what is said there still needs somewhere to go.
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open until the program ends
    try:
        code = _run(arguments)
    except KeyboardInterrupt:
        sys.stderr.write("roadracing: stopped\n")
        code = 2
    sys.exit(max(code, _leave_quietly()))


# Nothing of the library is loaded before this, so that whoever interrupts the start meets no traceback either.
def _run(arguments: Sequence[str] | None) -> int:
    if sys.stdout is None:
        sys.stderr.write("roadracing: standard output is closed, so there is nowhere to write to\n")
        return 2
    try:
        import click  # noqa: PLC0415, F401  # pyright: ignore[reportUnusedImport] - the command line is an extra; its absence has a sentence of its own
        import rich  # noqa: PLC0415, F401  # pyright: ignore[reportUnusedImport]
    except ImportError:
        from roadracing._internal.findings.errors import MissingExtra  # noqa: PLC0415

        sys.stderr.write(f"roadracing: {MissingExtra('the command line', 'cli')}\n")
        return 2
    from .app import run  # noqa: PLC0415

    return run(arguments)


def _leave_quietly() -> int:
    """Whoever reads our output may have stopped listening; that is their right. A full disk is a failure."""
    if sys.stdout is None:
        return 0
    try:
        sys.stdout.flush()
    except OSError as error:
        # What could not be written must not be tried again, with a traceback, when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            sys.stderr.write(f"roadracing: standard output: {error.strerror or error}\n")
            return 2
    return 0
