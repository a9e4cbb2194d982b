"""Days side by side: what moved leaves its old place visible."""

import attrs

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.time.start import Start
from tests.pictures.reading import parsed, parts, title_of
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
