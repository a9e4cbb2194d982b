"""When and where a shared resource is on duty."""

import datetime as dt

import attrs

from roadracing._internal.model.agreement.resource import Booking
from roadracing._internal.time.start import Start
from tests.rules.agreement.double_bookings import HOUR, booked_twice
from tests.rules.building import at
from tests.rules.seasons.shared import SHOW, booked


def test_the_night_the_clocks_go_back() -> None:
    """Times are instants: 01:30 to 01:30 an hour later is an hour, and so is what it clashes with."""
    night = dt.date(2004, 10, 31)
    first = at("01:30", day=night, fold=0)
    second = at("01:30", day=night, fold=1)
    early = Booking(id="early", resource="truck", weekend="weekend", start=first, end=second)
    late = Booking(id="late", resource="truck", weekend="weekend", start=second, end=second + HOUR)
    assert set() == booked_twice(early, late)
    assert {("late", "early")} == booked_twice(attrs.evolve(early, end=second + HOUR), late)


def test_a_session_that_follows_another() -> None:
    """A booking has the time of its session, even where that follows from another's."""
    show = attrs.evolve(SHOW, start=Start.after("race", HOUR), end=at("18:30"))
    found = booked_twice(booked("show", session="show"), booked("other", "17:30", "18:00"), rows=(show,))
    assert {("other", "show")} == found
