"""``roadracing changes``."""

import click

from roadracing._internal.cli.inputs import InstantType, file_argument, season_of
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.terminal import out, plain
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import span_text


@in_python("roadracing.Session.changed_at")
@click.command(
    epilog="""\b
Example:
  roadracing changes weekend.json --since "2013-04-20T00:00:00-07:00[America/Los_Angeles]" """
)
@file_argument
@click.option("--since", type=InstantType(), required=True, help="From when on.")
def changes(file: str, since: Instant) -> int:
    """What has changed since a given time, by the bulletins that say so."""
    season = season_of([file])
    console = out()
    bulletins = [b for b in season.bulletins if b.issued_at is not None and b.issued_at.utc >= since.utc]
    for bulletin in sorted(bulletins, key=lambda b: (b.issued_at.utc if b.issued_at else since.utc, b.id)):
        console.print(plain(_heading(season, bulletin.id), "bold"))
        for change in bulletin.changes:
            console.print(plain(f"  {change.text or f'{change.kind.value}: {change.path}'}"))
    if not bulletins:
        console.print(plain("nothing has changed since then", "dim"))
    return 0


def _heading(season: Season, wanted: str) -> str:
    index = Index(season)
    bulletin = next(b for b in season.bulletins if b.id == wanted)
    weekend = index.weekends.get(bulletin.weekend or "")
    issued = bulletin.issued_at
    when = f", {span_text(issued)}" if issued is not None else ""
    number = f"Bulletin {bulletin.number}" if bulletin.number is not None else f"Bulletin {bulletin.id}"
    where = f", {weekend.label}" if weekend is not None else ""
    return f"{number}{where}{when}" + (f": {bulletin.reason}" if bulletin.reason else "")
