"""A change to the day as its command takes it: what it is told, what it shows, and what it writes or refuses."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, TypeVar, cast

import attrs
import click
from rich.console import Console

from roadracing._internal.desk.changing import replaced
from roadracing._internal.desk.choices import LegalChoice, legal_choices
from roadracing._internal.desk.proposal import Proposal, propose
from roadracing._internal.desk.proposals_to_others import moved_of_others, with_proposal
from roadracing._internal.desk.reach import changed_sessions
from roadracing._internal.desk.running_order import day_of, days
from roadracing._internal.desk.spoken_references import TIMES, ChangeRefused, moment_called, session_called
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Acceptance
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.diff import diff
from roadracing._internal.words.naming import label_of

from .meant import known_issuer
from .option_types import ROLE_HELP, ROLES, DurationType
from .outputs import deliver
from .report_text import refused
from .tables import clock, compared_table, day_title
from .terminal import COLOURS, err, out, plain

F = TypeVar("F", bound=Callable[..., Any])
BY_HELP: Final = "Who answers for what is accepted; without --accept, the role in which it was decided."


def change_options(command: F) -> F:
    """The options that every change takes."""
    decorators: tuple[Callable[[F], F], ...] = (
        click.option("-o", "--output", metavar="FILE", help="Where to write; FILE itself unless given."),
        click.option("--issuer", metavar="ID", help="The organisation that issues the bulletin."),
        click.option(
            "--accepted-by",
            "accepted_by",
            metavar="NAME",
            help="Who answers for what is accepted; --by is the same.",
        ),
        click.option(
            "--accept",
            multiple=True,
            metavar="CODE:SESSION",
            help="Write the change although it adds this; repeatable, with --by NAME.",
        ),
        click.option("--decided-by", type=click.Choice(ROLES), metavar="ROLE", help=ROLE_HELP),
        click.option("-r", "--reason", metavar="TEXT", help="Why; goes into the bulletin."),
        click.option(
            "--issued", metavar="TIME", help=f"When the change is issued: {TIMES}; now unless given."
        ),
        click.option("--dry-run", is_flag=True, help="Show the day before and after; write nothing."),
        click.option("--changeover", type=DurationType(), help="The changeover in force, such as 15m."),
        click.option("-c", "--cascade", is_flag=True, help="Let the rest of the day make way."),
    )
    for option in decorators:
        command = option(command)
    return cast("F", click.pass_obj(command))


def by_option(command: F) -> F:
    """``--by NAME``, where it can mean nothing else."""
    return click.option("--by", "accepted_by_too", metavar="NAME", help=BY_HELP)(command)


def carry_out(
    file: str,
    season: Season,
    make: Callable[[], Season],
    options: dict[str, Any],
    *,
    in_order: bool = False,
    agreed: Collection[str] = (),
) -> int:
    """Show what a change would do, or write it; 1 where it adds what cannot be and nobody accepts that.

    What others operate is proposed to them. ``agreed`` names the organisations that have agreed already.

    Raises:
        click.UsageError: it cannot be made as it was asked for.
    """
    dry = options["dry_run"]
    if not dry and options["reason"] is None:
        raise click.UsageError("a change needs --reason; --dry-run shows it without")
    options["issuer"] = known_issuer(season, options["issuer"])
    try:
        decided_by = _decided_by(options)
        accepted = _accepted(season, options)
        issued = moment_called(season, options["issued"] or "now") if not dry or options["issued"] else None
        proposal = propose(
            season,
            make(),
            cascading=options["cascade"],
            changeover=options["changeover"],
            in_order=in_order,
        )
        if dry:
            _side_by_side(proposal)
            _say_what_breaks(proposal, out())
        left = proposal.in_the_way(accepted)
        if left:
            if not dry:
                _say_what_breaks(proposal, err())
            choices = legal_choices(
                season,
                make(),
                changeover=options["changeover"],
                cascading=options["cascade"],
                in_order=in_order,
            )
            _say_what_stands_in_the_way(left, choices)
            return 1
        issuer = options["issuer"] or season.issuer
        theirs = moved_of_others(season, proposal.after, issuer, agreed=agreed) if issuer else {}
        if issuer and theirs:
            proposed = _own_part(proposal, issuer, theirs, agreed, options, in_order=in_order)
            return _propose_to_others(file, proposed, issued, options)
        if issued is None:
            return 0
        revised = proposal.commit(
            issued=issued,
            reason=options["reason"] or "dry run",
            issuer=options["issuer"],
            accept=accepted,
            agreed=agreed,
            decided_by=decided_by,
        )
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None
    except FindingsError as error:
        return refused(error, file)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if dry:
        return 0
    _say_what_breaks(proposal, err())
    lines = diff(season, revised).text(season, revised).splitlines()
    for line in lines or ["nothing would change" if revised == season else "nothing that people see changes"]:
        err().print(plain(line))
    deliver(dumps(revised), options["output"] or own(file), kind=".json")
    return 0


@attrs.frozen(kw_only=True)
class _Proposed:
    """A change of which others operate a part: what is done now, and what is proposed to whom.

    Attributes:
        own: what the issuer does alone; ``None`` where that alone would be impossible, or there is nothing.
        season: the season that what is proposed starts from.
        after: the season as it would be.
        to: the ids of the sessions that are to move, by who decides.
        by: who proposes it, and who has agreed already.
    """

    own: Proposal | None
    season: Season
    after: Season
    to: dict[str, tuple[str, ...]]
    by: frozenset[str]


def _own_part(
    proposal: Proposal,
    issuer: str,
    theirs: dict[str, tuple[str, ...]],
    agreed: Collection[str],
    options: dict[str, Any],
    *,
    in_order: bool,
) -> _Proposed:
    """The part of a change that its issuer operates, if it stands by itself; else everything waits for the others."""
    season, by = proposal.before, frozenset({issuer, *agreed})
    foreign = {name for names in theirs.values() for name in names}
    changed = {s.id: s for s in changed_sessions(season, proposal.after)}
    mine = [s for s in proposal.after.sessions if s.id in changed and s.id not in foreign]
    if mine:
        alone = propose(season, replaced(season, *mine), changeover=options["changeover"], in_order=in_order)
        if not alone.impossible and not moved_of_others(season, alone.after, issuer, agreed=agreed):
            return _Proposed(own=alone, season=season, after=proposal.after, to=theirs, by=by)
    # Whoever decides first decides about all of it; what is left then goes on to the next.
    decides = next(iter(theirs))
    return _Proposed(own=None, season=season, after=proposal.after, to={decides: tuple(changed)}, by=by)


def _propose_to_others(
    file: str, proposed: _Proposed, issued: Instant | None, options: dict[str, Any]
) -> int:
    """Write the part that the issuer may do, and a plan for each of the others; 1 where nothing was moved."""
    season, console = proposed.season, out() if options["dry_run"] else err()
    code = 1 if proposed.own is None else 0
    if proposed.own is not None and issued is not None:
        reason = options["reason"] or "dry run"
        season = proposed.own.commit(
            issued=issued,
            reason=reason,
            issuer=options["issuer"],
            agreed=proposed.by,
            decided_by=_decided_by(options),
        )
    if code:
        console.print(plain("nothing is moved before others agree", "bold yellow"))
    for operator, names in proposed.to.items():
        season, plans = with_proposal(
            season, proposed.after, names, by=proposed.by, to=operator, reason=options["reason"]
        )
        for name in plans:
            what = f"{label_of(Index(season).organisations, operator)} decides about {listed(names, most=12)}"
            how = (
                f"roadracing change {options['output'] or file} plan {name} --issuer {operator} --reason TEXT"
            )
            console.print(plain(f"proposed: {what}; to accept it: {how}", "yellow"))
    if options["dry_run"]:
        return code
    if proposed.own is not None:
        for line in diff(proposed.season, season).text(proposed.season, season).splitlines():
            err().print(plain(line))
    deliver(dumps(season), options["output"] or own(file), kind=".json")
    return code


def change_example(line: str) -> str:
    """An example of a change, as its help ends."""
    return f"\b\nExample:\n  roadracing change weekend.json {line}"


def own(file: str) -> str | None:
    """Where a changed FILE goes unless somebody says: into itself."""
    return None if file == "-" else file


def _decided_by(options: dict[str, Any]) -> str | None:
    """In which role a change was decided, as its bulletin says.

    Raises:
        click.UsageError: ``--by`` names somebody who neither answers for anything nor has such a role.
    """
    decided, by = options.get("decided_by"), options.get("accepted_by_too")
    if decided is not None or by is None or options["accept"]:
        return cast("str | None", decided)
    if by not in ROLES:
        raise click.UsageError(
            f"--by {quote(by)} names who answers for what --accept accepts, and nothing is accepted; "
            f"who decided is named by the role: {listed(ROLES, most=6)}"
        )
    return cast("str", by)


def _accepted(season: Season, options: dict[str, Any]) -> tuple[Acceptance, ...]:
    """What somebody answers for.

    Raises:
        click.UsageError: nobody is named, or it is not written as it has to be.
    """
    by = str(options["accepted_by"] or options.get("accepted_by_too") or "")
    if options["accept"] and not by:
        raise click.UsageError("say who accepts it: --accept CODE:SESSION --by NAME")
    found = []
    for text in options["accept"]:
        code, colon, session = text.partition(":")
        if not (code and colon and session):
            raise click.UsageError(
                f"{quote(text)} accepts nothing: write CODE:SESSION, such as SCH001:alms-race"
            )
        try:
            found.append(Acceptance(code=code, session=session_called(season, session).id, by=by))
        except ValueError as error:
            raise click.UsageError(f"{quote(text)}: {error}") from None
    return tuple(found)


def _say_what_stands_in_the_way(left: tuple[Diagnostic, ...], choices: Sequence[LegalChoice]) -> None:
    console = err()
    one = left[0]
    session = next(
        (str(p[1]) for p in (one.path, *(o.path for o in one.related)) if p[:1] == ("sessions",)), "SESSION"
    )
    way = choices and choices[0].command == "--cascade"
    choice = "with --cascade the day makes way, and none is" if way else "make room first"
    console.print(
        plain(
            f"nothing was written: {counted(len(left), 'impossibility', 'impossibilities')} would be added; "
            f"{choice}, or accept each: --accept {one.code}:{session} --by NAME",
            "bold red",
        )
    )
    for number, each in enumerate(() if way else choices, start=1):
        console.print(plain(f"  {number}. {each}", "yellow"))


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
    for used in proposal.changeovers:
        console.print(plain(f"changeover: {used}", "dim"))
    for name in proposal.unknown:
        console.print(
            plain(
                f"nobody published when {name} ends: what comes behind it keeps the distance that was planned",
                "yellow",
            )
        )
    for question in proposal.questions:
        console.print(plain(f"to be decided: {question.text}", "yellow"))
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
            console.print(compared_table(before, after, (*there, *gone), day, width=console.width))
