"""Those without whom nobody races come in with the others."""

import attrs

from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind
from tests.rules.building import IMSA, SCCA, WEEKEND, found
from tests.rules.example import Example
from tests.rules.paddock_building import PLAN, paddock, wave
from tests.rules.seasons import paddock as made

TYRES = Organisation(id="tyres", name="Tyre Company", kinds=(OrganisationKind.SUPPLIER,))
OFFICE = wave("office", organisations=("imsa",), gate="gate", park="first")
BODIES = (IMSA, SCCA, TYRES)

EXAMPLES = {
    "PAD055": Example(sound=made.SOUND, broken=paddock(waves=(OFFICE,), extra={"organisations": BODIES}))
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def _judged(*waves: object, **facts: object) -> int:
    plan = attrs.evolve(PLAN, waves=waves)
    return len(found("PAD055", paddock_plans=(plan,), **{"organisations": BODIES, **facts}))


def test_a_supplier_is_missing() -> None:
    """A supplier in no wave is found; in one by itself or by its kind it is not, and without such waves nobody asks."""
    assert 1 == _judged(OFFICE)
    assert 0 == _judged(OFFICE, wave("tyres", organisations=("tyres",), park="first"))
    assert 0 == _judged(OFFICE, wave("all", organisation_kinds=(OrganisationKind.SUPPLIER,), park="first"))
    assert 0 == _judged(wave("cars", series=("alms",), park="first"))


def test_who_is_required() -> None:
    """What the weekend says goes before what organisations are."""
    weekend = attrs.evolve(WEEKEND, required_suppliers=("scca",))
    assert 1 == _judged(OFFICE, wave("tyres", organisations=("tyres",), park="first"), weekends=(weekend,))
    assert 0 == _judged(attrs.evolve(OFFICE, organisations=("imsa", "scca")), weekends=(weekend,))
