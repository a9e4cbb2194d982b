"""Changes to the day that are made together: each starts from those before it, and all are one proposal."""

import shlex
from collections.abc import Callable, Collection
from typing import Any, Final

import attrs
import click
from click.core import ParameterSource

from roadracing._internal.desk.spoken_references import ChangeRefused
from roadracing._internal.findings.choice import no_such
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote

from .inputs import season_of
from .proposed_change import carry_out

_SEVERAL: Final = "roadracing.several"


@attrs.define
class Several:
    """Changes that are made one after the other and proposed as one.

    Attributes:
        season: what they have made of the document so far.
        in_order: whether any of them keeps what it moves in the order of the day, as a delay does.
        agreed: the organisations that have agreed to any of them.
    """

    season: Season
    in_order: bool = False
    agreed: set[str] = attrs.field(factory=set)

    def make(self, ctx: click.Context, group: click.Group, text: str) -> None:
        """One more of them, as it would be written by itself.

        Raises:
            click.UsageError: it is no change, or asks for what only all of them can be given.
        """
        try:
            verb, *words = shlex.split(text)
        except ValueError as error:
            raise click.UsageError(f"{quote(text)} is no change: {error}") from None
        there = {
            name: one for name, one in group.commands.items() if name != ctx.info_name and _is_planned(one)
        }
        if verb not in there:
            raise click.UsageError(
                f"{quote(text)}: {no_such('change that others can go with', verb, list(there))}"
            )
        command = there[verb]
        with command.make_context(verb, words, parent=ctx) as inner:
            inner.meta[_SEVERAL] = self
            asked = [
                each.opts[-1]
                for each in command.params
                if each.name in _OF_ALL
                and inner.get_parameter_source(each.name) is ParameterSource.COMMANDLINE
            ]
            if asked:
                raise click.UsageError(
                    f"{listed(asked)} is said once, for all of the changes, and not in {quote(text)}"
                )
            try:
                command.invoke(inner)
            finally:
                del inner.meta[_SEVERAL]

    def take(self, make: Callable[[], Season], *, in_order: bool, agreed: Collection[str]) -> int:
        """What one of them makes of the day is what the next one starts from.

        Raises:
            click.UsageError: it cannot be made.
        """
        try:
            self.season = make()
        except (ChangeRefused, ValueError) as error:
            raise click.UsageError(str(error)) from None
        self.in_order = self.in_order or in_order
        self.agreed |= {*agreed}
        return 0


def _is_planned(command: click.Command) -> bool:
    """Whether a command changes the plan, and does not record what happened."""
    return any(each.name == "dry_run" for each in command.params)


_OF_ALL: Final = frozenset(
    {
        "output",
        "issuer",
        "accepted_by",
        "accept",
        "decided_by",
        "reason",
        "issued",
        "dry_run",
        "changeover",
        "cascade",
    }
)
"""Options of a change that are said once where several are made together."""


def season_now(file: str) -> Season:
    """The season that a change starts from: that of its FILE, or what those before it made of that."""
    several = several_here()
    return season_of([file]) if several is None else several.season


def several_here() -> Several | None:
    """The changes that a change is one of, if it is not made by itself."""
    ctx = click.get_current_context(silent=True)
    found: Several | None = ctx.meta.get(_SEVERAL) if ctx is not None else None
    return found


def make_change(
    file: str,
    season: Season,
    make: Callable[[], Season],
    options: dict[str, Any],
    *,
    in_order: bool = False,
    agreed: Collection[str] = (),
) -> int:
    """A change is carried out, or is one of several that are carried out together."""
    several = several_here()
    if several is not None:
        return several.take(make, in_order=in_order, agreed=agreed)
    return carry_out(file, season, make, options, in_order=in_order, agreed=agreed)
