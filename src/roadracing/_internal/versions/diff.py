"""What changed from one season to another: every fact, and what people call it."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.root import NotUnderstood, WrongType
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.season.season_given import season_given
from roadracing._internal.text.bounded_repr import shorten
from roadracing._internal.text.lists import counted
from roadracing._internal.text.quoting import given_text

from .apply_changes import applied
from .change_headings import Heading, headings
from .changes import FactChange, changes
from .refusals import TWO_NAMESPACES, ApplyRefused

FORMAT: Final = "roadracing-diff"
"""The key that the JSON form of a diff begins with; its value is the version of the form."""
VERSION: Final = 1


@attrs.frozen(kw_only=True)
class Diff:
    """Every fact in which one season differs from another of its namespace.

    Attributes:
        namespace: the id space of both.
        changes: the facts, by id path, with the value each had and has.
    """

    namespace: str
    changes: tuple[FactChange, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.changes)

    def __str__(self) -> str:
        """The changed facts, one a line; `text` says them with names and in local time where the season is at hand."""
        return "\n".join(map(str, self.changes)) or "nothing changed"

    def __repr__(self) -> str:
        """How many facts changed, on one line."""
        return f"<Diff of {shorten(self.namespace)}: {counted(len(self.changes), 'change')}>"

    def headings(self, old: Season, new: Season | None = None) -> tuple[Heading, ...]:
        """What the changes come to: sessions moved, cancelled, renamed, by day and time, then all else.

        Args:
            old: the season the changes start from.
            new: the season they lead to, if it is at hand.

        Raises:
            ApplyRefused: ``new`` is not given and ``old`` is not the season the changes start from.
        """
        return headings(old, apply(self, old) if new is None else new, self.changes)

    def text(self, old: Season, new: Season | None = None) -> str:
        """The changes as people read them, one in a line, in the venues' time; empty if there are none."""
        return "".join(f"{heading}\n" for heading in self.headings(old, new) if heading.text)

    def to_json(self, found: Iterable[Heading] = ()) -> dict[str, Any]:
        """The changes as JSON; with headings beside them where they are given, for people."""
        data: dict[str, Any] = {
            FORMAT: VERSION,
            "namespace": self.namespace,
            "changes": [change.to_json() for change in self.changes],
        }
        shown = [heading.to_json() for heading in found]
        return {**data, "headings": shown} if shown else data


def diff(old: Season, new: Season) -> Diff:
    """Every fact in which two seasons of one namespace differ: applied to the old one, they give the new one.

    An object that is in one season only is one change at its path, and so is one that became another kind.

    Raises:
        ApplyRefused: the namespaces differ, so that no id means the same in both.
        NotUnderstood: one of them is no season.
    """
    season_given(old, new)
    _one_namespace(old.namespace, new.namespace)
    return Diff(namespace=old.namespace, changes=tuple(changes(old, new)))


def diff_from_json(data: Any) -> Diff:
    """The diff that JSON says; headings in it are left out, since the changes are what counts.

    Raises:
        NotUnderstood: it says none.
    """
    if not isinstance(data, Mapping) or data.get(FORMAT) != VERSION or data.get(FORMAT) is True:
        raise NotUnderstood(f'this is no diff: it has to begin with "{FORMAT}": {VERSION}')
    namespace, found = data.get("namespace"), data.get("changes")
    if not isinstance(namespace, str) or not isinstance(found, list):
        raise NotUnderstood("a diff has a namespace and a list of changes")
    unknown = data.keys() - {FORMAT, "namespace", "changes", "headings"}
    if unknown:
        raise NotUnderstood(f"a diff has no {min(unknown)!r}")
    return Diff(namespace=namespace, changes=tuple(FactChange.from_json(change) for change in found))


def apply(changes: Diff, season: Season) -> Season:
    """A season with changes made to it: ``apply(diff(a, b), a) == b``.

    Raises:
        ApplyRefused: the season is not the one the changes were made from: a fact is not what a change says
            it was. Every such fact is listed by its path, and nothing is changed.
        WrongType: the changes are no diff, or the season is none.
    """
    season_given(season)
    if not isinstance(cast("object", changes), Diff):
        raise WrongType(f"changes are a Diff, which diff(old, new) makes; it is {given_text(changes)}")
    _one_namespace(changes.namespace, season.namespace)
    return applied(changes.changes, season)


def _one_namespace(first: str, second: str) -> None:
    if first != second:
        message = f"one is of {first}, the other of {second}: an id means something in its own namespace only"
        raise ApplyRefused(
            "the seasons share no id space", [Diagnostic.of(TWO_NAMESPACES, message, path=("namespace",))]
        )
