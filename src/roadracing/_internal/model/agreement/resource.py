"""What the organisations share: people, vehicles and equipment, and who has them when."""

from datetime import timedelta

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, instant_or_unknown, set_of
from roadracing._internal.model.kernel.leaves import (
    AgreementRef,
    OrganisationRef,
    ResourceRef,
    SessionRef,
    Slug,
    Text,
    VenueRef,
    WeekendRef,
)
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Resource:
    """A shared asset belongs to one organisation and serves several: a vehicle with its crew, or an official.

    Attributes:
        id: its id.
        name: what it is called.
        owner: whose it is.
        capabilities: what it can do, as slugs such as ``fire-truck``.
        home: where it is based, in words.
        base: the venue where it is based, where it is one.
        travel: how long it takes from the end of a duty at one venue until it is ready at another.
        turnaround: how long it takes between two duties at one venue, such as to refill or to rest.
    """

    id: Slug
    name: Text | None = None
    owner: OrganisationRef | None = None
    capabilities: tuple[Slug, ...] = attrs.field(default=(), converter=Members[Slug], metadata=set_of())
    home: Text | None = None
    base: VenueRef | None = None
    travel: timedelta | None = None
    turnaround: timedelta | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Booking:
    """A resource is on one duty at a time; the interval is half-open.

    Its time is its own, else its session's; a booking that names only a weekend is for the whole of it.

    Attributes:
        id: its id.
        resource: what is booked.
        weekend: for which weekend.
        session: for which session, where it is for one.
        start: from when.
        end: until when, not included.
        needs: what it is booked for, as slugs such as ``fire-truck``.
        requested_by: who needs it.
        approved_by: who agreed; where it is lent, its owner has to be among them.
        agreement: the joint operating agreement it is lent under.
    """

    id: Slug
    resource: ResourceRef
    weekend: WeekendRef | None = None
    session: SessionRef | None = None
    start: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    needs: tuple[Slug, ...] = attrs.field(default=(), converter=Members[Slug], metadata=set_of())
    requested_by: OrganisationRef | None = None
    approved_by: tuple[OrganisationRef, ...] = attrs.field(
        default=(), converter=Members[OrganisationRef], metadata=set_of()
    )
    agreement: AgreementRef | None = None
