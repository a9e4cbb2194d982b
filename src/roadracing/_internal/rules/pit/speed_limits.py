"""How fast cars may be in the pit lane."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted

from .used_lanes import UsedLane, used_lanes


@rule(
    "PIT001",
    "pit-speed-limit",
    Severity.ERROR,
    parameters=("pit_speed_limit_kph",),
    sources=(
        "IMSA Code of 31 May 2002, article 6.2: 60 km/h",
        "FIA Formula One Sporting Regulations 2025, article 34.7: 80 km/h",
    ),
)
def pit_speed_limit(case: Case) -> Iterator[Finding]:
    """The pit lane has a speed limit, and it is no higher than the organisation that operates the session allows.

    The limit in a session is the one the pit plan's `conditions` give for that session, otherwise for its series,
    otherwise for everybody, and otherwise the one that is signposted (`pit_lane` of the layout). For every session in
    which competition cars run it is at most `pit_speed_limit_kph` of the organisation that operates it.

    At a weekend of two organisations the limit of the one is painted on the boards while the cars of the other
    come in, and drivers of both learned their own.

    **Only a warning** in a draft: a pit plan says no limit at all, and neither does the layout.

    **Not flagged:** a limit where no rule book or practice has a number; weekends without a pit plan whose layout
    has no signposted limit.

    **To fix it,** lower the limit, give the series its own in the plan's `conditions`, or agree on another number.
    """
    for used in case.once(used_lanes):
        too_fast: dict[tuple[Path, float, str], list[Session]] = {}
        bare: list[Session] = []
        for session in used.sessions:
            limit, path = _limit(used, session)
            allowed = case.parameter("pit_speed_limit_kph", session)
            if limit is None:
                bare.append(session)
            elif allowed.value is not None and limit > allowed.value:
                too_fast.setdefault((path, allowed.value, allowed.practice), []).append(session)
        for (path, most, practice), sessions in too_fast.items():
            limit, _ = _limit(used, sessions[0])
            yield Finding(
                message=f"{_names(case, sessions)} with a limit of {limit:g} km/h in {used.label}; it may be at most "
                f"{most:g} km/h",
                path=path,
                related=(Related(message="the session", path=("sessions", sessions[0].id)),),
                hint=f"set it to {most:g} km/h for {'it' if len(sessions) == 1 else 'them'}, in the conditions of the "
                "pit plan",
                context={
                    "weekend": used.weekend.id,
                    "sessions": [s.id for s in sessions],
                    "speed_limit_kph": limit,
                    "pit_speed_limit_kph": most,
                },
                practice=practice,
            )
        if used.plan is not None and bare:
            yield Finding(
                message=f"{_names(case, bare)} without a speed limit in {used.label}",
                path=("pit_plans", used.plan.id),
                severity=None if case.published else Severity.WARNING,
                hint="give the plan conditions with a speed_limit_kph, or the layout's pit lane the limit on its signs",
                context={"weekend": used.weekend.id, "sessions": [s.id for s in bare]},
            )


def _limit(used: UsedLane, session: Session) -> tuple[float | None, Path]:
    """The limit in a session, and where the document says it."""
    for conditions in used.conditions_for(session):
        if conditions.speed_limit_kph is not None and used.plan is not None:
            path = ("pit_plans", used.plan.id, "conditions", conditions.id, "speed_limit_kph")
            return conditions.speed_limit_kph, path
    lane = used.lane
    return (lane.speed_limit_kph if lane is not None else None), (*used.lane_path, "speed_limit_kph")


def _names(case: Case, sessions: list[Session]) -> str:
    first = case.session_name(sessions[0])
    if len(sessions) == 1:
        return f"{first} runs"
    return f"{first} and {counted(len(sessions) - 1, 'more session')} run"
