"""What a safety plan is about, and what it says nothing of."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.safety.safety_plans import planned_in
from roadracing._internal.text.lists import listed

if TYPE_CHECKING:
    from .safety_plans import Planned


@rule("SAF018", "two-safety-plans", Severity.WARNING)
def two_safety_plans(case: Case) -> Iterator[Finding]:
    """A layout has one safety plan at a weekend.

    No two safety plans are for the same weekend and the same layout; a plan that names no layout is for the weekend's.

    With two plans on the desk, a call is answered by both or by neither. Whether the track may go hot cannot be said.

    **Not flagged:** plans for different layouts of one weekend.

    **To fix it,** make one plan of them, or say for which layout each is.
    """
    seen: dict[tuple[str, str | None], Planned] = {}
    for planned in case.once(planned_in):
        layout = planned.plan.layout or (planned.weekend.layout if planned.weekend is not None else None)
        other = seen.setdefault((planned.plan.weekend, layout), planned)
        if other is not planned:
            yield Finding(
                message=f"{planned.plan.id!r} and {other.plan.id!r} are both {planned.label}, for the same layout",
                path=planned.path,
                related=(Related(message="the other plan", path=other.path),),
                hint="make one plan of them, or say for which layout each is",
                context={"plan": planned.plan.id, "other": other.plan.id},
            )


@rule("SAF020", "plan-says-nothing", Severity.INFO)
def plan_says_nothing(case: Case) -> Iterator[Finding]:
    """A safety plan says who helps, who watches, where patients go and what is done.

    It has units, staffed stations, hospitals and procedures. What it says nothing about cannot be checked, and
    `roadracing readiness` counts it as unknown. It is said once for each plan.

    **Not flagged:** weekends without a safety plan.

    **To fix it,** add what is missing, or join the document with the one that has it.
    """
    for planned in case.once(planned_in):
        plan = planned.plan
        silent = [
            words
            for words, held in (
                ("units", plan.units),
                ("the staff of flag stations", plan.staffing),
                ("hospitals", plan.hospitals),
                ("procedures", plan.procedures),
            )
            if not held
        ]
        if silent:
            yield Finding(
                message=f"{planned.label} says nothing about {listed(silent)}, so nobody can check it",
                path=planned.path,
                hint="add it, or join this document with the one that has it",
                context={"plan": plan.id, "missing": [*silent]},
            )
