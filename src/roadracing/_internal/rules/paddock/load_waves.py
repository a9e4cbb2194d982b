"""Load-in and load-out are a choreography: one wave after another, through gates that let so many vehicles pass."""

import heapq
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.paddock.load_wave import LoadWave
from roadracing._internal.model.weekend.kinds import SessionKind, TrackCondition, TrackUse
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.paddock.paddock_in_use import paddocks_of
from roadracing._internal.track.asphalt import claims_on_track
from roadracing._internal.track.overlaps import first_few, meetings
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.lengths import length_text

from .paddock_in_use import Paddock

if TYPE_CHECKING:
    import datetime as dt

_IMSA = "IMSA's official schedules, load-in: by wave, first to park only, later to open"


def _slot(case: Case, session: str | None) -> Slot | None:
    return case.slot_of.get(session or "")


@rule("PAD050", "waves-out-of-order", Severity.WARNING, sources=(_IMSA,))
def waves_out_of_order(case: Case) -> Iterator[Finding]:
    """The waves of a load-in come in their order, and so do those of a load-out.

    A wave with a higher number does not begin before one with a lower number. Waves with one number may come together.

    Who comes first stands furthest in; a series that is let in before the sanctioning body's own trucks blocks them.

    **Not flagged:** waves without a number, or without a known time; a load-in compared with a load-out.

    **To fix it,** correct the numbers, or the times of the sessions.
    """
    for paddock in case.once(paddocks_of):
        for out in (False, True):
            waves = [
                (wave.order, slot.begins, wave, slot)
                for wave in paddock.plan.waves
                if wave.out is out
                and wave.order is not None
                and (slot := _slot(case, wave.moves)) is not None
            ]
            before: tuple[dt.datetime, LoadWave, Slot] | None = None
            latest: tuple[dt.datetime, LoadWave, Slot] | None = None
            last_order = 0
            for order, begins, wave, slot in sorted(waves, key=lambda w: (w[0], w[1], w[2].id)):
                if order != last_order:
                    before, last_order = latest, order
                if before is not None and begins < before[0]:
                    yield _late(case, paddock, (wave, slot), before[1:])
                if latest is None or begins > latest[0]:
                    latest = (begins, wave, slot)


def _late(case: Case, paddock: Paddock, this: tuple[LoadWave, Slot], other: tuple[LoadWave, Slot]) -> Finding:
    (wave, slot), (earlier, its) = this, other
    return Finding(
        message=f"{paddock.wave_label(wave)} comes before {paddock.wave_label(earlier)}, whose number is lower: "
        f"{case.session_name(slot.session)}, and {case.session_name(its.session)}",
        path=paddock.path("waves", wave.id, "order"),
        related=(Related(message="the wave with the lower number", path=paddock.path("waves", earlier.id)),),
        hint="correct the numbers, or the times of the sessions",
        context={
            "plan": paddock.plan.id,
            "wave": wave.id,
            "other": earlier.id,
            "sessions": [slot.session.id, its.session.id],
        },
    )


@rule("PAD051", "opens-before-parking", Severity.ERROR, sources=(_IMSA,))
def opens_before_parking(case: Case) -> Iterator[Finding]:
    """Transporters park before they are opened.

    The session from which a wave may open does not start before the one in which it comes in.

    **Not flagged:** waves of which one of the two times is not known.

    **To fix it,** name the right sessions, or correct their times.
    """
    for paddock in case.once(paddocks_of):
        for wave in paddock.plan.waves:
            park, opens = _slot(case, wave.park), _slot(case, wave.opens)
            if park is None or opens is None or opens.begins >= park.begins:
                continue
            yield Finding(
                message=f"{paddock.wave_label(wave)} may open with {case.session_name(opens.session)}, before it comes "
                f"in with {case.session_name(park.session)}",
                path=paddock.path("waves", wave.id, "opens"),
                related=(Related(message="the session to park in", path=("sessions", park.id)),),
                hint="name the right sessions, or correct their times",
                context={"plan": paddock.plan.id, "wave": wave.id, "park": park.id, "opens": opens.id},
            )


@attrs.frozen
class _Window:
    """A wave passes a gate in a window, evenly."""

    wave: LoadWave
    slot: Slot
    rate: Fraction


@rule("PAD052", "gate-over-capacity", Severity.WARNING)
def gate_over_capacity(case: Case) -> Iterator[Finding]:
    """A gate lets as many vehicles pass as waves bring.

    The vehicles of a wave are spread evenly over the time of its session. Of all waves that pass one gate at one time
    in one direction, the vehicles of an hour add up to no more than the gate lets pass in an hour.

    Where they do, the queue stands on the public road.

    **Not flagged:** gates and waves whose numbers are not known; waves whose session has no end.

    **To fix it,** give the wave more time or another gate, or let the waves come one after the other.
    """
    for paddock in case.once(paddocks_of):
        by_gate: dict[tuple[str, bool], list[_Window]] = {}
        for wave in paddock.plan.waves:
            slot = _slot(case, wave.moves)
            gate = paddock.gates.get(wave.gate or "")
            if slot is None or gate is None or not wave.vehicles or slot.ends == slot.begins:
                continue
            seconds = Fraction(int((slot.ends - slot.begins).total_seconds() * 1_000_000), 1_000_000)
            window = _Window(wave, slot, wave.vehicles * 3600 / seconds)
            by_gate.setdefault((gate.id, wave.out), []).append(window)
        for (name, _), windows in sorted(by_gate.items()):
            capacity = paddock.gates[name].vehicles_per_h
            if capacity is not None:
                yield from _crowded(case, paddock, name, capacity, windows)


def _crowded(
    case: Case, paddock: Paddock, gate: str, capacity: float, windows: list[_Window]
) -> Iterator[Finding]:
    """Each wave with whose beginning more vehicles an hour come than the gate lets pass."""
    present: dict[str, _Window] = {}
    leaving: list[tuple[dt.datetime, str]] = []
    rate = Fraction(0)
    most = Fraction(capacity)
    for window in sorted(windows, key=lambda w: (w.slot.begins, w.wave.id)):
        while leaving and leaving[0][0] <= window.slot.begins:
            rate -= present.pop(heapq.heappop(leaving)[1]).rate
        present[window.wave.id] = window
        heapq.heappush(leaving, (window.slot.ends, window.wave.id))
        rate += window.rate
        if rate <= most:
            continue
        others = [w for w in list(present.values())[:_MOST] if w.wave.id != window.wave.id]
        label = paddock.gates[gate].label
        start = case.local(window.slot.session, window.slot.start)
        alone = len(present) == 1
        who = paddock.wave_label(window.wave) if alone else f"{len(present)} waves together"
        time = length_text(window.slot.ends - window.slot.begins)
        brings = f"{window.wave.vehicles} vehicles in {time}, which is " if alone else ""
        yield Finding(
            message=f"{who} bring{'s' if alone else ''} {brings}{_number(rate)} vehicles an hour to {label} from "
            f"{clock_text(start)}, which lets {capacity:g} pass",
            path=paddock.path("waves", window.wave.id),
            related=(
                Related(message="the gate", path=paddock.path("gates", gate)),
                *(
                    Related(message=f"{paddock.wave_label(w.wave)}", path=paddock.path("waves", w.wave.id))
                    for w in others
                ),
            ),
            hint="give it more time or another gate, or let the waves come one after the other",
            context={
                "plan": paddock.plan.id,
                "gate": gate,
                "waves": [*sorted([window.wave.id, *(w.wave.id for w in others)])],
                "vehicles_per_h": round(float(rate), 2),
                "capacity_per_h": capacity,
            },
        )


_MOST = 20


def _number(rate: Fraction) -> str:
    return f"{float(rate):.4g}"


@rule("PAD053", "wave-of-no-load-in", Severity.ERROR)
def wave_of_no_load_in(case: Case) -> Iterator[Finding]:
    """A wave comes in with a load-in, or leaves with a load-out, of its weekend.

    The session in which its vehicles park is of the kind `load-in`, the one in which they leave of the kind
    `load-out`; these, and the session from which it may open, are at the plan's weekend. A wave has one of the first
    two.

    **Not flagged:** sessions that are not in the document (REF001); waves without a session.

    **To fix it,** name the session that is meant, or make two waves of one that comes and leaves.
    """
    for paddock in case.once(paddocks_of):
        for wave in paddock.plan.waves:
            asked = (
                ("park", wave.park, SessionKind.LOAD_IN),
                ("opens", wave.opens, None),
                ("leave", wave.leave, SessionKind.LOAD_OUT),
            )
            for field, name, kind in asked:
                session = paddock.index.sessions.get(name or "")
                if session is None:
                    continue
                if session.weekend != paddock.plan.weekend:
                    why = f"is at another weekend, {session.weekend!r}"
                elif kind is not None and session.kind is not kind:
                    why = f"is no {kind.value} but {session.kind.value}"
                else:
                    continue
                yield Finding(
                    message=f"{paddock.wave_label(wave)} names {case.session_name(session)}, which {why}",
                    path=paddock.path("waves", wave.id, field),
                    related=(Related(message="the session", path=("sessions", session.id)),),
                    hint="name the session that is meant",
                    context={"plan": paddock.plan.id, "wave": wave.id, "session": session.id},
                )
            if wave.park is not None and wave.leave is not None:
                yield Finding(
                    message=f"{paddock.wave_label(wave)} comes in and leaves; a wave is of the load-in or of the "
                    "load-out",
                    path=paddock.path("waves", wave.id, "leave"),
                    hint="make two waves of it",
                    context={"plan": paddock.plan.id, "wave": wave.id},
                )


@rule("PAD054", "hot-crossing", Severity.ERROR, sources=("IMSA's official schedules: hot track, cold track",))
def hot_crossing(case: Case) -> Iterator[Finding]:
    """No transporter crosses a track on which cars may come at speed.

    While a wave passes a gate from which a track has to be crossed, no session is on the asphalt of that layout
    with a hot track. A session without an end counts at its start.

    **Not flagged:** gates that cross nothing; waves and sessions without a known time; a session that ends as the wave
    begins.

    **To fix it,** let the wave come at another time or through another gate; a tunnel or a bridge is no crossing.
    """
    moving: dict[str, tuple[Paddock, LoadWave, Slot]] = {}
    for paddock in case.once(paddocks_of):
        for wave in paddock.plan.waves:
            gate, slot = paddock.gates.get(wave.gate or ""), _slot(case, wave.moves)
            if gate is None or gate.crosses is None or slot is None:
                continue
            # The vehicles take the asphalt of the layout for their time, each wave under a name of its own.
            across = attrs.evolve(
                slot.session,
                id=f"crossing-{len(moving)}",
                layout=gate.crosses,
                track=TrackUse.SHARED,
                weekend=paddock.plan.weekend,
            )
            moving[across.id] = (paddock, wave, attrs.evolve(slot, session=across))
    crossing = claims_on_track(case.index, (slot for _, _, slot in moving.values()))
    hot = [c for c in case.on_track if c.slot.session.track_condition is TrackCondition.HOT]
    for later, earlier, _more in first_few(meetings(crossing, hot), lambda _one, _other: True):
        for met in earlier:
            mine, other = (later, met) if later.slot.id in moving else (met, later)
            paddock, wave, _ = moving[mine.slot.id]
            yield _hot(case, paddock, wave, other.slot)


def _hot(case: Case, paddock: Paddock, wave: LoadWave, hot: Slot) -> Finding:
    gate = paddock.gates[wave.gate or ""]
    layout = paddock.index.layouts.get(gate.crosses or "")
    track = layout.label if layout is not None else str(gate.crosses)
    return Finding(
        message=f"{paddock.wave_label(wave)} passes {gate.label} and crosses {track} while the track is hot for "
        f"{case.session_name(hot.session)}",
        path=paddock.path("waves", wave.id, "gate"),
        related=(
            Related(message="the session with a hot track", path=("sessions", hot.id)),
            Related(message="the gate", path=paddock.path("gates", gate.id)),
        ),
        hint="let it come at another time, or through another gate",
        context={"plan": paddock.plan.id, "wave": wave.id, "gate": gate.id, "session": hot.id},
    )
