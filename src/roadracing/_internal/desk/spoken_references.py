"""What people call sessions and times, found in a season or asked back."""

import datetime as dt
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.kernel.what_is_meant import UnknownReference, id_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.text.lists import listed
from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.track.session_times import local

_CLOCK: Final = r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?"
_TIME_OF_DAY: Final = re.compile(rf"(?:([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})[ T])?{_CLOCK}")
_WITH_OFFSET: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{5,15}(?:Z|[+-][0-9]{2}:[0-9]{2})")
TIMES: Final = "now, 11:30, 2013-04-20 11:30, or a whole time with its zone"
"""How a time can be written, wherever one is asked for."""


class ChangeRefused(RoadracingError):
    """A change cannot be made, for a reason that a person can mend."""


class NotPlanned(ChangeRefused, UnknownReference):
    """What is to be changed is not in the season, or may be several things."""


def session_called(season: Season, session: str | Session) -> Session:
    """The session that somebody means: by itself, its id, an ending of its id that no other has, or its title.

    Raises:
        UnknownReference: there is none, and the nearest is named; or there are several, and they are listed. It is a
            :class:`ChangeRefused` too.
    """
    by_id = {candidate.id: candidate for candidate in season.sessions}
    if isinstance(session, Session) and session.id in by_id:
        return session
    session = id_of(session, Session)
    if session in by_id:
        return by_id[session]
    fitting = _meant(season, session)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        names = listed((s.id for s in fitting), most=12)
        raise NotPlanned(
            f"{quote(session)} is {len(fitting)} sessions: {names}; name one of them by its id",
            session,
            [s.id for s in fitting],
        )
    near = nearest_of(
        session, [*dict.fromkeys(session_name(Index(season), s) for s in season.sessions), *by_id]
    )
    meant = f"; did you mean {listed((quote(each) for each in near), 'or')}?" if near else ""
    raise NotPlanned(f"there is no session {quote(session)}{meant}", session, near)


def _meant(season: Season, words: str) -> list[Session]:
    """The sessions whose id ends like this, or that are called so."""
    index, said = Index(season), words.strip().casefold()
    if not said:
        return []
    return [
        session
        for session in season.sessions
        if session.id.endswith(f"-{said}")
        or said in (session.label.casefold(), session_name(index, session).casefold())
    ]


def moment_called(
    season: Season,
    text: str,
    *,
    session: str | Session | None = None,
    day: dt.date | None = None,
    now: dt.datetime | None = None,
) -> Instant:
    """The moment that somebody means, on the venue's clocks.

    Written ``now``, ``11:30``, ``2013-04-20 11:30``, or whole with a zone. A time of day is one of the day that is
    given, else of the session's own, else of today. A time with an offset alone is a moment, on the venue's clocks.

    Args:
        season: the season.
        text: the words.
        session: the session that it is about, or its id: its venue's clocks count, and its day.
        day: the day of a time of day.
        now: what time it is; the clock of this machine says unless given.

    Raises:
        ChangeRefused: that is no time, or nobody can tell whose clocks are meant, or of which day.
    """
    about = session_called(season, session) if isinstance(session, str) else session
    return moment_on_clocks(
        text, lambda: _clocks_of(season, about), lambda: day or _day_of(season, about), now=now
    )


def moments_called(season: Season, text: str, *, now: dt.datetime | None = None) -> tuple[Instant, ...]:
    """The moment that somebody means; of a time of day that of each day on which cars run.

    A time of day is one of today if anything is on today. Otherwise it is that of each day with practice, qualifying,
    warm-ups, tests or races; of each day of the timetable where there are none.

    Args:
        season: the season.
        text: the words, as :func:`moment_called` takes them.
        now: what time it is; the clock of this machine says unless given.

    Raises:
        ChangeRefused: that is no time, or nobody can tell whose clocks are meant.
    """
    today = moment_called(season, text, now=now)
    found = _TIME_OF_DAY.fullmatch(text.strip())
    if found is None or found[1] is not None:
        return (today,)
    days: dict[dt.date, bool] = {}
    for session in season.sessions:
        with suppress(ChangeRefused):
            if on := _day_of(season, session):
                days[on] = days.get(on, False) or session.kind.competition
    if today.date() in days or not days:
        return (today,)
    running = any(days.values())
    wanted = sorted(on for on, runs in days.items() if runs or not running)
    return tuple(moment_called(season, text, day=on, now=now) for on in wanted)


def moment_on_clocks(
    text: str,
    clocks: Callable[[], str],
    day: Callable[[], dt.date | None] = lambda: None,
    *,
    now: dt.datetime | None = None,
) -> Instant:
    """The moment that somebody means, on clocks that are asked for only where they are needed.

    Args:
        text: the words.
        clocks: the zone of a time that names none.
        day: the day of a time of day; today where it has none.
        now: what time it is; the clock of this machine says unless given.

    Raises:
        ChangeRefused: that is no time.
    """
    text = text.strip()
    found = _TIME_OF_DAY.fullmatch(text)
    if text != "now" and found is None:
        try:
            if _WITH_OFFSET.fullmatch(text):
                return Instant.of(dt.datetime.fromisoformat(text), clocks())
            return Instant.parse(text)
        except (ValueError, InstantError) as error:
            why = f" ({error})" if "T" in text else ""
            raise ChangeRefused(f"{quote(text)} is no time: write {TIMES}{why}") from None
    where = clocks()
    present = Instant.of(now or dt.datetime.now(dt.UTC), where)
    if found is None:
        return present
    stated, hours, minutes, seconds = found.groups()
    try:
        on = dt.date.fromisoformat(stated) if stated is not None else day() or present.date()
        clock = dt.time(int(hours), int(minutes), int(seconds or 0))
        return Instant.at_local(dt.datetime.combine(on, clock), where)
    except (ValueError, InstantError) as error:
        raise ChangeRefused(f"{quote(text)} is no time: write {TIMES} ({error})") from None


def _clocks_of(season: Season, session: Session | None) -> str:
    index = Index(season)
    venue = index.venue_of(session) if session is not None else None
    if venue is not None:
        return venue.timezone
    zones = sorted({venue.timezone for venue in season.venues})
    if len(zones) != 1:
        why = f"the venues are in {listed(zones)}" if zones else "no venue says its zone"
        raise ChangeRefused(f"{why}: write the whole time, with its zone")
    return zones[0]


def _day_of(season: Season, session: Session | None) -> dt.date | None:
    if session is None:
        return None
    index = Index(season)
    starts = index.starts(session)
    day = local(index, session, starts).date() if starts is not None else session.day
    if day is None:
        raise ChangeRefused(
            f"{session.id} has no day yet: write the day too, such as 2013-04-20 11:30, or the whole time with its zone"
        )
    return day


def at_local(season: Season, session: str | Session, text: str, day: dt.date | None = None) -> Instant:
    """A time of day at the venue, on a session's own day unless another is given.

    Raises:
        ChangeRefused: the text is no time, or the day is not known.
    """
    return moment_called(season, text, session=session, day=day)
