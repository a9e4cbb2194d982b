"""How much of what somebody hands in is looked at: bounds on work, obeyed while it is done."""

from typing import Final

import attrs

from roadracing._internal.text.bounded_repr import with_bounded_repr

from .root import NotUnderstood

_MIB: Final = 1024 * 1024
_DEEPEST: Final = 500
"""Brackets nested deeper than this no reader of JSON on this machine can be trusted with."""


@with_bounded_repr
@attrs.frozen(kw_only=True)
class Limits:
    """Whoever reads or judges a document says how much work it may be.

    All but ``seconds`` are counts, so that one document has one report on every machine. What is cut short is said
    in the report. Each default is this library's own; a season of a thousand sessions stays far below all of them.

    Attributes:
        bytes: the largest document that is read.
        unpacked_bytes: how much a packed document, such as a workbook, may hold once it is unpacked.
        depth: how deep brackets, components and elements may be nested.
        values: how many values, cells or properties a document may hold; a timetable may have a row for 200 of them.
        points: how many points a shape may have.
        columns: how many columns of a table are read.
        text: how many characters of one text are read, such as the description of an event.
        findings: how many findings are listed; all that are found are counted.
        findings_per_rule: how many findings of one rule are listed; ``None`` for as many as of all together.
        seconds: how long judging a document may take; off unless stated, because it is not the same everywhere.

    Raises:
        NotUnderstood: a limit is below one, or ``depth`` is more than 500.
    """

    bytes: int = 16 * _MIB
    unpacked_bytes: int = 32 * _MIB
    depth: int = 100
    values: int = 1_000_000
    points: int = 100_000
    columns: int = 200
    text: int = 100_000
    findings: int = 1_000
    findings_per_rule: int | None = None
    seconds: float | None = None

    def __str__(self) -> str:
        """How much is done at most."""
        told = (
            f"{f.name.replace('_', ' ')} {getattr(self, f.name):,}"
            for f in attrs.fields(Limits)
            if getattr(self, f.name)
        )
        return f"at most: {', '.join(told)}"

    def __attrs_post_init__(self) -> None:
        for field in attrs.fields(Limits):
            value = getattr(self, field.name)
            if value is not None and value <= 0 and field.name != "findings":
                raise NotUnderstood(f"{field.name} has to be more than 0; it is {value}")
        if self.findings < 0:
            raise NotUnderstood(f"findings cannot be fewer than 0; it is {self.findings}")
        if self.depth > _DEEPEST:
            raise NotUnderstood(f"depth can be at most {_DEEPEST}; it is {self.depth}")


DEFAULT_LIMITS: Final = Limits()
"""Limits that suit a service which takes documents from anybody."""
