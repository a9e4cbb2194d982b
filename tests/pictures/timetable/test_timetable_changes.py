"""What is different from an earlier timetable, session by session."""

from roadracing._internal.pictures.timetable.timetable_picture import timetable
from tests.pictures.reading import parsed, texts, title_of
from tests.pictures.timetable.test_day_columns import changed
from tests.pictures.timetable.test_timetable_picture import each_form
from tests.pictures.weekends import (
    EVERY_WAY,
)


@each_form
def test_changes(form: str) -> None:
    """What moved, came, went or was renamed since an earlier timetable is told."""
    root = parsed(timetable(EVERY_WAY, form=form, previous=changed()))
    said = {str(n.get("data-session")): title_of(n) for n in root.iter() if n.get("data-session")}

    assert "moved from 08:00 to 09:00" in said["first"]
    assert "new on the timetable" in said["parade"]
    assert "changed" in said["gates"]
    assert "Doors open" in said["gates"]
    assert "cancelled since" in said["off"]
    assert "was 08:00" in " ".join(texts(root))
    assert any("Taken off" in text for text in texts(root))
    assert "gone" not in said


def test_no_change() -> None:
    """Nothing has changed since the same timetable."""
    assert timetable(EVERY_WAY).svg == timetable(EVERY_WAY, previous=EVERY_WAY).svg
