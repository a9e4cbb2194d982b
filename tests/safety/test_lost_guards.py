"""Whatever is lost while cars run is made good, or cars are slowed down or stopped."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, UnitState
from roadracing._internal.model.control.track_status import TrackStatus
from roadracing._internal.safety.evidence import Check
from roadracing._internal.safety.lost_guards import Ignored, LostGuard, Need, lost_guards
from tests.safety.building import at

T, U = TrackStatus, UnitState
AMBULANCES = Need(what="1 ambulance", count=1, units=frozenset({"a", "b"}))
Given = TrackStatus | tuple[str, UnitState] | tuple[Check, bool] | tuple[Check, bool, str]


def entry(number: int, said: Given) -> LogEntry:
    """An entry a minute after the one before."""
    facts: dict[str, Any]
    if isinstance(said, TrackStatus):
        facts = {"kind": EntryKind.TRACK_STATUS, "track_status": said}
    elif isinstance(said[0], Check):
        facts = {"kind": EntryKind.CHECK, "check": said[0].value, "passed": said[1]}
        facts |= {"station": said[2]} if len(said) == 3 else {}
    else:
        facts = {"kind": EntryKind.UNIT, "unit": said[0], "unit_state": said[1]}
    moment = at("09:00") + dt.timedelta(minutes=number)
    return LogEntry(**{"id": f"entry-{number}", "sequence": number, "observed_at": moment, **facts})


def lost(*said: Given, most: dt.timedelta | None = None) -> tuple[LostGuard, ...]:
    """What was ignored in a log of these entries."""
    log = ControlLog(
        id="log",
        weekend="weekend",
        entries=[entry(number, each) for number, each in enumerate(said, start=1)],
    )
    return lost_guards(log, [AMBULANCES], most)


GONE, ALSO = ("a", U.AWAY), ("b", U.ON_SCENE)
BACK = ("a", U.IN_POSITION)


@pytest.mark.parametrize(
    ("said", "how"),
    [
        ((T.GREEN, GONE, T.CHEQUERED), None),
        ((T.GREEN, GONE, ALSO, T.CHEQUERED), Ignored.RAN_ON),
        ((T.GREEN, GONE, ALSO, BACK, T.CHEQUERED), None),
        ((T.GREEN, GONE, ALSO, T.SC_DEPLOYED, T.CHEQUERED), None),
        ((T.GREEN, GONE, ALSO, T.SC_DEPLOYED, T.SC_IN_THIS_LAP, T.GREEN), Ignored.LET_RUN),
        ((T.GREEN, GONE, ALSO, T.RED, BACK, T.GREEN), None),
        ((T.READY, GONE, ALSO, T.GREEN), Ignored.LET_RUN),
        ((GONE, ALSO, T.GREEN), None),
        ((T.GREEN, GONE, ALSO), None),
        ((T.GREEN, (Check.STATION_RADIO, False, "s3"), T.CHEQUERED), Ignored.RAN_ON),
        (
            (T.GREEN, (Check.STATION_RADIO, False, "s3"), (Check.STATION_RADIO, True, "s4"), T.CHEQUERED),
            Ignored.RAN_ON,
        ),
        ((T.GREEN, (Check.STATION_RADIO, False, "s3"), (Check.STATION_RADIO, True, "s3"), T.CHEQUERED), None),
        ((T.GREEN, (Check.STATION_RADIO, False, "s3"), (Check.STATION_RADIO, True), T.CHEQUERED), None),
        ((T.GREEN, (Check.HELICOPTER, False), T.CHEQUERED), None),
    ],
)
def test_what_is_ignored(said: tuple[Given, ...], how: Ignored | None) -> None:
    """One ambulance of two is enough; none has to be answered."""
    assert ([how] if how is not None else []) == [each.how for each in lost(*said)]


def test_for_how_long() -> None:
    """Where somebody says how long cars may run on, longer is too long, even if it is made good later."""
    minutes = dt.timedelta(minutes=1)
    said: tuple[Given, ...] = (
        T.GREEN,
        GONE,
        ALSO,
        (Check.TIMING, True),
        (Check.TIMING, True),
        BACK,
        T.CHEQUERED,
    )
    (found,) = lost(*said, most=minutes)
    assert (Ignored.RAN_ON, 2 * minutes, "entry-3") == (found.how, found.after, found.lost.id)
    assert () == lost(*said, most=3 * minutes)


@given(
    st.lists(
        st.sampled_from(
            [*T, GONE, ALSO, BACK, ("b", U.IN_POSITION), (Check.RADIO, True), (Check.RADIO, False)]
        ),
        max_size=20,
    )
)
def test_nothing_is_ignored_while_everything_is_there(said: list[Given]) -> None:
    """Each finding names a loss before it; a log without losses has none, and each loss is told once."""
    found = lost(*said)
    losses = [each for each in said if each in (GONE, ALSO, (Check.RADIO, False))]
    assert not found or losses
    assert len(found) == len({(each.what, each.lost.id) for each in found})
    assert all(each.lost.sequence < each.seen.sequence for each in found)
