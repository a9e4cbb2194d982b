"""Each weekend has few plans of one kind: what rules ask of every plan and every session stays bounded."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, Protocol, TypeVar

from roadracing._internal.model.season.season import Season

MOST_PLANS: Final = 20
"""So many plans of a kind are looked at for each weekend. Library default: a weekend has one for each layout."""


class OfWeekend(Protocol):
    """Something that is planned for a weekend."""

    @property
    def weekend(self) -> str:
        """The id of the weekend."""
        ...


Planned = TypeVar("Planned", bound=OfWeekend)


def looked_at(plans: Iterable[Planned]) -> tuple[Planned, ...]:
    """The plans that rules look at: the first of each weekend, by id."""
    seen = Counter[str]()
    kept: list[Planned] = []
    for plan in plans:
        seen[plan.weekend] += 1
        if seen[plan.weekend] <= MOST_PLANS:
            kept.append(plan)
    return tuple(kept)


def too_many(season: Season) -> Iterator[tuple[str, str, int]]:
    """Weekends with more plans of a kind than are looked at: the weekend's id, the kind and how many there are."""
    for kind, plans in (
        ("pit plans", season.pit_plans),
        ("paddock plans", season.paddock_plans),
        ("access plans", season.access_plans),
        ("safety plans", season.safety_plans),
    ):
        for weekend, number in Counter(plan.weekend for plan in plans).items():
            if number > MOST_PLANS:
                yield weekend, kind, number
