"""How feeds show their sessions, as the commands that write feeds are told."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import attrs
import click

from roadracing._internal.feeds.options import Cancelled, Options
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.text.control_characters import safe
from roadracing._internal.words.spoken_languages import languages

from .option_types import DurationType

_Command = TypeVar("_Command", bound=Callable[..., Any])
_NAMES = ("cancelled", "local_times", "alarm", "apple_location", "conference", "colours", "language")


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
            click.option(
                "--language",
                type=click.Choice(languages()),
                help="The language of all that the document does not say itself; as the project says, else English.",
            ),
        )
    ):
        command = option(command)
    return command


def own_options(given: Iterable[str], options: Options) -> dict[str, Options]:
    """The options of single feeds, by the name of the feed's file.

    Args:
        given: such as ``team-panoz.alarm=30m``; a feed's name has no dots.
        options: what holds where nothing else is given.

    Raises:
        click.UsageError: there is no such option, or that is no value of it.
    """
    found: dict[str, Options] = {}
    for text in given:
        where, equals, value = text.partition("=")
        feed, dot, option = where.rpartition(".")
        name = option.replace("-", "_")
        if not (equals and dot and feed) or name not in _READ:
            known = ", ".join(name.replace("_", "-") for name in _READ)
            raise click.UsageError(
                f"{safe(text)!r} sets no option of a feed: write FEED.OPTION=VALUE, such as all.cancelled=mark; "
                f"the options are {known}"
            )
        try:
            found[feed] = attrs.evolve(found.get(feed, options), **{name: _READ[name](value)})
        except (NotUnderstood, click.BadParameter) as error:
            raise click.UsageError(f"{safe(text)!r}: {error}") from None
    return found


def _switch(value: str) -> bool:
    if value not in ("yes", "no"):
        raise click.BadParameter("write yes or no")
    return value == "yes"


_READ: dict[str, Callable[[str], Any]] = {
    "alarm": lambda value: DurationType().convert(value, None, None),
    "apple_location": _switch,
    "cancelled": str,
    "colour": str,
    "colours": _switch,
    "conference": _switch,
    "language": str,
    "local_times": _switch,
    "name": str,
}


def options_of(given: dict[str, Any], **more: Any) -> Options:
    """What a command was told, taken out of its arguments."""
    return Options(**{name: given.pop(name) for name in _NAMES}, **more)
