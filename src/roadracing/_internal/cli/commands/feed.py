"""``roadracing feed``."""

from typing import Any

import click

from roadracing._internal.cli.completion import series_of_files
from roadracing._internal.cli.feed_options import feed_options, options_of
from roadracing._internal.cli.inputs import files_argument, hint_options, hints_of, season_of
from roadracing._internal.cli.meant import known_selection
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.terminal import err, plain
from roadracing._internal.feeds.calendars import feed as make_feed
from roadracing._internal.feeds.feed_stamp import UnstampedError
from roadracing._internal.feeds.selection import SelectionError
from roadracing._internal.findings.root import NotUnderstood


@in_python("roadracing.feed")
@click.command(
    epilog="""\b
Examples:
  roadracing feed season.json --series alms -o alms.ics
  roadracing feed alms.json scca.json --weekend mid-ohio-2004 --kind race --kind qualifying
  roadracing feed season.json --team panoz --alarm 30m -o panoz.ics
  roadracing feed season.json --local-times --alarm 15m --name "Our races" -o ours.ics"""
)
@files_argument
@click.option("--organisation", multiple=True, metavar="ID", help="What this organisation operates or lists.")
@click.option(
    "--series",
    multiple=True,
    metavar="ID",
    help="One series; may be repeated, as every selection.",
    shell_complete=series_of_files,
)
@click.option(
    "--class",
    "car_class",
    multiple=True,
    metavar="ID",
    help="One class, with what is for all classes.",
)
@click.option("--weekend", multiple=True, metavar="ID", help="One weekend.")
@click.option("--team", multiple=True, metavar="ID", help="What one team has to know of; for competitors.")
@click.option("--kind", multiple=True, metavar="KIND", help="One kind of session, such as race.")
@click.option(
    "--audience", metavar="A", help="public (default but for a team), competitors, operations or all."
)
@click.option("--name", metavar="TEXT", help="What subscribers see it called.")
@click.option("--colour", metavar="#RRGGBB", help="The colour of the calendar; by default its series'.")
@feed_options
@output_option
@hint_options
def feed(files: tuple[str, ...], output: str | None, **options: Any) -> int:
    """Write one iCalendar feed of a selection."""
    season = season_of(files, hints_of(options))
    try:
        asked = options_of(options, name=options.pop("name"), colour=options.pop("colour"))
        selection = {
            key: value for key, value in known_selection(season, options).items() if value not in (None, ())
        }
        content = make_feed(season, **selection, options=asked)
    except (SelectionError, NotUnderstood) as error:
        raise click.UsageError(str(error)) from None
    except UnstampedError as error:
        err().print(plain(f"{', '.join(files)}: {error}", "bold red"))
        return 1
    deliver(content, output)
    return 0
