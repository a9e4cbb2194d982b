"""``roadracing demo``."""

import shlex
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

import click
from rich.console import Console
from rich.padding import Padding

from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.tables import compared_table, day_title
from roadracing._internal.cli.terminal import COLOURS, out, plain
from roadracing._internal.desk.changing import delayed, replaced
from roadracing._internal.desk.proposal import propose
from roadracing._internal.desk.running_order import days
from roadracing._internal.desk.spoken_references import session_called
from roadracing._internal.documents.reading import loads
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.validation import validate
from roadracing._internal.site.publishing import publish
from roadracing._internal.tables.timetable_reading import TimetableReading, read_csv
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.diff import diff

TIMETABLE = "2013-long-beach.csv"
PARTIES = "2013-long-beach.json"
"""Who and where: what no timetable says."""
WEEKEND = "long-beach-2013"
DELAYED = f"{WEEKEND}-pro-celebrity-race"
CHANGEOVER, DELAY = timedelta(minutes=15), timedelta(minutes=40)
_INSET = (0, 0, 0, 3)
_CHANGED = Instant.parse("2013-04-20T11:30:00-07:00[America/Los_Angeles]")


@in_python("roadracing.read_timetable", "roadracing.desk.propose", "roadracing.publish")
@click.command(epilog="\b\nExample:\n  roadracing demo --out demo")
@click.option("--out", "folder", default="demo", show_default=True, metavar="DIR", help="Where to publish.")
def demo(folder: str) -> int:
    """One delay on a real weekend becomes legal times, a bulletin, new pages and new feeds.

    Long Beach, 19 to 21 April 2013: the American Le Mans Series, the Pirelli World Challenge and IndyCar on
    one street circuit, read from the timetable that was published. The times at which it was issued and
    changed, the bulletin and the delay are the demo's own.
    """
    return tell(out(), folder)


def tell(console: Console, folder: str, *, shown: str | None = None) -> int:
    """Tell the story on a console, and publish into a folder.

    Args:
        console: where to tell it.
        folder: where to publish.
        shown: what to call the folder; its whole path unless given.
    """
    reading = _read(console)
    if reading.season is None:
        raise click.ClickException("the demo's own timetable could not be read")
    console.print(plain("2. check", "bold"))
    report = validate(reading.season, source=reading.source)
    for found in report.diagnostics:
        console.print(plain(f"   {found.severity.value}: {found.code} {found.name}", COLOURS[found.severity]))
    count = report.counts[Severity.ERROR]
    console.print(
        plain(f"   {count or 'no'} {'error' if count == 1 else 'errors'}", "bold red" if count else "green")
    )
    console.print(plain("3. publish", "bold"))
    # The demo begins anew as often as somebody likes, in the same folder.
    first = publish(reading.season, folder, audience="operations", force=True)
    console.print(plain(f"   {len(reading.season.sessions)} sessions in {len(first.feeds)} feeds"))
    revised = _change(console, reading.season)
    console.print(plain("5. publish again", "bold"))
    second = publish(revised, folder, audience="operations", previous=reading.season)
    changed = [f.path for f in second.feeds if first.files.get(f.path) != second.files[f.path]]
    console.print(plain(f"   {len(changed)} of {len(second.feeds)} feeds have new bytes, the others none"))
    console.print()
    place = Path(shown or Path(folder).resolve())
    console.print(
        plain("To subscribe from its pages, serve the folder and open http://localhost:8000/:", "bold green")
    )
    console.print(plain(f"   python -m http.server --directory {shlex.quote(str(place))}"))
    console.print(plain("Open this page in any browser, and this feed in any calendar:", "bold green"))
    console.print(plain(f"   {place / 'weekends' / WEEKEND}.html"))
    console.print(plain(f"   {place / second.feeds[0].path}"))
    return 0 if report.ok else 1


def _read(console: Console) -> TimetableReading:
    data = files("roadracing._internal.cli").joinpath("demo_data")
    known = loads(data.joinpath(PARTIES).read_bytes(), name=PARTIES)
    source = data.joinpath(TIMETABLE).read_bytes()
    reading = read_csv(source, name=TIMETABLE, weekend=WEEKEND, into=known)
    console.print(plain(f"1. read {TIMETABLE}, as it was published", "bold"))
    if reading.season is not None:
        count, series = len(reading.season.sessions), len(reading.season.series)
        bodies = len({each.sanctioned_by for each in reading.season.series} - {None})
        console.print(
            plain(
                f"   {count} sessions of {series} series and {bodies} sanctioning bodies became a typed document"
            )
        )
    return reading


def _change(console: Console, season: Season) -> Season:
    console.print(
        plain("4. Saturday, 11:30: the Pro/Celebrity race is 40 minutes late; the day makes way", "bold")
    )
    late = session_called(season, DELAYED)
    proposal = propose(
        season, replaced(season, *delayed(season, late, DELAY)), cascading=True, changeover=CHANGEOVER
    )
    revised = proposal.commit(issued=_CHANGED, reason="the Pro/Celebrity race starts 40 minutes late")
    before, after = Index(season), Index(revised)
    for day, sessions in days(revised).items():
        if any(before.sessions[s.id].start != s.start for s in sessions):
            console.print(Padding(plain(day_title(day), "underline"), _INSET))
            console.print(
                Padding(compared_table(before, after, sessions, width=console.width - _INSET[-1]), _INSET)
            )
    for line in diff(season, revised).text(season, revised).splitlines():
        console.print(plain(f"   {line}"))
    return revised
