"""Each session of a season as a feed shows it, worked out once however many feeds it is in."""

import datetime as dt

import attrs

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.words.spoken_languages import SOURCE, speaking

from .calendar_entry import CalendarEntry, entry
from .colour_names import nearest
from .feed_stamp import Stamp, stamp
from .local_times import ruled
from .memo import memo_of
from .options import DEFAULTS, Options
from .vevent import vevent, with_alarm


@attrs.frozen
class Written:
    """The bytes of an event.

    Attributes:
        content: its lines.
        zone: the zone whose clocks its times are written in, which the file has to tell.
        announced: what an alarm calls it; ``None`` if it has no time, or will not run.
    """

    content: bytes
    zone: str | None
    announced: str | None = None


def entry_of(
    index: Index, session: Session, stamped: Stamp, options: Options = DEFAULTS
) -> CalendarEntry | None:
    """What a calendar with these options shows of a session; ``None`` where neither a time nor a day is known."""
    appears = appearance(index, session)
    rule = (
        ruled(index).get(appears.starts.zone) if options.local_times and appears.starts is not None else None
    )
    colour = _colour(index, session) if options.colours else None
    page = session.url or options.page_of(session)
    return entry(appears, stamped, options, rule=rule, colour=colour, page=page)


def shown(index: Index, session: str | Session, options: Options = DEFAULTS) -> CalendarEntry | None:
    """What a calendar shows of a session; ``None`` where no time and no day is known, or not when it last changed."""
    session = index.session(session)
    stamped = stamp(index, session)
    if stamped is None:
        return None
    with speaking(options.language or SOURCE):
        return entry_of(index, session, stamped, options)


def written(index: Index, session: Session, stamped: Stamp, options: Options) -> Written:
    """The event of a session that has a time or a day."""
    memo = memo_of(index.season).setdefault(("events", options.of_events()), {})
    found: Written | None = memo.get(session.id)
    if found is None:
        found = memo[session.id] = _written(index, session, stamped, options)
    return found


def _written(index: Index, session: Session, stamped: Stamp, options: Options) -> Written:
    if options.alarm is not None:
        # The same event as without an alarm, which is in another feed as a rule.
        plain = written(index, session, stamped, attrs.evolve(options, alarm=None))
        if plain.announced is None:
            return plain
        return attrs.evolve(plain, content=with_alarm(plain.content, plain.announced, options.alarm))
    made = entry_of(index, session, stamped, options)
    if made is None:
        return Written(b"", None)
    announced = isinstance(made.start, dt.datetime) and not session.is_cancelled
    return Written(vevent(made), made.zone, made.summary if announced else None)


def _colour(index: Index, session: Session) -> str | None:
    """The colour of the first of a session's series that has one, by name."""
    known = (index.series[id_].colour for id_ in session.series if id_ in index.series)
    return next((nearest(colour) for colour in known if colour is not None), None)
