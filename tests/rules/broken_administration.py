"""Seasons that break the rules on entries, officials and access, each one of them and nothing else."""

from typing import Any

import attrs

from roadracing._internal.model.entry.access_plan import AccessPlan
from roadracing._internal.model.entry.entry import Driver
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.effective import Practices
from tests.rules.building import FULL, VENUE, WEEKEND, session
from tests.rules.gates import (
    CREW,
    GRANTS,
    GUEST,
    HOT_PITS,
    IMPOUND,
    LEVELS,
    PADDOCK,
    PLAN,
    WALL,
    grant,
    honours,
    issue,
    with_access,
)
from tests.rules.pits import ENTRIES, GT, ONE, TOURING, TWO, entry, pits

AWAY = RaceWeekend(id="away", name="The Other Weekend", venue="circuit")
FULL_FOR_ONE = attrs.evolve(
    VENUE, layouts=(attrs.evolve(FULL, race_limit=1, practice_limit=9), *VENUE.layouts[1:])
)

BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {
    "ADM001": pits(plan=None, entries=(ONE, attrs.evolve(TWO, number="1"), GT, TOURING)),
    "ADM002": pits(plan=None, entries=(ONE, attrs.evolve(TWO, car_class="wc-gt"), GT, TOURING)),
    "ADM003": pits(plan=None, venues=(FULL_FOR_ONE,)),
    "ADM004": pits(
        session("wc-test", "test", "09:30", "10:00", series="world-challenge", track="none"),
        plan=None,
        drivers=(Driver(id="driver"),),
        entries=(attrs.evolve(ONE, drivers=("driver",)), TWO, attrs.evolve(GT, drivers=("driver",)), TOURING),
    ),
    "ADM005": pits(
        plan=None, entries=(*ENTRIES, entry("atlantic-5", "atlantics", "5", weekends=("weekend",)))
    ),
    "ADM006": pits(
        plan=None,
        entries=(
            attrs.evolve(ONE, transponder="4711"),
            attrs.evolve(TWO, transponder="4711"),
            GT,
            TOURING,
        ),
    ),
    "ADM007": with_access(
        weekends=(WEEKEND, AWAY),
        access_plans=(
            attrs.evolve(PLAN, zones=(PADDOCK, HOT_PITS, IMPOUND)),
            AccessPlan(id="away-access", weekend="away", zones=(WALL,)),
        ),
    ),
    "ADM008": with_access(grants=(*GRANTS[:1], grant(GUEST, PADDOCK, HOT_PITS), *GRANTS[2:])),
    "ADM009": with_access(
        levels=LEVELS, issues=(issue("to-first", CREW, count=4, under_16=1),), grants=(grant(CREW, PADDOCK),)
    ),
    "ADM010": with_access(issues=(issue("to-first", GUEST, count=9, maximum=8),)),
    "ADM011": (
        with_access(issues=(issue("to-first", CREW, series="alms", count=4),)),
        {"practices": Practices({"parc_ferme_people": 3.0})},
    ),
    "ADM012": (
        with_access(issues=(issue("to-first", CREW, count=13),)),
        {"practices": Practices({"pit_wall_people": 12.0})},
    ),
    "ADM013": pits(
        session("walk", "pit-walk", "16:30", "17:00", title="Pit walk", operated_by="imsa"), plan=None
    ),
    "ADM014": with_access(reciprocities=(honours("marshal", "Crew"),)),
    "ADM015": with_access(reciprocities=(honours("member", "Crew"),)),
    "ADM016": with_access(
        grants=(*GRANTS, grant(GUEST, PADDOCK, id="at-the-autographs", kinds=(SessionKind.AUTOGRAPHS,)))
    ),
}
"""By code: a season, with options for ``validate`` where it needs any."""
