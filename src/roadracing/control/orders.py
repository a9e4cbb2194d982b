"""What race control may order now: an order changes the state, or is refused in a sentence that says what is possible.

Each order is for one of four things, the track, the pit lane, the session or the venue. What an order brings along in
another of them (under red the pit exit closes and the session is suspended) is done with it.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final

import attrs

from roadracing.model import (
    Instant,
    Occupancy,
    OfficialRole,
    PitEntry,
    PitExit,
    SessionKind,
    SessionStatus,
    TrackStatus,
)

from .guards import Asked, unmet
from .profile import GENERIC, Profile
from .session_table import OCCUPANCY_AFTER, SESSION_AFTER
from .state import PitLaneStatus, State
from .track_table import AFTER
from .transition import Guard, Transition

_EASY: Final = frozenset({Guard.REASON, Guard.READINESS})
"""Conditions that whoever orders can meet at once, so that the change counts as possible."""
_NEVER: Final = frozenset({Guard.RACE, Guard.NOT_RACE, Guard.SUPPORTED})
"""Conditions that nothing race control does can meet."""


@attrs.frozen(kw_only=True)
class Order:
    """Somebody orders something, for one of four things.

    Attributes:
        track: the status that the track is to have.
        session: the status that the session is to have.
        occupancy: who may be on the venue's track.
        pit_entry: what the pit entry is to be.
        pit_exit: what the pit exit is to be.
        open_classes: for which classes the pit lane is to be open; for all if none is named.
        at: when.
        by: as what the official orders it; nobody does where it happens by itself.
        reason: why.
        ready: whether everything is in place for the track to go hot; ``None`` where nobody looked.

    Raises:
        ValueError: it is for none of them, or for several.
    """

    track: TrackStatus | None = None
    session: SessionStatus | None = None
    occupancy: Occupancy | None = None
    pit_entry: PitEntry | None = None
    pit_exit: PitExit | None = None
    open_classes: tuple[str, ...] = ()
    at: Instant | None = None
    by: OfficialRole | None = None
    reason: str | None = None
    ready: bool | None = None

    def __attrs_post_init__(self) -> None:
        pit = self.pit_entry is not None or self.pit_exit is not None or bool(self.open_classes)
        asked = sum(each is not None for each in (self.track, self.session, self.occupancy)) + pit
        if asked != 1:
            raise ValueError("an order is for the track, for the session, for the venue or for the pit lane")


@attrs.frozen(kw_only=True)
class Refusal:
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


def order(state: State, wanted: Order, *, profile: Profile = GENERIC) -> State | Refusal:
    """What the state is after an order, or why the order is not possible and what would be.

    Args:
        state: how things stand.
        wanted: the order.
        profile: what holds in the session.
    """
    if wanted.track is not None:
        return _track(state, wanted, profile)
    if wanted.session is not None:
        return _session(state, wanted, profile)
    if wanted.occupancy is not None:
        return _occupancy(state, wanted, profile)
    return _pit_lane(state, wanted)


def legal_now(
    state: State, *, profile: Profile = GENERIC, at: Instant | None = None
) -> tuple[Transition[TrackStatus], ...]:
    """The changes of the track that are possible now, if whoever orders them gives a reason and has looked.

    Args:
        state: how things stand.
        profile: what holds in the session.
        at: when; some changes need time to have passed.
    """
    if state.track is None:
        return ()
    moment = _utc(at)
    return tuple(
        row
        for row in AFTER[state.track].values()
        if not _reasons(row, Asked(state=state, profile=profile, ends=row.ends, at=moment), easily=True)
    )


def _utc(at: Instant | None) -> dt.datetime | None:
    return at.utc if at is not None else None


def _reasons(row: Transition[Any], asked: Asked, *, easily: bool = False) -> list[str]:
    """Why a change is not possible; ``easily`` leaves out what whoever orders can mend at once."""
    wanted = (guard for guard in row.guards if not (easily and guard in _EASY))
    return [reason for guard in wanted if (reason := unmet(guard, asked)) is not None]


def _allowed(row: Transition[Any], profile: Profile) -> frozenset[OfficialRole]:
    roles = frozenset(row.roles)
    return roles | profile.directors if OfficialRole.RACE_DIRECTOR in roles else roles


def _who(row: Transition[Any], profile: Profile, by: OfficialRole | None) -> str | None:
    """Why whoever orders a change may not; ``None`` where they may."""
    if row.automatic:
        return None
    allowed = _allowed(row, profile)
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
    return role.value.replace("-", " ")


def _options(rows: Iterable[Transition[Any]], asked: Asked) -> tuple[str, tuple[str, ...]]:
    """What is possible instead: in a sentence, with who may order it and what it takes, and as statuses."""
    parts, found = [], []
    for row in rows:
        mine = attrs.evolve(asked, ends=row.ends, reason="any", ready=True)
        lacking = [guard for guard in row.guards if unmet(guard, mine) is not None]
        if any(guard in _NEVER for guard in lacking):
            continue
        roles = [*row.roles, *sorted(_allowed(row, asked.profile) - frozenset(row.roles))]
        who = "by itself" if row.automatic else " or ".join(role_words(role) for role in roles)
        takes = "".join(f"; {guard.value}" for guard in lacking)
        parts.append(f"{row.ends.words} ({who}{takes})")
        found.append(str(row.ends))
    if not parts:
        return "Nothing else is possible.", ()
    return f"Possible is: {', '.join(parts)}.", tuple(found)


def _refused(
    begins: str, ends: str, why: list[str], rows: Iterable[Transition[Any]], asked: Asked
) -> Refusal:
    because = "; ".join(why)
    head = f"From {begins} to {ends} is not possible" + (f": {because}." if because else ".")
    sentence, possible = _options(rows, asked)
    return Refusal(message=f"{head} {sentence}", possible=possible)


def _asked(state: State, wanted: Order, profile: Profile, ends: object) -> Asked:
    return Asked(
        state=state,
        profile=profile,
        ends=ends,
        at=_utc(wanted.at),
        by=wanted.by,
        reason=wanted.reason,
        ready=wanted.ready,
    )


def _track(state: State, wanted: Order, profile: Profile) -> State | Refusal:
    ends, begins = wanted.track, state.track
    assert ends is not None  # noqa: S101 - the caller has looked
    if begins is None:
        return Refusal(
            message=f"It is not known what the track is, so it cannot be ordered to be {ends.words}. Say first what "
            "it is: a track of which nothing is known is cold.",
            possible=(str(TrackStatus.COLD),),
        )
    asked, rows = _asked(state, wanted, profile, ends), AFTER[begins]
    if begins is ends:
        return _refused(begins.words, ends.words, ["it is so already"], rows.values(), asked)
    row = rows.get(ends)
    if row is None:
        return _refused(begins.words, ends.words, _around(begins, ends), rows.values(), asked)
    why, who = _reasons(row, asked), _who(row, profile, wanted.by)
    if why or who:
        return _refused(begins.words, ends.words, [*why, *([who] if who else [])], rows.values(), asked)
    return _changed(state, ends, wanted, profile)


def _around(begins: TrackStatus, ends: TrackStatus) -> list[str]:
    """By which statuses one gets from one to another, where there is a short way."""
    for middle in AFTER[begins]:
        if ends in AFTER[middle]:
            return [f"{middle.words} comes between"]
    return []


_SUSPENDS: Final = {
    TrackStatus.GREEN: SessionStatus.LIVE,
    TrackStatus.SC_DEPLOYED: SessionStatus.LIVE,
    TrackStatus.RED: SessionStatus.SUSPENDED,
    TrackStatus.CHEQUERED: SessionStatus.FINISHED,
}
"""What the session becomes with a status of the track, where it can."""


def _changed(state: State, ends: TrackStatus, wanted: Order, profile: Profile) -> State:
    session = state.session_status
    after = SESSION_AFTER.get(session, {}) if session is not None else {}
    brings = _SUSPENDS.get(ends)
    if ends is TrackStatus.COLD and session is SessionStatus.SUSPENDED:
        brings = SessionStatus.ABANDONED
    if brings is not None and brings in after:
        session = brings
    cold = ends is TrackStatus.COLD
    return attrs.evolve(
        state,
        at=wanted.at or state.at,
        track=ends,
        track_since=_utc(wanted.at) or state.track_since,
        pit_lane=pit_lane_under(state.pit_lane, state.track, ends, profile),
        session_status=session,
        inspected=state.inspected and not cold,
        cleared=state.cleared and not cold,
        resume_warned_at=state.resume_warned_at if ends is TrackStatus.RED else None,
        steps=(),
    )


def pit_lane_under(
    pit: PitLaneStatus, before: TrackStatus | None, status: TrackStatus, profile: Profile
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


def _session(state: State, wanted: Order, profile: Profile) -> State | Refusal:
    ends, begins = wanted.session, state.session_status or SessionStatus.SCHEDULED
    assert ends is not None  # noqa: S101 - the caller has looked
    asked, rows = _asked(state, wanted, profile, ends), SESSION_AFTER.get(begins, {})
    if begins is ends:
        return _refused(begins.words, ends.words, ["it is so already"], rows.values(), asked)
    row = rows.get(ends)
    if row is None:
        return _refused(begins.words, ends.words, [], rows.values(), asked)
    why, who = _session_reasons(state, ends, asked.at), _who(row, profile, wanted.by)
    if why or who:
        return _refused(begins.words, ends.words, [*why, *([who] if who else [])], rows.values(), asked)
    return attrs.evolve(state, at=wanted.at or state.at, session_status=ends)


def _session_reasons(state: State, ends: SessionStatus, at: dt.datetime | None) -> list[str]:
    """Why a session cannot get a status while the track is what it is."""
    track = state.track
    if ends in (SessionStatus.FORMATION, SessionStatus.LIVE):
        if at is not None and state.held(at):
            return ["there is a weather hold"]
        if track in (TrackStatus.RED, TrackStatus.CHEQUERED, TrackStatus.COLD, TrackStatus.CLEARING):
            return [f"the track is {track.words}"]
    over = (SessionStatus.FINISHED, SessionStatus.ABANDONED, SessionStatus.SUSPENDED, SessionStatus.DELAYED)
    if ends in over and track is not None and track.racing:
        return [f"cars are running: the track is {track.words}"]
    return []


def _occupancy(state: State, wanted: Order, profile: Profile) -> State | Refusal:
    ends, begins = wanted.occupancy, state.occupancy or Occupancy.CLOSED
    assert ends is not None  # noqa: S101 - the caller has looked
    asked, rows = _asked(state, wanted, profile, ends), OCCUPANCY_AFTER[begins]
    row = rows.get(ends)
    if begins is ends or row is None:
        why = ["it is so already"] if begins is ends else []
        return _refused(begins.words, ends.words, why, rows.values(), asked)
    why, who = _reasons(row, asked), _who(row, profile, wanted.by)
    if why or who:
        return _refused(begins.words, ends.words, [*why, *([who] if who else [])], rows.values(), asked)
    return attrs.evolve(state, at=wanted.at or state.at, occupancy=ends)


def _pit_lane(state: State, wanted: Order) -> State | Refusal:
    if wanted.pit_exit is PitExit.OPEN and state.track is TrackStatus.RED:
        how = "behind the safety car" if state.kind is SessionKind.RACE else "with green"
        return Refusal(
            message=f"The pit exit stays closed under red. Possible now: take the session up again {how}, which opens "
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
