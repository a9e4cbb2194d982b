"""Where the things of a weekend are held: shared assets, units under one call sign, equipment, and transporters."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice

from roadracing._internal.model.pit.equipment import PitEquipment
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.safety.unit import SafetyUnit
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.agreement.duties import Duty, duty_of
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.safety.safety_plans import Planned, planned_in
from roadracing._internal.time.zones import zone
from roadracing._internal.track.overlaps import LOOKED_AT
from roadracing._internal.track.time_windows import EVER, Window, window_of
from roadracing._internal.words.clocks import span_text
from roadracing._internal.words.naming import label_of

from .holdings import Holding


def things(case: Case) -> dict[tuple[str, ...], list[Iterator[Holding]]]:
    """What holds each thing, by what it is."""
    found: dict[tuple[str, ...], list[Iterator[Holding]]] = {}
    labels = {resource.id: resource.label for resource in case.season.resources}
    travels = {r.id: r.travel for r in case.season.resources if r.travel is not None}
    for booking in case.season.bookings:
        duty = duty_of(case, booking)
        if duty is not None and duty.days is None:
            label, travel = labels.get(booking.resource, booking.resource), travels.get(booking.resource)
            found.setdefault(("asset", booking.resource), []).append(
                iter((_booked(case, duty, label, travel),))
            )
    for planned in case.once(planned_in):
        for unit in planned.plan.units:
            if unit.resource is not None:
                label, travel = labels.get(unit.resource, unit.resource), travels.get(unit.resource)
                found.setdefault(("asset", unit.resource), []).append(
                    _on_duty(case, planned, unit, label, travel=travel, told_by="SAF017", field="resource")
                )
            if unit.name is not None:
                called = ("call sign", planned.plan.weekend, _folded(unit.name))
                found.setdefault(called, []).append(
                    _on_duty(case, planned, unit, unit.name, spot=unit.id, field="name")
                )
    for plan in case.pit_plans:
        boxes = {box.id: box.name for box in plan.boxes}
        for piece in plan.equipment:
            doing = f"at box {boxes.get(piece.box or '', piece.box)}" if piece.box else "in the pits"
            if piece.resource is not None:
                asset = labels.get(piece.resource, piece.resource)
                found.setdefault(("asset", piece.resource), []).append(
                    _standing(case, plan, piece, asset, doing)
                )
            # Two rigs of a team may both be called a rig; a name with a number is one thing's.
            if piece.name is not None and any(c.isdigit() for c in piece.name):
                called = ("equipment", plan.id, _folded(piece.name))
                found.setdefault(called, []).append(_standing(case, plan, piece, piece.name, doing))
    _transporters(case, found)
    return found


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _booked(case: Case, duty: Duty, label: str, travel: dt.timedelta | None) -> Holding:
    session = case.index.sessions.get(duty.booking.session or "")
    return Holding(
        path=("bookings", duty.id),
        label=label,
        doing=f"booked for {case.session_name(session)}" if session is not None else "booked",
        begins=duty.begins,
        ends=duty.ends,
        when="" if session is not None else duty.when,
        venue=duty.venue,
        session=session,
        told_by="JOA020",
        holder=duty.booking.resource,
        travel=travel or dt.timedelta(),
    )


def _on_duty(
    case: Case,
    planned: Planned,
    unit: SafetyUnit,
    label: str,
    *,
    field: str,
    spot: str | None = None,
    travel: dt.timedelta | None = None,
    told_by: str | None = None,
) -> Iterator[Holding]:
    """A unit in the sessions it is on duty for; in all with a hot track where it names none."""
    named: Iterable[Session] = planned.hot
    if unit.sessions:
        named = (case.index.sessions[s] for s in unit.sessions if s in case.index.sessions)
    slots = (slot for s in named if (slot := case.slot_of.get(s.id)) is not None)
    venue = case.index.venue_of(planned.weekend) if planned.weekend is not None else None
    what = unit.id if field == "name" else unit.label
    for slot in islice(slots, LOOKED_AT):
        yield Holding(
            path=(*planned.path, "units", unit.id, field),
            label=label,
            doing=f"the unit {what} in {case.session_name(slot.session)}",
            begins=slot.begins,
            ends=slot.ends,
            when="",
            venue=venue.id if venue is not None else None,
            spot=spot,
            session=slot.session,
            told_by=told_by,
            holder=unit.resource or "",
            travel=travel or dt.timedelta(),
        )


def _standing(case: Case, plan: PitPlan, piece: PitEquipment, label: str, doing: str) -> Iterator[Holding]:
    """Equipment where it stands: for its own time, else for the whole of the weekend as far as sessions say it."""
    weekend = case.index.weekends.get(plan.weekend)
    venue = case.index.venue_of(weekend) if weekend is not None else None
    span = case.once(_spans).get(plan.weekend)
    begins, ends = window_of(piece.start, piece.end)
    if span is None and (piece.start is None or piece.end is None):
        return
    if span is not None:
        begins, ends = (span[0] if begins == EVER[0] else begins), (span[1] if ends == EVER[1] else ends)
    where = zone(venue.timezone) if venue is not None else dt.UTC
    ends = max(begins, ends)
    yield Holding(
        path=("pit_plans", plan.id, "equipment", piece.id),
        label=label,
        doing=doing,
        begins=begins,
        ends=ends,
        when=span_text(begins.astimezone(where), ends.astimezone(where)),
        venue=venue.id if venue is not None else None,
        spot=piece.box,
    )


def _spans(case: Case) -> dict[str, Window]:
    """From when until when there are sessions at each weekend."""
    found: dict[str, Window] = {}
    for slot in case.slots:
        begins, ends = found.get(slot.session.weekend, (slot.begins, slot.ends))
        found[slot.session.weekend] = (min(begins, slot.begins), max(ends, slot.ends))
    return found


def _transporters(case: Case, found: dict[tuple[str, ...], list[Iterator[Holding]]]) -> None:
    """The transporters of a team, which come through one gate."""
    for plan in case.paddock_plans:
        gates = {gate.id: gate.label for gate in plan.gates}
        for wave in plan.waves:
            slot = case.slot_of.get(wave.moves or "")
            if slot is None or wave.gate is None:
                continue
            for team in wave.teams:
                label = f"the transporters of {label_of(case.index.teams, team)}"
                held = Holding(
                    path=("paddock_plans", plan.id, "waves", wave.id, "teams"),
                    label=label,
                    doing=f"at {gates.get(wave.gate, wave.gate)} in {case.session_name(slot.session)}",
                    begins=slot.begins,
                    ends=slot.ends,
                    when="",
                    spot=wave.gate,
                    session=slot.session,
                )
                found.setdefault(("transporters", plan.weekend, team), []).append(iter((held,)))
