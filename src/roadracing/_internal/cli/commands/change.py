"""``roadracing change``."""

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar, cast

import click
from rich.console import Console

from roadracing._internal.cli.inputs import (
    known_issuer,
    season_of,
)
from roadracing._internal.cli.option_types import DurationType, InstantType
from roadracing._internal.cli.outputs import deliver
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.report_text import refused
from roadracing._internal.cli.tables import clock, compared_table, day_title
from roadracing._internal.cli.terminal import COLOURS, err, out, plain
from roadracing._internal.desk.changing import (
    ChangeRefused,
    at_local,
    cancelled,
    delayed,
    moved,
    recorded,
    reinstated,
    replaced,
    session_called,
    swapped,
    timed,
    with_plan,
)
from roadracing._internal.desk.proposal import Proposal, propose
from roadracing._internal.desk.running_order import day_of, days
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.versions.diff import diff

F = TypeVar("F", bound=Callable[..., Any])


@in_python("roadracing.desk.propose", "roadracing.desk.Proposal.commit")
@click.group(
    subcommand_metavar="COMMAND [ARGS]...",
    epilog="""\b
Example:
  roadracing change weekend.json delay pro-celebrity-race --by 40m --cascade --changeover 15m \\
    --issued "2013-04-20T10:00:00-07:00[America/Los_Angeles]" --reason "oil on the track" """,
)
@click.argument("file", metavar="FILE")
@click.pass_context
def change(ctx: click.Context, file: str) -> None:
    """Delay, move, swap, cancel or reinstate sessions of FILE, or apply a plan.

    Every change raises the revisions of what people see changed, remembers the earlier times and writes a
    bulletin. FILE itself is replaced unless -o names another.
    """
    ctx.obj = file


def _options(command: F) -> F:
    decorators: tuple[Callable[[F], F], ...] = (
        click.option("-o", "--output", metavar="FILE", help="Where to write; FILE itself unless given."),
        click.option("--issuer", metavar="ID", help="The organisation that issues the bulletin."),
        click.option("--reason", metavar="TEXT", help="Why; goes into the bulletin."),
        click.option("--issued", type=InstantType(), help="When the change is issued."),
        click.option("--dry-run", is_flag=True, help="Show the day before and after; write nothing."),
        click.option("--changeover", type=DurationType(), help="The changeover in force, such as 15m."),
        click.option("--cascade", is_flag=True, help="Let the rest of the day make way."),
    )
    for option in decorators:
        command = option(command)
    return cast("F", click.pass_obj(command))


@in_python("roadracing.desk.delayed", "roadracing.desk.replaced")
@change.command()
@click.argument("session")
@click.option("--by", type=DurationType(), help="How much later, such as 40m.")
@click.option("--until", metavar="TIME", help="Until when, such as 12:20.")
@_options
def delay(file: str, session: str, by: dt.timedelta | None, until: str | None, **options: Any) -> int:
    """Start SESSION later; what is part of it goes along."""
    if (by is None) is (until is None):
        raise click.UsageError("say either --by or --until")
    season = season_of([file])

    def later() -> Season:
        chosen = session_called(season, session)
        longer = by if by is not None else _moment(season, chosen, until or "").utc - timed(chosen).utc
        return replaced(season, *delayed(season, chosen, longer))

    return _carry_out(file, season, later, options, in_order=True)


@in_python("roadracing.desk.moved", "roadracing.desk.replaced")
@change.command()
@click.argument("session")
@click.option(
    "--to", "target", required=True, metavar="TIME", help="13:35 on its day, or a time with its zone."
)
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="On another day.")
@_options
def move(file: str, session: str, target: str, day: dt.datetime | None, **options: Any) -> int:
    """Take SESSION to another time."""
    season = season_of([file])

    def taken() -> Season:
        chosen = session_called(season, session)
        to = _moment(season, chosen, target, day.date() if day else None)
        return replaced(season, *moved(season, chosen, to))

    return _carry_out(file, season, taken, options)


@in_python("roadracing.desk.swapped", "roadracing.desk.replaced")
@change.command()
@click.argument("first")
@click.argument("second")
@_options
def swap(file: str, first: str, second: str, **options: Any) -> int:
    """Put two sessions in each other's place."""
    season = season_of([file])
    return _carry_out(
        file,
        season,
        lambda: replaced(
            season, *swapped(season, session_called(season, first), session_called(season, second))
        ),
        options,
    )


@in_python("roadracing.desk.cancelled", "roadracing.desk.replaced")
@change.command()
@click.argument("sessions", nargs=-1, required=True, metavar="SESSION...")
@_options
def cancel(file: str, sessions: tuple[str, ...], **options: Any) -> int:
    """Say that sessions will not run, nor their parts; they stay on every calendar as cancelled."""
    season = season_of([file])

    def gone() -> Season:
        after = season
        for session in dict.fromkeys(sessions):
            after = replaced(after, *cancelled(after, session_called(after, session)))
        return after

    return _carry_out(file, season, gone, options)


@in_python("roadracing.desk.reinstated", "roadracing.desk.replaced")
@change.command()
@click.argument("sessions", nargs=-1, required=True, metavar="SESSION...")
@_options
def reinstate(file: str, sessions: tuple[str, ...], **options: Any) -> int:
    """Say that cancelled sessions will run after all, with the parts that were cancelled along with them."""
    season = season_of([file])

    def back() -> Season:
        after = season
        for session in dict.fromkeys(sessions):
            after = replaced(after, *reinstated(after, session_called(after, session)))
        return after

    return _carry_out(file, season, back, options)


@in_python("roadracing.desk.with_plan")
@change.command()
@click.argument("plan_id", metavar="PLAN")
@_options
def plan(file: str, plan_id: str, **options: Any) -> int:
    """Apply a plan that was agreed beforehand, such as a rain plan."""
    season = season_of([file])
    return _carry_out(file, season, lambda: with_plan(season, plan_id), options)


@in_python("roadracing.desk.recorded", "roadracing.desk.replaced")
@change.command()
@click.argument("session")
@click.option("--started", metavar="TIME", help="When it started: 12:21, or a time with its zone.")
@click.option("--ended", metavar="TIME", help="When it ended.")
@click.option("-o", "--output", metavar="FILE", help="Where to write; FILE itself unless given.")
@click.pass_obj
def record(file: str, session: str, started: str | None, ended: str | None, output: str | None) -> int:
    """Record what happened beside what was planned; no bulletin, as the plan does not change."""
    if started is None and ended is None:
        raise click.UsageError("say --started or --ended, or both")
    season = season_of([file])
    try:
        chosen = session_called(season, session)
        start = _moment(season, chosen, started) if started else None
        end = _moment(season, chosen, ended) if ended else None
        known = start or (chosen.actual.start if chosen.actual is not None else None)
        if end is not None and known is not None and end.utc < known.utc and "T" not in (ended or ""):
            # A time of day before the start is one of the next day.
            end = end.add(days=1)
        after = replaced(season, recorded(chosen, start=start, end=end))
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None
    deliver(dumps(after), output or _own(file))
    return 0


def _own(file: str) -> str | None:
    return None if file == "-" else file


def _moment(season: Season, session: Session, text: str, day: dt.date | None = None) -> Instant:
    try:
        return Instant.parse(text) if "T" in text else at_local(season, session, text, day)
    except InstantError as error:
        raise ChangeRefused(str(error)) from None


def _carry_out(
    file: str, season: Season, make: Callable[[], Season], options: dict[str, Any], *, in_order: bool = False
) -> int:
    if not options["dry_run"] and (options["issued"] is None or options["reason"] is None):
        raise click.UsageError("a change needs --issued and --reason; --dry-run shows it without")
    known_issuer(season, options["issuer"])
    try:
        proposal = propose(
            season,
            make(),
            cascading=options["cascade"],
            changeover=options["changeover"],
            in_order=in_order,
        )
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None
    if options["dry_run"]:
        _side_by_side(proposal)
        _say_what_breaks(proposal, out())
        return 0
    try:
        revised = proposal.commit(
            issued=options["issued"], reason=options["reason"], issuer=options["issuer"]
        )
    except FindingsError as error:
        return refused(error, file)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    _say_what_breaks(proposal, err())
    lines = diff(season, revised).text(season, revised).splitlines()
    for line in lines or ["nothing would change" if revised == season else "nothing that people see changes"]:
        err().print(plain(line))
    deliver(dumps(revised), options["output"] or _own(file))
    return 0


def _say_what_breaks(proposal: Proposal, console: Console) -> None:
    index = Index(proposal.after)
    for held in proposal.held:
        session = index.sessions[held.session]
        console.print(
            plain(
                f"fixed, not moved: {held.session} ({held.reason}); it starts at {clock(session.starts)} and "
                f"would have to start at {clock(held.needed)}",
                "bold red",
            )
        )
    for found in proposal.breaks:
        words = "worth knowing" if found.severity is Severity.INFO else "would break"
        console.print(plain(f"{words}: {found.code} {found.message}", COLOURS[found.severity]))


def _side_by_side(proposal: Proposal) -> None:
    """Each day on which something would change, before and after; what leaves a day is on it, and on its new one."""
    before, after = Index(proposal.before), Index(proposal.after)
    console = out()
    changed = {s.id for s in proposal.after.sessions if before.sessions.get(s.id) != s}
    if not changed:
        console.print(plain("nothing would change", "dim"))
    by_day = days(proposal.after)
    leaving = {
        session.id: day_of(before, before.sessions[session.id])
        for session in proposal.after.sessions
        if session.id in before.sessions
    }
    every = {*by_day, *leaving.values()}
    for day in sorted(every, key=lambda d: (d is None, d or dt.date.min)):
        there = by_day.get(day, ())
        gone = tuple(s for s in proposal.after.sessions if leaving.get(s.id, day) == day and s not in there)
        if any(s.id in changed for s in (*there, *gone)):
            console.print(plain(day_title(day), "bold underline"))
            console.print(compared_table(before, after, (*there, *gone), day))
