"""A feed: the sessions of a selection as one iCalendar document."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.entry.entry import Team
from roadracing._internal.model.kernel.leaves import UrlRule
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.season.season_given import season_given
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.lists import counted
from roadracing._internal.words.printed import printed
from roadracing._internal.words.spoken_languages import SOURCE, speaking

from .colour_names import exact
from .feed_stamp import UnstampedError, stamp
from .lines import clean, duration_value, fold, text_line
from .local_times import ruled
from .options import DEFAULTS, Cancelled, Options
from .rendering import Written, written
from .selection import Selection, select

PRODUCT: Final = "-//roadracing//roadracing//EN"
"""Who wrote the file. Without a version, so that a new version does not make every file new."""
REFRESH: Final = dt.timedelta(hours=1)
"""How often subscribers are asked to look again. Library default; most clients look when they like."""


@printed
@attrs.frozen(kw_only=True)
class Feed:
    """One iCalendar file and what is known about it.

    Attributes:
        content: the file.
        name: what subscribers see it called.
        selection: what it is of.
        events: how many sessions it shows.
        left_out: ids of the sessions that belong into it and have neither a time nor a day.
        dropped: ids of the sessions that are not in it because they are cancelled, where its options say so.
        changed: when the last change of any of its sessions was, in UTC; ``None`` if it shows none.
    """

    content: bytes = attrs.field(repr=False)
    name: str
    selection: Selection
    events: int
    left_out: tuple[str, ...]
    dropped: tuple[str, ...] = ()
    changed: dt.datetime | None

    def __str__(self) -> str:
        """What it is called, and how much it shows."""
        left = f", {len(self.left_out)} without a day left out" if self.left_out else ""
        return f"{self.name}: {counted(self.events, 'event')}{left}"


def feed(
    season: Season | Index,
    *,
    organisation: str | Organisation | Iterable[str | Organisation] | None = None,
    series: str | Series | Iterable[str | Series] | None = None,
    car_class: str | CarClass | Iterable[str | CarClass] | None = None,
    weekend: str | RaceWeekend | Iterable[str | RaceWeekend] | None = None,
    team: str | Team | Iterable[str | Team] | None = None,
    kind: SessionKind | str | Iterable[SessionKind | str] | None = None,
    audience: Audience | str | None = None,
    name: str | None = None,
    options: Options = DEFAULTS,
) -> bytes:
    """A feed shows subscribers every session of a selection, each as the same event for life.

    Unless the options say otherwise, times are in UTC and a cancelled session stays, marked as such. One without
    a confirmed time is tentative, over the days on which it may run while no time is known. Equal seasons give
    equal bytes.

    Args:
        season: the season, or an index of it.
        organisation: only sessions it operates or lists, or of a series it sanctions or owns; of this condition and
            of each that follows but the audience several can be given, and one of them has to be met.
        series: only sessions of this series.
        car_class: only sessions of this class, with those that are for all classes of its series.
        weekend: only sessions of this weekend.
        team: only what this team has to know of: the sessions its cars are entered for, and what is for everybody
            at the weekends of its cars.
        kind: only sessions of this kind, such as ``race``.
        audience: ``public`` (default, but for a team), ``competitors`` for everything but what is stated to be for
            operations only, ``operations`` or ``all`` for everything.
        name: what subscribers see it called; by default that of the options, else made of the selection and the
            season.
        options: how it shows its sessions.

    Returns:
        One iCalendar file (RFC 5545), ``text/calendar; charset=utf-8``. Sessions with neither a time nor a
        day are not in it; :func:`calendar` names them.

    Raises:
        SelectionError: the season has no such organisation, series, class, weekend or team, there is no such
            kind or audience, or the name is not a line of text.
        UnstampedError: nobody says when some of the sessions last changed.
    """
    if not isinstance(season, Index):
        season_given(season)
    index = season if isinstance(season, Index) else Index(season)
    selection = select(
        index,
        organisation=organisation,
        series=series,
        car_class=car_class,
        weekend=weekend,
        team=team,
        kind=kind,
        audience=audience,
    )
    return calendar(index, selection, name=name, options=options).content


def calendar(
    season: Season | Index,
    selection: Selection | None = None,
    *,
    name: str | None = None,
    url: str | None = None,
    options: Options = DEFAULTS,
    archive: Iterable[Index] = (),
) -> Feed:
    """The feed of a selection, with what it holds and what it had to leave out.

    Args:
        season: the season, or an index of it, which saves time where several feeds are made.
        selection: which sessions; by default all that are for the public.
        name: what subscribers see it called; by default that of the options, else made of the selection and the
            season.
        url: where the file will be found.
        options: how it shows its sessions.
        archive: earlier seasons of the same namespace, the latest first, whose sessions stay in the feed: a session
            that several know is shown as the latest of them has it.

    Raises:
        NotUnderstood: the name is not a line of text, or the address is not a web address.
        UnstampedError: nobody says when some of the sessions last changed.
    """
    index = season if isinstance(season, Index) else Index(season)
    selection = selection or Selection()
    if name is not None:
        options = attrs.evolve(options, name=name)
    drop = options.cancelled is Cancelled.DROP
    selected = list(_selected(index, archive, selection))
    sessions = [(of, session) for of, session in selected if not (drop and session.is_cancelled)]
    dated = [(of, s) for of, s in sessions if of.starts(s) is not None or of.days_of(s) is not None]
    stamps = {session.id: stamp(of, session) for of, session in dated}
    unstamped = [session for _, session in dated if stamps[session.id] is None]
    if unstamped:
        raise UnstampedError(unstamped)
    if url is not None:
        url = _url(url)
    with speaking(options.language or SOURCE):
        called = options.name or clean(selection.name(index))
        events = [
            (of, written(of, session, known, options))
            for of, session in dated
            if (known := stamps[session.id]) is not None
        ]
    colour = options.colour or _colour(index, selection)
    return Feed(
        content=b"".join(
            (
                *_head(called, colour, url, named=options.colours),
                *_zones(events),
                *(event.content for _, event in events),
                b"END:VCALENDAR\r\n",
            )
        ),
        name=called,
        selection=selection,
        events=len(dated),
        left_out=tuple(session.id for _, session in sessions if session.id not in stamps),
        dropped=tuple(session.id for _, session in selected if drop and session.is_cancelled),
        changed=max((known.changed for known in stamps.values() if known is not None), default=None),
    )


def _selected(
    index: Index, archive: Iterable[Index], selection: Selection
) -> Iterator[tuple[Index, Session]]:
    """The sessions of a selection, each with the latest season that knows it; those of earlier seasons last."""
    known: set[str] = set()
    for of in (index, *archive):
        yield from ((of, session) for session in selection.sessions(of) if session.id not in known)
        known |= of.sessions.keys()


def _zones(events: Iterable[tuple[Index, Written]]) -> list[bytes]:
    """The zones whose clocks the events are written in; a zone has one rule in all seasons that are written by it."""
    found = {event.zone: index for index, event in events if event.zone is not None}
    return [ruled(index)[key].lines() for key, index in sorted(found.items())]


def _head(name: str, colour: str | None, url: str | None, *, named: bool) -> list[bytes]:
    """What stands before the events.

    There is no METHOD, which would make of a published timetable a message that wants an organiser, and no
    UID: with one, some readers take the whole calendar for a single event.
    """
    refresh = duration_value(REFRESH)
    lines = [
        fold("BEGIN:VCALENDAR"),
        fold("VERSION:2.0"),
        fold(f"PRODID:{PRODUCT}"),
        fold("CALSCALE:GREGORIAN"),
        text_line("NAME", name),
        text_line("X-WR-CALNAME", name),
        fold(f"REFRESH-INTERVAL;VALUE=DURATION:{refresh}"),
        fold(f"X-PUBLISHED-TTL:{refresh}"),
    ]
    if url is not None:
        lines.append(fold(f"SOURCE;VALUE=URI:{url}"))
    if colour is not None:
        # Some readers take the name if there is one, so it is given only where it is the colour and not near it.
        name_of_colour = exact(colour) if named else None
        if name_of_colour is not None:
            lines.append(fold(f"COLOR:{name_of_colour}"))
        lines.append(fold(f"X-APPLE-CALENDAR-COLOR:{colour.upper()}"))
    return lines


def _colour(index: Index, selection: Selection) -> str | None:
    """The colour of the series that a feed is of."""
    series = index.series.get(selection.series[0]) if len(selection.series) == 1 else None
    return series.colour if series is not None else None


def _url(url: str) -> str:
    try:
        return UrlRule()(url)
    except ValueError as error:
        raise NotUnderstood(f"the address of the feed: {error}") from None
