"""Seasons that break the rules on the pit lane, each one of them and nothing else."""

from roadracing._internal.model.pit.equipment import (
    PitExtinguisher,
)
from tests.rules.pits import (
    conditions,
    entry,
    pits,
)

FUELLED = conditions(fuelling=True, fuelling_reference="Supplementary regulations, article 9 (invented)")
THREE = entry("alms-3", number="3", car_class="lmp1", team="first-team")
BY_THE_WALL = tuple(PitExtinguisher(id=f"wall-{n}", at_m=60.0 + 15.0 * n, mass_kg=5.0) for n in range(21))

SOUND = pits()
"""A season in which none of the rules that are broken with these facts finds anything."""
