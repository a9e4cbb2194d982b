"""Single changes: what goes along, what stays, and what is refused."""

import datetime as dt
from typing import Any

import attrs
import pytest

from roadracing._internal.desk.cascade import cascade
from roadracing._internal.desk.changing import (
    cancelled,
    delayed,
    moved,
    recorded,
    reinstated,
    replaced,
    shifted,
    swapped,
    with_plan,
)
from roadracing._internal.desk.spoken_references import ChangeRefused, at_local, session_called
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan, RaceWeekend
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start, StartKind

ZONE = "America/New_York"
QUARTER = dt.timedelta(minutes=15)


def at(clock: str, day: int = 26) -> Instant:
    """A time in June 2004."""
    hours, minutes = clock.split(":")
    return Instant.local(2004, 6, day, int(hours), int(minutes), zone=ZONE)


def session(name: str, start: str, end: str, **facts: Any) -> Session:
    """A race on Saturday, unless stated otherwise."""
    given: dict[str, Any] = {
        "id": name,
        "weekend": "mid-ohio",
        "kind": SessionKind.RACE,
        "start": Start.at(at(start)),
        "end": at(end),
    }
    return Session(**{**given, **facts})


def season(*sessions: Session, **facts: Any) -> Season:
    """A weekend."""
    return Season(
        namespace="calendar.example.org",
        venues=(Venue(id="mid-ohio", timezone=ZONE),),
        weekends=(RaceWeekend(id="mid-ohio", venue="mid-ohio", **facts),),
        sessions=sessions,
    )


def clocks(sessions: Any) -> dict[str, str]:
    """The times of sessions."""
    return {s.id: f"{s.starts:%H:%M}-{s.end:%H:%M}" for s in sessions}


GRID = session("grid", "11:30", "12:00", kind=SessionKind.PRE_RACE, part_of="race")
RACE = session("race", "12:00", "13:00")
OTHER = session("other", "14:00", "14:30")
DAY = season(GRID, RACE, OTHER)


class TestParts:
    """What is part of a session goes along."""

    def test_with_a_delay_and_a_move(self) -> None:
        """By the same time, and under the same name for it."""
        for changed in (delayed(DAY, RACE, dt.timedelta(hours=3)), moved(DAY, RACE, at("15:00"))):
            assert {"race": "15:00-16:00", "grid": "14:30-15:00"} == clocks(changed)
            assert [PlanStatus.DELAYED] * 2 == [s.status for s in changed]

    def test_with_a_swap(self) -> None:
        """The parts change places with their whole."""
        changed = clocks(swapped(DAY, OTHER, RACE))
        assert {"other": "12:00-12:30", "race": "13:30-14:30", "grid": "13:00-13:30"} == changed

    def test_with_a_cancellation_and_back(self) -> None:
        """They go with it, and those that went with it come back; one that had gone before does not."""
        stamp = at("9:00")
        gone = cancelled(DAY, RACE)
        assert {"race", "grid"} == {s.id for s in gone}
        stamped = replaced(DAY, *(attrs.evolve(s, changed_at=stamp) for s in gone))
        assert {"race", "grid"} == {s.id for s in reinstated(stamped, session_called(stamped, "race"))}
        before = attrs.evolve(session_called(stamped, "grid"), changed_at=at("8:00"))
        apart = replaced(stamped, before)
        assert ["race"] == [s.id for s in reinstated(apart, session_called(apart, "race"))]

    def test_a_fixed_part_is_held(self) -> None:
        """When the day makes way, a part that is fixed stays and is named, as any fixed session."""
        first = session("first", "10:00", "11:00")
        day = season(first, attrs.evolve(GRID, fixed=True), RACE)
        after = replaced(day, *delayed(day, first, dt.timedelta(hours=2)))
        result = cascade(day, after, changeover=QUARTER)
        assert ("race",) == result.pushed
        assert ["grid"] == [held.session for held in result.held]


class TestRefused:
    """What cannot be done, and what to do instead."""

    OUT = season(*cancelled(DAY, RACE), OTHER)

    def test_a_cancelled_session_does_not_come_back_by_the_way(self) -> None:
        """To move, delay or swap it, it has to be reinstated first."""
        race = session_called(self.OUT, "race")
        for change in (
            lambda: moved(self.OUT, race, at("15:00")),
            lambda: delayed(self.OUT, race, QUARTER),
            lambda: swapped(self.OUT, race, OTHER),
        ):
            with pytest.raises(ChangeRefused, match="'reinstate race' first"):
                change()

    def test_no_delay(self) -> None:
        """What would not be later is no delay."""
        with pytest.raises(ChangeRefused, match="move"):
            delayed(DAY, RACE, dt.timedelta())

    def test_no_time(self) -> None:
        """What has no time cannot be late."""
        race = attrs.evolve(RACE, start=Start.tbc(), end=None)
        with pytest.raises(ChangeRefused, match="no time yet"):
            delayed(season(race), race, QUARTER)
        with pytest.raises(ChangeRefused, match="no time of its own"):
            shifted(race, QUARTER)

    def test_one_place(self) -> None:
        """A session has no place to change with itself, its whole or its part."""
        for pair in ((RACE, RACE), (GRID, RACE), (RACE, GRID)):
            with pytest.raises(ChangeRefused, match="apart"):
                swapped(DAY, *pair)

    @pytest.mark.parametrize("text", ["noon", "25:00", "12:60", "12", "12:5x"])
    def test_no_time_of_day(self, text: str) -> None:
        """A time of day is hours and minutes."""
        with pytest.raises(ChangeRefused, match="write now, 11:30"):
            at_local(DAY, RACE, text)

    def test_no_day(self) -> None:
        """A time of day needs a day."""
        race = attrs.evolve(RACE, start=None, end=None)
        with pytest.raises(ChangeRefused, match="with its zone"):
            at_local(season(race), race, "12:00")
        assert at("12:00", 27) == at_local(season(race), race, "12:00", dt.date(2004, 6, 27))

    def test_ended_before_it_started(self) -> None:
        """What was recorded has an order in time."""
        with pytest.raises(ChangeRefused, match="cannot have ended before"):
            recorded(attrs.evolve(RACE, actual=Actual(start=at("12:04"))), end=at("12:00"))
        assert Actual(start=at("12:04"), end=at("13:01")) == (
            recorded(recorded(RACE, start=at("12:04")), end=at("13:01")).actual
        )


class TestMoved:
    """A session at another time."""

    def test_to_where_it_is(self) -> None:
        """It is called what it was."""
        late = attrs.evolve(RACE, status=PlanStatus.DELAYED)
        assert (late, GRID) == (*moved(season(GRID, late), late, at("12:00")), GRID)

    def test_what_had_no_time(self) -> None:
        """A time of its day is its first; another day is a postponement."""
        race = attrs.evolve(RACE, start=Start.on(dt.date(2004, 6, 26)), end=None)
        assert [PlanStatus.SCHEDULED] == [s.status for s in moved(season(race), race, at("12:00"))]
        assert [PlanStatus.POSTPONED] == [s.status for s in moved(season(race), race, at("12:00", 27))]

    def test_what_follows(self) -> None:
        """A session that followed another gets a time of its own, and is as late as that makes it."""
        podium = session("podium", "13:15", "13:20", kind=SessionKind.PODIUM)
        podium = attrs.evolve(podium, start=Start.after("race", QUARTER), end=None)
        day = season(RACE, podium)
        (later,) = moved(day, podium, at("13:30"))
        assert (PlanStatus.DELAYED, Start.at(at("13:30"))) == (later.status, later.start)

    def test_in_the_venues_zone(self) -> None:
        """The time may be given in another zone."""
        (later, *_) = moved(DAY, RACE, at("15:00").to("Europe/Paris"))
        assert later.starts is not None
        assert ZONE == later.starts.zone

    def test_a_delay_across_midnight_is_a_postponement(self) -> None:
        """It is on another day then."""
        assert {PlanStatus.POSTPONED} == {s.status for s in delayed(DAY, RACE, dt.timedelta(hours=12))}


class TestPlan:
    """A plan that was agreed beforehand."""

    def applied(self, day: Season, *moves: Move) -> Season:
        """A season after a plan."""
        (weekend,) = day.weekends
        plan = Plan(id="rain", moves=moves)
        return with_plan(attrs.evolve(day, weekends=(attrs.evolve(weekend, plans=(plan,)),)), "rain")

    def test_parts_go_along_unless_named(self) -> None:
        """A part that the plan names goes where the plan says."""
        to = Move(session="race", start=Start.at(at("15:00")))
        assert "14:30-15:00" == clocks(self.applied(DAY, to).sessions)["grid"]
        both = self.applied(DAY, to, Move(session="grid", start=Start.at(at("14:00")), end=at("15:00")))
        assert "14:00-15:00" == clocks(both.sessions)["grid"]

    @pytest.mark.parametrize("start", [Start.about(at("15:00")), Start.not_before(at("15:00"))], ids=str)
    def test_the_reserve_stays(self, start: Start) -> None:
        """What a plan says about a time with reserve is not made exact."""
        race = session_called(self.applied(DAY, Move(session="race", start=start)), "race")
        assert (start, at("16:00")) == (race.start, race.end)

    def test_without_a_time(self) -> None:
        """A plan may postpone to a time to be announced, or to after another session."""
        race = session_called(self.applied(DAY, Move(session="race", start=Start.tbc())), "race")
        assert (Start.tbc(), None, PlanStatus.POSTPONED) == (race.start, race.end, race.status)
        after = Move(session="race", start=Start.after("other", QUARTER))
        race = session_called(self.applied(DAY, after), "race")
        assert race.start is not None
        assert StartKind.AFTER is race.start.kind

    def test_what_was_cancelled_stays_so(self) -> None:
        """Unless the plan says that it runs."""
        gone = replaced(DAY, *cancelled(DAY, RACE))
        to = Move(session="race", start=Start.at(at("15:00")))
        race = session_called(self.applied(gone, to), "race")
        assert (True, at("15:00")) == (race.is_cancelled, race.starts)
        back = session_called(self.applied(gone, attrs.evolve(to, cancelled=False)), "race")
        assert PlanStatus.DELAYED is back.status
        again = self.applied(gone, Move(session="race", cancelled=True))
        assert session_called(again, "race").is_cancelled


class TestMakingWay:
    """Who makes way for what was taken to another place in the day."""

    A, B, C = (
        session("a", "10:00", "10:30"),
        session("b", "11:00", "11:30"),
        session("c", "12:00", "12:30"),
    )
    THREE = season(A, B, C)

    def pushed(self, *after: Session, in_order: bool = False) -> dict[str, str]:
        """The day after a change."""
        season_ = replaced(self.THREE, *after)
        result = cascade(self.THREE, season_, changeover=QUARTER, in_order=in_order)
        return clocks(result.season.sessions)

    def test_out_of_the_way(self) -> None:
        """What moves to the end of the day leaves the others where they are; a delay takes them along."""
        late = moved(self.THREE, self.A, at("15:00"))
        assert {"a": "15:00-15:30", "b": "11:00-11:30", "c": "12:00-12:30"} == self.pushed(*late)
        assert {"a": "15:00-15:30", "b": "15:45-16:15", "c": "16:30-17:00"} == self.pushed(
            *late, in_order=True
        )

    def test_into_the_midst(self) -> None:
        """What it meets there runs after it, and what follows makes way in turn."""
        early = moved(self.THREE, self.C, at("10:50"))
        assert {"a": "10:00-10:30", "b": "11:35-12:05", "c": "10:50-11:20"} == self.pushed(*early)

    def test_a_longer_one_in_a_shorter_ones_place(self) -> None:
        """After a swap of unequal sessions, what is between makes way."""
        long = attrs.evolve(self.C, end=at("14:00"))
        three = season(self.A, self.B, long)
        after = replaced(three, *swapped(three, self.A, long))
        result = cascade(three, after, changeover=QUARTER, in_order=False)
        assert "10:00-12:00" == clocks(result.season.sessions)["c"]
        assert "12:15-12:45" == clocks(result.season.sessions)["b"]
        assert ("b",) == result.pushed

    def test_one_that_comes_back(self) -> None:
        """A session that is reinstated has its place again, and what took it makes way."""
        gone = replaced(self.THREE, *cancelled(self.THREE, self.B))
        taken = replaced(gone, *moved(gone, self.C, at("11:10")))
        back = replaced(taken, *reinstated(taken, session_called(taken, "b")))
        result = cascade(taken, back, changeover=QUARTER, in_order=False)
        assert "11:45-12:15" == clocks(result.season.sessions)["c"]

    def test_what_follows_pushes_too(self) -> None:
        """A session that comes after one that is late is late as well, and others wait for it.

        Nobody has published how long the parade is, so that what comes behind it keeps its distance of 25 minutes.
        """
        parade = attrs.evolve(
            session("p", "10:35", "10:50", kind=SessionKind.PARADE, track=TrackUse.SHARED),
            start=Start.after("a", dt.timedelta(minutes=5)),
            end=None,
        )
        day = season(self.A, parade, self.B)
        after = replaced(day, *delayed(day, self.A, dt.timedelta(minutes=30)))
        result = cascade(day, after, changeover=QUARTER)
        assert "11:30-12:00" == clocks([session_called(result.season, "b")])["b"]
        assert ("p",) == result.unknown
