"""What subscribers get beside the plain timetable, and how: everything here is off, or kept, unless somebody asks."""

import datetime as dt
from enum import StrEnum
from typing import Final

import attrs

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.kernel.leaves import TextRule, UrlRule
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.printed import printed
from roadracing._internal.words.spoken_languages import known_language

_WEEKEND: Final = "{weekend}"
_SESSION: Final = "{session}"
_MINUTE: Final = dt.timedelta(minutes=1)
_LONGEST: Final = dt.timedelta(days=28)
"""The longest alarm that anybody is warned by and that every reader takes."""


_COLOUR: Final = TextRule(pattern=r"#[0-9a-f]{6}", what="a colour such as #0a3d91 (lower case)", maximum=7)


class Cancelled(StrEnum):
    """What becomes of a cancelled session in a feed."""

    KEEP = "keep"
    """It stays, as cancelled: most calendars strike it through, Google's hides it."""
    MARK = "mark"
    """It stays as any other, and its heading alone says that it is cancelled: every calendar shows it."""
    DROP = "drop"
    """It is not in the feed: calendars remove it, and nobody is told why."""


def _cancelled(value: object) -> Cancelled:
    if isinstance(value, Cancelled):
        return value
    try:
        return Cancelled(str(value))
    except ValueError:
        raise NotUnderstood(
            f"cancelled sessions can be kept, marked or dropped: write keep, mark or drop, not {quote(str(value))}"
        ) from None


def _name(value: str | None) -> str | None:
    return None if value is None else _checked(TextRule(what="a name on one line"), value, "the name")


def _colour(value: str | None) -> str | None:
    return None if value is None else _checked(_COLOUR, value, "the colour")


def _checked(rule: TextRule, value: str, what: str) -> str:
    """Text that is checked as that of a document is."""
    try:
        return rule(value)
    except ValueError as error:
        raise NotUnderstood(f"{what} of the feed {error}") from None


def _language(value: str | None) -> str | None:
    return None if value is None else known_language(value)


def _session_page(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        UrlRule()(value.replace(_WEEKEND, "w").replace(_SESSION, "s"))
    except ValueError as error:
        raise NotUnderstood(f"the page of a session: {error}") from None
    if _SESSION not in value:
        raise NotUnderstood(f"the page of a session has {_SESSION} where its id stands, not {quote(value)}")
    return value


def _alarm(_: object, __: "attrs.Attribute[dt.timedelta | None]", value: dt.timedelta | None) -> None:
    if value is None:
        return
    if not isinstance(value, dt.timedelta):
        raise NotUnderstood(f"an alarm is a length of time before the start, not {value!r}")
    if value % _MINUTE or not _MINUTE <= value <= _LONGEST:
        raise NotUnderstood(
            f"an alarm is a whole number of minutes, from 1 minute to {_LONGEST.days} days before the start, "
            f"not {value}"
        )


@printed
@attrs.frozen(kw_only=True)
class Options:
    """How a feed shows its sessions. The defaults are what every known calendar reads right.

    None of these changes which event a session is, when it takes place or when it last changed. Calendars that look
    at the last change alone therefore show a feed whose options change as before, until the session changes.

    Attributes:
        cancelled: what becomes of cancelled sessions: ``keep`` (default), ``mark`` or ``drop``.
        local_times: whether times are written on the clocks of the venue, with the rule of its zone, instead of in
            UTC. Where the zone has no single rule over the days of the season, and in the hour that a night in
            autumn repeats, it stays UTC.
        alarm: how long before its start a session is announced, in whole minutes; ``None`` (default) for no alarm.
            Sessions that are cancelled or have no time have none.
        apple_location: whether Apple's calendars are told the place in the form from which they make a map.
        conference: whether a live broadcast that has an address is given as something to join.
        colours: whether each event has the colour of its series, as the nearest colour that has a name.
        name: what subscribers see the feed called; by default made of its selection and the season.
        colour: the colour of the feed, such as ``#0a3d91``; by default that of its series, if it is of one.
        session_page: the address of the page of a session that names none of its own, with ``{weekend}`` and
            ``{session}`` where it has their ids, such as ``https://example.org/{weekend}#{session}``. A published
            folder that has an address gives its own pages.
        language: the language of the words that are not the document's own, such as ``de``, which needs the extra
            ``languages``; ``None`` (default) for that of the folder, where one is published, and English otherwise.

    Raises:
        NotUnderstood: an alarm, a name, a colour or an address is none, or the words of the language are not known.
    """

    cancelled: Cancelled = attrs.field(default=Cancelled.KEEP, converter=_cancelled)
    local_times: bool = False
    alarm: dt.timedelta | None = attrs.field(default=None, validator=_alarm)
    apple_location: bool = False
    conference: bool = False
    colours: bool = False
    name: str | None = attrs.field(default=None, converter=_name)
    colour: str | None = attrs.field(default=None, converter=_colour)
    session_page: str | None = attrs.field(default=None, converter=_session_page)
    language: str | None = attrs.field(default=None, converter=_language)

    def page_of(self, session: Session) -> str | None:
        """The page of a session, where an address is given for all that name none of their own."""
        if self.session_page is None:
            return None
        return self.session_page.replace(_WEEKEND, session.weekend).replace(_SESSION, session.id)

    def of_events(self) -> "Options":
        """The options that show in an event; feeds that differ in others alone share their events."""
        return attrs.evolve(self, name=None, colour=None) if self.name or self.colour else self


DEFAULTS: Final = Options()
"""What a feed is like unless somebody asks for something else."""
