"""Seasons that break the rules on the paddock, each one of them and nothing else."""

from typing import Any

import attrs

from roadracing._internal.model.agreement.best_practice import ParameterSetting
from roadracing._internal.model.paddock.allocation import AllocationBasis, AllocationPolicy, PaddockGroup
from roadracing._internal.model.paddock.plan import PaddockPlan
from roadracing._internal.model.paddock.ways import ObstacleKind, PaddockObstacle
from roadracing._internal.model.season.season import Season
from tests.rules.building import WEEKEND, session
from tests.rules.paddock_building import (
    ENTRIES,
    EXTINGUISHER,
    FUEL,
    GATE,
    LANE,
    SPOTS,
    UNITS,
    UPPER,
    area,
    box,
    moved,
    paddock,
    point,
    spot,
    unit,
    wave,
)
from tests.rules.practices import adopted

ONE, TWO, THREE = UNITS
POLE = PaddockObstacle(id="pole", name="Light pole", kind=ObstacleKind.POLE, outline=(point(37, 20),))
APART = (ONE, TWO, unit("more", "a8", team="team-2"), THREE)
BY_CLASS = AllocationPolicy(id="classes", basis=(AllocationBasis.CLASS_BLOCKS,))
EQUAL = AllocationPolicy(id="equal", basis=(AllocationBasis.EQUAL,))
FIRST = wave("first-wave", order=1, gate="gate", vehicles=20, park="first", opens="opening")
OTHER_PLAN = PaddockPlan(
    id="other-plan", weekend="weekend", areas=(area("other", "paddock", box(0, 0, 9, 9)),)
)
AWAY = attrs.evolve(WEEKEND, id="away", name="Another Weekend")

BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {
    "PAD001": paddock(
        spots=moved(SPOTS, "a8", outline=(point(35, 10), point(40, 35), point(40, 10), point(35, 35)))
    ),
    "PAD002": paddock(spots=moved(SPOTS, "a8", outline=box(35, 10.5, 5, 25))),
    "PAD003": paddock(spots=moved(SPOTS, "a8", outline=box(34, 10, 5, 25))),
    "PAD004": paddock(obstacles=(POLE,)),
    "PAD005": paddock(allocations=(ONE, TWO, attrs.evolve(THREE, length_m=24.4, width_m=5.5))),
    "PAD010": paddock(fire_lanes=(attrs.evolve(LANE, width_m=5),)),
    "PAD011": paddock(spots=(*SPOTS, spot("a9", 60, 6, 25, 5))),
    "PAD012": paddock(
        areas=(attrs.evolve(UPPER, outline=box(0, 0, 100, 90)), FUEL), spots=(*SPOTS, spot("a9", 0, 60))
    ),
    "PAD013": paddock(
        fire_lanes=(attrs.evolve(LANE, dead_end=True, turnaround=False),),
        extra={
            "practices": (
                adopted("turning", "imsa", ParameterSetting(parameter="fire_lane_dead_end_m", number=90)),
            )
        },
        organisation="imsa",
    ),
    "PAD020": paddock(areas=(UPPER, FUEL, area("guests", "hospitality", box(115, 0, 10, 10)))),
    "PAD021": paddock(extinguishers=(attrs.evolve(EXTINGUISHER, position=point(112, 40)),)),
    "PAD030": paddock(allocations=(ONE, TWO, attrs.evolve(THREE, spots=("a3",)))),
    "PAD031": paddock(allocations=(ONE, TWO, attrs.evolve(THREE, spots=()))),
    "PAD032": paddock(allocations=(*UNITS, unit("again", "a5", entries=("car-4",)))),
    "PAD033": paddock(areas=(attrs.evolve(UPPER, capacity=2), FUEL)),
    "PAD034": paddock(areas=(attrs.evolve(UPPER, series=("world-challenge",)), FUEL), allocations=(THREE,)),
    "PAD035": paddock(extra={"entries": (*ENTRIES[:3], attrs.evolve(ENTRIES[3], withdrawn=True))}),
    "PAD036": paddock(
        extra={
            "paddock_plans": (
                OTHER_PLAN,
                attrs.evolve(
                    paddock().paddock_plans[0],
                    spots=(*SPOTS[:4], attrs.evolve(SPOTS[4], area="other"), *SPOTS[5:]),
                ),
            )
        }
    ),
    "PAD040": paddock(allocations=APART, groups=(PaddockGroup(id="group", name="Team 2", team="team-2"),)),
    "PAD041": paddock(
        allocations=(ONE, TWO, attrs.evolve(THREE, spots=("a8",)), unit("crew", "a4", "a5", "a6", "a7")),
        policies=(BY_CLASS,),
    ),
    "PAD042": paddock(allocations=(ONE, TWO, attrs.evolve(THREE, spots=("a4", "a5"))), policies=(EQUAL,)),
    "PAD043": paddock(groups=(PaddockGroup(id="group", name="Team 2", team="team-2", waived=True),)),
    "PAD050": paddock(waves=(attrs.evolve(FIRST, park="second"), wave("second-wave", order=2, park="first"))),
    "PAD051": paddock(waves=(attrs.evolve(FIRST, park="second", opens="first"),)),
    "PAD052": paddock(waves=(FIRST, attrs.evolve(FIRST, id="second-wave", vehicles=15))),
    "PAD053": paddock(waves=(attrs.evolve(FIRST, park="loading", opens=None),)),
    "PAD054": paddock(
        session("early", "load-out", "09:30", "10:30", title="Early load-out", operated_by="imsa"),
        gates=(attrs.evolve(GATE, crosses="full"),),
        waves=(wave("leaving", order=1, gate="gate", vehicles=3, leave="early"),),
    ),
}
"""By code: a season, with options for ``validate`` where it needs any."""
