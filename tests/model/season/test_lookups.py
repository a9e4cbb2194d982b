"""What people ask a season first."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

import roadracing as rr
from roadracing.weekend import next_session, rounds_of, session_records, sessions_at, sessions_for

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
SEASON = rr.load(EXAMPLES / "mid-ohio-2004.json")
YEAR = rr.load(EXAMPLES / "2004-common-calendar.json")


def nine(day: int) -> rr.Instant:
    """Nine in the morning at Mid-Ohio on a day in June 2004."""
    return rr.Instant.local(2004, 6, day, 9, zone="America/New_York")


def test_next_session() -> None:
    """The next session of a series starts first of those that start later and are not cancelled."""
    first = next_session(SEASON, "alms", nine(1))
    assert first is not None
    assert first == min(
        (s for s in SEASON.sessions if "alms" in s.series and s.starts), key=lambda s: s.starts
    )  # type: ignore[arg-type,return-value]
    assert first.starts is not None
    second = next_session(SEASON, SEASON.find("series/alms"), first.starts)
    assert second is not None
    assert second != first
    race = next_session(SEASON, "alms", nine(1), kind="race")
    assert race is not None
    assert rr.SessionKind.RACE is race.kind
    assert next_session(SEASON, "alms", dt.datetime(2030, 1, 1, tzinfo=dt.UTC)) is None
    with pytest.raises(rr.UnknownReference, match="there is no series 'almz': did you mean 'alms'"):
        next_session(SEASON, "almz", first.starts)


def test_sessions_at() -> None:
    """A day at a venue is that day on the clocks there, in the order of the starts."""
    venue = SEASON.venues[0]
    days = {s.day for s in SEASON.sessions if s.day is not None}
    found = [s for day in sorted(days) for s in sessions_at(SEASON, venue, day)]
    assert {s.id for s in SEASON.sessions if s.day} <= {s.id for s in found}
    friday = sessions_at(SEASON, venue.id, dt.date(2004, 6, 25))
    assert friday
    assert list(friday) == sorted(friday, key=lambda s: s.starts or nine(30))


def test_rounds_of() -> None:
    """The rounds of a series come in the order of their races."""
    rounds = rounds_of(YEAR, "alms")
    assert 9 == len(rounds)
    assert sorted(n.number or 0 for n in rounds) == [n.number for n in rounds]


def test_sessions_for() -> None:
    """A car, its team and its driver do what is on for their series and class; an official what was assigned."""
    weekend = SEASON.weekends[0]
    entered = next(e for e in SEASON.entries if e.series == "alms" and e.team)
    driver = rr.entry.Driver(id="somebody")
    entry = attrs.evolve(entered, drivers=("somebody",))
    season = SEASON.put(driver).put(entry)
    car = sessions_for(season, entry, weekend)
    assert car
    assert all("alms" in s.series for s in car)
    assert set(car) <= set(sessions_for(season, f"teams/{entry.team}", weekend))
    assert set(car) <= set(sessions_for(season, driver, weekend.id))
    with pytest.raises(rr.UnknownReference, match="takes part in nothing"):
        sessions_for(SEASON, "series/alms", weekend)


def test_records() -> None:
    """Sessions are rows of plain values with times in one zone, in order, unknown ones last; none is left out."""
    rows = session_records(SEASON)
    starts = [row["start"] for row in rows if row["start"] is not None]
    times = [each for row in rows for each in (row["start"], row["end"]) if each is not None]
    assert {s.id for s in SEASON.sessions} == {row["id"] for row in rows}
    assert starts == sorted(starts, key=str) == [row["start"] for row in rows][: len(starts)]
    assert {dt.datetime} == {type(each) for each in times}
    assert {dt.timedelta()} == {each.utcoffset() for each in times if isinstance(each, dt.datetime)}
    assert 1 == len({tuple(row) for row in rows})
    assert {str, type(None), dt.date, dt.datetime} >= {type(value) for row in rows for value in row.values()}
