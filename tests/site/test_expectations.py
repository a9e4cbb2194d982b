"""What the public is told to expect is what the desk expects, never earlier than official, with estimates marked."""

import datetime as dt
import json
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from roadracing._internal.desk.expected_day import expected_day
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus
from roadracing._internal.site.expectations import expectations
from roadracing._internal.site.pages.now_page import now_page
from roadracing._internal.site.pages.page_frame import PageFrame
from roadracing._internal.site.pages.page_weekend import weekends_of
from roadracing._internal.site.status import status
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start
from tests.site.html import elements, parsed, text, with_class
from tests.site.weekends import WEEKEND, at, everything


def morning(began: dt.time | None = None, over: dt.time | None = None, **second: Any) -> Season:
    """Two practices on Friday from 09:00 to 10:00 and from 10:10 to 10:40, the first as it ran."""
    season = everything()
    first, other = (s for s in season.sessions if s.id in ("gt-practice", "tc-practice"))
    friday = (2027, 11, 5)
    actual = None
    if began is not None or over is not None:
        actual = Actual(
            start=None if began is None else at(*friday, began.hour, began.minute),
            end=None if over is None else at(*friday, over.hour, over.minute),
        )
    planned = {"status": PlanStatus.SCHEDULED, "earlier": (), "format": None, "actual": None, "ties": ()}
    sessions = (
        attrs.evolve(
            first,
            **{**planned, "start": Start.at(at(*friday, 9)), "end": at(*friday, 10), "actual": actual},
        ),
        attrs.evolve(
            other,
            **{**planned, "start": Start.at(at(*friday, 10, 10)), "end": at(*friday, 10, 40), **second},
        ),
    )
    return attrs.evolve(season, sessions=sessions, rounds=())


def told(season: Season, id_: str = "tc-practice") -> dict[str, Any]:
    """What ``status.json`` tells of a session."""
    (found,) = (
        s for w in json.loads(status(Index(season)))["weekends"] for s in w["sessions"] if s["id"] == id_
    )
    return dict(found)


def when(season: Season) -> tuple[str, str, list[str]]:
    """What the second practice is expected at, and what of it is an estimate."""
    found = told(season)
    return found["expected"]["start"][11:16], found["expected"]["end"][11:16], found.get("estimated", [])


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        (dt.time(9, 50), ("14:10", "14:40", [])),
        (dt.time(10, 5), ("14:10", "14:40", [])),
        (dt.time(10, 30), ("14:35", "15:05", ["start", "end"])),
    ],
    ids=["early", "within the gap", "beyond the gap"],
)
def test_what_follows(over: dt.time, expected: tuple[str, str, list[str]]) -> None:
    """An overrun moves what follows, the gap absorbs it, and what ends early draws nothing forward."""
    assert expected == when(morning(dt.time(9), over))


def test_official_stays() -> None:
    """What is expected later than planned leaves the plan as it is."""
    found = told(morning(dt.time(9), dt.time(10, 30)))

    assert "2027-11-05T14:10:00Z" == found["planned"]["start"]
    assert found["planned"]["start"] < found["expected"]["start"]


def test_fixed() -> None:
    """A fixed start breaks the chain."""
    assert ("14:10", "14:40", []) == when(morning(dt.time(9), dt.time(10, 30), fixed=True))


def test_never_earlier() -> None:
    """A session whose length is shorter than its slot is not expected to end before its slot does."""
    found = told(morning(dt.time(9), format=Format.parse("PT20M")))

    assert found["planned"] == found["expected"]
    assert "estimated" not in found


def test_without_a_planned_time() -> None:
    """What began without having been given a time is expected to last as long as its format says."""
    begun = Actual(start=at(2027, 11, 5, 10, 10))
    found = told(morning(start=Start.tbc(), end=None, format=Format.parse("PT20M"), actual=begun))

    assert {"start": "2027-11-05T14:10:00Z", "end": "2027-11-05T14:30:00Z"} == found["expected"]
    assert ["end"] == found["estimated"]


def test_on_race_day() -> None:
    """Race day says what is expected later than the timetable says, as an estimate beside the official time."""

    def page(season: Season) -> Any:
        index = Index(season)
        weekends = [w for w in weekends_of(index, Audience.PUBLIC) if w.id == WEEKEND]
        frame = PageFrame(season=season, base=None, audience=Audience.PUBLIC)
        return parsed(now_page(frame, index, weekends, {}))

    late = page(morning(dt.time(9), dt.time(10, 30)))
    (row,) = (r for r in elements(late) if r.tag == "tr" and r.get("data-session") == "tc-practice")

    found = told(morning(dt.time(9), dt.time(10, 30)))["expected"]
    assert (found["start"], found["end"]) == (row.get("data-expected"), row.get("data-until"))
    assert "2027-11-05T14:10:00Z" == row.get("data-start")
    (said,) = with_class(late, "awaited")
    assert text(said).startswith("expected about 10:")
    assert text(said).endswith("(estimate)")
    assert [] == with_class(page(morning(dt.time(9), dt.time(10))), "awaited")


_CLOCKS = st.times(dt.time(8), dt.time(12)).map(lambda t: t.replace(second=0, microsecond=0))


@given(began=st.none() | _CLOCKS, over=st.none() | _CLOCKS, fixed=st.booleans())
@settings(max_examples=15)
def test_one_formula(began: dt.time | None, over: dt.time | None, *, fixed: bool) -> None:
    """The public is told what the desk expects; what has not started or ended never earlier than official."""
    index = Index(morning(began, over, fixed=fixed))
    public, desk = expectations(index), expected_day(index)

    assert set(desk) == set(public)
    for id_, found in public.items():
        session, mine = index.sessions[id_], desk[id_]
        assert mine.start == found.start
        assert mine.end == found.end or (mine.end is not None and found.end == session.end)
        starts = index.starts(session)
        assert starts is not None
        assert mine.started or mine.ended or found.start.utc >= starts.utc
        if session.end is not None and found.end is not None and not mine.ended:
            assert found.end.utc >= session.end.utc
        assert ("start" in found.estimated) == (not mine.started and found.start.utc > starts.utc)
