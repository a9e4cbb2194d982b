"""How soon help is where: the ways of a plan's units, laid over the lap of a layout."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

import attrs

from roadracing._internal.findings.choice import no_such
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.kernel.what_is_meant import UnknownReference, id_of, ids_of
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import Capability, SafetyUnit, UnitType
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.text.nearest import nearest_of

from .cover import CapabilityCoverage, Coverage, Gap, Loss, Stretch, Uncounted, Worst
from .nearest_units import Envelope, LapPiece, Ride, beyond, driven, least, peak, walked
from .static_cover import static_cover
from .targets import ResponseTargets

_KPH: Final = 3.6
"""Kilometres per hour in one metre per second."""
_ALWAYS: Final = (Capability.FIRE_FIRST, Capability.FIRE_FULL, Capability.MEDICAL, Capability.EXTRICATION)
"""The kinds of help of which it matters that nobody has them."""
_AIR: Final = UnitType.HELICOPTER
"""Takes patients to hospital; nobody waits for it beside the track."""
_LONGEST_S: Final = 864_000.0
"""What takes longer than this to get round a lap goes nowhere, in seconds. Library default."""
TEAM: Final = "station:"
"""What the id of a flag station is written after, where its team is meant; no id of a unit begins so."""
_Span: TypeAlias = tuple[float, float, Ride]


def coverage(
    plan: SafetyPlan,
    layout: CircuitLayout,
    targets: ResponseTargets | None = None,
    *,
    session: str | Session | None = None,
    without: str | SafetyUnit | Iterable[str | SafetyUnit] = (),
) -> Coverage:
    """Every point of a lap waits for help: how long, for whom, and what if that one is gone.

    Vehicles enter the track where the plan lets them and drive in the racing direction only, as the FIA asks; so a
    point just before a waiting unit is the farthest from it. Teams on foot go either way. The time is the turnout, the
    way to the access point and the way along the lap at the unit's speed. What is not known about a unit is said, and
    the unit is not counted: no response time rests on a guess.

    Args:
        plan: the safety plan.
        layout: the layout whose lap is meant.
        targets: how soon help has to be there; what holds where nobody set anything unless given.
        session: the session, or its id; only the units that are on duty for it are counted. A plan does not know all
            sessions: an id is one that a unit of it names.
        without: the unit that is not there, or several, as themselves or by their ids; of a flag station's team,
            ``station:`` and its id.

    Raises:
        UnknownReference: no unit names a session of that id, the session is of another weekend, or there is no such
            unit or team.
    """
    name = _on_duty_for(plan, session) if session is not None else None
    gone = _not_there(plan, layout, without)
    targets = targets if targets is not None else ResponseTargets.in_force(Practices())
    length = layout.length_m
    if length is None:
        missing = f"how long a lap of {layout.label} is: state the layout's length_m"
        return Coverage(plan=plan.id, layout=layout.id, length_m=None, unknown=(missing,))
    units = [u for u in plan.units if u.id not in gone and (name is None or u.serves(name))]
    helpers = [
        *(_Helper(u.id, u.can, _ways(plan, u, length, targets)) for u in units if u.type is not _AIR),
        *(t for t in _teams(plan, layout, length, targets) if t.id not in gone),
    ]
    unknown = [
        f"what {u.label} can do: state its type or its capabilities"
        for u in units
        if not u.can and u.type in (None, UnitType.FAST_INTERVENTION)
    ]
    able = {each for helper in helpers for each in helper.can}
    kinds = [each for each in Capability if each in able or each in _ALWAYS]
    return Coverage(
        plan=plan.id,
        layout=layout.id,
        length_m=length,
        kinds=tuple(_kind(each, helpers, length, targets) for each in kinds),
        static=static_cover(plan, layout, length, targets.spacing),
        unknown=tuple(unknown),
    )


def _on_duty_for(plan: SafetyPlan, session: str | Session) -> str:
    """The id of a session that the plan's units can be on duty for."""
    name = id_of(session, Session)
    if isinstance(session, Session) and session.weekend != plan.weekend:
        message = (
            f"the session {name!r} is of the weekend {session.weekend!r}; the plan is of {plan.weekend!r}"
        )
        raise UnknownReference(message, name)
    named = sorted({each for unit in plan.units for each in unit.sessions})
    if isinstance(session, str) and name not in named:
        message = (
            f"{no_such('session in the safety plan', name, named)}; one that no unit names is given as itself"
        )
        raise UnknownReference(message, name, nearest_of(name, named))
    return name


def _not_there(
    plan: SafetyPlan, layout: CircuitLayout, without: str | SafetyUnit | Iterable[str | SafetyUnit]
) -> frozenset[str]:
    """The ids of the units and teams that are not there."""
    gone = ids_of(without, SafetyUnit)
    there = {*(u.id for u in plan.units), *(f"{TEAM}{station.id}" for station in layout.stations)}
    for each in gone:
        if each not in there:
            raise UnknownReference(no_such("unit", each, sorted(there)), each, nearest_of(each, there))
    return frozenset(gone)


@attrs.frozen
class _Helper:
    """Somebody who can help: what with, and how they get to each point, or what is not known about that."""

    id: str
    can: frozenset[Capability]
    ways: Envelope | str


def _ways(plan: SafetyPlan, unit: SafetyUnit, length: float, targets: ResponseTargets) -> Envelope | str:
    """How a unit gets to each point of the lap; in words, what is not known about it."""
    entries, faults = _entries(plan, unit, length)
    speed = unit.speed_kph or (targets.foot_speed_kph if unit.on_foot else targets.speed_kph)
    turnout = unit.turnout.total_seconds() if unit.turnout is not None else targets.turnout_s
    missing = _missing(turnout, speed)
    if speed is not None and speed / _KPH * _LONGEST_S < length:
        missing.append("its speed_kph, which is too little to get round the lap in ten days")
        speed = None
    if turnout is None or speed is None or not entries:
        return " and ".join([*missing, *faults]) or "where it gets onto the lap (at_m or routes)"
    go = walked if unit.on_foot else driven
    return least(go(unit.id, at, turnout + way, speed / _KPH, length) for at, way in entries)


def _missing(turnout: float | None, speed: float | None) -> list[str]:
    held = (("how long it takes to set off (turnout)", turnout), ("its speed_kph", speed))
    return [words for words, value in held if value is None]


def _teams(
    plan: SafetyPlan, layout: CircuitLayout, length: float, targets: ResponseTargets
) -> Iterator[_Helper]:
    """The marshals of flag stations who are trained with an extinguisher, and have one."""
    stations = {station.id: station for station in layout.stations}
    for staffing in plan.staffing:
        if not staffing.fire_trained or not staffing.extinguishers:
            continue
        station = stations.get(staffing.station)
        at = station.at_m if station is not None else None
        turnout, speed = targets.turnout_s, targets.foot_speed_kph
        missing = [
            words.replace("its speed_kph", "how fast its team runs") for words in _missing(turnout, speed)
        ]
        if at is None or at > length:
            missing.append("where it stands on the lap (at_m)")
        ways: Envelope | str = " and ".join(missing)
        name = TEAM + staffing.station
        if turnout is not None and speed is not None and at is not None and not missing:
            ways = walked(name, at % length, turnout, speed / _KPH, length)
        yield _Helper(name, UnitType.FIRE_MARSHAL_TEAM.capabilities, ways)


def _entries(
    plan: SafetyPlan, unit: SafetyUnit, length: float
) -> tuple[list[tuple[float, float]], list[str]]:
    """Where a unit gets onto the lap and how long it takes there, in metres and seconds; and what is not known."""
    points = {point.id: point for point in plan.access_points}
    entries: list[tuple[float, float]] = []
    faults: list[str] = []
    if unit.at_m is not None:
        if unit.at_m > length:
            faults.append(f"where it waits: at_m is {unit.at_m:g}, and the lap ends at {length:g} m")
        else:
            entries.append((unit.at_m % length, 0.0))
    for route in unit.routes:
        point = points.get(route.access)
        if point is None:
            faults.append(f"the access point {route.access}, which the plan does not have")
        elif point.at_m is None:
            faults.append(f"where {point.label} opens onto the lap (at_m)")
        elif point.at_m > length:
            faults.append(f"where {point.label} opens onto the lap: at_m is beyond its end, {length:g} m")
        elif route.travel is None:
            faults.append(f"how long the way to {point.label} takes (travel)")
        else:
            entries.append((point.at_m % length, route.travel.total_seconds()))
    return entries, faults


def _kind(
    capability: Capability, helpers: Iterable[_Helper], length: float, targets: ResponseTargets
) -> CapabilityCoverage:
    counted: dict[str, Envelope] = {}
    uncounted: list[Uncounted] = []
    for helper in helpers:
        if capability not in helper.can:
            continue
        if isinstance(helper.ways, str):
            uncounted.append(Uncounted(unit=helper.id, reason=f"not known: {helper.ways}"))
        else:
            counted[helper.id] = helper.ways
    envelope = least(counted.values())
    limit = targets.limit_s(capability)
    firsts = [(piece.from_m, piece.to_m, piece.first) for piece in envelope]
    return CapabilityCoverage(
        capability=capability,
        units=tuple(counted),
        stretches=tuple(_stretch(piece) for piece in envelope),
        target=targets.limits.get(capability),
        worst=_worst(firsts, length),
        gaps=_gaps(firsts, limit, length),
        losses=tuple(_losses(envelope, counted, limit, length)),
        uncounted=tuple(uncounted),
        envelope=envelope,
    )


def _stretch(piece: LapPiece) -> Stretch:
    return Stretch(
        from_m=piece.from_m,
        to_m=piece.to_m,
        unit=piece.first.unit,
        from_s=piece.first.at(piece.from_m),
        to_s=piece.first.at(piece.to_m),
        next_unit=piece.second.unit if piece.second is not None else None,
    )


def _worst(spans: Iterable[_Span], length: float) -> Worst | None:
    best: Worst | None = None
    for from_m, to_m, ride in spans:
        seconds, at = peak(ride, from_m, to_m)
        if best is None or seconds > best.seconds:
            best = Worst(at_m=at % length, seconds=seconds, unit=ride.unit)
    return best


def _gaps(spans: Iterable[_Span], limit: float | None, length: float) -> tuple[Gap, ...]:
    """The stretches that wait longer than a limit; neighbours are one, also over the control line."""
    if limit is None:
        return ()
    runs: list[list[_Span]] = []
    for from_m, to_m, ride in spans:
        late = beyond(ride, from_m, to_m, limit)
        if late is None:
            continue
        if runs and runs[-1][-1][1] == late[0]:
            runs[-1].append((*late, ride))
        else:
            runs.append([(*late, ride)])
    if len(runs) > 1 and runs[0][0][0] == 0 and runs[-1][-1][1] == length:
        runs[0] = [*runs.pop(), *runs[0]]
    return tuple(_gap(run, length) for run in runs)


def _gap(run: list[_Span], length: float) -> Gap:
    worst = _worst(run, length)
    if worst is None:
        raise NotUnderstood("a gap without a stretch is none")
    return Gap(
        from_m=run[0][0],
        to_m=run[-1][1],
        length_m=sum(to_m - from_m for from_m, to_m, _ in run),
        worst=worst,
    )


def _losses(envelope: Envelope, counted: Iterable[str], limit: float | None, length: float) -> Iterator[Loss]:
    """What the loss of each unit does; the whole takes one look at each piece of the lap."""
    own: dict[str, list[LapPiece]] = {unit: [] for unit in counted}
    for piece in envelope:
        own[piece.first.unit].append(piece)
    # The worst point of each unit's own pieces: without a unit, the worst of all others' is one of the two worst.
    tops = sorted(
        (held for pieces in own.values() if (held := _worst(_firsts(pieces), length)) is not None),
        key=lambda worst: -worst.seconds,
    )[:2]
    for unit, pieces in own.items():
        if len(own) == 1:
            yield Loss(unit=unit, worst=None)
            continue
        others = next((top for top in tops if top.unit != unit), None)
        seconds = [(p.from_m, p.to_m, p.second) for p in pieces if p.second is not None]
        instead = _worst(seconds, length)
        found = [worst for worst in (others, instead) if worst is not None]
        yield Loss(
            unit=unit,
            worst=max(found, key=lambda worst: worst.seconds, default=None),
            opened=tuple(_opened(pieces, limit, length)),
        )


def _firsts(pieces: Iterable[LapPiece]) -> Iterator[_Span]:
    return ((piece.from_m, piece.to_m, piece.first) for piece in pieces)


def _opened(pieces: Iterable[LapPiece], limit: float | None, length: float) -> tuple[Gap, ...]:
    """Where a unit is first and in time, and whoever comes instead is late."""
    spans: list[_Span] = []
    for piece in pieces:
        if limit is None or piece.second is None:
            continue
        late = beyond(piece.first, piece.from_m, piece.to_m, limit)
        for from_m, to_m in _rest(piece, late):
            spans.append((from_m, to_m, piece.second))
    return _gaps(spans, limit, length)


def _rest(piece: LapPiece, late: tuple[float, float] | None) -> Iterator[tuple[float, float]]:
    """What is left of a piece when the part on which its first unit is late is taken off."""
    if late is None:
        yield piece.from_m, piece.to_m
        return
    if piece.from_m < late[0]:
        yield piece.from_m, late[0]
    if late[1] < piece.to_m:
        yield late[1], piece.to_m
