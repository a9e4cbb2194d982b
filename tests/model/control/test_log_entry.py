"""A line of a control log."""

from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, ProcedureStep
from roadracing._internal.time.instant import Instant

HAPPENED = Instant.parse("2004-10-16T12:00:00-07:00[America/Los_Angeles]")
WRITTEN = Instant.parse("2004-10-16T12:03:00-07:00[America/Los_Angeles]")


def test_label() -> None:
    """A message speaks of an entry by its place in the log."""
    assert "entry 7" == LogEntry(id="x", sequence=7, kind=EntryKind.NOTE).label


def test_known_since() -> None:
    """Nobody knows of an entry before it is written down; where that is not said, from when it happened."""
    entry = LogEntry(id="x", sequence=7, kind=EntryKind.NOTE)
    assert entry.known_since is None
    seen = LogEntry(id="x", sequence=7, kind=EntryKind.NOTE, observed_at=HAPPENED)
    assert HAPPENED == seen.known_since
    late = LogEntry(id="x", sequence=7, kind=EntryKind.NOTE, observed_at=HAPPENED, logged_at=WRITTEN)
    assert WRITTEN == late.known_since


def test_words() -> None:
    """Kinds and steps are written as people do, without dashes or underscores."""
    for word in (*EntryKind, *ProcedureStep):
        assert word.words
        assert not set("_-") & set(word.words)
