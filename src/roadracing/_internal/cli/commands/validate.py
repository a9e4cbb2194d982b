"""``roadracing validate``."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from roadracing._internal.cli.inputs import (
    combine,
    complain_of_unusable,
    files_argument,
    hint_options,
    hints_of,
    receive_files,
)
from roadracing._internal.cli.option_types import DurationType
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.report_text import text
from roadracing._internal.cli.terminal import out, plain, working
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.report import Report
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.intake.check import report_on
from roadracing._internal.intake.received import Hints, Received
from roadracing._internal.practice.effective import Practices
from roadracing._internal.reports.github import github
from roadracing._internal.reports.json_report import json_report
from roadracing._internal.reports.junit import junit
from roadracing._internal.reports.sarif import sarif
from roadracing._internal.rules.engine.ruleset import UnknownCode
from roadracing._internal.rules.validation import validate as validate_season


@in_python("roadracing.check", "roadracing.validate")
@click.command(
    epilog="""\b
Examples:
  roadracing validate season.json
  roadracing validate alms.json scca.json --profile published
  roadracing validate weekend.csv --timezone America/New_York --format json
  roadracing validate --each --jobs 8 --results results.jsonl archive.zip folder/
  roadracing validate --each --scheduler tcp://10.0.0.1:8786 --results results.jsonl archive.tar
  curl -s https://example.org/season.json | roadracing validate -"""
)
@files_argument
@click.option("--each", is_flag=True, help="Check each FILE by itself instead of joining them.")
@click.option(
    "--results",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --each: write a line of JSON for each document into this file, and go on where it ends. FILEs may be"
    " folders and archives (zip, tar).",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    help="With --results: so many processes.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="With --results: the workers of this Dask cluster instead, such as tcp://10.0.0.1:8786 (extra archive).",
)
@click.option(
    "--parquet",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --results: in the end, write all its lines into this file as a table (extra archive).",
)
@click.option(
    "--profile", type=click.Choice(["draft", "published", "operations"]), default="draft", show_default=True
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github", "junit"]),
    default="text",
    show_default=True,
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="What makes the exit code 1.",
)
@click.option(
    "--select", metavar="CODES", multiple=True, help="Only these rules: codes or beginnings, by comma."
)
@click.option("--ignore", metavar="CODES", multiple=True, help="Not these rules.")
@click.option("--previous", metavar="FILE", help="What was published before, to check revisions against.")
@click.option("--changeover", type=DurationType(), help="The changeover in force, such as 15m.")
@hint_options
def validate(files: tuple[str, ...], **options: Any) -> int:
    """Say everything that is wrong with documents, and where.

    FILEs are JSON documents, CSV timetables or iCalendar files. Several are joined and checked as one.
    """
    hints = hints_of(options)
    wanting = [name for name in ("jobs", "scheduler", "parquet") if options[name] not in (None, 1)]
    if options["results"] is None and wanting:
        raise click.UsageError(f"--{wanting[0]} needs --results, the file that the answers are written into")
    if options["scheduler"] is not None and options["jobs"] > 1:
        raise click.UsageError("--jobs is for this machine and --scheduler for a cluster: give one of them")
    if options["results"] is not None and not options["each"]:
        raise click.UsageError("--results needs --each: it holds a line for each document")
    previous = combine(receive_files([options["previous"]] if options["previous"] else []))
    stated = (
        {}
        if options["changeover"] is None
        else {"changeover_min": options["changeover"].total_seconds() / 60}
    )
    arguments = {
        "profile": options["profile"],
        "select": _codes(options["select"]),
        "ignore": _codes(options["ignore"]),
        "practices": Practices(stated),
        "previous": previous.season,
    }
    if options["results"] is not None:
        return max(previous.code, _many(files, hints, arguments, options))
    with working("checking"):
        received = receive_files(files, hints)
        try:
            if options["each"]:
                code = complain_of_unusable(received)
                report = _each(received, arguments)
            else:
                code, report = _joined(received, arguments)
        except (UnknownCode, RoadracingError) as error:
            if options["form"] != "text":
                _print(Report.of((), profile=options["profile"]), options["form"], ok=False)
            raise click.UsageError(str(error)) if isinstance(error, UnknownCode) else error from None
        code = max(code, previous.code)
        report = report.merged(Report.of(previous.diagnostics))
    failing = report.counts[Severity.ERROR] + (
        report.counts[Severity.WARNING] if options["fail_on"] == "warning" else 0
    )
    code = max(code, 1 if failing or report.crashes else 0)
    _print(
        report, options["form"], ok=code == 0, label=", ".join(files), usable=any(r.usable for r in received)
    )
    return code


def _many(files: tuple[str, ...], hints: Hints, arguments: dict[str, Any], options: dict[str, Any]) -> int:
    # Only archives need processes, clusters and tables.
    from roadracing._internal.cli.cluster import answers_of_cluster  # noqa: PLC0415
    from roadracing._internal.cli.many_documents import Waiting, answers_of_processes, judge_all  # noqa: PLC0415
    from roadracing._internal.cli.results_table import able_to_write, write_table  # noqa: PLC0415

    results: Path = options["results"]
    scheduler: str | None = options["scheduler"]
    if options["parquet"] is not None:
        able_to_write(options["parquet"])

    def answers(documents: Iterator[Waiting]) -> Iterator[dict[str, Any]]:
        if scheduler is not None:
            return answers_of_cluster(scheduler, documents, hints, arguments)
        return answers_of_processes(options["jobs"], documents, hints, arguments)

    try:
        tally = judge_all(files, results, answers, sys.stderr)
    except UnknownCode as error:
        raise click.UsageError(str(error)) from None
    if options["parquet"] is not None:
        write_table(results, options["parquet"])
    known = f"; {tally.known:,} were judged before" if tally.known else ""
    out().print(
        plain(
            f"{tally.judged:,} documents judged{known}: {tally.faulty:,} with errors,"
            f" {tally.unreadable:,} of them no document at all"
        )
    )
    return tally.code


def _codes(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for value in values for code in value.split(",") if code.strip())


def _each(received: list[Received], arguments: dict[str, Any]) -> Report:
    first, *others = (report_on(r, **arguments) for r in received)
    return first.merged(*others)


def _joined(received: list[Received], arguments: dict[str, Any]) -> tuple[int, Report]:
    if len(received) == 1:
        return complain_of_unusable(received), report_on(received[0], **arguments)
    combined = combine(received)
    read = Report.of(combined.diagnostics, profile=arguments["profile"])
    if combined.season is None:
        return combined.code, read
    ruled = validate_season(combined.season, source=combined.source, **arguments)
    return combined.code, ruled.merged(read)


def _print(report: Report, form: str, *, ok: bool, label: str = "", usable: bool = False) -> None:
    if form == "json":
        sys.stdout.write(json_report(report, ok=ok))
    elif form == "sarif":
        sys.stdout.write(sarif(report))
    elif form == "github":
        sys.stdout.write(github(report))
    elif form == "junit":
        sys.stdout.write(junit(report, name=label or "roadracing"))
    elif usable:
        text(report, out(), label=label)
