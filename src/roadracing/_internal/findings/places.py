"""Where something is: in a model by ids, in a document by pointer, line and column."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

import attrs

from roadracing._internal.text.bounded_repr import with_bounded_repr
from roadracing._internal.text.control_characters import safe

from .root import NotUnderstood

Path: TypeAlias = tuple[str | int, ...]
"""An id path: field names, ids of keyed collections and positions in ordered ones.

``("sessions", "mid-ohio-race", "start")`` stays true however the document is sorted.
"""


def path_text(path: Path) -> str:
    """An id path is written like a JSON Pointer, with ids where a pointer has positions.

    >>> path_text(("sessions", "mid-ohio-race", "start"))
    '/sessions/mid-ohio-race/start'
    """
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def parse_path(text: str) -> tuple[str, ...]:
    """The steps of a written path; every step comes back as text.

    Raises:
        NotUnderstood: the text is neither empty nor starts with ``/``.
    """
    if not text:
        return ()
    if not text.startswith("/"):
        raise NotUnderstood(f"{text!r} is not a path: it has to start with '/'")
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in text[1:].split("/"))


@with_bounded_repr
@attrs.frozen(kw_only=True)
class Place:
    """A spot in a text that somebody wrote.

    Attributes:
        file: the name the document was read under, cleaned of what would steer a terminal; ``None`` for text that came
            without one.
        pointer: JSON Pointer (RFC 6901) in a JSON document.
        line: line in the text, from 1.
        column: column in that line, in characters, from 1.
        row: row of a table as a spreadsheet numbers it: the header is row 1.
        field: the column's heading in a table.
        cell: the cell as a spreadsheet names it, with its sheet where there are several: ``Entries!C7``.
    """

    file: str | None = attrs.field(default=None, converter=attrs.converters.optional(safe))
    pointer: str | None = None
    line: int | None = None
    column: int | None = None
    row: int | None = None
    field: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        """``file:line:column``, as far as it is known, then the table cell or the pointer."""
        head = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        if self.cell is not None:
            cell = self.cell + (f", column {self.field!r}" if self.field else "")
            return f"{head} ({cell})" if head else cell
        if self.row is not None:
            cell = f"row {self.row}" + (f", column {self.field!r}" if self.field else "")
            return f"{head} ({cell})" if head else cell
        if head:
            return head
        return self.pointer or ""


class SourceMap(Protocol):
    """Whoever reads a document can say where in it a fact of the model was written."""

    def place(self, path: Path) -> Place | None:
        """The place of a fact, or of the nearest thing around it; ``None`` where nothing is known."""
        ...


@attrs.frozen
class PlacesByPath:
    """A source map for readers that know each place beforehand.

    Attributes:
        places: a place for each known path; a path that is missing takes its nearest ancestor's.
    """

    places: Mapping[Path, Place]

    def place(self, path: Path) -> Place | None:
        """The place of a fact, or of the nearest thing around it."""
        for length in range(len(path), -1, -1):
            found = self.places.get(path[:length])
            if found is not None:
                return found
        return None
