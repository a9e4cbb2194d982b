"""What stands at the head of every sheet, and all that stands below it."""

from roadracing._internal.documents.reading import load
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from tests.pictures.reading import parsed, parts, texts
from tests.pictures.timetable.test_blocks import EXAMPLE


def test_a_sheet_leaves_nothing_out() -> None:
    """On paper a row is as high as its longest cell: nobody can point at it for the rest."""
    root = parsed(timetable(load(EXAMPLE), form="print"))
    rows = [text for part in parts(root, "row") for text in texts(part)]
    assert not [text for text in rows if "…" in text]
    assert "SPEED World" in rows
