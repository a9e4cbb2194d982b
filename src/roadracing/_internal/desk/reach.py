"""What a change can reach: its own weekends and those near them in time; the rest of a season is not looked at."""

from collections.abc import Collection
from typing import Any, Final

import attrs

from roadracing._internal.model.kernel.fields import with_facts
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session

_NEAR: Final = 7
"""How many days from a change others can meet it: who is at one weekend is not at another. Library default."""


def within_reach(before: Season, after: Season) -> tuple[Season, Season]:
    """A season before and after a change, without the weekends that the change cannot touch.

    A change reaches the weekends of the sessions that it changes, and whatever is within a week of their old and new
    times. Where more is changed than sessions and weekends, it may reach everything.
    """
    changed, weekends = changed_sessions(before, after), _changed_weekends(before, after)
    if weekends is None:
        return before, after
    kept = {s.weekend for s in changed} | weekends
    if not kept:
        return before, after
    times = _spans(before, after)
    mine = [times[name] for name in kept if name in times]
    if mine:
        first, last = min(t[0] for t in mine) - _NEAR, max(t[1] for t in mine) + _NEAR
        kept |= {name for name, (begins, ends) in times.items() if begins <= last and first <= ends}
    return _only(before, kept), _only(after, kept)


def changed_sessions(before: Season, after: Season) -> tuple[Session, ...]:
    """The sessions that are not as they were, as they were and as they are."""
    if before.sessions is after.sessions:
        return ()
    old, new = ({s.id: s for s in season.sessions} for season in (before, after))
    pairs = ((old.get(name), new.get(name)) for name in {**old, **new})
    return tuple(
        s for was, now in pairs if was is not now and was != now for s in (was, now) if s is not None
    )


def _changed_weekends(before: Season, after: Season) -> set[str] | None:
    """The weekends that are not as they were; ``None`` where other things are not either."""
    for name in fields_of(Season):
        if name in ("sessions", "weekends"):
            continue
        was, now = getattr(before, name), getattr(after, name)
        if was is not now and was != now:
            return None
    if before.weekends is after.weekends:
        return set()
    old, new = ({w.id: w for w in season.weekends} for season in (before, after))
    return {n for n in {**old, **new} if old.get(n) is not new.get(n) and old.get(n) != new.get(n)}


def _spans(*seasons: Season) -> dict[str, tuple[int, int]]:
    """From which day until which something happens at each weekend, as far as it is known: as numbers of days."""
    found: dict[str, tuple[int, int]] = {}
    seen: set[int] = set()
    for season in seasons:
        for weekend in season.weekends:
            if weekend.days is not None:
                _widen(found, weekend.id, [day.toordinal() for day in weekend.days])
        for session in season.sessions:
            # Of two seasons nearly all sessions are the same.
            if id(session) not in seen:
                seen.add(id(session))
                _widen(found, session.weekend, _days(session))
    return found


def _days(session: Session) -> list[int]:
    """The days on which a session is, or days around it."""
    days = [] if session.end is None else [session.end.utc.toordinal()]
    begins = session.starts
    if begins is not None:
        # The day on the clocks of the venue is that in UTC, or one beside it.
        day = begins.utc.toordinal()
        days += [day - 1, day + 1]
    elif session.day is not None:
        days.append(session.day.toordinal())
    return days


def _widen(found: dict[str, tuple[int, int]], name: str, days: list[int]) -> None:
    if days:
        first, last = found.get(name, (days[0], days[0]))
        found[name] = min(first, *days), max(last, *days)


def _only(season: Season, weekends: Collection[str]) -> Season:
    """The season with these weekends, and without what is about the others."""
    gone = {s.id for s in season.sessions if s.weekend not in weekends}
    if not gone and all(w.id in weekends for w in season.weekends):
        return season
    left: dict[str, Any] = {"weekends": tuple(w for w in season.weekends if w.id in weekends)}
    for name, field in fields_of(Season).items():
        if not field.many or name in ("weekends", "sources"):
            continue
        held: tuple[Any, ...] = getattr(season, name)
        left[name] = tuple(kept for each in held if (kept := _kept(each, weekends, gone)) is not None)
    return with_facts(season, **left)


def _kept(each: Any, weekends: Collection[str], gone: Collection[str]) -> Any:
    """A thing as far as it is about these weekends; ``None`` if it is about others only."""
    weekend, session = getattr(each, "weekend", None), getattr(each, "session", None)
    if (isinstance(weekend, str) and weekend not in weekends) or (
        isinstance(session, str) and session in gone
    ):
        return None
    named = getattr(each, "weekends", None)
    if not isinstance(named, tuple) or not named:
        return each
    here = tuple(name for name in named if name in weekends)
    if not here:
        return None
    return each if len(here) == len(named) else attrs.evolve(each, weekends=here)
