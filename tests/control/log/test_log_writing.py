"""What is written of a log reads back as the same."""

import attrs
from hypothesis import given, settings, strategies as st

from roadracing._internal.control.log.log_reading import read_log_text
from roadracing._internal.control.log.log_writing import log_csv, log_ndjson
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry
from roadracing._internal.testing.strategies import nouns
from roadracing._internal.time.instant import Instant
from tests.control.log.test_log_reading import read
from tests.control.log.test_messages import FEED

K = EntryKind
ZONE = "America/Los_Angeles"
NAMESPACE = "calendar.example.org"


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
