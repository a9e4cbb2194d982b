"""What belongs to a session, and what it does when that session changes."""

from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import checked
from roadracing._internal.model.kernel.leaves import Amount, SessionRef, Text
from roadracing._internal.words.printed import printed


class TieAnchor(StrEnum):
    """The moment of a session that something else depends on."""

    START = "start"
    FLAG = "flag"
    """When it is over: for a race, the chequered flag."""
    RESULTS = "results"
    """When its results are posted; its end stands in while nobody has said when that is."""


class TieBehaviour(StrEnum):
    """What becomes of a row of the timetable when the session that it belongs to changes."""

    SHIFT = "shift"
    """It moves by as much."""
    STRETCH = "stretch"
    """It begins as planned and ends later by as much."""
    HOLD = "hold"
    """It stays where it is."""
    DIE = "die"
    """It will not run either."""
    ASK = "ask"
    """Somebody decides."""


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Tie:
    """A row of the timetable belongs to a session: a podium to its race, a grid walk to its start.

    What is not stated is asked. Broadcasts, curfews and the law constrain a session and never follow it, so they are
    no ties.

    Attributes:
        session: the session that it belongs to.
        anchor: the moment of that session that counts; its start unless stated.
        from_min: the least time from the anchor to the row's start, in minutes; negative before the anchor.
        until_min: the most.
        on_delay: what it does when the anchor comes at another time.
        on_cut: what it does when the session is over earlier than planned.
        on_cancellation: what it does when the session will not run.
        on_abandonment: what it does when the session was started and not finished.
        source: where that is said.
    """

    session: SessionRef
    anchor: TieAnchor | None = None
    from_min: Amount | None = None
    until_min: Amount | None = None
    on_delay: TieBehaviour | None = None
    on_cut: TieBehaviour | None = None
    on_cancellation: TieBehaviour | None = None
    on_abandonment: TieBehaviour | None = None
    source: Text | None = None
