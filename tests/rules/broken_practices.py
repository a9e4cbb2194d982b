"""For each rule on practices and resolutions, a joint season that breaks it and nothing else."""

from typing import Any

import attrs

from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    OperatingAgreement,
    Resolution,
    Strategy,
)
from roadracing._internal.model.agreement.area import Area
from roadracing._internal.model.agreement.best_practice import BestPractice, ParameterSetting, PracticeStatus
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.season.season import Season
from tests.rules.building import IMSA, SCCA, WEEKEND, cleared, season, session
from tests.rules.practices import adopted, setting

OPERATING = Strategy.OPERATING_ORGANISATION
BOOKS = (attrs.evolve(IMSA, rule_book=RuleBook.IMSA), attrs.evolve(SCCA, rule_book=RuleBook.SCCA))
BOTH = ("imsa", "scca")
RED = Resolution(id="red", subject="Red flag", parameter="red_flag", strategy=OPERATING, approved_by=BOTH)
WHITE = attrs.evolve(RED, id="white", subject="White flag", parameter="white_flag")


def joint(
    *practices: BestPractice, resolutions: tuple[Resolution, ...] = (RED, WHITE), **facts: Any
) -> Season:
    """A day of two sanctioning bodies that settled what they do differently."""
    agreement = OperatingAgreement(
        id="joa",
        name="The Agreement",
        parties=tuple(AgreementParty(organisation=name) for name in BOTH),
        resolutions=resolutions,
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


BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {
    "JOA010": joint(resolutions=(RED,)),
    "JOA011": joint(
        resolutions=(RED, attrs.evolve(WHITE, strategy=None, meaning="last-lap")),
    ),
    "JOA012": joint(
        resolutions=(
            RED,
            WHITE,
            Resolution(id="load-in", subject="Load-in", decision="ALMS first.", approved_by=("imsa",)),
        )
    ),
    "JOA013": joint(
        adopted("rolling", "imsa", setting("start_procedure", "rolling")),
        adopted("standing", "imsa", setting("start_procedure", "standing")),
    ),
    "JOA014": joint(adopted("typo", "imsa", setting("changeover_mins", 20))),
    "JOA015": joint(
        resolutions=(RED, WHITE, attrs.evolve(RED, id="start", parameter="start_procedure", strategy=None))
    ),
    "JOA016": joint(
        adopted("minutes", "imsa", ParameterSetting(parameter="changeover_min", meaning="twenty"))
    ),
    "JOA017": joint(
        BestPractice(
            id="travelling-safety-team",
            title="A safety team that travels with the series",
            area=Area.SAFETY,
            status=PracticeStatus.RETIRED,
        )
    ),
    "JOA018": joint(BestPractice(id="idle", title="Nobody's", status=PracticeStatus.ADOPTED)),
}
"""By code: a season, with options for ``validate`` where it needs any."""
