"""A change of status is a row of a table: from what, to what, ordered by whom, under which condition, and who says so.

The tables are data. A state-machine library would hide the rows in callbacks, and they could be neither published with
their sources nor searched for what would be legal now.
"""

from enum import StrEnum
from typing import Generic, TypeVar

import attrs

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.practice.rulebooks import Source
from roadracing._internal.words.printed import printed

S = TypeVar("S", bound=StrEnum)


class Guard(StrEnum):
    """What has to hold for a change; the value is how a table of changes is read."""

    RACE = "only in a race"
    NOT_RACE = "only in practice, qualifying, warm-up and tests"
    SUPPORTED = "only if the rule book has it"
    NO_HOLD = "not during a weather hold"
    INSPECTED = "the track was inspected"
    CLEARED = "the course car has gone round, and the track is clear"
    READINESS = "everything is in place for the track to go hot"
    WARNED = "announced long enough before"
    ANNOUNCED = "announced shortly before, not longer than the rule book says"
    REASON = "a reason is given"
    NOT_OVER = "the session is neither over nor called off"
    HOT_VENUE = "the venue is hot"
    COLD_TRACK = "the track is cold"


@printed
@attrs.frozen(kw_only=True)
class Transition(Generic[S]):
    """One status may be followed by another.

    Attributes:
        begins: the status that ends.
        ends: the status that follows.
        roles: who may order it; nobody has to where it is automatic.
        automatic: whether it happens by itself.
        guards: what has to hold.
        effect: what comes along with it, in words.
        sources: where that is from.
    """

    begins: S
    ends: S
    roles: tuple[OfficialRole, ...] = ()
    automatic: bool = False
    guards: tuple[Guard, ...] = ()
    effect: str = ""
    sources: tuple[Source, ...] = ()


def by_begin(table: tuple[Transition[S], ...]) -> dict[S, dict[S, Transition[S]]]:
    """The rows of a table by the status that ends, then by the one that follows."""
    found: dict[S, dict[S, Transition[S]]] = {}
    for row in table:
        found.setdefault(row.begins, {})[row.ends] = row
    return found
