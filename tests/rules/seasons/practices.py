"""For each rule on practices and resolutions, a joint season that breaks it and nothing else."""

from typing import Any

import attrs

from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    OperatingAgreement,
    Resolution,
    Strategy,
)
from roadracing._internal.model.agreement.best_practice import BestPractice
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.season.season import Season
from tests.rules.building import IMSA, SCCA, WEEKEND, cleared, season, session

OPERATING = Strategy.OPERATING_ORGANISATION
BOOKS = (attrs.evolve(IMSA, rule_book=RuleBook.IMSA), attrs.evolve(SCCA, rule_book=RuleBook.SCCA))
BOTH = ("imsa", "scca")
RED = Resolution(id="red", subject="Red flag", parameter="red_flag", strategy=OPERATING, approved_by=BOTH)
WHITE = attrs.evolve(RED, id="white", subject="White flag", parameter="white_flag")
PITS = Resolution(
    id="pits",
    subject="The pits under yellow",
    parameter="pits_under_full_course_yellow",
    meaning="closed",
    approved_by=BOTH,
)
"""The SCCA's rules, as far as they are known, say nothing of it: it is settled for both in every season here."""


def joint(
    *practices: BestPractice, resolutions: tuple[Resolution, ...] = (RED, WHITE), **facts: Any
) -> Season:
    """A day of two sanctioning bodies that settled what they do differently."""
    agreement = OperatingAgreement(
        id="joa",
        name="The Agreement",
        parties=tuple(AgreementParty(organisation=name) for name in BOTH),
        resolutions=(*resolutions, PITS),
    )
    return season(
        cleared(),
        session("alms-race", "race", "12:00", "14:45", series="alms"),
        session("wc-race", "race", "15:30", "16:20", series="world-challenge"),
        **{
            "organisations": BOOKS,
            "weekends": (attrs.evolve(WEEKEND, agreement="joa"),),
            "agreements": (agreement,),
            "practices": practices,
            **facts,
        },
    )


SOUND = joint()
"""A season in which none of the rules that are broken with these facts finds anything."""
