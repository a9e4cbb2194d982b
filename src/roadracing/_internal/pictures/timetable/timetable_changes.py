"""What is different from an earlier timetable, session by session."""

from collections.abc import Mapping
from enum import StrEnum

import attrs

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.pictures.pen.picture import PictureError
from roadracing._internal.time.instant import Instant


class SlotChangeKind(StrEnum):
    """How a session differs from what it was."""

    NEW = "new"
    MOVED = "moved"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    REINSTATED = "back on"
    GONE = "gone"


@attrs.frozen(kw_only=True)
class SlotChange:
    """A session is not what it was on an earlier timetable.

    Attributes:
        kind: what happened to it.
        starts: when it started on the earlier timetable, where a time was known.
        ends: when it ended there, where that was published.
        before: the session there; ``None`` if it was not on it.
        name: what it was called there.
    """

    kind: SlotChangeKind
    starts: Instant | None = None
    ends: Instant | None = None
    before: Session | None = None
    name: str | None = None


def since(previous: Season | None, season: Index, weekend: str) -> Mapping[str, SlotChange]:
    """The sessions of a weekend that people see otherwise than before, by id; the ones that are gone too.

    Raises:
        PictureError: the seasons are of two namespaces, so that an id need not mean the same in both.
    """
    if previous is None:
        return {}
    if previous.namespace != season.season.namespace:
        raise PictureError(
            f"the earlier document is of {previous.namespace} and this one of {season.season.namespace}: "
            "ids mean the same in one namespace only"
        )
    old = Index(previous)
    found: dict[str, SlotChange] = {}
    for session in season.sessions_of(weekend):
        before = old.sessions.get(session.id)
        change = _change(old, before, season, session)
        if change is not None:
            found[session.id] = change
    for before in old.sessions_of(weekend) if weekend in old.weekends else ():
        if before.id not in season.sessions or season.sessions[before.id].weekend != weekend:
            found[before.id] = _as_it_was(SlotChangeKind.GONE, old, before)
    return found


def _change(old: Index, before: Session | None, new: Index, session: Session) -> SlotChange | None:
    if before is None:
        return SlotChange(kind=SlotChangeKind.NEW)
    was, now = appearance(old, before), appearance(new, session)
    if was == now:
        return None
    if now.status != was.status and session.is_cancelled:
        return _as_it_was(SlotChangeKind.CANCELLED, old, before)
    if before.is_cancelled and not session.is_cancelled:
        return _as_it_was(SlotChangeKind.REINSTATED, old, before)
    times = (was.starts, was.ends, was.days, was.reserve) != (now.starts, now.ends, now.days, now.reserve)
    return _as_it_was(SlotChangeKind.MOVED if times else SlotChangeKind.CHANGED, old, before)


def _as_it_was(kind: SlotChangeKind, old: Index, before: Session) -> SlotChange:
    shown = appearance(old, before)
    return SlotChange(kind=kind, starts=shown.starts, ends=shown.ends, before=before, name=shown.summary)
