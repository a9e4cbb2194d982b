"""The headings under which other people keep a control log."""

import datetime as dt

import pytest

from roadracing._internal.control.log.log_headings import renaming
from roadracing._internal.control.log.log_reading import read_log_text
from roadracing._internal.control.log.log_rows import rows_in
from roadracing._internal.model.control.track_status import SessionStatus, TrackStatus


@pytest.mark.parametrize(
    "header",
    ["Time,Flag / Message", "Time of Day,Race Control Message", "TOD,Msg", "Clock,Remarks", "Time,Event"],
)
def test_headings_in_other_words(header: str) -> None:
    """A heading that says the same in other words is understood."""
    log = read_log_text(
        f"{header}\n14:00:00,GREEN FLAG\n", timezone="America/New_York", day=dt.date(2014, 1, 25)
    ).required()
    assert [TrackStatus.GREEN] == [entry.track_status for entry in log.entries]


def test_what_is_refused_says_which_to_rename() -> None:
    """Of headings that are not known the cells tell which holds the times and which the messages."""
    text = "Uhrzeit,Nr,Meldung\n14:00:00,1,GREEN FLAG\n14:10:00,2,FULL COURSE YELLOW\n"
    found = read_log_text(text)
    assert found.log is None
    assert 'Rename the column "meldung" to message and "uhrzeit" to time.' == found.diagnostics[0].hint


def test_cells_that_tell_nothing() -> None:
    """Where no column holds words or times nothing is proposed."""
    assert "" == renaming(rows_in(b"a,b\n1,2\n", None))


def test_notes_are_counted_and_listed() -> None:
    """What is only a note is said once, with how many there are, the first of them and every line."""
    rows = "".join(f"14:0{number}:00,HELLO {number}\n" for number in range(5))
    found = read_log_text(f"time,message\n{rows}", timezone="America/New_York", day=dt.date(2014, 1, 25))
    (said,) = found.diagnostics
    assert (5, [2, 3, 4, 5, 6]) == (said.context["messages"], said.context["lines"])
    assert '"HELLO 0" (line 2), "HELLO 1" (line 3), "HELLO 2" (line 4), and 2 more' in said.message


@pytest.mark.parametrize(
    ("titles", "sign"),
    [
        ("", ","),
        ("Official race control log\n2013 Rolex 24\n\n", ","),
        ("Race control log, Mid-Ohio, 2004\n", ";"),
        ("Flag list\n", "\t"),
    ],
)
def test_titles_above_the_headings(titles: str, sign: str) -> None:
    """Rows above the headings are no entries, and are said once; the sign between headings is that between cells."""
    rows = (("Time", "Flag / Message"), ("12:00:01", "GREEN FLAG"), ("12:30:00", "RED FLAG"))
    text = titles + "\n".join(sign.join(row) for row in rows)
    found = read_log_text(text, timezone="America/New_York", day=dt.date(2004, 6, 26))
    assert found.log is not None
    assert ["GREEN FLAG", "RED FLAG"] == [entry.text for entry in found.log.in_order]
    assert bool(titles) == ("log-assumption" in [d.name for d in found.diagnostics])


def test_times_without_a_day() -> None:
    """A log whose times lack their day is told so once, with all its lines."""
    found = read_log_text("Time,Message\n12:00,GREEN FLAG\n12:30,RED FLAG", timezone="America/New_York")
    (one,) = [d for d in found.diagnostics if d.name == "unreadable-log-fact"]
    assert '2 times have no day: the first is "12:00"; their words are kept.' == one.message
    assert {"times": 2, "lines": [2, 3]} == one.context


def test_a_status_in_words() -> None:
    """A column status that holds flags in words is the flag, and a restart straight from red to green is no error."""
    text = (
        "Time;Status;Comment\n10:05:00;GREEN;Start\n10:12:00;SAFETY CAR;Car 17\n10:19:00;GREEN;\n"
        "10:30:00;RED FLAG;\n10:41:00;GREEN;\n10:55:00;CHEQUERED;\n"
    )
    log = read_log_text(text, timezone="Australia/Sydney", day=dt.date(2024, 4, 14)).required()
    assert [
        TrackStatus.GREEN,
        TrackStatus.SC_DEPLOYED,
        TrackStatus.GREEN,
        TrackStatus.RED,
        TrackStatus.GREEN,
        TrackStatus.CHEQUERED,
    ] == [entry.track_status for entry in log.entries]
    assert SessionStatus.LIVE is log.entries[4].session_status


def test_yellow_alone() -> None:
    """In a list of nothing but flags a yellow is that of the whole course, which is said; beside sectors it is not."""
    text = "Time,Flag{}\n08:00:00,Green{}\n08:33:12,Yellow{}\n08:41:00,Green{}\n16:00:00,Checkered{}\n"
    for columns, said in ((("", "", "", "", ""), 1), ((",Sector", ",", ",7", ",7", ","), 0)):
        found = read_log_text(text.format(*columns), timezone="Europe/London", day=dt.date(2024, 4, 14))
        assert said == sum(one.code == "DOC313" for one in found.diagnostics)
        assert found.log is not None
        assert said == sum(entry.track_status is TrackStatus.FCY for entry in found.log.entries)


def test_a_list_of_periods() -> None:
    """Where each period of a flag has its start and how long it lasted, the starts are the times; a finish is one."""
    text = (
        "Flag,Start,End,Duration,Laps\nGreen,13:02:11,13:10:02,7:51,6\nRed,13:10:02,13:17:02,7:00,0\n"
        "Green,13:17:02,13:27:02,10:00,5\nFinish,13:27:02,,,\n"
    )
    log = read_log_text(text, timezone="America/New_York", day=dt.date(2014, 1, 25)).required()
    assert [TrackStatus.GREEN, TrackStatus.RED, TrackStatus.GREEN, TrackStatus.CHEQUERED] == [
        entry.track_status for entry in log.entries
    ]
    assert ["13:02:11", "13:10:02", "13:17:02", "13:27:02"] == [
        f"{entry.observed_at:%H:%M:%S}" for entry in log.entries if entry.observed_at is not None
    ]
    assert {None} == {entry.lap for entry in log.entries}
