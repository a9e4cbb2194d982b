"""What carries its findings when it is raised, and what misses a part of the installation."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from .diagnostic import Diagnostic
from .root import RoadracingError


class FindingsError(RoadracingError):
    """Something could not be done, for reasons that are listed.

    Attributes:
        diagnostics: every reason, in the order of the document.
    """

    def __init__(self, summary: str, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self.summary = summary
        self.diagnostics = tuple(diagnostics)
        super().__init__(summary, self.diagnostics)

    def __str__(self) -> str:
        """The summary, then a line for each of the first twenty reasons."""
        shown = [
            f"  {d.place or ''} {d.code} {d.message}".replace("   ", "  ") for d in self.diagnostics[:20]
        ]
        more = len(self.diagnostics) - len(shown)
        return "\n".join([self.summary, *shown, *([f"  and {more} more"] if more > 0 else [])])


class DocumentError(FindingsError):
    """A document cannot be read as one of ours; every fault of its structure is listed."""


class MissingFile(DocumentError, FileNotFoundError):
    """There is no file of the name that somebody gave, so there is no document in it."""

    def __init__(self, summary: str, diagnostics: Iterable[Diagnostic] = ()) -> None:
        super().__init__(summary, diagnostics)
        place = self.diagnostics[0].place if self.diagnostics else None
        self.errno, self.strerror = errno.ENOENT, os.strerror(errno.ENOENT)
        self.filename = place.file if place is not None else None

    def __reduce__(self) -> tuple[type["MissingFile"], tuple[str, tuple[Diagnostic, ...]]]:
        # A FileNotFoundError pickles by number and name, which say less.
        return type(self), (self.summary, self.diagnostics)


def missing_folder(path: Path) -> MissingFile:
    """The error for a folder that is not there, so that nothing can be written into it."""
    error = MissingFile(f"there is no folder {str(path)!r} to write into")
    error.filename = str(path)
    return error


def document_error(summary: str, diagnostics: Iterable[Diagnostic]) -> DocumentError:
    """The error for a document that cannot be read: one that is also a missing file where the file is not there."""
    found = tuple(diagnostics)
    missing = len(found) == 1 and found[0].context.get("missing") is True
    return (MissingFile if missing else DocumentError)(summary, found)


class ValidationError(FindingsError):
    """A report holds errors and somebody asked for none."""


EXTRA_OF: Final = {
    "babel": "languages",
    "click": "cli",
    "hypothesis": "testing",
    "jinja2": "site",
    "openpyxl": "xlsx",
    "pdfplumber": "pdf",
    "rich": "cli",
    "shapely": "geometry",
}
"""The extra that brings each package which the core does without."""


class MissingExtra(RoadracingError, ImportError):
    """What was asked for needs an optional part of the installation.

    Attributes:
        what: what was asked for, in words.
        extra: the extra that it needs.
    """

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} {needing(extra)}")
        self.what = what
        self.extra = extra

    def __reduce__(self) -> tuple[type["MissingExtra"], tuple[str, str]]:
        # An exception pickles by its message alone, which is not what it is made of.
        return type(self), (self.what, self.extra)


def needing(extra: str) -> str:
    """That an extra is missing, and the line that installs it: the same words wherever it is said."""
    return f"needs an extra that is not installed: pip install 'roadracing[{extra}]'"
