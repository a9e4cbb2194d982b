"""What became of something that was read: the same for every reader."""

from pathlib import Path as File
from typing import Any

import attrs

from roadracing._internal.text.bounded_repr import with_bounded_repr
from roadracing._internal.text.lists import counted

from .codes import Severity
from .diagnostic import Diagnostic
from .errors import DocumentError, document_error
from .places import PlacesByPath, SourceMap
from .report import Crash, Report


@with_bounded_repr
@attrs.frozen(kw_only=True)
class Reading:
    """What became of something that was read.

    Attributes:
        name: what it is called in messages.
        diagnostics: what could not be read, and what is worth knowing, in the order of the file.
        source: where in the file each fact stands.
        usable: whether it was a document of the kind at all; if not, there is one diagnostic that says why.
        crashes: the reader, if it failed by its own fault: that says nothing about the document.
    """

    name: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    source: SourceMap = attrs.field(factory=lambda: PlacesByPath({}), repr=False, eq=False)
    usable: bool = True
    crashes: tuple[Crash, ...] = ()

    @property
    def document(self) -> Any:
        """What was read: a season, a control log or a plan; ``None`` if nothing could be made of it."""
        raise NotImplementedError

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What could not be read."""
        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)

    @property
    def report(self) -> Report:
        """All that was found while it was read; no rule has judged it yet."""
        return Report.of(self.diagnostics, crashes=self.crashes)

    def raise_for_errors(self) -> None:
        """Nothing happens if all of it could be read.

        Raises:
            DocumentError: something could not; everything that could not is listed.
        """
        if self.document is None or self.errors or self.crashes:
            raise self._refused()

    def _refused(self) -> DocumentError:
        called = File(self.name).name if self.name else "the document"
        found = self.errors or self.diagnostics
        why = counted(len(found), "error") if found else "its reader failed"
        return document_error(f"{called} cannot be read: {why}", found)

    def __str__(self) -> str:
        """What was read, and what was found, a line each."""
        document = self.document
        what = "nothing could be read" if document is None else str(document).partition("\n")[0]
        head = f"{self.name}: {what}" if self.name else what
        return "\n".join([head, *(str(self.report).splitlines() if self.diagnostics or self.crashes else ())])
