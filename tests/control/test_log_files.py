"""Control logs in files: tables, JSON lines, and the feeds of public messages."""

import json
import time
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.log.log_reading import read_log, read_log_text
from roadracing._internal.control.log.log_rows import LogForm
from roadracing._internal.control.log.log_writing import log_csv, log_ndjson
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.errors import DocumentError
from roadracing._internal.findings.opening import encoded
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, ProcedureStep, Scope
from roadracing._internal.model.control.stewarding import PenaltyKind
from roadracing._internal.model.control.track_status import PitExit, SectorCondition, TrackStatus
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.testing.strategies import nouns
from roadracing._internal.time.instant import Instant

T, K = TrackStatus, EntryKind
ZONE = "America/Los_Angeles"
NAMESPACE = "calendar.example.org"


def read(text: str | bytes, **options: Any) -> Any:
    """A log that can be read, with what was said about it."""
    content = text if isinstance(text, bytes) else encoded(text)
    return read_log(content, name="log.csv", **{"timezone": ZONE, "namespace": NAMESPACE, **options})


def entries(text: str, **options: Any) -> tuple[LogEntry, ...]:
    """The entries of a log."""
    found = read(text, **options)
    assert found.log is not None, found.diagnostics
    held: ControlLog = found.log
    return held.in_order


@st.composite
def control_logs(draw: st.DrawFn) -> ControlLog:
    """Logs of any entries, each with an id and a number of its own."""
    drawn = draw(st.lists(nouns(LogEntry), max_size=2))
    held = [
        attrs.evolve(entry, id=f"entry-{n}", sequence=n, supersedes=None)
        for n, entry in enumerate(drawn, start=1)
    ]
    if len(held) > 1:
        held[-1] = attrs.evolve(held[-1], supersedes=held[0].id)
    return ControlLog(id="control-log", weekend="weekend", entries=tuple(held))


class TestRoundTrip:
    """What is written reads back as the same."""

    @settings(max_examples=settings.default.max_examples // 4)
    @given(control_logs())
    def test_json_lines(self, log: ControlLog) -> None:
        """Any log, as JSON with one entry a line."""
        found = read_log_text(log_ndjson(log))
        if log.entries:
            assert () == found.diagnostics
            assert log == found.log

    @settings(max_examples=settings.default.max_examples // 4)
    @given(control_logs(), st.sampled_from([None, ZONE]))
    def test_table(self, log: ControlLog, zone: str | None) -> None:
        """Any log, as a table, except for what no cell can hold: other people's data, and words that are no text."""
        plain = attrs.evolve(
            log, entries=tuple(attrs.evolve(entry, extra=type(entry.extra)({})) for entry in log.entries)
        )
        found = read_log_text(log_csv(plain, timezone=zone), timezone=zone)
        if log.entries:
            assert plain == found.log
            assert () == found.diagnostics

    def test_a_table_written_twice(self) -> None:
        """What a feed says beside the facts is kept, and reading and writing again changes nothing."""
        first = read(FEED).log
        text = log_csv(first, namespace=NAMESPACE)
        again = read(text)
        assert () == again.diagnostics
        assert first == again.log
        assert text == log_csv(again.log, namespace=NAMESPACE)

    def test_what_a_spreadsheet_would_run(self) -> None:
        """Text that begins like a formula is shielded in the file, and comes back as it was."""
        entry = LogEntry(id="a", sequence=1, kind=K.NOTE, text='=HYPERLINK("http://x")', sector="@7")
        log = ControlLog(id="control-log", weekend="weekend", entries=(entry,))
        text = log_csv(log)
        assert "\"'=HYPERLINK" in text
        assert ",'@7," in text
        assert log == read_log_text(text).log

    def test_the_repeated_hour(self) -> None:
        """Of two times that clocks show alike each is written so that it comes back as itself."""
        both = [Instant.parse(f"2004-10-31T01:30:00-0{hours}:00[America/New_York]") for hours in (4, 5)]
        log = ControlLog(
            id="control-log",
            weekend="weekend",
            entries=tuple(
                LogEntry(id=f"e-{n}", sequence=n, kind=K.NOTE, observed_at=when)
                for n, when in enumerate(both, start=1)
            ),
        )
        assert log == read_log_text(log_csv(log)).log


class TestTable:
    """A log as people keep it."""

    def test_a_small_one(self) -> None:
        """Header in any order and case, times of the venue, words in any case, the American flag."""
        found = entries(
            "Kind,Track Status,Observed At,Seq,Text\n"
            "Track-Status,GREEN,2004-07-18 09:00:00,1,\n"
            "track status,Checkered,2004-07-18T09:30:00-07:00,2,  over \n"
        )
        assert [T.GREEN, T.CHEQUERED] == [entry.track_status for entry in found]
        assert "2004-07-18T09:00:00-07:00[America/Los_Angeles]" == str(found[0].observed_at)
        assert ("over", "control-log-2") == (found[1].text, found[1].id)

    def test_day_and_time_apart(self) -> None:
        """A column for the date, or one day for all."""
        assert "2004-07-18T09:00:05" in str(
            entries("kind,date,time\nnote,2004-07-18,09:00:05\n")[0].observed_at
        )
        import datetime as dt  # noqa: PLC0415 - needed once

        found = entries("kind,time\nnote,9:05\n", day=dt.date(2004, 7, 18))
        assert "2004-07-18T09:05:00" in str(found[0].observed_at)

    def test_numbers_of_corrections(self) -> None:
        """A correction names an entry by its number or its id."""
        found = entries("sequence,kind,supersedes\n5,note,\n6,note,5\n7,note,control-log-6\n")
        assert [None, "control-log-5", "control-log-6"] == [entry.supersedes for entry in found]

    def test_all_faults_at_once(self) -> None:
        """Each cell that cannot be read is said with row and column, and its words are kept."""
        found = read(
            "kind,observed_at,track_status,car,passed,speed_limit_kph\n"
            "flagg,2004-07-18T09:00:00,green,,,\n"
            "track-status,yesterday,purple,,,\n"
            "check,2004-02-30T09:00:00,,1234567,perhaps,fast\n"
        )
        places = [(d.place.row, d.place.field, d.place.line) for d in found.errors]
        assert [
            (2, "kind", 2),
            (3, "observed_at", 3),
            (3, "track_status", 3),
            (4, "observed_at", 4),
            (4, "car", 4),
            (4, "passed", 4),
            (4, "speed_limit_kph", 4),
        ] == places
        assert {"DOC306"} == {d.code for d in found.errors}
        assert [K.NOTE, K.TRACK_STATUS, K.CHECK] == [e.kind for e in found.log.in_order]
        assert "yesterday" == found.log.in_order[1].extra[f"{NAMESPACE}:log-observed-at"]
        with pytest.raises(DocumentError, match="cannot be read"):
            found.required()

    def test_nothing_is_dropped(self) -> None:
        """Columns that logs do not have, and cells beyond the header, are kept and said."""
        found = read("kind,größe (m),weather\nnote,3,dry,more\n")
        assert {"DOC308", "DOC310"} == {d.code for d in found.diagnostics}
        assert {
            f"{NAMESPACE}:log-grosse-m": "3",
            f"{NAMESPACE}:log-weather": "dry",
            f"{NAMESPACE}:log-beyond": "more",
        } == dict(found.log.entries[0].extra)

    def test_times_without_a_zone(self) -> None:
        """Where the venue is not known, a local time is not guessed."""
        found = read("kind,observed_at\nnote,2004-07-18T09:00:00\n", timezone=None)
        (fault,) = found.errors
        assert ("DOC311", 2, "observed_at") == (fault.code, fault.place.row, fault.place.field)
        found = read("kind,observed_at\nnote,2004-07-18T09:00:00Z\n", timezone=None)
        assert () == found.errors

    def test_times_that_do_not_exist(self) -> None:
        """A time that the clocks jump over is refused with the reason."""
        found = read("kind,observed_at\nnote,2004-04-04T02:30:00\n")
        assert "DOC306" == found.errors[0].code

    def test_one_id_twice(self) -> None:
        """The second entry gets another id, and that is said."""
        found = read("id,kind\na,note\na,note\n")
        assert ["DOC312"] == [d.code for d in found.diagnostics]
        assert ["a", "a-2"] == [entry.id for entry in found.log.in_order]

    def test_long_logs(self) -> None:
        """A log may have more than a hundred thousand entries; after the highest number there is none."""
        found = entries("sequence,kind\n100001,note\n,note\n1000000000000,note\n,note\n")
        assert [100_001, 100_002, 10**12, 10**12] == [entry.sequence for entry in found]

    def test_semicolons_and_tabs(self) -> None:
        """Whatever a spreadsheet writes between cells."""
        for mark in ";\t":
            (entry,) = entries(f"kind{mark}open_classes{mark}pit_entry\npit-lane{mark}gt{mark}open\n")
            assert ("gt",) == entry.open_classes

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"", "DOC303"),
            (b"  \n ", "DOC303"),
            (b"a\0b", "DOC302"),
            (b"kind\n\xff\n", "DOC302"),
            (b"one,two\n1,2\n", "DOC305"),
            (b'[{"kind": "note"', "DOC309"),
        ],
    )
    def test_no_log(self, content: bytes, code: str) -> None:
        """What is no log is refused with one sentence."""
        found = read(content)
        assert (False, None, [code]) == (found.usable, found.log, [d.code for d in found.diagnostics])

    def test_files(self, tmp_path: Path) -> None:
        """A file that is not there, or is a folder, is refused as well."""
        for path in (tmp_path, tmp_path / "none.csv"):
            assert ["DOC001"] == [d.code for d in read_log(path).diagnostics]
        held = tmp_path / "log.csv"
        held.write_bytes("\ufeffkind,text\nnote,ok\n".encode())
        assert "ok" == read_log(held).required().entries[0].text


@pytest.mark.parametrize("text", [",", ";\n;;", "\t", '""', ' , \n"",""', "|"])
def test_a_table_that_says_nothing(text: str) -> None:
    """Separators with nothing between them are an empty log, whatever they are."""
    found = read(text)
    assert any(each.severity is Severity.ERROR for each in found.diagnostics)


class TestJsonLines:
    """A log as programs keep it."""

    def test_values_have_types(self) -> None:
        """Numbers are numbers, text is text; a car's number may have lost its quotes."""
        good = {"kind": "check", "check": "radio", "passed": True, "sequence": 3, "car": 7}
        found = read(json.dumps(good))
        assert (LogForm.NDJSON, ()) == (found.form, found.diagnostics)
        assert ("7", True, 3) == tuple(
            getattr(found.log.entries[0], n) for n in ("car", "passed", "sequence")
        )
        bad = {"kind": "check", "passed": "yes", "sequence": "3", "open_classes": "gt", "text": 5.5}
        found = read(json.dumps(bad))
        assert {"/passed", "/sequence", "/open_classes", "/text"} == {d.place.pointer for d in found.errors}
        assert {1} == {d.place.line for d in found.errors}

    def test_lines_that_are_none(self) -> None:
        """A line that is no object is said, and the others are read."""
        found = read(
            '{"kind": "note"}\nnonsense\n{"kind": "note", "kind": "note"}\n{"lap": NaN}\n[1]\n{"kind": "note"}'
        )
        assert [2, 3, 4, 5] == [d.place.line for d in found.errors]
        assert 2 == len(found.log.entries)

    def test_half_a_character(self) -> None:
        """What cannot be written is kept as its escape."""
        found = read('{"kind": "note", "text": "\\ud800", "mine": "\\ud800"}')
        assert ["DOC306"] == [d.code for d in found.errors]
        assert '"\\ud800"' == found.log.entries[0].extra[f"{NAMESPACE}:log-mine"]

    @settings(max_examples=settings.default.max_examples // 4)
    @given(st.text(max_size=60) | st.binary(max_size=60).map(lambda b: b.decode("latin-1")))
    def test_anything(self, text: str) -> None:
        """Whatever somebody hands in, there is an answer."""
        found = read(text)
        assert found.log is not None or found.diagnostics


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


class TestFeeds:
    """The messages that race control publishes."""

    def test_a_race(self) -> None:
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

    def test_no_false_alarm(self) -> None:
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

    def test_json_of_the_feed(self) -> None:
        """The same as JSON: a list, a line each, or as the feed itself wraps it."""
        messages = [
            {"Utc": "2024-05-05T20:03:44", "Category": "Flag", "Flag": "GREEN", "Scope": "Track", "Lap": 1},
            {"date": "2024-05-05T20:11:10+00:00", "category": "SafetyCar", "message": "SAFETY CAR DEPLOYED"},
            {
                "date": "2024-05-05T20:12:10+00:00",
                "category": "Flag",
                "flag": "BLUE",
                "scope": "Driver",
                "driver_number": 1,
                "lap_number": 3,
                "message": None,
            },
        ]
        wrapped = json.dumps({"Messages": messages})
        lines = "\n".join(map(json.dumps, messages))
        for text in (json.dumps(messages), lines, wrapped):
            held = entries(text)
            assert [T.GREEN, T.SC_DEPLOYED, None] == [entry.track_status for entry in held]
            assert ("1", 3) == (held[2].car, held[2].lap)

    def test_status_codes(self) -> None:
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

    def test_numbers_with_a_fraction(self) -> None:
        """Programs write 7.0 where another row has no number; the car is 20 and the sector 7."""
        text = (
            "Time,Category,Message,Flag,Scope,Sector,RacingNumber,Lap\n"
            "2024-05-05 20:10:00,Flag,YELLOW IN TRACK SECTOR 7,YELLOW,Sector,7.0,,3.0\n"
            "2024-05-05 20:11:00,Flag,,BLUE,Driver,nan,20.0,4.0\n"
        )
        found = read(text)
        assert () == found.errors
        yellow, blue = found.log.in_order
        assert ("7", 3, "20", 4) == (yellow.sector, yellow.lap, blue.car, blue.lap)

    def test_columns_that_say_nonsense(self) -> None:
        """A sector or a car that cannot be one is a fault, whatever the flag says."""
        messages = [
            {"flag": "YELLOW", "scope": "Sector", "sector": "\ud800"},
            {"flag": "BLUE", "scope": "Driver", "driver_number": "far too long"},
            {"flag": "YELLOW", "sector": {"a": 1}, "message": 5},
        ]
        found = read(json.dumps(messages))
        assert ["/0", "/1", "/2"] == sorted({d.place.pointer[:2] for d in found.errors})
        assert [None, None, None] == [e.sector or e.car for e in found.log.in_order]

    def test_free_words(self) -> None:
        """Messages of nothing that is known are notes, which is said once; a date without a time is kept."""
        found = read("time,message\n2024-05-05T20:03:44,HELLO\n2024-05-05T20:04:44,RISK OF RAIN IS 0%\n")
        (said,) = found.diagnostics
        assert (Severity.INFO, 2) == (said.severity, said.context["messages"])
        (entry,) = entries("date,message\n2024-05-05,FULL COURSE CAUTION\n")
        assert (T.FCY, "2024-05-05") == (entry.track_status, entry.extra[f"{NAMESPACE}:log-date"])

    def test_words_that_are_not_known(self) -> None:
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
    def test_flags(self, flag: str, fact: str, value: object) -> None:
        """The flags of SportsML's vocabulary and those of the feeds."""
        (entry,) = entries(f"observed_at,flag\n2024-05-05T20:03:44,{flag}\n")
        assert value == getattr(entry, fact)

    def test_a_double_yellow(self) -> None:
        """It is one place to the FIA, and the entire course to IMSA and the SCCA."""
        text = "observed_at,flag\n2024-05-05T20:03:44,double yellow\n"
        assert SectorCondition.DOUBLE_YELLOW is entries(text, book="fia")[0].condition
        assert T.FCY is entries(text, book="scca")[0].track_status
        assert T.FCY is entries(text, book="imsa")[0].track_status

    def test_times_of_people_are_local(self) -> None:
        """A table without a category, or a column that says UTC, is somebody's own, in the venue's time."""
        (entry,) = entries("time,text\n2004-07-18T09:00:00,RED FLAG\n")
        assert ("2004-07-18T09:00:00-07:00[America/Los_Angeles]", T.RED) == (
            str(entry.observed_at),
            entry.track_status,
        )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("utc,message\n2004-10-16T10:00:00,A" + " " * 20_000 + "B\n", "DOC313"),
        ("utc,message," + ",".join(f"c{n}" for n in range(20_000)) + "\n", "DOC305"),
        ('{"kind": "note", "x": ' + "[" * 900 + "]" * 900 + "}\n", "DOC309"),
        ("kind,id,text\n" + "note,a,x\n" * 200, "DOC312"),
    ],
)
def test_hostile_logs(content: str, code: str) -> None:
    """Blanks, columns, brackets and ids without end are answered in words, and soon."""
    began = time.monotonic()
    found = read(content)

    assert time.monotonic() - began < 5
    assert code in {d.code for d in found.diagnostics}
