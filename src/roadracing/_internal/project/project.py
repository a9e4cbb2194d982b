"""A folder of work on one document: what it is about, and all that was ever done to it."""

import contextlib
import os
from pathlib import Path
from typing import Final

import attrs

from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.whole_files import write_whole
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.lists import listed
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed

from .history import PUBLISHED, History
from .journal import JOURNAL, Journal, JournalEntry, digest_of
from .one_writer import one_writer
from .settings import ProjectError, Settings, settings_in
from .settings_file import SETTINGS, settings_around

EDITED: Final = "edit"
"""The operation of somebody who changed the document by hand."""
BEGUN: Final = "init"
"""The operation that makes a folder a project."""
_NAMED: Final = 5


@printed
@attrs.frozen(kw_only=True)
class Project:
    """A folder with a ``roadracing.toml``, the document it is about, and the journal of that document.

    Attributes:
        folder: where it is.
        settings: what it says of itself.
    """

    folder: Path
    settings: Settings

    @classmethod
    def begin(cls, folder: str | os.PathLike[str] = ".", settings: Settings | None = None) -> "Project":
        """A folder becomes a project; a document that is there already is its first version.

        Raises:
            ProjectError: it is one already, or is no folder.
            OSError: the system does not allow it.
        """
        here = Path(folder).resolve()
        if not here.is_dir():
            raise ProjectError(f"{folder} is no folder")
        path = here / SETTINGS
        if path.exists():
            raise ProjectError(f"{path} is there already: this is a project")
        project = cls(folder=here, settings=settings or Settings())
        project.journal.folder.mkdir(exist_ok=True)
        write_whole(path, project.settings.text().encode())
        with one_writer(path):
            project._noticed(project.content(), operation=BEGUN)
        return project

    @classmethod
    def around(cls, folder: str | os.PathLike[str] = ".") -> "Project | None":
        """The project that a folder belongs to: the nearest one, in it or above it.

        Raises:
            ProjectError: its settings are not what settings can be.
        """
        found = settings_around(folder)
        return cls(folder=found.parent, settings=settings_in(found)) if found is not None else None

    @property
    def document(self) -> Path:
        """The file of the season."""
        return self.folder / self.settings.document

    @property
    def published(self) -> Path:
        """The folder that is published."""
        return self.folder / self.settings.published

    @property
    def journal(self) -> Journal:
        """Every version of the document, and what was done to it."""
        return Journal(self.folder / JOURNAL)

    def history(self) -> History:
        """What was done, in its order.

        Raises:
            ProjectError: something in the journal is not what was kept there.
        """
        return History(self.journal.entries())

    def content(self) -> bytes | None:
        """The document as it is now; ``None`` if there is none yet."""
        try:
            return self.document.read_bytes()
        except FileNotFoundError:
            return None

    def version(self) -> str | None:
        """What the document as it is now is known by; ``None`` if there is none yet."""
        content = self.content()
        return digest_of(content) if content is not None else None

    def save(self, season: Season, *, operation: str, over: str | None) -> JournalEntry | None:
        """The document becomes this season, and the journal says so.

        Args:
            season: the document as it is to be.
            operation: what was done, in a word or two.
            over: the :meth:`version` it was made from; ``None`` if there was no document.

        Returns:
            What was recorded; nothing if nothing is different.

        Raises:
            ProjectError: the document has become another one meanwhile, or would lose bulletins that were issued.
            OSError: the system does not allow it, or the disk is full. The document is as it was.
        """
        return self.put(dumps(season).encode(), operation=operation, over=over)

    def put(
        self, content: bytes | None, *, operation: str, over: str | None, undoes: str | None = None
    ) -> JournalEntry | None:
        """The same as :meth:`save` for a document as bytes; ``None`` takes it away.

        What was edited by hand since the last operation is recorded first. Versions and what was done are on the disk
        before the document is replaced: whenever this stops, the document is one of two versions, and both are kept.

        Args:
            content: the document as it is to be.
            operation: what was done.
            over: the version it was made from.
            undoes: the id of the entry that this takes back.
        """
        with one_writer(self.folder / SETTINGS):
            now = self.content()
            before = digest_of(now) if now is not None else None
            if before != over:
                raise ProjectError(
                    f"{self.document} has been changed by somebody else meanwhile, so nothing was written; do it again"
                )
            parents = self._noticed(now)
            if content == now:
                return None
            if undoes is None and now is not None:
                self._keeps_bulletins(now, content)
            entry = JournalEntry(
                operation=operation,
                document=self.journal.add_document(content) if content is not None else "",
                before=before,
                parents=parents,
                at=_now(),
                issuer=self.settings.issuer,
                undoes=undoes,
            )
            self.journal.add_entry(entry)
            if content is None:
                self.document.unlink(missing_ok=True)
            else:
                write_whole(self.document, content)
            return entry

    def remember(self, ledger: bytes) -> JournalEntry | None:
        """The UIDs that are about to be given are kept, with the version of the document that gives them.

        Raises:
            ProjectError: the journal is not what was kept.
            OSError: the system does not allow it, or the disk is full.
        """
        with one_writer(self.folder / SETTINGS):
            now = self.content()
            parents = self._noticed(now)
            entry = JournalEntry(
                operation=PUBLISHED,
                document=digest_of(now) if now is not None else "",
                before=digest_of(now) if now is not None else None,
                parents=parents,
                at=_now(),
                issuer=self.settings.issuer,
                ledger=self.journal.add_ledger(ledger),
            )
            self.journal.add_entry(entry)
            return entry

    def base_of(self, other: bytes) -> bytes | None:
        """What the document and somebody's copy of it both started from, for :func:`roadracing.merge`.

        It is the last version that both come from. A copy that was changed where nothing is remembered is of none; then
        it is the version that most of its lines are of.

        Args:
            other: the copy.

        Raises:
            ProjectError: the journal is not what was kept.
        """
        self.notice()
        history, now = self.history(), self.version()
        if now is None:
            return None
        found = history.common(now, digest_of(other)) or history.closest(other, self.journal)
        return self.journal.document(found) if found is not None else None

    def notice(self) -> None:
        """What was edited by hand since the last operation is recorded.

        Raises:
            ProjectError: the journal is not what was kept.
            OSError: the system does not allow it, or the disk is full.
        """
        with one_writer(self.folder / SETTINGS):
            self._noticed(self.content())

    def _noticed(self, now: bytes | None, operation: str = EDITED) -> tuple[str, ...]:
        """The entries that made the document as it is; a version that no operation made is recorded as an edit."""
        if now is None:
            return ()
        history = self.history()
        version = digest_of(now)
        made = history.made(version)
        if made:
            return history.led_to(version)
        before = history.edited_from(now, self.journal)
        entry = JournalEntry(
            operation=operation if not history.entries else EDITED,
            document=self.journal.add_document(now),
            before=before,
            parents=history.led_to(before) if before is not None else (),
            at=_now(),
            issuer=self.settings.issuer,
        )
        return (self.journal.add_entry(entry),)

    def _keeps_bulletins(self, now: bytes, content: bytes | None) -> None:
        """No operation loses what was issued.

        Raises:
            ProjectError: this one would.
        """
        lost = sorted(_bulletins(now) - _bulletins(content))
        if lost:
            raise ProjectError(
                f"{self.document} holds what was issued and this lacks, {listed(lost, most=_NAMED)}; nothing was "
                "written: read into it (import --into, merge, join with it) what is new"
            )


def _bulletins(content: bytes | None) -> set[str]:
    """The ids under which the bulletins of a document were issued; none of what is no document."""
    if content is None:
        return set()
    with contextlib.suppress(RoadracingError, ValueError):
        return {bulletin.id for bulletin in loads(content.decode()).bulletins}
    return set()


def is_living(path: Path) -> bool:
    """Whether a file is a document in which something was issued, changed or recorded, which exists nowhere else."""
    with contextlib.suppress(RoadracingError, ValueError, OSError):
        season = loads(path.read_bytes().decode())
        recorded = any(session.revision or session.actual is not None for session in season.sessions)
        return bool(season.bulletins or season.marks or recorded)
    return False


def _now() -> str:
    return Instant.now("UTC").replace(microsecond=0).text
