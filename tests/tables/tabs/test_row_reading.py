"""A row says facts of its own object, and how people are reached."""

import attrs

from tests.tables.tabs.reading_tabs import codes, mid_ohio, reading


def test_contacts_stay_outside() -> None:
    """A telephone number in a tab is in no document; it is handed over beside it, and said."""
    text = "Role,Name,Body,Cell\nRace director,Pat Example,IMSA,+1 555 0100\n"
    found = reading(text, "assignments", mid_ohio())
    assert not found.errors
    assert "+1 555 0100" not in repr(attrs.asdict(found.season)) if found.season else False
    assert ["+1 555 0100"] == [one.telephone for one in found.contacts]
    assert "DOC179" in codes(found)
