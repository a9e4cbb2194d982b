"""Entries, teams and drivers."""

from roadracing._internal.model.entry.entry import Driver, Entry, Team


def test_number_is_a_text() -> None:
    """01 and 1 are two cars, and a car is called by its number as it is painted."""
    assert "#01" == Entry(id="a", series="alms", number="01").label
    assert "#1" == Entry(id="b", series="alms", number="1").label
    assert "c" == Entry(id="c", series="alms").label


def test_takes_part() -> None:
    """An entry without weekends is for all of them; one that is withdrawn is for none."""
    assert Entry(id="a", series="alms").takes_part("mid-ohio")
    assert Entry(id="a", series="alms", weekends=["mid-ohio"]).takes_part("mid-ohio")
    assert not Entry(id="a", series="alms", weekends=["sebring"]).takes_part("mid-ohio")
    assert not Entry(id="a", series="alms", withdrawn=True).takes_part("mid-ohio")


def test_label() -> None:
    """Teams are called by their short names on a plan, drivers by their names."""
    assert "Panoz" == Team(id="panoz", name="Panoz Motor Sports", short_name="Panoz").label
    assert "Panoz Motor Sports" == Team(id="panoz", name="Panoz Motor Sports").label
    assert "panoz" == Team(id="panoz").label
    assert "d1" == Driver(id="d1").label
