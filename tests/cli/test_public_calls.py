"""Whatever the command does, a program can do."""

import re
from collections.abc import Iterator
from functools import reduce
from importlib import import_module

import click
import pytest

import roadracing
from roadracing._internal.cli.app import cli
from roadracing._internal.cli.public_calls import IN_PYTHON, in_python


def commands(group: click.Group, words: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    """Every command, with the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield " ".join((*words, name)), command
        if isinstance(command, click.Group):
            yield from commands(command, (*words, name))


COMMANDS = dict(commands(cli))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_names_its_calls(name: str) -> None:
    """The help of every command names calls that the facades list."""
    command = COMMANDS[name]
    help_ = command.get_help(click.Context(command, max_content_width=300, terminal_width=300))
    line = re.search(rf"{IN_PYTHON} (.+)", help_)
    assert line is not None, f"`roadracing {name} --help` names no call: put @in_python above the command"
    for call in line[1].split(", "):
        package, *path = call.split(".")
        assert "roadracing" == package
        by_subject = len(path) > 1 and path[0].islower()
        facade = import_module(f"roadracing.{path.pop(0)}") if by_subject else roadracing
        assert path[0] in facade.__all__, call
        assert reduce(getattr, path, facade) is not None


def test_beside_what_the_help_says_already() -> None:
    """The examples of a command stay, and the calls stand below them; without examples they stand alone."""
    for before, after in (
        ("Example", f"Example\n\n\b\n{IN_PYTHON} a.b, a.c"),
        (None, f"\b\n{IN_PYTHON} a.b, a.c"),
    ):
        assert after == in_python("a.b", "a.c")(click.Command("x", epilog=before)).epilog
