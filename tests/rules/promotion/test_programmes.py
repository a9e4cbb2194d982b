"""Whose a marketing programme is, and who is its agency."""

from typing import Any

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind
from roadracing._internal.model.promotion.programme import MarketingProgramme
from tests.rules.building import IMSA, SCCA, diagnostics_of
from tests.rules.example import Example
from tests.rules.seasons import shared as made
from tests.rules.seasons.shared import AGREEMENT, shared

EXAMPLES = {
    "PRO007": Example(
        sound=made.SOUND,
        broken=made.shared(
            programmes=(MarketingProgramme(id="together", name="Joint marketing", agency="promoter"),)
        ),
    ),
    "PRO009": Example(
        sound=made.SOUND,
        broken=made.shared(
            agreements=(made.AGREEMENT,),
            programmes=(
                MarketingProgramme(
                    id="together", agreement="joint-agreement", organisations=("imsa", "promoter")
                ),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

AGENCY = Organisation(id="agency", kinds=(OrganisationKind.AGENCY, OrganisationKind.PROMOTER))
TOGETHER = MarketingProgramme(
    id="together", organisations=("imsa", "scca"), agreement="joint-agreement", agency="agency"
)


def judge(code: str, programme: MarketingProgramme = TOGETHER, **facts: Any) -> tuple[Diagnostic, ...]:
    """What one rule says of a programme of IMSA and the SCCA with an agency."""
    known = {"organisations": (IMSA, SCCA, AGENCY), "agreements": (AGREEMENT,), **facts}
    return diagnostics_of(shared(programmes=(programme,), **known), select=[code])


def test_an_agency() -> None:
    """It may be other things besides, or nobody says what it is."""
    assert () == judge("PRO007")
    assert () == judge("PRO007", organisations=(IMSA, SCCA, attrs.evolve(AGENCY, kinds=())))
    (finding,) = judge("PRO007", attrs.evolve(TOGETHER, agency="scca"))
    assert finding.message.endswith("is known as sanctioning body only")


def test_the_parties() -> None:
    """Who takes part is party to the agreement that the programme is part of, if it is part of one."""
    assert () == judge("PRO009")
    stranger = attrs.evolve(TOGETHER, organisations=("agency", "imsa"))
    (finding,) = judge("PRO009", stranger)
    assert ("programmes", "together", "organisations", 0) == finding.path
    assert () == judge("PRO009", attrs.evolve(stranger, agreement=None))
    assert () == judge("PRO009", stranger, agreements=(attrs.evolve(AGREEMENT, parties=()),))
