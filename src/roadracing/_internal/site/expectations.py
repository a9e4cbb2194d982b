"""What the public is told to expect of the rest of a day: what the desk expects, and nothing earlier than official."""

from collections.abc import Mapping

import attrs

from roadracing._internal.desk.expected_day import ExpectedTimes, expected_day
from roadracing._internal.model.season.index import Index
from roadracing._internal.time.instant import Instant


@attrs.frozen(kw_only=True)
class Expectation:
    """When a session is going to run, or ran, as the public is told.

    Attributes:
        start: when it started, or is expected to.
        end: when it ended, or is expected to; ``None`` where nobody can tell.
        estimated: which of the two are estimates: neither recorded nor on the timetable.
        late: whether it has not started and is expected to later than the timetable says.
        unknown: what nobody knows, in words, where that is to be said.
    """

    start: Instant
    end: Instant | None
    estimated: tuple[str, ...] = ()
    late: bool = False
    unknown: str | None = None


def expectations(index: Index) -> Mapping[str, Expectation]:
    """What each session that is to run is expected at, by its id, from what was recorded.

    There is no clock here: whoever reads it has one. Only bulletins change what is official; an expectation stands
    beside it, may be later and is never earlier.

    Args:
        index: the season.
    """
    return {id_: _public(index, id_, found) for id_, found in expected_day(index).items()}


def _public(index: Index, id_: str, found: ExpectedTimes) -> Expectation:
    session = index.sessions[id_]
    planned = index.starts(session)
    published = (
        session.end if planned is None or session.end is None or session.end.utc >= planned.utc else None
    )
    end = found.end
    if end is not None and published is not None and not found.ended and end.utc < published.utc:
        end = published
    late = not found.started and planned is not None and found.start.utc > planned.utc
    guessed = end is not None and not found.ended and (published is None or end.utc != published.utc)
    return Expectation(
        start=found.start,
        end=end,
        estimated=tuple(part for part, is_one in (("start", late), ("end", guessed)) if is_one),
        late=late,
        # That no end was published is seen where none stands.
        unknown=found.unknown if end is not None or found.started else None,
    )
