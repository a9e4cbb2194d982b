"""Official lists of flags, and what ends a stoppage in a feed."""

import datetime as dt

import pytest

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.log.log_reading import LogReading, read_log_text
from roadracing._internal.control.replay.replay import Replay, replay
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import EntryKind
from roadracing._internal.model.control.track_status import TrackStatus
from roadracing._internal.model.weekend.kinds import SessionKind

T = TrackStatus
_MINUTE = dt.timedelta(minutes=1)


def read(text: str) -> LogReading:
    """A log of a day at Daytona."""
    return read_log_text(text, name="log.csv", timezone="America/New_York", day=dt.date(2014, 1, 25))


def run(*messages: tuple[str, str], book: str = "fia") -> Replay:
    """A race of these messages, with the minutes past two at which they came."""
    rows = "".join(f'14:{at},"{text}"\n' for at, text in messages)
    log = read(f"time,message\n{rows}").required()
    return replay(log, RuleBookProfile.of(book), kind=SessionKind.RACE)


def wrong(held: Replay) -> list[str]:
    """What is an error in a log."""
    return [
        p.message for p in held.problems if p.severity in (None, Severity.ERROR) and "cannot" in p.message
    ]


FLAGS = """Time,Elapsed,Flag / Message,Flag Time,Acum. Flag Time,Lap
14:00:00,-,GREEN FLAG,10:00.000,10:00.000,1
14:10:00,10:00.000,FULL COURSE YELLOW,5:00.000,5:00.000,6
14:10:00,10:00.000,FULL COURSE YELLOW,,,
14:15:00,15:00.000,GREEN FLAG,20:00.000,30:00.000,8
14:35:00,35:00.000,CHEQUERED FLAG,-,-,20
"""


class TestEvidence:
    """Flag times, accumulated times and laps that a list has beside its flags."""

    def test_under_its_own_headings(self) -> None:
        """An official list is read as it is, and its laps are those of the statuses."""
        found = read(FLAGS)
        assert () == found.diagnostics
        times = replay(found.required(), RuleBookProfile.of("imsa"), kind=SessionKind.RACE).flag_times()
        assert (30 * _MINUTE, 5 * _MINUTE) == (times.times[T.GREEN], times.times[T.FCY])
        # Laps 1 to 5 and 8 to 20 are green, 6 and 7 are not.
        assert (5 + 13, 2) == (times.laps[T.GREEN], times.laps[T.FCY])

    def test_a_flag_is_missing(self) -> None:
        """A flag that lasted longer than the list says is a warning, and no error: another flag was not written."""
        text = FLAGS.replace("20:00.000,30:00.000", "12:00.000,22:00.000")
        held = replay(read(text).required(), RuleBookProfile.of("imsa"), kind=SessionKind.RACE)
        (problem,) = [p for p in held.problems if p.severity is Severity.WARNING]
        assert "green is said to have lasted 0:12:00, and lasted 0:20:00" in problem.message

    def test_sums_that_are_none(self) -> None:
        """Accumulated times that are not the sum of the list's own flag times are said at their cell."""
        found = read(FLAGS.replace("20:00.000,30:00.000", "20:00.000,42:00.000"))
        (said,) = found.diagnostics
        assert ("DOC314", Severity.WARNING, 5) == (said.code, said.severity, said.place.line)


class TestRestarts:
    """What ends a stoppage where a feed has no other word for it."""

    @pytest.mark.parametrize(
        "start", ["SESSION STARTED", "SESSION RESUMED", "RACE RESUMED", "STANDING START"]
    )
    def test_a_start_ends_it(self, start: str) -> None:
        """A session's start, restart or standing start makes the track green, and is no error."""
        held = run(
            ("00:00", "GREEN FLAG"), ("10:00", "RED FLAG"), ("30:00", start), ("50:00", "CHEQUERED FLAG")
        )
        assert [T.GREEN, T.RED, T.GREEN, T.CHEQUERED] == [span.status for span in held.spans]
        assert 20 * _MINUTE == held.flag_times().times[T.RED]
        assert [] == wrong(held)

    def test_the_last_of_several(self) -> None:
        """Of a standing start that was aborted and the one that was not, the last one counts."""
        held = run(
            ("00:00", "RACE START"),
            ("10:00", "RED FLAG"),
            ("30:00", "STANDING START"),
            ("32:00", "EXTRA FORMATION LAP"),
            ("34:00", "STANDING START"),
            ("50:00", "CHEQUERED FLAG"),
        )
        assert 24 * _MINUTE == held.flag_times().times[T.RED]

    @pytest.mark.parametrize(
        ("message", "status"), [("SAFETY CAR DEPLOYED", T.SC_DEPLOYED), ("GREEN FLAG", T.GREEN)]
    )
    def test_the_feed_s_own_word(self, message: str, status: T) -> None:
        """Where the feed itself says what the track is, that is what it is."""
        held = run(
            ("00:00", "GREEN FLAG"), ("10:00", "RED FLAG"), ("30:00", "SESSION STARTED"), ("30:30", message)
        )
        assert (T.RED, status) == (held.states[2].track, held.states[3].track)

    def test_behind_the_safety_car(self) -> None:
        """A safety car that comes in was out, whether it was said or not."""
        held = run(
            ("00:00", "GREEN FLAG"),
            ("10:00", "RED FLAG"),
            ("30:00", "SESSION STARTED"),
            ("36:00", "SAFETY CAR IN THIS LAP"),
            ("38:00", "TRACK CLEAR"),
        )
        assert [T.GREEN, T.RED, T.SC_DEPLOYED, T.SC_IN_THIS_LAP, T.GREEN] == [s.track for s in held.states]


class TestCars:
    """Messages about several cars, and penalties that are taken back."""

    def test_every_car_has_an_entry(self) -> None:
        """Three cars in one message are three penalties, each with an id and a number of its own."""
        log = read(
            'time,message\n14:00:00,"Cars 85, 48, 24 - Drive Through"\n14:01:00,GREEN FLAG\n'
        ).required()
        assert ["85", "48", "24", None] == [entry.car for entry in log.entries]
        assert [1, 2, 3, 4] == [entry.sequence for entry in log.entries]

    def test_a_penalty_is_taken_back(self) -> None:
        """A rescinded penalty is none any more, and no new one."""
        log = read(
            "time,message\n14:00:00,Car 023: Penalty - Tire without Crew - Drive Through\n"
            "14:05:00,Car 023: Penalty - Tire without Crew - Drive Through - RESCINDED\n"
        ).required()
        given, taken = log.entries
        assert (EntryKind.NOTE, given.id) == (taken.kind, taken.supersedes)
        assert () == replay(log).entries

    def test_one_that_nobody_gave(self) -> None:
        """A penalty that the log never had is not given by being taken back."""
        (entry,) = read("time,message\n14:00:00,CAR 3 DRIVE THROUGH - RESCINDED\n").required().entries
        assert (EntryKind.NOTE, None, None) == (entry.kind, entry.penalty, entry.supersedes)
