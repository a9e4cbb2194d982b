"""What happened, written beside what was planned; and what belongs to a race, once somebody says so."""

from typing import Any

import attrs
import click

from roadracing._internal.cli.completion import sessions_of_files
from roadracing._internal.cli.inputs import season_of
from roadracing._internal.cli.meant import moment_of_weekend
from roadracing._internal.cli.outputs import deliver
from roadracing._internal.cli.proposed_change import by_option, change_example, change_options, own
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.several_changes import make_change, season_now
from roadracing._internal.cli.terminal import out, plain
from roadracing._internal.desk.changing import recorded, replaced, withdrawn
from roadracing._internal.desk.expected_day import as_expected
from roadracing._internal.desk.likely_ties import likely_ties, tied
from roadracing._internal.desk.spoken_references import TIMES, ChangeRefused, moment_called, session_called
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.season.season import Season


@in_python("roadracing.desk.recorded", "roadracing.desk.replaced")
@click.command(epilog=change_example("record pro-celebrity-race --started 11:43 --ended 12:21"))
@click.argument("session", shell_complete=sessions_of_files)
@click.option("--started", metavar="TIME", help=f"When it started: {TIMES}.")
@click.option("--ended", metavar="TIME", help=f"When it ended: {TIMES}.")
@click.option("-o", "--output", metavar="FILE", help="Where to write; FILE itself unless given.")
@click.pass_obj
def record(file: str, session: str, started: str | None, ended: str | None, output: str | None) -> int:
    """Record what happened beside what was planned; no bulletin, as the plan does not change."""
    if started is None and ended is None:
        raise click.UsageError("say --started or --ended, or both")
    return _record(file, session, started, ended, output)


@in_python("roadracing.desk.recorded", "roadracing.desk.replaced")
@click.command(epilog=change_example("start pro-celebrity-race 11:43"))
@click.argument("session", shell_complete=sessions_of_files)
@click.argument("time", default="now")
@click.option("-o", "--output", metavar="FILE", help="Where to write; FILE itself unless given.")
@click.pass_obj
def start(file: str, session: str, time: str, output: str | None) -> int:
    """Record that SESSION has started: now, or at a TIME. Whatever it breaks, it happened.

    A race has started at its green flag or its lights, not with the formation lap.
    """
    return _record(file, session, time, None, output)


@in_python("roadracing.desk.recorded", "roadracing.desk.replaced")
@click.command(epilog=change_example("finish pro-celebrity-race 12:21"))
@click.argument("session", shell_complete=sessions_of_files)
@click.argument("time", default="now")
@click.option("-o", "--output", metavar="FILE", help="Where to write; FILE itself unless given.")
@click.pass_obj
def finish(file: str, session: str, time: str, output: str | None) -> int:
    """Record that SESSION is over: now, or at a TIME. Whatever it breaks, it happened."""
    return _record(file, session, None, time, output)


@in_python("roadracing.desk.recorded", "roadracing.desk.replaced")
@click.command(epilog=change_example('abandon pro-celebrity-race 12:10 --reason "barrier damaged"'))
@click.argument("session", shell_complete=sessions_of_files)
@click.argument("time", default="now")
@by_option
@change_options
def abandon(file: str, session: str, time: str, **options: Any) -> int:
    """Record that SESSION was stopped and is not taken up again; what is tied to it does what its ties say.

    It happened, and is recorded whatever it breaks: where what belongs to it cannot follow, nothing but the end of
    the session itself is written, and what stands in the way is said.
    """
    season = season_now(file)
    try:
        after = _with_record(season, session, None, time, abandoned=True)
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None
    code = make_change(file, season, lambda: after, options)
    if code and not options["dry_run"]:
        there = after
        if own(file) is not None and options["output"] is None:
            # What was proposed to others stands in the file by now; what happened is written beside it.
            there, chosen = season_of([file]), session_called(after, session)
            there = replaced(there, attrs.evolve(session_called(there, chosen.id), actual=chosen.actual))
        deliver(dumps(there), options["output"] or own(file), kind=".json")
    return code


@in_python("roadracing.desk.withdrawn", "roadracing.desk.replaced")
@click.command(epilog=change_example("withdraw pro-celebrity-race --ended"))
@click.argument("session", shell_complete=sessions_of_files)
@click.option("--started", is_flag=True, help="Only its start was not so.")
@click.option("--ended", is_flag=True, help="Only its end was not so.")
@click.option("-o", "--output", metavar="FILE", help="Where to write; FILE itself unless given.")
@click.pass_obj
def withdraw(file: str, session: str, *, started: bool, ended: bool, output: str | None) -> int:
    """Take back what was recorded of SESSION by mistake: a false start, or a wrong click."""
    season = season_of([file])
    try:
        chosen = session_called(season, session)
        after = replaced(season, withdrawn(chosen, start=started or not ended, end=ended or not started))
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None
    deliver(dumps(after), output or own(file), kind=".json")
    return 0


@in_python("roadracing.desk.expected_day", "roadracing.desk.as_expected")
@click.command(
    "catch-up", epilog=change_example('catch-up --at "2013-04-20 12:50" --reason "the day is late"')
)
@click.option(
    "--at", metavar="TIME", help=f"What time it is: {TIMES}; the clock of this machine unless given."
)
@by_option
@change_options
def catch_up(file: str, at: str | None, **options: Any) -> int:
    """Make what the rest of the day is expected at the plan, with a bulletin; from what was recorded and the clock."""
    season = season_now(file)
    moment = moment_of_weekend(season, at or "now")
    if options["issued"] is None:
        options["issued"] = moment.text
    return make_change(
        file,
        season,
        lambda: as_expected(season, now=moment, changeover=options["changeover"]),
        options,
        in_order=True,
    )


@in_python("roadracing.desk.likely_ties", "roadracing.desk.tied", "roadracing.desk.replaced")
@click.command(epilog=change_example("tie --all"))
@click.argument("rows", nargs=-1, metavar="[ROW]...", shell_complete=sessions_of_files)
@click.option("--all", "every", is_flag=True, help="Accept all that are likely.")
@click.option("-o", "--output", metavar="FILE", help="Where to write; FILE itself unless given.")
@click.pass_obj
def tie(file: str, rows: tuple[str, ...], every: bool, output: str | None) -> int:
    """List what probably belongs to a race, or accept it for each ROW: then it moves with the race from now on."""
    season = season_of([file])
    likely = {each.session: each for each in likely_ties(season)}
    try:
        wanted = [session_called(season, row).id for row in rows]
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None
    if unlikely := next((row for row in wanted if row not in likely), None):
        raise click.UsageError(
            f"nothing says to which race {unlikely} belongs; `tie` alone lists what is likely"
        )
    for each in likely.values():
        mark = "accepted: " if every or each.session in wanted else ""
        out().print(plain(f"{mark}{each.session}: {each.text}"))
    if not likely:
        out().print(plain("nothing suggests another tie", "dim"))
    accepted = [each for each in likely.values() if every or each.session in wanted]
    if accepted:
        after = replaced(season, *(tied(session_called(season, each.session), each.tie) for each in accepted))
        deliver(dumps(after), output or own(file), kind=".json")
    return 0


def _record(file: str, session: str, started: str | None, ended: str | None, output: str | None) -> int:
    season = season_of([file])
    try:
        after = _with_record(season, session, started, ended)
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None
    deliver(dumps(after), output or own(file), kind=".json")
    return 0


def _with_record(
    season: Season, session: str, started: str | None, ended: str | None, *, abandoned: bool | None = None
) -> Season:
    """The season with what happened to a session in it.

    Raises:
        ChangeRefused: there is no such session or time, or it would have ended before it started.
    """
    chosen = session_called(season, session)
    begun = moment_called(season, started, session=chosen) if started else None
    over = moment_called(season, ended, session=chosen) if ended else None
    known = begun or (chosen.actual.start if chosen.actual is not None else None)
    bare = ended is not None and ended != "now" and "-" not in ended
    if bare and over is not None and known is not None and over.utc < known.utc:
        # A time of day before the start is one of the next day.
        over = over.add(days=1)
    return replaced(season, recorded(chosen, start=begun, end=over, abandoned=abandoned))
