"""What stands in the block of a session can be read."""

from pathlib import Path

from roadracing._internal.documents.reading import load
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from tests.pictures.reading import parsed, parts, texts

EXAMPLE = Path(__file__).parents[3] / "examples" / "mid-ohio-2004.json"


def test_a_sheet_leaves_nothing_out() -> None:
    """On paper a row is as high as its longest cell: nobody can point at it for the rest."""
    root = parsed(timetable(load(EXAMPLE), form="print"))
    rows = [text for part in parts(root, "row") for text in texts(part)]
    assert not [text for text in rows if "…" in text]
    assert "SPEED World" in rows


def test_words_are_not_torn() -> None:
    """On days with many columns, long words are there as wholes."""
    words = {word for text in texts(parsed(timetable(load(EXAMPLE)))) for word in text.split()}
    assert {"Registration", "Transporters", "inspection", "manufacturer"} <= words
    assert not {"Registratio", "Transporte", "manufactu"} & words
