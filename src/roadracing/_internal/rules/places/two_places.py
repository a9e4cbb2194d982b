"""Nobody and nothing is in two places: one rule over people, vehicles, units and equipment of whatever room."""

from collections.abc import Iterator
from itertools import chain

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.overlaps import LOOKED_AT

from .held_people import people
from .held_things import things
from .holdings import Holding, clashes


@rule("SCH031", "in-two-places", Severity.WARNING, parameters=("travel_h",))
def in_two_places(case: Case) -> Iterator[Finding]:
    """Nobody and nothing is in two places at once, whoever has put them there.

    Looked at is all that holds somebody or something for a time: the assignments and shifts of officials, the posts
    they are in charge of, the cars that drivers are entered in, the bookings of shared assets, the units and the pit
    equipment that are such assets, units under one call sign, equipment that is called by one number, and transporters
    at gates. Where two of these have a time in common, they are not at two flag stations, boxes, gates or venues, not
    in two sessions that have nothing to do with each other, and a driver in a car is nothing else meanwhile. Between
    two venues lie at least `travel_h` hours, or as many as a shared asset says of itself, where that is known. Two
    people of one name are taken for one. Each pair of places in the document that say so is told once, with the first
    of their times.

    Every office keeps a list of its own: the chief marshal, the paddock manager and the team each give the same person
    or the same truck something to do, and every list is right by itself.

    At most twenty pairs are told for each person or thing.

    **Not flagged:** two roles in one session whose places are not known; a session and a part of it; what has no known
    time; what a rule of its own tells: two sessions of one official ([CTL025](CTL025.md), [CTL026](CTL026.md)), two
    cars of one driver ([ADM004](ADM004.md)), two bookings ([JOA020](JOA020.md), [JOA021](JOA021.md)), two units that
    are one asset ([SAF017](SAF017.md)), rooms ([SCH029](SCH029.md)), boxes ([PIT010](PIT010.md)), spots
    ([PAD030](PAD030.md)) and transponders ([ADM006](ADM006.md), [ADM029](ADM029.md)).

    **To fix it,** give one of them to somebody else, say from when until when each holds, or name the person in full
    where two share a name.
    """
    for sources in chain(people(case).values(), things(case).values()):
        # Whoever is named once is in one place.
        if len(sources) > 1:
            holdings = chain.from_iterable(sources[:LOOKED_AT])
            for one, other in clashes(holdings, case.families.belong_together):
                yield _found(one, other)


def _found(one: Holding, other: Holding) -> Finding:
    return Finding(
        message=f"{other.label} is in two places: {_when(one)} and {_when(other)}",
        path=other.path,
        related=(Related(message=f"the other place: {one.doing}", path=one.path),),
        hint="give one of them to somebody else, or say from when until when each holds",
        context={
            "what": other.label,
            "sessions": [held.session.id for held in (one, other) if held.session is not None],
        },
    )


def _when(held: Holding) -> str:
    return f"{held.doing} ({held.when})" if held.when else held.doing
