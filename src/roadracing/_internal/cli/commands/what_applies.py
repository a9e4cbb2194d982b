"""``roadracing explain`` and ``briefing``: what applies in a session, and where sessions are not run alike."""

import difflib
import json

import click
from rich.table import Table

from roadracing._internal.cli.completion import sessions_of_files
from roadracing._internal.cli.inputs import files_argument, season_of
from roadracing._internal.cli.meant import known_session, known_thing
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.terminal import out, plain
from roadracing._internal.model.season.index import Index
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.parameters import Parameter
from roadracing._internal.practice.registry import PARAMETERS
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.practice.weekend_briefing import briefing as briefing_of


@in_python("roadracing.practice.Practices")
@click.command(
    epilog="""\b
Examples:
  roadracing explain season.json --session mid-ohio-2004-wc-gt-race
  roadracing explain season.json --session mid-ohio-2004-wc-gt-race --parameter white_flag"""
)
@files_argument
@click.option(
    "--session",
    metavar="ID",
    help="In which session; in the season as a whole if none is given.",
    shell_complete=sessions_of_files,
)
@click.option("--parameter", metavar="NAME", help="Which parameter; a table of all if none is given.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def explain(files: tuple[str, ...], session: str | None, parameter: str | None, form: str) -> int:
    """Say what applies in a session, whose practice it is, from when on, and why it is not another's."""
    chosen = [_known(parameter)] if parameter is not None else [*PARAMETERS]
    season = season_of(files)
    where = known_session(season, session) if session is not None else None
    practices = Practices(index=Index(season))
    found = [practices.effective(each.key, where) for each in chosen]
    if form == "json":
        data = [{"session": where.id if where is not None else None, **each.to_json()} for each in found]
        shown = data[0] if parameter is not None else data
        deliver(json.dumps(shown, ensure_ascii=False, indent=2) + "\n", None)
    elif parameter is not None:
        _chain(practices, found[0])
    else:
        _table(found)
    return 0


def _known(name: str) -> Parameter:
    by_key = {each.key: each for each in PARAMETERS}
    wanted = by_key.get(name.replace("-", "_").lower())
    if wanted is None:
        near = difflib.get_close_matches(name, by_key, n=3)
        listed = f"; did you mean {', '.join(near)}?" if near else f"; there are: {', '.join(by_key)}"
        raise click.UsageError(f"there is no parameter {name!r}{listed}")
    return wanted


def _table(found: list[Effective]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("parameter", "applies", "by"):
        table.add_column(heading, overflow="fold")
    for each in found:
        style = "bold" if each.settled else "bold red"
        table.add_row(plain(each.parameter.key), plain(each.text, style), plain(each.practice, "dim"))
    out().print(table)


def _chain(practices: Practices, found: Effective) -> None:
    console, known = out(), found.parameter
    console.print(
        plain(f"{known.key}: {found.text}", "bold" if found.settled else "bold red"),
    )
    meaning = known.meaning(found.held)
    console.print(plain(f"  {known.what}" + (f" Here: {meaning.what}." if meaning is not None else "")))
    console.print(plain(f"  by: {found.practice}"))
    console.print(plain(f"  why: {found.reason}"))
    if found.source and found.source != found.practice:
        console.print(plain(f"  source: {found.source}", "dim"))
    if found.passed:
        console.print(plain("  not:"))
    for each in found.passed:
        held = each.candidate
        since = f", from {held.since}" if held.since is not None else ""
        whose = f"{held.label} ({practices.name(held.organisation)}, {held.scope}{since})"
        console.print(plain(f"    {known.text(held.value)}: {whose}: {each.reason}", "dim"))


@in_python("roadracing.practice.briefing")
@click.command(
    epilog="""\b
Examples:
  roadracing briefing season.json --weekend mid-ohio-2004
  roadracing briefing alms.json scca.json --weekend mid-ohio-2004 --format json -o briefing.json"""
)
@files_argument
@click.option("--weekend", metavar="ID", help="Which weekend; may be left out where there is one.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@output_option
def briefing(files: tuple[str, ...], weekend: str | None, form: str, output: str | None) -> int:
    """Say where the sessions of a weekend are not run alike, for drivers and for marshals.

    The exit code is 1 if something is not settled.
    """
    season = season_of(files)
    ids = [each.id for each in season.weekends]
    if weekend is None and len(ids) == 1:
        weekend = ids[0]
    if weekend is None:
        raise click.UsageError(f"say which --weekend; there are: {', '.join(ids) or 'none'}")
    weekend = known_thing("weekend", weekend, Index(season).weekends) or weekend
    found = briefing_of(season, weekend)
    if form == "json":
        deliver(json.dumps(found.to_json(), ensure_ascii=False, indent=2) + "\n", output)
    else:
        deliver(str(found), output)
    return 0 if found.settled else 1
