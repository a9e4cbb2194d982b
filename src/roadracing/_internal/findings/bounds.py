"""What is said where a document holds more than is looked at, in the same words for every reader."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from .codes import Code, Severity
from .diagnostic import Diagnostic
from .limits import Limits
from .places import Place
from .refusal import Refusal

_VALUES_OF_ROW: Final = 200
_FEW_ROWS: Final = 100
"""So many rows may be read whatever the limit of values is, which bounds them then."""

TOO_MANY: Final = Code.doc(
    23,
    "too-many-faults",
    "A document has fewer faults than are listed: 1,000 unless the caller says otherwise.",
    "So many faults have one cause, most likely. Reading stopped, and there are more than are listed.",
)
TOO_MANY_VALUES: Final = Code.doc(
    24,
    "too-many-values",
    "A document holds no more than 1,000,000 values, and a timetable no more than 5,000 rows.",
    "A season of a thousand sessions has some twenty thousand values. A text with a million and more is most likely "
    "another file, or an attack on whoever reads it, and is not read. The limit is this library's own; whoever calls "
    "it can name another.",
)
TOO_LONG: Final = Code.doc(
    25,
    "too-long",
    "A text has no more than 100,000 characters, a table no more than 200 columns, and a shape no more than 100,000 "
    "points.",
    "What is longer is a slip of whoever wrote the document, or an attack on whoever reads it. In a table or a "
    "calendar the beginning is read; in JSON nothing is cut, and the document is refused. The limits "
    "are this library's own; whoever calls it can name others.",
)


def too_many_values(count: int, limits: Limits, what: str = "document") -> Refusal:
    """The reason why something that holds so many values is not read."""
    return Refusal(
        TOO_MANY_VALUES,
        f"The {what} holds about {count:,} values; at most {limits.values:,} are read",
        "A season of a thousand sessions has some twenty thousand: this is probably another file.",
        context={"values": count, "limit": limits.values},
    )


def too_many_rows(limits: Limits, what: str = "table") -> Refusal:
    """The reason why something with more rows than so many values may have is not read."""
    most = rows_read(limits)
    return Refusal(
        TOO_MANY_VALUES,
        f"The {what} has more than {most:,} rows; no more are read",
        "A season has a row for each session, some hundred or a thousand: this is probably another file.",
        context={"limit": most},
    )


def rows_read(limits: Limits) -> int:
    """How many rows with words a timetable may have: each takes as much work as two hundred values of a document."""
    return max(_FEW_ROWS, limits.values // _VALUES_OF_ROW)


def too_wide(count: int, limits: Limits, what: str = "table") -> Refusal:
    """The reason why something with so many columns is not read."""
    return Refusal(TOO_LONG, f"The {what} has {count:,} columns; at most {limits.columns:,} are read")


def too_long(length: int, limits: Limits, place: Place, what: str = "text") -> Diagnostic:
    """A text is longer than is read, and its beginning was."""
    message = f"The {what} has {length:,} characters; the first {limits.text:,} are read."
    return Diagnostic.of(TOO_LONG, message, place=place, severity=Severity.WARNING)


def within_limits(found: Iterable[Diagnostic], limits: Limits, file: str | None) -> tuple[Diagnostic, ...]:
    """Findings in the order of the document, the worst of them where not all may be listed.

    What is left out is said in one finding more, which is as severe as the worst.
    """
    every = sorted(found, key=lambda each: each.order)
    if len(every) <= min(limits.findings, limits.findings_per_rule or limits.findings):
        return tuple(every)
    kept = sorted(every, key=lambda each: each.severity.rank)
    if limits.findings_per_rule is not None:
        seen: Counter[str] = Counter()
        few = []
        for each in kept:
            seen[each.code] += 1
            if seen[each.code] <= limits.findings_per_rule:
                few.append(each)
        kept = few
    kept = kept[: limits.findings]
    if len(kept) == len(every):
        return tuple(every)
    worst = min((each.severity for each in every), key=lambda severity: severity.rank)
    more = Diagnostic.of(
        TOO_MANY,
        f"{len(every):,} faults were found; {len(kept):,} of them are listed.",
        place=Place(file=file),
        severity=worst,
        context={"found": len(every), "listed": len(kept)},
    )
    return (*sorted(kept, key=lambda each: each.order), more)
