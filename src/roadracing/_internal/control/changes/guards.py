"""Whether the condition of a change is met, and what it would take, in words."""

import datetime as dt
from collections.abc import Callable
from typing import Final

import attrs

from roadracing._internal.control.replay.state import ControlState
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import Occupancy, SessionStatus, TrackStatus
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.printed import printed

from .allowed_change import Guard
from .rule_book_profile import RuleBookProfile

_READY: Final = (SessionStatus.READY, SessionStatus.FORMATION, SessionStatus.LIVE)


@printed
@attrs.frozen(kw_only=True)
class Asked:
    """A change that somebody asks for, with all that decides about it.

    Attributes:
        state: how things stand.
        profile: what holds in the session.
        ends: the status that is asked for.
        at: when, in UTC; ``None`` where it is not said.
        by: as what the official orders it.
        reason: why.
        ready: whether everything is in place for the track to go hot; ``None`` where nobody looked.
    """

    state: ControlState
    profile: RuleBookProfile
    ends: object
    at: dt.datetime | None = None
    by: OfficialRole | None = None
    reason: str | None = None
    ready: bool | None = None


def unmet(guard: Guard, asked: Asked) -> str | None:
    """Why a condition is not met, as part of a sentence; ``None`` where it is."""
    return _CHECKS[guard](asked)


def _race(asked: Asked) -> str | None:
    kind = asked.state.kind
    if kind is SessionKind.RACE:
        return None
    if kind is None:
        return "that is for races, and it is not known what kind of session is on"
    return f"that is for races, and this is {_named(kind)}"


def _not_race(asked: Asked) -> str | None:
    kind = asked.state.kind
    if kind is None:
        return "that is not for races, and it is not known what kind of session is on"
    if kind is not SessionKind.RACE:
        return None
    warning = asked.profile.numbers.restart_warning
    after = f", {minutes(warning)} after that was announced" if warning is not None else ""
    return f"a race is taken up again behind the safety car{after}"


def _supported(asked: Asked) -> str | None:
    ends = asked.ends
    if isinstance(ends, TrackStatus) and asked.profile.supports(ends) is False:
        return f"the rule book ({asked.profile.book}) is not known to have a {ends.words}"
    return None


def _no_hold(asked: Asked) -> str | None:
    state, at = asked.state, asked.at
    if at is None:
        return "there is a weather hold" if state.holds else None
    if not state.held(at):
        return None
    until = state.held_until(at)
    if until is None:
        return "there is a weather hold until further notice"
    zone = state.at.tzinfo if state.at is not None else dt.UTC
    return f"there is a weather hold until {clock_text(until.astimezone(zone))}"


def _inspected(asked: Asked) -> str | None:
    return None if asked.state.inspected else "it is not logged that the track was inspected"


def _cleared(asked: Asked) -> str | None:
    return None if asked.state.cleared else "the clearance lap is not logged"


def _readiness(asked: Asked) -> str | None:
    if asked.ready is None:
        return "nobody says that everything is in place for the track to go hot"
    return None if asked.ready else "not everything is in place for the track to go hot"


def _warned(asked: Asked) -> str | None:
    wanted = asked.profile.numbers.restart_warning
    if wanted is None:
        return None
    warned = asked.state.resume_warned_at
    if warned is None:
        return f"that has to be announced {minutes(wanted)} before, and it was not"
    if asked.at is not None and asked.at - warned < wanted:
        return f"it was announced {minutes(asked.at - warned)} ago, and has to be {minutes(wanted)} before"
    return None


def _announced(asked: Asked) -> str | None:
    least, since = asked.profile.numbers.vsc_ending_least, asked.state.track_since
    if least is None or since is None or asked.at is None or asked.at - since >= least:
        return None
    return (
        f"its end was announced {seconds(asked.at - since)} ago, and green follows after {seconds(least)} "
        "at the earliest"
    )


def _reason(asked: Asked) -> str | None:
    return None if (asked.reason or "").strip() else "no reason is given"


def _not_over(asked: Asked) -> str | None:
    status = asked.state.session_status
    return None if status is None or status in _READY else f"the session is {status.words}"


def _hot_venue(asked: Asked) -> str | None:
    held = asked.state.occupancy
    return None if held is None or held is Occupancy.HOT else f"the venue is {held.words}, not hot"


def _cold_track(asked: Asked) -> str | None:
    track = asked.state.track
    return f"the track is {track.words}" if track is not None and track.hot else None


_CHECKS: Final[dict[Guard, Callable[[Asked], str | None]]] = {
    Guard.RACE: _race,
    Guard.NOT_RACE: _not_race,
    Guard.SUPPORTED: _supported,
    Guard.NO_HOLD: _no_hold,
    Guard.INSPECTED: _inspected,
    Guard.CLEARED: _cleared,
    Guard.READINESS: _readiness,
    Guard.WARNED: _warned,
    Guard.ANNOUNCED: _announced,
    Guard.REASON: _reason,
    Guard.NOT_OVER: _not_over,
    Guard.HOT_VENUE: _hot_venue,
    Guard.COLD_TRACK: _cold_track,
}


def _named(kind: SessionKind) -> str:
    words = spoken(kind.value)
    return words if kind in (SessionKind.PRACTICE, SessionKind.QUALIFYING) else f"a {words}"


def minutes(length: dt.timedelta) -> str:
    """A length of time in minutes, or in seconds where it is shorter than one.

    >>> minutes(dt.timedelta(minutes=10)), minutes(dt.timedelta(seconds=45))
    ('10 minutes', '45 seconds')
    """
    total = int(length.total_seconds())
    if abs(total) < 60:  # noqa: PLR2004 - seconds of a minute
        return seconds(length)
    whole = total // 60
    return f"{whole} minute{'' if whole == 1 else 's'}"


def seconds(length: dt.timedelta) -> str:
    """A length of time in seconds.

    >>> seconds(dt.timedelta(seconds=1.5))
    '1.5 seconds'
    """
    number = length.total_seconds()
    return f"{number:g} second{'' if number == 1 else 's'}"
