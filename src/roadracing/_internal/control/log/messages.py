"""The facts of a message of a public feed: what its columns say, and what its words mean."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.log_entry import EntryKind, Scope
from roadracing._internal.model.kernel.shapes import check
from roadracing._internal.text.quoting import quote

from . import log_faults
from .draft import LogBeingRead, read_fact
from .flag_words import Message, facts_of_code, upper
from .log_fields import FIELDS
from .log_rows import LogRow
from .log_sentences import facts_of_message

_SCOPES: Final = {"track": Scope.TRACK, "sector": Scope.SECTOR, "driver": Scope.CAR, "car": Scope.CAR}


def facts_of_feed(
    row: LogRow, reading: LogBeingRead, around: dict[str, Any], kept: dict[str, Any]
) -> dict[str, Any]:
    """The facts of a message of a feed."""
    values = row.values
    facts: dict[str, Any] = {}
    for column in ("utc", "time", "observed_at", "date"):
        if column in values and not (column == "date" and "day" in around):
            facts["observed_at"] = read_fact("observed_at", column, row, reading, around, kept)
            break
    message = _heard(values, reading.book)
    code = _first(values, "status")
    coded = facts_of_code(code) if code and not (message.flag or message.category) else None
    said, understood = (coded, True) if coded is not None else facts_of_message(message)
    if code and coded is None and not message.category and not message.flag and not message.text:
        understood = False
    if not understood:
        shown = message.flag or message.status or message.text
        reading.found.append(
            Diagnostic.of(
                log_faults.UNKNOWN_WORD,
                f"{quote(shown)} is not known here; the message is kept as a note.",
                place=row.place,
                hint="If it matters, write the entry with its own kind.",
                context={"words": shown[:200]},
            )
        )
    if said["kind"] is EntryKind.NOTE and understood and message.text:
        reading.notes.append((row.place, message.text))
    for field, column in _also(values):
        # Programs that lack a number here and there write all of them with a fraction.
        value = values[column]
        if field in {"car", "sector"} and isinstance(value, (str, int, float)):
            value = str(value).removesuffix(".0")
        clean = attrs.evolve(row, values={**values, column: value})
        read = read_fact(field, column, clean, reading, around, kept)
        if read is not None:
            facts[field] = read
    for column, value in values.items():
        used = column in {"utc", "time", "observed_at", "date", "message", "text", "timezone"}
        if not used and column not in {"sector", "lap", "lap_number"} and str(value):
            kept[column.replace("_", "-")] = value
    return _shaped(facts, said)


def _shaped(facts: dict[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of the columns with what the words say; the words say better for whom it is."""
    # What stands in a column and is no number of a car, or no text, was kept when it was read.
    said = {
        name: value for name, value in said.items() if name not in {"car", "sector"} or _fits(name, value)
    }
    found = {**{name: value for name, value in facts.items() if value is not None}, **said}
    if found.get("scope") is Scope.CAR and found.get("car") is None:
        del found["scope"]
    if found.get("scope") is Scope.SECTOR and found.get("sector") is None:
        del found["scope"]
    return found


def _fits(name: str, value: Any) -> bool:
    """Whether a fact can have a value."""
    try:
        check(FIELDS[name].item, value)
    except ValueError:
        return False
    return True


def _heard(values: Mapping[str, Any], book: RuleBook | None) -> Message:
    sector = _first(values, "sector")
    return Message(
        text=_first(values, "message", "text"),
        flag=upper(_first(values, "flag")),
        category=upper(_first(values, "category")),
        status=upper(" ".join(_first(values, each) for each in ("mode", "status")).strip()),
        scope=_SCOPES.get(_first(values, "scope").casefold()),
        sector=sector.removesuffix(".0") or None,
        car=_first(values, "racing_number", "driver_number", "car", "car_number").removesuffix(".0") or None,
        book=book,
    )


_NOTHING: Final = frozenset({"", "none", "nan", "null", "-"})
"""What programs write where a feed says nothing."""


def _first(values: Mapping[str, Any], *columns: str) -> str:
    for column in columns:
        value = values.get(column, "")
        text = str(value).strip() if isinstance(value, (str, int, float)) else ""
        if text.casefold() not in _NOTHING:
            return text
    return ""


def _also(values: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """The facts that columns of a feed say by themselves."""
    for field, columns in (
        ("text", ("message", "text")),
        ("lap", ("lap", "lap_number")),
        ("sector", ("sector",)),
        ("car", ("racing_number", "driver_number", "car", "car_number")),
    ):
        for column in columns:
            if _first(values, column) or isinstance(values.get(column), (list, dict)):
                yield field, column
                break
