"""What stands in the block of a session can be read."""

from pathlib import Path

from roadracing.documents import load
from roadracing.pictures import timetable
from tests.pictures.reading import parsed, texts

EXAMPLE = Path(__file__).parents[2] / "examples" / "mid-ohio-2004.json"


def test_words_are_not_torn() -> None:
    """On days with many columns, long words are there as wholes."""
    words = {word for text in texts(parsed(timetable(load(EXAMPLE)))) for word in text.split()}
    assert {"Registration", "Transporters", "inspection", "manufacturer"} <= words
    assert not {"Registratio", "Transporte", "manufactu"} & words
