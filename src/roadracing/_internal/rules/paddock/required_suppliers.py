"""Those without whom nobody races come in with the others."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.agreement.organisation import OrganisationKind
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.words.naming import labels_of


@rule(
    "PAD055",
    "supplier-not-at-load-in",
    Severity.WARNING,
    sources=("IMSA's official schedules, load-in: fuel and tyre suppliers come in a wave of their own",),
)
def supplier_not_at_load_in(case: Case) -> Iterator[Finding]:
    """The suppliers without whom a weekend cannot be run come in with its load-in.

    Where a paddock plan says in which waves organisations come, each of the weekend's `required_suppliers` is in one,
    by itself or by its kind. Where a document of one weekend names none, all its organisations of the kind `supplier`
    are meant. Those that are in none are one finding.

    Cars that have neither fuel nor tyres are in nobody's way.

    **Not flagged:** weekends of which no plan has such waves.

    **To fix it,** add the supplier to a wave, or take it from the required ones.
    """
    for weekend in case.season.weekends:
        waves = [
            wave
            for plan in case.paddock_plans
            if plan.weekend == weekend.id
            for wave in plan.waves
            if not wave.out
        ]
        if not any(wave.organisations or wave.organisation_kinds for wave in waves):
            continue
        named = {name for wave in waves for name in wave.organisations}
        kinds = {kind for wave in waves for kind in wave.organisation_kinds}
        missing = [
            name
            for name in _required(case, weekend)
            if name not in named
            and not ((known := case.index.organisations.get(name)) is not None and kinds & {*known.kinds})
        ]
        if missing:
            plan = next(plan for plan in case.paddock_plans if plan.weekend == weekend.id)
            yield Finding(
                message=f"{listed(labels_of(case.index.organisations, missing))} "
                f"{'is' if len(missing) == 1 else 'are'} in no wave of the load-in of {weekend.label}",
                path=("weekends", weekend.id),
                related=(Related(message="the paddock plan", path=("paddock_plans", plan.id)),),
                hint="add each to a wave, by itself or by its kind",
                context={"weekend": weekend.id, "organisations": [*missing]},
            )


def _required(case: Case, weekend: RaceWeekend) -> tuple[str, ...]:
    if weekend.required_suppliers or len(case.season.weekends) > 1:
        return weekend.required_suppliers
    return tuple(one.id for one in case.season.organisations if OrganisationKind.SUPPLIER in one.kinds)
