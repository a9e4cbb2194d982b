"""The values that have a written form of their own, and other people's data."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.time.durations import TOO_LONG
from roadracing._internal.time.format import DistanceUnit, Format
from roadracing._internal.time.start import Start

from .instants import instants

_DOMAINS = ("alms.example.com", "scca.example.org", "a.example")
_NAMES = ("note", "hotel_rooms", "v1.2", "X-y")


def durations() -> st.SearchStrategy[dt.timedelta]:
    """Durations: whole minutes mostly, and any others that can be written."""
    short = st.integers(0, 1_500).map(lambda minutes: dt.timedelta(minutes=minutes))
    return short | st.timedeltas(dt.timedelta(), TOO_LONG - dt.timedelta(microseconds=1))


def formats() -> st.SearchStrategy[Format]:
    """Formats of every form: time, laps, distance, the first of two of them, and laps after the time."""
    time = durations().filter(bool)
    laps = st.integers(1, 99_999)
    thousandths = st.integers(1, 999_999_999).map(lambda number: number / 1000)
    distance = st.sampled_from((500.0, 1000.0)) | thousandths
    maybe = st.none() | time
    return st.one_of(
        st.builds(Format, duration=time, plus_laps=st.none() | st.integers(1, 99)),
        st.builds(Format, laps=laps, duration=maybe),
        st.builds(Format, distance=distance, unit=st.sampled_from(DistanceUnit), duration=maybe),
    )


def starts(sessions: st.SearchStrategy[str]) -> st.SearchStrategy[Start]:
    """Starts of every kind.

    Args:
        sessions: ids of sessions that one can follow.
    """
    gaps = st.integers(0, 35_999_999).map(lambda seconds: dt.timedelta(seconds=seconds))
    return st.one_of(
        st.builds(Start.at, instants()),
        st.builds(Start.about, instants()),
        st.builds(Start.not_before, instants()),
        st.builds(Start.on, st.dates()),
        st.builds(Start.after, sessions, st.just(dt.timedelta(minutes=15)) | gaps),
        st.just(Start.tbc()),
    )


def _json() -> st.SearchStrategy[Any]:
    plain = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    )
    keys = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
    return st.recursive(
        plain,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
        max_leaves=5,
    )


def json_values() -> st.SearchStrategy[JsonValue]:
    """Values of JSON as a fact can hold them: anything but null."""
    return _json().filter(lambda value: value is not None).map(JsonValue.of)


def extras() -> st.SearchStrategy[Extra]:
    """Other people's data, null included."""
    keys = st.builds("{}:{}".format, st.sampled_from(_DOMAINS), st.sampled_from(_NAMES))
    return st.dictionaries(keys, _json(), max_size=2).map(Extra)
