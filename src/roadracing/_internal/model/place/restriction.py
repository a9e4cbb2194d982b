"""What a venue may not do: permits, injunctions, curfews and noise limits, as data."""

import datetime as dt
from enum import StrEnum
from typing import ClassVar, TypeAlias

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed, set_of
from roadracing._internal.model.kernel.leaves import Clock, Count, Positive, Prose, Slug, Text
from roadracing._internal.words.printed import printed


class Weekday(StrEnum):
    """A day of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @classmethod
    def of(cls, day: dt.date) -> "Weekday":
        """The weekday of a date."""
        return list(cls)[day.weekday()]


class AppliesTo(StrEnum):
    """What a restriction forbids."""

    RACING = "racing"
    """Races. Practice and qualifying are not racing."""
    ENGINES = "engines"
    """Any session with cars running."""
    UNMUFFLED = "unmuffled"
    """Any session with cars running, unless all its series are known to be muffled."""


class RestrictionKind(StrEnum):
    """The kinds of restriction."""

    PROHIBITED_WEEKDAYS = "prohibited-weekdays"
    QUIET_HOURS = "quiet-hours"
    NOISE_LIMIT = "noise-limit"
    DAY_QUOTA = "day-quota"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class RestrictionException:
    """A day on which a restriction does not apply.

    Attributes:
        date: the day at the venue.
        reason: why, and who allowed it.
    """

    date: dt.date
    reason: Prose | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class ProhibitedWeekdays:
    """On certain days of the week something is forbidden: Lime Rock does not race on Sundays.

    Attributes:
        id: its id.
        applies_to: what is forbidden; everything with engines unless stated.
        weekdays: the days of the week.
        authority: who forbids it.
        legal_reference: the injunction, by-law or permit.
        source: where that is said.
        effective_from: the first day it is in force.
        effective_until: the first day it no longer is.
        exceptions: days on which it does not apply.
    """

    kind: ClassVar[RestrictionKind] = RestrictionKind.PROHIBITED_WEEKDAYS
    id: Slug
    applies_to: AppliesTo | None = None
    weekdays: tuple[Weekday, ...] = attrs.field(default=(), converter=Members[Weekday], metadata=set_of())
    authority: Text | None = None
    legal_reference: Text | None = None
    source: Text | None = None
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    exceptions: tuple[RestrictionException, ...] = attrs.field(
        default=(), converter=Members[RestrictionException], metadata=keyed("date")
    )


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class QuietHours:
    """At certain times of day something is forbidden: a curfew, or a church service.

    Attributes:
        id: its id.
        applies_to: what is forbidden; everything with engines unless stated.
        weekdays: the days on which it applies; every day if none is named. Hours that cross midnight
            belong to the day on which they begin.
        from_time: when it begins, in the venue's time.
        until_time: when it ends, in the venue's time; before ``from_time`` means the next morning.
        authority: who forbids it.
        legal_reference: the injunction, by-law or permit.
        source: where that is said.
        effective_from: the first day it is in force.
        effective_until: the first day it no longer is.
        exceptions: days on which it does not apply.
    """

    kind: ClassVar[RestrictionKind] = RestrictionKind.QUIET_HOURS
    id: Slug
    from_time: Clock
    until_time: Clock
    applies_to: AppliesTo | None = None
    weekdays: tuple[Weekday, ...] = attrs.field(default=(), converter=Members[Weekday], metadata=set_of())
    authority: Text | None = None
    legal_reference: Text | None = None
    source: Text | None = None
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    exceptions: tuple[RestrictionException, ...] = attrs.field(
        default=(), converter=Members[RestrictionException], metadata=keyed("date")
    )


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class NoiseLimit:
    """Cars may be no louder than a limit.

    Attributes:
        id: its id.
        limit_db: the limit in dB(A), as the authority measures it.
        weekdays: the days on which it applies; every day if none is named.
        authority: who set it.
        legal_reference: the by-law or permit.
        source: where that is said.
        effective_from: the first day it is in force.
        effective_until: the first day it no longer is.
        exceptions: days on which it does not apply.
    """

    kind: ClassVar[RestrictionKind] = RestrictionKind.NOISE_LIMIT
    id: Slug
    limit_db: Positive
    weekdays: tuple[Weekday, ...] = attrs.field(default=(), converter=Members[Weekday], metadata=set_of())
    authority: Text | None = None
    legal_reference: Text | None = None
    source: Text | None = None
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    exceptions: tuple[RestrictionException, ...] = attrs.field(
        default=(), converter=Members[RestrictionException], metadata=keyed("date")
    )


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class DayQuota:
    """Something is allowed on so many days of a year only.

    Attributes:
        id: its id.
        days_per_year: how many days.
        applies_to: what is counted; everything with engines unless stated.
        weekdays: the days that count; every day if none is named.
        used_elsewhere: days used by events that are not in the document, where that is known.
        authority: who set it.
        legal_reference: the by-law or permit.
        source: where that is said.
        effective_from: the first day it is in force.
        effective_until: the first day it no longer is.
        exceptions: days that do not count.
    """

    kind: ClassVar[RestrictionKind] = RestrictionKind.DAY_QUOTA
    id: Slug
    days_per_year: Count
    applies_to: AppliesTo | None = None
    weekdays: tuple[Weekday, ...] = attrs.field(default=(), converter=Members[Weekday], metadata=set_of())
    used_elsewhere: Count | None = None
    authority: Text | None = None
    legal_reference: Text | None = None
    source: Text | None = None
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    exceptions: tuple[RestrictionException, ...] = attrs.field(
        default=(), converter=Members[RestrictionException], metadata=keyed("date")
    )


Restriction: TypeAlias = ProhibitedWeekdays | QuietHours | NoiseLimit | DayQuota
"""A thing a venue may not do; told apart by ``kind``."""
