"""The rules on safety teams and procedures, in the order of their codes."""

from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.safety.evacuations import hospital_too_far
from roadracing._internal.rules.safety.flag_stations import (
    beyond_the_lap,
    station_spacing,
    stations_not_intervisible,
)
from roadracing._internal.rules.safety.layers import plan_says_nothing, two_safety_plans
from roadracing._internal.rules.safety.lost_guards import loss_ignored
from roadracing._internal.rules.safety.medical_centres import medical_centre_too_small
from roadracing._internal.rules.safety.medical_hours import hours_of_something_else, medical_hours
from roadracing._internal.rules.safety.procedures import nobody_takes_the_step, procedure_missing
from roadracing._internal.rules.safety.response_times import response_not_known, response_too_slow
from roadracing._internal.rules.safety.station_staffing import (
    station_of_another_layout,
    station_radio_check,
    station_understaffed,
)
from roadracing._internal.rules.safety.trackside_extinguishers import extinguisher_spacing
from roadracing._internal.rules.safety.units import too_few_units, unit_crew, unit_in_two_places

SAFETY: tuple[Rule, ...] = (
    station_understaffed,
    stations_not_intervisible,
    station_radio_check,
    station_of_another_layout,
    beyond_the_lap,
    extinguisher_spacing,
    station_spacing,
    too_few_units,
    unit_crew,
    response_too_slow,
    response_not_known,
    hospital_too_far,
    medical_hours,
    medical_centre_too_small,
    procedure_missing,
    nobody_takes_the_step,
    unit_in_two_places,
    two_safety_plans,
    hours_of_something_else,
    plan_says_nothing,
    loss_ignored,
)
"""The rules on safety teams and procedures."""
