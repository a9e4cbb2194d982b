"""The cascade agrees with a day that is worked out minute by minute, without any of its code."""

import datetime as dt

import pytest
from hypothesis import given, settings, strategies as st

from roadracing._internal.desk.changing import delayed, replaced
from roadracing._internal.desk.proposal import propose
from roadracing._internal.model.weekend.kinds import SessionKind, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import Tie, TieAnchor, TieBehaviour
from roadracing._internal.time.start import Start
from tests.desk.days import at
from tests.desk.test_cascade import season
from tests.effort import share, tries

Row = tuple[int, int | None, bool]
"""When a session is planned to start, in minutes of the day; how long it is, if anybody published it; and whether it
is fixed."""


@st.composite
def days(draw: st.DrawFn) -> list[Row]:
    """Sessions one after the other on one track, some of unknown length, some fixed."""
    rows: list[Row] = []
    minute = draw(st.integers(300, 480))
    for _ in range(draw(st.integers(2, 8))):
        length = draw(st.integers(1, 90))
        published = length if draw(st.integers(0, 3)) else None
        rows.append((minute, published, draw(st.integers(0, 6)) == 0))
        minute += length + draw(st.integers(0, 40))
    return rows


def worked_out(rows: list[Row], late: int, by: int, changeover: int) -> list[int]:
    """Each session begins at the first minute at which everything that was before it lets it."""
    starts: list[int] = []
    for number, (planned, _, fixed) in enumerate(rows):
        minute = planned + by if number == late else planned
        if number != late and not fixed:
            while any(
                minute < _earliest(rows, starts, (other, number), changeover) for other in range(number)
            ):
                minute += 1
        starts.append(minute)
    return starts


def _earliest(rows: list[Row], starts: list[int], pair: tuple[int, int], changeover: int) -> int:
    """When the second of two sessions can begin after the first."""
    other, number = pair
    begins, length, _ = rows[other]
    lasts = length if length is not None else rows[other + 1][0] - begins
    gap = rows[number][0] - (begins + lasts)
    return starts[other] + lasts + min(gap, changeover)


def agrees(rows: list[Row], late: int, by: int, changeover: int) -> None:
    """The desk moves the day as it was worked out, and each podium by as much as its race."""
    late %= len(rows)
    sessions: list[Session] = []
    for number, (planned, length, fixed) in enumerate(rows):
        race = f"s{number}"
        sessions.append(
            Session(
                id=race,
                weekend="long-beach",
                kind=SessionKind.OTHER,
                track=TrackUse.EXCLUSIVE,
                start=Start.at(at(planned)),
                end=at(planned + length) if length is not None else None,
                fixed=fixed or None,
            )
        )
        tie = Tie(session=race, anchor=TieAnchor.FLAG, on_delay=TieBehaviour.SHIFT)
        podium = Start.at(at(planned + (length or 0) + 5))
        sessions.append(
            Session(
                id=f"{race}-podium", weekend="long-beach", kind=SessionKind.PODIUM, start=podium, ties=(tie,)
            )
        )
    before = season(*sessions)
    after = replaced(before, *delayed(before, f"s{late}", dt.timedelta(minutes=by)))
    found = propose(before, after, cascading=True, changeover=dt.timedelta(minutes=changeover)).after
    times = {s.id: s.starts for s in found.sessions}
    expected = worked_out(rows, late, by, changeover)
    for number, minute in enumerate(expected):
        assert times[f"s{number}"] == at(minute)
        planned, length, _ = rows[number]
        assert times[f"s{number}-podium"] == at(planned + (length or 0) + 5 + minute - planned)


NUMBERS = {"late": st.integers(0, 7), "by": st.integers(1, 120), "changeover": st.integers(0, 30)}


@tries(15)
@given(rows=days(), **NUMBERS)
def test_some_days(rows: list[Row], late: int, by: int, changeover: int) -> None:
    """Days with fixed sessions, unknown ends and podiums are moved as the reference moves them."""
    agrees(rows, late, by, changeover)


@pytest.mark.slow
@settings(max_examples=share(500))
@given(rows=days(), **NUMBERS)
def test_many_days(rows: list[Row], late: int, by: int, changeover: int) -> None:
    """The same on five hundred days."""
    agrees(rows, late, by, changeover)
