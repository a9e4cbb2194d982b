"""Histories of two to four offices, made at random, and what has to come of them, told without the library.

The reference knows no digests, marks or documents: an office is the set of edits that it has seen, an edit replaces
the edits of its fact that its office had seen, and what stands is what no seen edit replaced.
"""

from random import Random
from typing import Any

import attrs

from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Deadline, RaceWeekend
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.join import join, merge
from roadracing._internal.versions.revise import revise

TITLES = ("A", "B", "C")
FACTS = ("title", "place", "notes")
NOW = Instant.parse("2004-06-26T12:00:00-04:00[America/New_York]")


def base(weekend: str = "w") -> Season:
    """What all offices start from."""
    return Season(
        namespace="calendar.example.org",
        venues=[Venue(id="v", timezone="America/New_York")],
        weekends=[
            RaceWeekend(id=weekend, venue="v", deadlines=[Deadline(id="d", name="A"), Deadline(id="e")])
        ],
        sessions=[
            Session(id=id_, weekend=weekend, kind=SessionKind.RACE, title="A", place="A", listed_by=["x"])
            for id_ in ("r", "s")
        ],
    )


def edited(random: Random, season: Season) -> Season:
    """The season after one or two edits of any kind."""
    for _ in range(random.randrange(1, 3)):
        season = _edit(random, season)
    return season


def _edit(random: Random, season: Season) -> Season:
    kind = random.randrange(10)
    sessions = {session.id: session for session in season.sessions}
    id_ = random.choice(("r", "s", "t"))
    known = sessions.get(id_)
    if kind == 0 and known is not None:
        del sessions[id_]
    elif known is None:
        weekend = season.weekends[0].id
        sessions[id_] = Session(id=id_, weekend=weekend, kind=SessionKind.RACE, title=random.choice(TITLES))
    elif kind == 1:
        listed = set(known.listed_by) ^ {random.choice("xyz")}
        sessions[id_] = attrs.evolve(known, listed_by=tuple(listed))
    elif kind == 2:
        return attrs.evolve(season, weekends=tuple(_weekend(random, w) for w in season.weekends))
    elif kind == 3:
        disputed = tuple(d for d in season.disputed if random.random() < 0.5)
        return attrs.evolve(season, disputed=disputed)
    else:
        value = random.choice((*TITLES, None))
        sessions[id_] = attrs.evolve(known, **{random.choice(FACTS): value})
    return attrs.evolve(season, sessions=tuple(sessions.values()))


def _weekend(random: Random, weekend: RaceWeekend) -> RaceWeekend:
    deadlines = {deadline.id: deadline for deadline in weekend.deadlines}
    id_ = random.choice("de")
    if id_ in deadlines and random.random() < 0.4:
        del deadlines[id_]
    else:
        deadlines[id_] = Deadline(id=id_, name=random.choice((*TITLES, None)))
    return attrs.evolve(weekend, deadlines=tuple(deadlines.values()))


def part(random: Random, season: Season) -> Season:
    """The season without some of what it says, and without some of its marks."""

    def thin(values: Any) -> tuple[Any, ...]:
        return tuple(value for value in values if random.random() < 0.8)

    sessions = []
    for session in thin(season.sessions):
        lost = {name: None for name in FACTS if random.random() < 0.3}
        sessions.append(attrs.evolve(session, **lost, listed_by=thin(session.listed_by)))
    weekends = [attrs.evolve(w, deadlines=thin(w.deadlines)) for w in season.weekends]
    return attrs.evolve(
        season,
        sessions=tuple(sessions),
        weekends=tuple(weekends),
        marks=thin(season.marks),
        disputed=thin(season.disputed),
    )


def without_marks(random: Random, season: Season) -> Season:
    """The season after a program that knows no marks has written some of them away."""
    return attrs.evolve(season, marks=tuple(mark for mark in season.marks if random.random() < 0.5))


def history(seed: int, weekend: str = "w") -> list[Season]:
    """Documents of two to four offices after some years of work, as hostile as they come."""
    random = Random(seed)  # noqa: S311 - test data, no secret
    start = base(weekend)
    offices = [start] * random.randrange(2, 5)
    issuers = [random.choice(("imsa", "scca", None)) for _ in offices]
    for step in range(random.randrange(2, 9)):
        n = random.randrange(len(offices))
        other = random.choice(offices)
        own = offices[n]
        kind = random.randrange(8)
        if kind < 3:
            at = NOW if random.random() < 0.5 else NOW.add(minutes=step)
            after = edited(random, own)
            latest = max([at, *(s.issued for s in (own, after) if s.issued)], key=lambda t: t.utc)
            own = revise(own, after, issued=latest, reason="it changed", issuer=issuers[n])
        elif kind == 3:
            own = edited(random, own)
        elif kind == 4:
            own = without_marks(random, own)
        elif kind == 5:
            own = part(random, own)
        elif kind == 6:
            own = join(own, other).season
        else:
            own = merge(own, one=edited(random, own), two=edited(random, own)).season
        offices[n] = own
    return offices
