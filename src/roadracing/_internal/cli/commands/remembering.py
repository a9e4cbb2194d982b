"""``roadracing init`` and ``roadracing undo``."""

from pathlib import Path

import click

from roadracing._internal.cli.option_types import DurationType
from roadracing._internal.cli.project_here import short
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.report_text import refused
from roadracing._internal.cli.terminal import err, out, plain
from roadracing._internal.desk.spoken_references import TIMES, ChangeRefused, moment_called
from roadracing._internal.documents.reading import loads
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.project.project import Project
from roadracing._internal.project.settings import ProjectError, Settings
from roadracing._internal.project.settings_file import SETTINGS
from roadracing._internal.project.undoing import UndoRefused, undo as undo_last
from roadracing._internal.versions.diff import diff
from roadracing._internal.words.spoken_languages import languages


@in_python("roadracing.project.Project.begin")
@click.command(
    epilog="""\b
Examples:
  roadracing init season.json --issuer imsa --namespace calendar.example.org
  roadracing init season.json --out public --base-url https://example.org/calendar/ --audience public"""
)
@click.argument("document", default=Settings().document, metavar="[DOCUMENT]")
@click.option(
    "--out", "folder", metavar="DIR", default=Settings().published, help="The folder that is published."
)
@click.option("--base-url", metavar="URL", help="Where that folder will be served.")
@click.option(
    "--audience",
    type=click.Choice([audience.value for audience in Audience]),
    default=Settings().audience.value,
    show_default=True,
    help="For whom it is published.",
)
@click.option("--namespace", metavar="DOMAIN", help="The id space of timetables that are imported.")
@click.option("--issuer", metavar="ID", help="The organisation whose project it is.")
@click.option("--changeover", metavar="DURATION", help="The changeover in force, such as 15m.")
@click.option("--language", type=click.Choice(languages()), help="The language of pages and feeds.")
def init(
    document: str,
    folder: str,
    base_url: str | None,
    audience: str,
    namespace: str | None,
    issuer: str | None,
    changeover: str | None,
    language: str | None,
) -> int:
    """Let this folder remember: what it is about, every version of DOCUMENT, and what was published.

    The settings are in roadracing.toml, and no command has to be told them again in this folder or below it. What was
    done is in .roadracing, in files that are added and never change; two copies are united by adding their files.
    """
    if changeover is not None:
        DurationType().convert(changeover, None, None)
    known = _read(Path(document).read_bytes() if Path(document).is_file() else None)
    settings = Settings(
        document=document,
        published=folder,
        base_url=base_url,
        audience=Audience(audience),
        namespace=namespace or (known.namespace if known is not None else None),
        issuer=issuer or (known.issuer if known is not None else None),
        changeover=changeover,
        language=language,
    )
    project = Project.begin(".", settings)
    out().print(plain(f"{SETTINGS} is the project of {short(project.document)}", "bold"))
    if not project.document.exists():
        out().print(
            plain(f"{short(project.document)} is not there yet: an import makes it; init FILE names another")
        )
    return 0


def _read(content: bytes | None) -> Season | None:
    """A document that is there, if it can be read."""
    try:
        return loads(content.decode()) if content is not None else None
    except (RoadracingError, ValueError):
        return None


@in_python("roadracing.project.undo")
@click.command(
    epilog="""\b
Examples:
  roadracing undo
  roadracing undo --list
  roadracing undo 3f9c2a71 --reason "the circuit is dry again" --issued "2013-04-20 11:40" """
)
@click.argument("operation", required=False, metavar="[OPERATION]")
@click.option("--list", "listing", is_flag=True, help="Say what was done, the last first; take nothing back.")
@click.option("-r", "--reason", metavar="TEXT", help="Why; goes into the bulletin, if there is one.")
@click.option("--issued", metavar="TIME", help=f"When it is issued: {TIMES}; now unless given.")
def undo(operation: str | None, listing: bool, reason: str | None, issued: str | None) -> int:
    """Take back the last change, import or merge, or the OPERATION whose id begins so.

    What was not published yet is as if it had never been: the document comes back byte for byte. What was published
    is taken back by a change that everybody is told of, in one bulletin, and what others did since stays.
    """
    project = Project.around()
    if project is None:
        raise click.UsageError("nothing is remembered here; `roadracing init` makes this folder a project")
    if listing:
        return _listed(project)
    try:
        content = project.content()
        season = _read(content)
        moment = moment_called(season, issued or "now") if season is not None else None
        undone = undo_last(project, operation, issued=moment, reason=reason)
    except ChangeRefused as error:
        raise click.UsageError(str(error)) from None
    except UndoRefused as error:
        err().print(plain(str(error), "bold red"))
        return 1
    except FindingsError as error:
        return refused(error, short(project.document))
    except ProjectError as error:
        err().print(plain(str(error), "bold red"))
        return 1
    how = "taken back under a bulletin" if undone.told else "taken back; nothing of it was published"
    if undone.before is not None and undone.after is not None:
        for line in diff(undone.before, undone.after).text(undone.before, undone.after).splitlines():
            out().print(plain(line))
    out().print(plain(f"{undone.entry.operation}: {how}", "bold"))
    return 0


def _listed(project: Project) -> int:
    history = project.history()
    # By the clock, as people remember it; what has one time stands in the order in which it was done.
    by_clock = sorted(history.in_order(), key=lambda id_: history.entries[id_].at or "")
    for id_ in by_clock[::-1]:
        entry = history.entries[id_]
        undone = ", taken back" if history.is_undone(id_) else ""
        out().print(plain(f"{id_[:12]}  {(entry.at or '')[:19]}Z  {entry.operation}{undone}"))
    if not history.entries:
        out().print(plain("nothing was done yet", "dim"))
    return 0
