"""A picture is a text that shows itself."""

from roadracing._internal.pictures.timetable.timetable_picture import timetable
from tests.pictures.weekends import EVERY_WAY


def test_a_picture_shows_itself() -> None:
    """A picture is shown as it is, and says in a line what it is where it cannot be."""
    picture = timetable(EVERY_WAY)

    assert picture.svg == picture._repr_svg_() == str(picture)
    assert f"<Picture 'An invented weekend: timetable', {picture.width} by {picture.height}>" == repr(picture)
