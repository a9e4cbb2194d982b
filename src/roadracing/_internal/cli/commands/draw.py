"""``roadracing draw``."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from roadracing._internal.cli.completion import series_of_files
from roadracing._internal.cli.inputs import (
    files_argument,
    hint_options,
    hints_of,
    season_of,
)
from roadracing._internal.cli.meant import known_selection, known_thing, moment_of_weekend
from roadracing._internal.cli.option_types import DayType
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.desk.spoken_references import TIMES
from roadracing._internal.feeds.selection import SelectionError, select
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.pen.picture import PictureError
from roadracing._internal.pictures.picture_kinds import KINDS
from roadracing._internal.rules.validation import validate
from roadracing._internal.text.control_characters import safe
from roadracing._internal.text.lists import listed
from roadracing._internal.words.naming import labels_of

_FORMS = sorted({form for kind in KINDS.values() for form in kind.forms})


@in_python(
    "roadracing.pictures.timetable",
    "roadracing.pictures.paddock",
    "roadracing.pictures.safety",
    "roadracing.pictures.paper_list",
)
@click.command(
    epilog="""\b
Examples:
  roadracing draw weekend.json --picture timetable -o timetable.svg
  roadracing draw weekend.json --picture timetable --form tall --day 2013-04-20 -o saturday.svg
  roadracing draw season.json --picture paddock --weekend mid-ohio-2004 -o paddock.svg
  roadracing draw weekend.json --picture rota --paper letter -o rota.pdf
  roadracing draw weekend.json --picture timetable --form print --paper letter -o noticeboard.pdf
  roadracing draw season.json --picture timetable --weekend mid-ohio-2004 --since published.json -o changes.svg"""
)
@files_argument
@click.option(
    "--picture",
    type=click.Choice(sorted(KINDS)),
    required=True,
    help="; ".join(f"{kind.name}: {kind.what}" for kind in KINDS.values()) + ".",
)
@click.option("--weekend", metavar="ID", help="Which weekend, where there are several.")
@click.option("--plan", metavar="ID", help="Which paddock plan, where there are several.")
@click.option("--day", type=DayType(), help="One day only.")
@click.option(
    "--form", type=click.Choice(_FORMS), help="For a desk (wide), a phone (tall), or black on white (print)."
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The sheets that print is laid out for.")
@click.option(
    "--organisation", multiple=True, metavar="ID", help="Only what this organisation operates or lists."
)
@click.option(
    "--series", multiple=True, metavar="ID", help="Only one series.", shell_complete=series_of_files
)
@click.option(
    "--class", "car_class", multiple=True, metavar="ID", help="Only one class, with what is for all classes."
)
@click.option("--team", multiple=True, metavar="ID", help="Only what one team has to know of.")
@click.option(
    "--audience", metavar="A", help="Only what is for the public, or for competitors; all unless given."
)
@click.option("--since", metavar="FILE", help="An earlier document: what has changed since is marked.")
@click.option("--now", metavar="TIME", help=f"The present, shown as a line: {TIMES}.")
@click.option("--unchecked", is_flag=True, help="Do not run the rules, and mark no conflicts.")
@output_option
@hint_options
def draw(
    files: tuple[str, ...],
    picture: str,
    weekend: str | None,
    plan: str | None,
    day: dt.date | None,
    form: str | None,
    paper: str | None,
    since: str | None,
    now: str | None,
    unchecked: bool,
    organisation: tuple[str, ...],
    series: tuple[str, ...],
    car_class: tuple[str, ...],
    team: tuple[str, ...],
    audience: str | None,
    output: str | None,
    **options: Any,
) -> int:
    """Draw a picture of a race weekend: SVG, or PDF or PNG where the output's name ends so.

    Conflicts that the rules find are marked; a document with conflicts is drawn all the same.
    """
    kind = KINDS[picture]
    hints = hints_of(options)
    told: dict[str, Any] = {"day": day, "form": form, "paper": paper, "now": now, "plan": plan}
    wanted: dict[str, Any] = {
        "organisation": organisation,
        "series": series,
        "car_class": car_class,
        "team": team,
        "audience": audience,
    }
    takes = {**{name: name for name in told}, "since": "previous", **dict.fromkeys(wanted, "only")}
    given = {**told, "since": since, **wanted}
    odd = [name for name, value in given.items() if value not in (None, ()) and takes[name] not in kind.takes]
    if odd:
        names = ", ".join(f"--{'class' if name == 'car_class' else name}" for name in odd)
        raise click.UsageError(f"the picture {picture!r} has no use for {names}")
    if form is not None and form not in kind.forms:
        raise click.UsageError(
            f"the picture {picture!r} has no form {form!r}; it has: {', '.join(kind.forms)}"
        )
    season = season_of(files, hints)
    previous = season_of([since], hints) if since is not None else None
    told["previous"] = previous
    wanted = known_selection(season, wanted)
    weekend = known_thing("weekend", weekend, Index(season).weekends)
    told["now"] = moment_of_weekend(season, now, day) if now is not None else None
    if any(wanted.values()):
        told["only"] = _only(filter(None, (season, previous)), wanted)
        told["whose"] = _whose(season, wanted)
    if not unchecked and "findings" in kind.takes:
        told["findings"] = validate(season)
    try:
        drawn = kind.picture(season, weekend, **told)
    except PictureError as error:
        raise click.UsageError(safe(str(error))) from None
    ending = Path(output).suffix.casefold() if output is not None else ""
    if ending == ".pdf":
        deliver(drawn.pdf(), output, kind=ending)
    elif ending == ".png":
        deliver(drawn.png(), output, kind=ending)
    else:
        deliver(f"{drawn.svg}\n", output, kind=".svg")
    return 0


def _only(seasons: Iterable[Season], wanted: dict[str, Any]) -> frozenset[str]:
    """The sessions of a selection, as feeds select; what only an earlier document has is part of it."""
    found: set[str] = set()
    asked = {"audience": "all", **{name: value for name, value in wanted.items() if value}}
    for place, season in enumerate(seasons):
        index = Index(season)
        try:
            selection = select(index, **asked)
        except SelectionError as error:
            if place == 0:
                raise click.UsageError(safe(str(error))) from None
            continue
        found.update(session.id for session in selection.sessions(index))
    return frozenset(found)


def _whose(season: Season, wanted: dict[str, Any]) -> str | None:
    """Whose sessions a selection has, in words."""
    index = Index(season)
    known = (
        (index.organisations, wanted["organisation"]),
        (index.series, wanted["series"]),
        (index.classes, wanted["car_class"]),
        (index.teams, wanted["team"]),
    )
    words = " ".join(listed(labels_of(things, ids)) for things, ids in known if ids)
    return f"for {words}" if words else None
