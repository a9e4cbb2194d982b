"""What race control may order, and what a refusal says."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from roadracing._internal.control.changes.allowed_change import Guard
from roadracing._internal.control.changes.control_orders import legal_now, order
from roadracing._internal.control.changes.order_refused import Order, OrderRefusal
from roadracing._internal.control.changes.rule_book_profile import GENERIC, RuleBookProfile
from roadracing._internal.control.changes.track_table import TRACK_CHANGES
from roadracing._internal.control.replay.state import ControlState, PitLaneStatus, WeatherHold
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import (
    Occupancy,
    PitEntry,
    PitExit,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)
from roadracing._internal.model.weekend.kinds import SessionKind
from tests.control.lines import NOON, after

T, S, R = TrackStatus, SessionStatus, OfficialRole
FIA = RuleBookProfile.of("fia")
RACE, PRACTICE = SessionKind.RACE, SessionKind.PRACTICE
LEGAL = {(row.begins, row.ends): row for row in TRACK_CHANGES}


def state(track: TrackStatus | None = T.READY, kind: SessionKind | None = RACE, **facts: Any) -> ControlState:
    """A state in which everything that has to be done before was done."""
    return ControlState(
        **{
            "at": NOON,
            "track": track,
            "track_since": NOON.utc,
            "kind": kind,
            "inspected": True,
            "cleared": True,
            "occupancy": Occupancy.HOT,
            "session_status": S.READY if track in (T.COLD, T.CLEARING, T.READY) else S.LIVE,
            **facts,
        }
    )


def asked(
    held: ControlState, ends: TrackStatus, profile: RuleBookProfile = GENERIC, **facts: Any
) -> ControlState | OrderRefusal:
    """An order of somebody who may give it, with a reason, when everything is in place."""
    row = LEGAL.get((held.track or T.COLD, ends))
    role = row.roles[0] if row is not None and row.roles else R.RACE_DIRECTOR
    wanted = Order(
        **{"track": ends, "at": after(3600), "by": role, "reason": "a car", "ready": True, **facts}
    )
    return order(held, wanted, profile=profile)


def refused(*arguments: Any, **facts: Any) -> str:
    """The sentences with which an order is refused."""
    found = asked(*arguments, **facts)
    assert isinstance(found, OrderRefusal)
    return found.message


@pytest.mark.parametrize("kind", [RACE, PRACTICE])
@pytest.mark.parametrize("ends", list(T))
@pytest.mark.parametrize("begins", list(T))
def test_exactly_the_table(begins: TrackStatus, ends: TrackStatus, kind: SessionKind) -> None:
    """What the table has for the kind of session can be ordered; all else is refused with what would be possible."""
    found = asked(state(begins, kind), ends)
    row = LEGAL.get((begins, ends))
    against = Guard.NOT_RACE if kind is RACE else Guard.RACE
    if row is not None and against not in row.guards:
        assert isinstance(found, ControlState)
        assert ends is found.track
    else:
        assert isinstance(found, OrderRefusal)
        assert f"From {begins.words} to {ends.words} is not possible" in found.message
        assert "Possible is: " in found.message
        assert found.possible
        for word in found.possible:
            assert TrackStatus(word).words in found.message
        assert str(ends) not in found.possible


def test_sentences() -> None:
    """A refusal says why, and what is possible, with who may order it."""
    assert (
        "From red to green is not possible: a race is taken up again behind the safety car, 10 minutes after that was "
        "announced. Possible is: safety car deployed (race director; announced long enough before), cold (race "
        "director)." == refused(state(T.RED), T.GREEN, FIA)
    )
    assert "safety car in this lap comes between" in refused(state(T.SC_DEPLOYED), T.GREEN)
    assert "virtual safety car ending comes between" in refused(state(T.VSC), T.GREEN, FIA)
    assert "that is for races, and this is practice" in refused(state(T.GREEN, PRACTICE), T.SC_DEPLOYED)
    assert "clearing (race director; the track was inspected)" in refused(
        state(T.COLD, inspected=False), T.GREEN
    )
    assert "it is so already" in refused(state(T.GREEN), T.GREEN)


def test_what_is_not_known_is_not_assumed() -> None:
    """Without a status, without the kind of session and without readiness nothing is ordered."""
    assert "It is not known what the track is" in refused(state(None), T.GREEN)
    assert "not known what kind of session is on" in refused(state(T.GREEN, None), T.SC_DEPLOYED)
    assert "nobody says that everything is in place" in refused(state(T.CLEARING), T.READY, ready=None)
    assert "not everything is in place" in refused(state(T.CLEARING), T.READY, ready=False)
    assert "the clearance lap is not logged" in refused(state(T.CLEARING, cleared=False), T.READY)


def test_who_may() -> None:
    """The table names the roles; a chief steward controls a session under the SCCA's rule book."""
    assert "the starter may not order it; that is for the race director or clerk of the course" in refused(
        state(T.GREEN), T.RED, by=R.STARTER
    )
    assert "nobody is named who orders it" in refused(state(T.GREEN), T.RED, by=None)
    scca = RuleBookProfile.of(RuleBook.SCCA)
    assert isinstance(asked(state(T.GREEN), T.RED, scca, by=R.CHIEF_STEWARD), ControlState)
    assert "may not order it" in refused(state(T.GREEN), T.RED, by=R.CHIEF_STEWARD)
    assert isinstance(asked(state(T.SC_IN_THIS_LAP), T.GREEN, by=None), ControlState)


def test_a_red_needs_a_reason() -> None:
    """Nobody stops a session without saying why."""
    assert "no reason is given" in refused(state(T.GREEN), T.RED, reason=" ")


def test_tools_of_a_rule_book() -> None:
    """A rule book that is known not to have a way to neutralise does not get it; one not known has every way."""
    imsa = RuleBookProfile.of(RuleBook.IMSA)
    assert "the rule book (imsa) is not known to have a Code 60" in refused(state(T.GREEN), T.CODE_60, imsa)
    assert isinstance(asked(state(T.GREEN), T.FCY, imsa), ControlState)
    assert isinstance(asked(state(T.GREEN), T.CODE_60), ControlState)


def test_the_warning_before_a_restart() -> None:
    """A stopped race goes on ten minutes after that was announced, where the rule book says so."""
    stopped = state(T.RED, session_status=S.SUSPENDED)
    assert "that has to be announced 10 minutes before, and it was not" in refused(
        stopped, T.SC_DEPLOYED, FIA
    )
    warned = attrs.evolve(stopped, resume_warned_at=after(3600 - 599).utc)
    assert "it was announced 9 minutes ago" in refused(warned, T.SC_DEPLOYED, FIA)
    warned = attrs.evolve(stopped, resume_warned_at=after(3000).utc)
    found = asked(warned, T.SC_DEPLOYED, FIA)
    assert isinstance(found, ControlState)
    assert (S.LIVE, PitExit.OPEN) == (found.session_status, found.pit_lane.exit)


def test_the_end_of_a_virtual_safety_car() -> None:
    """Green follows no sooner than ten seconds after it was announced."""
    ending = state(T.VSC_ENDING)
    assert "green follows after 10 seconds at the earliest" in refused(ending, T.GREEN, FIA, at=after(9))
    assert isinstance(asked(ending, T.GREEN, FIA, at=after(10)), ControlState)


@pytest.mark.parametrize("ends", [status for status in T if status.racing])
def test_a_weather_hold(ends: TrackStatus) -> None:
    """During a hold no status in which cars run is ordered, and afterwards it is as before."""
    hold = WeatherHold(until=after(7200).utc, since=NOON.utc)
    for (begins, to), row in LEGAL.items():
        if to is not ends or Guard.NOT_RACE in row.guards:
            continue
        held = state(begins, lightning=hold)
        assert "there is a weather hold until 14:00" in refused(held, ends)
        assert isinstance(asked(held, ends, at=after(7200)), ControlState)


def test_a_hold_does_not_keep_cars_on_the_track() -> None:
    """Red and the chequered flag end what runs."""
    held = state(T.GREEN, declared=WeatherHold(until=None, since=NOON.utc))
    assert isinstance(asked(held, T.RED), ControlState)
    assert isinstance(asked(held, T.CHEQUERED), ControlState)
    assert "until further notice" in refused(held, T.SC_DEPLOYED)


def test_pit_lane() -> None:
    """Under red the pit exit stays closed; otherwise the pit lane is race control's."""
    stopped = asked(state(T.GREEN), T.RED)
    assert isinstance(stopped, ControlState)
    assert (PitExit.CLOSED, S.SUSPENDED) == (stopped.pit_lane.exit, stopped.session_status)
    found = order(stopped, Order(pit_exit=PitExit.OPEN, by=R.RACE_DIRECTOR))
    assert isinstance(found, OrderRefusal)
    assert "The pit exit stays closed under red. Possible is: " in found.message
    opened = Order(pit_entry=PitEntry.OPEN, open_classes=("lmp1",), by=R.CLERK_OF_THE_COURSE)
    held = order(state(T.FCY), opened)
    assert isinstance(held, ControlState)
    assert PitLaneStatus(entry=PitEntry.OPEN, open_classes=("lmp1",)) == held.pit_lane


def test_who_has_the_pit_lane() -> None:
    """The race director and the clerk of the course."""
    for by in (None, R.STARTER):
        found = order(state(T.FCY), Order(pit_entry=PitEntry.OPEN, by=by))
        assert isinstance(found, OrderRefusal)
        assert "Possible is an order of the race director or clerk of the course." in found.message


def test_sectors() -> None:
    """What is shown in a sector lies over the status, and ends there or with the whole track."""
    held: ControlState | OrderRefusal = state(T.GREEN)
    for facts, shown in (
        ({"condition": SectorCondition.YELLOW, "sector": "7"}, {"7": SectorCondition.YELLOW}),
        (
            {"condition": SectorCondition.SURFACE, "sector": "8"},
            {"7": SectorCondition.YELLOW, "8": SectorCondition.SURFACE},
        ),
        ({"condition": SectorCondition.CLEAR, "sector": "7"}, {"8": SectorCondition.SURFACE}),
        ({"condition": SectorCondition.CLEAR}, {}),
    ):
        assert isinstance(held, ControlState)
        held = order(held, Order(**facts))
        assert isinstance(held, ControlState)
        assert (T.GREEN, shown) == (held.track, dict(held.sectors))


def test_rule_books_and_the_pit_lane() -> None:
    """The same words, and another pit lane: closed under IMSA's full-course yellow, open under the WEC's."""
    for book, entry in (
        (RuleBook.IMSA, PitEntry.CLOSED),
        (RuleBook.WEC, PitEntry.OPEN),
        (RuleBook.LE_MANS, PitEntry.ESSENTIAL_ONLY),
    ):
        found = asked(state(T.GREEN), T.FCY, RuleBookProfile.of(book))
        assert isinstance(found, ControlState)
        assert (entry, True) == (found.pit_lane.entry, found.pit_lane.by_rule)
        green = asked(found, T.GREEN, RuleBookProfile.of(book))
        assert isinstance(green, ControlState)
        assert PitEntry.OPEN is green.pit_lane.entry


def test_sessions() -> None:
    """A session goes live on a ready track, and is not finished while cars run."""
    ready = state(T.READY)
    live = order(ready, Order(session=S.LIVE, by=R.STARTER))
    assert isinstance(live, ControlState)
    assert S.LIVE is live.session_status
    for held, ends in ((state(T.GREEN), S.FINISHED), (state(T.RED, session_status=S.SUSPENDED), S.LIVE)):
        found = order(held, Order(session=ends, by=R.RACE_DIRECTOR))
        assert isinstance(found, OrderRefusal)
        assert "Possible is: " in found.message


def test_venue() -> None:
    """The venue goes hot when everything is in place, and cold when no car is on the track."""
    cold = state(T.READY, occupancy=Occupancy.COLD)
    assert isinstance(order(cold, Order(occupancy=Occupancy.HOT, by=R.RACE_DIRECTOR)), OrderRefusal)
    hot = order(cold, Order(occupancy=Occupancy.HOT, by=R.RACE_DIRECTOR, ready=True))
    assert isinstance(hot, ControlState)
    found = order(state(T.GREEN), Order(occupancy=Occupancy.COLD, by=R.RACE_DIRECTOR))
    assert isinstance(found, OrderRefusal)
    assert "the track is green" in found.message
    assert "the venue is cold, not hot" in refused(cold, T.GREEN)


def test_an_order_is_for_one_thing() -> None:
    """The track, the pit lane, the session and the venue are ordered apart."""
    for facts in ({}, {"track": T.RED, "session": S.SUSPENDED}):
        with pytest.raises(ValueError, match="an order is for"):
            Order(**facts)


@settings(max_examples=settings.default.max_examples // 4)
@given(st.sampled_from(T), st.sampled_from([RACE, PRACTICE]), st.sampled_from([None, *RuleBook]))
def test_what_is_possible_now_can_be_ordered(
    begins: TrackStatus, kind: SessionKind, book: RuleBook | None
) -> None:
    """Everything that `legal_now` names is accepted from who may order it."""
    held, profile = state(begins, kind), RuleBookProfile.of(book)
    for row in legal_now(held, profile=profile, at=after(3600)):
        assert isinstance(asked(held, row.ends, profile), ControlState)


ORDERS = st.one_of(
    st.builds(lambda s: {"track": s}, st.sampled_from(T)),
    st.builds(lambda s: {"session": s}, st.sampled_from(S)),
    st.builds(lambda s: {"occupancy": s}, st.sampled_from(Occupancy)),
    st.builds(lambda s: {"pit_exit": s}, st.sampled_from(PitExit)),
    st.builds(lambda s: {"pit_entry": s}, st.sampled_from(PitEntry)),
)


def illegal(held: ControlState) -> list[str]:
    """What must not be, whatever race control orders."""
    track, session = held.track, held.session_status
    found = []
    if track is T.RED and held.pit_lane.exit is PitExit.OPEN:
        found.append("red, and the pit exit is open")
    if track in (T.SC_DEPLOYED, T.SC_IN_THIS_LAP) and held.kind is not RACE:
        found.append("a safety car in practice")
    if track is not None and track.hot and held.occupancy is not Occupancy.HOT:
        found.append("a hot track at a cold venue")
    if track is not None and track.racing and session in (S.CANCELLED, S.POSTPONED, S.ABANDONED, S.FINISHED):
        found.append(f"cars run, and the session is {session}")
    if track is not None and track.racing and held.at is not None and held.held(held.at.utc):
        found.append("cars run during a weather hold")
    return found


@settings(max_examples=settings.default.max_examples // 4)
@given(
    st.lists(st.tuples(ORDERS, st.sampled_from(R), st.integers(1, 900), st.booleans()), max_size=40),
    st.sampled_from([RACE, PRACTICE]),
    st.sampled_from([None, *RuleBook]),
)
def test_no_sequence_of_legal_orders_reaches_an_illegal_state(
    wanted: list[tuple[dict[str, Any], OfficialRole, int, bool]],
    kind: SessionKind,
    book: RuleBook | None,
) -> None:
    """Whatever is ordered in whichever order by whomever: what is accepted keeps every invariant."""
    hold = WeatherHold(until=after(2000).utc, since=after(1000).utc)
    held = ControlState(
        track=T.COLD,
        kind=kind,
        occupancy=Occupancy.COLD,
        session_status=S.SCHEDULED,
        inspected=True,
        cleared=True,
        lightning=hold,
    )
    seconds = 2000.0
    for facts, role, later, ready in wanted:
        seconds += later
        found = order(
            held,
            Order(**facts, by=role, at=after(seconds), reason="as asked", ready=ready),
            profile=RuleBookProfile.of(book),
        )
        if isinstance(found, OrderRefusal):
            assert "ossible" in found.message
            continue
        held = attrs.evolve(found, inspected=True, cleared=True)
        assert [] == illegal(held)


def test_a_race_can_be_run() -> None:
    """From cold to cold: each order of a whole race with a safety car and a stop is accepted."""
    held: ControlState | OrderRefusal = state(T.COLD, session_status=S.SCHEDULED, occupancy=Occupancy.COLD)
    day: list[tuple[dict[str, Any], OfficialRole]] = [
        ({"track": T.CLEARING}, R.RACE_DIRECTOR),
        ({"track": T.READY, "ready": True}, R.RACE_DIRECTOR),
        ({"occupancy": Occupancy.HOT, "ready": True}, R.RACE_DIRECTOR),
        ({"session": S.READY}, R.RACE_DIRECTOR),
        ({"session": S.FORMATION}, R.STARTER),
        ({"track": T.GREEN}, R.STARTER),
        ({"track": T.SC_DEPLOYED}, R.CLERK_OF_THE_COURSE),
        ({"track": T.RED, "reason": "a blocked track"}, R.RACE_DIRECTOR),
        ({"track": T.SC_DEPLOYED, "ready": True}, R.RACE_DIRECTOR),
        ({"track": T.SC_IN_THIS_LAP}, R.CLERK_OF_THE_COURSE),
        ({"track": T.GREEN}, R.RACE_DIRECTOR),
        ({"track": T.CHEQUERED}, R.STARTER),
        ({"track": T.COLD}, R.RACE_DIRECTOR),
        ({"session": S.RESULTS_PROVISIONAL}, R.TIMEKEEPER),
        ({"session": S.RESULTS_OFFICIAL}, R.CHIEF_STEWARD),
        ({"occupancy": Occupancy.COLD}, R.RACE_DIRECTOR),
    ]
    for number, (facts, role) in enumerate(day):
        assert isinstance(held, ControlState)
        held = order(held, Order(**facts, by=role, at=NOON + number * dt.timedelta(hours=1)))
        assert isinstance(held, ControlState), (facts, held)
