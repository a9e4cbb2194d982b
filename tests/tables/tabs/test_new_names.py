"""Whom a row names is known, or new where a name alone is enough."""

from tests.tables.tabs.reading_tabs import codes, mid_ohio, reading


def test_names_lead_somewhere() -> None:
    """A session that is not there is an error with a near name, and nothing is made of it."""
    text = "Wave,Gate,Parks in\nFuel,Gate,Fuel supplyer load-in\n"
    found = reading(text, "load-in", mid_ohio())
    assert ["DOC172"] == [one.code for one in found.errors]
    assert found.errors[0].hint


def test_nearly_the_same() -> None:
    """Somebody new whose name is nearly that of somebody known is most likely a slip, and is told."""
    known = mid_ohio().organisations[0].name
    found = reading(f"Name,Body\nAnn Example,{known}x\n", "officials", mid_ohio())
    assert ["DOC177", "DOC177"] == codes(found)
    assert ["warning"] == [one.severity for one in found.diagnostics if one.hint]
