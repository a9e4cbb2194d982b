"""``roadracing readiness`` and ``coverage``: may the track go hot, and how soon is help there."""

import json
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from roadracing._internal.cli.completion import sessions_of_files
from roadracing._internal.cli.inputs import (
    UnusableInput,
    content_of,
    files_argument,
    hint_options,
    hints_of,
    season_of,
)
from roadracing._internal.cli.meant import known_session, known_thing, moment_given
from roadracing._internal.cli.outputs import deliver
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.report_text import text
from roadracing._internal.cli.terminal import err, out, plain
from roadracing._internal.control.log.log_reading import read_log
from roadracing._internal.desk.spoken_references import TIMES
from roadracing._internal.findings.report import Report
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import TrackCondition
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.cover import CapabilityCoverage, Coverage
from roadracing._internal.safety.evidence import Knowledge
from roadracing._internal.safety.readiness import readiness
from roadracing._internal.safety.readiness_answer import Readiness, RequirementState
from roadracing._internal.safety.response import TEAM, coverage as coverage_of
from roadracing._internal.safety.targets import ResponseTargets
from roadracing._internal.text.control_characters import safe
from roadracing._internal.text.lists import listed

_HEADINGS = {
    RequirementState.UNMET: ("missing", "bold red"),
    RequirementState.UNKNOWN: ("nobody has said", "yellow"),
    RequirementState.MET: ("in place", "green"),
}


@in_python("roadracing.safety.readiness")
@click.command(
    name="readiness",
    epilog="""\b
Examples:
  roadracing readiness season.json --session warm-up --at 08:55
  roadracing readiness season.json --session race --at "2004-06-26T14:55:00-04:00[America/New_York]" \\
      --log control.csv --format json""",
)
@files_argument
@click.option(
    "--session", metavar="ID", required=True, help="For which session.", shell_complete=sessions_of_files
)
@click.option(
    "--at",
    metavar="TIME",
    required=True,
    help=f"At which moment, on the session's day: {TIMES}; what happened later is not known.",
)
@click.option("--log", "logs", metavar="FILE", multiple=True, help="A control log, as CSV or JSON lines.")
@click.option("--all", "everything", is_flag=True, help="List what is in place, too.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@hint_options
def ready(
    files: tuple[str, ...],
    session: str,
    at: str,
    logs: tuple[str, ...],
    everything: bool,
    form: str,
    **options: Any,
) -> int:
    """May the track go hot? Say what is missing and who can mend it, and what nobody has said yet.

    Exit code 0: it may. 1: it may not; all that is missing or not known is listed.
    """
    season = season_of(files, hints_of(options))
    index = Index(season)
    held = known_session(season, session)
    venue, starts = index.venue_of(held), index.starts(held)
    known = Knowledge()
    for log in logs:
        reading = read_log(
            _content(log),
            name="<stdin>" if log == "-" else log,
            weekend=held.weekend,
            timezone=venue.timezone if venue is not None else None,
            day=starts.date() if starts is not None else None,
        )
        if reading.log is None or not reading.usable:
            reason = reading.diagnostics[0].message if reading.diagnostics else "it is no control log"
            raise click.UsageError(f"{safe(log)}: {safe(reason)}")
        if reading.errors:
            text(Report.of(reading.diagnostics), err(), label=log)
            return 1
        known += Knowledge.of(reading.log)
    found = readiness(season, held, moment_given(season, at, session=held), knowledge=known)
    if form == "json":
        deliver(json.dumps(found.to_json(), ensure_ascii=False, indent=2) + "\n", None)
    else:
        _tell(found, everything=everything)
    return 0 if found.ready else 1


def _content(log: str) -> bytes | Path:
    """A log's file, standard input, or the table of a spreadsheet.

    Raises:
        click.UsageError: it is nothing that can be read.
    """
    try:
        content, _ = content_of(log)
    except UnusableInput as error:
        raise click.UsageError(f"{safe(log)}: {safe(str(error))}") from None
    return content


def _tell(found: Readiness, *, everything: bool) -> None:
    console = out()
    verdict = "the track may go hot" if found.ready else "the track may not go hot"
    console.print(
        plain(f"{verdict} for {found.session} at {found.at}", "bold green" if found.ready else "bold red")
    )
    for state in (RequirementState.UNMET, RequirementState.UNKNOWN, RequirementState.MET):
        held = [each for each in found.requirements if each.state is state]
        heading, style = _HEADINGS[state]
        if not held or (state is RequirementState.MET and not everything):
            continue
        console.print(plain(f"{heading} ({len(held)})", style))
        for each in held:
            console.print(plain(f"  {each.sentence}"))
            console.print(plain(f"    {each.owner}; {each.source}", "dim"))
    if not everything and found.met:
        console.print(plain(f"in place: {len(found.met)} (--all lists them)", "dim"))


@in_python("roadracing.safety.coverage")
@click.command(
    name="coverage",
    epilog="""\b
Examples:
  roadracing coverage season.json --weekend mid-ohio-2004
  roadracing coverage season.json --weekend mid-ohio-2004 --without fire-2 --format json""",
)
@files_argument
@click.option("--weekend", metavar="ID", help="Which weekend, where several have a safety plan.")
@click.option("--layout", metavar="ID", help="Which layout, where several have a safety plan.")
@click.option(
    "--session",
    metavar="ID",
    help="Only the units that are on duty in this session.",
    shell_complete=sessions_of_files,
)
@click.option("--without", metavar="UNIT", multiple=True, help="As if this unit were gone.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@hint_options
def shown(
    files: tuple[str, ...],
    weekend: str | None,
    layout: str | None,
    session: str | None,
    without: tuple[str, ...],
    form: str,
    **options: Any,
) -> int:
    """How soon help is at each point of the lap, where the gaps are, and what the loss of each unit does.

    Vehicles drive in the racing direction only. What is not known about a unit is said, and nothing is guessed.
    """
    season = season_of(files, hints_of(options))
    index = Index(season)
    held = known_session(season, session) if session is not None else None
    weekend = known_thing("weekend", weekend, index.weekends)
    plan, course = _plan(index, weekend or (held.weekend if held is not None else None), layout)
    strangers = sorted(set(without) - {unit.id for unit in plan.units})
    if strangers:
        names = ", ".join(unit.id for unit in plan.units) or "none"
        raise click.UsageError(f"the plan has no unit {strangers[0]!r}; it has: {names}")
    sessions = [held] if held is not None else _hot(index, plan)
    targets = ResponseTargets.in_force(Practices(index=index), *sessions)
    found = coverage_of(plan, course, targets, session=held, without=without)
    if form == "json":
        deliver(json.dumps(found.to_json(), ensure_ascii=False, indent=2) + "\n", None)
    else:
        _tell_coverage(found, course, _names(plan, course))
    return 0


def _hot(index: Index, plan: SafetyPlan) -> list[Session]:
    """The sessions whose organisations ask something of the plan."""
    return [
        each
        for each in index.sessions_of(plan.weekend)
        if each.track_condition is TrackCondition.HOT and not each.is_cancelled
    ]


def _plan(index: Index, weekend: str | None, layout: str | None) -> tuple[SafetyPlan, CircuitLayout]:
    """The plan that is meant, and its layout.

    Raises:
        click.UsageError: there is none, or it is not clear which.
    """
    plans = [p for p in index.season.safety_plans if weekend in (None, p.weekend)]
    named = [(plan, _layout_of(index, plan)) for plan in plans]
    fit = [(plan, name) for plan, name in named if layout in (None, name)]
    if len(fit) != 1:
        there = (
            ", ".join(f"{plan.id} ({plan.weekend}, {name or 'no layout'})" for plan, name in named) or "none"
        )
        problem = "there is no such safety plan" if not fit else "it is not clear which safety plan is meant"
        raise click.UsageError(f"{problem}: say --weekend and --layout; there are: {there}")
    plan, name = fit[0]
    course = index.layouts.get(name or "")
    if course is None:
        raise click.UsageError(f"the layout of the safety plan {plan.id!r} is not in the document")
    return plan, course


def _layout_of(index: Index, plan: SafetyPlan) -> str | None:
    weekend = index.weekends.get(plan.weekend)
    return plan.layout or (weekend.layout if weekend is not None else None)


def _names(plan: SafetyPlan, course: CircuitLayout) -> dict[str, str]:
    """What to call units, and the teams of flag stations."""
    teams = {TEAM + each.id: f"the team of {each.label}" for each in course.stations}
    return {**teams, **{unit.id: unit.label for unit in plan.units}}


def _tell_coverage(found: Coverage, course: CircuitLayout, names: dict[str, str]) -> None:
    console = out()
    length = f", {found.length_m:g} m" if found.length_m is not None else ""
    console.print(plain(f"{course.label}{length}", "bold underline"))
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("help", "within", "at worst", "where", "by", "too late on", "if one is lost"):
        table.add_column(heading, overflow="fold")
    for kind in found.kinds:
        table.add_row(*(plain(cell, style) for cell, style in _row(kind, names)))
    if found.kinds:
        console.print(table)
    for reason, helpers in found.reasons().items():
        who = listed(names.get(helper, helper) for helper in helpers)
        console.print(plain(f"not counted: {who} ({reason})", "yellow"))
    for sentence in found.unknown:
        console.print(plain(f"not known: {sentence}", "yellow"))
    for side in found.static:
        if side.longest_m is not None:
            limit = f" (at most {side.limit.value:g} m)" if side.limit is not None else ""
            style = "bold red" if side.gaps else "dim"
            words = f"extinguishers on the {side.side.value}: up to {side.longest_m:.0f} m apart{limit}"
            console.print(plain(words, style))


def _row(kind: CapabilityCoverage, names: dict[str, str]) -> list[tuple[str, str]]:
    target = f"{kind.target_s:g} s" if kind.target_s is not None else ""
    if kind.worst is None:
        style = "bold red" if kind.target is not None else "dim"
        nobody = "not known" if kind.uncounted else "nobody"
        return [(kind.capability.value, "bold"), (target, ""), (nobody, style), *[("", "")] * 4]
    late = ", ".join(f"{gap.from_m:.0f}–{gap.to_m:.0f} m" for gap in kind.gaps)
    return [
        (kind.capability.value, "bold"),
        (target, ""),
        (f"{kind.worst.seconds:.0f} s", "bold red" if kind.gaps else ""),
        (f"{kind.worst.at_m:.0f} m", ""),
        (names.get(kind.worst.unit, kind.worst.unit), ""),
        (late, "bold red"),
        (_loss(kind, names), ""),
    ]


def _loss(kind: CapabilityCoverage, names: dict[str, str]) -> str:
    """The loss that is felt most, in words."""
    loss = kind.worst_loss
    if loss is None:
        return ""
    lost = names.get(loss.unit, loss.unit)
    if loss.worst is None:
        return f"{lost}: nobody is left"
    instead = names.get(loss.worst.unit, loss.worst.unit)
    return f"{lost}: {loss.worst.seconds:.0f} s to {loss.worst.at_m:.0f} m, by {instead}"
