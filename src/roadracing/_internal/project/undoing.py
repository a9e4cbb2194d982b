"""What was done last is taken back: as if it had never been, or by a change that everybody is told of."""

import contextlib
import datetime as dt

import attrs

from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.places import path_text
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.lists import counted, with_article
from roadracing._internal.text.nearest import nearest
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.conflicts import Conflict
from roadracing._internal.versions.join import merge_documents
from roadracing._internal.versions.revise import revise
from roadracing._internal.words.printed import printed

from .history import History
from .journal import JournalEntry, digest_of
from .project import BEGUN, EDITED, Project
from .settings import ProjectError

UNDONE = "undo"
"""The operation that takes another one back."""


class UndoRefused(ProjectError):
    """What was done cannot be taken back, because others have changed the same facts since.

    Attributes:
        conflicts: who states what of them.
    """

    def __init__(self, summary: str, conflicts: tuple[Conflict, ...]) -> None:
        self.conflicts = conflicts
        super().__init__(summary, conflicts)

    def __str__(self) -> str:
        """The summary, then a line for each fact."""
        return "\n".join([str(self.args[0]), *(f"  {conflict}" for conflict in self.conflicts)])


@printed
@attrs.frozen(kw_only=True)
class Undone:
    """Something was taken back.

    Attributes:
        entry: what was taken back.
        before: the document before that; ``None`` if it is none that can be read.
        after: the document now; ``None`` if there is none any more.
        told: whether a bulletin says so, because it had been published.
    """

    entry: JournalEntry
    before: Season | None
    after: Season | None
    told: bool


def undo(
    project: Project,
    wanted: str | None = None,
    *,
    issued: dt.datetime | None = None,
    reason: str | None = None,
) -> Undone:
    """The last change, import or merge of a project is taken back.

    As long as it was not published, the document is again what it was, byte for byte, and nothing is marked. After
    that, only what it changed is taken back, and what others did since stays: :func:`roadracing.merge` with the
    document after it as the base, revised under one bulletin.

    Args:
        project: the project.
        wanted: the beginning of the id of an earlier operation; the last one unless given.
        issued: when it is taken back; now unless given.
        reason: why, for the bulletin.

    Raises:
        ProjectError: there is nothing to take back, or no such operation.
        UndoRefused: others have changed the same facts since.
        ReviseRefused: something was issued after ``issued``.
        OSError: the system does not allow it.
    """
    project.notice()
    content = project.content()
    over = digest_of(content) if content is not None else None
    history = project.history()
    id_ = _named(history, wanted) if wanted is not None else _last(project, history, over)
    entry = history.entries[id_]
    before = project.journal.document(entry.before) if entry.before is not None else None
    now = _season(content)
    if entry.document == over and not history.is_public(id_):
        project.put(before, operation=UNDONE, over=over, undoes=id_)
        return Undone(entry=entry, before=now, after=_season(before), told=False)
    base, side = _season(project.journal.document(entry.document)), _season(before)
    if now is None or base is None or side is None:
        raise ProjectError(
            f"{_spoken(id_, entry)} was published and made the document, so it cannot be taken back"
        )
    merged = merge_documents(base, [("now", now), ("before", side)])
    known = {dispute.path for dispute in now.disputed}
    found = tuple(conflict for conflict in merged.conflicts if path_text(conflict.path) not in known)
    if found:
        raise UndoRefused(
            f"{_spoken(id_, entry)} is not taken back: {counted(len(found), 'fact')} of it changed again since",
            found,
        )
    after = revise(
        now,
        merged.season,
        issued=issued or Instant.now("UTC").replace(microsecond=0),
        reason=reason or f"{with_article(entry.operation.partition(' ')[0])} is taken back",
        issuer=project.settings.issuer,
    )
    project.put(dumps(after).encode(), operation=UNDONE, over=over, undoes=id_)
    return Undone(entry=entry, before=now, after=after, told=True)


def _last(project: Project, history: History, version: str | None) -> str:
    """The last operation that led to the document as it is and was not taken back."""
    made = history.made(version) if version is not None else ()
    waiting = list(made[:1])
    while waiting:
        id_ = waiting.pop()
        entry = history.entries[id_]
        begins = entry.before is None and entry.operation in {BEGUN, EDITED}
        if entry.undoes is None and not history.is_undone(id_) and not begins:
            return id_
        taken = history.entries.get(entry.undoes or "")
        waiting = list(taken.parents if taken is not None else entry.parents)[:1]
    raise ProjectError(f"nothing that was done to {project.document} is left to take back")


def _named(history: History, wanted: str) -> str:
    found = [id_ for id_ in history.entries if id_.startswith(wanted)] if wanted else []
    if len(found) != 1:
        near = nearest(wanted, list(history.entries))
        which = "several operations begin" if found else "no operation begins"
        raise ProjectError(f"{which} with {wanted!r}" + (f"; did you mean {near[:12]}?" if near else ""))
    if history.is_undone(found[0]):
        raise ProjectError(f"{_spoken(found[0], history.entries[found[0]])} was taken back already")
    return found[0]


def _spoken(id_: str, entry: JournalEntry) -> str:
    return f"{entry.operation} ({id_[:12]})"


def _season(content: bytes | None) -> Season | None:
    """A document, if it can be read: what somebody broke by hand is taken back too."""
    with contextlib.suppress(RoadracingError, ValueError):
        return loads(content.decode()) if content is not None else None
    return None
