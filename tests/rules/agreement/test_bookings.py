"""A shared resource is on one duty at one place at a time."""

import datetime as dt
from typing import Any

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.resource import Resource
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.validation import validate
from tests.effort import tries
from tests.rules.agreement.double_bookings import HOUR, booked_twice, judge
from tests.rules.building import SATURDAY, SUNDAY, VENUE, WEEKEND, session
from tests.rules.example import Example
from tests.rules.seasons import shared as made
from tests.rules.seasons.shared import AWAY, ELSEWHERE, SHOW, TRUCK, booked

EXAMPLES = {
    "JOA020": Example(
        sound=made.SOUND,
        broken=made.shared(
            bookings=(made.booked("first", "09:00", "10:00"), made.booked("second", "09:30", "11:00"))
        ),
    ),
    "JOA021": Example(
        sound=made.SOUND,
        broken=made.shared(
            venues=(VENUE, made.ELSEWHERE),
            weekends=(WEEKEND, made.AWAY),
            resources=(attrs.evolve(made.TRUCK, travel=dt.timedelta(hours=8)),),
            bookings=(
                made.booked("first", "09:00", "10:00"),
                made.booked("second", "16:00", "18:00", weekend="away"),
            ),
        ),
    ),
    "JOA022": Example(
        sound=made.SOUND,
        broken=made.shared(
            bookings=(made.booked("first", "09:00", "10:00"), made.booked("second", "10:10", "11:00"))
        ),
        options={"practices": Practices({"turnaround_min": 20.0})},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

BOTH = {"venues": (VENUE, ELSEWHERE), "weekends": (WEEKEND, AWAY)}


class TestDoubleBooking:
    """JOA020."""

    def test_overlap(self) -> None:
        """The message says what, when and for what; the place is the later booking."""
        (finding,) = judge(
            "JOA020",
            bookings=(
                booked("first", "09:00", "10:00"),
                booked("race", session="race", weekend=None),
                booked("late", "15:30", "18:00"),
            ),
        )
        assert Severity.ERROR is finding.severity
        assert ("bookings", "late") == finding.path
        assert (
            "Fire truck 1 is booked twice: Sat 29 May 14:00 to 16:00 (ALMS Race) and Sat 29 May 15:30 to 18:00 "
            "(the booking 'late')" == finding.message
        )

    def test_touching(self) -> None:
        """Intervals are half-open: at 10:00 the one is over and the other begins."""
        assert set() == booked_twice(booked("a", "09:00", "10:00"), booked("b", "10:00", "11:00"))
        assert {("b", "a")} == booked_twice(booked("a", "09:00", "10:01"), booked("b", "10:00", "11:00"))

    def test_instants(self) -> None:
        """An unknown end takes the instant of the start: inside another booking it clashes, at its end it does not."""
        assert {("b", "a")} == booked_twice(booked("a", "09:00", "10:00"), booked("b", "09:30"))
        assert set() == booked_twice(booked("a", "09:00", "10:00"), booked("b", "10:00"))
        assert {("b", "a")} == booked_twice(booked("a", "09:00"), booked("b", "09:00"))

    def test_another_resource(self) -> None:
        """Two trucks are two trucks; one that the document does not describe is still one."""
        other = booked("b", "09:30", "11:00", resource="truck-2")
        assert set() == booked_twice(booked("a", "09:00", "10:00"), other)
        assert {("c", "b")} == booked_twice(attrs.evolve(other, id="c"), other)

    def test_one_session(self) -> None:
        """Two organisations that book it for one session, or for a part of it, have it for one duty."""
        podium = session("podium", "podium", "15:50", "16:05", part_of="race", operated_by="imsa")
        for_race = booked("a", session="race", weekend=None)
        assert set() == booked_twice(for_race, attrs.evolve(for_race, id="b"))
        assert set() == booked_twice(for_race, booked("b", session="podium", weekend=None), rows=(podium,))
        stranger = attrs.evolve(podium, part_of=None)
        assert {("b", "a")} == booked_twice(
            for_race, booked("b", session="podium", weekend=None), rows=(stranger,)
        )

    def test_who_is_free(self) -> None:
        """The hint names who can do the same and has nothing to do then."""
        second, third = (attrs.evolve(TRUCK, id=f"truck-{n}", name=f"Fire truck {n}") for n in (2, 3))
        bookings = (
            booked("a", "09:00", "10:00"),
            booked("b", "09:30", "11:00"),
            booked("c", "10:30", "12:00", resource="truck-2"),
            booked("d", "11:00", "12:00", resource="truck-3"),
        )
        wrecker = Resource(id="wrecker", capabilities=("wrecker",))
        (finding,) = judge("JOA020", bookings=bookings, resources=(TRUCK, second, third, wrecker))
        assert "book Fire truck 3 for one of them, which can do the same and is free then" == finding.hint
        (finding,) = judge("JOA020", bookings=bookings, resources=(TRUCK, second, wrecker))
        assert "move one of the bookings, or book another resource" == finding.hint

    def test_what_does_not_run(self) -> None:
        """A session that is cancelled, or whose time is not known, needs nobody."""
        show = booked("show", session="show")
        clash = booked("other", "10:30", "11:00")
        assert {("other", "show")} == booked_twice(show, clash, rows=(SHOW,))
        cancelled = attrs.evolve(SHOW, status=PlanStatus.CANCELLED)
        assert set() == booked_twice(show, clash, rows=(cancelled,))
        assert set() == booked_twice(show, clash, rows=(attrs.evolve(SHOW, start=None, end=None),))

    def test_own_time_before_the_session_s(self) -> None:
        """A booking's own time is longer than its session's where it says so."""
        early = booked("early", "13:00", "16:00", session="race")
        assert {("early", "lunch")} == booked_twice(early, booked("lunch", "12:30", "13:30"))

    def test_the_whole_weekend(self) -> None:
        """A weekend booking frames the bookings at that weekend."""
        days = attrs.evolve(WEEKEND, first_day=SATURDAY, last_day=SUNDAY)
        assert set() == booked_twice(
            booked("all"), booked("also"), booked("a", "09:00", "10:00"), weekends=(days,)
        )

    @tries(16)
    @given(
        st.lists(
            st.tuples(st.integers(0, 12), st.integers(0, 4), st.sampled_from(["truck", "crew"])), max_size=9
        )
    )
    def test_every_booking_in_a_clash(self, plan: list[tuple[int, int, str]]) -> None:
        """As by comparing every pair: whoever begins while an earlier one lasts is reported, with one of those."""
        bookings = [
            booked(f"b{n}", f"{6 + start:02d}:00", f"{6 + start + length:02d}:00", resource=name)
            for n, (start, length, name) in enumerate(plan)
        ]
        order = sorted(range(len(plan)), key=lambda n: (plan[n][0], f"b{n}"))
        clashes: dict[str, set[str]] = {}
        for place, later in enumerate(order):
            for earlier in order[:place]:
                (s1, l1, r1), (s2, _, r2) = plan[earlier], plan[later]
                if r1 == r2 and (s2 < s1 + l1 or s2 == s1):
                    clashes.setdefault(f"b{later}", set()).add(f"b{earlier}")
        found = booked_twice(*bookings)
        assert set(clashes) == {later for later, _ in found}
        assert all(earlier in clashes[later] for later, earlier in found)


class TestAtTwoVenues:
    """JOA021."""

    def judge(self, start: str, end: str, *, options: dict[str, Any] | None = None, **truck: Any) -> Any:
        """A booking from 9 to 10 at the circuit, and one elsewhere; times are those of the circuit."""
        return judge(
            "JOA021",
            bookings=(booked("here", "09:00", "10:00"), booked("there", start, end, weekend="away")),
            resources=(attrs.evolve(TRUCK, **truck),),
            options=options,
            **BOTH,
        )

    def test_overlap(self) -> None:
        """At one time at two venues, whether anybody knows how long it travels or not."""
        (finding,) = self.judge("09:30", "11:00")
        assert Severity.ERROR is finding.severity
        assert (
            "Fire truck 1 is booked at The Circuit (Sat 29 May 09:00 to 10:00) and at The Other Circuit "
            "(Sat 29 May 08:30 to 10:00)" == finding.message
        )
        assert finding.practice is None
        assert () == judge(
            "JOA020",
            bookings=(booked("here", "09:00", "10:00"), booked("there", "09:30", "11:00", weekend="away")),
            **BOTH,
        )

    def test_travel_is_not_known(self) -> None:
        """Then only an overlap is wrong."""
        assert () == self.judge("10:00", "11:00")

    def test_its_own_travel(self) -> None:
        """Six hours are enough for who needs six, and not for who needs a minute more."""
        assert () == self.judge("16:00", "17:00", travel=6 * HOUR)
        (finding,) = self.judge("16:00", "17:00", travel=6 * HOUR + dt.timedelta(minutes=1))
        assert "that leaves 6 h to travel, and it takes 6 h 1 min" in finding.message

    def test_travel_by_practice(self) -> None:
        """Otherwise a practice says how long, and the finding says whose; the resource's own comes first."""
        options = {"practices": Practices({"travel_h": 8.0})}
        (finding,) = self.judge("16:00", "17:00", options=options)
        assert "stated for this run" == finding.practice
        assert () == self.judge("16:00", "17:00", options=options, travel=HOUR)

    def test_whole_weekends(self) -> None:
        """Bookings for weekends on the same days clash; on the days after they do not."""
        same = attrs.evolve(AWAY, first_day=SUNDAY, last_day=SUNDAY)
        here = attrs.evolve(WEEKEND, first_day=SATURDAY, last_day=SUNDAY)
        bookings = (booked("here"), booked("there", weekend="away"))
        facts: dict[str, Any] = {"venues": (VENUE, ELSEWHERE), "bookings": bookings}
        (finding,) = judge("JOA021", weekends=(here, same), **facts)
        assert "at The Circuit (29–30 May 2004) and at The Other Circuit (30 May 2004)" in finding.message
        monday = SUNDAY + dt.timedelta(days=1)
        after = attrs.evolve(AWAY, first_day=monday, last_day=monday)
        assert () == judge("JOA021", weekends=(here, after), **facts)

    def test_a_third_venue(self) -> None:
        """The one that ends last elsewhere decides, and a booking at the same venue in between hides nothing."""
        third = Venue(id="third", name="Third", timezone="America/New_York")
        found = judge(
            "JOA021",
            venues=(VENUE, ELSEWHERE, third),
            weekends=(WEEKEND, AWAY, RaceWeekend(id="more", venue="third")),
            bookings=(
                booked("a", "09:00", "12:00"),
                booked("b", "10:00", "11:00", weekend="away"),
                booked("c", "11:30", "13:00", weekend="more"),
            ),
        )
        assert {("b", "a"), ("c", "a")} == {(d.context["booking"], d.context["other"]) for d in found}

    @tries(25)
    @given(
        st.lists(
            st.tuples(st.integers(0, 10), st.integers(0, 3), st.sampled_from(["weekend", "away"])), max_size=8
        ),
        st.integers(0, 4),
    )
    def test_every_booking_out_of_reach(self, plan: list[tuple[int, int, str]], travel: int) -> None:
        """As by comparing every pair: who begins elsewhere before there was time to travel is reported."""
        bookings = tuple(
            booked(f"b{n}", f"{6 + start:02d}:00", f"{6 + start + length:02d}:00", weekend=where)
            for n, (start, length, where) in enumerate(plan)
        )
        order = sorted(range(len(plan)), key=lambda n: (plan[n][0], f"b{n}"))
        expected = set()
        for place, later in enumerate(order):
            for earlier in order[:place]:
                (s1, l1, w1), (s2, _, w2) = plan[earlier], plan[later]
                overlap = s2 < s1 + l1 or s2 == s1
                if w1 != w2 and (overlap or s2 - (s1 + l1) < travel):
                    expected.add(f"b{later}")
        found = judge(
            "JOA021", bookings=bookings, resources=(attrs.evolve(TRUCK, travel=travel * HOUR),), **BOTH
        )
        assert expected == {d.context["booking"] for d in found}


class TestShortTurnaround:
    """JOA022."""

    def judge(self, start: str, **truck: Any) -> Any:
        """A booking from 9 to 10, and one that begins then."""
        return judge(
            "JOA022",
            bookings=(booked("a", "09:00", "10:00"), booked("b", start, "12:00")),
            resources=(attrs.evolve(TRUCK, **truck),),
        )

    def test_its_own(self) -> None:
        """Twenty minutes are enough for who needs twenty."""
        twenty = dt.timedelta(minutes=20)
        assert () == self.judge("10:20", turnaround=twenty)
        (finding,) = self.judge("10:19", turnaround=twenty)
        assert Severity.ERROR is finding.severity
        assert "has 19 min between" in finding.message
        assert "it needs 20 min" in finding.message

    def test_not_known(self) -> None:
        """Unless somebody says what it needs, it needs nothing."""
        assert () == self.judge("10:00")

    def test_overlap_is_another_matter(self) -> None:
        """Two duties at once are JOA020's."""
        assert () == self.judge("09:30", turnaround=HOUR)


def test_many_bookings_at_one_time() -> None:
    """Of three hundred bookings at one time each but the first is reported once."""
    bookings = tuple(booked(f"b{n}", "09:00", "10:00") for n in range(300))
    report = validate(Season(namespace="rules.racing.test", bookings=bookings), select=["JOA020"])
    assert {"JOA020": 299} == report.codes
