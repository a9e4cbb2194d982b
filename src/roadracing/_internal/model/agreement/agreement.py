"""The joint operating agreement: who shares what, from when, and what is excepted."""

import datetime as dt
from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed, set_of
from roadracing._internal.model.kernel.leaves import (
    Amount,
    OrganisationRef,
    ParameterKey,
    Prose,
    Slug,
    Text,
    Url,
    WeekendRef,
    Year,
)
from roadracing._internal.words.printed import printed

from .agreement_area import Area


class PartyRole(StrEnum):
    """The role in which an organisation is party to an agreement."""

    SERIES_OWNER = "series-owner"
    SANCTIONING_BODY = "sanctioning-body"
    PROMOTER = "promoter"


class Strategy(StrEnum):
    """How the parties settle what they do differently."""

    OPERATING_ORGANISATION = "operating-organisation"
    """In each session, as the organisation that operates it does."""
    STRICTEST = "strictest"
    """The strictest of what the parties have; a difference of meaning has none."""
    SIGNED_RESOLUTION = "signed-resolution"
    """As a resolution says that every party has signed."""


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class AgreementParty:
    """An organisation that signed, in one or more roles.

    Attributes:
        organisation: who.
        roles: as what.
        approved_on: when it approved the agreement.
    """

    organisation: OrganisationRef
    roles: tuple[PartyRole, ...] = attrs.field(default=(), converter=Members[PartyRole], metadata=set_of())
    approved_on: dt.date | None = None


@printed
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


@printed
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
    absent: tuple[OrganisationRef, ...] = attrs.field(
        default=(), converter=Members[OrganisationRef], metadata=set_of()
    )
    reason: Prose | None = None
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Resolution:
    """A difference between the parties' practices, and how they settled it.

    It is in force once every party has signed it.

    Attributes:
        id: its id.
        subject: what differs.
        parameter: the key of the rule parameter that differs, where it is one.
        strategy: how the difference is settled; by the number or the meaning given here, unless stated.
        number: what applies, where the parameter is a number.
        meaning: what applies, where the parameter is a choice of meanings.
        decision: what applies, in words.
        rationale: why.
        signed_on: when.
        effective_from: the first day it is in force; the day it was signed, unless stated.
        effective_until: the first day it is no longer in force.
        approved_by: the parties that signed.
    """

    id: Slug
    subject: Text | None = None
    parameter: ParameterKey | None = None
    strategy: Strategy | None = None
    number: Amount | None = None
    meaning: Slug | None = None
    decision: Prose | None = None
    rationale: Prose | None = None
    signed_on: dt.date | None = None
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    approved_by: tuple[OrganisationRef, ...] = attrs.field(
        default=(), converter=Members[OrganisationRef], metadata=set_of()
    )

    @property
    def label(self) -> str:
        """What to call it: its subject, or its id."""
        return self.subject or self.id


@printed
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
    approved_by: tuple[OrganisationRef, ...] = attrs.field(
        default=(), converter=Members[OrganisationRef], metadata=set_of()
    )


@printed
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
        strategy: how the parties settle what they do differently, unless a resolution says otherwise; as the
            organisation does that operates the session, if nothing is stated.
        exceptions: weekends that are not common although the schedule is.
        resolutions: differences that were settled.
        amendments: changes to it.
        announced_on: when it was made public.
        url: where it was made public.
        sources: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    parties: tuple[AgreementParty, ...] = attrs.field(
        default=(), converter=Members[AgreementParty], metadata=keyed("organisation")
    )
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    seasons: tuple[Year, ...] = attrs.field(default=(), converter=Members[Year], metadata=set_of())
    areas: tuple[AreaLead, ...] = attrs.field(default=(), converter=Members[AreaLead], metadata=keyed("area"))
    strategy: Strategy | None = None
    exceptions: tuple[ScheduleException, ...] = attrs.field(
        default=(), converter=Members[ScheduleException], metadata=keyed()
    )
    resolutions: tuple[Resolution, ...] = attrs.field(
        default=(), converter=Members[Resolution], metadata=keyed()
    )
    amendments: tuple[Amendment, ...] = attrs.field(
        default=(), converter=Members[Amendment], metadata=keyed()
    )
    announced_on: dt.date | None = None
    url: Url | None = None
    sources: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text], metadata=set_of())

    @property
    def label(self) -> str:
        """What to call it: its name, or its id."""
        return self.name or self.id

    @property
    def rule_makers(self) -> tuple[str, ...]:
        """The parties that have rules of their own: the sanctioning bodies, or all where no roles are known."""
        bodies = [p.organisation for p in self.parties if PartyRole.SANCTIONING_BODY in p.roles]
        return tuple(bodies or [p.organisation for p in self.parties])
