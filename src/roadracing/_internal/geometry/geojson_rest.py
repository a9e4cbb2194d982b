"""What the collection says of a plan beside its features."""

from typing import Any

import attrs
from cattrs.errors import BaseValidationError

from roadracing._internal.documents.diagnosing import faults_in
from roadracing._internal.documents.structure import converter
from roadracing._internal.model.paddock.plan import PaddockPlan
from roadracing._internal.text.quoting import describe, quote

from . import geojson_faults as faults
from .geojson_faults import Trouble
from .geojson_form import KINDS, MEMBER


def rest_of(
    data: Any, into: PaddockPlan | None, *, weekend: str | None, plan: str | None
) -> tuple[PaddockPlan | None, list[Trouble]]:
    """What the collection itself says of the plan, on top of the plan that is changed."""
    said = data.get(MEMBER) if isinstance(data, dict) else None
    if said is None:
        said = {}
    if not isinstance(said, dict):
        message = f'"{MEMBER}" has to be an object; it is {describe(said)}'
        return None, [Trouble(faults.PROPERTY, message, (MEMBER,))]
    facts = {key: value for key, value in said.items() if value is not None}
    drawn = {kind.field for kind in KINDS.values()}
    known: dict[str, Any] = {}
    if into is not None:
        known = {"id": into.id, "weekend": into.weekend}
    if plan is not None:
        known["id"] = plan
    if weekend is not None:
        known["weekend"] = weekend
    facts |= known
    troubles = [
        Trouble(
            faults.PROPERTY, f"{key!r} are features, and not a part of {MEMBER!r}", (MEMBER, key), at_key=True
        )
        for key in sorted(drawn & set(facts))
    ]
    for key in drawn:
        facts.pop(key, None)
    try:
        found: PaddockPlan = converter().structure(facts, PaddockPlan)
    except BaseValidationError as error:
        found_ = [
            Trouble(
                faults.PROPERTY,
                f"the plan: {quote(str(fault.pointer[-1])) if fault.pointer else 'it'} {fault.refusal.reason}",
                (MEMBER, *fault.pointer),
                fault.refusal.hint,
            )
            for fault in faults_in(error)
        ]
        return None, [*troubles, *found_]
    if into is None:
        return found, troubles
    changes = {key: getattr(found, key) for key in facts if key != "georeference"}
    if into.georeference is None:
        changes["georeference"] = found.georeference
    return attrs.evolve(into, **changes), troubles
