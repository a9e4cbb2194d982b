"""``roadracing publish``."""

from pathlib import Path
from typing import Any, Final

import click

from roadracing._internal.cli.feed_options import feed_options, options_of, own_options
from roadracing._internal.cli.inputs import combine, files_argument, hint_options, hints_of, receive_files
from roadracing._internal.cli.project_here import project_here
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.report_text import text
from roadracing._internal.cli.terminal import err, out, plain, working
from roadracing._internal.feeds.feed_stamp import UnstampedError
from roadracing._internal.feeds.options import Options
from roadracing._internal.findings.report import Report
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.rules.validation import validate as validate_season
from roadracing._internal.site.publishing import PublishRefused, publish as publish_folder
from roadracing._internal.site.subscriber_promises import Promise
from roadracing._internal.text.control_characters import safe
from roadracing._internal.text.lists import counted

_FOR_GOOD: Final = frozenset({Promise.IDENTITY, Promise.SEQUENCE, Promise.CONTENT})
"""Where one of these is broken, calendars have something wrong for good, and nobody is advised to do that."""


@in_python("roadracing.publish")
@click.command(
    epilog="""\b
Examples:
  roadracing publish season.json --out public
  roadracing publish alms.json scca.json --out public --base-url https://example.org/calendar/
  roadracing publish season.json --out public --name all="Our races" --local-times
  roadracing publish season.json --out public --set all.cancelled=mark --set team-panoz.alarm=30m"""
)
@files_argument
@click.option("--out", "folder", required=True, metavar="DIR", help="The folder; replaced as a whole.")
@click.option("--no-base-url", is_flag=True, help="The folder is served nowhere that is known any more.")
@click.option(
    "--base-url",
    metavar="URL",
    help="Where the folder will be served; as before unless given.",
)
@click.option(
    "--audience",
    type=click.Choice([audience.value for audience in Audience]),
    help="For whom the folder is, others' sessions and feeds are left out; as before, else public.",
)
@click.option(
    "--pages/--no-pages", default=True, help="Pages for people beside the feeds; on unless switched off."
)
@click.option(
    "--previous", metavar="FILE", help="What people know, for pages that say what has changed since."
)
@click.option(
    "--let-go",
    metavar="SESSION",
    multiple=True,
    help="The id of a session that may leave although it was not shown as cancelled; repeatable.",
)
@click.option("--first-time", is_flag=True, help="In a project: nothing was published from it before.")
@click.option("--force", is_flag=True, help="Publish in spite of errors and of broken promises.")
@click.option(
    "--name",
    "names",
    metavar="FEED=TEXT",
    multiple=True,
    help="What subscribers see a feed called; repeatable.",
)
@click.option(
    "--set",
    "settings",
    metavar="FEED.OPTION=VALUE",
    multiple=True,
    help="An option of a single feed, such as all.cancelled=mark; repeatable.",
)
@feed_options
@hint_options
def publish(
    files: tuple[str, ...],
    folder: str,
    base_url: str | None,
    no_base_url: bool,
    audience: str | None,
    pages: bool,
    previous: str | None,
    let_go: tuple[str, ...],
    first_time: bool,
    force: bool,
    names: tuple[str, ...],
    settings: tuple[str, ...],
    **options: Any,
) -> int:
    """Write a folder of feeds and pages that any web server can serve.

    The folder is written beside its place and swapped in, so that a reader sees the old or the new one,
    never a mixture. Errors in the data prevent it unless --force is given, and so does whatever would mislead
    subscribers of what was published there before: an event that vanished, a revision that fell, a change that no
    calendar would take for one, an id that has come to mean another session. A season that follows another in the
    same folder keeps its sessions and its feeds.
    """
    asked = _asked(options)
    named = own_options((*(_name(given) for given in names), *settings), asked)
    combined = combine(receive_files(files, hints_of(options)))
    if combined.code:
        return combined.code
    before = combine(receive_files([previous] if previous else []))
    if before.code:
        return before.code
    report = Report.of((*combined.diagnostics, *before.diagnostics))
    if combined.season is not None:
        report = validate_season(combined.season, source=combined.source).merged(report)
    if combined.season is None or (not report.ok and not force):
        text(report, err(), label=", ".join(files))
        err().print(
            plain("nothing was published" + ("; --force publishes all the same" if combined.season else ""))
        )
        return 1
    here = project_here()
    project = here.project if here is not None else None
    try:
        with working("publishing"):
            published = publish_folder(
                combined.season,
                folder,
                base_url=False if no_base_url else base_url,
                options=asked,
                feeds=named,
                audience=audience,
                pages=pages,
                previous=before.season,
                let_go=let_go,
                force=force,
                project=project,
                first_time=first_time,
            )
    except PublishRefused as error:
        for line in str(error).splitlines():
            err().print(plain(line, "bold red"))
        may = not force and _FOR_GOOD.isdisjoint(found.promise for found in error.broken)
        err().print(plain("nothing was published" + ("; --force publishes all the same" if may else "")))
        return 1
    except UnstampedError as error:
        err().print(plain(f"{', '.join(files)}: {error}", "bold red"))
        return 1
    count = len({session.id for session in published.season.sessions}.difference(published.undated))
    out().print(plain(f"published {count} sessions in {len(published.feeds)} feeds to {folder}", "bold"))
    withheld = len(combined.season.sessions) - len(published.season.sessions)
    if withheld:
        others = "is for others and" if withheld == 1 else "are for others and"
        out().print(
            plain(
                f"  left out: {counted(withheld, 'session')} {others} not published; --audience says for whom",
                "yellow",
            )
        )
    opened = sum(page.path.endswith(".html") for page in published.pages)
    if opened:
        out().print(plain(f"  {opened} pages; open {Path(folder) / 'index.html'}"))
    for label in published.undated:
        out().print(plain(f"  left out, as neither a time nor a day is known: {label}", "yellow"))
    return 0


def _asked(options: dict[str, Any]) -> Options:
    try:
        return options_of(options)
    except NotUnderstood as error:
        raise click.UsageError(str(error)) from None


def _name(given: str) -> str:
    """A feed's name as an option of that feed."""
    feed, equals, name = given.partition("=")
    if not equals:
        raise click.UsageError(
            f"{safe(given)!r} names no feed: write its file's name first, such as all=Races"
        )
    return f"{feed}.name={name}"
