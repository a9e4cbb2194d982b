"""How feeds show their sessions, as the commands that write feeds are told."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from roadracing.feeds import Cancelled, Options

from .durations import DurationType

_Command = TypeVar("_Command", bound=Callable[..., Any])
_NAMES = ("cancelled", "local_times", "alarm", "apple_location", "conference", "colours")


def feed_options(command: _Command) -> _Command:
    """The options of feeds are options of this command."""
    for option in reversed(
        (
            click.option(
                "--cancelled",
                type=click.Choice([choice.value for choice in Cancelled]),
                default=Cancelled.KEEP.value,
                show_default=True,
                help="Keep cancelled sessions as cancelled, mark them in their title alone, or drop them.",
            ),
            click.option("--local-times", is_flag=True, help="Times on the venue's clocks instead of UTC."),
            click.option(
                "--alarm", type=DurationType(), metavar="TIME", help="An alarm so long before, such as 15m."
            ),
            click.option("--apple-location", is_flag=True, help="A map in Apple's calendars."),
            click.option("--conference", is_flag=True, help="Live broadcasts as something to join."),
            click.option("--colours", is_flag=True, help="Each series in its colour."),
        )
    ):
        command = option(command)
    return command


def options_of(given: dict[str, Any], **more: Any) -> Options:
    """What a command was told, taken out of its arguments."""
    return Options(**{name: given.pop(name) for name in _NAMES}, **more)
