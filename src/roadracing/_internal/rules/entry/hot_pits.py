"""When the pit lane of a weekend is hot, and for how long around that it is closed to those who are too young."""

import datetime as dt

import attrs

from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.track.slots import Slot
from roadracing._internal.track.time_windows import Window, widened


@attrs.frozen(eq=False, kw_only=True)
class HotTime:
    """Competition cars run, and come into the pit lane.

    Attributes:
        session: the session.
        window: from when until when, by the timetable or the format, whichever is later.
        from_first_lap: the same with the reconnaissance laps before it.
    """

    session: Session
    window: Window
    from_first_lap: Window


def hot_times(case: Case, weekend: str) -> list[HotTime]:
    """When competition cars run at a weekend, first to last, as far as times are known."""
    slots = [case.slot_of[s.id] for s in case.index.sessions_of(weekend) if s.id in case.slot_of]
    slots.sort(key=lambda slot: (slot.begins, slot.id))
    laps: list[Slot] = []
    found: list[HotTime] = []
    for slot in slots:
        session = slot.session
        if session.kind is SessionKind.RECONNAISSANCE:
            laps.append(slot)
        if not session.kind.competition:
            continue
        window = (slot.begins, _end(case, slot))
        begins = slot.begins
        if session.kind is SessionKind.RACE:
            own = [lap for lap in laps if _leads_to(lap.session, session)]
            begins = min((lap.begins for lap in own), default=begins)
        # Laps lead to the next race; the one after that has laps of its own.
        laps = [lap for lap in laps if not _leads_to(lap.session, session)]
        found.append(HotTime(session=session, window=window, from_first_lap=(begins, window[1])))
    return found


def _leads_to(lap: Session, session: Session) -> bool:
    if lap.part_of is not None:
        return lap.part_of == session.id
    return not lap.series or not session.series or bool(set(lap.series) & set(session.series))


def _end(case: Case, slot: Slot) -> dt.datetime:
    expected = case.expected_end(slot.session)
    return max(slot.ends, expected.utc) if expected is not None else slot.ends


@attrs.frozen(eq=False, kw_only=True)
class YoungTime:
    """Around a session the pit lane is closed to those who are younger than the organisation that operates it allows.

    Attributes:
        session: the session.
        window: from when until when it is closed to them.
        age: how old one has to be, and whose number that is.
    """

    session: Session
    window: Window
    age: Effective


def young_times(case: Case, weekend: str) -> list[YoungTime]:
    """When the pit lane is closed to those who are too young, first to last, as far as times are known."""
    found = []
    for hot in hot_times(case, weekend):
        age = case.parameter("pit_lane_minimum_age", hot.session)
        if not age.value:
            continue
        before = case.parameter("under_age_before_min", hot.session).value or 0.0
        after = case.parameter("under_age_after_min", hot.session).value or 0.0
        window = widened(hot.from_first_lap, before, after)
        found.append(YoungTime(session=hot.session, window=window, age=age))
    return found
