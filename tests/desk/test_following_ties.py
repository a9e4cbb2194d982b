"""What belongs to a session moves, stretches or dies with it, or somebody is asked."""

from datetime import timedelta

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.desk.changing import (
    cancelled,
    delayed,
    extended,
    recorded,
    reinstated,
    replaced,
    shortened,
    withdrawn,
)
from roadracing._internal.desk.following_ties import follow_ties
from roadracing._internal.desk.proposal import Proposal, propose
from roadracing._internal.desk.spoken_references import session_called
from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.kinds import SessionKind, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import Tie, TieAnchor, TieBehaviour
from tests.desk.days import seasons
from tests.desk.test_cascade import at, clock, season, session
from tests.effort import tries

B = TieBehaviour


def row(name: str, start: str, end: str | None, **facts: object) -> Session:
    """A row beside the track."""
    return session(name, start, end, track=TrackUse.NONE, **facts)


def day(**podium: B | None) -> Season:
    """A race with its grid, podium and press, and another race behind it."""
    behaviours = {"on_delay": B.SHIFT, "on_cut": B.SHIFT, "on_cancellation": B.DIE, **podium}
    return season(
        row("grid", "11:30", "11:50", ties=(Tie(session="race", on_delay=B.SHIFT, on_cut=B.HOLD),)),
        session("race", "12:00", "13:00", kind=SessionKind.RACE),
        row("podium", "13:05", "13:15", ties=(Tie(session="race", anchor=TieAnchor.FLAG, **behaviours),)),
        row(
            "press",
            "13:20",
            "13:40",
            ties=(Tie(session="podium", on_delay=B.SHIFT, on_cancellation=B.DIE),),
        ),
        session("later-race", "13:30", "14:00", kind=SessionKind.RACE),
        row(
            "care-centre",
            "8:00",
            "14:30",
            ties=(Tie(session="later-race", anchor=TieAnchor.FLAG, on_delay=B.STRETCH, on_cut=B.HOLD),),
        ),
    )


def clocks(proposal: Proposal) -> dict[str, str]:
    """The times of the day after a change."""
    return {s.id: clock(s) for s in proposal.after.sessions}


def test_an_abandoned_race() -> None:
    """What belongs to a race that is not taken up again does the fourth thing that its tie says, and not another."""
    for stated, podium in {
        B.DIE: "cancelled",
        B.HOLD: "13:05 to 13:15",
        B.SHIFT: "12:35 to 12:45",
        None: "asked",
    }.items():
        before = day(on_abandonment=stated)
        race = next(s for s in before.sessions if s.id == "race")
        assert race.starts is not None
        over = race.starts.add(minutes=30)
        stopped = recorded(race, start=race.starts, end=over, abandoned=True)
        proposal = propose(before, replaced(before, stopped))
        row_ = next(s for s in proposal.after.sessions if s.id == "podium")
        asked = "podium" in {question.session for question in proposal.questions}
        assert asked is (podium == "asked")
        assert row_.is_cancelled is (podium == "cancelled")
        if ":" in podium:
            assert podium == clock(row_)
        again = propose(proposal.after, proposal.after)
        assert proposal.after == again.after
    assert recorded(race, end=over).actual != stopped.actual
    assert withdrawn(stopped, start=False).actual == Actual(start=race.starts)


def test_a_late_race() -> None:
    """Grid, podium and press wait for their race, also when it was pushed; the care centre stays open for longer."""
    before = day()
    proposal = propose(
        before, replaced(before, *delayed(before, "race", timedelta(minutes=60))), cascading=True
    )
    assert {
        "grid": "12:30 to 12:50",
        "race": "13:00 to 14:00",
        "podium": "14:05 to 14:15",
        "press": "14:20 to 14:40",
        "later-race": "14:05 to 14:35",
        "care-centre": "08:00 to 15:05",
    } == clocks(proposal)
    assert () == proposal.questions
    assert {"grid", "podium", "press", "care-centre"} == set(proposal.followed)
    assert ("later-race",) == proposal.pushed


def test_a_short_race() -> None:
    """A race over earlier has its podium earlier; what holds for a cut holds."""
    before = day()
    shown = clocks(propose(before, replaced(before, *shortened(before, "race", timedelta(minutes=10)))))
    assert ("11:30 to 11:50", "12:55 to 13:05") == (shown["grid"], shown["podium"])


def test_a_long_race() -> None:
    """A race over later has its podium later."""
    before = day()
    shown = clocks(propose(before, replaced(before, *extended(before, "race", timedelta(minutes=10)))))
    assert ("11:30 to 11:50", "13:15 to 13:25") == (shown["grid"], shown["podium"])


def test_no_race() -> None:
    """A cancelled race takes its podium along, and the podium its press; what says nothing is asked."""
    before = day()
    proposal = propose(before, replaced(before, *cancelled(before, "race")))
    out = {s.id for s in proposal.after.sessions if s.is_cancelled}
    assert {"race", "podium", "press"} == out
    assert [("grid", "race")] == [(q.session, q.belongs_to) for q in proposal.questions]
    gone = proposal.commit(issued=at("9:00"), reason="no cars")
    back = replaced(gone, *reinstated(gone, "race"))
    assert not session_called(back, "podium").is_cancelled


@pytest.mark.parametrize("behaviour", [None, B.ASK])
def test_unstated_is_asked(behaviour: B | None) -> None:
    """Where nobody says what a row does it stays, and somebody is asked."""
    before = day(on_delay=behaviour)
    proposal = propose(before, replaced(before, *delayed(before, "race", timedelta(minutes=10))))
    assert "13:05 to 13:15" == clocks(proposal)["podium"]
    assert ["podium"] == [q.session for q in proposal.questions]
    assert "Podium" not in proposal.questions[0].text or "race" in proposal.questions[0].text


def test_who_is_named_stays() -> None:
    """A row that somebody moves by name in the same change stays where they put it."""
    before = day()
    both = {s.id: s for s in delayed(before, "race", timedelta(minutes=10))}
    both |= {s.id: s for s in delayed(before, "podium", timedelta(minutes=40))}
    assert "13:45 to 13:55" == clocks(propose(before, replaced(before, *both.values())))["podium"]


def test_a_circle_ends() -> None:
    """Rows that are tied to each other move once."""
    shift = {"on_delay": B.SHIFT}
    before = season(
        row("one", "9:00", "10:00", ties=(Tie(session="two", **shift),)),
        row("two", "10:00", "11:00", ties=(Tie(session="one", **shift),)),
    )
    after = replaced(before, *delayed(before, "one", timedelta(minutes=5)))
    shown = {s.id: clock(s) for s in follow_ties(before, after, chosen=("one",)).season.sessions}
    assert {"one": "09:05 to 10:05", "two": "10:05 to 11:05"} == shown


@tries(12)
@given(before=seasons(), number=st.integers(0, 20), by=st.integers(1, 90), cascading=st.booleans())
def test_podiums_follow_their_flag(before: Season, number: int, by: int, cascading: bool) -> None:  # noqa: FBT001
    """Whatever was delayed, and whoever was pushed, each podium is as far behind its race as it was planned."""
    assert loads(dumps(before)) == before
    timed = [s for s in before.sessions if s.starts is not None and not s.ties and s.part_of is None]
    late = timed[number % len(timed)]
    after = replaced(before, *delayed(before, late, timedelta(minutes=by)))
    moved = {s.id: s for s in propose(before, after, cascading=cascading).after.sessions}
    for podium in before.sessions:
        for tie in podium.ties:
            race, now = session_called(before, tie.session), moved[tie.session]
            starts = (race.starts, now.starts, podium.starts, moved[podium.id].starts)
            was, is_, had, has = (s.utc for s in starts if s is not None)
            assert is_ - was == has - had
