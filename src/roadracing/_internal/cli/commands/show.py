"""``roadracing show``: what is on, when the track is free, and what nobody has yet."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs
import click
from rich.console import Console
from rich.table import Table

from roadracing._internal.cli.completion import series_of_files
from roadracing._internal.cli.inputs import (
    files_argument,
    hint_options,
    hints_of,
    season_of,
)
from roadracing._internal.cli.meant import known_thing, moment_given, moment_of_weekend, moments_given
from roadracing._internal.cli.option_types import DayType
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.tables import clock, day_table, day_title
from roadracing._internal.cli.terminal import out, plain
from roadracing._internal.desk.expected_day import expected_day
from roadracing._internal.desk.free_boxes import FreeBox, free_boxes
from roadracing._internal.desk.free_spots import FreeSpot, free_spots
from roadracing._internal.desk.running_order import days, free_track, now
from roadracing._internal.desk.spoken_references import TIMES
from roadracing._internal.model.pit.pit_plan import PitPlan
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

_MOST_DAYS: Final = 7
"""Of so many days it is said what is on at a time of day; of more it is asked back which is meant."""
FREE = click.Choice(sorted(_SHOWN))
"""What can be asked for."""


@in_python(
    "roadracing.desk.days",
    "roadracing.desk.now",
    "roadracing.desk.free_track",
    "roadracing.desk.free_boxes",
    "roadracing.desk.free_spots",
)
@click.command(
    epilog="""\b
Examples:
  roadracing show weekend.json
  roadracing show weekend.json --day 2013-04-20 --series american-le-mans-series
  roadracing show weekend.json --free boxes --series american-le-mans-series
  roadracing show weekend.json --free spots
  roadracing show weekend.json --at 13:00 --day 2013-04-20
  roadracing show weekend.json --at "2013-04-20 13:00" """
)
@files_argument
@click.option("--at", metavar="TIME", help=f"What is on at a moment, and what comes next: {TIMES}.")
@click.option("--day", type=DayType(), help="One day only; with --at the day of that time.")
@click.option("--series", metavar="ID", help="One series only.", shell_complete=series_of_files)
@click.option("--organisation", metavar="ID", help="Only what this organisation operates.")
@click.option("--weekend", metavar="ID", help="One weekend only.")
@click.option(
    "--free", type=FREE, help="What nobody has yet; with --series for it, with --at at that moment."
)
@hint_options
def show(
    files: tuple[str, ...],
    at: str | None,
    day: dt.date | None,
    series: str | None,
    organisation: str | None,
    weekend: str | None,
    free: str | None,
    **options: Any,
) -> int:
    """What is on, and when, and who operates it: at a moment, on a day, for a series; and when the track is free.

    Times at which something really started or ended stand beside the planned ones, and so does what is expected of
    the rest of the day where that is later; an expectation is marked ~ and changes nothing.
    """
    if free is not None and ((day is not None and at is None) or organisation is not None):
        raise click.UsageError("--free goes with --weekend, --series and --at only")
    season = season_of(files, hints_of(options))
    index = Index(season)
    series = known_thing("series", series, index.series)
    organisation = known_thing("organisation", organisation, index.organisations)
    weekend = known_thing("weekend", weekend, index.weekends)
    if free is not None:
        moment = moment_of_weekend(season, at, day) if at is not None else None
        show_free(free, Wanted(season=season, index=index, weekend=weekend, series=series, at=moment))
        return 0
    sessions = [
        s
        for s in season.sessions
        if (series is None or series in s.series)
        and (weekend is None or s.weekend == weekend)
        and (organisation is None or index.operator_of(s) == organisation)
    ]
    if at is not None:
        moments = moments_given(season, at) if day is None else (moment_given(season, at, day=day),)
        if len(moments) > _MOST_DAYS:
            moment_of_weekend(season, at)
        for moment in moments:
            _now(season, moment, sessions)
        return 0
    console = out()
    by_day = days(season, sessions)
    shown = {d: rows for d, rows in by_day.items() if day is None or d == day}
    if not shown:
        console.print(plain("nothing is planned", "dim"))
    expected = expected_day(index)
    for date, rows in shown.items():
        console.print(plain(day_title(date), "bold underline"))
        console.print(day_table(index, rows, expected, width=console.width))
        if date is not None:
            for one in dict.fromkeys(s.weekend for s in rows):
                gaps = ", ".join(f"{clock(a)}–{clock(b)}" for a, b in free_track(season, one, date))
                if gaps:
                    console.print(plain(f"track free: {gaps}", "green"))
        console.print()
    return 0


def _now(season: Season, at: Instant, sessions: list[Any]) -> None:
    index, console = Index(season), out()
    moment = now(season, at, sessions)
    venues = [index.venue_of(s) for s in moment.on or moment.next]
    zones = {v.timezone for v in venues if v is not None} or {v.timezone for v in season.venues}
    local = at.to(zones.pop()) if len(zones) == 1 else at
    console.print(plain(f"{day_title(local.date())}, {clock(local)} ({local.zone})", "bold underline"))
    console.print(plain("on now", "bold green"))
    expected = expected_day(index, now=at)
    for rows, heading in ((moment.on, ""), (moment.next, "next")):
        if heading:
            console.print(plain(heading, "bold cyan"))
        table = day_table(index, rows, expected, width=console.width) if rows else plain("  nothing", "dim")
        console.print(table)
    free = moment.track_free_until
    if free is not None:
        on = "" if free.date() == local.date() else f" on {day_title(free.date())}"
        console.print(plain(f"the track is free until {clock(free)}{on}", "green"))
