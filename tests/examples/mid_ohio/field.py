"""Who takes part: invented teams with invented cars. No driver is named, because none can be made up."""

from collections.abc import Iterator
from typing import Final

import attrs

from roadracing._internal.model.entry.entry import Entry, Team

from .invented import INVENTED

# 27 cars were entered in the American Le Mans Series; how many in which class is invented, and so are the others.
FIELDS: Final = (
    ("alms", "alms-lmp1", 1, 8),
    ("alms", "alms-lmp2", 21, 4),
    ("alms", "alms-gts", 51, 6),
    ("alms", "alms-gt", 71, 9),
    ("world-challenge", "wc-gt", 1, 12),
    ("world-challenge", "wc-tc", 101, 12),
    ("star-mazda", None, 1, 6),
    ("panoz", None, 1, 5),
    ("pro-miata", None, 1, 6),
    ("ff2000", None, 1, 6),
)
CARS: Final = {
    "alms-lmp1": "LMP1 prototype",
    "alms-lmp2": "LMP2 prototype",
    "alms-gts": "GTS car",
    "alms-gt": "GT car",
    "wc-gt": "GT car",
    "wc-tc": "Touring car",
}
SHORT: Final = {
    "alms-lmp1": "LMP1",
    "alms-lmp2": "LMP2",
    "alms-gts": "GTS",
    "alms-gt": "GT",
    "wc-gt": "GT",
    "wc-tc": "TC",
    "star-mazda": "Mazda",
    "panoz": "Panoz",
    "pro-miata": "Miata",
    "ff2000": "FF2000",
}
"""What plans write on a spot."""


@attrs.frozen(kw_only=True)
class Outfit:
    """A team with the cars that it runs in one class of a series."""

    team: Team
    series: str
    car_class: str | None
    entries: tuple[Entry, ...]


def outfits() -> Iterator[Outfit]:
    """The teams, two cars each; where the number is odd, the last has one."""
    for series, car_class, first, number in FIELDS:
        short = car_class or series
        for pair in range((number + 1) // 2):
            name = f"{short}-team-{pair + 1}"
            team = Team(
                id=name,
                name=f"{INVENTED}: {short.replace('-', ' ')} team {pair + 1}",
                short_name=f"{SHORT[short]} {pair + 1}",
            )
            entries = tuple(
                Entry(
                    id=f"{short}-{first + car}",
                    series=series,
                    number=str(first + car),
                    car_class=car_class,
                    team=name,
                    car=CARS.get(car_class or "", "Single-make car"),
                    source=INVENTED,
                )
                for car in range(2 * pair, min(2 * pair + 2, number))
            )
            yield Outfit(team=team, series=series, car_class=car_class, entries=entries)
