"""The project that a command is called in: what it need not be told there, and what is kept of what it does."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import attrs
import click

from roadracing._internal.project.journal import digest_of
from roadracing._internal.project.project import Project

_KEY: Final = "roadracing.project"
_OWN_FILES: Final = frozenset({"demo", "import", "init", "join", "log", "merge", "rule", "schema", "undo"})
"""Commands whose files are not the document, or of whose files it is not said which is."""
_ONLY_IDS: Final = frozenset({"unite"})
"""Commands whose first word is an id where it is no file."""


@attrs.define
class Here:
    """A project, and what a command has read of it.

    Attributes:
        project: the project.
        read: the version of the document that was read, by its digest; ``None`` if it was not.
    """

    project: Project
    read: str | None = None


def enter(ctx: click.Context) -> Here | None:
    """Find the project of the folder that a command is called in."""
    project = Project.around()
    if project is None:
        return None
    here: Here = ctx.meta.setdefault(_KEY, Here(project))
    return here


def project_here() -> Here | None:
    """The project that the command is called in, if any."""
    ctx = click.get_current_context(silent=True)
    found: Here | None = ctx.meta.get(_KEY) if ctx is not None else None
    return found


def is_document(here: Here | None, path: str | os.PathLike[str]) -> bool:
    """Whether a file is the document of the project."""
    return here is not None and Path(path).resolve() == here.project.document.resolve()


def content_read(path: Path) -> bytes | Path:
    """What to read: the document of the project at once, so that it is known which version it was."""
    here = project_here()
    if here is None or not is_document(here, path):
        return path
    content = here.project.content()
    if content is None:
        return path
    here.read = digest_of(content)
    return content


def kept_in_project(data: bytes, path: Path) -> bool:
    """Whether a result was the document of the project, and has become its next version.

    Raises:
        ProjectError: it may not.
    """
    here = project_here()
    if here is None or not is_document(here, path):
        return False
    over = here.read if here.read is not None else here.project.version()
    here.project.put(data, operation=_operation(), over=over)
    here.read = digest_of(data)
    return True


def told_by(here: Here, command: click.Command) -> dict[str, Any]:
    """What a command need not be told in a project, as click takes it."""
    settings = here.project.settings
    said = {
        "folder": short(here.project.published),
        "base_url": settings.base_url,
        "audience": settings.audience.value,
        "namespace": settings.namespace,
        "issuer": settings.issuer,
        "changeover": settings.changeover,
        "language": settings.language,
    }
    return _defaults(command, {name: value for name, value in said.items() if value is not None})


def with_document(here: Here, name: str, command: click.Command, arguments: Iterable[str]) -> list[str]:
    """The words of a command, with the document of the project in front where they lack a file."""
    words = list(arguments)
    if name in _OWN_FILES or any(word in {"-h", "--help"} for word in words):
        return words
    document = short(here.project.document)
    if name in _ONLY_IDS:
        return words if words and Path(words[0]).exists() else [document, *words]
    if isinstance(command, click.Group):
        first = next(iter(words), "")
        return [document, *words] if first in command.commands and not Path(first).exists() else words
    try:
        given, *_ = command.make_parser(click.Context(command, info_name=name)).parse_args(list(words))
    except click.UsageError:
        return words
    wanted = [each for each in command.params if isinstance(each, click.Argument) and each.required]
    # What is missing is nothing of several, or click's own word for it.
    found = [given.get(each.name or "") for each in wanted]
    return words if all(isinstance(value, str | tuple) and value for value in found) else [document, *words]


def short(path: Path) -> str:
    """A path as somebody in this folder would type it."""
    return os.path.relpath(path)


def _defaults(command: click.Command, said: Mapping[str, Any]) -> dict[str, Any]:
    if isinstance(command, click.Group):
        return {name: _defaults(one, said) for name, one in command.commands.items()}
    return {
        one.name: said[one.name]
        for one in command.params
        if isinstance(one, click.Option) and one.name in said
    }


def _operation() -> str:
    """What is done, in the words that call it, without files, names and reasons."""
    words = []
    ctx = click.get_current_context(silent=True)
    while ctx is not None and ctx.parent is not None:
        words.append(ctx.info_name or "")
        ctx = ctx.parent
    return " ".join(reversed(words))
