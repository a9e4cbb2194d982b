"""What credentials open: zones of the weekend, and the pit lane only to those who are old enough for it."""

import datetime as dt
from collections.abc import Iterator
from itertools import chain

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.entry.access_plan import AccessPlan, ZoneKind
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by, somebodys
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.time.instant import Instant
from roadracing._internal.track.time_windows import Window, common, united
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.naming import label_of

from .gates_at_weekend import Gates, Opening, gates_at, words_of
from .hot_pits import YoungTime, young_times

_UNDER_16 = 16
"""The age that ``CredentialIssue.under_16`` speaks of, in years."""


@rule("ADM007", "grant-of-something-else", Severity.ERROR)
def grant_of_something_else(case: Case) -> Iterator[Finding]:
    """What an access plan speaks of belongs to its weekend: levels, zones and sessions.

    The level and the zones of a grant, and the level of an issue, are in an access plan of the same weekend, and the
    sessions of a grant are sessions of that weekend. A gate marshal has the list of this weekend only.

    **Not flagged:** what is not in the document at all (REF001).

    **To fix it,** correct the id, or add the level or zone to the plan.
    """
    levels = {level.id: plan for plan in case.season.access_plans for level in plan.levels}
    zones = {zone.id: plan for plan in case.season.access_plans for zone in plan.zones}
    for plan in case.access_plans:
        base = ("access_plans", plan.id)
        named: list[tuple[Path, str, str, AccessPlan | None]] = [
            ((*base, "issues", issue.id, "level"), "level", issue.level, levels.get(issue.level))
            for issue in plan.issues
        ]
        for grant in plan.grants:
            here = (*base, "grants", grant.id)
            named.append(((*here, "level"), "level", grant.level, levels.get(grant.level)))
            named += [
                ((*here, "zones", position), "zone", zone, zones.get(zone))
                for position, zone in enumerate(grant.zones)
            ]
            for position, name in enumerate(grant.sessions):
                session = case.index.sessions.get(name)
                if session is not None and session.weekend != plan.weekend:
                    yield Finding(
                        message=f"the grant {grant.id!r} is for {case.session_name(session)}, which is a session of "
                        "another weekend",
                        path=(*here, "sessions", position),
                        related=(Related(message="the session", path=("sessions", session.id)),),
                        hint="name a session of the plan's weekend",
                        context={"plan": plan.id, "grant": grant.id, "session": session.id},
                    )
        for path, what, name, home in named:
            if home is not None and home.weekend != plan.weekend:
                yield Finding(
                    message=f"the access plan {plan.id!r} speaks of the {what} {name!r}, which is one of another "
                    f"weekend's plan, {home.id!r}",
                    path=path,
                    related=(Related(message="the other plan", path=("access_plans", home.id)),),
                    hint=f"correct the id, or add the {what} to this plan",
                    context={"plan": plan.id, what: name, "plan_of_it": home.id},
                )


@rule(
    "ADM008",
    "too-young-for-the-pit-lane",
    Severity.ERROR,
    parameters=("pit_lane_minimum_age", "under_age_after_min", "under_age_before_min"),
    sources=(
        (
            "FIA Formula One Sporting Regulations 2025, article 26.13: nobody under 16 in the pit lane from 15 minutes "
            "before to 5 minutes after every practice and qualifying, and for a race from 15 minutes before the "
            "reconnaissance laps"
        ),
    ),
)
def too_young_for_the_pit_lane(case: Case) -> Iterator[Finding]:
    """Around the sessions in which competition cars run, nobody in the pit lane is too young for it.

    From `under_age_before_min` minutes before each practice, qualifying, warm-up, race and test to
    `under_age_after_min` minutes after it, the pit lane is closed to those who are younger than
    `pit_lane_minimum_age`; for a race from so many minutes before its reconnaissance laps, where the timetable has
    them. No grant opens a zone of the kind `pit-lane` then to a level whose holders may be younger, or to one that
    went to somebody under sixteen. A grant may be kept out of these times (`while_hot` false, with `closed_before_min`
    and `closed_after_min`), or have a `minimum_age` of its own.

    **Only a warning** where nobody set the age: the default is the FIA's, and other organisations need not have it.

    **Only an info,** once per weekend: levels that open the pit lane then do not say how old their holders are.

    **Not flagged:** weekends of which no time is known.

    **To fix it,** give the level or the grant a `minimum_age`, or close the grant around the sessions.
    """
    for plan_weekend in dict.fromkeys(plan.weekend for plan in case.access_plans):
        times = young_times(case, plan_weekend)
        if not times:
            continue
        gates = gates_at(case, plan_weekend)
        unknown: list[Opening] = []
        told: set[Path] = set()
        limit = max(time.age.value or 0 for time in times)
        young = _Young(times)
        levels = gates.levels.values()
        # A grant is told of once: of the level it is for, before those that others honour as it.
        for opening in chain(
            chain.from_iterable(gates.own_openings(level) for level in levels),
            chain.from_iterable(gates.guest_openings(level) for level in levels),
        ):
            age = opening.minimum_age
            if opening.path in told or not _pit_lane(gates, opening) or (age is not None and age >= limit):
                continue
            met = young.met(gates.windows(opening.grant), age)
            under = gates.under_16.get(opening.level.id, 0)
            if met and (age is not None or (under and limit >= _UNDER_16)):
                told.add(opening.path)
                yield _too_young(case, gates, opening, young, under)
            elif met:
                unknown.append(opening)
        if unknown:
            yield _ages_unknown(case, gates, unknown, times)


def _pit_lane(gates: Gates, opening: Opening) -> list[str]:
    """The zones that are a pit lane, of those that are opened."""
    return [
        zone
        for zone in opening.grant.zones
        if zone in gates.zones and gates.zones[zone].kind is ZoneKind.PIT_LANE
    ]


@attrs.frozen(eq=False)
class _Young:
    """When the pit lane is shut to those who are too young, worked out once for each age and each time it is open."""

    times: list[YoungTime]
    _shut: dict[int | None, list[Window]] = attrs.field(init=False, factory=dict)
    _met: dict[tuple[int, int | None], list[Window]] = attrs.field(init=False, factory=dict)
    _why: dict[tuple[int, int | None], tuple[YoungTime, list[Window]]] = attrs.field(init=False, factory=dict)

    def met(self, windows: list[Window], age: int | None) -> list[Window]:
        """When it is open to somebody to whom it is shut."""
        key = (id(windows), age)  # The gates keep the list.
        if age not in self._shut:
            self._shut[age] = united(time.window for time in self._for(age))
        if key not in self._met:
            self._met[key] = common(windows, self._shut[age])
        return self._met[key]

    def why(self, windows: list[Window], age: int | None) -> tuple[YoungTime, list[Window]]:
        """The session that it is shut around, and when it is open then."""
        key = (id(windows), age)  # The gates keep the list.
        if key not in self._why:
            met = self.met(windows, age)
            # A number that somebody set decides before one that is only the library's.
            shut = sorted(self._for(age), key=lambda t: not somebodys(t.age))
            self._why[key] = next((t, both) for t in shut if (both := common(met, [t.window])))
        return self._why[key]

    def _for(self, age: int | None) -> Iterator[YoungTime]:
        return (time for time in self.times if age is None or age < (time.age.value or 0))


def _too_young(case: Case, gates: Gates, opening: Opening, young: _Young, minors: int) -> Finding:
    age, windows = opening.minimum_age, gates.windows(opening.grant)
    met = young.met(windows, age)
    time, open_then = young.why(windows, age)
    who = f"from {age} on" if age is not None else f"with {counted(minors, 'holder')} under {_UNDER_16}"
    zones = listed(gates.zones[zone].label for zone in _pit_lane(gates, opening))
    begins, ends = (
        case.local(time.session, Instant.of(moment, _zone(time, case))) for moment in open_then[0]
    )
    more = f", and {counted(len(met) - 1, 'more time')}" if len(met) > 1 else ""
    return Finding(
        message=f"{opening.level.label} ({who}) opens {zones} on {short_day_text(begins.date())} from "
        f"{clock_text(begins)} to {clock_text(ends)}{more}; around {case.session_name(time.session)} one has to be "
        f"{time.age.value:g}",
        path=opening.path,
        severity=severity_by(time.age),
        related=(
            Related(message="the session", path=("sessions", time.session.id, "start")),
            Related(message="the level", path=_level_path(gates, opening)),
        ),
        hint="give the level or the grant a minimum_age, or set its while_hot to false, with closed_before_min and "
        "closed_after_min",
        context={
            "grant": opening.grant.id,
            "level": opening.level.id,
            "session": time.session.id,
            "minimum_age": age,
            "under_16": minors,
            "pit_lane_minimum_age": time.age.value,
        },
        practice=time.age.practice,
    )


def _zone(time: YoungTime, case: Case) -> str:
    slot = case.slot_of[time.session.id]
    return slot.start.zone


def _level_path(gates: Gates, opening: Opening) -> Path:
    return ("access_plans", gates.home.get(opening.level.id, opening.plan.id), "levels", opening.level.id)


def _ages_unknown(case: Case, gates: Gates, unknown: list[Opening], times: list[YoungTime]) -> Finding:
    levels = {opening.level.id: opening.level for opening in unknown}
    # Of those that others honour, one stood for all that are alike.
    standing_for_others = {gates.age_of(o.level) for o in unknown if o.honoured_by is not None}
    words = {
        (o.granted_to.organisation, word): None
        for o in unknown
        if o.honoured_by is not None
        for word in words_of(o.granted_to)
    }
    levels |= {guest.id: guest for guest in gates.guests(words) if gates.age_of(guest) in standing_for_others}
    names = sorted({level.label for level in levels.values()})
    weekend = gates.weekend
    return Finding(
        message=f"{listed(names)} {'opens' if len(names) == 1 else 'open'} the pit lane at "
        f"{label_of(case.index.weekends, weekend)} while cars run, and nothing says how old the holders are; one "
        f"has to be {times[0].age.text}",
        path=_level_path(gates, unknown[0]),
        severity=Severity.INFO,
        hint="give the levels their minimum_age",
        context={
            "weekend": weekend,
            "levels": [*sorted(levels)],
            "pit_lane_minimum_age": times[0].age.value,
        },
        practice=times[0].age.practice,
    )


@rule("ADM016", "grant-never-good", Severity.WARNING)
def grant_never_good(case: Case) -> Iterator[Finding]:
    """A grant opens something at some time.

    A grant that is for certain sessions, kinds or series has one at its weekend that is to run; and one that is not
    good while cars run (`while_hot` false) has some time left of it. Otherwise somebody stands before a gate with a
    credential that opens nothing.

    **Not flagged:** weekends that have no sessions yet; sessions of which no time is known.

    **To fix it,** correct the sessions or kinds, add minutes before or after (`before_min`, `after_min`), or let it be
    good while cars run.
    """
    for plan in case.access_plans:
        if not case.index.sessions_of(plan.weekend):
            continue
        gates = gates_at(case, plan.weekend)
        for grant in plan.grants:
            sessions = gates.sessions_of(grant)
            timed = [s for s in sessions if s.id in case.slot_of]
            if grant.always or (sessions and len(timed) < len(sessions)) or gates.windows(grant):
                continue
            reason = (
                "nothing is left of its sessions when no competition cars run"
                if grant.while_hot is False and timed and _lasting(case, [s.id for s in timed])
                else "none of its sessions takes any time"
                if timed
                else "there is no such session to run at the weekend"
            )
            yield Finding(
                message=f"the grant {grant.id!r} is never good: {reason}",
                path=("access_plans", plan.id, "grants", grant.id),
                hint="correct its sessions, kinds or series, or add before_min or after_min",
                context={"plan": plan.id, "grant": grant.id, "sessions": [s.id for s in sessions[:20]]},
            )


def _lasting(case: Case, sessions: list[str]) -> bool:
    return any(case.slot_of[name].ends - case.slot_of[name].begins > dt.timedelta() for name in sessions)
