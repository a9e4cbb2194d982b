"""All the rules of the library."""

from roadracing._internal.rules.agreement.agreements import unexplained_exception
from roadracing._internal.rules.agreement.booking_facts import booking_times, capability_missing
from roadracing._internal.rules.agreement.bookings import at_two_venues, double_booking, short_turnaround
from roadracing._internal.rules.agreement.listings import (
    listing_dates,
    listing_round_elsewhere,
    listing_round_not_theirs,
    two_ids_one_weekend,
)
from roadracing._internal.rules.agreement.loans import loan_not_approved, loan_outside_agreement
from roadracing._internal.rules.agreement.operators import no_operating_organisation
from roadracing._internal.rules.agreement.parties import (
    agreement_not_approved,
    listed_without_listing,
    not_a_party,
    operator_not_a_party,
)
from roadracing._internal.rules.agreement.practices import (
    contradictory_practices,
    practice_without_effect,
    retired_without_reason,
    unknown_parameter,
    wrong_setting,
)
from roadracing._internal.rules.agreement.reciprocities import (
    reciprocity_one_sided,
    reciprocity_outside_agreement,
)
from roadracing._internal.rules.agreement.resolutions import (
    resolution_not_signed,
    resolution_settles_nothing,
    rule_not_amendable,
    unsettled_difference,
)
from roadracing._internal.rules.document.disputes import disputed_fact
from roadracing._internal.rules.document.ids import duplicate_id
from roadracing._internal.rules.document.publishing import (
    missing_fact,
    namespace_placeholder,
    nothing_to_publish,
)
from roadracing._internal.rules.document.references import (
    class_of_another_series,
    dangling_reference,
    layout_of_another_venue,
    round_without_race,
)
from roadracing._internal.rules.document.rounds import duplicate_round_number, round_order
from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.engine.ruleset import RuleSet
from roadracing._internal.rules.lists.administration import ADMINISTRATION
from roadracing._internal.rules.lists.control import CONTROL
from roadracing._internal.rules.lists.operations import OPERATIONS
from roadracing._internal.rules.lists.paddock import PADDOCK
from roadracing._internal.rules.lists.pit import PIT
from roadracing._internal.rules.lists.safety import SAFETY
from roadracing._internal.rules.promotion.activations import (
    activation_not_public,
    activation_not_scheduled,
    more_than_there_is_room,
)
from roadracing._internal.rules.promotion.broadcasts import broadcast_window
from roadracing._internal.rules.promotion.exclusivity import category_clash
from roadracing._internal.rules.promotion.magazines import issue_dates
from roadracing._internal.rules.promotion.programmes import not_an_agency, programme_outside_agreement
from roadracing._internal.rules.promotion.reciprocal_links import link_not_returned
from roadracing._internal.rules.revision.bulletins import bulletin_numbers
from roadracing._internal.rules.revision.revisions import published_without_revision
from roadracing._internal.rules.schedule.appearances import series_in_two_places
from roadracing._internal.rules.schedule.changeovers import short_changeover, track_not_clear
from roadracing._internal.rules.schedule.clearances import no_course_clearance
from roadracing._internal.rules.schedule.overruns import format_exceeds_slot, overrun_into_next
from roadracing._internal.rules.schedule.parts import broken_part_of
from roadracing._internal.rules.schedule.plans import plan_cannot_run
from roadracing._internal.rules.schedule.session_days import session_outside_weekend
from roadracing._internal.rules.schedule.session_times import (
    end_before_start,
    implausible_length,
    last_entry_outside,
    zone_not_venues,
)
from roadracing._internal.rules.schedule.starts import relative_starts_cycle, unresolved_start
from roadracing._internal.rules.schedule.track_conflicts import (
    cold_over_hot,
    shared_over_exclusive,
    track_conflict,
)
from roadracing._internal.rules.schedule.track_uses import track_use_unknown
from roadracing._internal.rules.venue.lengths import distance_mismatch, lengths_disagree
from roadracing._internal.rules.venue.licences import licence_missing
from roadracing._internal.rules.venue.noise import noise_limit
from roadracing._internal.rules.venue.prohibited_weekdays import prohibited_weekday
from roadracing._internal.rules.venue.quiet_hours import quiet_hours
from roadracing._internal.rules.venue.quotas import day_quota

SCHEDULE: tuple[Rule, ...] = (
    track_conflict,
    cold_over_hot,
    shared_over_exclusive,
    short_changeover,
    no_course_clearance,
    track_not_clear,
    overrun_into_next,
    format_exceeds_slot,
    end_before_start,
    zone_not_venues,
    relative_starts_cycle,
    unresolved_start,
    session_outside_weekend,
    series_in_two_places,
    last_entry_outside,
    plan_cannot_run,
    implausible_length,
    broken_part_of,
    track_use_unknown,
)
"""The rules on the schedule, in the order of their codes."""

PROMOTION: tuple[Rule, ...] = (
    broadcast_window,
    category_clash,
    link_not_returned,
    activation_not_public,
    more_than_there_is_room,
    issue_dates,
    not_an_agency,
    activation_not_scheduled,
    programme_outside_agreement,
)
"""The rules on promotion."""

PLACES: tuple[Rule, ...] = (
    quiet_hours,
    prohibited_weekday,
    noise_limit,
    day_quota,
    distance_mismatch,
    lengths_disagree,
    licence_missing,
)
"""The rules on venues, circuits and their restrictions."""

REFERENCES: tuple[Rule, ...] = (
    dangling_reference,
    duplicate_id,
    class_of_another_series,
    layout_of_another_venue,
    round_without_race,
    duplicate_round_number,
    round_order,
)
"""The rules on what objects call each other."""

JOINT: tuple[Rule, ...] = (
    no_operating_organisation,
    listing_dates,
    listing_round_elsewhere,
    listing_round_not_theirs,
    unexplained_exception,
    two_ids_one_weekend,
    unsettled_difference,
    rule_not_amendable,
    resolution_not_signed,
    contradictory_practices,
    unknown_parameter,
    resolution_settles_nothing,
    wrong_setting,
    retired_without_reason,
    practice_without_effect,
    double_booking,
    at_two_venues,
    short_turnaround,
    booking_times,
    capability_missing,
    loan_outside_agreement,
    loan_not_approved,
    agreement_not_approved,
    not_a_party,
    operator_not_a_party,
    listed_without_listing,
    reciprocity_one_sided,
    reciprocity_outside_agreement,
)
"""The rules on what organisations have in common."""

DOCUMENT: tuple[Rule, ...] = (
    disputed_fact,
    missing_fact,
    namespace_placeholder,
    nothing_to_publish,
)
"""The rules on what the document as a whole says."""

REVISIONS: tuple[Rule, ...] = (
    published_without_revision,
    bulletin_numbers,
)
"""The rules on what was published before."""

RULES: tuple[Rule, ...] = (
    *DOCUMENT,
    *REFERENCES,
    *SCHEDULE,
    *PLACES,
    *JOINT,
    *REVISIONS,
    *PROMOTION,
    *ADMINISTRATION,
    *OPERATIONS,
    *PIT,
    *PADDOCK,
    *CONTROL,
    *SAFETY,
)

DEFAULT = RuleSet(RULES)
"""The library's rules: ``validate(season, rules=DEFAULT + mine)`` adds one's own."""
