"""The facts of an entry as a cell or a JSON value says them, and how they are written there."""

import datetime as dt
import re
from enum import StrEnum
from typing import Any, Final

from roadracing._internal.documents.json_forms import form_of
from roadracing._internal.documents.structure import wrong_type
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.model.control.track_status import TrackStatus
from roadracing._internal.model.kernel.shapes import Leaf, fields_of
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.durations import duration_text
from roadracing._internal.time.instant import Instant

from .log_times import Clocks, duration_of, instant_of

FIELDS: Final = {name: field for name, field in fields_of(LogEntry).items() if name != "extra"}
"""The fields of an entry that a log has a column for."""
SEPARATOR: Final = ";"
"""What stands between several classes in one cell."""

ALIASES: Final = {
    "seq": "sequence",
    "number": "sequence",
    "no": "sequence",
    "time": "observed_at",
    "utc": "observed_at",
    "message": "text",
    "racing_number": "car",
    "car_number": "car",
    "driver_number": "car",
    "lap_number": "lap",
    "classes": "open_classes",
    "status": "track_status",
    "distance": "distance_m",
    "speed_limit": "speed_limit_kph",
}
"""What else the columns are called."""
_WORDS: Final = {"checkered": TrackStatus.CHEQUERED.value, "driver": "car"}
"""Other words for a value: the American spelling of a flag, and a feed's word for a scope."""
_TIMES: Final = (Instant,)


def leaf_of(name: str) -> Leaf:
    """The leaf of a field."""
    item = FIELDS[name].item
    assert isinstance(item, Leaf)  # entries hold plain values alone  # noqa: S101
    return item


_FORMS: Final = {name: form_of(leaf_of(name)) for name in FIELDS}


def read_value(name: str, value: Any, *, plain: bool, clocks: Clocks, around: dict[str, Any]) -> Any:
    """The fact that a cell or a JSON value says.

    Args:
        name: the field.
        value: the text of a cell, or a JSON value.
        plain: whether it is the text of a cell.
        clocks: which clocks the log was kept by.
        around: what the entry says about its zone and its day: ``zone`` and ``day``.

    Raises:
        ValueError: it says none; the reason is a sentence whose subject is the value.
    """
    if leaf_of(name).python is Instant:
        if not isinstance(value, str):
            raise wrong_type(value, "a time, in quotes", (str,))
        return instant_of(value, clocks, **around)
    if leaf_of(name).python is dt.timedelta and isinstance(value, str):
        return duration_of(value)
    if FIELDS[name].many:
        return _many(name, value, plain=plain)
    return _one(name, value, plain=plain)


def _many(name: str, value: Any, *, plain: bool) -> tuple[Any, ...]:
    if plain:
        parts = [part.strip() for part in value.split(SEPARATOR)]
        return tuple(_one(name, part, plain=True) for part in parts if part)
    if not isinstance(value, list):
        raise wrong_type(value, "a list in square brackets")
    return tuple(_one(name, part, plain=False) for part in value)


def _one(name: str, value: Any, *, plain: bool) -> Any:
    form, leaf = _FORMS[name], leaf_of(name)
    if plain:
        value = _of_cell(value, form.json)
    # A feed writes car numbers and sectors without quotes; "01" is never written so.
    if isinstance(value, int) and not isinstance(value, bool) and form.json == (str,):
        value = str(value)
    if isinstance(value, str) and issubclass(leaf.python, StrEnum):
        word = re.sub(r"[\s_]+", "-", value.strip().lower())
        value = _WORDS.get(word, word)
    if value.__class__ not in form.json:
        raise wrong_type(value, form.what, form.json)
    return form.read(value)


def _of_cell(text: str, types: tuple[type, ...]) -> Any:
    if str in types:
        return text
    if bool in types:
        word = text.strip().casefold()
        if word in {"yes", "y", "true", "1"}:
            return True
        if word in {"no", "n", "false", "0"}:
            return False
        raise ValueError(f"{quote(text)} is neither yes nor no")
    found = re.fullmatch(r"#?(-?\d{1,15}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,3})?)", text.strip())
    if found is None:
        raise ValueError(f"{quote(text)} is not a number")
    number = float(found[1])
    return int(number) if number.is_integer() else number


def write_value(name: str, value: Any) -> Any:
    """The JSON value of a fact."""
    write = _FORMS[name].write
    return [write(each) for each in value] if FIELDS[name].many else write(value)


def write_cell(name: str, value: Any) -> str:
    """The text of a cell for a fact; times are written by whoever knows the zone."""
    if FIELDS[name].many:
        return f"{SEPARATOR} ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.timedelta):
        return duration_text(value)
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() else repr(value)
    return str(value)
