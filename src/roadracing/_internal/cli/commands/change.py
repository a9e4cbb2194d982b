"""``roadracing change``."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import click

from roadracing._internal.cli.commands.change_records import (
    abandon,
    catch_up,
    finish,
    record,
    start,
    tie,
    withdraw,
)
from roadracing._internal.cli.completion import sessions_of_files
from roadracing._internal.cli.option_types import ROLES, DayType, DurationType
from roadracing._internal.cli.proposed_change import by_option, change_example, change_options
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.several_changes import Several, make_change, season_now
from roadracing._internal.desk.changing import (
    cancelled,
    delayed,
    ending,
    extended,
    moved,
    reinstated,
    replaced,
    shortened,
    swapped,
    timed,
    with_plan,
)
from roadracing._internal.desk.proposals_to_others import accepted, proposers
from roadracing._internal.desk.spoken_references import moment_called, session_called
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.text.nearest import nearest

_SESSIONS = click.argument(
    "sessions", nargs=-1, required=True, metavar="SESSION...", shell_complete=sessions_of_files
)


class _Verbs(click.Group):
    """A verb that is not known is refused with the nearest that is."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands and (near := nearest(args[0], self.commands)) is not None:
            ctx.fail(f"No such command {args[0]!r}; did you mean {near}?")
        return super().resolve_command(ctx, args)


@in_python("roadracing.desk.propose", "roadracing.desk.Proposal.commit")
@click.group(
    cls=_Verbs,
    subcommand_metavar="COMMAND [ARGS]...",
    epilog="""\b
Example:
  roadracing change weekend.json delay pro-celebrity-race 40m --cascade --changeover 15m \\
    --issued "2013-04-20 11:30" --reason "oil on the track" """,
)
@click.argument("file", metavar="FILE")
@click.pass_context
def change(ctx: click.Context, file: str) -> None:
    """Delay, move, shorten, swap, cancel or reinstate sessions of FILE, apply a plan, or record what happened.

    A SESSION is named by its id, by an ending of its id that no other has, or by its title. Every change raises the
    revisions of what people see changed, remembers the earlier times and writes a bulletin. What adds an impossibility
    is not written unless somebody accepts it. Only what the issuer operates is moved (--issuer, else whose document
    it is); the rest is proposed to whoever does. FILE itself is replaced unless -o names another.
    """
    ctx.obj = file


@in_python("roadracing.desk.delayed", "roadracing.desk.replaced")
@change.command(epilog=change_example('delay pro-celebrity-race 40m --cascade --reason "oil on the track"'))
@click.argument(
    "sessions", nargs=-1, required=True, metavar="SESSION... [DURATION]", shell_complete=sessions_of_files
)
@click.option(
    "--by",
    multiple=True,
    metavar="DURATION",
    help="How much later, such as 40m; or --by NAME, with --accept.",
)
@click.option("--until", metavar="TIME", help="Until when, such as 12:20.")
@change_options
def delay(
    file: str, sessions: tuple[str, ...], by: tuple[str, ...], until: str | None, **options: Any
) -> int:
    """Start sessions later, by a DURATION such as 40m; what is part of them goes along."""
    season = season_now(file)
    names, lengths = _split(season, sessions)
    lengths += [found for text in by if (found := _duration(text)) is not None]
    persons = [text for text in by if _duration(text) is None]
    if persons and (options["accept"] or persons[0] in ROLES):
        options["accepted_by_too"] = persons.pop(0)
    if persons:
        _given(persons[0])
    if len(lengths) + (until is not None) != 1:
        raise click.UsageError("say how much later, once: 40m or --by 40m, or --until TIME")

    def later(chosen: Session) -> tuple[Session, ...]:
        if lengths:
            return delayed(season, chosen, lengths[0])
        to = moment_called(season, until or "", session=chosen)
        return delayed(season, chosen, to.utc - timed(chosen).utc)

    return make_change(file, season, lambda: _each(season, names, later), options, in_order=True)


@in_python("roadracing.desk.moved", "roadracing.desk.ending", "roadracing.desk.replaced")
@change.command(epilog=change_example('move pro-celebrity-race --to 11:50 --reason "fog in the morning"'))
@click.argument("session", shell_complete=sessions_of_files)
@click.option("--to", "target", metavar="TIME", help="13:35 on its day, 2013-04-20 13:35, or a whole time.")
@click.option("--end", metavar="TIME", help="When it ends; as long as before unless given.")
@click.option("--day", type=DayType(), metavar="DATE", help="On another day.")
@by_option
@change_options
def move(
    file: str, session: str, target: str | None, end: str | None, day: dt.date | None, **options: Any
) -> int:
    """Take SESSION to another time, or give it another end."""
    if target is None and end is None:
        raise click.UsageError("say --to TIME or --end TIME, or both")
    season = season_now(file)

    def taken() -> Season:
        chosen, after = session_called(season, session), season
        if target is not None:
            to = moment_called(season, target, session=chosen, day=day)
            after = replaced(after, *moved(after, chosen, to))
        if end is not None:
            chosen = session_called(after, chosen.id)
            until = moment_called(after, end, session=chosen, day=day)
            if until.utc < timed(chosen).utc and "-" not in end:
                # A time of day before the start is one of the next day.
                until = until.add(days=1)
            after = replaced(after, *ending(after, chosen, until))
        return after

    return make_change(file, season, taken, options)


@in_python("roadracing.desk.shortened", "roadracing.desk.replaced")
@change.command(epilog=change_example('shorten pro-celebrity-race 10m --reason "the day is late"'))
@click.argument(
    "sessions", nargs=-1, required=True, metavar="SESSION... DURATION", shell_complete=sessions_of_files
)
@by_option
@change_options
def shorten(file: str, sessions: tuple[str, ...], **options: Any) -> int:
    """End sessions earlier, by a DURATION such as 10m; they start as planned."""
    season = season_now(file)
    names, length = _with_length(season, sessions)
    return make_change(
        file, season, lambda: _each(season, names, lambda s: shortened(season, s, length)), options
    )


@in_python("roadracing.desk.extended", "roadracing.desk.replaced")
@change.command(
    epilog=change_example('extend pro-celebrity-race 5m --cascade --reason "a second formation lap"')
)
@click.argument(
    "sessions", nargs=-1, required=True, metavar="SESSION... DURATION", shell_complete=sessions_of_files
)
@by_option
@change_options
def extend(file: str, sessions: tuple[str, ...], **options: Any) -> int:
    """End sessions later, by a DURATION such as 5m; they start as planned."""
    season = season_now(file)
    names, length = _with_length(season, sessions)
    return make_change(
        file,
        season,
        lambda: _each(season, names, lambda s: extended(season, s, length)),
        options,
        in_order=True,
    )


@in_python("roadracing.desk.swapped", "roadracing.desk.replaced")
@change.command(
    epilog=change_example(
        'swap pro-celebrity-race indy-lights-qualifying --reason "cars not ready" --dry-run'
    )
)
@click.argument("first", shell_complete=sessions_of_files)
@click.argument("second", shell_complete=sessions_of_files)
@by_option
@change_options
def swap(file: str, first: str, second: str, **options: Any) -> int:
    """Put two sessions in each other's place."""
    season = season_now(file)
    return make_change(file, season, lambda: replaced(season, *swapped(season, first, second)), options)


@in_python("roadracing.desk.cancelled", "roadracing.desk.replaced")
@change.command(epilog=change_example('cancel pro-celebrity-race --reason "no time left"'))
@_SESSIONS
@by_option
@change_options
def cancel(file: str, sessions: tuple[str, ...], **options: Any) -> int:
    """Say that sessions will not run, nor their parts; they stay on every calendar as cancelled."""
    season = season_now(file)
    return make_change(file, season, lambda: _one_by_one(season, sessions, cancelled), options)


@in_python("roadracing.desk.reinstated", "roadracing.desk.replaced")
@change.command(epilog=change_example('reinstate pro-celebrity-race --reason "the track is clear"'))
@_SESSIONS
@by_option
@change_options
def reinstate(file: str, sessions: tuple[str, ...], **options: Any) -> int:
    """Say that cancelled sessions will run after all, with the parts that were cancelled along with them."""
    season = season_now(file)
    return make_change(file, season, lambda: _one_by_one(season, sessions, reinstated), options)


@in_python("roadracing.desk.with_plan")
@change.command(epilog=change_example('plan rain --reason "rain from noon on"'))
@click.argument("plan_id", metavar="PLAN")
@by_option
@change_options
def plan(file: str, plan_id: str, **options: Any) -> int:
    """Apply a plan that was agreed beforehand, such as a rain plan, or accept what another body has proposed."""
    season = season_now(file)
    asked = proposers(season, plan_id)
    if not asked:
        return make_change(file, season, lambda: with_plan(season, plan_id), options)
    by = options["issuer"] or season.issuer
    return make_change(file, season, lambda: accepted(season, plan_id, by=by), options, agreed=asked)


@in_python("roadracing.desk.replaced", "roadracing.desk.propose")
@change.command(
    epilog=change_example(
        'together "delay pro-celebrity-race 5m" "cancel indy-lights-qualifying" --reason "fog"'
    )
)
@click.argument("changes", nargs=-1, required=True, metavar="CHANGE...")
@by_option
@change_options
def together(file: str, changes: tuple[str, ...], **options: Any) -> int:
    """Make several changes at once, under one bulletin: each CHANGE in quotes, as it would be written by itself.

    Each starts from what those before it made of the day; what follows from all of them is looked at together.
    """
    season = season_now(file)
    several = Several(season)
    ctx = click.get_current_context()
    for text in changes:
        several.make(ctx, change, text)
    return make_change(
        file, season, lambda: several.season, options, in_order=several.in_order, agreed=several.agreed
    )


def _each(
    season: Season, names: Sequence[str], change_one: Callable[[Session], tuple[Session, ...]]
) -> Season:
    """The season with a change made to each of some sessions; what is part of another goes along with it once."""
    changed: dict[str, Session] = {}
    for name in names:
        for session in change_one(session_called(season, name)):
            changed.setdefault(session.id, session)
    return replaced(season, *changed.values())


def _one_by_one(
    season: Season, names: Sequence[str], change_one: Callable[[Season, Session], tuple[Session, ...]]
) -> Season:
    after = season
    for session in dict.fromkeys(session_called(season, name).id for name in names):
        after = replaced(after, *change_one(after, session_called(after, session)))
    return after


def _split(season: Season, words: Sequence[str]) -> tuple[list[str], list[dt.timedelta]]:
    """Sessions, and the length of time that stands behind them, if one does."""
    last = (
        _duration(words[-1]) if len(words) > 1 and all(s.id != words[-1] for s in season.sessions) else None
    )
    return (list(words), []) if last is None else (list(words[:-1]), [last])


def _with_length(season: Season, words: Sequence[str]) -> tuple[list[str], dt.timedelta]:
    names, lengths = _split(season, words)
    if not lengths:
        raise click.UsageError("say by how much, behind the sessions: 10m")
    return names, lengths[0]


def _duration(text: str) -> dt.timedelta | None:
    try:
        return _given(text)
    except click.BadParameter:
        return None


def _given(text: str) -> dt.timedelta:
    return DurationType().convert(text, None, None)


for _recording in (record, start, finish, abandon, withdraw, catch_up, tie):
    change.add_command(_recording)
