"""The journal keeps files that never change."""

import json
from pathlib import Path

import pytest

from roadracing._internal.project.journal import Journal, JournalEntry, digest_of
from roadracing._internal.project.settings import ProjectError


def test_what_is_kept(tmp_path: Path) -> None:
    """What was added comes back, under the digest of what it is; twice is once."""
    journal = Journal(tmp_path / "journal")
    entry = JournalEntry(
        operation="change delay", document=journal.add_document(b"{}"), parents=("a" * 64, "b" * 64), at="x"
    )

    assert {journal.add_entry(entry), journal.add_entry(entry)} == {entry.id}
    assert {entry.id: entry} == journal.entries()
    assert b"{}" == journal.document(entry.document)
    assert journal.knows(entry.document)
    assert not journal.knows("0" * 64)


def test_two_copies_are_united(tmp_path: Path) -> None:
    """Adding the files of one copy to another gives what both know."""
    one, other = Journal(tmp_path / "one"), Journal(tmp_path / "other")
    for journal, operation in ((one, "change"), (other, "import")):
        journal.add_entry(
            JournalEntry(operation=operation, document=journal.add_document(operation.encode()))
        )
        journal.add_ledger(operation.encode())
    for path in [path for path in other.folder.rglob("*") if path.is_file()]:
        target = one.folder / path.relative_to(other.folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())

    assert {"change", "import"} == {entry.operation for entry in one.entries().values()}
    assert {b"change", b"import"} == {*one.ledgers()}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"roadracing-entry": 9, "operation": "x", "document": ""}']
)
def test_what_was_not_kept(tmp_path: Path, content: bytes) -> None:
    """A file that was changed is named, and so is an entry that a later version wrote; other files are nobody's."""
    journal = Journal(tmp_path / "journal")
    name = journal.add_entry(JournalEntry(operation="edit", document="d" * 64))
    (journal.folder / "entries" / ".0123.tmp").write_bytes(b"half")
    assert [name] == [*journal.entries()]
    (journal.folder / "entries" / f"{name}.json").write_bytes(content)
    with pytest.raises(ProjectError, match=r"is not what was kept there"):
        journal.entries()
    (journal.folder / "entries" / f"{name}.json").unlink()
    journal._add("entries", content)
    with pytest.raises(ProjectError, match=r"no entry that can be read|is of version 9"):
        journal.entries()
    with pytest.raises(ProjectError, match="cannot be read"):
        journal.document("0" * 64)


@pytest.mark.parametrize(
    "said",
    [
        {"operation": 3, "document": "0" * 64},
        {"operation": "edit", "document": "../../season"},
        {"operation": "edit", "document": "\0"},
        {"operation": "edit", "document": ["0" * 64]},
        {"operation": "edit", "document": "0" * 64, "parents": [3]},
        {"operation": "edit", "document": "0" * 64, "parents": "0" * 64},
        {"operation": "edit", "document": "0" * 64, "at": {}},
    ],
)
def test_entries_that_are_none(tmp_path: Path, said: dict[str, object]) -> None:
    """An entry whose digest is right and which says what no entry says is refused by name."""
    content = json.dumps({"roadracing-entry": 1, **said}).encode()
    path = tmp_path / "entries" / f"{digest_of(content)}.json"
    path.parent.mkdir()
    path.write_bytes(content)

    with pytest.raises(ProjectError, match="no entry that can be read"):
        Journal(tmp_path).entries()
