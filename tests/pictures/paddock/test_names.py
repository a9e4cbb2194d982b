"""Many spots in few words."""

from roadracing._internal.pictures.paddock.names import runs
from roadracing._internal.text.natural_order import natural


def test_names_in_few_words() -> None:
    """Numbers in a row are told by the first and the last; what has none stays as it is."""
    assert "" == runs([])
    assert "A1, A2, B3" == runs(["A1", "A2", "B3"])
    assert "9–11" == runs(["9", "10", "11"])
    assert "01–03" == runs(["01", "02", "03"])
    assert ["A2", "A10", "B1"] == sorted(["B1", "A10", "A2"], key=natural)
