"""``roadracing show``."""

import datetime as dt
from typing import Any

import click

from roadracing._internal.cli.inputs import InstantType, files_argument, hint_options, hints_of, season_of
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.tables import clock, day_table, day_title
from roadracing._internal.cli.terminal import out, plain
from roadracing._internal.desk.looking import days, free_track, now
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.instant import Instant

from .free import FREE, Wanted, show_free


class _MomentType(click.ParamType[Instant]):
    """An instant, or the word ``now``."""

    name = "INSTANT|now"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Instant:
        if value == "now":
            return Instant.of(dt.datetime.now(dt.UTC), "Etc/UTC")
        return InstantType().convert(value, param, ctx)


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
  roadracing show weekend.json --at "2013-04-20T13:00:00-07:00[America/Los_Angeles]" """
)
@files_argument
@click.option("--at", type=_MomentType(), help="What is on at a moment, and what comes next.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="One day only.")
@click.option("--series", metavar="ID", help="One series only.")
@click.option("--organisation", metavar="ID", help="Only what this organisation operates.")
@click.option("--weekend", metavar="ID", help="One weekend only.")
@click.option(
    "--free", type=FREE, help="What nobody has yet; with --series for it, with --at at that moment."
)
@hint_options
def show(
    files: tuple[str, ...],
    at: Instant | None,
    day: dt.datetime | None,
    series: str | None,
    organisation: str | None,
    weekend: str | None,
    free: str | None,
    **options: Any,
) -> int:
    """What is on, and when, and who operates it: at a moment, on a day, for a series; and when the track is free.

    Times at which something really started or ended stand beside the planned ones.
    """
    if at is not None and day is not None:
        raise click.UsageError("say either --at or --day")
    if free is not None and (day is not None or organisation is not None):
        raise click.UsageError("--free goes with --weekend, --series and --at only")
    season = season_of(files, hints_of(options))
    index = Index(season)
    _known("series", series, index.series)
    _known("organisation", organisation, index.organisations)
    _known("weekend", weekend, index.weekends)
    if free is not None:
        show_free(free, Wanted(season=season, index=index, weekend=weekend, series=series, at=at))
        return 0
    sessions = [
        s
        for s in season.sessions
        if (series is None or series in s.series)
        and (weekend is None or s.weekend == weekend)
        and (organisation is None or index.operator_of(s) == organisation)
    ]
    if at is not None:
        _now(season, at, sessions)
        return 0
    console = out()
    by_day = days(season, sessions)
    shown = {d: rows for d, rows in by_day.items() if day is None or d == day.date()}
    if not shown:
        console.print(plain("nothing is planned", "dim"))
    for date, rows in shown.items():
        console.print(plain(day_title(date), "bold underline"))
        console.print(day_table(index, rows))
        if date is not None:
            for one in dict.fromkeys(s.weekend for s in rows):
                gaps = ", ".join(f"{clock(a)}–{clock(b)}" for a, b in free_track(season, one, date))
                if gaps:
                    console.print(plain(f"track free: {gaps}", "green"))
        console.print()
    return 0


def _known(what: str, wanted: str | None, known: dict[str, Any]) -> None:
    if wanted is not None and wanted not in known:
        raise click.UsageError(f"there is no {what} {wanted!r}; there are: {', '.join(known) or 'none'}")


def _now(season: Season, at: Instant, sessions: list[Any]) -> None:
    index, console = Index(season), out()
    moment = now(season, at, sessions)
    venues = [index.venue_of(s) for s in moment.on or moment.next]
    zones = {v.timezone for v in venues if v is not None} or {v.timezone for v in season.venues}
    local = at.to(zones.pop()) if len(zones) == 1 else at
    console.print(plain(f"{day_title(local.date())}, {clock(local)} ({local.zone})", "bold underline"))
    console.print(plain("on now", "bold green"))
    console.print(day_table(index, moment.on) if moment.on else plain("  nothing", "dim"))
    console.print(plain("next", "bold cyan"))
    console.print(day_table(index, moment.next) if moment.next else plain("  nothing", "dim"))
    free = moment.track_free_until
    if free is not None:
        on = "" if free.date() == local.date() else f" on {day_title(free.date())}"
        console.print(plain(f"the track is free until {clock(free)}{on}", "green"))
