"""The messages that race control publishes."""

import pytest

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import EntryKind, ProcedureStep, Scope
from roadracing._internal.model.control.stewarding import PenaltyKind
from roadracing._internal.model.control.track_status import PitExit, SectorCondition, TrackStatus
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.time.instant import Instant
from tests.control.log.test_log_reading import entries, read

T, K = TrackStatus, EntryKind
NAMESPACE = "calendar.example.org"


FEED = """Utc,Category,Message,Status,Flag,Scope,Sector,RacingNumber,Lap
2024-05-05T20:00:00,Flag,GREEN LIGHT - PIT EXIT OPEN,,GREEN,Track,,,
2024-05-05T20:03:44,Flag,GREEN FLAG,,GREEN,Track,,,1
2024-05-05T20:10:00,Flag,YELLOW IN TRACK SECTOR 7,,YELLOW,Sector,7,,3
2024-05-05T20:10:10,Flag,DOUBLE YELLOW IN TRACK SECTOR 7,,DOUBLE YELLOW,Sector,7,,3
2024-05-05T20:11:10,SafetyCar,SAFETY CAR DEPLOYED,DEPLOYED,,,,,4
2024-05-05T20:12:10,Flag,CLEAR IN TRACK SECTOR 7,,CLEAR,Sector,7,,4
2024-05-05T20:12:10,Flag,CLEAR IN TRACK SECTOR 7,,CLEAR,Sector,7,,4
2024-05-05T20:13:00,SafetyCar,LAPPED CARS MAY NOW OVERTAKE,,,,,,4
2024-05-05T20:14:10,SafetyCar,SAFETY CAR IN THIS LAP,IN THIS LAP,,,,,5
2024-05-05T20:15:10,Flag,TRACK CLEAR,,CLEAR,Track,,,6
2024-05-05T20:16:10,Flag,WAVED BLUE FLAG FOR CAR 20 TIMED AT 15:10:13,,BLUE,Driver,,20,6
2024-05-05T20:17:10,SafetyCar,VSC DEPLOYED,DEPLOYED,,,,,5
2024-05-05T20:18:10,SafetyCar,VSC ENDING,ENDING,,,,,6
2024-05-05T20:19:10,Drs,DRS ENABLED,ENABLED,,,,,6
2024-05-05T20:19:40,Other,FIA STEWARDS: 10 SECOND TIME PENALTY FOR CAR 20 - CAUSING A COLLISION,,,,,,6
2024-05-05T20:20:10,Flag,RED FLAG,,RED,Track,,,7
2024-05-05T20:24:10,Other,RACE WILL RESUME AT 16:40,,,,,,7
2024-05-05T20:40:00,Flag,GREEN LIGHT - PIT EXIT OPEN,,GREEN,Track,,,7
2024-05-05T20:40:20,SafetyCar,SAFETY CAR DEPLOYED,DEPLOYED,,,,,7
2024-05-05T20:44:10,SafetyCar,SAFETY CAR IN THIS LAP,IN THIS LAP,,,,,8
2024-05-05T20:46:10,Flag,CLEAR,,CLEAR,Track,,,9
2024-05-05T21:00:00,Flag,CHECKERED FLAG,,CHECKERED,Track,,,20
2024-05-05T21:00:40,Flag,YELLOW IN TRACK SECTOR 3,,YELLOW,Sector,3,,20
2024-05-05T21:01:40,Flag,TRACK CLEAR,,CLEAR,Track,,,20
"""
"""Messages in the shape and the words of Formula One's public feed; this race is invented."""


def test_a_race() -> None:
    """Words that are known become statuses, conditions, signals, steps and penalties."""
    found = read(FEED, timezone="America/New_York")
    assert () == found.errors
    held = found.log.in_order
    assert [
        K.PIT_LANE,
        K.TRACK_STATUS,
        K.SECTOR_CONDITION,
        K.SECTOR_CONDITION,
        K.TRACK_STATUS,
        K.SECTOR_CONDITION,
        K.SECTOR_CONDITION,
        K.PROCEDURE_STEP,
        K.TRACK_STATUS,
        K.SECTOR_CONDITION,
        K.SIGNAL,
        K.TRACK_STATUS,
        K.TRACK_STATUS,
        K.NOTE,
        K.PENALTY,
        K.TRACK_STATUS,
        K.PROCEDURE_STEP,
        K.PIT_LANE,
        K.TRACK_STATUS,
        K.TRACK_STATUS,
        K.SECTOR_CONDITION,
        K.TRACK_STATUS,
        K.SECTOR_CONDITION,
        K.SECTOR_CONDITION,
    ] == [entry.kind for entry in held]
    assert "2024-05-05T16:00:00-04:00[America/New_York]" == str(held[0].observed_at)
    assert (PitExit.OPEN, "7", Scope.SECTOR) == (held[0].pit_exit, held[2].sector, held[2].scope)
    assert (SectorCondition.DOUBLE_YELLOW, ProcedureStep.RESUME_WARNING) == (
        held[3].condition,
        held[16].step,
    )
    assert ("blue-flag", "20", Scope.CAR) == (held[10].signal, held[10].car, held[10].scope)
    assert (PenaltyKind.TIME, 10.0, "20") == (held[14].penalty, held[14].penalty_s, held[14].car)


def test_no_false_alarm() -> None:
    """The race has nothing wrong with it, and is green, neutralised and stopped when it was."""
    held = replay(read(FEED).log, RuleBookProfile.of("fia"), kind=SessionKind.RACE)
    assert [] == [p for p in held.problems if p.severity is not Severity.INFO]
    assert [
        T.GREEN,
        T.SC_DEPLOYED,
        T.SC_IN_THIS_LAP,
        T.GREEN,
        T.VSC,
        T.VSC_ENDING,
        T.RED,
        T.SC_DEPLOYED,
        T.SC_IN_THIS_LAP,
        T.GREEN,
        T.CHEQUERED,
    ] == [span.status for span in held.spans if span.status is not None]


def test_status_codes() -> None:
    """The codes in which the track's status is published; a code that is not known is kept and said."""
    text = (
        "Time,Status,Message\n"
        "0 days 00:03:12.500000,1,AllClear\n"
        "0 days 00:10:00,2,Yellow\n"
        "0 days 00:10:30,4,SCDeployed\n"
        "0 days 00:15:00,1,AllClear\n"
        "0 days 00:20:00,6,VSCDeployed\n"
        "0 days 00:22:00,7,VSCEnding\n"
        "0 days 00:22:12,1,AllClear\n"
        "0 days 00:30:00,3,\n"
        "0 days 00:40:00,5,Red\n"
    )
    origin = Instant.parse("2024-05-05T15:00:00-04:00[America/New_York]")
    found = read(text, origin=origin)
    assert ["DOC307"] == [d.code for d in found.diagnostics]
    held = replay(found.log, RuleBookProfile.of("fia"), kind=SessionKind.RACE)
    statuses = [span.status for span in held.spans]
    assert [T.GREEN, T.SC_DEPLOYED, T.GREEN, T.VSC, T.VSC_ENDING, T.GREEN, T.RED] == statuses
    assert [] == [p for p in held.problems if p.severity is not Severity.INFO]
    assert 12_500_000 == found.log.in_order[0].observed_at.microsecond + 12_000_000


def test_free_words() -> None:
    """Messages of nothing that is known are notes, which is said once; a date without a time is kept."""
    found = read("time,message\n2024-05-05T20:03:44,HELLO\n2024-05-05T20:04:44,RISK OF RAIN IS 0%\n")
    (said,) = found.diagnostics
    assert (Severity.INFO, 2) == (said.severity, said.context["messages"])
    (entry,) = entries("date,message\n2024-05-05,FULL COURSE CAUTION\n")
    assert (T.FCY, "2024-05-05") == (entry.track_status, entry.extra[f"{NAMESPACE}:log-date"])


def test_words_that_are_not_known() -> None:
    """Nothing is guessed: the message is a note, and a flag that is not known is a warning with its row."""
    found = read(
        "time,category,flag,message\n2024-05-05T20:03:44,Flag,POLKA DOT,\n2024-05-05T20:04:44,Other,,HELLO\n"
    )
    (warning,) = [d for d in found.diagnostics if d.severity is Severity.WARNING]
    assert ("DOC307", 2) == (warning.code, warning.place.row)
    assert [K.NOTE, K.NOTE] == [entry.kind for entry in found.log.in_order]


@pytest.mark.parametrize(
    ("flag", "fact", "value"),
    [
        ("checkered", "track_status", T.CHEQUERED),
        ("chequered", "track_status", T.CHEQUERED),
        ("green", "track_status", T.GREEN),
        ("red", "track_status", T.RED),
        ("yellow", "condition", SectorCondition.YELLOW),
        ("white", "signal", "white-flag"),
        ("black", "signal", "black-flag"),
        ("black-with-x", "signal", "black-with-x"),
        ("blue-with-orange-stripe", "signal", "blue-with-orange-stripe"),
        ("CODE 60", "track_status", T.CODE_60),
    ],
)
def test_flags(flag: str, fact: str, value: object) -> None:
    """The flags of SportsML's vocabulary and those of the feeds."""
    (entry,) = entries(f"observed_at,flag\n2024-05-05T20:03:44,{flag}\n")
    assert value == getattr(entry, fact)


def test_a_double_yellow() -> None:
    """It is one place to the FIA, and the entire course to IMSA and the SCCA."""
    text = "observed_at,flag\n2024-05-05T20:03:44,double yellow\n"
    assert SectorCondition.DOUBLE_YELLOW is entries(text, book="fia")[0].condition
    assert T.FCY is entries(text, book="scca")[0].track_status
    assert T.FCY is entries(text, book="imsa")[0].track_status
