"""The warm-up at Sonoma and the race at Laguna Seca in 2004, replayed with the state at each step."""

import datetime as dt

import pytest

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.log.log_reading import read_log_text
from roadracing._internal.control.log.log_writing import log_csv
from roadracing._internal.control.replay.replay import Replay, replay
from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.control.log_entry import UnitState
from roadracing._internal.model.control.track_status import (
    Occupancy,
    PitEntry,
    PitExit,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from tests.examples.control_logs import FOLDER, NAMESPACE, ZONE, season

T, S = TrackStatus, SessionStatus
IMSA = RuleBookProfile.of("imsa")


def clock(text: str) -> Instant:
    """A moment as the clocks in California show it."""
    return Instant.at_local(dt.datetime.fromisoformat(text), ZONE)


@pytest.fixture(scope="module")
def replays() -> dict[str, Replay]:
    """The two logs, replayed."""
    kinds = {s.id: s.kind for s in season().sessions}
    return {log.id: replay(log, IMSA, kinds=kinds) for log in season().control_logs}


def test_the_document_holds_the_tables() -> None:
    """The document is what its two tables and its few other facts make; all that rules miss is a safety plan."""
    held = season()
    assert dumps(held).encode() == (FOLDER / "2004.json").read_bytes()
    assert held == loads((FOLDER / "2004.json").read_bytes())
    assert {"SAF023": 1} == validate(held).codes


def test_every_entry_says_what_is_invented() -> None:
    """Each line says what of it is sourced, and what is not says that it is invented."""
    for log in season().control_logs:
        for entry in log.entries:
            assert entry.source is not None
            assert "invented" in entry.source or entry.source.startswith(("reports:", "results:"))


def test_the_tables_are_written_as_they_read() -> None:
    """Exporting a log and reading it again gives the same log."""
    for log in season().control_logs:
        text = log_csv(log, namespace=NAMESPACE)
        again = read_log_text(text, log=log.id, weekend=log.weekend, namespace=NAMESPACE)
        assert log.entries == again.required().entries


@pytest.mark.parametrize(
    ("when", "track", "session", "occupancy", "pit_exit"),
    [
        ("08:05:00", None, None, Occupancy.COLD, None),
        ("08:30:00", T.CLEARING, None, Occupancy.COLD, None),
        ("08:50:00", T.READY, None, Occupancy.COLD, None),
        ("08:52:00", T.READY, None, Occupancy.HOT, None),
        ("08:58:00", T.READY, S.READY, Occupancy.HOT, None),
        ("09:00:00", T.GREEN, S.LIVE, Occupancy.HOT, PitExit.OPEN),
        ("09:07:24", T.GREEN, S.LIVE, Occupancy.HOT, PitExit.OPEN),
        ("09:07:25", T.RED, S.SUSPENDED, Occupancy.HOT, PitExit.CLOSED),
        ("09:45:59", T.RED, S.SUSPENDED, Occupancy.HOT, PitExit.CLOSED),
        ("09:46:00", T.COLD, S.ABANDONED, Occupancy.HOT, PitExit.CLOSED),
    ],
)
def test_sonoma(  # noqa: PLR0917 - the parameters of a table
    replays: dict[str, Replay],
    when: str,
    track: TrackStatus | None,
    session: SessionStatus | None,
    occupancy: Occupancy,
    pit_exit: PitExit | None,
) -> None:
    """A warm-up needs what a race needs: inspected, cleared, ready, hot; then a fire, red, and not resumed."""
    state = replays["sonoma-2004-log"].at(clock(f"2004-07-18 {when}"))
    assert (track, session, occupancy, pit_exit) == (
        state.track,
        state.session_status,
        state.occupancy,
        state.pit_lane.exit,
    )


def test_the_fire_at_sonoma(replays: dict[str, Replay]) -> None:
    """The yellow lies over green, the fire truck gets there, the ambulance leaves, a vehicle goes out under red."""
    held = replays["sonoma-2004-log"]
    assert () == held.problems
    yellow = held.at(clock("2004-07-18 09:07:12"))
    assert (T.GREEN, {"2": SectorCondition.DOUBLE_YELLOW}) == (yellow.track, dict(yellow.sectors))
    assert SessionKind.WARM_UP is yellow.kind
    units = [
        held.at(clock(f"2004-07-18 {t}")).units["fire-truck"].state for t in ("09:00", "09:07:30", "09:08:20")
    ]
    assert [UnitState.IN_POSITION, UnitState.MOVING, UnitState.ON_SCENE] == units
    assert UnitState.AWAY is held.final.units["ambulance"].state
    recovering = held.at(clock("2004-07-18 09:30"))
    assert (True, T.RED) == (recovering.recovering, recovering.track)
    assert {} == dict(held.final.sectors)
    assert dt.timedelta(minutes=7, seconds=25) == held.flag_times().times[T.GREEN]


@pytest.mark.parametrize(
    ("when", "track", "pit_entry", "by_rule"),
    [
        ("15:40:00", T.READY, None, False),
        ("16:00:00", T.GREEN, PitEntry.OPEN, True),
        ("19:21:29", T.GREEN, PitEntry.OPEN, True),
        ("19:21:30", T.FCY, PitEntry.CLOSED, False),
        ("19:26:59", T.FCY, PitEntry.CLOSED, False),
        ("19:27:00", T.FCY, PitEntry.OPEN, False),
        ("19:34:00", T.GREEN, PitEntry.OPEN, True),
        ("19:43:39", T.GREEN, PitEntry.OPEN, True),
        ("19:43:40", T.FCY, PitEntry.CLOSED, False),
        ("19:47:10", T.FCY, PitEntry.OPEN, False),
        ("19:54:09", T.FCY, PitEntry.OPEN, False),
        ("19:54:10", T.GREEN, PitEntry.OPEN, True),
        ("20:00:51", T.GREEN, PitEntry.OPEN, True),
        ("20:00:51.126", T.CHEQUERED, PitEntry.OPEN, True),
        ("20:12:00", T.COLD, PitEntry.OPEN, True),
    ],
)
def test_laguna_seca(
    replays: dict[str, Replay], when: str, track: TrackStatus, pit_entry: PitEntry | None, *, by_rule: bool
) -> None:
    """The pit lane closes with the second full-course yellow, which decided the race, and opens again."""
    state = replays["laguna-seca-2004-log"].at(clock(f"2004-10-16 {when}"))
    assert (track, pit_entry, by_rule) == (state.track, state.pit_lane.entry, state.pit_lane.by_rule)


def test_the_times_at_laguna_seca(replays: dict[str, Replay]) -> None:
    """The race lasts what its result says, the corrected green counts, and the stated sum is that of the log."""
    held = replays["laguna-seca-2004-log"]
    assert () == held.problems
    times = held.flag_times().times
    assert dt.timedelta(hours=4, seconds=51, milliseconds=126) == times[T.GREEN] + times[T.FCY]
    assert dt.timedelta(minutes=23) == times[T.FCY]
    assert 169 == held.final.lap
    early = replay(
        season().control_logs[0],
        IMSA,
        kind=SessionKind.RACE,
        known_at=clock("2004-10-16 19:54:05"),
    )
    assert T.FCY is early.final.track
