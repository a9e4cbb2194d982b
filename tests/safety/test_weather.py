"""Lightning holds only ever get longer, and end so long after the last strike nearby."""

import datetime as dt

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.control.replay.replay import replay
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry
from roadracing._internal.model.safety.safety_plan import LightningRing, WeatherPolicy
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.evidence import Knowledge
from roadracing._internal.safety.weather import METRES_PER_MILE, Ring, Strike, hold_of, holds_at, rings_of
from roadracing._internal.time.instant import Instant
from tests.safety.building import plan

NOON = Instant.parse("2004-06-26T12:00:00-04:00[America/New_York]")
STOP = Ring(id="stop", radius_mi=8, hold=dt.timedelta(minutes=30))
WATCH = Ring(id="watch", radius_mi=15, hold=dt.timedelta(minutes=15), stops=False)


def after(minutes: float) -> Instant:
    """So many minutes after noon."""
    return NOON + dt.timedelta(minutes=minutes)


def strike(minutes: float, miles: float | None = 1) -> Strike:
    """A strike so many minutes after noon and miles away."""
    return Strike(at=after(minutes), distance_m=miles * METRES_PER_MILE if miles is not None else None)


strikes = st.lists(
    st.builds(strike, st.integers(0, 600), st.none() | st.floats(0, 30)),
    max_size=12,
)


class TestAHold:
    """One ring."""

    @given(struck=strikes.filter(bool))
    def test_it_ends_after_the_last_strike_nearby(self, struck: list[Strike]) -> None:
        """Its end is the latest strike inside and the length of the hold, as anybody would reckon it."""
        near = [s.at for s in struck if s.distance_m is None or s.distance_m <= 8 * METRES_PER_MILE]
        hold = hold_of(struck, STOP)
        expected = max(near) + STOP.hold if near else None
        assert expected == (hold.until if hold is not None else None)

    @given(struck=strikes, further=strikes)
    def test_it_never_ends_earlier(self, struck: list[Strike], further: list[Strike]) -> None:
        """Whatever else becomes known, in whatever order, the end is put off or stays."""
        before, later = hold_of(struck, STOP), hold_of([*further, *struck], STOP)
        if before is not None:
            assert later is not None
            assert before.until <= later.until

    @given(struck=strikes)
    def test_the_order_does_not_matter(self, struck: list[Strike]) -> None:
        """What was reported late counts like what was reported at once."""
        assert hold_of(struck, STOP) == hold_of(reversed(struck), STOP)

    @given(struck=strikes, minutes=st.integers(0, 700))
    def test_it_is_active_from_its_first_strike_without_a_break(
        self, struck: list[Strike], minutes: int
    ) -> None:
        """By what had struck until then, nobody runs exactly in the half hour after some strike nearby."""
        at = after(minutes)
        expected = any(s.within(8) and s.at <= at < s.at + STOP.hold for s in struck)
        assert expected is bool(holds_at(struck, [STOP], at))

    def test_strikes_in_a_row_are_one_hold(self) -> None:
        """Its beginning is the first of those that followed each other without a break."""
        hold = hold_of([strike(0), strike(60), strike(80), strike(109)], STOP)
        assert hold is not None
        assert (after(60), after(109), after(139), 3) == (
            hold.since,
            hold.last_strike,
            hold.until,
            hold.strikes,
        )

    def test_the_end_is_not_included(self) -> None:
        """Half an hour after the strike, to the second, cars may run."""
        assert not holds_at([strike(0)], [STOP], after(30))
        assert holds_at([strike(0)], [STOP], after(30) - dt.timedelta(seconds=1))

    def test_what_has_not_struck_yet_is_not_known(self) -> None:
        """An hour later it strikes; at noon nobody can know."""
        assert not holds_at([strike(60)], [STOP], after(30))

    @pytest.mark.parametrize(("miles", "near"), [(8, True), (8.01, False), (None, True), (0, True)])
    def test_how_near_is_near(self, miles: float | None, near: bool) -> None:  # noqa: FBT001 - a table
        """The radius is included, and a strike of which nobody knows how far counts as near."""
        assert near is (hold_of([strike(0, miles)], STOP) is not None)


class TestSeveralRings:
    """A watch farther out and the stop."""

    @given(struck=strikes, minutes=st.integers(0, 700))
    def test_each_ring_is_on_its_own(self, struck: list[Strike], minutes: int) -> None:
        """What is in force with both is what is in force with each."""
        at = after(minutes)
        both = {hold.ring.id for hold in holds_at(struck, [STOP, WATCH], at)}
        each = {hold.ring.id for ring in (STOP, WATCH) for hold in holds_at(struck, [ring], at)}
        assert each == both

    def test_the_longest_comes_first(self) -> None:
        """Whoever asks how long it will take reads the first."""
        held = holds_at([strike(0, 10), strike(0, 2)], [WATCH, STOP], after(1))
        assert ["stop", "watch"] == [hold.ring.id for hold in held]

    def test_the_rings_of_an_event(self) -> None:
        """The parameters set one, and the plan adds others, which say what they do not know by the first."""
        policy = WeatherPolicy(
            rings=(
                LightningRing(id="watch", radius_mi=15),
                LightningRing(id="vague"),
                LightningRing(id="near", radius_mi=3, hold=dt.timedelta(hours=1), stops=True),
            )
        )
        practices = Practices({"lightning_hold_min": 20.0}).within(Index(Season(namespace="racing.test")))
        rings = rings_of(practices, None, plan(weather=policy))
        assert [("stop", 8, 20, True), ("near", 3, 60, True), ("watch", 15, 20, False)] == [
            (ring.id, ring.radius_mi, ring.hold.total_seconds() / 60, ring.stops) for ring in rings
        ]

    def test_an_event_can_do_without(self) -> None:
        """A radius that is switched off leaves no ring."""
        season = Season(namespace="racing.test")
        assert () == rings_of(Practices({"lightning_radius_mi": None}).within(Index(season)))


def test_a_hold_across_a_change_of_the_clocks() -> None:
    """Half an hour is half an hour in the night in which an hour comes twice."""
    before = Instant.parse("2004-10-31T01:45:00-04:00[America/New_York]")
    hold = hold_of([Strike(at=before, distance_m=0)], STOP)
    assert hold is not None
    assert "2004-10-31T01:15:00-05:00[America/New_York]" == hold.until.text
    assert dt.timedelta(minutes=30) == hold.until.utc - before.utc
    assert attrs.evolve(STOP) == hold.ring


@given(struck=strikes, minutes=st.integers(0, 700))
def test_race_control_says_the_same(struck: list[Strike], minutes: int) -> None:
    """The replay of a log with these strikes holds the track until the same moment, by its own reckoning."""
    log = ControlLog(
        id="log",
        weekend="weekend",
        entries=[
            LogEntry(
                id=f"entry-{number}",
                sequence=number,
                kind=EntryKind.LIGHTNING,
                observed_at=each.at,
                distance_m=each.distance_m,
            )
            for number, each in enumerate(struck, start=1)
            if each.distance_m is not None
        ],
    )
    at = after(minutes)
    state = replay(log).at(at)
    theirs = state.lightning if state is not None else None
    active = theirs is not None and theirs.active(at.utc)
    known = Knowledge.of(log)
    ours = holds_at(known.strikes, [STOP], at)
    assert active is bool(ours)
    if active and theirs is not None:
        assert theirs.until == ours[0].until.utc
