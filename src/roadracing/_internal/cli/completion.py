"""What a shell offers while somebody types: the sessions and the series of the FILEs that stand there already."""

from collections.abc import Iterable
from contextlib import suppress

import click

from roadracing._internal.desk.spoken_references import ChangeRefused, session_called
from roadracing._internal.documents.reading import load
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.season.season import Season


def sessions_of_files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - click's
    """Ids of sessions that begin like this, and endings of ids that do and that no other id has."""
    found: dict[str, None] = {}
    for season in _seasons(ctx):
        for session in season.sessions:
            if session.id.startswith(incomplete):
                found[session.id] = None
            elif incomplete and (at := session.id.find(f"-{incomplete}") + 1) > 0:
                ending = session.id[at:]
                with suppress(ChangeRefused):
                    session_called(season, ending)
                    found[ending] = None
    return list(found)


def series_of_files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - click's
    """Ids of series that begin like this."""
    found = (series.id for season in _seasons(ctx) for series in season.series)
    return [name for name in dict.fromkeys(found) if name.startswith(incomplete)]


def _seasons(ctx: click.Context) -> Iterable[Season]:
    """The documents that are named already; what cannot be read offers nothing, and says so when the command runs."""
    given = [
        each.params.get(key) for each in (ctx, ctx.parent) if each is not None for key in ("file", "files")
    ]
    # An option that still waits for its value keeps click from giving the words before it their names.
    given.append(ctx.args)
    for files in given:
        for file in (files,) if isinstance(files, str) else files or ():
            if file != "-":
                with suppress(RoadracingError, OSError, ValueError):
                    yield load(file)
