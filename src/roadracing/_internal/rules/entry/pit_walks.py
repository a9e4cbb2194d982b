"""The public in the pit lane."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.overlaps import GroundClaim, first_few, meetings
from roadracing._internal.track.slots import Slot


@rule("ADM013", "pit-walk-while-hot", Severity.WARNING)
def pit_walk_while_hot(case: Case) -> Iterator[Finding]:
    """While the public walks in the pit lane, no competition cars come in.

    A pit walk for the public does not overlap a practice, qualifying, warm-up, race or test at the same weekend: cars
    come into the pit lane at any time of a session. Spectators of all ages stand there.

    **Not flagged:** pit walks for competitors or operations; sessions on another layout, which has a pit lane of its
    own, where both layouts are known; parts of the session (`part_of`); sessions of which an end is not known, unless
    one starts during the other; cancelled sessions.

    **To fix it,** move the pit walk between sessions, or say whom it is for (`audience`).
    """
    walks = [_claim(slot) for slot in case.slots if _is_walk(slot.session)]
    if not walks:
        return
    cars = [_claim(slot) for slot in case.slots if slot.session.kind.competition]

    def clash(earlier: GroundClaim, later: GroundClaim) -> bool:
        one, other = earlier.slot.session, later.slot.session
        return not case.families.belong_together(one, other) and not _elsewhere(case, one, other)

    for later, few, _ in first_few(meetings(walks, cars), clash):
        for earlier in few:
            walk, run = (
                (later.slot, earlier.slot) if _is_walk(later.slot.session) else (earlier.slot, later.slot)
            )
            yield Finding(
                message=f"{case.session_name(walk.session)} brings the public into the pit lane while "
                f"{case.session_name(run.session)} is on, {case.together(earlier.slot, later.slot)}",
                path=("sessions", walk.id, "start"),
                related=(
                    Related(message=case.session_name(run.session), path=("sessions", run.id, "start")),
                ),
                hint="move the pit walk between sessions, or say whom it is for in audience",
                context={"session": walk.id, "other": run.id},
            )


def _claim(slot: Slot) -> GroundClaim:
    return GroundClaim(slot=slot, grounds=(("pit lane", slot.session.weekend),))


def _is_walk(session: Session) -> bool:
    return session.kind is SessionKind.PIT_WALK and session.for_public


def _elsewhere(case: Case, one: Session, other: Session) -> bool:
    """Whether two sessions are known to be on layouts that do not have their pit lane in common."""
    first, second = case.index.layout_of(one), case.index.layout_of(other)
    if first is None or second is None or first.id == second.id:
        return False
    return first.pit_lane is not None and second.pit_lane is not None
