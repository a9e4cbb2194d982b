"""What a day looks like now, and when the track is free."""

import datetime as dt

import attrs

from roadracing._internal.desk.changing import (
    replaced,
)
from roadracing._internal.desk.running_order import days, free_track, now
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.start import Start
from tests.desk.test_changing import DAY, OTHER, RACE, at, season, session


class TestLooking:
    """What is on, at the venue."""

    def test_days_are_those_of_the_venue(self) -> None:
        """A time that is written in another zone belongs to the venue's day."""
        evening = session("evening", "22:00", "23:00")
        evening = attrs.evolve(evening, start=Start.at(at("22:00").to("UTC")))
        assert [dt.date(2004, 6, 26)] == [*days(season(evening))]
        assert () == free_track(season(evening, RACE), "mid-ohio", dt.date(2004, 6, 27))

    def test_the_track_belongs_to_everybody(self) -> None:
        """Whether the track is free does not depend on whose sessions are looked at."""
        moment = now(DAY, at("12:10"), [OTHER])
        assert ((), ("other",)) == (moment.on, tuple(s.id for s in moment.next))
        assert moment.track_free_until is None
        assert at("14:00") == now(DAY, at("13:10"), [OTHER]).track_free_until

    def test_two_venues(self) -> None:
        """At two circuits there is no one track."""
        far = attrs.evolve(DAY, weekends=(*DAY.weekends, RaceWeekend(id="far", venue="far")))
        both = replaced(far, attrs.evolve(OTHER, weekend="far", start=RACE.start, end=RACE.end))
        assert now(both, at("11:10")).track_free_until is not None
        assert now(both, at("12:10")).track_free_until is None
