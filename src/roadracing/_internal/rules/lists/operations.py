"""The rules on the work around the cars, and on editions of the timetable, in the order of their codes."""

from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.operations.briefings import briefing_too_late, no_briefing
from roadracing._internal.rules.operations.garages import (
    garages_closed_too_briefly,
    outside_garage_hours,
    work_in_restricted_period,
)
from roadracing._internal.rules.operations.inspections import (
    inspection_after_first_run,
    inspection_closes_late,
)
from roadracing._internal.rules.operations.leads import lead_not_kept, start_signal_off
from roadracing._internal.rules.operations.open_grids import grid_not_clear
from roadracing._internal.rules.operations.registrations import registration_after_first_run
from roadracing._internal.rules.operations.rests import short_rest
from roadracing._internal.rules.revision.change_notices import (
    change_without_bulletin,
    late_change_without_reason,
)
from roadracing._internal.rules.revision.timetable_versions import timetable_version

OPERATIONS: tuple[Rule, ...] = (
    briefing_too_late,
    inspection_closes_late,
    inspection_after_first_run,
    registration_after_first_run,
    garages_closed_too_briefly,
    work_in_restricted_period,
    no_briefing,
    outside_garage_hours,
    timetable_version,
    change_without_bulletin,
    late_change_without_reason,
    lead_not_kept,
    start_signal_off,
    grid_not_clear,
    short_rest,
)
"""The rules on the work around the cars, and on editions of the timetable."""
