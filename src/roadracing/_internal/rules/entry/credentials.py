"""How many credentials there are, and who has them."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.entry.access_plan import AccessPlan, ZoneKind
from roadracing._internal.model.entry.credential import CredentialIssue, CredentialLevel
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import strictest
from roadracing._internal.rules.entry.cars_in_sessions import running_in
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.track.slots import is_out
from roadracing._internal.words.naming import label_of

from .cars_in_sessions import Running
from .gates_at_weekend import Gates, gates_at

_UNDER_16 = 16


def _holder(case: Case, issue: CredentialIssue) -> str:
    """To whom credentials went, in words."""
    team = case.index.teams.get(issue.team or "")
    organisation = case.index.organisations.get(issue.organisation or "")
    series = case.index.series.get(issue.series or "")
    named = (team, organisation, series)
    return next((each.label for each in named if each is not None), "") or (
        issue.team or issue.organisation or issue.series or repr(issue.id)
    )


@rule("ADM009", "holder-too-young", Severity.ERROR)
def holder_too_young(case: Case) -> Iterator[Finding]:
    """Nobody holds a credential whose level is for older people.

    A level whose `minimum_age` is sixteen or more has no holders who are under sixteen (`under_16` of its issues).

    **To fix it,** issue them another level, or correct the age.
    """
    for plan in case.access_plans:
        levels = {level.id: level for level in plan.levels}
        for issue in plan.issues:
            level = levels.get(issue.level)
            if level is None or not issue.under_16 or (level.minimum_age or 0) < _UNDER_16:
                continue
            yield Finding(
                message=f"{counted(issue.under_16, 'holder')} of {level.label} at {_holder(case, issue)} "
                f"{'is' if issue.under_16 == 1 else 'are'} under {_UNDER_16}, and the level is for those from "
                f"{level.minimum_age} on",
                path=("access_plans", plan.id, "issues", issue.id, "under_16"),
                related=(Related(message="the level", path=("access_plans", plan.id, "levels", level.id)),),
                hint="issue them another level, or correct the age",
                context={
                    "issue": issue.id,
                    "level": level.id,
                    "under_16": issue.under_16,
                    "minimum_age": level.minimum_age,
                },
            )


@rule("ADM010", "too-many-credentials", Severity.ERROR)
def too_many_credentials(case: Case) -> Iterator[Finding]:
    """No more credentials are issued than there may be.

    Each issue has at most its own `maximum`, all issues of a level together at most that of the level, and no
    issue has more holders `under_16` than holders.

    **Not flagged:** issues whose `count` is not known; levels and issues without a maximum.

    **To fix it,** take some back, or correct the numbers.
    """
    for plan in case.access_plans:
        totals: dict[str, int] = {}
        for issue in plan.issues:
            totals[issue.level] = totals.get(issue.level, 0) + (issue.count or 0)
            path = ("access_plans", plan.id, "issues", issue.id)
            name = next((each.label for each in plan.levels if each.id == issue.level), issue.level)
            if issue.count is None:
                continue
            if issue.maximum is not None and issue.count > issue.maximum:
                yield Finding(
                    message=f"{_holder(case, issue)} has {issue.count} of {name} and may have {issue.maximum}",
                    path=(*path, "count"),
                    hint="take some back, or correct the numbers",
                    context={"issue": issue.id, "count": issue.count, "maximum": issue.maximum},
                )
            if (issue.under_16 or 0) > issue.count:
                yield Finding(
                    message=f"{_holder(case, issue)} has {issue.count} of {name}, and {issue.under_16} of their "
                    "holders are said to be under 16",
                    path=(*path, "under_16"),
                    hint="correct the numbers",
                    context={"issue": issue.id, "count": issue.count, "under_16": issue.under_16},
                )
        for level in plan.levels:
            if level.maximum is not None and totals.get(level.id, 0) > level.maximum:
                yield Finding(
                    message=f"{totals[level.id]} of {level.label} are issued, and there may be {level.maximum}",
                    path=("access_plans", plan.id, "levels", level.id, "maximum"),
                    hint="take some back, or correct the numbers",
                    context={"level": level.id, "count": totals[level.id], "maximum": level.maximum},
                )


@rule(
    "ADM011",
    "too-many-in-parc-ferme",
    Severity.ERROR,
    parameters=("parc_ferme_people",),
    sources=("FIA Formula One Sporting Regulations 2025, articles 60.1 to 60.3: three for each car",),
)
def too_many_in_parc_ferme(case: Case) -> Iterator[Finding]:
    """In parc fermé there are a few of a car's team, and nobody else.

    The credentials of a team that open a zone of the kind `parc-ferme` are at most `parc_ferme_people` for each of its
    cars at the weekend; where an issue names a series, for each of its cars in that series, whose sessions decide
    whose number it is.

    **Not flagged:** issues to organisations; teams without a car at the weekend; where no rule book or practice has a
    number.

    **To fix it,** take some back, or issue a level that does not open parc fermé.
    """
    yield from _too_many(case, ZoneKind.PARC_FERME, "parc_ferme_people", per_car=True)


@rule(
    "ADM012",
    "too-many-on-the-pit-wall",
    Severity.ERROR,
    parameters=("pit_wall_people",),
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 26.12: twelve members of a team on the signalling wall",
    ),
)
def too_many_on_the_pit_wall(case: Case) -> Iterator[Finding]:
    """On the signalling wall there are no more of a team than its organisation allows.

    The credentials of a team that open a zone of the kind `pit-wall` are at most `pit_wall_people`; where an issue
    names a series, its sessions decide whose number that is.

    **Not flagged:** issues to organisations; where no rule book or practice has a number.

    **To fix it,** take some back, or issue a level that does not open the wall.
    """
    yield from _too_many(case, ZoneKind.PIT_WALL, "pit_wall_people", per_car=False)


def _too_many(case: Case, kind: ZoneKind, key: str, *, per_car: bool) -> Iterator[Finding]:
    running = case.once(running_in)
    for plan in case.access_plans:
        gates = gates_at(case, plan.weekend)
        opened = _opened(gates, kind)
        counts: dict[tuple[str, str | None], list[tuple[CredentialIssue, CredentialLevel]]] = {}
        for issue in plan.issues:
            if issue.team is not None and issue.level in opened and issue.count:
                held = counts.setdefault((issue.team, issue.series), [])
                held.append((issue, gates.levels[issue.level]))
        limits: dict[frozenset[str], tuple[float, str] | None] = {}
        for (team, series), issues in sorted(counts.items(), key=lambda one: (one[0][0], one[0][1] or "")):
            cars, ran = _cars(case, plan, team, series, running)
            if ran not in limits:
                found = strictest(case, key, _sessions(case, plan, ran))
                limits[ran] = (
                    (found.value, found.practice) if found is not None and found.value is not None else None
                )
            limit = limits[ran]
            if limit is None or (per_car and not cars):
                continue
            each, practice = limit
            most = each * cars if per_car else each
            total = sum(issue.count or 0 for issue, _ in issues)
            if total <= most:
                continue
            share = f" ({each:g} for each of its {cars} cars)" if per_car and cars > 1 else ""
            yield Finding(
                message=f"{label_of(case.index.teams, team)} has {total} credentials that open "
                f"{opened[issues[0][0].level]} ({listed(sorted({level.label for _, level in issues}))}), and may have "
                f"{most:g}{share}",
                path=("access_plans", plan.id, "issues", issues[0][0].id, "count"),
                related=tuple(
                    Related(message="another issue", path=("access_plans", plan.id, "issues", issue.id))
                    for issue, _ in issues[1:6]
                ),
                hint="take some back, or issue a level that does not open it",
                context={"team": team, "count": total, "maximum": most, key: each},
                practice=practice,
            )


def _opened(gates: Gates, kind: ZoneKind) -> dict[str, str]:
    """The levels that open a kind of zone, with what the zone is called."""
    own: dict[str, str] = {}
    for level in gates.levels.values():
        zones = (gates.zones.get(name) for o in gates.own_openings(level) for name in o.grant.zones)
        label = next((zone.label for zone in zones if zone is not None and zone.kind is kind), None)
        if label is not None:
            own[level.id] = label
    found = dict(own)
    for levels, by, _ in gates.honoured():
        labels = (own[other.id] for word in by for other in gates.counting_as(word) if other.id in own)
        label = next(labels, None)
        if label is not None:
            found |= {level.id: label for level in levels if level.id not in own}
    return found


def _cars(
    case: Case, plan: AccessPlan, team: str, series: str | None, running: Running
) -> tuple[int, frozenset[str]]:
    """How many cars a team has at a weekend, and the series in which they run."""
    wanted = (series,) if series is not None else case.index.series_at(plan.weekend)
    cars = [e for s in wanted for e in running.entered(plan.weekend, s) if e.team == team]
    return len(cars), frozenset(wanted if series is not None else (e.series for e in cars))


def _sessions(case: Case, plan: AccessPlan, series: frozenset[str]) -> list[Session]:
    """The sessions of a weekend in which the cars of some series run."""
    return [
        s
        for s in case.index.sessions_of(plan.weekend)
        if s.kind.competition and not is_out(s) and series & set(s.series)
    ]
