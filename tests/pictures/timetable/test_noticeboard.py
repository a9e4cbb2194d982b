"""What hangs on the board can be read from a step away, and says which timetable it is."""

import re

import attrs
import pytest

from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.time.start import Start
from tests.pictures.reading import parsed, parts, texts
from tests.pictures.weekends import EVERY_WAY, at, season, session, very_full

HEIGHTS = {"a4": 1046.0, "letter": 980.0}


def sizes(of: Season, paper: str = "a4") -> list[float]:
    """The sizes of the letters in the rows, in CSS pixels."""
    root = parsed(timetable(of, form="print", paper=paper))  # type: ignore[arg-type]
    nodes = [text for row in parts(root, "row") for text in row.iter("{http://www.w3.org/2000/svg}text")]
    return [float(node.get("font-size", 0)) for node in nodes]


@pytest.mark.parametrize("paper", list(HEIGHTS))
def test_legible(paper: str) -> None:
    """However many rows there are, none is set in less than 9 points."""
    assert min(sizes(very_full(days=1), paper)) >= 12


@pytest.mark.parametrize("each", [8, 20, 33, 50])
def test_fills_its_sheets(each: int) -> None:
    """No sheet that has eight rows or more is a quarter empty."""
    picture = timetable(very_full(days=1, each=each), form="print")
    for sheet in picture.sheets:
        lowest = max(float(y) for y in re.findall(r'<line [^>]*y1="([0-9.]+)"', sheet))
        assert lowest > 0.75 * HEIGHTS["a4"]


def test_room_for_series() -> None:
    """The name of a series stands in one line where the sheet has the room, also beside one long title."""
    name = "Great Lakes Touring"
    every = [
        session(
            f"s{number}",
            SessionKind.PRACTICE,
            Start.at(at(16, f"{number + 8}:00")),
            at(16, f"{number + 8}:30"),
            series=("long",),
        )
        for number in range(9)
    ]
    told = "Drivers' meeting for all who race on Saturday, in the big tent behind the race director's trailer"
    meeting = session("m", SessionKind.BRIEFING, Start.at(at(16, "07:00")), at(16, "07:30"), title=told)
    root = parsed(timetable(season(meeting, *every, series=(Series(id="long", name=name),)), form="print"))

    assert 9 == texts(root).count(name)
    assert "Issuer not stated · no bulletin" in " ".join(texts(root))


def test_opening_hours() -> None:
    """What is open for hours beside the track stands in a block of its own, below the day."""
    race = session("race", SessionKind.RACE, start=Start.at(at(16, "12:00")), end=at(16, "12:45"))
    gates = session("gates", SessionKind.GARAGE, Start.at(at(16, "07:00")), at(16, "18:00"))
    root = parsed(timetable(season(race, gates), form="print"))
    words = texts(root)
    rows = [row.get("data-session") for row in parts(root, "row")]
    assert ["race", "gates"] == rows
    assert "Opening hours" in words


def test_half_days() -> None:
    """Times are written with am and pm where people write them so, and with 24 hours elsewhere."""
    race = session("race", SessionKind.RACE, start=Start.at(at(16, "13:05")), end=at(16, "14:00"))
    shown = {}
    for country in ("US", "FR"):
        drawn = season(race)
        venues = tuple(attrs.evolve(v, country=country) for v in drawn.venues)
        held = attrs.evolve(drawn, venues=venues)
        shown[country] = texts(parts(parsed(timetable(held, form="print")), "row")[0])[0]
    assert {"US": "1:05 pm–2:00 pm", "FR": "13:05–14:00"} == shown


def test_revised_rows() -> None:
    """A row that is another one than in the earlier timetable has REV beside it, and no other."""
    stays = session("stays", SessionKind.RACE, start=Start.at(at(16, "09:00")), end=at(16, "09:30"))
    before = session("moves", SessionKind.RACE, start=Start.at(at(16, "10:00")), end=at(16, "10:30"))
    after = attrs.evolve(before, start=Start.at(at(16, "10:15")), end=at(16, "10:45"))
    root = parsed(timetable(season(stays, after), form="print", previous=season(stays, before)))
    marked = {row.get("data-session") for row in parts(root, "row") if "REV" in texts(row)}
    assert {"moves"} == marked


def test_every_sheet_says_which() -> None:
    """Each sheet names its day, the timetable, whose it is, and its number."""
    whose = "for Touring cars"
    picture = timetable(EVERY_WAY, form="print", whose=whose)
    for number, sheet in enumerate(picture.sheets, start=1):
        assert f"Sheet {number} of {len(picture.sheets)}" in sheet
        assert whose in sheet


def test_no_ids() -> None:
    """Official paper names what has a name, and says of the rest that it is not stated."""
    race = session("race-of-the-17th", SessionKind.RACE, start=Start.at(at(16, "12:00")), end=at(16, "12:45"))
    place = Venue(id="venue-9-x", timezone="America/New_York")
    held = attrs.evolve(
        season(race), venues=(place,), weekends=(RaceWeekend(id="weekend-9-x", venue="venue-9-x"),)
    )
    held = attrs.evolve(held, sessions=tuple(attrs.evolve(s, weekend="weekend-9-x") for s in held.sessions))
    seen = " ".join(texts(parsed(timetable(held, "weekend-9-x", form="print"))))
    assert not re.search(r"weekend-9-x|venue-9-x|race-of-the-17th", seen)
