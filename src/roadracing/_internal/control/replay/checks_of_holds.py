"""Whether anybody runs during a weather hold, and whether it becomes shorter."""

from roadracing._internal.control.changes.guards import minutes
from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.model.control.log_entry import EntryKind

from .checks_so_far import Watch, clock_of_log
from .corrections import EffectiveEntry
from .log_problem import ProblemKind
from .state import ControlState


def see_running(watch: Watch, before: ControlState, each: EffectiveEntry, profile: RuleBookProfile) -> None:
    """Cars that still run long after the lightning struck."""
    hold = before.lightning
    if hold is None or before.track is None or not before.track.racing or watch.held == hold.since:
        return
    began = max(hold.since, before.track_since or hold.since)
    ran = min(each.moment, hold.until or each.moment) - began
    if ran <= profile.numbers.lightning_reaction or began > hold.since:
        return
    watch.held = hold.since
    watch.find(
        ProblemKind.HOLD,
        each.entry,
        f"cars were still running {minutes(ran)} after lightning struck nearby "
        f"(the track was {before.track.words})",
        hint="stop the session as soon as lightning strikes within the radius",
        cause="lightning",
        ran_s=ran.total_seconds(),
    )


def see_hold(watch: Watch, before: ControlState, each: EffectiveEntry) -> None:
    """A hold that is declared or lifted does not become shorter by it."""
    entry, strikes, declared = each.entry, before.lightning, before.declared
    until = entry.hold_until.utc if entry.hold_until is not None else None
    lifted = entry.kind is EntryKind.WEATHER_HOLD_LIFTED
    for hold in (strikes, declared if not lifted else None):
        if hold is None or hold.until is None or not hold.active(each.moment):
            continue
        ends = each.moment if lifted else until
        if ends is not None and ends < hold.until:
            watch.find(
                ProblemKind.HOLD_SHORTENED,
                entry,
                f"the weather hold is to end at {clock_of_log(ends, entry)}, and it lasts until "
                f"{clock_of_log(hold.until, entry)}",
                hint="a hold only becomes longer; every strike begins it anew",
                cause="lightning" if hold is strikes else "declared",
                until=hold.until.isoformat(),
            )
            return
