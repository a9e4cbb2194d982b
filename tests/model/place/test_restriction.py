"""What a venue may not do when."""

import datetime as dt

from roadracing._internal.model.place.restriction import Weekday


def test_weekday() -> None:
    """The injunction at Lime Rock is about Sundays: 27 June 2004 was one."""
    week = [dt.date(2004, 6, 21) + dt.timedelta(days=n) for n in range(7)]
    assert list(Weekday) == [Weekday.of(day) for day in week]
    assert Weekday.SUNDAY is Weekday.of(dt.date(2004, 6, 27))
