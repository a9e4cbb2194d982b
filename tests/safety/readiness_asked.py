"""The question of the morning in few words: may the track go hot?"""

from typing import Any

from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.evidence import Check, Evidence, Knowledge
from roadracing._internal.safety.readiness import readiness
from roadracing._internal.safety.readiness_answer import Readiness, Requirement
from tests.safety.building import at, knowledge, season

BEFORE = at("08:55")
"""Five minutes before the warm-up."""


def asked(
    known: Knowledge | None = None, name: str = "warm-up", clock: Any = BEFORE, **facts: Any
) -> Readiness:
    """The answer on the morning; ``stated`` are parameters, the rest goes into the season."""
    stated = facts.pop("stated", {})
    return readiness(
        season(**facts),
        name,
        clock if not isinstance(clock, str) else at(clock),
        knowledge=known if known is not None else knowledge(),
        practices=Practices(stated),
    )


def said(check: Check, clock: str, ok: bool = True, **facts: Any) -> Evidence:  # noqa: FBT001, FBT002 - reads as said
    """Somebody said something."""
    return Evidence(check=check, at=at(clock), ok=ok, **facts)


def only(found: tuple[Requirement, ...]) -> Requirement:
    """The one requirement there is."""
    assert 1 == len(found), [each.sentence for each in found]
    return found[0]
