"""A change pushes the rest of the day no further than it has to."""

import csv
from datetime import timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.desk.cascade import cascade
from roadracing._internal.desk.changing import (
    cancelled,
    delayed,
    moved,
    parts_of,
    reinstated,
    replaced,
    shifted,
    swapped,
    with_plan,
)
from roadracing._internal.desk.proposal import propose
from roadracing._internal.desk.running_order import free_track, now
from roadracing._internal.desk.spoken_references import ChangeRefused, session_called
from roadracing._internal.documents.reading import load
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Acceptance
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan, RaceWeekend
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.effort import tries

ZONE = "America/Los_Angeles"
DATA = Path(__file__).parents[1] / "data"
QUARTER = timedelta(minutes=15)


def at(text: str) -> Instant:
    """A time on Saturday 20 April 2013 at Long Beach."""
    hours, minutes = text.split(":")
    return Instant.local(2013, 4, 20, int(hours), int(minutes), zone=ZONE)


def session(name: str, start: str, end: str | None, **facts: Any) -> Session:
    """A session on the track, unless stated otherwise."""
    given_: dict[str, Any] = {
        "id": name,
        "weekend": "long-beach",
        "kind": SessionKind.OTHER,
        "track": TrackUse.EXCLUSIVE,
        "start": Start.at(at(start)),
        "end": at(end) if end else None,
        "series": (name.split("-", maxsplit=1)[0],),
    }
    return Session(**{**given_, **facts})


def season(*sessions: Session, **facts: Any) -> Season:
    """A weekend at Long Beach."""
    return Season(
        namespace="calendar.example.org",
        issued=at("0:00"),
        venues=(Venue(id="long-beach-streets", timezone=ZONE),),
        weekends=(RaceWeekend(id="long-beach", venue="long-beach-streets", **facts),),
        sessions=sessions,
    )


def saturday() -> Season:
    """Saturday of Long Beach 2013, from the published schedule."""
    rows = csv.DictReader((DATA / "2013-long-beach.csv").read_text(encoding="utf-8").splitlines())
    return season(
        *(
            session(
                f"{row['series']}-{row['activity']}".lower().replace(" ", "-").replace("/", "-"),
                row["start"],
                row["end"] or None,
                track=TrackUse(row["track"]),
            )
            for row in rows
            if row["date"] == "2013-04-20"
        )
    )


def clock(s: Session) -> str:
    """The times of a session."""
    assert s.starts is not None
    return f"{s.starts:%H:%M}" + (f" to {s.end:%H:%M}" if s.end else "")


def test_long_beach() -> None:
    """Pro/Celebrity delayed 40 minutes: gaps are used up, and the ALMS holds at 15:55 and 16:30."""
    before = saturday()
    race = session_called(before, "pro-celebrity-race")
    after = replaced(before, shifted(race, timedelta(minutes=40), status=PlanStatus.DELAYED))
    result = cascade(before, after, changeover=QUARTER)
    shown = {s.id: clock(s) for s in result.season.sessions}
    assert ("indy-lights-qualifying", "indycar-qualifying") == result.pushed
    assert "12:20 to 13:20" == shown["pro-celebrity-race"]
    assert "13:35 to 14:20" == shown["indy-lights-qualifying"]
    assert "14:35 to 15:45" == shown["indycar-qualifying"]
    assert "15:55" == shown["american-le-mans-series-pre-race-activities"]
    assert "16:30 to 18:30" == shown["american-le-mans-series-race"]


def test_an_end_that_nobody_published() -> None:
    """What comes behind a session of unknown length keeps its distance: nobody knows what of it is gap.

    The document is the public timetable of the Sunday of St. Petersburg 2021, as far as starts were published.
    """
    before = load(DATA / "race-without-published-end.json")
    race = session_called(before, "2021-st-petersburg-indy-lights-race-2")
    after = replaced(before, *delayed(before, race, timedelta(minutes=60)))
    result = cascade(before, after)
    assert race.id in result.unknown
    planned = {s.id: s.starts for s in before.sessions}
    for pushed in result.season.sessions:
        was, now = planned[pushed.id], pushed.starts
        if was is not None and now is not None and was.utc > planned[race.id].utc:
            assert timedelta(minutes=60) == now.utc - was.utc


class TestWhatIsPushed:
    """Who makes way, and how far."""

    def test_a_shorter_gap_stays(self) -> None:
        """A published gap below the changeover is kept, not stretched."""
        before = season(session("a", "10:00", "11:00"), session("b", "11:05", "12:00"))
        after = replaced(before, shifted(before.sessions[0], timedelta(minutes=10)))
        result = cascade(before, after, changeover=QUARTER)
        assert "11:15 to 12:10" == clock(session_called(result.season, "b"))

    def test_fixed_stays_and_is_named(self) -> None:
        """A fixed session is not moved, and the time it would need is said."""
        before = season(
            session("a", "10:00", "11:00"),
            session("b", "11:15", "12:00", fixed=True, fixed_reason="live television"),
        )
        after = replaced(before, shifted(before.sessions[0], timedelta(minutes=30)))
        result = cascade(before, after, changeover=QUARTER)
        assert ("11:15 to 12:00", ()) == (clock(session_called(result.season, "b")), result.pushed)
        assert [("b", at("11:45"), "live television")] == [
            (h.session, h.needed, h.reason) for h in result.held
        ]

    def test_parts_go_along(self) -> None:
        """What is part of a pushed session is pushed with it, once."""
        before = season(
            session("a", "10:00", "11:00"),
            session("b", "11:15", "12:00"),
            session("b-grid", "11:15", "11:25", part_of="b", track=TrackUse.NONE),
        )
        after = replaced(before, shifted(before.sessions[0], timedelta(minutes=5)))
        result = cascade(before, after, changeover=QUARTER)
        assert ("b", "b-grid") == result.pushed
        assert "11:20 to 11:30" == clock(session_called(result.season, "b-grid"))
        assert ["b-grid"] == [s.id for s in parts_of(before, "b")]

    def test_off_the_track_and_cancelled(self) -> None:
        """Autographs and cancelled sessions are not in anybody's way."""
        before = season(
            session("a", "10:00", "11:00"),
            session("b", "11:00", "12:00", track=TrackUse.NONE),
            session("c", "11:00", "12:00", status=PlanStatus.CANCELLED),
        )
        after = replaced(before, shifted(before.sessions[0], timedelta(hours=1)))
        assert () == cascade(before, after, changeover=QUARTER).pushed

    @pytest.mark.parametrize(("to", "pushed"), [("12:00", ()), ("11:55", ("b",))])
    def test_who_only_touches_makes_no_way(self, to: str, pushed: tuple[str, ...]) -> None:
        """A session that was put where another ends does not meet it; five minutes before that it does."""
        before = season(session("a", "10:00", "10:30"), session("b", "11:00", "12:00"))
        after = replaced(before, *moved(before, before.sessions[0], at(to)))
        assert pushed == cascade(before, after, changeover=timedelta(), in_order=False).pushed

    @pytest.mark.parametrize(
        ("moved_use", "other_use", "pushed"),
        [
            (TrackUse.SHARED, TrackUse.SHARED, ()),
            (TrackUse.SHARED, TrackUse.EXCLUSIVE, ("b",)),
            (TrackUse.EXCLUSIVE, TrackUse.SHARED, ("b",)),
        ],
    )
    @pytest.mark.parametrize("to", ["10:45", "11:00", "11:15"])
    def test_who_may_share_the_track_makes_no_way(
        self, to: str, moved_use: TrackUse, other_use: TrackUse, pushed: tuple[str, ...]
    ) -> None:
        """Of two sessions that may be on the track together neither waits, whichever of them begins first."""
        before = season(
            session("a", "9:00", "9:30", track=moved_use), session("b", "11:00", "12:00", track=other_use)
        )
        after = replaced(before, *moved(before, before.sessions[0], at(to)))
        assert pushed == cascade(before, after, changeover=timedelta(), in_order=False).pushed

    def test_a_moment_waits(self) -> None:
        """A session that takes an instant waits for one that was put at that instant."""
        before = season(session("a", "9:00", "9:30"), session("b", "11:00", "11:00"))
        after = replaced(before, *moved(before, before.sessions[0], at("11:00")))
        result = cascade(before, after, changeover=timedelta(), in_order=False)
        assert at("11:30") == session_called(result.season, "b").starts

    def test_the_changeover_after_each_that_is_in_the_way(self) -> None:
        """Who has waited to the end of one that was put there waits for the changeover after it too."""
        before = season(
            session("s", "10:00", "10:10"), session("x", "12:00", "12:25"), session("y", "13:00", "13:05")
        )
        s, x, y = before.sessions
        after = replaced(before, *moved(before, x, at("9:50")), *moved(before, y, at("10:20")))
        result = cascade(before, after, changeover=timedelta(minutes=10), in_order=False)
        assert (s.id,) == result.pushed
        assert "10:35 to 10:45" == clock(session_called(result.season, "s"))

    @tries(16)
    @given(
        st.lists(st.tuples(st.integers(5, 60), st.integers(0, 30)), min_size=2, max_size=12),
        st.integers(0, 120),
        st.integers(0, 30),
    )
    def test_never_closer_than_needed(self, day: list[tuple[int, int]], delay: int, changeover: int) -> None:
        """After a cascade no gap is shorter than it was or than the changeover, and nobody starts earlier."""
        sessions, minute = [], 7 * 60
        for n, (length, gap) in enumerate(day):
            start, end = divmod(minute, 60), divmod(minute + length, 60)
            if minute + length >= 24 * 60:
                break
            sessions.append(session(f"s{n:02}", f"{start[0]}:{start[1]}", f"{end[0]}:{end[1]}"))
            minute += length + gap
        before = season(*sessions)
        after = replaced(before, shifted(before.sessions[0], timedelta(minutes=delay)))
        result = cascade(before, after, changeover=timedelta(minutes=changeover))
        old, new = before.sessions, result.season.sessions
        for n in range(len(old) - 1):
            was, is_ = _gap(old[n], old[n + 1]), _gap(new[n], new[n + 1])
            assert is_ >= min(was, timedelta(minutes=changeover))
            assert new[n + 1].starts >= old[n + 1].starts  # type: ignore[operator]
            # Nobody is pushed further than the one before makes necessary.
            if new[n + 1] != old[n + 1]:
                assert is_ == min(was, timedelta(minutes=changeover))


def _gap(one: Session, other: Session) -> timedelta:
    assert one.end is not None
    assert other.starts is not None
    return other.starts.utc - one.end.utc


class TestChanges:
    """Single changes."""

    DAY = season(session("a", "10:00", "10:30"), session("b", "10:45", "11:45"))

    def test_swap_keeps_the_gap(self) -> None:
        """Two sessions change places and the gap between them stays."""
        a, b = self.DAY.sessions
        first, second = swapped(self.DAY, b, a)
        assert {"a": "11:15 to 11:45", "b": "10:00 to 11:00"} == {s.id: clock(s) for s in (first, second)}

    def test_status_follows(self) -> None:
        """Later on the day is delayed, another day is postponed, earlier is as scheduled."""
        a = self.DAY.sessions[0]
        for to, status in (
            (at("12:00"), PlanStatus.DELAYED),
            (at("9:00"), PlanStatus.SCHEDULED),
            (at("12:00") + timedelta(days=1), PlanStatus.POSTPONED),
        ):
            assert [status] == [s.status for s in moved(self.DAY, a, to)]

    def test_cancel_and_back(self) -> None:
        """A cancelled session keeps its times and can be reinstated, each once."""
        a = self.DAY.sessions[0]
        (gone,) = cancelled(self.DAY, a)
        assert a.start == gone.start
        assert [PlanStatus.SCHEDULED] == [s.status for s in reinstated(self.DAY, gone)]
        with pytest.raises(ChangeRefused):
            cancelled(self.DAY, gone)
        with pytest.raises(ChangeRefused):
            reinstated(self.DAY, a)

    def test_plan(self) -> None:
        """A rain plan moves and cancels what it says."""
        plan = Plan(
            id="rain",
            moves=(Move(session="a", cancelled=True), Move(session="b", start=Start.at(at("10:00")))),
        )
        after = with_plan(season(*self.DAY.sessions, plans=(plan,)), "rain")
        assert session_called(after, "a").is_cancelled
        assert "10:00 to 11:00" == clock(session_called(after, "b"))
        with pytest.raises(ChangeRefused, match="rain"):
            with_plan(after, "snow")

    def test_misspelt(self) -> None:
        """A misspelt session is refused with what was meant."""
        with pytest.raises(ChangeRefused, match="pro-celebrity-race"):
            session_called(saturday(), "pro-celebrity-rase")


class TestLooking:
    """What is on."""

    def test_now(self) -> None:
        """At one o'clock Indy Lights qualify, and IndyCar is next."""
        moment = now(saturday(), at("13:00"))
        assert ["indy-lights-qualifying"] == [s.id for s in moment.on]
        assert ["indycar-qualifying"] == [s.id for s in moment.next]
        assert moment.track_free_until is None

    def test_between(self) -> None:
        """Between two sessions the track is free until the next."""
        assert at("14:00") == now(saturday(), at("13:40")).track_free_until

    def test_gaps(self) -> None:
        """The free times of the day are those between uses of the track."""
        gaps = [f"{a:%H:%M}-{b:%H:%M}" for a, b in free_track(saturday(), "long-beach", at("0:00").date())]
        assert [
            "08:15-08:30",
            "09:15-10:40",
            "11:25-11:40",
            "12:40-12:55",
            "13:40-14:00",
            "15:10-16:30",
        ] == gaps


def test_proposal_says_what_breaks() -> None:
    """A change that puts two fields of cars on one track says so before anybody agrees to it."""
    before = saturday()
    race = session_called(before, "pro-celebrity-race")
    proposal = propose(before, replaced(before, *moved(before, race, at("13:00"))))
    assert any(d.code == "SCH001" for d in proposal.breaks)
    accept = [Acceptance(code=d.code, session=race.id, by="A. Director") for d in proposal.impossible]
    revised = proposal.commit(issued=at("9:00"), reason="a mistake", accept=accept)
    assert ["a mistake"] == [b.reason for b in revised.bulletins]
    unstamped: dict[str, Any] = {
        "bulletins": (),
        "sessions": (),
        "issued": None,
        "suppressions": (),
        "marks": (),
    }
    assert attrs.evolve(revised, **unstamped) == attrs.evolve(before, **unstamped)
