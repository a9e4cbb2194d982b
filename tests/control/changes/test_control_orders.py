"""What race control may order, and what a refusal says."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from roadracing._internal.control.changes.control_orders import legal_now, order
from roadracing._internal.control.changes.order_refused import Order, OrderRefusal
from roadracing._internal.control.changes.rule_book_profile import GENERIC, RuleBookProfile
from roadracing._internal.control.changes.track_table import TRACK_CHANGES
from roadracing._internal.control.replay.state import ControlState, WeatherHold
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


def test_tools_of_a_rule_book() -> None:
    """A rule book that is known not to have a way to neutralise does not get it; one not known has every way."""
    imsa = RuleBookProfile.of(RuleBook.IMSA)
    assert "the rule book (imsa) is not known to have a Code 60" in refused(state(T.GREEN), T.CODE_60, imsa)
    assert isinstance(asked(state(T.GREEN), T.FCY, imsa), ControlState)
    assert isinstance(asked(state(T.GREEN), T.CODE_60), ControlState)


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
