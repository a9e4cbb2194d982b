"""The rules on the pit lane, in the order of their codes."""

from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.pit.allocations import (
    allocation_of_something_else,
    car_in_two_places,
    entry_without_a_box,
    pit_box_given_in_vain,
)
from roadracing._internal.rules.pit.barriers import box_without_barrier
from roadracing._internal.rules.pit.boxes import (
    pit_box_backwards,
    pit_box_outside,
    pit_boxes_do_not_fit,
    pit_boxes_overlap,
)
from roadracing._internal.rules.pit.crews import crew_over_the_wall, fuelling_not_authorised
from roadracing._internal.rules.pit.extinguisher_sizes import extinguisher_too_small
from roadracing._internal.rules.pit.extinguishers import car_without_extinguisher, extinguishers_too_far_apart
from roadracing._internal.rules.pit.lane_widths import (
    equipment_not_put_away,
    fast_lane_too_wide,
    work_in_the_fast_lane,
)
from roadracing._internal.rules.pit.neighbours import class_not_together, team_not_together
from roadracing._internal.rules.pit.openings import opened_too_late, opening_of_something_else
from roadracing._internal.rules.pit.orders import pit_boxes_out_of_order
from roadracing._internal.rules.pit.plans import conditions_contradict, plan_of_something_else
from roadracing._internal.rules.pit.rooms import pit_boxes_unequal
from roadracing._internal.rules.pit.sharing import pit_box_given_twice
from roadracing._internal.rules.pit.speed_limits import pit_speed_limit

PIT: tuple[Rule, ...] = (
    pit_speed_limit,
    fast_lane_too_wide,
    pit_boxes_overlap,
    pit_box_outside,
    pit_box_backwards,
    pit_boxes_do_not_fit,
    work_in_the_fast_lane,
    crew_over_the_wall,
    fuelling_not_authorised,
    pit_box_given_twice,
    entry_without_a_box,
    allocation_of_something_else,
    pit_box_given_in_vain,
    car_in_two_places,
    extinguishers_too_far_apart,
    car_without_extinguisher,
    box_without_barrier,
    equipment_not_put_away,
    extinguisher_too_small,
    opening_of_something_else,
    opened_too_late,
    team_not_together,
    class_not_together,
    pit_boxes_unequal,
    pit_boxes_out_of_order,
    plan_of_something_else,
    conditions_contradict,
)
"""The rules on the pit lane."""
