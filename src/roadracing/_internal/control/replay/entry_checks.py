"""What is wrong with an entry, seen from how things stood before it."""

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.model.control.log_entry import EntryKind

from .checks_of_holds import see_hold, see_running
from .checks_of_session import see_session
from .checks_of_the_rest import (
    open_under_red,
    see_form,
    see_occupancy,
    see_pit_exit,
    see_speed_limit,
    see_step,
)
from .checks_of_track import not_logged, see_track
from .checks_so_far import Watch
from .corrections import EffectiveEntry
from .log_problem import ProblemKind
from .state import ControlState


def see(
    watch: Watch, before: ControlState, each: EffectiveEntry, after: ControlState, profile: RuleBookProfile
) -> None:
    """Look at an entry, with how things stood before it and stand after it."""
    entry = each.entry
    if entry.kind is not EntryKind.NOTE:
        see_form(watch, entry)
    if entry.track_status is not None and entry.kind is not EntryKind.FLAG_TIME:
        watch.used.add(entry.track_status)
    if before.lightning is not None or before.declared is not None:
        see_running(watch, before, each, profile)
    if after.track is not before.track or after.session != before.session:
        see_track(watch, before, each, after, profile)
    if entry.session_status is not None:
        see_session(watch, each, after, profile)
    if entry.occupancy is not None and entry.occupancy is not before.occupancy:
        see_occupancy(watch, before, entry, after)
    if entry.pit_exit is not None or after.track is not before.track:
        see_pit_exit(watch, before, entry, after)
    if entry.speed_limit_kph is not None:
        see_speed_limit(watch, before, entry, after, profile)
    if entry.step is not None:
        see_step(watch, before, entry, after, profile)
    if entry.kind in (EntryKind.WEATHER_HOLD, EntryKind.WEATHER_HOLD_LIFTED):
        see_hold(watch, before, each)


def finish(watch: Watch, final: ControlState, last: EffectiveEntry | None) -> None:
    """Look at what a log leaves open."""
    if watch.opened is not None:
        open_under_red(watch, watch.opened)
    if last is not None and final.sectors:
        _never_cleared(watch, final, last)
    not_logged(watch)


def _never_cleared(watch: Watch, final: ControlState, last: EffectiveEntry) -> None:
    where = ", ".join(f"{name} ({shown.words})" for name, shown in sorted(final.sectors.items()))
    watch.find(
        ProblemKind.NEVER_CLEARED,
        last.entry,
        f"the log ends with something still shown: {where.replace('* (', 'the whole track (')}",
        hint="log when each of them was cleared, or that the track is clear",
        sectors=sorted(final.sectors),
    )
