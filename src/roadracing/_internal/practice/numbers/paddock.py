"""The numbers about the paddock, with their units, their defaults and where these are from.

Those on fire lanes are from codes for buildings, taken over here for want of any for paddocks: what applies at a venue
the local fire authority decides, and a practice says.
"""

from typing import Final

from roadracing._internal.practice.parameters import Parameter, Strictness

_BUILDINGS: Final = "written for buildings; the local fire authority decides"
_OFF: Final = "not set unless a practice does"

PADDOCK_NUMBERS: Final[tuple[Parameter, ...]] = (
    Parameter(
        key="adjacent_gap_m",
        what="How far apart two spots in the paddock may be that count as next to each other.",
        unit="m",
        direction=Strictness.LOWER,
        default=2.0,
        source="library default",
    ),
    Parameter(
        key="class_block_gap_m",
        what="How far apart two spots in the paddock may be that count as one block, across a lane.",
        unit="m",
        direction=Strictness.LOWER,
        default=15.0,
        source="library default",
    ),
    Parameter(
        key="equal_space_percent",
        what="How far the space a car has in the paddock may be from the median, where space is equal.",
        unit="%",
        direction=Strictness.LOWER,
        default=10.0,
        source="library default; SCCA General Competition Rules 6.2.1, as quoted by motorsports-safety.com, speak "
        "of equitable space per competitor without a number",
    ),
    Parameter(
        key="fire_lane_dead_end_m",
        what="How long a fire lane may be that is a dead end and has nowhere to turn round.",
        unit="m",
        direction=Strictness.LOWER,
        default=None,
        source=f"{_OFF}; the Ontario Building Code, 3.2.5.6, has 90 m, {_BUILDINGS}",
    ),
    Parameter(
        key="fire_lane_height_m",
        what="How high a fire lane is clear.",
        unit="m",
        direction=Strictness.HIGHER,
        default=4.1148,
        source=f"13 feet 6 inches in municipal fire codes such as Crawfordsville, Indiana, 93.29, {_BUILDINGS}; "
        "the Ontario Building Code, 3.2.5.6, has 5 m",
    ),
    Parameter(
        key="fire_lane_radius_m",
        what="How wide the bends of a fire lane are, by the radius of its centre line.",
        unit="m",
        direction=Strictness.HIGHER,
        default=None,
        source=f"{_OFF}; the Ontario Building Code, 3.2.5.6, has 12 m, {_BUILDINGS}",
    ),
    Parameter(
        key="fire_lane_reach_m",
        what="How far from a fire lane anything may stand that may burn.",
        unit="m",
        direction=Strictness.LOWER,
        default=45.72,
        source=f"150 feet in the International Fire Code and NFPA 1, {_BUILDINGS}",
    ),
    Parameter(
        key="fire_lane_width_m",
        what="How wide a fire lane is.",
        unit="m",
        direction=Strictness.HIGHER,
        default=6.096,
        source=f"20 feet in the International Fire Code and NFPA 1, {_BUILDINGS}; "
        "the Ontario Building Code, 3.2.5.6, has 6 m",
    ),
    Parameter(
        key="fuel_extinguisher_reach_m",
        what="How far from a fuel store the nearest fire extinguisher may be.",
        unit="m",
        direction=Strictness.LOWER,
        default=15.24,
        source="library default, after the 50 feet between extinguishers along the pit wall in the SCCA General "
        "Competition Rules 6.3.2, as quoted by motorsports-safety.com",
    ),
    Parameter(
        key="fuel_store_distance_m",
        what="How far a fuel store is from hospitality, garages and helipads.",
        unit="m",
        direction=Strictness.HIGHER,
        default=None,
        source=_OFF,
    ),
    Parameter(
        key="paddock_tolerance_m",
        what="How far things in the paddock may overlap, or a unit be too large, without anybody minding.",
        unit="m",
        direction=Strictness.LOWER,
        default=0.1,
        source="library default: about the width of a painted line",
    ),
)
"""The numbers about the paddock, by key."""
