"""How to reach people: kept beside a document and never in it."""

from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.tabs.contacts import Contact


def test_what_to_call_it() -> None:
    """A contact goes by its name, or by its id."""
    assert "Jane" == Contact(id="director", name="Jane").label
    assert "director" == Contact(id="director").label


def test_no_document_holds_one() -> None:
    """Telephone numbers are in no field of a season, so that a published document cannot hold them."""
    assert not any("contact" in name for name in fields_of(Season))
