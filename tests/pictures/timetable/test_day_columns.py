"""Days side by side: what moved leaves its old place visible."""

import attrs

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind, TrackUse
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.time.start import Start
from tests.pictures.reading import parsed, parts, texts, title_of
from tests.pictures.weekends import (
    EVERY_WAY,
    at,
    session,
)


def changed() -> Season:
    """The weekend as it was before."""
    was = {
        "first": {"start": Start.at(at(16, "08:00")), "end": at(16, "09:00")},
        "gates": {"title": "Doors open"},
        "off": {"status": None},
    }
    kept = [attrs.evolve(s, **was.get(s.id, {})) for s in EVERY_WAY.sessions if s.id != "parade"]
    gone = session("gone", SessionKind.RIDES, Start.at(at(16, "17:00")), at(16, "17:30"), title="Taken off")
    return attrs.evolve(EVERY_WAY, sessions=(*kept, gone))


def test_ghost() -> None:
    """What moved leaves its old place visible, and what went too."""
    ghosts = parts(parsed(timetable(EVERY_WAY, previous=changed())), "ghost")

    assert 2 == len(ghosts)
    assert any("Practice 1" in title_of(ghost) for ghost in ghosts)


def test_never_wider_than_a_desk() -> None:
    """Days whose lanes need exactly the room that a line of days has are no wider than a desk."""
    # A track and what is shared and what is beside it, a track and what is beside it, and a track alone.
    lanes = [tuple(TrackUse), (TrackUse.EXCLUSIVE, TrackUse.NONE), (TrackUse.EXCLUSIVE,)]
    sessions = [
        session(
            f"s{day}-{use.name.lower()}",
            SessionKind.PRACTICE,
            Start.at(at(16 + day, "09:00")),
            at(16 + day, "11:00"),
            track=use,
        )
        for day, uses in enumerate(lanes)
        for use in uses
    ]
    drawn = timetable(attrs.evolve(EVERY_WAY, sessions=tuple(sessions)), form="wide")

    assert 1280 >= float(parsed(drawn).attrib["width"])


def test_names_of_series_in_short_sessions() -> None:
    """Short sessions of several series on three days side by side are told apart by their series' names."""
    names = ("Touring Car America", "Spec Roadster Challenge", "Vintage Group Three")
    series = tuple(Series(id=f"s{number}", name=name) for number, name in enumerate(names))
    sessions = [
        session(
            f"d{day}-{number}",
            SessionKind.QUALIFYING,
            Start.at(at(day, f"09:{number * 12:02}")),
            at(day, f"09:{number * 12 + 10:02}"),
            title="Qualifying 1",
            series=(f"s{number}",),
        )
        for day in (16, 17, 18)
        for number in range(3)
    ]
    season = attrs.evolve(EVERY_WAY, series=(*EVERY_WAY.series, *series), sessions=tuple(sessions))
    blocks = parts(parsed(timetable(season, form="wide")), "block")

    read = [" ".join(texts(block)) for block in blocks]
    assert 9 == len(read)
    assert all(any(name in each for name in names) for each in read)
