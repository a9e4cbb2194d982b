"""What has to be over before something else begins."""

import datetime as dt

import pytest

from roadracing._internal.model.weekend.preparation import Lead


@pytest.mark.parametrize(("by", "minutes"), [(dt.timedelta(minutes=15), 15), (None, 0)])
def test_a_lead_is_as_long_as_stated(by: dt.timedelta | None, minutes: int) -> None:
    """Where nobody says how long before, it has to be over right when the session begins."""
    assert dt.timedelta(minutes=minutes) == Lead(session="race", by=by).length
