"""The rest of the day as it is expected: late is late behind one's own words, gaps absorb it, and nothing is early."""

import datetime as dt
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.desk.expected_day import as_expected, expected_day, stopped_sessions
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import Tie, TieAnchor, TieBehaviour
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.desk.test_cascade import at, season, session
from tests.effort import tries

CHANGEOVER = timedelta(minutes=5)


def ran(start: str | None, end: str | None = None) -> Actual:
    """What was recorded."""
    return Actual(start=at(start) if start else None, end=at(end) if end else None)


def day(*, first: dict[str, Any] | None = None, fixed: bool | None = None) -> Season:
    """A practice, qualifying ten minutes behind it, a race half an hour behind that, and its podium."""
    return season(
        session("a-practice", "9:00", "10:00", **(first or {})),
        session("b-qualifying", "10:10", "10:40"),
        session("a-race", "11:10", "12:10", fixed=fixed),
        session(
            "a-podium",
            "12:15",
            "12:25",
            track=TrackUse.NONE,
            kind=SessionKind.PODIUM,
            ties=(Tie(session="a-race", anchor=TieAnchor.FLAG, on_delay=TieBehaviour.SHIFT),),
        ),
    )


def shown(of: Season, now: str | None = None, **how: Any) -> dict[str, str]:
    """Start and end of each session, as they are expected."""
    clock = at(now) if now else None
    found = expected_day(Index(of), now=clock, changeover=CHANGEOVER, **how)
    return {
        name: f"{times.start:%H:%M} to {times.end:%H:%M}" if times.end else f"{times.start:%H:%M}"
        for name, times in found.items()
    }


PLANNED = {
    "a-practice": "09:00 to 10:00",
    "b-qualifying": "10:10 to 10:40",
    "a-race": "11:10 to 12:10",
    "a-podium": "12:15 to 12:25",
}


@pytest.mark.parametrize("now", [None, "8:00", "10:30", "23:00"])
def test_nothing_recorded(now: str | None) -> None:
    """Where nobody records what happens the plan is all that can be expected, whatever the clock says."""
    assert PLANNED == shown(day(), now)


def test_an_overrun_moves_what_follows_and_gaps_absorb_it() -> None:
    """Ended 20 minutes late: the gap shrinks to the changeover, then the long gap takes the rest."""
    late = day(first={"actual": ran("9:00", "10:20")})
    assert PLANNED | {"a-practice": "09:00 to 10:20", "b-qualifying": "10:25 to 10:55"} == shown(late)
    much = day(first={"actual": ran("9:00", "11:00")})
    assert shown(much) == {
        "a-practice": "09:00 to 11:00",
        "b-qualifying": "11:05 to 11:35",
        "a-race": "11:40 to 12:40",
        "a-podium": "12:45 to 12:55",
    }


def test_an_early_end_starts_nobody_early() -> None:
    """People who are told "earlier" miss the start."""
    assert PLANNED | {"a-practice": "08:55 to 09:30"} == shown(day(first={"actual": ran("8:55", "9:30")}))


def test_the_clock() -> None:
    """What overruns ends no earlier than now, and what is due and has not started begins no earlier than now."""
    begun = day(first={"actual": ran("9:00")})
    assert PLANNED | {"a-practice": "09:00 to 10:20", "b-qualifying": "10:25 to 10:55"} == shown(
        begun, "10:20"
    )
    over = day(first={"actual": ran("9:00", "10:02")})
    assert PLANNED | {"a-practice": "09:00 to 10:02", "b-qualifying": "10:30 to 11:00"} == shown(
        over, "10:30"
    )


def test_late_through_a_changeover() -> None:
    """Between two sessions the day is as late as it was, and does not snap back to its plan."""
    over = day(first={"actual": ran("9:30", "11:00")})
    assert "11:05 to 11:35" == shown(over, "11:02")["b-qualifying"]


def test_one_that_nobody_recorded_is_over_once_a_later_one_has_started() -> None:
    """A click that was forgotten holds nobody up."""
    later = day(first={"actual": ran("9:00", "10:00")})
    sessions = tuple(
        s if s.id != "a-race" else session("a-race", "11:10", "12:10", actual=ran("11:10"))
        for s in later.sessions
    )
    assert PLANNED == shown(season(*sessions), "11:20")


def test_fixed() -> None:
    """A fixed session holds its time, what follows is on time again, and it is said when it could start."""
    much = day(first={"actual": ran("9:00", "11:00")}, fixed=True)
    found = expected_day(Index(much), changeover=CHANGEOVER)
    assert (at("11:10"), at("11:40")) == (found["a-race"].start, found["a-race"].needed)
    assert at("12:15") == found["a-podium"].start


def test_unknown_end() -> None:
    """Behind a session whose end nobody published the planned distance is kept, and that is said."""
    open_ended = season(
        session("a-race", "9:00", None, actual=ran("9:20")), session("b-race", "11:00", "12:00")
    )
    assert {"a-race": "09:20", "b-race": "11:20 to 12:20"} == shown(open_ended)
    assert "nobody published when it ends" == expected_day(Index(open_ended))["a-race"].unknown


def test_stopped() -> None:
    """A session under a red flag is not over when its expected end passes, and it is said what is unknown."""
    begun = day(first={"actual": ran("9:00")})
    found = expected_day(Index(begun), now=at("10:30"), changeover=CHANGEOVER, stopped=["a-practice"])
    assert at("10:30") == found["a-practice"].end
    assert "it is stopped, and nobody knows when it goes on" == found["a-practice"].unknown
    assert frozenset() == stopped_sessions(begun)


def test_length() -> None:
    """A session with a length of its own runs for it; one with a slot ends with that."""
    timed = day(first={"actual": ran("9:07"), "format": Format(duration=timedelta(minutes=60))})
    assert "09:07 to 10:07" == shown(timed)["a-practice"]
    assert "09:07 to 10:00" == shown(day(first={"actual": ran("9:07")}))["a-practice"]


def test_cancelled_is_not_expected() -> None:
    """What will not run is not expected, and holds nobody up."""
    gone = day(first={"status": PlanStatus.CANCELLED})
    assert "a-practice" not in shown(gone, "12:00")


def test_as_a_plan() -> None:
    """The expectation can be made the plan: what is late is delayed, what has started stays as it was planned."""
    much = day(first={"actual": ran("9:00", "11:00")})
    plan = {s.id: s for s in as_expected(much, changeover=CHANGEOVER).sessions}
    assert at("9:00") == plan["a-practice"].starts
    assert (at("11:40"), at("12:40")) == (plan["a-race"].starts, plan["a-race"].end)
    assert PlanStatus.DELAYED is plan["a-race"].status
    assert at("12:45") == plan["a-podium"].starts


def test_what_overruns_is_planned_to_end_later() -> None:
    """What is on and over its time keeps its start and ends when it is expected to; what is fixed is left alone."""
    for fixed, end in ((None, "10:30"), (True, "10:00")):
        on = day(first={"actual": ran("9:05"), "fixed": fixed})
        plan = {s.id: s for s in as_expected(on, now=at("10:30"), changeover=CHANGEOVER).sessions}
        assert (at("9:00"), at(end)) == (plan["a-practice"].starts, plan["a-practice"].end)
        assert at("10:35") == plan["b-qualifying"].starts


def test_the_end_of_time() -> None:
    """Nothing is said of times that no calendar has, and nothing fails."""
    last = Instant.parse("9999-12-31T23:00:00Z[Etc/UTC]")
    late = Session(
        id="last",
        weekend="nowhere",
        kind=SessionKind.RACE,
        start=Start.at(last),
        end=last + timedelta(minutes=30),
        actual=Actual(start=last + timedelta(minutes=50)),
    )
    assert {"last"} == expected_day(Index(season(late)), now=last).keys()


ROWS = st.lists(
    st.tuples(
        st.integers(5, 60),
        st.integers(0, 30),
        st.sampled_from(["", "", "begun", "over"]),
        st.integers(-5, 40),
    ),
    min_size=2,
    max_size=6,
)


@tries(25)
@given(rows=ROWS, clock=st.integers(0, 300))
def test_never_early_and_never_two_at_once(rows: list[tuple[int, int, str, int]], clock: int) -> None:
    """Nothing is expected before its time, nor closer behind another than it was planned or the changeover allows."""
    first, minute, sessions = at("9:00"), 0, []
    for number, (length, gap, state, late) in enumerate(rows):
        start = first + timedelta(minutes=minute)
        begun = start + timedelta(minutes=late)
        actual = Actual(start=begun, end=begun + timedelta(minutes=length) if state == "over" else None)
        sessions.append(
            Session(
                id=f"s{number}",
                weekend="long-beach",
                kind=SessionKind.OTHER,
                track=TrackUse.EXCLUSIVE,
                start=Start.at(start),
                end=start + timedelta(minutes=length),
                actual=actual if state else None,
            )
        )
        minute += length + gap
    of = season(*sessions)
    now: dt.datetime = first + timedelta(minutes=clock)
    found = [expected_day(Index(of), now=now, changeover=CHANGEOVER)[s.id] for s in sessions]
    for planned, times in zip(sessions, found, strict=True):
        assert times.started or (planned.starts is not None and times.start.utc >= planned.starts.utc)
    for before, times, gap in zip(found, found[1:], (row[1] for row in rows), strict=False):
        if not times.started and before.end is not None:
            assert times.start.utc >= before.end.utc + min(timedelta(minutes=gap), CHANGEOVER)
