"""The rules on race control, in the order of their codes."""

from roadracing._internal.rules.control.flag_times import flag_time_does_not_add_up
from roadracing._internal.rules.control.log_entries import (
    condition_never_cleared,
    correction_astray,
    entry_without_its_fact,
    log_of_another_weekend,
    logged_before_observed,
    sequence_number_twice,
)
from roadracing._internal.rules.control.log_orders import (
    not_authorised,
    official_not_assigned,
    order_without_official,
    ordered_for_another,
)
from roadracing._internal.rules.control.officials import (
    backup_not_free,
    official_at_two_venues,
    official_in_two_sessions,
    role_not_licensed,
)
from roadracing._internal.rules.control.penalties import penalty_not_served_in_time
from roadracing._internal.rules.control.pit_speeds import pit_speed_limit_changed
from roadracing._internal.rules.control.race_lengths import race_length_mismatch
from roadracing._internal.rules.control.recoveries import recovery_at_speed
from roadracing._internal.rules.control.required_roles import required_role_missing
from roadracing._internal.rules.control.session_statuses import (
    impossible_session_status,
    two_sessions_at_once,
)
from roadracing._internal.rules.control.shared_asphalt import two_hot_tracks
from roadracing._internal.rules.control.track_statuses import (
    hot_track_cold_venue,
    impossible_track_status,
    pit_exit_open_under_red,
    step_not_logged,
    steps_out_of_order,
    tool_not_in_rule_book,
)
from roadracing._internal.rules.control.wave_bys import wave_by_not_allowed
from roadracing._internal.rules.control.weather_holds import hot_in_weather_hold, weather_hold_shortened
from roadracing._internal.rules.engine.rule import Rule

CONTROL: tuple[Rule, ...] = (
    impossible_track_status,
    step_not_logged,
    steps_out_of_order,
    tool_not_in_rule_book,
    pit_exit_open_under_red,
    hot_track_cold_venue,
    impossible_session_status,
    two_sessions_at_once,
    not_authorised,
    order_without_official,
    ordered_for_another,
    official_not_assigned,
    hot_in_weather_hold,
    weather_hold_shortened,
    recovery_at_speed,
    flag_time_does_not_add_up,
    entry_without_its_fact,
    correction_astray,
    sequence_number_twice,
    logged_before_observed,
    condition_never_cleared,
    log_of_another_weekend,
    pit_speed_limit_changed,
    required_role_missing,
    official_in_two_sessions,
    official_at_two_venues,
    backup_not_free,
    role_not_licensed,
    penalty_not_served_in_time,
    race_length_mismatch,
    wave_by_not_allowed,
    two_hot_tracks,
)
"""The rules on race control."""
