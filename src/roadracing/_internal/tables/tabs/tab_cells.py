"""What the cell of a tab says, and how it is written: one way for each shape that a fact can have."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, Final

import attrs

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.kernel.leaves import TextRule
from roadracing._internal.model.kernel.shapes import Field, Leaf, check
from roadracing._internal.tables.cells.cell_clock import clock_of
from roadracing._internal.tables.cells.cell_days import Days, day_of
from roadracing._internal.tables.cells.cell_lengths import length_of
from roadracing._internal.tables.cells.cell_moments import VenueClocks, instant_of, start_of
from roadracing._internal.tables.cells.ids_of_words import folded, slug
from roadracing._internal.text.lists import listed
from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.text.quoting import quote
from roadracing._internal.text.slugs import SLUG_PATTERN, spoken
from roadracing._internal.time.durations import duration_text
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start, StartKind

from . import tab_faults
from .cell_units import COUNTRIES, FACTORS, LENGTHS
from .tab import TabColumn

SEPARATOR: Final = ";"
"""What stands between several things in one cell."""
_LISTED: Final = frozenset(
    {"Entry", "PitBox", "PaddockSpot", "Series", "FlagStation", "AccessZone", "CarClass"}
)
"""What is short enough that people put commas between several."""
_YES: Final = frozenset({"yes", "y", "true", "x", "1", "ja", "oui", "si", "sí", "✓", "✔", "☑", "on"})
_NO: Final = frozenset({"no", "n", "false", "0", "nein", "non", "nee", "☐", "off", "none"})
_NOTHING: Final = frozenset({"", "-", "–", "—", "n/a", "tba", "tbc", "tbd", "?"})
_ROUND_THE_CLOCK: Final = frozenset({"24 h", "24h", "24/7", "24 hours", "always", "round the clock"})
"""What people write for the hours of what never closes: it opens and closes at midnight."""
_NUMBER: Final = re.compile(
    r"([+-]?[0-9]{1,16}(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)\s*([^\d\s.,][^\d]{0,11})?"
)
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")


@attrs.frozen(kw_only=True)
class CellContext:
    """What the words of a cell depend on.

    Attributes:
        zone: the zone of the venue.
        days: the first and the last day of the weekend, where they are known.
        refer: the id that words for an object of a kind stand for.
        unit: the unit that the heading of the column names, where it does.
    """

    zone: str | None
    days: Days | None
    refer: Callable[[str, str], str]
    unit: str | None = None


def says_nothing(text: str) -> bool:
    """Whether a cell of a tab says that nothing is known."""
    return folded(text) in _NOTHING


def fact_of(column: TabColumn, shape: Field, texts: Iterable[str], context: CellContext) -> Any:
    """The fact that the cells of a column say; none, or an empty collection, if they say nothing.

    Raises:
        Refusal: they cannot be read for sure.
    """
    said = [text for text in texts if not says_nothing(text)]
    if not shape.many:
        return _one(column, shape, " ".join(said), context) if said else None
    parts = [part for text in said for part in _split(shape, text)]
    return tuple(_one(column, shape, part, context) for part in dict.fromkeys(parts))


def _split(shape: Field, text: str) -> list[str]:
    signs = ";|\n| / "
    if isinstance(shape.item, Leaf) and (
        shape.item.refers_to in _LISTED or issubclass(shape.item.python, StrEnum)
    ):
        signs += r"|,|\s*/\s*|\s+&\s+"
    return [part.strip() for part in re.split(signs, text) if part.strip()]


def _one(column: TabColumn, shape: Field, text: str, context: CellContext) -> Any:
    item = shape.item
    assert isinstance(item, Leaf)  # noqa: S101 - the declarations are tested
    if item.refers_to is not None:
        return context.refer(item.refers_to, text)
    try:
        return check(item, _value(column, item, text, context))
    except Refusal:
        raise
    except ValueError as error:
        raise Refusal(tab_faults.CELL, f"{quote(text)}: {error}.") from None


def _value(column: TabColumn, item: Leaf, text: str, context: CellContext) -> Any:
    if item.python is bool:
        return _truth(text)
    if issubclass(item.python, StrEnum):
        return _choice(column, item.python, text)
    if item.python in (int, float):
        return _number(column, item, text, context.unit)
    if item.python is dt.timedelta:
        return _length(text, context.unit)
    if item.python is dt.date:
        return day_of(text, context.days)
    if item.python is dt.time:
        return dt.time() if folded(text) in _ROUND_THE_CLOCK else clock_of(text).time
    if item.python is Instant:
        return instant_of(text, None, _clocks(context))
    if item.python is Start:
        return _start(text, context)
    if item.python is Format:
        return Format.parse(text)
    return _text(item, text)


def _clocks(context: CellContext) -> VenueClocks:
    return VenueClocks(
        zone=context.zone, days=context.days, session=lambda words: context.refer("Session", words)
    )


def _start(text: str, context: CellContext) -> Start:
    clocks = _clocks(context)
    if folded(text) in ("tbc", "tba"):
        return Start.tbc()
    day, _, time = text.rpartition(" ")
    try:
        return start_of(text, None, clocks)
    except Refusal:
        if not day:
            raise
        return start_of(time, day_of(day, context.days), clocks)


def _text(item: Leaf, text: str) -> str:
    rule = item.rule
    if not isinstance(rule, TextRule):
        return text
    if rule.pattern == SLUG_PATTERN:
        return slug(text)
    if rule.what.startswith("a car's number"):
        return re.sub(r"(?i)^(?:#|no\.?\s|nr\.?\s)\s*", "", text.strip())
    if rule.what.startswith("a country"):
        return COUNTRIES.get(text.strip().upper(), text.strip().upper())
    return text if rule.lines else " ".join(text.split("\n"))


def _truth(text: str) -> bool:
    words = folded(text)
    if words in _YES:
        return True
    if words in _NO:
        return False
    raise Refusal(tab_faults.CELL, f"{quote(text)} is neither yes nor no.", "Write yes or no.")


def _choice(column: TabColumn, kinds: type[StrEnum], text: str) -> StrEnum:
    words = slug(text)
    known = {slug(other): value for other, value in column.words.items()}
    values = {str(member.value): member for member in kinds}
    found = values.get(words) or values.get(known.get(words, ""))
    if found is None and words.endswith("s"):
        found = values.get(words[:-1])
    if found is not None:
        return found
    near = [spoken(one) for one in nearest_of(words, values)]
    some = ", ".join(spoken(one) for one in values)
    hint = f"Did you mean {listed(map(quote, near), 'or')}?" if near else f"Write one of: {some}."
    raise Refusal(tab_faults.CELL, f"{quote(text)} is none of the words for {column.heading}.", hint)


def _number(column: TabColumn, item: Leaf, text: str, heading: str | None) -> float | int:
    if _THOUSANDS.fullmatch(text):
        raise Refusal(
            tab_faults.CELL,
            f"{quote(text)} may be a thousand times as much: a comma is a decimal sign to some.",
            f"Write {text.replace(',', '')}, or {text.replace(',', '.', 1)} with a point.",
        )
    found = _NUMBER.fullmatch(text.strip())
    if not found:
        raise Refusal(tab_faults.CELL, f"{quote(text)} is no number.", "Write the number alone.")
    number = float(found[1].replace(",", "."))
    own = (found[2] or "").strip()
    factor = unit_factor(column, own or heading)
    if factor is None:
        hint = f"Write it in {column.unit}." if column.unit else "Write the number alone."
        raise Refusal(tab_faults.CELL, f"the unit {quote(own or str(heading))} is not known here.", hint)
    number = number * factor if factor != 1 else number
    if factor != 1:
        number = round(number, 4)
    return int(number) if item.python is int and number == int(number) else number


def unit_factor(column: TabColumn, unit: str | None) -> float | None:
    """By what a number in a unit is multiplied to be in the column's own; none if the unit is not known."""
    if unit is None:
        return 1
    if column.unit is None:
        return None
    return 1 if unit == column.unit else FACTORS[column.unit].get(unit.casefold().rstrip("."))


def _length(text: str, heading: str | None) -> dt.timedelta:
    words = text
    if heading is not None and re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?", text) and heading.casefold() in LENGTHS:
        words = f"{text} {LENGTHS[heading.casefold()]}"
    length = length_of(words)
    if isinstance(length, Format):
        raise Refusal(tab_faults.CELL, f"{quote(text)} is no length of time.", "Write 90 s or 45 min.")
    return length


def words_of(shape: Field, value: Any, label: Callable[[str, str], str], zone: str | None) -> list[str]:
    """The words of a cell for each value that a fact has: none where nothing is known."""
    values = value if shape.many else () if value is None else (value,)
    return [_words(shape, one, label, zone) for one in values]


def separators_of(shape: Field) -> str:
    """The signs that a name may not hold where several stand in one cell."""
    return ";,/&" if shape.many else ""


def _words(shape: Field, value: Any, label: Callable[[str, str], str], zone: str | None) -> str:
    item = shape.item
    assert isinstance(item, Leaf)  # noqa: S101 - the declarations are tested
    if item.refers_to is not None:
        return label(item.refers_to, value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, StrEnum):
        return spoken(value.value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)  # noqa: PLR2004 - beyond, whole floats are not exact
    if isinstance(value, dt.timedelta):
        return _length_words(value)
    if isinstance(value, Instant):
        return _moment(value, zone)
    if isinstance(value, Start):
        plain = value.kind is StartKind.AT and value.instant is not None
        return _moment(value.instant, zone) if plain and value.instant is not None else str(value)
    if isinstance(value, dt.time):
        return value.isoformat("auto" if value.second else "minutes")
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _length_words(length: dt.timedelta) -> str:
    seconds = length.total_seconds()
    if not seconds.is_integer() or seconds >= 36_000:  # noqa: PLR2004 - ten hours
        return duration_text(length)
    return f"{int(seconds) // 60} min" if seconds and not seconds % 60 else f"{int(seconds)} s"


def _moment(instant: Instant, zone: str | None) -> str:
    """A moment by the venue's clocks where that says it, else in full."""
    text = f"{instant.date().isoformat()}T{instant:%H:%M}"
    clocks = VenueClocks(zone=zone, days=None, session=str)
    try:
        if instant_of(text, None, clocks).key == instant.key:
            return text.replace("T", " ")
    except Refusal:
        pass
    return instant.text
