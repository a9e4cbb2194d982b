"""What stands around a timetable: what was found, in words."""

from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.rules.validation import validate
from tests.pictures.reading import parsed, texts
from tests.pictures.timetable.test_timetable_picture import each_form
from tests.pictures.weekends import (
    EVERY_WAY,
)


@each_form
def test_told(form: str) -> None:
    """What was found stands in words as well, once however many sessions it is about."""
    root = parsed(timetable(EVERY_WAY, form=form, findings=validate(EVERY_WAY)))
    said = [text for text in texts(root) if "SCH001" in text]

    assert form == "tall" or len(said) == 1
