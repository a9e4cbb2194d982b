"""What nobody has yet: ``roadracing show --free``."""

from collections.abc import Callable, Mapping
from typing import Final

from rich.table import Table

from roadracing.desk import free_spots
from roadracing.model import Season

from .terminal import out, plain


def _spots(season: Season, weekend: str | None) -> None:
    """The free spots of the paddock, by area, with size and utilities."""
    console = out()
    plans = [p for p in season.paddock_plans if weekend is None or p.weekend == weekend]
    if not plans:
        console.print(plain("there is no paddock plan", "dim"))
        return
    free = free_spots(season, weekend)
    for plan in plans:
        here = [each for each in free if each.plan.id == plan.id]
        console.print(
            plain(f"{plan.label}: {len(here)} of {len(plan.spots)} spots are free", "bold underline")
        )
        if not here:
            continue
        table = Table(box=None, pad_edge=False, header_style="bold")
        for heading in ("area", "spot", "size", "utilities", "id"):
            table.add_column(heading, overflow="fold")
        for each in here:
            utilities = each.spot.utilities
            table.add_row(
                plain(each.area.label if each.area is not None else ""),
                plain(each.spot.label, "bold"),
                plain(each.size),
                plain(utilities.label if utilities is not None else ""),
                plain(each.spot.id, "dim"),
            )
        console.print(table)


FREE: Final[Mapping[str, Callable[[Season, str | None], None]]] = {
    "spots": _spots,
}
"""What can be asked for, by the word for it: each prints what is free at a weekend, or at all of them."""
