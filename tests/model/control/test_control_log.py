"""A control log."""

from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry


def test_in_order() -> None:
    """Entries are told in the order in which they were added, not in that of their ids."""
    entries = [
        LogEntry(id=name, sequence=sequence, kind=EntryKind.NOTE)
        for name, sequence in (("a", 3), ("c", 1), ("b", 2))
    ]
    log = ControlLog(id="log", weekend="mid-ohio", entries=entries)
    assert ["a", "b", "c"] == [entry.id for entry in log.entries]
    assert ["c", "b", "a"] == [entry.id for entry in log.in_order]
