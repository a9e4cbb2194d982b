"""Control logs in files: tables, JSON lines, and the feeds of public messages."""

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from roadracing._internal.control.log.log_reading import read_log
from roadracing._internal.findings.errors import DocumentError
from roadracing._internal.findings.opening import encoded
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry
from roadracing._internal.model.control.track_status import TrackStatus

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

    def test_long_logs(self) -> None:
        """A log may have more than a hundred thousand entries; after the highest number there is none."""
        found = entries("sequence,kind\n100001,note\n,note\n1000000000000,note\n,note\n")
        assert [100_001, 100_002, 10**12, 10**12] == [entry.sequence for entry in found]

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


class TestJsonLines:
    """A log as programs keep it."""

    @settings(max_examples=settings.default.max_examples // 4)
    @given(st.text(max_size=60) | st.binary(max_size=60).map(lambda b: b.decode("latin-1")))
    def test_anything(self, text: str) -> None:
        """Whatever somebody hands in, there is an answer."""
        found = read(text)
        assert found.log is not None or found.diagnostics


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
