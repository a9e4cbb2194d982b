"""One thing that somebody should know about a document, and where."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import attrs

from roadracing._internal.text.bounded_repr import shorten, with_bounded_repr
from roadracing._internal.text.control_characters import safe

from .codes import Code, Severity
from .places import Path, Place, SourceMap, path_text

Plain: TypeAlias = str | int | float | bool | list["Plain"] | dict[str, "Plain"] | None
"""A value that JSON can hold."""


@with_bounded_repr
@attrs.frozen(kw_only=True)
class Related:
    """Another spot that belongs to the same finding, such as the other session of a conflict.

    Attributes:
        message: what stands there.
        path: its id path.
        place: where it was written, if that is known.
    """

    message: str = attrs.field(converter=safe)
    path: Path = ()
    place: Place | None = None

    def __str__(self) -> str:
        """What stands there, and where."""
        where = str(self.place or "") or path_text(self.path)
        return f"{self.message} ({where})" if where else self.message

    def located(self, source: SourceMap) -> "Related":
        """The same, with the place its path was written at."""
        return self if self.place else attrs.evolve(self, place=source.place(self.path))

    def to_json(self) -> dict[str, Plain]:
        """The form machine-readable reports use."""
        return {"message": self.message, "path": path_text(self.path), **_place_json(self.place)}


def _place_json(place: Place | None) -> dict[str, Plain]:
    place = place or Place()
    fields: dict[str, Plain] = {
        "file": place.file,
        "pointer": place.pointer,
        "line": place.line,
        "column": place.column,
    }
    if place.row is not None:
        fields |= {"row": place.row, "field": place.field}
    if place.cell is not None:
        fields["cell"] = place.cell
    return fields


@attrs.frozen(kw_only=True)
class Diagnostic:
    """A finding says what is wrong, where, and what would be right.

    Whatever it quotes, nothing in its sentences steers a terminal or ends a line.

    Attributes:
        code: stable code such as ``SCH003``.
        name: the code in words.
        severity: error, warning or info.
        message: a sentence for the person who has to fix the document.
        path: id path of the fact in question.
        place: where it was written, if that is known.
        related: other spots that belong to it.
        hint: what would be right, where that can be said.
        context: the values the message speaks of, typed, for programs.
        practice: whose practice set a parameter that decided, where one did.
        url: the explanation, relative to the root of the documentation.
        follows: the finding that this one only follows from, by its code and message and its path.
    """

    code: str
    name: str
    severity: Severity
    message: str = attrs.field(converter=safe)
    path: Path = ()
    place: Place | None = None
    related: tuple[Related, ...] = ()
    hint: str | None = attrs.field(default=None, converter=attrs.converters.optional(safe))
    context: Mapping[str, Plain] = attrs.field(factory=dict, hash=False)
    practice: str | None = None
    url: str | None = None
    follows: Related | None = None

    @classmethod
    def of(
        cls,
        code: Code,
        message: str,
        *,
        path: Path = (),
        place: Place | None = None,
        severity: Severity | None = None,
        related: Iterable[Related] = (),
        hint: str | None = None,
        context: Mapping[str, Plain] | None = None,
        practice: str | None = None,
    ) -> "Diagnostic":
        """A finding of a known kind; its severity is the kind's unless stated."""
        return cls(
            code=code.code,
            name=code.name,
            severity=severity or code.severity,
            message=message,
            path=path,
            place=place,
            related=tuple(related),
            hint=hint,
            context=context or {},
            practice=practice,
            url=code.url,
        )

    def __str__(self) -> str:
        """Where, how bad, which kind and what, in one line; what would be right follows in brackets."""
        where = str(self.place or "") or path_text(self.path)
        hint = f" ({self.hint})" if self.hint else ""
        return f"{where}: {self.severity} {self.code}: {self.message}{hint}".lstrip(": ").replace("\n", " ")

    def __repr__(self) -> str:
        """The code, the path and the message, on one line."""
        where = shorten(path_text(self.path))
        return f"<Diagnostic {shorten(self.code, 20)} {self.severity} {where}: {shorten(repr(self.message), 80)}>"

    def located(self, source: SourceMap) -> "Diagnostic":
        """The same finding, with the places its paths were written at."""
        return attrs.evolve(
            self,
            place=self.place or source.place(self.path),
            related=tuple(other.located(source) for other in self.related),
            follows=None if self.follows is None else self.follows.located(source),
        )

    @property
    def order(self) -> tuple[object, ...]:
        """What lists are sorted by: file, line, column, then severity, code, path and message."""
        place = self.place or Place()
        return (
            place.file or "",
            place.line or 0,
            place.column or 0,
            place.row or 0 if place.cell else 0,
            self.severity.rank,
            self.code,
            path_text(self.path),
            self.message,
        )

    def to_json(self) -> dict[str, Plain]:
        """The form machine-readable reports use; the keys are part of the public contract."""
        place = _place_json(self.place)
        return {
            "file": place.pop("file"),
            "code": self.code,
            "name": self.name,
            "severity": self.severity.value,
            "message": self.message,
            **place,
            "path": path_text(self.path),
            "related": [other.to_json() for other in self.related],
            "hint": self.hint,
            "context": dict(self.context),
            "practice": self.practice,
            "url": self.url,
            "follows": None if self.follows is None else self.follows.to_json(),
        }
