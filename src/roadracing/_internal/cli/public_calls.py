"""What a command does is a call of the library too, and its help names it."""

from collections.abc import Callable
from typing import TypeVar

import click

IN_PYTHON = "In Python:"
"""What stands before the calls in a command's help."""

C = TypeVar("C", bound=click.Command)


def in_python(*calls: str) -> Callable[[C], C]:
    """A command whose help names the public calls that do the same, such as ``roadracing.join``."""

    def named(command: C) -> C:
        line = f"\b\n{IN_PYTHON} {', '.join(calls)}"
        command.epilog = f"{command.epilog.rstrip()}\n\n{line}" if command.epilog else line
        return command

    return named
