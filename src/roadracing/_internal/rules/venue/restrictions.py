"""What the restrictions of a venue reach: which sessions, on which of its days, at which times."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import TypeVar

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.place.restriction import (
    AppliesTo,
    DayQuota,
    NoiseLimit,
    ProhibitedWeekdays,
    QuietHours,
    Restriction,
    Weekday,
)
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.kinds import (
    COMPETITION,
    PlanStatus,
    SessionKind,
    TrackCondition,
    TrackUse,
)
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan, RaceWeekend
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.text.lists import listed
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import StartKind
from roadracing._internal.words.naming import label_of

R = TypeVar("R", ProhibitedWeekdays, QuietHours, NoiseLimit, DayQuota)

_RUNNING = frozenset(
    {"warm", "warmup", "start", "started", "starting", "run", "running", "runs", "firing", "fireup"}
)
_TITLE = 200
"""So much of a title is read for what runs."""
_ON_WHEELS = COMPETITION | {
    SessionKind.RECONNAISSANCE,
    SessionKind.PARADE,
    SessionKind.DEMONSTRATION,
    SessionKind.RIDES,
}
"""The kinds of session that are nothing without cars that run."""

_LONGEST = 366
"""The most days that a session is looked at, or looked for. Library default."""


@attrs.frozen(kw_only=True)
class Use:
    """A session is to run at a venue, by the timetable or by a plan that may replace it.

    Attributes:
        session: the session, as the timetable or the plan has it.
        weekend: its weekend.
        venue: where that is.
        plan: the plan, where it is one that puts the session there.
        begins: when it starts, in the venue's time; ``None`` if no time is known.
        ends: when it is over, by its slot or its format, whichever is later, with the lap that a timed race
            overruns by; ``None`` if that is not known; equal to ``begins`` for a moment.
        days: the first and the last day at the venue that it touches, or between which it has to be;
            ``None`` if nothing says when it is.
        exact: whether its time was given without reserve, such as about or not before.
    """

    session: Session
    weekend: RaceWeekend
    venue: Venue
    plan: Plan | None = None
    begins: Instant | None = None
    ends: Instant | None = None
    days: tuple[dt.date, dt.date] | None = None
    exact: bool = True

    @property
    def path(self) -> Path:
        """Where its start was written."""
        if self.plan is not None:
            return ("weekends", self.weekend.id, "plans", self.plan.id, "moves", self.session.id)
        return ("sessions", self.session.id, "start")

    @property
    def all_days(self) -> tuple[dt.date, ...]:
        """Every day from the first to the last; a year of them at most, where a slip made it centuries."""
        if self.days is None:
            return ()
        first, last = (day.toordinal() for day in self.days)
        if last - first >= _LONGEST:
            # A range of years says nothing about when it is; a start says at least that.
            last = first + _LONGEST - 1 if self.begins is not None else first - 1
        return tuple(map(dt.date.fromordinal, range(first, last + 1)))

    @property
    def touched(self) -> tuple[dt.date, ...]:
        """The days at the venue on which it certainly is: none, where it has to be on one of several."""
        return self.all_days if self.begins is not None or len(self.all_days) == 1 else ()

    @property
    def severity(self) -> Severity | None:
        """What breaks a restriction in a plan that may never be needed, or by an uncertain time, warns."""
        return Severity.WARNING if self.plan is not None or not self.exact else None


def name_of(case: Case, use: Use) -> str:
    """What to call a use in a message."""
    name = case.session_name(use.session)
    return f"{name}, as the plan {use.plan.name or use.plan.id!r} moves it," if use.plan is not None else name


def restricted(case: Case, kind: type[R]) -> Iterator[tuple[Use, R]]:
    """Every session with every restriction of a kind that its venue has, by weekend and id.

    Cancelled sessions are left out, and so are postponed ones that have no new time.
    """
    for weekend in case.season.weekends:
        venue = case.index.venues.get(weekend.venue)
        if venue is None:
            continue
        restrictions = [r for r in venue.restrictions if isinstance(r, kind)]
        if not restrictions:
            continue
        for use in uses(case, weekend, venue):
            for restriction in restrictions:
                yield use, restriction


def uses(case: Case, weekend: RaceWeekend, venue: Venue) -> Iterator[Use]:
    """The sessions of a weekend that are to run, by id, then those that its plans move."""
    by_id: dict[str, Session | None] = {s.id: s for s in case.index.sessions_of(weekend.id)}
    for session in by_id.values():
        if session is not None and not _dropped(session):
            yield _use(case, session, weekend, venue, None)
    for plan in weekend.plans:
        for move in plan.moves:
            session = by_id.get(move.session)
            if session is not None and not move.cancelled and (move.start or move.end):
                yield _use(case, moved(session, move), weekend, venue, plan)


def _dropped(session: Session) -> bool:
    # A day without a time is news enough: what was put off to a Sunday is on a Sunday.
    if session.plan_status is PlanStatus.POSTPONED:
        return session.start is None or session.start.kind is StartKind.TBC
    return session.is_cancelled


def moved(session: Session, move: Move) -> Session:
    """A session as a plan moves it; where only the start moves, its length stays."""
    start = move.start or session.start
    end = move.end
    if end is None and move.start is None:
        end = session.end
    elif end is None and session.length is not None and start is not None and start.instant is not None:
        try:
            end = start.instant + session.length
        except InstantError:
            # No calendar goes beyond the year 9999.
            end = None
    return attrs.evolve(session, start=start, end=end, status=None)


def _use(case: Case, session: Session, weekend: RaceWeekend, venue: Venue, plan: Plan | None) -> Use:
    follows = session.start is not None and session.start.kind is StartKind.AFTER
    # What a plan puts after another session is resolved in the timetable only.
    begins = None if plan is not None and follows else case.index.starts(session)
    if begins is None:
        days = None if follows and plan is not None else case.index.days_of(session)
        return Use(session=session, weekend=weekend, venue=venue, plan=plan, days=days)
    begins = begins.to(venue.timezone)
    known = [end for end in (session.end, case.expected_end(session)) if end is not None and end >= begins]
    ends = max(known).to(venue.timezone) if known else None
    last = begins
    if ends is not None and ends > begins:
        # Half-open: what ends at midnight does not touch the day that begins then.
        last = ends - dt.timedelta(microseconds=1)
    return Use(
        session=session,
        weekend=weekend,
        venue=venue,
        plan=plan,
        begins=begins,
        ends=ends,
        days=(begins.date(), last.date()),
        exact=_exact(case, session),
    )


def _exact(case: Case, session: Session) -> bool:
    slot = case.slot_of.get(session.id)
    return slot is None or slot.exact


def concerns(case: Case, session: Session, applies_to: AppliesTo | None) -> bool | None:
    """Whether a session is of the kind that a restriction forbids; ``None`` if that is not known.

    Racing is a race. Engines run wherever competition cars do, in parades, demonstrations, rides and laps
    to the grid, and in whatever else has the track for itself or needs it hot. Inspections and clearance laps
    by the officials' road cars do not count. Off the track they run where a row says so, in its fact `engines` or by
    its title: an engine warm-up in the paddock. Cars are muffled if every series of the session says so.
    """
    if applies_to is AppliesTo.RACING:
        return session.kind is SessionKind.RACE and session.track is not TrackUse.NONE
    on_track = session.track is not TrackUse.NONE and _engines(session)
    beside = session.engines if session.engines is not None else _engines_by_title(session)
    if not on_track and not beside:
        return False
    if applies_to is not AppliesTo.UNMUFFLED:
        return True
    muffled = {case.index.series[s].muffled if s in case.index.series else None for s in session.series}
    if False in muffled:
        return True
    return False if muffled == {True} else None


def _engines(session: Session) -> bool:
    if session.kind in _ON_WHEELS:
        return True
    if session.condition is TrackCondition.HOT:
        return True
    return session.track_use is TrackUse.EXCLUSIVE and session.track_condition is not TrackCondition.COLD


def _engines_by_title(session: Session) -> bool:
    """Whether a row is called after engines that run: "Engine warm-up", "Engines may be started from"."""
    title = re.sub(r"fire[ -]?ups?\b", "fireup", (session.title or "").casefold()[:_TITLE])
    found = re.findall(r"[a-z]{1,12}", title)
    return any(
        word in ("engine", "engines")
        and (at == 0 or found[at - 1] != "no")
        and _RUNNING & set(found[at + 1 :])
        for at, word in enumerate(found)
    )


def in_force(restriction: Restriction, day: dt.date) -> bool:
    """Whether a restriction is in force on a day at the venue: by its dates, its weekdays and its exceptions."""
    if restriction.effective_from is not None and day < restriction.effective_from:
        return False
    if restriction.effective_until is not None and day >= restriction.effective_until:
        return False
    if any(exception.date == day for exception in restriction.exceptions):
        return False
    if isinstance(restriction, ProhibitedWeekdays):
        return Weekday.of(day) in restriction.weekdays
    return not restriction.weekdays or Weekday.of(day) in restriction.weekdays


def path_of(venue: Venue, restriction: Restriction) -> Path:
    """Where a restriction was written."""
    return ("venues", venue.id, "restrictions", restriction.id)


def spot(venue: Venue, restriction: Restriction) -> Related:
    """The restriction, as the other spot of a finding."""
    return Related(message=f"the restriction at {venue.label}", path=path_of(venue, restriction))


def grounds(restriction: Restriction) -> str:
    """Whose restriction it is and by what right, in brackets; empty if that is not known."""
    known = [part for part in (restriction.legal_reference, restriction.authority) if part]
    if not known and restriction.source:
        known = [restriction.source]
    return f" ({', '.join(known)})" if known else ""


def forbidden(applies_to: AppliesTo | None) -> str:
    """What a restriction forbids, as the subject of a sentence."""
    match applies_to:
        case AppliesTo.RACING:
            return "racing"
        case AppliesTo.UNMUFFLED:
            return "running cars without mufflers"
        case _:
            return "running engines"


def unsure_of_mufflers(case: Case, session: Session) -> str:
    """Which series do not say whether their cars are muffled."""
    names = [
        label_of(case.index.series, s)
        for s in session.series
        if s not in case.index.series or case.index.series[s].muffled is None
    ]
    if not names:
        return "no series says whether the cars have mufflers"
    return f"{listed(names)} {'does' if len(names) == 1 else 'do'} not say whether the cars have mufflers"
