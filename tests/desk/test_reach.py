"""A change is judged and issued by what it can reach, with the outcome that looking at the whole season has."""

import datetime as dt

import attrs

from roadracing._internal.desk.changing import delayed, moved, replaced
from roadracing._internal.desk.reach import within_reach
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.rules.building import ALMS, IMSA, VENUE, WORLD_CHALLENGE, ZONE


def year(gaps: list[int]) -> Season:
    """Weekends so many days apart, with a practice and a race of either series on one day each."""
    day, weekends, sessions = dt.date(2004, 3, 20), [], []
    for number, gap in enumerate(gaps):
        day += dt.timedelta(days=gap)
        weekends.append(RaceWeekend(id=f"w{number}", venue="circuit", first_day=day, last_day=day))
        for row, (kind, series) in enumerate(
            (k, s) for k in (SessionKind.PRACTICE, SessionKind.RACE) for s in (ALMS.id, WORLD_CHALLENGE.id)
        ):
            start = Instant.local(day.year, day.month, day.day, 9 + row, zone=ZONE)
            sessions.append(
                Session(
                    id=f"w{number}-s{row}",
                    weekend=f"w{number}",
                    kind=kind,
                    series=(series,),
                    start=Start.at(start),
                    end=start + dt.timedelta(minutes=50),
                )
            )
    return Season(
        namespace="calendar.example.org",
        issued=Instant.local(2004, 1, 1, 12, zone=ZONE),
        organisations=(IMSA,),
        series=(ALMS, WORLD_CHALLENGE),
        venues=(VENUE,),
        weekends=tuple(weekends),
        sessions=tuple(sessions),
    )


def test_far_weekends_are_not_looked_at() -> None:
    """A delay in June does not reach March; one taken to March does, and everything between."""
    before = year([0, 30, 30, 30])
    late = replaced(before, *delayed(before, "w3-s0", dt.timedelta(minutes=30)))
    assert [["w3"], ["w3"]] == [[w.id for w in s.weekends] for s in within_reach(before, late)]
    march = Instant.local(2004, 3, 22, 9, zone=ZONE)
    early = replaced(before, *moved(before, "w3-s0", march))
    assert 4 == len(within_reach(before, early)[1].weekends)


def test_more_than_sessions() -> None:
    """Where something else is changed too, nothing is left out."""
    before = year([0, 30])
    late = replaced(before, *delayed(before, "w1-s0", dt.timedelta(minutes=30)))
    renamed = attrs.evolve(late, name="Another year")
    assert (before, renamed) == within_reach(before, renamed)
    assert (before, before) == within_reach(before, before)
