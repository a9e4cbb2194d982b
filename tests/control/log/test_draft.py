"""The facts of a row, one by one."""

from tests.control.log.test_log_reading import entries, read

NAMESPACE = "calendar.example.org"


def test_numbers_of_corrections() -> None:
    """A correction names an entry by its number or its id."""
    found = entries("sequence,kind,supersedes\n5,note,\n6,note,5\n7,note,control-log-6\n")
    assert [None, "control-log-5", "control-log-6"] == [entry.supersedes for entry in found]


def test_one_id_twice() -> None:
    """The second entry gets another id, and that is said."""
    found = read("id,kind\na,note\na,note\n")
    assert ["DOC312"] == [d.code for d in found.diagnostics]
    assert ["a", "a-2"] == [entry.id for entry in found.log.in_order]


def test_half_a_character() -> None:
    """What cannot be written is kept as its escape."""
    found = read('{"kind": "note", "text": "\\ud800", "mine": "\\ud800"}')
    assert ["DOC306"] == [d.code for d in found.errors]
    assert '"\\ud800"' == found.log.entries[0].extra[f"{NAMESPACE}:log-mine"]
