"""An order, whether whoever gives it may, and the sentences with which it is refused."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final

import attrs

from roadracing._internal.control.replay.state import ControlState
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import (
    Occupancy,
    PitEntry,
    PitExit,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed

from .allowed_change import Guard, Transition
from .guards import Asked, unmet
from .rule_book_profile import RuleBookProfile

_EASY: Final = frozenset({Guard.REASON, Guard.READINESS})
"""Conditions that whoever orders can meet at once, so that the change counts as possible."""
_NEVER: Final = frozenset({Guard.RACE, Guard.NOT_RACE, Guard.SUPPORTED})
"""Conditions that nothing race control does can meet."""


@printed
@attrs.frozen(kw_only=True)
class Order:
    """Somebody orders something: for one of four things, or for what is shown in a sector.

    Attributes:
        track: the status that the track is to have.
        session: the status that the session is to have.
        occupancy: who may be on the venue's track.
        pit_entry: what the pit entry is to be.
        pit_exit: what the pit exit is to be.
        open_classes: for which classes the pit lane is to be open; for all if none is named.
        condition: what is to be shown in a sector, or on the whole track; ``clear`` ends it.
        sector: in which sector; on the whole track if none is named.
        at: when.
        by: as what the official orders it; nobody does where it happens by itself.
        reason: why.
        ready: whether everything is in place for the track to go hot; ``None`` where nobody looked.

    Raises:
        NotUnderstood: it is for none of them, or for several.
    """

    track: TrackStatus | None = None
    session: SessionStatus | None = None
    occupancy: Occupancy | None = None
    pit_entry: PitEntry | None = None
    pit_exit: PitExit | None = None
    open_classes: tuple[str, ...] = ()
    condition: SectorCondition | None = None
    sector: str | None = None
    at: Instant | None = None
    by: OfficialRole | None = None
    reason: str | None = None
    ready: bool | None = None

    def __attrs_post_init__(self) -> None:
        pit = self.pit_entry is not None or self.pit_exit is not None or bool(self.open_classes)
        single = (self.track, self.session, self.occupancy, self.condition)
        if sum(each is not None for each in single) + pit != 1:
            raise NotUnderstood(
                "an order is for the track, for the session, for the venue, for the pit lane, or for a sector"
            )


@printed
@attrs.frozen(kw_only=True)
class OrderRefusal:
    """An order is not possible.

    Attributes:
        message: why not, and what would be possible now, in sentences.
        possible: the statuses that are possible now, of the thing that the order was for.
    """

    message: str
    possible: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The sentences."""
        return self.message

    def __bool__(self) -> bool:
        """A refusal counts as false, so that ``order(...) or ...`` reads well."""
        return False


def utc_of(at: Instant | None) -> dt.datetime | None:
    """A moment in UTC, where it is said."""
    return at.utc if at is not None else None


def reasons(row: Transition[Any], asked: Asked, *, easily: bool = False) -> list[str]:
    """Why a change is not possible; ``easily`` leaves out what whoever orders can mend at once."""
    wanted = (guard for guard in row.guards if not (easily and guard in _EASY))
    return [reason for guard in wanted if (reason := unmet(guard, asked)) is not None]


def allowed_for(row: Transition[Any], profile: RuleBookProfile) -> frozenset[OfficialRole]:
    """The roles that may order a change under a rule book."""
    roles = frozenset(row.roles)
    return roles | profile.directors if OfficialRole.RACE_DIRECTOR in roles else roles


def unauthorised(row: Transition[Any], profile: RuleBookProfile, by: OfficialRole | None) -> str | None:
    """Why whoever orders a change may not; ``None`` where they may."""
    if row.automatic:
        return None
    allowed = allowed_for(row, profile)
    if by in allowed:
        return None
    names = " or ".join(role_words(role) for role in (*row.roles, *sorted(allowed - frozenset(row.roles))))
    if by is None:
        return f"nobody is named who orders it; that is for the {names}"
    return f"the {role_words(by)} may not order it; that is for the {names}"


def role_words(role: OfficialRole) -> str:
    """A role as people write it.

    >>> role_words(OfficialRole.RACE_DIRECTOR)
    'race director'
    """
    return spoken(role.value)


def _options(rows: Iterable[Transition[Any]], asked: Asked) -> tuple[str, tuple[str, ...]]:
    """What is possible instead: in a sentence, with who may order it and what it takes, and as statuses."""
    parts, found = [], []
    for row in rows:
        mine = attrs.evolve(asked, ends=row.ends, reason="any", ready=True)
        lacking = [guard for guard in row.guards if unmet(guard, mine) is not None]
        if any(guard in _NEVER for guard in lacking):
            continue
        roles = [*row.roles, *sorted(allowed_for(row, asked.profile) - frozenset(row.roles))]
        who = "by itself" if row.automatic else " or ".join(role_words(role) for role in roles)
        takes = "".join(f"; {guard.value}" for guard in lacking)
        parts.append(f"{row.ends.words} ({who}{takes})")
        found.append(str(row.ends))
    if not parts:
        return "Nothing else is possible.", ()
    return f"Possible is: {', '.join(parts)}.", tuple(found)


def refused(
    begins: str, ends: str, why: list[str], rows: Iterable[Transition[Any]], asked: Asked
) -> OrderRefusal:
    """A refusal that says why, and what would be possible."""
    because = "; ".join(why)
    head = f"From {begins} to {ends} is not possible" + (f": {because}." if because else ".")
    sentence, possible = _options(rows, asked)
    return OrderRefusal(message=f"{head} {sentence}", possible=possible)


def asked_for(state: ControlState, wanted: Order, profile: RuleBookProfile, ends: object) -> Asked:
    """An order with all that decides about it."""
    return Asked(
        state=state,
        profile=profile,
        ends=ends,
        at=utc_of(wanted.at),
        by=wanted.by,
        reason=wanted.reason,
        ready=wanted.ready,
    )
