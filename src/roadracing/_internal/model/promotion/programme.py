"""What the organisations sell and show together: partners, activations, pages in a magazine, links."""

import datetime as dt
from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed, set_of
from roadracing._internal.model.kernel.leaves import (
    AgreementRef,
    Count,
    Ordinal,
    OrganisationRef,
    PartnerRef,
    Positive,
    ProgrammeRef,
    Prose,
    SeriesRef,
    SessionRef,
    Slug,
    Text,
    Url,
    WeekendRef,
)
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class MarketingProgramme:
    """Organisations market together, with one agency where they share one.

    Attributes:
        id: its id.
        name: what it is called.
        organisations: whose programme it is.
        agreement: the joint operating agreement it is part of.
        agency: the agency they have in common.
        activation_kinds: the kinds of activation that were agreed, as slugs such as ``import-tuner-show``.
        effective_from: the first day it runs.
        effective_until: the first day it no longer runs.
        terms: what was agreed about it.
        source: where that is said.
    """

    id: Slug
    name: Text | None = None
    organisations: tuple[OrganisationRef, ...] = attrs.field(
        default=(), converter=Members[OrganisationRef], metadata=set_of()
    )
    agreement: AgreementRef | None = None
    agency: OrganisationRef | None = None
    activation_kinds: tuple[Slug, ...] = attrs.field(default=(), converter=Members[Slug], metadata=set_of())
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    terms: Prose | None = None
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Partner:
    """A company is partner of one organisation, or of one of its series, in a category of goods.

    Attributes:
        id: its id.
        organisation: the company.
        brand: the name it appears under, where that is not the company's.
        category: the kind of goods or services, as a slug such as ``tyres``.
        role: as what it appears, such as title sponsor or official tyre.
        partner_of: the organisation whose partner it is.
        series: the series whose partner it is, where it is not the whole organisation's.
        exclusive: whether it was promised to be the only one of its category.
        weekends: the weekends it is partner for; all of them if none is named.
        effective_from: the first day it is partner.
        effective_until: the first day it no longer is.
        source: where that is said.
    """

    id: Slug
    organisation: OrganisationRef
    brand: Text | None = None
    category: Slug | None = None
    role: Text | None = None
    partner_of: OrganisationRef | None = None
    series: SeriesRef | None = None
    exclusive: bool | None = None
    weekends: tuple[WeekendRef, ...] = attrs.field(
        default=(), converter=Members[WeekendRef], metadata=set_of()
    )
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Placement:
    """A partner has part of what there is room for.

    Attributes:
        partner: who.
        quantity: how many units: displays, pages, boards.
    """

    partner: PartnerRef
    quantity: Positive | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Activation:
    """Promotion on site, such as an import-tuner show. When it is, its session alone says.

    Attributes:
        id: its id.
        session: the session on the timetable.
        kind: what it is, as a slug such as ``import-tuner-show``.
        name: what it is called.
        organiser: who puts it on.
        programme: the marketing programme it belongs to.
        capacity: how many displays there is room for.
        placements: which partner has how many.
        source: where that is said.
    """

    id: Slug
    session: SessionRef
    kind: Slug | None = None
    name: Text | None = None
    organiser: OrganisationRef | None = None
    programme: ProgrammeRef | None = None
    capacity: Positive | None = None
    placements: tuple[Placement, ...] = attrs.field(
        default=(), converter=Members[Placement], metadata=keyed("partner")
    )
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class MagazineSection:
    """An organisation has pages in another's magazine, in one issue or, if none is named, in each.

    Attributes:
        id: its id.
        publication: the magazine.
        publisher: who publishes it.
        issue: what the issue is called, such as March 2004.
        number: which issue it is, counted on over the years; a later issue has a higher number.
        copy_due: the last day for copy.
        issue_date: the day the issue appears.
        owner: the organisation whose magazine it is.
        beneficiary: the organisation whose section it is.
        programme: the marketing programme it belongs to.
        members_reached: how many members of its owner read it.
        reach_source: where that number is from.
        capacity: how many pages the section has.
        placements: which partner has how many.
        source: where that is said.
    """

    id: Slug
    publication: Text | None = None
    publisher: OrganisationRef | None = None
    issue: Text | None = None
    number: Ordinal | None = None
    copy_due: dt.date | None = None
    issue_date: dt.date | None = None
    owner: OrganisationRef | None = None
    beneficiary: OrganisationRef | None = None
    programme: ProgrammeRef | None = None
    members_reached: Count | None = None
    reach_source: Text | None = None
    capacity: Positive | None = None
    placements: tuple[Placement, ...] = attrs.field(
        default=(), converter=Members[Placement], metadata=keyed("partner")
    )
    source: Text | None = None


class LinkStatus(StrEnum):
    """How far a link has come."""

    PROMISED = "promised"
    LIVE = "live"
    REMOVED = "removed"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class WebLink:
    """One organisation's site leads to another's. It is one direction.

    Attributes:
        id: its id.
        from_organisation: whose site it is on.
        to_organisation: whose site it leads to.
        from_url: the page it is on.
        to_url: the page it leads to.
        reciprocal: whether a link back was promised; that is a link of its own.
        status: how far it has come.
        due: the day by which it was promised.
        checked_on: the day somebody last saw that it is there.
        programme: the marketing programme it belongs to.
        source: where that is said.
    """

    id: Slug
    from_organisation: OrganisationRef
    to_organisation: OrganisationRef
    from_url: Url | None = None
    to_url: Url | None = None
    reciprocal: bool | None = None
    status: LinkStatus | None = None
    due: dt.date | None = None
    checked_on: dt.date | None = None
    programme: ProgrammeRef | None = None
    source: Text | None = None
