"""The commands, and how every way of failing becomes one line and a number."""

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

import click

from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.project.settings_file import settings_around
from roadracing._internal.text.control_characters import one_line, safe
from roadracing._internal.text.nearest import nearest
from roadracing._version import __version__

_COMMANDS = {
    "agreement": ("yearly_report", "agreement", "What became of an agreement in a year."),
    "briefing": (
        "what_applies",
        "briefing",
        "Where a weekend's sessions are not run alike, for drivers and marshals.",
    ),
    "change": ("change", "change", "Delay, move, swap, cancel or reinstate sessions, or apply a plan."),
    "changes": ("document_versions", "changes", "What has changed since a given time."),
    "coverage": (
        "safety_checks",
        "shown",
        "How soon help is at each point of the lap, and where the gaps are.",
    ),
    "demo": ("demo", "demo", "Read, check and publish a real weekend, and say what to open."),
    "diff": ("document_versions", "diff", "What differs between two documents, in words."),
    "draw": ("draw", "draw", "Draw a picture of a race weekend: timetable, paddock or safety plan."),
    "explain": ("what_applies", "explain", "What applies in a session, whose practice it is, and why."),
    "export": ("export", "export", "Write a weekend's timetable as a table, or its paddock as a map."),
    "feed": ("feed", "feed", "Write one iCalendar feed."),
    "init": (
        "remembering",
        "init",
        "Let this folder remember its document, what was done and what was published.",
    ),
    "import": ("imports", "import_", "Read a timetable, a calendar or a paddock plan into a document."),
    "join": ("document_versions", "join", "Make one document of several."),
    "log": ("log", "log", "Replay a control log: times, state at a moment, and what is wrong."),
    "merge": ("document_versions", "merge", "Bring together what several people made of one document."),
    "publish": ("publish", "publish", "Write a folder of feeds and pages that any web server can serve."),
    "readiness": ("safety_checks", "ready", "May the track go hot? What is missing, and who can mend it."),
    "revise": ("document_versions", "revise", "Stamp what changed between two documents, with a bulletin."),
    "rule": ("reference", "rule", "List the rules, or explain one."),
    "schema": ("reference", "schema", "Write the JSON Schema of documents."),
    "show": ("show", "show", "What is on, and when."),
    "undo": ("remembering", "undo", "Take back the last change, import or merge."),
    "unite": ("document_versions", "unite", "Make one what two offices gave two ids: a weekend, a venue."),
    "validate": ("validate", "validate", "Say everything that is wrong with documents, and where."),
    "zones": (
        "zone_times",
        "zones",
        "List the times that were written under other time zone data, and take them over.",
    ),
}


class _Commands(click.Group):
    """Commands are loaded when they are used, so that each starts quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module, attribute, _ = _COMMANDS[cmd_name]
        command: click.Command = getattr(
            import_module(f"roadracing._internal.cli.commands.{module}"), attribute
        )
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and (near := nearest(args[0], _COMMANDS)) is not None:
            ctx.fail(f"No such command {safe(args[0])!r}; did you mean {near}?")
        name, command, rest = super().resolve_command(ctx, args)
        if name is not None and command is not None and settings_around() is not None:
            from .project_here import enter, told_by, with_document  # noqa: PLC0415 - only a project needs it

            if (here := enter(ctx)) is not None:
                ctx.default_map = {name: told_by(here, command)}
                rest = with_document(here, name, command, rest)
        return name, command, rest

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, _COMMANDS[name][2]) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Several FILEs are joined into one document. '-' is standard input. "
    "Exit code 0: fine; 1: the data has problems; 2: wrong usage or an unreadable file.",
)
@click.version_option(__version__, prog_name="roadracing")
def cli() -> None:
    """One timetable for a race weekend that several organisations share."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        result = cli.main(args=arguments, prog_name="roadracing", standalone_mode=False)
    except click.exceptions.Exit as error:
        return error.exit_code
    except BrokenPipeError:
        return 0
    except Exception as error:  # noqa: BLE001 - the promise is: one line, no traceback, ever
        sys.stderr.write(f"roadracing: {one_line(_reason(error))}\n")
        return 2
    return result if isinstance(result, int) else 0


def _reason(error: Exception) -> str:
    """Why a command could not do what it was asked, for the person who asked."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            return f"say which command; `{error.ctx.command_path} --help` lists them"
        case click.UsageError():
            tail = f" (see `{error.ctx.command_path} --help`)" if error.ctx is not None else ""
            return error.format_message() + tail
        case click.ClickException():
            return error.format_message()
        case click.exceptions.Abort():
            return "stopped"
        case FindingsError():
            first = error.diagnostics[:1]
            more = len(error.diagnostics) - 1
            tail = f" (and {more} more)" if more > 0 else ""
            return "".join([error.summary, *(f": {d.message}" for d in first), tail])
        case RoadracingError():
            return str(error)
        case OSError():
            where = f"{error.filename}: " if error.filename is not None else ""
            return f"{where}{error.strerror or error}"
        case _:
            pass
    if os.environ.get("ROADRACING_DEBUG"):
        traceback.print_exception(error)
    return (
        f"a fault in roadracing itself, not in your file: {type(error).__name__}: {error} "
        "(ROADRACING_DEBUG=1 shows where)"
    )
