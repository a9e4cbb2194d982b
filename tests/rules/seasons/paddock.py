"""Seasons that break the rules on the paddock, each one of them and nothing else."""

import attrs

from roadracing._internal.model.paddock.allocation import AllocationBasis, AllocationPolicy
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.ways import ObstacleKind, PaddockObstacle
from tests.rules.building import WEEKEND
from tests.rules.paddock_building import (
    UNITS,
    area,
    box,
    paddock,
    point,
    unit,
    wave,
)

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

SOUND = paddock()
"""A season in which none of the rules that are broken with these facts finds anything."""
