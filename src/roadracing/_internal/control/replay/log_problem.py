"""What replaying a log finds: something in it cannot have been, or was not written down."""

from collections.abc import Mapping
from enum import StrEnum

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.words.printed import printed


class ProblemKind(StrEnum):
    """What kind of thing is wrong; each is a rule of its own, which says how much it matters."""

    TRACK_CHANGE = "track-change"
    """A change of the track's status that is not possible."""
    NOT_LOGGED = "not-logged"
    """A change that is possible only with steps in between that were not logged."""
    STEP_ORDER = "step-order"
    SESSION_CHANGE = "session-change"
    TWO_SESSIONS = "two-sessions"
    NOT_AUTHORISED = "not-authorised"
    TOOL = "tool"
    """A way to neutralise that the rule book is not known to have."""
    HOLD = "hold"
    """Cars run during a weather hold."""
    HOLD_SHORTENED = "hold-shortened"
    RECOVERY = "recovery"
    """A recovery vehicle is out while cars run at speed."""
    FLAG_TIME = "flag-time"
    PIT_EXIT = "pit-exit"
    """The pit exit is open under red."""
    OCCUPANCY = "occupancy"
    SPEED_LIMIT = "speed-limit"
    LACKS = "lacks"
    """An entry lacks what its kind is about."""
    CORRECTION = "correction"
    SEQUENCE = "sequence"
    LOGGED_EARLY = "logged-early"
    NEVER_CLEARED = "never-cleared"


@printed
@attrs.frozen(kw_only=True)
class Problem:
    """Something is wrong with an entry of a log.

    Attributes:
        kind: what kind of thing.
        entry: the id of the entry.
        message: a sentence without a full stop.
        hint: what would be right.
        severity: where it differs from what is usual for the kind.
        related: other entries that belong to it: what they are, and their ids.
        session: the session that the entry names.
        context: the values the message speaks of.
    """

    kind: ProblemKind
    entry: str
    message: str
    hint: str | None = None
    severity: Severity | None = None
    related: tuple[tuple[str, str], ...] = ()
    session: str | None = None
    context: Mapping[str, Plain] = attrs.field(factory=dict, hash=False)

    def __str__(self) -> str:
        """What is wrong, at which entry, and what would be right."""
        return f"{self.entry}: {self.message}{f' ({self.hint})' if self.hint else ''}"
