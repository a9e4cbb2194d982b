"""The cascade agrees with a day that is worked out minute by minute, without any of its code."""

import datetime as dt

import pytest
from hypothesis import given, settings, strategies as st

from roadracing._internal.desk.changing import cancelled, delayed, recorded, replaced, shortened
from roadracing._internal.desk.proposal import Proposal, propose
from roadracing._internal.model.season.season import Season
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


Answer = tuple[TieAnchor | None, TieBehaviour | None]
"""What a row is tied to, and what it does; nothing where nobody stated it."""
ANSWERS = st.tuples(
    st.sampled_from((None, *TieAnchor)), st.sampled_from((None, *TieBehaviour, TieBehaviour.SHIFT))
)
ROW = 10
"""How long a row is that belongs to a session, in minutes."""


def written(rows: list[Row], answers: list[Answer]) -> Season:
    """The day, and to each session one row that does the same whatever becomes of the session."""
    sessions: list[Session] = []
    for number, (planned, length, fixed) in enumerate(rows):
        name, (anchor, does) = f"s{number}", answers[number % len(answers)]
        sessions.append(
            Session(
                id=name,
                weekend="long-beach",
                kind=SessionKind.OTHER,
                track=TrackUse.EXCLUSIVE,
                start=Start.at(at(planned)),
                end=at(planned + length) if length is not None else None,
                fixed=fixed or None,
            )
        )
        tie = Tie(
            session=name,
            anchor=anchor,
            on_delay=does,
            on_cut=does,
            on_cancellation=does,
            on_abandonment=does,
        )
        after = planned + (length or 0) + 5
        sessions.append(
            Session(
                id=f"{name}-row",
                weekend="long-beach",
                kind=SessionKind.PODIUM,
                start=Start.at(at(after)),
                end=at(after + ROW),
                ties=(tie,),
            )
        )
    return season(*sessions)


def goes_along(found: Proposal, row: Row, name: str, answer: Answer, by: int, *, concerned: bool) -> None:
    """The row of a session did what its tie says, and somebody is asked where it says nothing or cannot be."""
    planned, length, _ = row
    begins = planned + (length or 0) + 5
    ends, does, out, asked = begins + ROW, answer[1], False, False
    if concerned:
        match does:
            case TieBehaviour.SHIFT:
                begins, ends = begins + by, ends + by
            case TieBehaviour.STRETCH if ROW + by >= 0:
                ends += by
            case TieBehaviour.DIE:
                out = True
            case TieBehaviour.HOLD:
                pass
            case _:
                asked = True
    (held,) = (s for s in found.after.sessions if s.id == f"{name}-row")
    assert (at(begins), at(ends), out) == (held.starts, held.end, held.is_cancelled)
    assert asked == any(question.session == held.id for question in found.questions)


def agrees(rows: list[Row], answers: list[Answer], late: int, by: int, changeover: int) -> None:
    """The desk moves the day as it was worked out, and what belongs to each session does what its tie says."""
    late %= len(rows)
    before = written(rows, answers)
    after = replaced(before, *delayed(before, f"s{late}", dt.timedelta(minutes=by)))
    found = propose(before, after, cascading=True, changeover=dt.timedelta(minutes=changeover))
    times = {s.id: s.starts for s in found.after.sessions}
    for number, minute in enumerate(worked_out(rows, late, by, changeover)):
        assert times[f"s{number}"] == at(minute)
        moved, answer = minute - rows[number][0], answers[number % len(answers)]
        goes_along(found, rows[number], f"s{number}", answer, moved, concerned=moved != 0)


def agrees_on_one(rows: list[Row], answers: list[Answer], which: int, by: int) -> None:
    """A session that is cut, cancelled or abandoned concerns its own row, and no other session."""
    which %= len(rows)
    name, answer, before = f"s{which}", answers[which % len(answers)], written(rows, answers)
    planned, length, _ = rows[which]
    (session,) = (s for s in before.sessions if s.id == name)
    cases = [(cancelled(before, name), 0, True)]
    if length is not None:
        over = at(planned + length - min(by, length))
        ran = recorded(session, start=at(planned), end=over, abandoned=True)
        cases.append(((ran,), -min(by, length), True))
    if length is not None and by < length:
        with_flag = answer[0] in (TieAnchor.FLAG, TieAnchor.RESULTS)
        cases.append((shortened(before, name, dt.timedelta(minutes=by)), -by, with_flag))
    changed, earlier, concerned = cases[by % len(cases)]
    found = propose(before, replaced(before, *changed), cascading=True)
    goes_along(found, rows[which], name, answer, earlier, concerned=concerned)
    others = {s.id: s for s in before.sessions if s.id not in (name, f"{name}-row")}
    assert others == {s.id: s for s in found.after.sessions if s.id in others}


ON = {"answers": st.lists(ANSWERS, min_size=8, max_size=8)}
NUMBERS = {"late": st.integers(0, 7), "by": st.integers(1, 120), "changeover": st.integers(0, 30)}


@tries(15)
@given(rows=days(), **ON, **NUMBERS)
def test_some_days(rows: list[Row], answers: list[Answer], late: int, by: int, changeover: int) -> None:
    """Days with fixed sessions, unknown ends and ties of every behaviour are moved as the reference moves them."""
    agrees(rows, answers, late, by, changeover)
    agrees_on_one(rows, answers, late, by)


@pytest.mark.slow
@settings(max_examples=share(500))
@given(rows=days(), **ON, **NUMBERS)
def test_many_days(rows: list[Row], answers: list[Answer], late: int, by: int, changeover: int) -> None:
    """The same on five hundred days."""
    agrees(rows, answers, late, by, changeover)


@pytest.mark.slow
@settings(max_examples=share(500))
@given(rows=days(), **ON, late=NUMBERS["late"], by=NUMBERS["by"])
def test_many_that_are_cut_or_do_not_run(rows: list[Row], answers: list[Answer], late: int, by: int) -> None:
    """On five hundred days a session is cut, cancelled or abandoned, and its own row alone is concerned."""
    agrees_on_one(rows, answers, late, by)
