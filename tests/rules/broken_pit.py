"""Seasons that break the rules on the pit lane, each one of them and nothing else."""

from typing import Any

import attrs

from roadracing._internal.model.pit.equipment import (
    PitBarrier,
    PitEquipment,
    PitEquipmentKind,
    PitExtinguisher,
)
from roadracing._internal.model.pit.plan import PitOpening, PitPlan
from roadracing._internal.model.pit.policy import PitEnd, PitPolicy
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, session
from tests.rules.pits import (
    ALLOCATIONS,
    BOXES,
    BY_THE_BOOK,
    ENTRIES,
    GT,
    LANE,
    ONE,
    TOURING,
    TWO,
    box,
    conditions,
    entry,
    given,
    pits,
    planned,
)

FUELLED = conditions(fuelling=True, fuelling_reference="Supplementary regulations, article 9 (invented)")
THREE = entry("alms-3", number="3", car_class="lmp1", team="first-team")
BY_THE_WALL = tuple(PitExtinguisher(id=f"wall-{n}", at_m=60.0 + 15.0 * n, mass_kg=5.0) for n in range(21))

BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {
    "PIT001": (
        pits(plan=planned(conditions=(conditions(speed_limit_kph=80.0),))),
        {"practices": Practices({"pit_speed_limit_kph": 60.0})},
    ),
    "PIT002": pits(lane=attrs.evolve(LANE, fast_lane_width_m=4.2)),
    "PIT003": pits(plan=planned(boxes=(box(1), box(2, from_m=73.0), box(3)))),
    "PIT004": pits(plan=planned(boxes=(*BOXES, box(4, from_m=355.0, to_m=369.0)))),
    "PIT005": pits(plan=planned(boxes=(*BOXES, box(4, from_m=120.0, to_m=106.0)))),
    "PIT006": pits(
        plan=planned(boxes=tuple(box(n, from_m=None, to_m=None, length_m=120.0) for n in (1, 2, 3)))
    ),
    "PIT007": pits(plan=planned(boxes=(*BOXES[:2], box(3, depth_m=9.0)))),
    "PIT008": (
        pits(plan=planned(conditions=(conditions(crew_over_wall=6),))),
        {"practices": Practices({"crew_over_wall": 4.0})},
    ),
    "PIT009": pits(
        plan=planned(
            conditions=(
                conditions("for-alms", series=("alms",), fuelling=True),
                conditions("for-wc", series=("world-challenge",), fuelling=True),
            ),
            extinguishers=(
                *BY_THE_WALL,
                *(PitExtinguisher(id=f"own-{each.id}", entry=each.id, mass_kg=5.0) for each in ENTRIES),
            ),
        ),
        organisations=(IMSA, BY_THE_BOOK),
    ),
    "PIT010": pits(
        plan=planned(
            allocations=(
                given("for-alms-1", "box-1", "alms-1"),
                given("for-alms-2", "box-1", "alms-2"),
                *ALLOCATIONS[2:],
            )
        )
    ),
    "PIT011": pits(plan=planned(allocations=ALLOCATIONS[:-1])),
    "PIT012": pits(
        plan=planned(
            allocations=(
                given("for-alms-1", "box-1", "alms-1", series=("world-challenge",)),
                *ALLOCATIONS[1:2],
            )
        ),
        entries=(ONE, TWO),
    ),
    "PIT013": pits(entries=(ONE, attrs.evolve(TWO, withdrawn=True), GT, TOURING)),
    "PIT014": pits(plan=planned(allocations=(*ALLOCATIONS, given("also-for-alms-1", "box-3", "alms-1")))),
    "PIT015": (
        pits(plan=planned(extinguishers=BY_THE_WALL[:12])),
        {"practices": Practices({"pit_extinguisher_spacing_m": 15.24})},
    ),
    "PIT016": pits(
        plan=planned(
            conditions=(FUELLED,),
            extinguishers=(*BY_THE_WALL, PitExtinguisher(id="own", entry="wc-1", mass_kg=5.0)),
        ),
        organisations=(IMSA, BY_THE_BOOK),
    ),
    "PIT017": pits(plan=planned(barriers=(PitBarrier(id="wall", from_m=60.0, to_m=95.0),))),
    "PIT018": (
        pits(
            plan=planned(
                equipment=(
                    PitEquipment(
                        id="arm",
                        kind=PitEquipmentKind.GANTRY,
                        box="box-1",
                        team="first-team",
                        reach_m=6.0,
                        stowed_reach_m=4.0,
                    ),
                )
            )
        ),
        {"practices": Practices({"pit_equipment_reach_m": 3.0})},
    ),
    "PIT019": (
        pits(plan=planned(extinguishers=(PitExtinguisher(id="small", at_m=60.0, mass_kg=2.0),))),
        {"practices": Practices({"pit_extinguisher_kg": 4.5})},
    ),
    "PIT020": pits(plan=planned(openings=(PitOpening(id="opening", session="alms-practice"),))),
    "PIT021": pits(
        session("set-up", "pit-lane", "10:10", "10:40", series="alms", title="Pit lane open"),
        plan=planned(openings=(PitOpening(id="opening", session="set-up"),)),
    ),
    "PIT022": pits(
        plan=planned(
            allocations=(*ALLOCATIONS, given("for-alms-3", "box-3", "alms-3")),
            policies=(PitPolicy(id="policy", teams_together=True),),
        ),
        entries=(*ENTRIES, THREE),
    ),
    "PIT023": pits(
        plan=planned(
            allocations=(*ALLOCATIONS, given("for-alms-3", "box-3", "alms-3")),
            policies=(PitPolicy(id="policy", classes_together=True),),
        ),
        entries=(ONE, attrs.evolve(TWO, car_class="gt"), GT, TOURING, attrs.evolve(THREE, team=None)),
    ),
    "PIT024": pits(
        plan=planned(boxes=(box(1), box(2, to_m=85.0)), policies=(PitPolicy(id="policy", equal_basis=True),))
    ),
    "PIT025": pits(
        plan=planned(
            policies=(
                PitPolicy(id="policy", series=("alms",), ranking=("alms-2", "alms-1"), first_at=PitEnd.ENTRY),
            )
        )
    ),
    "PIT026": pits(
        pit_plans=(planned(), PitPlan(id="second", weekend="weekend", layout="full")),
    ),
    "PIT027": pits(
        plan=planned(conditions=(conditions("a", fuelling=True), conditions("b", fuelling=False)))
    ),
}
"""By code: a season, with options for ``validate`` where it needs any."""
