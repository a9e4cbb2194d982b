"""``roadracing log``."""

import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
import click

from roadracing._internal.cli.inputs import (
    combine,
    content_of,
    receive_files,
)
from roadracing._internal.cli.meant import known_session, known_thing
from roadracing._internal.cli.option_types import DayType
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.replay_text import replay_json, replay_shown
from roadracing._internal.cli.report_text import text
from roadracing._internal.cli.terminal import out
from roadracing._internal.control.log.log_reading import read_log
from roadracing._internal.control.log.log_writing import log_csv, log_ndjson
from roadracing._internal.control.replay.corrections import as_known, entries_of
from roadracing._internal.desk.spoken_references import TIMES, ChangeRefused, moment_on_clocks
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import SourceMap
from roadracing._internal.findings.report import Report
from roadracing._internal.model.agreement.organisation import Organisation, RuleBook
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.control.replayed_logs import replays_of
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.validation import validate
from roadracing._internal.text.control_characters import one_line, safe
from roadracing._internal.time.instant import Instant

_NAMESPACE = "unassigned.invalid"
_HEAD = 4096
_KINDS = [kind.value for kind in SessionKind if kind.competition]


@in_python("roadracing.control.read_log", "roadracing.control.replay")
@click.command(
    epilog="""\b
Examples:
  roadracing log examples/logs/2004.json
  roadracing log examples/logs/laguna-seca-2004-race.csv --timezone America/Los_Angeles \\
      --session-kind race --rule-book imsa \\
      --at "2004-10-16T19:45:00-07:00[America/Los_Angeles]"
  roadracing log messages.csv --session-kind race --rule-book fia --format ndjson -o log.ndjson"""
)
@click.argument("file", metavar="FILE")
@click.option("--season", metavar="FILE", help="The document with the log's weekend, sessions and officials.")
@click.option(
    "--log", "chosen", metavar="ID", help="Which log, where a document has several; the id of a table's log."
)
@click.option(
    "--weekend", metavar="ID", help="The log's weekend, where the document has several and it names none."
)
@click.option("--session", metavar="ID", help="The session of entries that name none.")
@click.option("--session-kind", type=click.Choice(_KINDS), help="What kind of session that is.")
@click.option(
    "--rule-book", type=click.Choice([book.value for book in RuleBook]), help="The rule book in force."
)
@click.option("--timezone", metavar="ZONE", help="The venue's time zone, for times without an offset.")
@click.option("--day", type=DayType(), help="The first day, for times without a date.")
@click.option(
    "--origin", metavar="TIME", help=f"From when times are counted that are lengths of time: {TIMES}."
)
@click.option("--at", metavar="TIME", help=f"How things stood at a moment: {TIMES}.")
@click.option("--known-at", metavar="TIME", help=f"Only what was in the log at a moment: {TIMES}.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv", "ndjson"]),
    default="text",
    show_default=True,
    help="What is said of the log, for people or programs; or the log itself, as a table or JSON lines.",
)
@output_option
def log(file: str, **options: Any) -> int:
    """Replay a control log: how long the track had which status, how things stood, and what is wrong.

    FILE is a table (CSV), JSON with one entry a line, a feed of race control messages in either form, or a
    document that has control logs.
    """
    held = _held(file, options)
    if held is None:
        return 2
    season, found, source = held
    chosen = options["chosen"]
    if season.control_logs:
        chosen = known_thing("log", chosen, {each.id: each for each in season.control_logs})
    logs = [each for each in season.control_logs if chosen in (None, each.id)]
    for name in ("at", "known_at"):
        options[name] = _moment(options[name], options, season, logs)
    known = options["known_at"]
    kept = attrs.evolve(season, control_logs=tuple(_then(each, known) for each in logs))
    report = _report(kept, found, source)
    replays = dict(replays_of(_case(kept)))
    code = 0 if report.ok else 1
    form = options["form"]
    if form in ("csv", "ndjson"):
        return max(code, _converted(logs, options, report))
    if form == "json":
        data = {
            **report.to_json(),
            "ok": code == 0,
            "logs": [replay_json(replays[e.id], e, options["at"]) for e in logs],
        }
        deliver(json.dumps(data, ensure_ascii=False, indent=2) + "\n", options["output"])
        return code
    for each in logs:
        replay_shown(replays[each.id], each, options["at"])
    text(report, out(), label=file)
    return code


def _case(season: Season) -> Case:
    return Case(season=season, index=Index(season))


def _then(log_: ControlLog, at: Instant | None) -> ControlLog:
    """The log as it was at a moment."""
    if at is None:
        return log_
    return attrs.evolve(log_, entries=as_known(entries_of(log_), at))


def _held(
    file: str, options: dict[str, Any]
) -> tuple[Season, tuple[Diagnostic, ...], SourceMap | None] | None:
    """The season with its logs, what was wrong with reading it, and where things stand; ``None`` if it is none."""
    source, _ = content_of(file)
    name = "<stdin>" if file == "-" else file
    if _is_document(source):
        combined = combine(receive_files([file]))
        if combined.season is None:
            _complain(combined.diagnostics)
            return None
        if not combined.season.control_logs:
            raise click.UsageError(f"{safe(name)} is a document without a control log")
        return combined.season, tuple(combined.diagnostics), combined.source
    season, weekend = _season(options)
    reading = read_log(
        source,
        name=name,
        log=options["chosen"] or _slug(name),
        weekend=weekend.id,
        timezone=options["timezone"] or _zone(season, weekend),
        day=options["day"],
        origin=_moment(options["origin"], options, season),
        session=options["session"] or ("session" if options["session_kind"] else None),
        book=options["rule_book"] or _book(season, options["session"]),
        namespace=season.namespace,
    )
    if not reading.usable or reading.log is None:
        _complain(reading.diagnostics)
        return None
    return attrs.evolve(season, control_logs=(reading.log,)), reading.diagnostics, reading.source


def _moment(
    text: str | None, options: dict[str, Any], season: Season, logs: Sequence[ControlLog] = ()
) -> Instant | None:
    """A moment as somebody typed it: of a time of day, on the day of the log and on its clocks.

    Raises:
        click.UsageError: it is none, or nobody can tell of which day or on whose clocks.
    """
    if text is None:
        return None
    times = [entry.observed_at for log in logs for entry in entries_of(log) if entry.observed_at is not None]

    def clocks() -> str:
        stated = {venue.timezone for venue in season.venues if season.namespace != _NAMESPACE}
        zones = {options["timezone"]} if options["timezone"] else stated or {time.zone for time in times}
        if len(zones) != 1:
            raise ChangeRefused(f"{safe(text)!r} names no zone: say --timezone too, or write the whole time")
        return next(iter(zones))

    def day() -> dt.date:
        where = clocks()
        session = Index(season).sessions.get(options["session"] or "")
        starts = [] if session is None or session.starts is None else [session.starts]
        days = {time.to(where).date() for time in times or starts}
        if options["day"] is None and len(days) != 1:
            raise ChangeRefused(f"{safe(text)!r} names no day: write it too, such as '2013-04-20 11:30'")
        return options["day"] or next(iter(days))

    try:
        return moment_on_clocks(text, clocks, day)
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None


def _is_document(source: bytes | Path) -> bool:
    """Whether something is a document with its season, and no log: JSON that spans lines and has a namespace."""
    if isinstance(source, bytes):
        head = source[:_HEAD]
    else:
        try:
            # A pipe would be waited for.
            if not source.is_file():
                return False
            with source.open("rb") as opened:
                head = opened.read(_HEAD)
        except (OSError, ValueError):
            return False
    return head.lstrip().startswith(b"{") and b'"namespace"' in head


def _complain(diagnostics: Any) -> None:
    first = next(iter(diagnostics), None)
    if first is not None:
        place = f"{first.place}: " if first.place else ""
        sys.stderr.write(f"roadracing: {one_line(place + first.message)}\n")


def _slug(name: str) -> str:
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in Path(name).stem.lower()).split()
    return "-".join(words)[:60].strip("-") or "control-log"


def _season(options: dict[str, Any]) -> tuple[Season, RaceWeekend]:
    """The season that a table's log belongs to: the document that was named, or as much as the options say."""
    if options["season"] is None:
        return _small(options)
    combined = combine(receive_files([options["season"]]))
    season = combined.season
    if season is None:
        _complain(combined.diagnostics)
        raise click.UsageError(f"{safe(options['season'])} cannot be read as a document")
    session = known_session(season, options["session"]) if options["session"] is not None else None
    options["session"] = session.id if session is not None else None
    named = known_thing("weekend", options["weekend"], {each.id: each for each in season.weekends})
    wanted = named or (session.weekend if session is not None else None)
    weekends = [each for each in season.weekends if wanted in (None, each.id)]
    if len(weekends) != 1:
        names = ", ".join(each.id for each in season.weekends) or "none"
        raise click.UsageError(f"say --weekend: the document has {names}")
    return season, weekends[0]


def _book(season: Season, session: str | None) -> RuleBook | None:
    """The rule book of whoever operates the session."""
    index = Index(season)
    held = index.sessions.get(session or "session")
    organisation = index.organisations.get(index.operator_of(held) or "") if held is not None else None
    return organisation.rule_book if organisation is not None else None


def _small(options: dict[str, Any]) -> tuple[Season, RaceWeekend]:
    kind = options["session_kind"]
    venue = Venue(id="venue", timezone=options["timezone"] or "Etc/UTC")
    weekend = RaceWeekend(id=options["weekend"] or "weekend", venue="venue")
    book = RuleBook(options["rule_book"]) if options["rule_book"] else None
    organisation = Organisation(id="organisation", rule_book=book)
    row = Session(
        id=options["session"] or "session",
        weekend=weekend.id,
        kind=SessionKind(kind or "other"),
        operated_by="organisation",
    )
    return (
        Season(
            namespace=_NAMESPACE,
            organisations=(organisation,),
            venues=(venue,),
            weekends=(weekend,),
            sessions=(row,) if kind else (),
        ),
        weekend,
    )


def _zone(season: Season, weekend: RaceWeekend) -> str | None:
    venue = next((each for each in season.venues if each.id == weekend.venue), None)
    return venue.timezone if venue is not None and season.namespace != _NAMESPACE else None


def _report(season: Season, found: tuple[Diagnostic, ...], source: SourceMap | None) -> Report:
    """What was wrong with reading the log, and what the rules say of it."""
    judged = validate(season, select=["CTL", "REF001"], source=source)
    about = [d for d in judged.diagnostics if d.path[:1] == ("control_logs",) and not _unasked(season, d)]
    return Report.of([*found, *about], crashes=judged.crashes, profile=judged.profile)


def _unasked(season: Season, found: Diagnostic) -> bool:
    """Whether a finding is about what nobody said: a log by itself has no document to refer to."""
    return season.namespace == _NAMESPACE and found.code == "REF001"


def _converted(logs: list[ControlLog], options: dict[str, Any], report: Report) -> int:
    if len(logs) != 1:
        raise click.UsageError(f"say --log: there are {', '.join(each.id for each in logs)}")
    for found in report.errors:
        place = f"{found.place}: " if found.place else ""
        sys.stderr.write(f"roadracing: {one_line(f'{place}{found.code} {found.message}')}\n")
    write = log_csv if options["form"] == "csv" else log_ndjson
    deliver(write(logs[0]), options["output"])
    return 0
