"""What was done to a document: files that are added and never change, each named by the digest of what it holds.

Two copies of a journal are brought together by copying the files of both into one folder.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs

from roadracing._internal.documents.whole_files import write_whole
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.printed import printed

from .settings import ProjectError

JOURNAL: Final = ".roadracing"
"""The folder of a project's journal, beside its settings."""
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_NAMED: Final = re.compile(rf"{_DIGEST.pattern}\.json")
_DIGESTS: Final = ("document", "before", "ledger", "undoes")
_DOCUMENTS: Final = "documents"
_ENTRIES: Final = "entries"
_LEDGERS: Final = "ledgers"
_FORMAT: Final = "roadracing-entry"
_VERSION: Final = 1


@printed
@attrs.frozen(kw_only=True)
class JournalEntry:
    """Something was done to the document of a project, or with it.

    Attributes:
        operation: what was done: ``change delay``, ``import``, ``edit`` by hand, ``publish``, ``undo``.
        document: the digest of the document after it.
        before: the digest of the document before it; ``None`` where there was none.
        parents: the ids of the entries that made the document it was done to.
        at: when, in UTC.
        issuer: who did it.
        undoes: the id of the entry that it takes back.
        ledger: the digest of the UIDs that were given when it was published.
    """

    operation: str
    document: str
    before: str | None = None
    parents: tuple[str, ...] = ()
    at: str | None = None
    issuer: str | None = None
    undoes: str | None = None
    ledger: str | None = None

    @property
    def id(self) -> str:
        """The digest of all that it says."""
        return digest_of(self.content)

    @property
    def content(self) -> bytes:
        """The bytes of its file."""
        said = {name: value for name, value in attrs.asdict(self).items() if value not in (None, ())}
        return (json.dumps({_FORMAT: _VERSION, **said}, ensure_ascii=False, indent=1) + "\n").encode()


def _checked(said: dict[str, Any]) -> JournalEntry:
    """An entry as a file says it, if all of that is what such a thing can be."""
    parents = said.pop("parents", [])
    wrong = [name for name, value in said.items() if not isinstance(value, str)]
    if wrong or not isinstance(parents, list):
        raise NotUnderstood(f"{listed(wrong) or 'parents'} cannot be that")
    for digest in (*(said.get(name) for name in _DIGESTS), *parents):
        # What takes back the first thing that was done leaves no document.
        if digest and (not isinstance(digest, str) or _DIGEST.fullmatch(digest) is None):
            raise NotUnderstood(f"{quote(str(digest))} is no digest")
    return JournalEntry(parents=tuple(parents), **said)


def digest_of(content: bytes) -> str:
    """What a content is known by."""
    return hashlib.sha256(content).hexdigest()


@printed
@attrs.frozen
class Journal:
    """The files of a journal.

    Attributes:
        folder: where they are.
    """

    folder: Path

    def add_document(self, content: bytes) -> str:
        """A version of the document is kept; its digest."""
        return self._add(_DOCUMENTS, content)

    def add_entry(self, entry: JournalEntry) -> str:
        """What was done is kept; its id."""
        return self._add(_ENTRIES, entry.content)

    def add_ledger(self, content: bytes) -> str:
        """The UIDs that were given are kept; the digest of them."""
        return self._add(_LEDGERS, content)

    def document(self, digest: str) -> bytes:
        """A version of the document.

        Raises:
            ProjectError: it is not there, or is not what was kept.
        """
        return self._read(_DOCUMENTS, digest)

    def knows(self, digest: str) -> bool:
        """Whether a version of the document is kept."""
        return self._path(_DOCUMENTS, digest).is_file()

    def ledgers(self) -> tuple[bytes, ...]:
        """The UIDs that were given, each time something was published.

        Raises:
            ProjectError: one is not what was kept.
        """
        return tuple(self._read(_LEDGERS, name) for name in self._names(_LEDGERS))

    def entries(self) -> dict[str, JournalEntry]:
        """All that was done, by id.

        Raises:
            ProjectError: one is not what was kept, or was written by a later version of this program.
        """
        return {name: self._entry(name) for name in self._names(_ENTRIES)}

    def _entry(self, name: str) -> JournalEntry:
        try:
            said: dict[str, Any] = json.loads(self._read(_ENTRIES, name))
            version = said.pop(_FORMAT)
            entry = _checked(said)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise ProjectError(
                f"{self._path(_ENTRIES, name)} is no entry that can be read: {error}"
            ) from None
        if version != _VERSION:
            raise ProjectError(
                f"{self._path(_ENTRIES, name)} is of version {version}, and this reads {_VERSION}"
            )
        return entry

    def _add(self, kind: str, content: bytes) -> str:
        name = digest_of(content)
        path = self._path(kind, name)
        if not path.is_file() or path.stat().st_size != len(content):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, content)
        return name

    def _read(self, kind: str, name: str) -> bytes:
        path = self._path(kind, name)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise ProjectError(f"{path} cannot be read: {error.strerror or error}") from None
        if digest_of(content) != name:
            raise ProjectError(f"{path} is not what was kept there: take it from another copy of the project")
        return content

    def _names(self, kind: str) -> Iterator[str]:
        folder = self.folder / kind
        if folder.is_dir():
            yield from (path.stem for path in sorted(folder.iterdir()) if _NAMED.fullmatch(path.name))

    def _path(self, kind: str, name: str) -> Path:
        return self.folder / kind / f"{name}.json"
