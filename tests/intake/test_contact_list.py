"""Contacts live in a file of their own."""

from roadracing._internal.intake.contact_list import contacts_csv, read_contacts
from roadracing._internal.tables.tabs.contacts import Contact


def test_there_and_back() -> None:
    """What is written is read, and a row that is deleted is gone."""
    people = (
        Contact(id="a", name="Ann Example", telephone="+1 555 0100", channel="2"),
        Contact(id="b", name="Bob Example", email="bob@example.org"),
    )
    text = contacts_csv(people)
    assert people == read_contacts(text.encode())
    left = "\n".join(line for line in text.splitlines() if "Ann" not in line)
    assert people[1:] == read_contacts(left.encode())
    assert "Ann" not in left
