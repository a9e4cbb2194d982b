"""What somebody means by a thing that has an id, and the one error for what leads nowhere."""

from collections.abc import Iterable
from typing import TypeAlias

from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.text.lists import listed, with_article
from roadracing._internal.text.quoting import given_text, quote
from roadracing._internal.words.naming import kind_name

Reference: TypeAlias = object
"""What somebody means by an object: itself, its id, or its id path, written (``sessions/alms-race``) or in steps."""


class UnknownReference(RoadracingError, LookupError):
    """Something is referred to that is not there, or is another kind of thing.

    Attributes:
        reference: what was referred to, in words.
        nearest: the references that were most likely meant, best first.
    """

    def __init__(self, message: str, reference: str = "", nearest: Iterable[str] = ()) -> None:
        super().__init__(message, reference, tuple(nearest))
        self.reference, self.nearest = reference, tuple(nearest)

    def __str__(self) -> str:
        """What is wrong, and what may have been meant."""
        return str(self.args[0])


def id_of(wanted: Reference, kind: type) -> str:
    """The id of what is meant by an object or its id, whether or not it is in any season.

    Raises:
        UnknownReference: it is an object of another kind, or nothing that has an id.
    """
    if isinstance(wanted, str):
        return wanted
    name = getattr(wanted, "id", None)
    if not isinstance(name, str):
        raise UnknownReference(f"{kind_name(kind)}: give the object or its id; it is {given_text(wanted)}")
    if type(wanted) is not kind:
        raise other_kind(name, [type(wanted)], kind)
    return name


def ids_of(wanted: Reference | Iterable[Reference], kind: type) -> tuple[str, ...]:
    """The ids of one thing or of several, each given as itself or by its id, in the order in which they were given.

    Raises:
        UnknownReference: one is an object of another kind, or nothing that has an id.
    """
    if isinstance(wanted, Iterable) and not isinstance(wanted, str):
        return tuple(dict.fromkeys(id_of(each, kind) for each in wanted))
    return (id_of(wanted, kind),)


def other_kind(name: str, kinds: Iterable[type], wanted: type) -> UnknownReference:
    """The error for what an id or an object means something else by than is wanted."""
    found = listed([with_article(kind_name(kind)) for kind in dict.fromkeys(kinds)], "or")
    return UnknownReference(f"{in_quotes(name)} is {found}, not {with_article(kind_name(wanted))}", name)


def in_quotes(text: str) -> str:
    """An id or a path in a sentence; nothing in it acts on a terminal."""
    return f"'{quote(text)[1:-1]}'"
