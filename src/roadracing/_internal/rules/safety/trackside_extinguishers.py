"""Fire extinguishers stand along both sides of the track."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.safety.static_cover import static_cover
from roadracing._internal.text.lists import listed

from .safety_plans import rounded, with_layout


@rule(
    "SAF006",
    "extinguisher-spacing",
    Severity.ERROR,
    parameters=("extinguisher_spacing_m",),
    sources=(
        "FIA International Sporting Code, Appendix H, an older edition, article 8.3.1, as quoted by f-e-v.co.uk",
    ),
)
def extinguisher_spacing(case: Case) -> Iterator[Finding]:
    """Along either side of the track a fire extinguisher with a trained operator is never far.

    Where a safety plan names its extinguishers, those of its flag stations and those in between, no two neighbouring
    ones on one side of the track are more than `extinguisher_spacing_m` apart; the FIA had 300 m. Each side is
    reported once, with its longest way.

    Nobody crosses a hot track with an extinguisher, so the one on the other side is none.

    **Not flagged:** plans that name no extinguishers (SAF020); layouts of which the length is not known.
    Extinguishers of which it is not known where they are or on which side, or of which it is said that nobody
    trained stands by, are not counted.

    **To fix it,** place extinguishers with operators in the gaps, or complete their `at_m` and `side`.
    """
    for planned, layout in with_layout(case):
        limit = planned.strictest("extinguisher_spacing_m")
        if layout.length_m is None or limit.value is None:
            continue
        for held in static_cover(planned.plan, layout, layout.length_m, limit):
            side = held.side.value
            if not held.points:
                message = (
                    f"{planned.label} has no fire extinguisher with a known place on the {side} of the track"
                )
            elif held.gaps:
                gaps = listed(f"{rounded(start)} to {rounded(end)}" for start, end in held.gaps)
                message = (
                    f"on the {side} of the track the extinguishers of {planned.label} are up to "
                    f"{rounded(held.longest_m or 0)} apart, and may be {limit.value:g} m: {gaps}"
                )
            else:
                continue
            yield Finding(
                message=message,
                path=(*planned.path, "extinguishers") if planned.plan.extinguishers else planned.path,
                hint="place extinguishers with trained operators in the gaps",
                context={
                    "plan": planned.plan.id,
                    "side": side,
                    "longest_m": held.longest_m,
                    "most_m": limit.value,
                    "gaps": [[start, end] for start, end in held.gaps],
                },
                practice=limit.practice,
            )
