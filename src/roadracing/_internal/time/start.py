"""When something starts, as exactly as it is known."""

import datetime as dt
import re
from enum import StrEnum
from typing import Final, Protocol

import attrs

from roadracing._internal.findings.root import NotUnderstood, WrongType
from roadracing._internal.text.quoting import describe, quote
from roadracing._internal.text.slugs import SLUG_PATTERN

from .aware_datetime import instant_of
from .durations import short_text
from .given_times import day_given, length_given, text_given
from .instant import Instant, OffsetConflict

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SESSION = rf"(?![a-z0-9-]{{101}}){SLUG_PATTERN}"
_SECONDS = r"(?:[0-5]?[0-9]s)?"
_GAP = rf"(?:[0-9]{{1,4}}h(?:[0-5]?[0-9]m)?{_SECONDS}|[0-9]{{1,5}}m{_SECONDS}|[0-9]{{1,6}}s)"
AFTER_PATTERN = rf"after {_SESSION}(?: \+{_GAP})?"
"""The texts that say which session something follows, and after what gap; only its first part may exceed 59."""
_AFTER = re.compile(r"after ([a-z0-9-]+)(?: \+(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?)?")
_TOO_LONG: Final = dt.timedelta(hours=10_000)
_WHAT: Final = (
    "write a time like 2004-03-20T10:30:00-05:00[America/New_York], the same with ~ in front for "
    "approximate or > for not before, a date like 2004-10-16, 'after SESSION +15m', or 'tbc'"
)


class StartKind(StrEnum):
    """How exactly a start is known."""

    AT = "at"
    ABOUT = "about"
    NOT_BEFORE = "not-before"
    ON = "on"
    AFTER = "after"
    TBC = "tbc"


_MARKS: Final = {StartKind.AT: "", StartKind.ABOUT: "~", StartKind.NOT_BEFORE: ">"}
_HOLDS: Final = {
    StartKind.AT: (True, False, False, False),
    StartKind.ABOUT: (True, False, False, False),
    StartKind.NOT_BEFORE: (True, False, False, False),
    StartKind.ON: (False, True, False, False),
    StartKind.AFTER: (False, False, True, True),
    StartKind.TBC: (False, False, False, False),
}


def _key(value: Instant | None) -> object:
    return None if value is None else value.key


class _Session(Protocol):
    """A session, which this room does not know."""

    @property
    def id(self) -> str:
        """Its id."""
        ...


@attrs.frozen(repr=False)
class Start:
    """A start is a time, an approximate time, a date, a bound, a place in a sequence, or unknown.

    Build one with :meth:`at`, :meth:`about`, :meth:`on`, :meth:`not_before`, :meth:`after` or :meth:`tbc`;
    read one with :meth:`parse`. ``str`` gives its one written form, the same in JSON and CSV.

    Attributes:
        kind: which of these it is.
        instant: the time, for ``at``, ``about`` and ``not-before``.
        date: the day at the venue, for ``on``.
        session: the id of the session it follows, for ``after``.
        gap: the time between that session's end and this start, for ``after``; whole seconds.
    """

    kind: StartKind
    instant: Instant | None = attrs.field(default=None, eq=_key)
    date: dt.date | None = None
    session: str | None = None
    gap: dt.timedelta | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.kind, StartKind):
            raise WrongType(f"the kind of a start is a StartKind; it is {describe(self.kind)}")
        held = (
            self.instant is not None,
            self.date is not None,
            self.session is not None,
            self.gap is not None,
        )
        if held != _HOLDS[self.kind]:
            raise NotUnderstood(
                f"a start of kind {self.kind.value!r} is built with Start.{self.kind.name.lower()}"
            )
        if self.instant is not None and not isinstance(self.instant, Instant):
            raise WrongType(f"a start holds an Instant, a time in a named zone, not {describe(self.instant)}")
        if self.date is not None:
            day_given(self.date)
        if self.session is not None and self.gap is not None:
            _checked_sequence(self.session, self.gap)

    @classmethod
    def at(cls, instant: dt.datetime) -> "Start":
        """It starts at this time: an instant, or another datetime whose zone has a name."""
        return cls(StartKind.AT, instant=instant_of(instant))

    @classmethod
    def about(cls, instant: dt.datetime) -> "Start":
        """It starts at about this time."""
        return cls(StartKind.ABOUT, instant=instant_of(instant))

    @classmethod
    def not_before(cls, instant: dt.datetime) -> "Start":
        """It starts at this time or later."""
        return cls(StartKind.NOT_BEFORE, instant=instant_of(instant))

    @classmethod
    def on(cls, day: dt.date) -> "Start":
        """It starts on this day at the venue, at a time nobody has published."""
        day_given(day)
        return cls(StartKind.ON, date=dt.date(day.year, day.month, day.day))

    @classmethod
    def after(cls, session: str | _Session, gap: dt.timedelta = dt.timedelta()) -> "Start":
        """It starts when another session, given as itself or by its id, has ended, and a gap has passed."""
        name: str = getattr(session, "id", session)  # type: ignore[arg-type]  # a text has no id and is one
        if name is not session and type(session).__name__ != "Session":
            raise NotUnderstood(f"a start follows a session; {name!r} is {describe(session)}")
        _checked_sequence(name, gap)
        return cls(StartKind.AFTER, session=name, gap=dt.timedelta(gap.days, gap.seconds))

    @classmethod
    def tbc(cls) -> "Start":
        """The organiser says that it is to be confirmed."""
        return cls(StartKind.TBC)

    @classmethod
    def parse(cls, text: str, *, offset_conflict: OffsetConflict = "refuse") -> "Start":
        """The start that a text says.

        Raises:
            NotUnderstood: it says none; :class:`InstantError` where its time is at fault.
        """
        if text_given(text) == "tbc":
            return cls.tbc()
        if _DATE.fullmatch(text):
            try:
                return cls.on(dt.date.fromisoformat(text))
            except ValueError:
                raise NotUnderstood(f"{quote(text)}: there is no such day in the calendar") from None
        if re.fullmatch(AFTER_PATTERN, text) and (found := _AFTER.fullmatch(text)):
            hours, minutes, seconds = (int(group or 0) for group in found.groups()[1:])
            return cls.after(found[1], dt.timedelta(hours=hours, minutes=minutes, seconds=seconds))
        if text[:1] in ("~", ">"):
            build = cls.about if text[0] == "~" else cls.not_before
            return build(Instant.parse(text[1:], offset_conflict=offset_conflict))
        if not re.match("[0-9].*T", text):
            raise NotUnderstood(f"{quote(text)} is not a start: {_WHAT}")
        return cls.at(Instant.parse(text, offset_conflict=offset_conflict))

    @property
    def exact(self) -> bool:
        """Whether it is a time that was given without reserve."""
        return self.kind is StartKind.AT

    @property
    def day(self) -> dt.date | None:
        """The day at the venue, as far as this alone says it."""
        return self.instant.date() if self.instant is not None else self.date

    def __str__(self) -> str:
        """The one way in which it is written."""
        if self.instant is not None:
            return f"{_MARKS[self.kind]}{self.instant.text}"
        if self.date is not None:
            return self.date.isoformat()
        if self.gap is not None:
            return f"after {self.session} +{short_text(self.gap)}"
        return "tbc"

    def __repr__(self) -> str:
        """The written form, in the call that reads it."""
        return f"Start.parse({str(self)!r})"


def _checked_sequence(session: object, gap: object) -> None:
    if not isinstance(session, str):
        raise WrongType(f"the id of a session is text; it is {describe(session)}")
    if not re.fullmatch(_SESSION, session):
        raise NotUnderstood(f"{quote(session)} is not the id of a session")
    gap = length_given(gap)
    if not dt.timedelta() <= gap < _TOO_LONG or gap.microseconds:
        raise NotUnderstood("a gap has whole seconds, is not negative and less than 10,000 hours")
