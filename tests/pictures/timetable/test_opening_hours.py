"""What is open for hours is listed above its day."""

from pathlib import Path

from roadracing._internal.documents.reading import load
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.pictures.timetable.opening_hours import open_for_hours
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.pictures.timetable.timetable_scene import scene
from roadracing._internal.time.start import Start
from tests.pictures.reading import parsed, parts, texts
from tests.pictures.weekends import at, season, session

EXAMPLE = Path(__file__).parents[3] / "examples" / "mid-ohio-2004.json"


def test_nothing_else() -> None:
    """A day on which nothing else is on has it in its lanes."""
    gates = session("gates", SessionKind.GARAGE, Start.at(at(16, "07:00")), at(16, "18:00"))
    held = scene(season(gates), None)
    assert [()] == [open_for_hours(held, day) for day in held.days]


def test_opening_hours_are_listed() -> None:
    """What is open for hours takes no room in the lanes: it is listed above its day."""
    root = parsed(timetable(load(EXAMPLE)))
    listed = {str(node.get("data-session")) for node in parts(root, "hours")}
    drawn = {str(node.get("data-session")) for node in parts(root, "block")}
    assert "mid-ohio-2004-race-alms" not in listed
    assert any("Spectator gates" in " ".join(texts(node)) for node in parts(root, "hours"))
    assert not listed & drawn
