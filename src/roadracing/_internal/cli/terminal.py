"""What people see: consoles, and text that a terminal will not act on."""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.text import Text

from roadracing._internal.findings.codes import Severity
from roadracing._internal.text.control_characters import safe

COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def plain(text: str, style: str = "") -> Text:
    """Text for a console: never read as markup."""
    return Text(safe(text), style=style)


_WIDE = 160
"""The width of tables where nobody watches a terminal and COLUMNS says no other, in characters."""


def _console(file: TextIO) -> Console:
    console = Console(file=file, highlight=False, soft_wrap=True)
    if not console.is_terminal and not os.environ.get("COLUMNS", "").isdigit():
        console.width = _WIDE
    return console


def out() -> Console:
    """The console for results."""
    return _console(sys.stdout)


def err() -> Console:
    """The console for what is said beside results."""
    return _console(sys.stderr)


@contextmanager
def working(what: str) -> Generator[None]:
    """Say on a terminal that something is under way; nothing where nobody watches."""
    console = err()
    if not console.is_terminal:
        yield
        return
    with console.status(plain(what)):
        yield
