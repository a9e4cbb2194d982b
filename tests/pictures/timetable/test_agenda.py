"""The days of a timetable one below the other, and the line of the present among them."""

from roadracing._internal.pictures.timetable.timetable_picture import timetable
from tests.pictures.reading import parsed, texts
from tests.pictures.timetable.test_timetable_picture import each_form
from tests.pictures.weekends import (
    EVERY_WAY,
    at,
)


@each_form
def test_now(form: str) -> None:
    """The present is a line with its time; a noticeboard knows none."""
    words = texts(parsed(timetable(EVERY_WAY, form=form, now=at(16, "12:40").to("UTC"))))

    assert ("now 12:40" in words) is (form != "print")
