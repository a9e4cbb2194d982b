"""The joint operating agreement: who shares what, from when, and what is excepted."""

import datetime as dt
from enum import StrEnum

import attrs

from .fields import checked, keyed, set_of
from .leaves import OrganisationRef, Prose, Slug, Text, Url, WeekendRef, Year


class PartyRole(StrEnum):
    """The role in which an organisation is party to an agreement."""

    SERIES_OWNER = "series-owner"
    SANCTIONING_BODY = "sanctioning-body"
    PROMOTER = "promoter"


class Area(StrEnum):
    """The areas that a joint operating agreement applies to."""

    SCHEDULING = "scheduling"
    TRACK = "track-administration"
    PIT = "pit-administration"
    PADDOCK = "paddock-administration"
    RACE_CONTROL = "race-control"
    SAFETY = "safety"
    ADMINISTRATION = "administration"
    MARKETING = "marketing"


@attrs.frozen(kw_only=True, field_transformer=checked)
class AgreementParty:
    """An organisation that signed, in one or more roles.

    Attributes:
        organisation: who.
        roles: as what.
        approved_on: when it approved the agreement.
    """

    organisation: OrganisationRef
    roles: tuple[PartyRole, ...] = set_of()
    approved_on: dt.date | None = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class AreaLead:
    """An area the agreement applies to, and whose core competency it is.

    Attributes:
        area: the area.
        lead: the party that leads it, where one was named.
        terms: what was agreed about it.
    """

    area: Area
    lead: OrganisationRef | None = None
    terms: Prose | None = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class ScheduleException:
    """A weekend that one party runs without another, although the schedule is common.

    Attributes:
        id: its id.
        weekend: the weekend.
        absent: the parties that are not there.
        reason: why, where it is known.
        source: where that is said.
    """

    id: Slug
    weekend: WeekendRef
    absent: tuple[OrganisationRef, ...] = set_of()
    reason: Prose | None = None
    source: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Resolution:
    """A difference between the parties' practices, and how they settled it.

    Attributes:
        id: its id.
        subject: what differs.
        decision: what applies.
        rationale: why.
        signed_on: when.
        approved_by: the parties that signed.
    """

    id: Slug
    subject: Text | None = None
    decision: Prose | None = None
    rationale: Prose | None = None
    signed_on: dt.date | None = None
    approved_by: tuple[OrganisationRef, ...] = set_of()


@attrs.frozen(kw_only=True, field_transformer=checked)
class Amendment:
    """A change to an agreement.

    Attributes:
        id: its id.
        text: what it says.
        signed_on: when it was signed.
        approved_by: the parties that signed.
    """

    id: Slug
    text: Prose | None = None
    signed_on: dt.date | None = None
    approved_by: tuple[OrganisationRef, ...] = set_of()


@attrs.frozen(kw_only=True, field_transformer=checked)
class OperatingAgreement:
    """Organisations share a schedule of race weekends and the practices of running them.

    Attributes:
        id: its id.
        name: what it is called.
        parties: who signed, in which roles.
        effective_from: the first day it applies.
        effective_until: the first day it no longer applies.
        seasons: the seasons it applies to, where it is in force by season.
        areas: what it applies to, and who leads.
        exceptions: weekends that are not common although the schedule is.
        resolutions: differences that were settled.
        amendments: changes to it.
        announced_on: when it was made public.
        url: where it was made public.
        sources: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    parties: tuple[AgreementParty, ...] = keyed("organisation")
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    seasons: tuple[Year, ...] = set_of()
    areas: tuple[AreaLead, ...] = keyed("area")
    exceptions: tuple[ScheduleException, ...] = keyed()
    resolutions: tuple[Resolution, ...] = keyed()
    amendments: tuple[Amendment, ...] = keyed()
    announced_on: dt.date | None = None
    url: Url | None = None
    sources: tuple[Text, ...] = set_of()
