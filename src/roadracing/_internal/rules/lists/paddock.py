"""The rules on the paddock, in the order of their codes."""

from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.paddock.allocations import (
    area_of_another_series,
    area_over_capacity,
    entry_in_two_places,
    of_another_plan,
    place_for_nobody,
    spot_allocated_twice,
    unit_without_spot,
)
from roadracing._internal.rules.paddock.fire_lanes import (
    fire_lane_dead_end,
    fire_lane_obstructed,
    fire_lane_out_of_reach,
    fire_lane_too_narrow,
)
from roadracing._internal.rules.paddock.fuel_stores import (
    fuel_store_too_near,
    fuel_store_without_extinguisher,
)
from roadracing._internal.rules.paddock.ground import (
    faulty_outline,
    spot_obstructed,
    spot_outside_area,
    spots_overlap,
    unit_too_large,
)
from roadracing._internal.rules.paddock.groups import (
    block_scattered,
    team_scattered,
    unequal_space,
    waived_without_reason,
)
from roadracing._internal.rules.paddock.load_waves import (
    gate_over_capacity,
    hot_crossing,
    opens_before_parking,
    wave_of_no_load_in,
    waves_out_of_order,
)

PADDOCK: tuple[Rule, ...] = (
    faulty_outline,
    spot_outside_area,
    spots_overlap,
    spot_obstructed,
    unit_too_large,
    fire_lane_too_narrow,
    fire_lane_obstructed,
    fire_lane_out_of_reach,
    fire_lane_dead_end,
    fuel_store_too_near,
    fuel_store_without_extinguisher,
    spot_allocated_twice,
    unit_without_spot,
    entry_in_two_places,
    area_over_capacity,
    area_of_another_series,
    place_for_nobody,
    of_another_plan,
    team_scattered,
    block_scattered,
    unequal_space,
    waived_without_reason,
    waves_out_of_order,
    opens_before_parking,
    gate_over_capacity,
    wave_of_no_load_in,
    hot_crossing,
)
"""The rules on the paddock."""
