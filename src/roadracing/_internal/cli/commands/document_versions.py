"""``roadracing join``, ``merge``, ``diff``, ``revise``, ``changes``, ``unite``: what documents are to each other."""

import json
import sys
from typing import Any

import click

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.cli.inputs import (
    complain_of_unusable,
    content_of,
    file_argument,
    files_argument,
    hint_options,
    hints_of,
    receive_files,
    season_of,
)
from roadracing._internal.cli.meant import known_issuer, moment_given
from roadracing._internal.cli.option_types import ROLE_HELP, ROLES
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.project_here import project_here, short
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.report_text import refused, text
from roadracing._internal.cli.terminal import err, out, plain
from roadracing._internal.desk.spoken_references import TIMES
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.findings.places import parse_path, path_text
from roadracing._internal.findings.report import Report
from roadracing._internal.intake.forms import Form
from roadracing._internal.intake.received import Hints, Received, receive
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.lists import listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.versions.diff import diff as diff_seasons
from roadracing._internal.versions.join import join_documents, merge_documents
from roadracing._internal.versions.make_one import NotOne, make_one
from roadracing._internal.versions.revise import revise as revise_season
from roadracing._internal.words.clocks import span_text


@in_python("roadracing.join")
@click.command(epilog="\b\nExample:\n  roadracing join alms.json scca.json agreement.json -o common.json")
@files_argument
@output_option
@hint_options
def join(files: tuple[str, ...], output: str | None, **options: Any) -> int:
    """Make one document of several.

    Where they claim different things of one fact, none is chosen: the fact is left out, both claims are kept
    as a dispute, and the conflict is named here with the documents and places.
    """
    received = receive_files(files, hints_of(options))
    if complain_of_unusable(received):
        return 2
    report = Report.of(d for r in received for d in r.diagnostics)
    if not report.ok or any(r.season is None for r in received):
        text(report, err(), label=", ".join(files))
        return 1
    documents = [(str(r.name), r.season) for r in received if r.season is not None]
    try:
        joined = join_documents(documents, sources={str(r.name): r.source for r in received})
    except FindingsError as error:
        text(Report.of(error.diagnostics), err(), label=", ".join(files))
        return 1
    for conflict in joined.conflicts:
        err().print(plain(str(conflict), "yellow"))
    deliver(dumps(joined.season), output, kind=".json")
    return 0


@in_python("roadracing.merge", "roadracing.project.Project.base_of")
@click.command(
    epilog="""\b
Example:
  roadracing merge before.json imsa.json scca.json -o together.json
As git's merge driver:
  git config merge.roadracing.driver "roadracing merge %O %A %B -o %A"
  echo "season.json merge=roadracing" >> .gitattributes"""
)
@click.argument("base", metavar="BASE")
@click.argument("sides", metavar="SIDE...", nargs=-1)
@output_option
@hint_options
def merge(base: str, sides: tuple[str, ...], output: str | None, **options: Any) -> int:
    """Bring together what several people made of one document.

    What one of them changed is as he has it; what two changed to different values is left out and kept as a
    dispute, which is named here; what one removed is gone, unless another changed it. The exit code is 1 if
    anything is disputed that was not before, so that git leaves the file for somebody to look at.

    In a project, a single file is somebody's copy of its document: what both started from is in the journal, and the
    document becomes what both made of it.
    """
    hints = hints_of(options)
    if not sides:
        received, output = _with_base(base, hints, output)
        sides = (base,)
    else:
        received = receive_files((base, *sides), hints)
    if complain_of_unusable(received):
        return 2
    report = Report.of(d for r in received for d in r.diagnostics)
    if not report.ok or any(r.season is None for r in received):
        text(report, err(), label=", ".join((base, *sides)))
        return 1
    before, *others = [(str(r.name), r.season) for r in received if r.season is not None]
    try:
        joined = merge_documents(before[1], others)
    except FindingsError as error:
        text(Report.of(error.diagnostics), err(), label=", ".join(sides))
        return 1
    known = {dispute.path for _, season in (before, *others) for dispute in season.disputed}
    found = [conflict for conflict in joined.conflicts if path_text(conflict.path) not in known]
    for conflict in found:
        err().print(plain(str(conflict), "yellow"))
    deliver(dumps(joined.season), output)
    return 1 if found else 0


def _with_base(side: str, hints: Hints, output: str | None) -> tuple[list[Received], str | None]:
    """What a project's document and a copy of it started from, and both; and where what they are together goes.

    Raises:
        click.UsageError: there is no project, no document, or nothing that both started from.
    """
    here = project_here()
    content, _ = content_of(side)
    if here is None:
        raise click.UsageError(
            "say BASE and a SIDE or more: what all started from is remembered in a project alone"
        )
    document = short(here.project.document)
    copy = content if isinstance(content, bytes) else content.read_bytes()
    base = here.project.base_of(copy)
    if base is None:
        raise click.UsageError(f"{document} is not there, or nothing was ever done to it: say BASE")
    before = receive(base, name=f"{document} as both knew it", form=Form.JSON, hints=hints)
    return [before, *receive_files([document, side], hints)], output or document


@in_python("roadracing.diff")
@click.command(epilog="\b\nExample:\n  roadracing diff published.json draft.json")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def diff(old: str, new: str, form: str) -> int:
    """What differs between two documents, in words that a team manager reads, or complete for programs."""
    before, after = season_of([old]), season_of([new])
    try:
        difference = diff_seasons(before, after)
    except FindingsError as error:
        return refused(error, f"{old}, {new}")
    if form == "json":
        document = difference.to_json(difference.headings(before, after))
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        return 0
    for line in difference.text(before, after).splitlines():
        out().print(plain(line))
    if not difference:
        out().print(plain("no difference", "dim"))
    return 0


@in_python("roadracing.revise")
@click.command(
    epilog="""\b
Example:
  roadracing revise published.json edited.json \\
    --issued "2013-04-20T10:15:00-07:00[America/Los_Angeles]" --reason "fog" -o published.json"""
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--issued", metavar="TIME", required=True, help=f"When the revision is issued: {TIMES}.")
@click.option("--reason", required=True, metavar="TEXT", help="Why.")
@click.option("--issuer", metavar="ID", help="The organisation that issues the bulletin.")
@click.option("--by", "decided_by", type=click.Choice(ROLES), metavar="ROLE", help=ROLE_HELP)
@output_option
def revise(
    old: str,
    new: str,
    issued: str,
    reason: str,
    issuer: str | None,
    decided_by: str | None,
    output: str | None,
) -> int:
    """Stamp what changed between two documents, with a bulletin.

    What people see decides: a session whose appearance changed gets a higher revision and the time of issue,
    remembers its earlier times, and stays as cancelled if it disappeared. Everything else keeps its stamps.
    """
    before, after = season_of([old]), season_of([new])
    issuer = known_issuer(after, issuer)
    try:
        revised = revise_season(
            before,
            after,
            issued=moment_given(after, issued),
            reason=reason,
            issuer=issuer,
            decided_by=decided_by,
        )
    except FindingsError as error:
        return refused(error, f"{old}, {new}")
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    for line in diff_seasons(before, revised).text(before, revised).splitlines():
        err().print(plain(line))
    deliver(dumps(revised), output, kind=".json")
    return 0


@in_python("roadracing.versions.make_one")
@click.command(
    epilog="""\b
Example:
  roadracing unite common.json mid-ohio-2004-alms mid-ohio-2004 mid-ohio lexington \\
    --reason "one weekend, of both offices" """
)
@click.argument("file", metavar="FILE")
@click.argument("ids", metavar="ID ID...", nargs=-1, required=True)
@click.option("-r", "--reason", metavar="TEXT", default="ids of one thing were made one", help="Why.")
@click.option("--issued", "given", metavar="TIME", help=f"When it is issued: {TIMES}; now unless given.")
@click.option("--issuer", metavar="ID", help="The organisation that issues the bulletin.")
@click.option("--by", "decided_by", type=click.Choice(ROLES), metavar="ROLE", help=ROLE_HELP)
@output_option
def unite(
    file: str,
    ids: tuple[str, ...],
    reason: str,
    given: str | None,
    issuer: str | None,
    decided_by: str | None,
    output: str | None,
) -> int:
    """Make weekends, or venues, that have several IDs one in FILE; what refers to the others follows.

    The first ID in the order of the alphabet stays, so that every office comes to the same one, and the others are kept
    as its aliases: documents that still say them can be joined. Where the things differ, what the first that is named
    says stands. No session's id changes, so no calendar loses an event.
    """
    season = season_of([file])
    issuer = known_issuer(season, issuer)
    try:
        united = make_one(
            season,
            *ids,
            issued=moment_given(season, given or "now"),
            reason=reason,
            issuer=issuer,
            decided_by=decided_by,
        )
    except (NotOne, UnknownReference) as error:
        raise click.UsageError(str(error)) from None
    except FindingsError as error:
        return refused(error, file)
    things: tuple[Venue | RaceWeekend, ...] = (*united.venues, *united.weekends)
    for thing in things:
        if any(id_ in ids for id_ in thing.aliases):
            called = f" ({thing.label})" if thing.label != thing.id else ""
            err().print(plain(f"{thing.id}{called} was {listed(thing.aliases)} too"))
    known = {bulletin.id for bulletin in season.bulletins}
    for bulletin in united.bulletins:
        for line in (bulletin.text or "").splitlines() if bulletin.id not in known else ():
            err().print(plain(f"{line}, bulletin {bulletin.number}"))
    deliver(dumps(united), output or (None if file == "-" else file), kind=".json")
    return 0


@in_python("roadracing.Session.changed_at")
@click.command(
    epilog="""\b
Example:
  roadracing changes weekend.json --since "2013-04-20T00:00:00-07:00[America/Los_Angeles]" """
)
@file_argument
@click.option("--since", "given", metavar="TIME", required=True, help=f"From when on: {TIMES}.")
def changes(file: str, given: str) -> int:
    """What has changed since a given time, by the bulletins that say so."""
    season = season_of([file])
    since = moment_given(season, given)
    console = out()
    bulletins = [b for b in season.bulletins if b.issued_at is not None and b.issued_at.utc >= since.utc]
    for bulletin in sorted(bulletins, key=lambda b: (b.issued_at.utc if b.issued_at else since.utc, b.id)):
        console.print(plain(_heading(season, bulletin.id), "bold"))
        for line in _told(season, bulletin):
            console.print(plain(f"  {line}"))
    if not bulletins:
        console.print(plain("nothing has changed since then", "dim"))
    return 0


def _told(season: Season, bulletin: Bulletin) -> list[str]:
    """What a bulletin tells; a change without words of its own is told by those of another, or by whoever wrote it."""
    told = [change.text for change in bulletin.changes if change.text] or (bulletin.text or "").splitlines()
    if told:
        return told
    index = Index(season)
    found = []
    for change in bulletin.changes:
        steps = parse_path(change.path)
        session = index.sessions.get(str(steps[1])) if steps[0] == "sessions" and steps[1:] else None
        thing = session_name(index, session) if session is not None else str(steps[-1])
        found.append(f"{thing}: {spoken(change.kind.value)}")
    return list(dict.fromkeys(found))


def _heading(season: Season, wanted: str) -> str:
    index = Index(season)
    bulletin = next(b for b in season.bulletins if b.id == wanted)
    weekend = index.weekends.get(bulletin.weekend or "")
    issued = bulletin.issued_at
    when = f", {span_text(issued)}" if issued is not None else ""
    number = f"Bulletin {bulletin.number}" if bulletin.number is not None else f"Bulletin {bulletin.id}"
    where = f", {weekend.label}" if weekend is not None else ""
    return f"{number}{where}{when}" + (f": {bulletin.reason}" if bulletin.reason else "")
