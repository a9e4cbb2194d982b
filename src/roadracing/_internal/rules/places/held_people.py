"""Where the people of a weekend are held: on duty by their assignments, at their posts, and in their cars."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from typing import Final

from roadracing._internal.findings.places import Path
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.safety.safety_plan import StationStaffing
from roadracing._internal.rules.control.duty_hours import OnDuty, duties_of, role_words
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.entry.cars_in_sessions import running_in
from roadracing._internal.rules.safety.safety_plans import Planned, planned_in
from roadracing._internal.time.zones import zone
from roadracing._internal.track.overlaps import LOOKED_AT
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.clocks import span_text

from .holdings import Holding

_STANDS: Final = {
    OfficialRole.RACE_DIRECTOR: "race control",
    OfficialRole.CLERK_OF_THE_COURSE: "race control",
    OfficialRole.SAFETY_CAR_DRIVER: "the safety car",
    OfficialRole.SAFETY_CAR_OBSERVER: "the safety car",
    OfficialRole.STARTER: "the starter's stand",
    OfficialRole.PIT_MARSHAL: "the pit lane",
}
"""Where a role keeps somebody while cars run; of the others nobody can say it."""


def people(case: Case) -> dict[str, list[Iterator[Holding]]]:
    """What holds each person, by the name that is folded, or by what the document calls those without a name."""
    found: dict[str, list[Iterator[Holding]]] = {}
    officials = case.index.officials
    for assignment in case.season.assignments:
        if assignment.official is not None:
            official = officials.get(assignment.official) or Official(id=assignment.official)
            found.setdefault(_person("official", official.id, official.name), []).append(
                _on_duty(case, official, assignment)
            )
    for planned in case.once(planned_in):
        for staffing in planned.plan.staffing:
            if staffing.in_charge is not None:
                official = officials.get(staffing.in_charge) or Official(id=staffing.in_charge)
                found.setdefault(_person("official", official.id, official.name), []).append(
                    _in_charge(case, planned, staffing, official)
                )
    for entry in case.season.entries:
        if entry.withdrawn or entry.reserve:
            continue
        for name in entry.drivers:
            driver = case.index.drivers.get(name)
            person = _person("driver", name, driver.name if driver is not None else None)
            label = driver.label if driver is not None else name
            found.setdefault(person, []).append(_driving(case, entry, name, label))
    return found


def _person(kind: str, name: str, called: str | None) -> str:
    return " ".join(called.casefold().split()) if called is not None else f"{kind}/{name}"


def _on_duty(case: Case, official: Official, assignment: Assignment) -> Iterator[Holding]:
    for duty in islice(duties_of(case, assignment), LOOKED_AT):
        yield _duty(case, official, assignment, duty)


def _duty(case: Case, official: Official, assignment: Assignment, duty: OnDuty) -> Holding:
    weekend = case.index.weekends.get(assignment.weekend)
    venue = case.index.venue_of(weekend) if weekend is not None else None
    where = zone(venue.timezone) if venue is not None else dt.UTC
    role = role_words(assignment.role) if assignment.role is not None else "an official"
    at = case.session_name(duty.session) if duty.session is not None else ""
    spot = assignment.station or (_STANDS.get(assignment.role) if assignment.role is not None else None)
    travel = case.parameter("travel_h", duty.session).value or 0
    return Holding(
        path=("assignments", assignment.id),
        label=official.label,
        doing=" ".join(
            part
            for part in (
                role,
                f"at {station_label(case, assignment.station)}" if assignment.station else "",
                f"in {at}" if at else "",
            )
            if part
        ),
        begins=duty.begins,
        ends=duty.ends,
        when="" if at else span_text(duty.begins.astimezone(where), duty.ends.astimezone(where)),
        venue=venue.id if venue is not None else None,
        spot=spot,
        session=duty.session,
        told_by="CTL025",
        holder=official.id,
        travel=dt.timedelta(hours=travel),
    )


def _in_charge(
    case: Case, planned: Planned, staffing: StationStaffing, official: Official
) -> Iterator[Holding]:
    path = (*planned.path, "staffing", staffing.station, "in_charge")
    slots = (slot for s in planned.hot if (slot := case.slot_of.get(s.id)) is not None)
    for slot in islice(slots, LOOKED_AT):
        yield _in_session(
            case, slot, official.label, "post chief", path, spot=staffing.station, holder=official.id
        )


def _driving(case: Case, entry: Entry, name: str, label: str) -> Iterator[Holding]:
    running = case.once(running_in)
    slots = (
        slot
        for weekend in entry.weekends or tuple(case.index.weekends)
        for session in running.sessions_of(entry, weekend)
        if session.kind.competition and (slot := case.slot_of.get(session.id)) is not None
    )
    for slot in islice(slots, LOOKED_AT):
        yield _in_session(
            case,
            slot,
            label,
            f"driving {entry.label}",
            ("entries", entry.id, "drivers"),
            busy=True,
            told_by="ADM004",
            holder=name,
        )


def _in_session(
    case: Case,
    slot: Slot,
    label: str,
    doing: str,
    path: Path,
    *,
    spot: str | None = None,
    busy: bool = False,
    told_by: str | None = None,
    holder: str = "",
) -> Holding:
    venue = case.index.venue_of(slot.session)
    at = f"at {station_label(case, spot)} " if spot is not None else ""
    return Holding(
        path=path,
        label=label,
        doing=f"{doing} {at}in {case.session_name(slot.session)}",
        begins=slot.begins,
        ends=slot.ends,
        when="",
        venue=venue.id if venue is not None else None,
        spot=spot,
        session=slot.session,
        busy=busy,
        told_by=told_by,
        holder=holder,
        travel=dt.timedelta(hours=case.parameter("travel_h", slot.session).value or 0),
    )


def station_label(case: Case, name: str) -> str:
    """What to call a flag station."""
    return case.once(_stations).get(name, name)


def _stations(case: Case) -> dict[str, str]:
    return {s.id: s.label for layout in case.index.layouts.values() for s in layout.stations}
