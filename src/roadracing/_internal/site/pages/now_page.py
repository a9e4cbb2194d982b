"""Race day: what is on now and what comes next by the official timetable."""

import datetime as dt
from collections.abc import Iterable, Mapping

import attrs

from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.desk.running_order import day_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.site.expectations import Expectation, expectations
from roadracing._internal.time.instant import Instant
from roadracing._internal.track.session_times import local
from roadracing._internal.words.clocks import moment_text
from roadracing._internal.words.spoken_languages import say

from . import paths
from .page_frame import PageFrame
from .page_row import Moment, machine, moment
from .page_weekend import Weekend
from .told_changes import BulletinText


@attrs.frozen(kw_only=True)
class ExpectedRow:
    """What a row of race day expects beside what is official.

    Attributes:
        start: when it starts or started, for machines.
        end: when it ends, for machines; ``None`` where nobody can tell.
        about: when it is expected to start, where that is later than the timetable says: an estimate.
        words: what else is said of it that is not on the timetable.
    """

    start: str
    end: str | None
    about: Moment | None
    words: str | None


def now_page(
    frame: PageFrame,
    index: Index,
    weekends: Iterable[Weekend],
    notices: Mapping[str, tuple[BulletinText, ...]],
) -> bytes:
    """The days of the weekend that was going on, or came next, when the season last changed.

    There is no clock here: equal seasons make equal pages. A script tells the reader's time and looks for news; without
    it the page is the list of the days, and says when it was issued.

    Args:
        frame: the folder.
        index: the season.
        weekends: its weekends, in the order of the year.
        notices: the bulletins of each weekend, the latest first.
    """
    issued = last_change(index)
    weekend = current(weekends, issued)
    return frame.write(
        "now.html",
        paths.NOW,
        weekend=weekend,
        expected={} if weekend is None else expected_rows(index, weekend.id, expectations(index)),
        notices=() if weekend is None else notices.get(weekend.id, ()),
        issued=None if issued is None else moment_text(issued),
        issued_machine=None if issued is None else machine(issued),
    )


def expected_rows(
    index: Index, weekend: str, awaited_at: Mapping[str, Expectation]
) -> dict[str, ExpectedRow]:
    """What the sessions of a weekend are expected at, by their ids.

    Args:
        index: the season.
        weekend: the id of the weekend.
        awaited_at: what the sessions of the season are expected at.
    """
    return {
        session.id: ExpectedRow(
            start=machine(awaited.start),
            end=None if awaited.end is None else machine(awaited.end),
            about=moment(local(index, session, awaited.start), day_of(index, session))
            if awaited.late
            else None,
            words=None if awaited.unknown is None else say(awaited.unknown),
        )
        for session in index.sessions_of(weekend)
        if (awaited := awaited_at.get(session.id)) is not None
    }


def last_change(index: Index) -> Instant | None:
    """When anything on the timetables last changed, or the season was issued."""
    said = [at for session in index.season.sessions if (at := stamp(index, session)) is not None]
    issued = index.season.issued
    return max((*said, *([issued] if issued is not None else [])), key=lambda at: at.utc, default=None)


def current(weekends: Iterable[Weekend], at: Instant | None) -> Weekend | None:
    """The weekend that is on at a moment, else the next one, else the last one there was, of those with a timetable."""
    planned = [weekend for weekend in weekends if weekend.timetable]
    dated = [(weekend, weekend.days) for weekend in planned if weekend.days is not None]
    today = dt.date.min if at is None else at.date()
    coming = [weekend for weekend, days in dated if days[1] >= today]
    if coming:
        return coming[0]
    return dated[-1][0] if dated else planned[0] if planned else None
