"""What the pit lane does: by the rule book when the track gets a status, and by order."""

import attrs

from roadracing._internal.control.changes.order_refused import Order, OrderRefusal, role_words
from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import PitExit, TrackStatus
from roadracing._internal.model.weekend.kinds import SessionKind

from .state import ControlState, PitLaneStatus


def pit_lane_under(
    pit: PitLaneStatus, before: TrackStatus | None, status: TrackStatus, profile: RuleBookProfile
) -> PitLaneStatus:
    """What the pit lane is when the track gets a status: what the rule book says, else what it was.

    A race that is taken up again leaves the pit lane, so that its exit opens.
    """
    entry, leave = profile.pit_entry(status), profile.pit_exit(status)
    if before is TrackStatus.RED and status.racing:
        leave = PitExit.OPEN
    if entry is None and leave is None:
        return pit
    return attrs.evolve(
        pit,
        entry=entry if entry is not None else pit.entry,
        exit=leave if leave is not None else pit.exit,
        open_classes=() if entry is not None else pit.open_classes,
        by_rule=True,
    )


def order_pit_lane(
    state: ControlState, wanted: Order, profile: RuleBookProfile
) -> ControlState | OrderRefusal:
    """The pit lane after an order; under red its exit stays closed."""
    allowed = {OfficialRole.RACE_DIRECTOR, OfficialRole.CLERK_OF_THE_COURSE} | profile.directors
    if wanted.by not in allowed:
        who = (
            f"the {role_words(wanted.by)} may not order"
            if wanted.by is not None
            else "nobody is named who orders"
        )
        names = " or ".join(role_words(role) for role in sorted(allowed, reverse=True))
        return OrderRefusal(
            message=f"The pit lane is not changed: {who} it. Possible is an order of the {names}."
        )
    if wanted.pit_exit is PitExit.OPEN and state.track is TrackStatus.RED:
        how = "behind the safety car" if state.kind is SessionKind.RACE else "with green"
        return OrderRefusal(
            message=f"The pit exit stays closed under red. Possible is: take the session up again {how}, which opens "
            "the pit exit; or open and close the pit entry.",
            possible=(),
        )
    pit = attrs.evolve(
        state.pit_lane,
        entry=wanted.pit_entry if wanted.pit_entry is not None else state.pit_lane.entry,
        exit=wanted.pit_exit if wanted.pit_exit is not None else state.pit_lane.exit,
        open_classes=tuple(sorted(wanted.open_classes)),
        by_rule=False,
    )
    return attrs.evolve(state, at=wanted.at or state.at, pit_lane=pit)
