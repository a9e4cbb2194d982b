"""While cars run, a hospital is open."""

import datetime as dt
from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.safety.medical import Hospital
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted
from roadracing._internal.time.zones import zone
from roadracing._internal.track.slots import Slot

from .safety_plans import planned_in

_DAY = dt.timedelta(days=1)


@rule("SAF024", "no-hospital-open", Severity.WARNING)
def no_hospital_open(case: Case) -> Iterator[Finding]:
    """While cars run, a hospital of the safety plan takes patients.

    Where every hospital of a plan says its hours, one of them is open from the start of each session with a hot track
    to its end, by the venue's clocks. The sessions in which none is are one finding.

    The nearest trauma centre may close in the evening, and the plan for the night is another one.

    **Not flagged:** plans of which a hospital does not say its hours, or says that it is open round the clock; sessions
    of which no time is known.

    **To fix it,** add a hospital that is open, or correct the hours.
    """
    for planned in case.once(planned_in):
        hospitals = planned.plan.hospitals
        venue = case.index.venue_of(planned.weekend) if planned.weekend is not None else None
        if not hospitals or venue is None or any(_always(one) for one in hospitals):
            continue
        slots = [slot for one in planned.hot if (slot := case.slot_of.get(one.id)) is not None]
        closed = [slot for slot in slots if not any(_open(one, slot, venue.timezone) for one in hospitals)]
        if not closed:
            continue
        first = closed[0]
        more = f" and {counted(len(closed) - 1, 'other session')}" if len(closed) > 1 else ""
        yield Finding(
            message=f"no hospital of {planned.label} is open throughout {case.session_name(first.session)}{more}",
            path=(*planned.path, "hospitals"),
            related=tuple(
                Related(message=case.session_label(slot.session), path=("sessions", slot.id))
                for slot in closed[:_NAMED]
            ),
            hint="add a hospital that is open then, or correct the hours",
            context={"plan": planned.plan.id, "sessions": [slot.id for slot in closed[:_LISTED]]},
        )


_NAMED = 5
_LISTED = 20


def _always(one: Hospital) -> bool:
    """Whether a hospital is open round the clock, or may be as far as anybody knows."""
    return one.from_time is None or one.until_time is None or one.from_time == one.until_time


def _open(one: Hospital, slot: Slot, where: str) -> bool:
    """Whether a hospital is open from the start of a session to its end."""
    if one.from_time is None or one.until_time is None:
        return True
    begins, ends = (
        moment.astimezone(zone(where)).replace(tzinfo=None) for moment in (slot.begins, slot.ends)
    )
    for day in (begins.date() - _DAY, begins.date()) if begins.date() > dt.date.min else (begins.date(),):
        opens = dt.datetime.combine(day, one.from_time)
        closes = dt.datetime.combine(day, one.until_time)
        if closes <= opens and day < dt.date.max:
            closes += _DAY
        if opens <= begins and ends <= closes:
            return True
    return False
