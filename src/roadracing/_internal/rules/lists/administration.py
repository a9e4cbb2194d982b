"""The rules on entries, officials, access and the work around the cars, in the order of their codes."""

from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.entry.access_grants import (
    grant_never_good,
    grant_of_something_else,
    too_young_for_the_pit_lane,
)
from roadracing._internal.rules.entry.credentials import (
    holder_too_young,
    too_many_credentials,
    too_many_in_parc_ferme,
    too_many_on_the_pit_wall,
)
from roadracing._internal.rules.entry.drivers import driver_in_two_cars
from roadracing._internal.rules.entry.entries import (
    car_number_twice,
    entered_and_not_running,
    entry_class_of_another_series,
    transponder_twice,
)
from roadracing._internal.rules.entry.field_sizes import field_too_large
from roadracing._internal.rules.entry.honoured_levels import honoured_beyond_home, honoured_level_unknown
from roadracing._internal.rules.entry.pit_walks import pit_walk_while_hot

ADMINISTRATION: tuple[Rule, ...] = (
    car_number_twice,
    entry_class_of_another_series,
    field_too_large,
    driver_in_two_cars,
    entered_and_not_running,
    transponder_twice,
    grant_of_something_else,
    too_young_for_the_pit_lane,
    holder_too_young,
    too_many_credentials,
    too_many_in_parc_ferme,
    too_many_on_the_pit_wall,
    pit_walk_while_hot,
    honoured_level_unknown,
    honoured_beyond_home,
    grant_never_good,
)
"""The rules on entries, officials, access and the work around the cars."""
