"""Generated values are values that documents can hold."""

import datetime as dt
from typing import Any

from hypothesis import given, strategies as st

from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.testing.values import durations, extras, formats, json_values, starts
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start


@given(durations(), formats(), starts(st.just("race")), extras(), json_values())
def test_values(duration: Any, format_: Any, start: Any, extra: Any, value: Any) -> None:
    """The values that have a written form can be drawn by themselves."""
    assert [dt.timedelta, Format, Start, Extra, JsonValue] == [
        type(each) for each in (duration, format_, start, extra, value)
    ]
