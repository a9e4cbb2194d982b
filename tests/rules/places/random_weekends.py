"""Weekends with people and things at random times and places, and who is in two places by a plain count of pairs."""

import datetime as dt
from collections.abc import Iterator
from itertools import combinations
from random import Random
from typing import Any, Final, TypeVar

from roadracing._internal.model.agreement.resource import Booking, Resource
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.entry.entry import Driver, Entry, Team
from roadracing._internal.model.paddock.allocation import PaddockAllocation
from roadracing._internal.model.paddock.load_wave import LoadWave
from roadracing._internal.model.paddock.paddock_area import PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.ways import PaddockGate
from roadracing._internal.model.pit.boxes import PitAllocation, PitBox
from roadracing._internal.model.pit.equipment import PitEquipment, PitEquipmentKind
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import SafetyUnit, UnitType
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant
from tests.rules.building import ALMS, ATLANTICS, SATURDAY, SUNDAY, WORLD_CHALLENGE, at, season, session

SERIES: Final = (ALMS.id, WORLD_CHALLENGE.id, ATLANTICS.id)
Time = tuple[dt.datetime, dt.datetime]
EVER: Final = (dt.datetime(1, 1, 1, tzinfo=dt.UTC), dt.datetime(9999, 1, 1, tzinfo=dt.UTC))
One = TypeVar("One")


def random_weekend(random: Random) -> Season:
    """A weekend of two days with sessions, people and things at random times and places."""
    runs = [_session(random, f"run-{n}", "practice", series=random.choice(SERIES)) for n in range(6)]
    talks = [
        _session(random, f"talk-{n}", "briefing", place=f"Room {random.randint(1, 3)}", title=f"Talk {n}")
        for n in range(4)
    ]
    loads = [_session(random, f"load-{n}", "load-in") for n in range(3)]
    officials = tuple(Official(id=f"official-{n}", name=f"Person {n}") for n in range(4))
    assignments = []
    for n in range(6):
        official, facts = random.choice(officials), dict[str, Any]()
        if random.random() < 0.6:
            facts["sessions"] = (random.choice(runs).id,)
        if random.random() < 0.6 or not facts:
            facts |= {"station": f"station-{random.randint(1, 3)}", "role": OfficialRole.FLAGGER}
        if "sessions" not in facts:
            facts |= _time(random)
        assignments.append(Assignment(id=f"duty-{n}", weekend="weekend", official=official.id, **facts))
    # The last driver has an official's name.
    drivers = tuple(Driver(id=f"driver-{n}", name=f"Driver {n}" if n < 4 else "Person 0") for n in range(5))
    entries = tuple(
        Entry(
            id=f"car-{n}",
            series=random.choice(SERIES),
            number=str(n),
            team=f"team-{n}",
            drivers=(random.choice(drivers).id,) if random.random() < 0.7 else (),
            transponder=f"T{random.randint(1, 12)}",
        )
        for n in range(6)
    )
    return season(
        *runs,
        *talks,
        *loads,
        officials=officials,
        assignments=assignments,
        drivers=drivers,
        teams=tuple(Team(id=f"team-{n}", name=f"Team {n}") for n in range(6)),
        entries=entries,
        resources=tuple(Resource(id=f"asset-{n}") for n in range(4)),
        bookings=tuple(_booking(random, n, runs) for n in range(4)),
        pit_plans=(_pits(random, entries),),
        paddock_plans=(_paddock(random, loads),),
        safety_plans=(_safety(random, runs),),
    )


def _time(random: Random, *, always: bool = True) -> dict[str, Instant]:
    if not always and random.random() < 0.3:
        return {}
    day, hour = random.choice((SATURDAY, SUNDAY)), random.randint(7, 17)
    start = at(f"{hour:02}:{random.choice((0, 30)):02}", day=day)
    return {"start": start, "end": start.add(minutes=30 * random.randint(1, 6))}


def _session(random: Random, name: str, kind: str, **facts: Any) -> Session:
    time = _time(random)
    return session(name, kind, time["start"], time["end"], **facts)


def _booking(random: Random, n: int, runs: list[Session]) -> Booking:
    facts: dict[str, Any] = {"session": random.choice(runs).id} if random.random() < 0.5 else _time(random)
    return Booking(id=f"booking-{n}", resource=f"asset-{random.randint(0, 3)}", weekend="weekend", **facts)


def _pits(random: Random, entries: tuple[Entry, ...]) -> PitPlan:
    cars = random.sample(entries, 5)
    return PitPlan(
        id="pits",
        weekend="weekend",
        boxes=tuple(PitBox(id=f"box-{n}") for n in range(4)),
        allocations=tuple(
            PitAllocation(
                id=f"given-{n}",
                boxes=(f"box-{random.randint(0, 3)}",),
                entries=(car.id,),
                **_time(random, always=False),
            )
            for n, car in enumerate(cars)
        ),
        equipment=tuple(
            PitEquipment(
                id=f"piece-{n}",
                kind=PitEquipmentKind.CART,
                name=f"Cart {random.randint(1, 4)}",
                box=f"box-{random.randint(0, 3)}",
                resource=f"asset-{random.randint(0, 3)}" if random.random() < 0.3 else None,
                **_time(random),
            )
            for n in range(4)
        ),
    )


def _paddock(random: Random, loads: list[Session]) -> PaddockPlan:
    return PaddockPlan(
        id="paddock",
        weekend="weekend",
        gates=(PaddockGate(id="gate-0"), PaddockGate(id="gate-1")),
        spots=tuple(PaddockSpot(id=f"spot-{n}") for n in range(4)),
        allocations=tuple(
            PaddockAllocation(
                id=f"unit-{n}",
                organisation=f"guest-{n}",
                spots=(f"spot-{random.randint(0, 3)}",),
                **_time(random, always=False),
            )
            for n in range(5)
        ),
        waves=tuple(
            LoadWave(
                id=f"wave-{n}",
                teams=(f"team-{random.randint(0, 2)}",),
                gate=f"gate-{random.randint(0, 1)}",
                park=load.id,
            )
            for n, load in enumerate(loads)
        ),
    )


def _safety(random: Random, runs: list[Session]) -> SafetyPlan:
    return SafetyPlan(
        id="safety",
        weekend="weekend",
        units=tuple(
            SafetyUnit(
                id=f"unit-{n}",
                name=f"Rescue {random.randint(1, 4)}",
                type=UnitType.FAST_INTERVENTION,
                resource=f"asset-{random.randint(0, 3)}" if random.random() < 0.4 else None,
                sessions=tuple(s.id for s in random.sample(runs, 2)),
            )
            for n in range(4)
        ),
    )


def in_two_places(held: Season) -> set[str]:
    """Who and what is in two places on such a weekend: every pair of every kind, looked at one by one."""
    times = {one.id: _of(one.start.instant, one.end) for one in held.sessions if one.start}
    found = {
        one.place or "" for one, other in _pairs(held.sessions) if one.place and one.place == other.place
        and _both(times[one.id], times[other.id])
    }  # fmt: skip
    found |= _people(held, times)
    found |= {
        f"transponder {one.transponder}" for one, other in _pairs(held.entries)
        if one.transponder == other.transponder
        and (_runs(held, one) if one.series == other.series else not set(one.drivers) & set(other.drivers))
    }  # fmt: skip
    found |= _assets(held, times)
    for plan in held.pit_plans:
        cars = {entry.id: entry for entry in held.entries}
        for one, other in _pairs(plan.allocations):
            first, second = cars[one.entries[0]], cars[other.entries[0]]
            mine, theirs = (_cut(_runs(held, car), times, of) for car, of in ((first, one), (second, other)))
            meet = any(_both(a, b) for a in mine for b in theirs)
            timed = EVER not in (_own(one), _own(other)) and _both(_own(one), _own(other))
            # Where no session says when cars are there, those of one series are there together.
            blind = (
                not mine and not theirs and first.series == second.series and _both(_own(one), _own(other))
            )
            if one.boxes == other.boxes and (meet or blind or timed):
                found.add(one.boxes[0])
        found |= {
            str(one.name) for one, other in _pairs(plan.equipment)
            if one.name == other.name and one.box != other.box and _both(_own(one), _own(other))
        }  # fmt: skip
    for paddock in held.paddock_plans:
        found |= {
            one.spots[0] for one, other in _pairs(paddock.allocations)
            if one.spots == other.spots and _both(_own(one), _own(other))
        }  # fmt: skip
        found |= {
            f"transporters {one.teams[0]}" for one, other in _pairs(paddock.waves)
            if one.teams == other.teams and one.gate != other.gate
            and _both(times[one.park or ""], times[other.park or ""])
        }  # fmt: skip
    return found


def _people(held: Season, times: dict[str, Time]) -> set[str]:
    found: set[str] = set()
    duties = [(one, times[one.sessions[0]] if one.sessions else _own(one)) for one in held.assignments]
    for (one, mine), (other, theirs) in combinations(duties, 2):
        posts = one.station != other.station and None not in (one.station, other.station)
        sessions = bool(one.sessions and other.sessions) and one.sessions != other.sessions
        if one.official == other.official and (posts or sessions) and _both(mine, theirs):
            found.add(str(one.official))
    for one, other in _pairs(held.entries):
        for driver in set(one.drivers) & set(other.drivers):
            if any(_both(times[a], times[b]) for a in _runs(held, one) for b in _runs(held, other)):
                found.add(driver)
    for car in held.entries:
        if "driver-4" in car.drivers and any(
            duty.official == "official-0" and _both(time, times[run])
            for duty, time in duties
            for run in _runs(held, car)
        ):
            found.add("Person 0")
    return found


def _assets(held: Season, times: dict[str, Time]) -> set[str]:
    """Bookings with each other, and with the units that are the asset; units and equipment with their like."""
    found: set[str] = set()
    bookings = [(b, times[b.session] if b.session else _own(b)) for b in held.bookings]
    for (one, mine), (other, theirs) in combinations(bookings, 2):
        same = one.session is not None and one.session == other.session
        if one.resource == other.resource and not same and _both(mine, theirs):
            found.add(one.resource)
    units = held.safety_plans[0].units
    for unit in units:
        for booking, mine in bookings:
            if booking.session and booking.resource == unit.resource:
                found |= {
                    booking.resource for run in unit.sessions if run != booking.session and _both(mine, times[run])
                }  # fmt: skip
    for one, other in _pairs(units):
        both = [(a, b) for a in one.sessions for b in other.sessions if _both(times[a], times[b])]
        if both and one.resource is not None and one.resource == other.resource:
            found.add(one.resource)
        if both and one.name == other.name:
            found.add(str(one.name))
    for one, other in _pairs(held.pit_plans[0].equipment):
        if (
            one.resource
            and one.resource == other.resource
            and one.box != other.box
            and _both(_own(one), _own(other))
        ):
            found.add(one.resource)
    return found


def _pairs(things: tuple[One, ...]) -> Iterator[tuple[One, One]]:
    return combinations(things, 2)


def _runs(held: Season, entry: Entry) -> list[str]:
    return [one.id for one in held.sessions if one.kind.competition and entry.series in one.series]


def _of(start: Instant | None, end: Instant | None) -> Time:
    return start.utc if start else EVER[0], end.utc if end else EVER[1]


def _own(thing: Any) -> Time:
    return _of(thing.start, thing.end)


def _both(one: Time, other: Time) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _cut(runs: list[str], times: dict[str, Time], given: PitAllocation) -> list[Time]:
    own = _own(given)
    return [(max(times[r][0], own[0]), min(times[r][1], own[1])) for r in runs if _both(times[r], own)]
