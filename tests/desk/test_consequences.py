"""What a change takes from the day beside breaking rules: its light, and what was fixed."""

import datetime as dt
from typing import Any

import attrs
import pytest

from roadracing._internal.desk.changing import (
    cancelled,
    delayed,
    moved,
    replaced,
    with_plan,
)
from roadracing._internal.desk.proposal import propose
from roadracing._internal.desk.spoken_references import session_called
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.intake.known_codes import all_codes
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan, RaceWeekend
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

ZONE = "America/New_York"
"""At Mid-Ohio the sun rises at 6:01:10 and sets at 21:05:45 on 26 June 2004, as PyEphem has it."""
MID_OHIO = {"latitude_deg": 40.69, "longitude_deg": -82.64}


def at(clock: str, day: int = 26) -> Instant:
    """A time in June 2004."""
    hours, minutes = clock.split(":")
    return Instant.local(2004, 6, day, int(hours), int(minutes), zone=ZONE)


def race(start: str, end: str | None, **facts: Any) -> Session:
    """A race on Saturday."""
    given: dict[str, Any] = {
        "id": "race",
        "weekend": "mid-ohio-2004",
        "kind": SessionKind.RACE,
        "series": ("alms",),
        "start": Start.at(at(start)),
        "end": at(end) if end else None,
    }
    return Session(**{**given, **facts})


def season(*sessions: Session, venue: dict[str, Any] | None = None, **facts: Any) -> Season:
    """A weekend at Mid-Ohio."""
    place = MID_OHIO if venue is None else venue
    return Season(
        namespace="calendar.example.org",
        series=(Series(id="alms", short_name="ALMS"),),
        venues=(Venue(id="mid-ohio", timezone=ZONE, **place),),
        weekends=(RaceWeekend(id="mid-ohio-2004", venue="mid-ohio", **facts),),
        sessions=sessions,
    )


def told(before: Season, *after: Session, code: str = "SCH090") -> list[Diagnostic]:
    """What is said of a change."""
    return [d for d in propose(before, replaced(before, *after)).breaks if d.code == code]


def late(before: Season, minutes: int) -> list[Diagnostic]:
    """What is said of the light if the race is late."""
    return told(before, *delayed(before, session_called(before, "race"), dt.timedelta(minutes=minutes)))


class TestLight:
    """Competition that was planned in daylight."""

    def test_it_would_end_after_sunset(self) -> None:
        """Who, when, and when the sun sets."""
        (found,) = late(season(race("18:00", "20:45")), 21)
        assert "ALMS Race would end at 21:06, and the sun sets at 21:05" == found.message
        assert (Severity.WARNING, ("sessions", "race", "start")) == (found.severity, found.path)
        assert [] == late(season(race("18:00", "20:45")), 20)

    def test_it_would_begin_before_sunrise(self) -> None:
        """Bringing a session forward can lose the light as well."""
        before = season(race("7:00", "8:00"))
        (found,) = told(before, *moved(before, before.sessions[0], at("5:30")))
        assert "ALMS Race would begin at 05:30, and the sun rises at 06:01" == found.message

    def test_a_night_race_is_one(self) -> None:
        """What was dark before is not said to be."""
        assert [] == late(season(race("19:00", "22:00")), 60)

    def test_into_the_night_and_out_of_it(self) -> None:
        """A session from light to light with a night between is in the dark."""
        before = season(race("7:00", "9:00"))
        longer = attrs.evolve(before.sessions[0], end=at("8:00", 27))
        (found,) = told(before, longer)
        assert "would end at 08:00 on Sun 27 Jun" in found.message

    def test_only_competition(self) -> None:
        """A parade may be lit by lamps."""
        assert [] == late(season(race("18:00", "20:45", kind=SessionKind.PARADE)), 60)

    def test_nobody_knows_where(self) -> None:
        """Without coordinates nothing is said, nor with half of them."""
        assert [] == late(season(race("18:00", "20:45"), venue={}), 60)
        assert [] == late(season(race("18:00", "20:45"), venue={"latitude_deg": 40.69}), 60)

    def test_an_end_nobody_published(self) -> None:
        """The format says when it is expected to end, with the lap that a timed race overruns by."""
        before = season(race("18:00", None, format=Format.parse("PT2H45M")), layout="circuit")
        (venue,) = before.venues
        layout = CircuitLayout(id="circuit", lap_time=dt.timedelta(minutes=2))
        before = attrs.evolve(before, venues=(attrs.evolve(venue, layouts=(layout,)),))
        assert [] == late(before, 18)
        (found,) = late(before, 19)
        assert "end at 21:06" in found.message

    def test_the_pushed_lose_it_too(self) -> None:
        """A session that makes way is looked at like the one that is late."""
        first = race("17:00", "18:00", id="first")
        before = season(first, race("18:15", "21:00"))
        after = replaced(before, *delayed(before, first, dt.timedelta(minutes=30)))
        proposal = propose(before, after, cascading=True)
        assert ("race",) == proposal.pushed
        assert ["race"] == [d.path[1] for d in proposal.breaks if d.code == "SCH090"]

    def test_what_stays_is_not_looked_at(self) -> None:
        """A cancelled session needs no light."""
        before = season(race("18:00", "20:45"))
        assert [] == told(before, *cancelled(before, before.sessions[0]))


class TestFixed:
    """What television or a permit holds in its place."""

    FIXED = season(race("12:00", "14:45", fixed=True, fixed_reason="live television"))

    def test_moved_by_name(self) -> None:
        """Somebody who moves it by name is told what held it."""
        (found,) = told(
            self.FIXED, *delayed(self.FIXED, self.FIXED.sessions[0], dt.timedelta(minutes=30)), code="SCH091"
        )
        assert "ALMS Race is fixed (live television) and would move from 12:00 to 12:30" == found.message

    def test_cancelled(self) -> None:
        """So is who cancels it."""
        (found,) = told(self.FIXED, *cancelled(self.FIXED, self.FIXED.sessions[0]), code="SCH091")
        assert "would be cancelled" in found.message

    def test_by_a_plan(self) -> None:
        """A plan may take it to a time to be announced."""
        (weekend,) = self.FIXED.weekends
        rain = Plan(id="rain", moves=(Move(session="race", start=Start.tbc()),))
        before = attrs.evolve(self.FIXED, weekends=(attrs.evolve(weekend, plans=(rain,)),))
        (found,) = (d for d in propose(before, with_plan(before, "rain")).breaks if d.code == "SCH091")
        assert "from 12:00 to a time to be announced" in found.message

    def test_left_alone(self) -> None:
        """Nothing is said of one that stays, or is gone already."""
        assert [] == told(
            self.FIXED, attrs.evolve(self.FIXED.sessions[0], notes="in the rain"), code="SCH091"
        )
        gone = replaced(self.FIXED, attrs.evolve(self.FIXED.sessions[0], status=PlanStatus.CANCELLED))
        assert [] == told(gone, attrs.evolve(gone.sessions[0], end=None), code="SCH091")


@pytest.mark.parametrize("code", ["SCH090", "SCH091"])
def test_they_can_be_read_up_on(code: str) -> None:
    """Each is in the list of codes, once, with a page that says how to fix it."""
    (found,) = (c for c in all_codes() if c.code == code)
    title, blank, *rest = found.page.splitlines()
    assert (found.title, "") == (title, blank)
    assert "To fix it" in "\n".join(rest)
