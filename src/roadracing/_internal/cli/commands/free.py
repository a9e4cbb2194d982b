"""What nobody has yet, for ``roadracing show --free``."""

from collections.abc import Callable, Iterable

import attrs
import click
from rich.console import Console
from rich.table import Table

from roadracing._internal.cli.terminal import out, plain
from roadracing._internal.desk.free_boxes import FreeBox, free_boxes
from roadracing._internal.desk.free_spots import FreeSpot, free_spots
from roadracing._internal.model.pit.plan import PitPlan
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.naming import label_of, labels_of


@attrs.frozen(kw_only=True)
class Wanted:
    """What somebody looks for.

    Attributes:
        season: the season.
        index: the same by ids.
        weekend: one weekend only.
        series: for one series.
        at: at a moment.
    """

    season: Season
    index: Index
    weekend: str | None
    series: str | None
    at: Instant | None


def show_free(what: str, wanted: Wanted) -> None:
    """Print what is free, a table for each plan."""
    _SHOWN[what](wanted, out())


def _metres(value: float | None) -> str:
    return "" if value is None else f"{round(value, 2):g}"


def _boxes(wanted: Wanted, console: Console) -> None:
    plans = [
        plan for plan in wanted.season.pit_plans if wanted.weekend is None or plan.weekend == wanted.weekend
    ]
    if not plans:
        console.print(plain("there is no pit plan", "dim"))
        return
    found = free_boxes(wanted.season, weekend=wanted.weekend, series=wanted.series, at=wanted.at)
    for plan in plans:
        free = [each for each in found if each.plan.id == plan.id]
        console.print(plain(label_of(wanted.index.weekends, plan.weekend), "bold underline"))
        console.print(plain(_box_count(free, plan)))
        if free:
            console.print(_box_table(wanted.index, free))
        console.print()


def _box_count(free: list[FreeBox], plan: PitPlan) -> str:
    """How many boxes are free, and how many of those are free at some times only."""
    count = f"{len(free)} of {len(plan.boxes)} pit boxes {'is' if len(free) == 1 else 'are'} free"
    shared = sum(1 for each in free if each.held_by)
    return f"{count}; others have {shared} of them, at other times" if shared else count


def _box_table(index: Index, free: Iterable[FreeBox]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading, justify in (
        ("box", "left"),
        ("from m", "right"),
        ("to m", "right"),
        ("length m", "right"),
        ("depth m", "right"),
        ("garage", "left"),
        ("free for", "left"),
        ("others have it", "left"),
        ("id", "left"),
    ):
        table.add_column(heading, overflow="fold", justify="right" if justify == "right" else "left")
    for each in free:
        box = each.box
        series = labels_of(index.series, each.series)
        table.add_row(
            plain(box.name, "bold"),
            plain(_metres(box.from_m)),
            plain(_metres(box.to_m)),
            plain(_metres(box.extent_m)),
            plain(_metres(box.depth_m)),
            plain(box.garage or ""),
            plain(", ".join(series) if each.held_by else "everybody", "green"),
            plain("; ".join(each.held_by)),
            plain(box.id, "dim"),
        )
    return table


def _spots(wanted: Wanted, console: Console) -> None:
    if wanted.at is not None:
        raise click.UsageError("a spot in the paddock is given for the weekend: --at goes with boxes only")
    plans = [p for p in wanted.season.paddock_plans if wanted.weekend is None or p.weekend == wanted.weekend]
    if not plans:
        console.print(plain("there is no paddock plan", "dim"))
        return
    found = free_spots(wanted.season, weekend=wanted.weekend, series=wanted.series)
    for plan in plans:
        free = [each for each in found if each.plan.id == plan.id]
        console.print(plain(plan.label, "bold underline"))
        console.print(
            plain(f"{len(free)} of {len(plan.spots)} spots {'is' if len(free) == 1 else 'are'} free")
        )
        if free:
            console.print(_spot_table(free))
        console.print()


def _spot_table(free: Iterable[FreeSpot]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("area", "spot", "size", "utilities", "id"):
        table.add_column(heading, overflow="fold")
    for each in free:
        utilities = each.spot.utilities
        table.add_row(
            plain(each.area.label if each.area is not None else ""),
            plain(each.spot.label, "bold"),
            plain(each.size),
            plain(utilities.label if utilities is not None else ""),
            plain(each.spot.id, "dim"),
        )
    return table


_SHOWN: dict[str, Callable[[Wanted, Console], None]] = {"boxes": _boxes, "spots": _spots}

FREE = click.Choice(sorted(_SHOWN))
"""What can be asked for."""
