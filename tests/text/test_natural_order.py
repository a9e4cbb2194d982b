"""Names with numbers in them, in the order in which people count."""

from hypothesis import given, strategies as st

from roadracing._internal.text.natural_order import natural


def test_numbers_count() -> None:
    """A2 comes before A10, whatever its case."""
    assert ["a2", "A10", "B1"] == sorted(["A10", "B1", "a2"], key=natural)


@given(st.text(), st.text())
def test_any_two_names_have_an_order(one: str, other: str) -> None:
    """A key can be compared with any other."""
    assert (natural(one) <= natural(other)) or (natural(other) <= natural(one))
