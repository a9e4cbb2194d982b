"""What race controls besides Formula One's call out, and whole logs in their words."""

from typing import Any

import pytest

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.log.log_reading import read_log_text
from roadracing._internal.control.replay.replay import Replay, replay
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry
from roadracing._internal.model.control.stewarding import PenaltyKind
from roadracing._internal.model.control.track_status import Occupancy, PitEntry, SectorCondition, TrackStatus

T, K = TrackStatus, EntryKind
ZONE = "America/New_York"


def said(message: str, *, book: str | None = None) -> LogEntry:
    """What one message says."""
    text = f'date,time,message\n2024-01-27,14:00:00,"{message}"\n'
    log = read_log_text(text, name="log.csv", timezone=ZONE, book=book).required()
    return log.entries[0]


def run(book: str, *messages: str, kind: str = "race") -> Replay:
    """A log of these messages, one a minute, replayed under a rule book."""
    rows = "".join(f'2024-01-27,14:{minute:02}:00,"{text}"\n' for minute, text in enumerate(messages))
    log = read_log_text(f"date,time,message\n{rows}", name="log.csv", timezone=ZONE, book=book).required()
    return replay(log, RuleBookProfile.of(book), kind=kind)


def tracks(held: Replay) -> list[TrackStatus | None]:
    """The status of the track after each message."""
    return [state.track for state in held.states]


def faults(held: Replay) -> list[str]:
    """What is wrong with a log beyond what nobody need log."""
    return [each.message for each in held.problems if each.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("FULL COURSE YELLOW - CAR 33 STOPPED T5", T.FCY),
        ("Full-course yellow: debris", T.FCY),
        ("FCY", T.FCY),
        ("FULL COURSE YELLOW (FCY)", T.FCY),
        ("FCY ENDED", T.GREEN),
        ("END OF CODE 60", T.GREEN),
        ("GREEN GREEN GREEN", T.GREEN),
        ("GREEN FLAG - CARS RACING", T.GREEN),
        ("SAFETY CAR", T.SC_DEPLOYED),
        ("PACE CAR ON TRACK", T.SC_DEPLOYED),
        ("SAFETY CAR IN AT THE END OF THIS LAP", T.SC_IN_THIS_LAP),
        ("SC THIS LAP", T.SC_IN_THIS_LAP),
        ("BLACK FLAG ALL", T.RED),
        ("RACE STOPPED", T.RED),
        ("TRACK IS COLD", T.COLD),
    ],
)
def test_a_status_in_the_words_of_other_series(message: str, status: TrackStatus) -> None:
    """Race controls of different series call the same status by different words, with or without the reason."""
    assert status is said(message).track_status


@pytest.mark.parametrize(
    "message",
    [
        "RED FLAG INFRINGEMENT - CAR 20 UNDER INVESTIGATION",
        "FCY INFRINGEMENT CAR 5",
        "SAFETY CAR INFRINGEMENT NOTED",
        "FULL COURSE YELLOW IN 10 SECONDS",
        "CHEQUERED FLAG IN 5 MINUTES",
        "CODE 60 - ZONE 3",
        "FCY TEST - NO ACTION",
        "SAFETY CAR - WILL BE DEPLOYED SHORTLY",
    ],
)
def test_what_is_not_so_yet_is_no_status(message: str) -> None:
    """Words about what somebody did under a flag, or about what is to come, change no status."""
    assert said(message).track_status is None


@pytest.mark.parametrize(
    "message",
    ["CAR 6 - ENTERED PITS WHEN PITS CLOSED", "CAR 6 PIT LANE CLOSED VIOLATION", "PITS CLOSED INFRINGEMENT"],
)
def test_what_a_car_did_while_the_pit_lane_was_closed_closes_no_pit_lane(message: str) -> None:
    """A message about a car is none about the pit lane."""
    assert said(message).pit_entry is None


@pytest.mark.parametrize(
    ("message", "classes"),
    [
        ("PITS OPEN FOR GTP", ("gtp",)),
        ("PITS OPEN FOR GTP/LMP2", ("gtp", "lmp2")),
        ("PIT LANE OPEN FOR GTD PRO AND GTD CLASSES", ("gtd", "gtd-pro")),
        ("PITS OPEN FOR ALL CLASSES", ()),
        ("PITS OPEN", ()),
    ],
)
def test_the_pit_lane_opens_class_by_class(message: str, classes: tuple[str, ...]) -> None:
    """A pit lane that is open to some classes is not open to all."""
    entry = said(message)
    assert (PitEntry.OPEN, classes) == (entry.pit_entry, entry.open_classes)


@pytest.mark.parametrize(
    ("message", "condition", "sector"),
    [
        ("LOCAL YELLOW TURN 3", SectorCondition.YELLOW, "turn 3"),
        ("LOCAL YELLOW T3 CLEAR", SectorCondition.CLEAR, "turn 3"),
        ("WAVING YELLOW STATION 4", SectorCondition.YELLOW, "station 4"),
        ("DOUBLE WAVED YELLOW MP 12", SectorCondition.DOUBLE_YELLOW, "station 12"),
        ("STATION 4 CLEAR", SectorCondition.CLEAR, "station 4"),
        ("END OF SLOW ZONE 3", SectorCondition.CLEAR, "slow zone 3"),
    ],
)
def test_a_yellow_at_a_turn_or_a_station_is_local(
    message: str, condition: SectorCondition, sector: str
) -> None:
    """What is shown at one place is a condition there, and its end is recognised by the same name."""
    entry = said(message)
    assert (condition, sector, None) == (entry.condition, entry.sector, entry.track_status)


@pytest.mark.parametrize(
    ("message", "facts"),
    [
        ("CAR 7 - DRIVE THROUGH - PIT LANE SPEED", {"kind": K.PENALTY, "penalty": PenaltyKind.DRIVE_THROUGH}),
        ("CAR #51 - STOP AND GO 30 SECONDS", {"car": "51", "penalty_s": 30.0}),
        ("CAR 6 PENALTY SERVED", {"kind": K.PENALTY_SERVED, "car": "6"}),
        ("CAR #50 UNDER INVESTIGATION - POSSIBLE DRIVE THROUGH", {"kind": K.NOTE}),
        ("BLACK FLAG CAR 22", {"signal": "black-flag", "car": "22"}),
        ("MEATBALL CAR 17", {"signal": "mechanical-black-flag", "car": "17"}),
        ("LIGHTNING STRIKE AT 5 MILES", {"kind": K.LIGHTNING, "distance_m": 8046.7}),
        ("LIGHTNING WITHIN 8 MILES", {"kind": K.LIGHTNING, "distance_m": None}),
        ("LIGHTNING HOLD", {"kind": K.WEATHER_HOLD}),
        ("LIGHTNING HOLD LIFTED", {"kind": K.WEATHER_HOLD_LIFTED}),
        ("TRACK HOT", {"occupancy": Occupancy.HOT}),
        ("RISK OF LIGHTNING", {"kind": K.NOTE}),
    ],
)
def test_what_else_race_controls_call_out(message: str, facts: dict[str, Any]) -> None:
    """Penalties, flags to one car, weather and the venue are known in plain words."""
    entry = said(message)
    assert facts == {name: getattr(entry, name) for name in facts}


def test_a_caution_with_its_reason_is_a_caution() -> None:
    """The state under a full-course yellow is that of a full-course yellow, whatever is added to the words."""
    held = run(
        "imsa",
        "GREEN FLAG",
        "FULL COURSE YELLOW - CAR 33 STOPPED T5",
        "PITS CLOSED",
        "PASS AROUND",
        "PITS OPEN FOR GTP/LMP2",
        "PASS AROUND",
        "PITS OPEN FOR GTD",
        "WAVE BY",
        "ONE LAP TO GREEN",
        "GREEN GREEN GREEN",
        "CHECKERED FLAG",
    )
    assert [T.GREEN, *[T.FCY] * 8, T.GREEN, T.CHEQUERED] == tracks(held)
    assert [] == [message for message in faults(held) if "cannot" in message]


@pytest.mark.parametrize("book", ["imsa", "scca"])
def test_a_stopped_race_may_be_led_away_under_a_full_course_yellow(book: str) -> None:
    """Where the full-course yellow is driven behind the safety car, a race is taken up again under it."""
    held = run(book, "GREEN FLAG", "RED FLAG", "FULL COURSE YELLOW", "GREEN FLAG", "CHEQUERED FLAG")
    assert [] == faults(held)


def test_the_entire_course_is_yellow_to_the_scca() -> None:
    """Double yellow at all stations is a status that the SCCA's rule book has, and black to all stops the session."""
    held = run(
        "scca", "GREEN FLAG", "DOUBLE YELLOW", "GREEN FLAG", "BLACK FLAG ALL", "DOUBLE YELLOW", "GREEN FLAG"
    )
    assert [T.GREEN, T.FCY, T.GREEN, T.RED, T.FCY, T.GREEN] == tracks(held)
    assert [] == faults(held)


def test_a_yellow_on_the_whole_track_after_red_may_have_led_the_field() -> None:
    """Red, yellow, green is doubtful in a race; red and then green cannot be."""
    why = "it may have been taken up again under the yellow that was shown on the whole track"
    found = faults(run("imsa", "GREEN FLAG", "RED FLAG", "YELLOW FLAG", "GREEN FLAG"))
    assert [f"entry 4: the track goes from red to green: {why}"] == found
    assert any(
        "cannot go from red to green" in said
        for said in faults(run("imsa", "GREEN FLAG", "RED FLAG", "GREEN FLAG"))
    )


def test_green_for_the_whole_track_ends_a_yellow_for_the_whole_track() -> None:
    """A yellow that was shown to everybody is over when green is; one in a sector is not."""
    held = run("wec", "GREEN FLAG", "YELLOW FLAG", "LOCAL YELLOW T3", "GREEN FLAG")
    assert ["turn 3"] == list(held.final.sectors)


@pytest.mark.parametrize(
    "message",
    [
        "PITS OPEN FOR " + "A" * 500,
        "WAVED BLUE FLAG FOR CAR " + "7" * 500,
        "CAR 5 " + "9" * 500 + " SECOND TIME PENALTY",
        "YELLOW IN TRACK SECTOR " + "4" * 5000,
        "GREEN " * 5000,
    ],
)
def test_words_that_nothing_can_hold(message: str) -> None:
    """A message that names a car, a class or a time that there cannot be is read all the same, with its words."""
    found = read_log_text(
        f'date,time,message\n2024-01-27,14:00:00,"{message}"\n', name="log.csv", timezone=ZONE
    )
    assert found.log is not None
    assert [entry.track_status for entry in found.log.entries] in ([None], [T.GREEN])
