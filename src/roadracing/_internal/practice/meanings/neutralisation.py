"""How a race is slowed down or stopped for people on the track, which differs from rule book to rule book."""

from enum import StrEnum
from typing import Final

import attrs

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.rulebooks import Source
from roadracing._internal.words.printed import printed


class Tool(StrEnum):
    """The ways to make a track safe without ending the session, from the mildest to the strongest."""

    LOCAL_YELLOW = "local-yellow"
    SLOW_ZONE = "slow-zone"
    VIRTUAL_SAFETY_CAR = "virtual-safety-car"
    CODE_60 = "code-60"
    FULL_COURSE_YELLOW = "full-course-yellow"
    DEBRIS_YELLOW = "debris-yellow"
    SAFETY_CAR = "safety-car"
    RED = "red"


class PitState(StrEnum):
    """Whether cars may pass one end of the pit lane."""

    OPEN = "open"
    CLOSED = "closed"
    EMERGENCY_ONLY = "closed, except in an emergency"
    BY_CLASS = "closed first, then opened class by class"


@printed
@attrs.frozen(kw_only=True)
class Neutralisation:
    """What one rule book says about one way to neutralise a session. What it was not seen to say is ``None``.

    Attributes:
        tool: the way.
        rule_book: the rule book.
        text: what drivers do, in words.
        speed_limit_kph: how fast they may go.
        gap_car_lengths: how far apart they may be in the queue, at most.
        pit_entry: whether they may enter the pit lane.
        pit_exit: whether they may leave it.
        pit_work: what may be done in the pits, where it is limited.
        trigger: when it is used.
        notes: what else is said about it.
        sources: where that is from.
    """

    tool: Tool
    rule_book: RuleBook
    text: str
    speed_limit_kph: float | None = None
    gap_car_lengths: int | None = None
    pit_entry: PitState | None = None
    pit_exit: PitState | None = None
    pit_work: str | None = None
    trigger: str | None = None
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...]


COMPARED: Final = ("speed_limit_kph", "gap_car_lengths", "pit_entry", "pit_exit", "pit_work")
"""The facts in which two rule books can differ about one tool."""


@printed
@attrs.frozen(kw_only=True)
class ToolDifference:
    """Two rule books use one tool differently.

    Attributes:
        tool: the tool.
        fact: in what they differ: one of :data:`COMPARED`.
        first: what the first says.
        second: what the second says.
    """

    tool: Tool
    fact: str
    first: str | float
    second: str | float
