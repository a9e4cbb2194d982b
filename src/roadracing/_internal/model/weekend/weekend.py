"""A race weekend: one, however many organisations list it."""

import datetime as dt
from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import (
    Members,
    checked,
    instant_or_unknown,
    keyed,
    set_of,
    start_or_unknown,
)
from roadracing._internal.model.kernel.json_value import NO_EXTRA, Extra
from roadracing._internal.model.kernel.leaves import (
    AgreementRef,
    LayoutRef,
    OrganisationRef,
    Prose,
    RoundRef,
    SessionRef,
    Slug,
    Text,
    Url,
    VenueRef,
)
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.words.days import days_text
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Listing:
    """An organisation shows the weekend on its own calendar, under its own name and dates.

    Attributes:
        organisation: whose calendar.
        name: what it calls the weekend.
        first_day: the first day it gives.
        last_day: the last day it gives.
        rounds: the rounds it lists there.
        url: its page for the weekend.
        source: where these facts are from.
    """

    organisation: OrganisationRef
    name: Text | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    rounds: tuple[RoundRef, ...] = attrs.field(default=(), converter=Members[RoundRef], metadata=set_of())
    url: Url | None = None
    source: Text | None = None


class TimetableStatus(StrEnum):
    """How final a timetable is."""

    PROVISIONAL = "provisional"
    OFFICIAL = "official"
    REVISED = "revised"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Timetable:
    """The timetable of a weekend is a document with a version; its rows are the sessions.

    Attributes:
        status: provisional, official or revised.
        version: the version, as its issuer writes it.
        issued_by: who issued it.
        issued_at: when.
        url: where it was published.
        source: where these facts are from.
    """

    status: TimetableStatus | None = None
    version: Text | None = None
    issued_by: OrganisationRef | None = None
    issued_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    url: Url | None = None
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class SupplementaryRegulations:
    """The rules of one event.

    Attributes:
        issued_by: who issued them.
        issued_at: when.
        url: where they were published.
    """

    issued_by: OrganisationRef | None = None
    issued_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    url: Url | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Deadline:
    """A time by which something has to be done, such as entries or credentials.

    Attributes:
        id: its id.
        name: what has to be done.
        at: by when.
        source: where that is said.
    """

    id: Slug
    name: Text | None = None
    at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class StreetClosure:
    """Public streets are closed for the event: a street circuit is one only while they are.

    Attributes:
        id: its id.
        start: from when they are closed.
        end: until when, not included.
        streets: which streets, in words.
        layout: the layout that runs on them; every one of the venue if none is named.
        authority: who closes them.
        legal_reference: the permit.
        source: where that is said.
    """

    id: Slug
    start: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    streets: Text | None = None
    layout: LayoutRef | None = None
    authority: Text | None = None
    legal_reference: Text | None = None
    source: Text | None = None


class PlanKind(StrEnum):
    """What a plan is for."""

    RAIN = "rain"
    HEAT = "heat"
    FOG = "fog"
    DARKNESS = "darkness"
    BROADCAST = "broadcast"
    OTHER = "other"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Move:
    """What a plan does to one session.

    Attributes:
        session: the session.
        start: its new start, if that changes.
        end: its new end, if that changes.
        format: how long it runs now, if that changes.
        cancelled: whether it is cancelled.
    """

    session: SessionRef
    start: Start | None = attrs.field(default=None, converter=start_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    format: Format | None = None
    cancelled: bool | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Plan:
    """An alternative that was agreed beforehand, such as a rain plan: a named set of moves.

    Attributes:
        id: its id.
        kind: what it is for.
        name: what it is called.
        trigger: what has to happen for it to be applied.
        decided_by: who decides.
        decide_before: by when.
        moves: what it does to each session.
    """

    id: Slug
    kind: PlanKind | None = None
    name: Text | None = None
    trigger: Prose | None = None
    decided_by: OrganisationRef | None = None
    decide_before: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    moves: tuple[Move, ...] = attrs.field(default=(), converter=Members[Move], metadata=keyed("session"))


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class RaceWeekend:
    """One event at one venue, even when several organisations list it under different names and dates.

    Attributes:
        id: its id.
        venue: where it is.
        aliases: ids it was known by before they were made one; documents that still say so are joined under its own.
        name: the event's own name, apart from what each organisation calls it.
        layout: the layout that is used unless a session says otherwise.
        first_day: the first day of the event as a whole, where one is published.
        last_day: the last day of the event as a whole, where one is published.
        listings: whose calendars it is on, under which name and dates.
        timetable: status and version of its timetable.
        plans: alternatives that were agreed beforehand.
        promoter: who puts it on.
        agreement: the joint operating agreement it is run under, where it is.
        supplementary_regulations: the rules of this event.
        deadlines: what has to be done by when.
        street_closures: when which streets are closed for it.
        required_suppliers: the suppliers without whom it cannot be run, such as those of fuel and tyres.
        website: the event's own page.
        image: a picture of the event, such as its poster: the address of a file.
        notes: anything else that is worth saying.
        sources: where these facts are from.
        extra: other people's data about it.
    """

    id: Slug
    venue: VenueRef
    aliases: tuple[Slug, ...] = attrs.field(default=(), converter=Members[Slug], metadata=set_of())
    name: Text | None = None
    layout: LayoutRef | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    listings: tuple[Listing, ...] = attrs.field(
        default=(), converter=Members[Listing], metadata=keyed("organisation")
    )
    timetable: Timetable | None = None
    plans: tuple[Plan, ...] = attrs.field(default=(), converter=Members[Plan], metadata=keyed())
    promoter: OrganisationRef | None = None
    agreement: AgreementRef | None = None
    supplementary_regulations: SupplementaryRegulations | None = None
    deadlines: tuple[Deadline, ...] = attrs.field(default=(), converter=Members[Deadline], metadata=keyed())
    street_closures: tuple[StreetClosure, ...] = attrs.field(
        default=(), converter=Members[StreetClosure], metadata=keyed()
    )
    required_suppliers: tuple[OrganisationRef, ...] = attrs.field(
        default=(), converter=Members[OrganisationRef], metadata=set_of()
    )
    website: Url | None = None
    image: Url | None = None
    notes: Prose | None = None
    sources: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text], metadata=set_of())
    extra: Extra = attrs.field(default=NO_EXTRA, converter=Extra)

    def __str__(self) -> str:
        """What to call it, where and when."""
        return weekend_words(self, self.venue)

    @property
    def label(self) -> str:
        """What to call it: its own name, the listings' names, or its id."""
        if self.name:
            return self.name
        names = dict.fromkeys(listing.name for listing in self.listings if listing.name)
        return " / ".join(names) or self.id

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day that it or any listing gives; ``None`` if nobody gives both."""
        firsts = [d for d in (self.first_day, *(listing.first_day for listing in self.listings)) if d]
        lasts = [d for d in (self.last_day, *(listing.last_day for listing in self.listings)) if d]
        return (min(firsts), max(lasts)) if firsts and lasts else None


def weekend_words(weekend: RaceWeekend, where: str) -> str:
    """What to call a weekend, where it is and when."""
    days = weekend.days
    return f"{weekend.label}, {where}{f', {days_text(*days)}' if days is not None else ''}"
