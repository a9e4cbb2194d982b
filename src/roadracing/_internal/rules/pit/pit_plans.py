"""A pit plan is for the pit lane of its weekend, and says one thing about each session."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.pit.pit_plan import PitConditions, PitPlan
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.words.naming import label_of

from .used_lanes import used_lanes


@rule("PIT026", "pit-plan-of-something-else", Severity.ERROR)
def plan_of_something_else(case: Case) -> Iterator[Finding]:
    """A pit plan is for a pit lane at the venue of its weekend, and what it speaks of belongs there.

    Its layout is one of the venue's. The sessions of its `conditions` are of its weekend, the boxes of its
    extinguishers and its equipment are its own, and the cars in the ranking of a policy are entered in the series the
    policy is for. A weekend has one plan for each layout: two would both be read.

    **Not flagged:** what is not in the document at all (REF001); what allocations and openings name, which PIT012 and
    PIT020 look at.

    **To fix it,** correct the id, or unite the two plans.
    """
    where = {layout.id: venue.id for venue in case.season.venues for layout in venue.layouts}
    home = {box.id: plan.id for plan in case.season.pit_plans for box in plan.boxes}
    first: dict[tuple[str, str | None], PitPlan] = {}
    for plan in case.pit_plans:
        base = ("pit_plans", plan.id)
        weekend = case.index.weekends.get(plan.weekend)
        found: list[tuple[str, Path]] = []
        venue = case.index.venues.get(weekend.venue) if weekend is not None else None
        if plan.layout in where and venue is not None and where[plan.layout] != venue.id:
            found.append(
                (f"the layout {plan.layout!r}, which is not one of {venue.label}", (*base, "layout"))
            )
        for conditions in plan.conditions:
            for position, name in enumerate(conditions.sessions):
                session = case.index.sessions.get(name)
                if session is not None and session.weekend != plan.weekend:
                    path: Path = (*base, "conditions", conditions.id, "sessions", position)
                    found.append(
                        (f"{case.session_name(session)}, which is a session of another weekend", path)
                    )
        held = [
            *(("extinguishers", e.id, e.box) for e in plan.extinguishers),
            *(("equipment", e.id, e.box) for e in plan.equipment),
        ]
        for kind, name, box in held:
            if box is not None and home.get(box, plan.id) != plan.id:
                found.append(
                    (f"the box {box!r}, which is one of the plan {home[box]!r}", (*base, kind, name, "box"))
                )
        strangers = {path: (what, name) for what, path, name in _strangers(case, plan)}
        found += [(what, path) for path, (what, _) in strangers.items()]
        for what, path in found:
            entry = {"entry": strangers[path][1]} if path in strangers else {}
            yield Finding(
                message=f"the pit plan {plan.id!r} names {what}",
                path=path,
                hint="correct the id",
                context={"plan": plan.id, "weekend": plan.weekend, "names": what} | entry,
            )
        lane = (plan.weekend, plan.layout or (weekend.layout if weekend is not None else None))
        other = first.setdefault(lane, plan)
        if other is not plan:
            yield Finding(
                message=f"{label_of(case.index.weekends, plan.weekend)} has two pit plans for one pit lane: "
                f"{other.id!r} and {plan.id!r}",
                path=base,
                related=(Related(message="the other plan", path=("pit_plans", other.id)),),
                hint="unite them, or name the layout that each is for",
                context={"plan": plan.id, "other": other.id, "weekend": plan.weekend},
            )


def _strangers(case: Case, plan: PitPlan) -> Iterator[tuple[str, Path, str]]:
    for policy in plan.policies:
        for position, name in enumerate(policy.ranking if policy.series else ()):
            entry = case.index.entries.get(name)
            if entry is not None and entry.series not in policy.series:
                what = f"{entry.label} of {_series(case, entry.series)} in a ranking of "
                what += listed(_series(case, series) for series in policy.series)
                yield what, ("pit_plans", plan.id, "policies", policy.id, "ranking", position), name


def _series(case: Case, name: str) -> str:
    return label_of(case.index.series, name)


@rule("PIT027", "pit-conditions-contradict", Severity.ERROR)
def conditions_contradict(case: Case) -> Iterator[Finding]:
    """In each session one speed limit, one size of crew and one rule about fuel holds in the pit lane.

    Conditions for a session go before those for its series, and these before the ones for everybody. Two that are
    equally specific do not say different things about one session (`speed_limit_kph`, `crew_over_wall`, `fuelling`).

    Where one race counts for two series, both have conditions of their own, and cars of both come in at once.

    **Not flagged:** conditions that agree, or of which one is more specific.

    **To fix it,** give the session conditions of its own, or let the two agree.
    """
    for used in case.once(used_lanes):
        told: set[tuple[str, str, str]] = set()
        for session in used.sessions if used.plan is not None else ():
            held = [*used.conditions_for(session)]
            for field, unit in _FIELDS:
                pair = _differing(held, field)
                if used.plan is None or pair is None or (pair[0].id, pair[1].id, field) in told:
                    continue
                told.add((pair[0].id, pair[1].id, field))
                yield _contradiction(case, used.plan, session, pair, (field, unit))


_FIELDS = (("speed_limit_kph", " km/h"), ("crew_over_wall", " people"), ("fuelling", ""))


def _differing(held: list[PitConditions], field: str) -> tuple[PitConditions, PitConditions] | None:
    """The first two that are most specific about something and say different things."""
    said = [c for c in held if getattr(c, field) is not None]
    top = [c for c in said if c.rank == said[0].rank]
    other = next((c for c in top if getattr(c, field) != getattr(top[0], field)), None)
    return (top[0], other) if other is not None else None


def _contradiction(
    case: Case,
    plan: PitPlan,
    session: Session,
    pair: tuple[PitConditions, PitConditions],
    what: tuple[str, str],
) -> Finding:
    field, unit = what
    first, second = (
        str(value).lower() if isinstance(value, bool) else f"{value:g}{unit}"
        for value in (getattr(c, field) for c in pair)
    )
    return Finding(
        message=f"the conditions {pair[0].id!r} and {pair[1].id!r} say different things about "
        f"{case.session_name(session)}: {field} is {first} and {second}",
        path=("pit_plans", plan.id, "conditions", pair[1].id, field),
        related=(
            Related(
                message="the other conditions", path=("pit_plans", plan.id, "conditions", pair[0].id, field)
            ),
            Related(message="the session", path=("sessions", session.id)),
        ),
        hint="give the session conditions of its own, or let the two agree",
        context={
            "plan": plan.id,
            "session": session.id,
            "conditions": pair[1].id,
            "other": pair[0].id,
            "field": field,
        },
    )
