"""What safety needs and nobody has planned: silence is no plan."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import Capability
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding, Profile
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.track.slots import is_hot

_DIRECTORS = frozenset(
    {OfficialRole.RACE_DIRECTOR, OfficialRole.CHIEF_STEWARD, OfficialRole.CLERK_OF_THE_COURSE}
)
_RADIO = "radio"


@rule("SAF022", "safety-not-planned", Severity.WARNING, profiles=(Profile.OPERATIONS,))
def safety_not_planned(case: Case) -> Iterator[Finding]:
    """What safety needs before cars run is planned, and somebody is named for it.

    A weekend with sessions on a hot track has a safety plan, hours of its medical centre, a chief medical officer, a
    race director for every series (or a chief steward or clerk of the course), a radio check of its flag stations, and
    a unit that can extricate a driver. Each that nobody has planned is one finding.

    **An error:** there is no safety plan at all.

    **Not flagged:** weekends whose sessions are cancelled or have no hot track. Only the profile `operations` asks:
    a calendar is no safety plan.

    **To fix it,** plan it, assign somebody, or log the check.
    """
    for weekend in case.season.weekends:
        hot = [one for one in case.index.sessions_of(weekend.id) if is_hot(one)]
        if not hot:
            continue
        related = (Related(message="cars are to run", path=("sessions", hot[0].id)),)
        where = case.weekend_name(weekend)
        for what, hint, severity in _silences(case, weekend, hot):
            yield Finding(
                message=f"{where}: {what}",
                path=("weekends", weekend.id),
                severity=severity,
                related=related,
                hint=hint,
                context={"weekend": weekend.id, "missing": what},
            )


def _silences(case: Case, weekend: RaceWeekend, hot: list[Session]) -> Iterator[tuple[str, str, Severity]]:
    plans = [plan for plan in case.safety_plans if plan.weekend == weekend.id]
    warning = Severity.WARNING
    if not plans:
        yield "there is no safety plan", "add a safety plan of the weekend", Severity.ERROR
    elif not any(Capability.EXTRICATION in unit.can for plan in plans for unit in plan.units):
        yield "no unit can extricate a driver", "add a rescue unit to the safety plan", warning
    if not any(
        one.kind is SessionKind.MEDICAL and not one.is_cancelled for one in case.index.sessions_of(weekend.id)
    ):
        yield (
            "the medical centre has no hours on the timetable",
            "add its hours as sessions of the kind medical",
            warning,
        )
    assigned = [one for one in case.index.assignments_at(weekend.id) if one.official is not None]
    if not any(one.role is OfficialRole.CHIEF_MEDICAL_OFFICER for one in assigned):
        yield "nobody is assigned as chief medical officer", "add the assignment, with its official", warning
    directors = [one for one in assigned if one.role in _DIRECTORS]
    without = [
        one
        for one in hot
        if not any(
            (not each.sessions or one.id in each.sessions)
            and (not each.series or not one.series or bool({*each.series} & {*one.series}))
            for each in directors
        )
    ]
    if without:
        names = dict.fromkeys(_series(case, one) for one in without)
        yield (
            f"nobody is assigned as race director for {listed(names)}",
            "add an assignment of a race director, a chief steward or a clerk of the course",
            warning,
        )
    if not _radio_checked(case, weekend, plans):
        yield (
            "no radio check of the flag stations is planned or logged",
            "say in the staffing of each station when it answers a radio check, or log the check",
            warning,
        )


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
