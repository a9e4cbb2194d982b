"""What safety needs and nobody has planned: silence is no plan."""

from collections.abc import Collection, Iterator
from typing import TypeAlias

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.agreement.organisation import OrganisationKind
from roadracing._internal.model.control.official import Assignment, OfficialRole
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import Capability
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding, Profile
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.track.slots import is_hot

_DIRECTORS = frozenset(
    {OfficialRole.RACE_DIRECTOR, OfficialRole.CHIEF_STEWARD, OfficialRole.CLERK_OF_THE_COURSE}
)
_SANCTIONING = frozenset({OrganisationKind.SANCTIONING_BODY, OrganisationKind.NATIONAL_AUTHORITY})
_RADIO = "radio"


@rule("SAF022", "safety-not-planned", Severity.WARNING, profiles=(Profile.OPERATIONS,))
def safety_not_planned(case: Case) -> Iterator[Finding]:
    """What safety needs before cars run is planned, and somebody is named for it.

    A weekend with sessions on a hot track has a safety plan, hours of its medical centre, a chief medical officer, a
    race director for every series (or a chief steward or clerk of the course), a radio check of its flag stations, and
    a unit that can extricate a driver. Each that nobody has planned is one finding.

    **An error:** there is no safety plan at all.

    **An info:** other series have a race director, and one has none whose organisation is known to be a promoter, an
    owner or another that sanctions nothing: who directs its sessions is not in the document.

    **Not flagged:** weekends whose sessions are cancelled or have no hot track. Only the profile `operations` asks:
    a calendar is no safety plan.

    **To fix it,** plan it, assign somebody, or log the check.
    """
    for weekend in case.season.weekends:
        hot = [one for one in case.index.sessions_of(weekend.id) if is_hot(one)]
        if not hot:
            continue
        where = case.weekend_name(weekend)
        for what, hint, severity, series in _silences(case, weekend, hot):
            yield Finding(
                message=f"{where}: {what}",
                path=("weekends", weekend.id),
                severity=severity,
                related=tuple(
                    Related(message=case.index.series[one].label, path=("series", one))
                    for one in series
                    if one in case.index.series
                ),
                hint=hint,
                context={"weekend": weekend.id, "missing": what, "series": [*series]},
            )


@rule("SAF023", "safety-in-part", Severity.WARNING, profiles=(Profile.DRAFT, Profile.PUBLISHED))
def safety_in_part(case: Case) -> Iterator[Finding]:
    """A document that plans safety plans all that is needed before cars run.

    It is a warning, once for a document, where it has a safety plan or names who is responsible for safety, and is
    silent about something that the profile `operations` asks for (SAF022): which weekend is silent, and about what. The
    radio check is of the day itself, and not asked for here.

    **An info,** once for a document, says that it holds nothing about safety at all: a calendar is no safety plan, and
    it is read by people who may think so.

    **Not flagged:** documents without a session on a hot track.

    **To fix it,** plan what is missing, or join this document with the one that has it.
    """
    weekends = [
        (weekend, hot)
        for weekend in case.season.weekends
        if (hot := [one for one in case.index.sessions_of(weekend.id) if is_hot(one)])
    ]
    if not weekends:
        return
    if not case.safety_plans and not any(
        one.role in _SAFETY and one.official is not None for one in case.season.assignments
    ):
        yield Finding(
            message="nothing in this document is about safety: a calendar is no safety plan",
            path=("weekends", weekends[0][0].id),
            severity=Severity.INFO,
            hint="plan it before cars run; the profile operations and `roadracing readiness` say what is needed",
            context={"weekends": [weekend.id for weekend, _ in weekends]},
        )
        return
    silent = {
        weekend.id: (case.weekend_name(weekend), missing)
        for weekend, hot in weekends
        if (
            missing := [what for what, _, severity, _ in _unplanned(case, weekend, hot) if severity in _ASKED]
        )
    }
    if silent:
        first, *_ = silent
        name, missing = silent[first]
        more = f"; {counted(len(silent) - 1, 'other weekend')} too" if len(silent) > 1 else ""
        yield Finding(
            message=f"{name} has safety in part: {listed(missing)}{more}",
            path=("weekends", first),
            hint="plan it, or join this document with the one that has it",
            context={"weekends": [*silent], "missing": [*missing]},
        )


_SAFETY = frozenset({OfficialRole.CHIEF_MEDICAL_OFFICER, OfficialRole.SAFETY_CHIEF})
_ASKED = frozenset({Severity.ERROR, Severity.WARNING})
_Silence: TypeAlias = tuple[str, str, Severity, Collection[str]]
"""What nobody has planned, how it is mended, how bad it is, and for which series."""


def _silences(case: Case, weekend: RaceWeekend, hot: list[Session]) -> Iterator[_Silence]:
    """What nobody has planned, or checked on the day."""
    yield from _unplanned(case, weekend, hot)
    plans = [plan for plan in case.safety_plans if plan.weekend == weekend.id]
    if plans and not _radio_checked(case, weekend, plans):
        yield (
            "no radio check of the flag stations is planned or logged",
            "say in the staffing of each station when it answers a radio check, or log the check",
            Severity.WARNING,
            (),
        )


def _unplanned(case: Case, weekend: RaceWeekend, hot: list[Session]) -> Iterator[_Silence]:
    plans = [plan for plan in case.safety_plans if plan.weekend == weekend.id]
    warning = Severity.WARNING
    if not plans:
        yield "there is no safety plan", "add a safety plan of the weekend", Severity.ERROR, ()
    elif not any(Capability.EXTRICATION in unit.can for plan in plans for unit in plan.units):
        yield "no unit can extricate a driver", "add a rescue unit to the safety plan", warning, ()
    if not any(
        one.kind is SessionKind.MEDICAL and not one.is_cancelled for one in case.index.sessions_of(weekend.id)
    ):
        yield (
            "the medical centre has no hours on the timetable",
            "add its hours as sessions of the kind medical",
            warning,
            (),
        )
    assigned = [one for one in case.index.assignments_at(weekend.id) if one.official is not None]
    if not any(one.role is OfficialRole.CHIEF_MEDICAL_OFFICER for one in assigned):
        what = "nobody is assigned as chief medical officer"
        yield what, "add the assignment, with its official", warning, ()
    yield from _undirected(case, hot, [one for one in assigned if one.role in _DIRECTORS])


def _undirected(case: Case, hot: list[Session], directors: list[Assignment]) -> Iterator[_Silence]:
    """The sessions that nobody is named to direct: those of bodies that sanction, and those of others."""
    without = [
        one
        for one in hot
        if not any(
            (not each.sessions or one.id in each.sessions)
            and (not each.series or not one.series or bool({*each.series} & {*one.series}))
            for each in directors
        )
    ]
    elsewhere = [one for one in without if directors and _is_not_sanctioned(case, one)]
    hint = "add an assignment of a race director, a chief steward or a clerk of the course"
    for sessions, what, severity in (
        ([one for one in without if one not in elsewhere], "nobody is assigned as race director for", None),
        (elsewhere, "nobody says who directs", Severity.INFO),
    ):
        if sessions:
            names = dict.fromkeys(_series(case, one) for one in sessions)
            series = dict.fromkeys(name for one in sessions for name in one.series)
            yield f"{what} {listed(names)}", hint, severity or Severity.WARNING, series


def _is_not_sanctioned(case: Case, session: Session) -> bool:
    """Whether its organisation is known, and known to sanction nothing."""
    operator = case.index.organisations.get(case.index.operator_of(session) or "")
    return operator is not None and bool(operator.kinds) and not _SANCTIONING & {*operator.kinds}


def _series(case: Case, session: Session) -> str:
    known = case.index.series
    names = [known[one].label if one in known else one for one in session.series]
    return listed(names) or case.session_label(session)


def _radio_checked(case: Case, weekend: RaceWeekend, plans: list[SafetyPlan]) -> bool:
    """Whether a plan or a log of the weekend says when stations answered."""
    if any(one.radio_checked_at is not None for plan in plans for one in plan.staffing):
        return True
    logs = (log for log in case.season.control_logs if log.weekend == weekend.id)
    return any(entry.check is not None and _RADIO in entry.check for log in logs for entry in log.entries)
