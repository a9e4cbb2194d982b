"""What the organisations share: people, vehicles and equipment, and who has them when."""

import attrs

from .fields import checked, set_of
from .instant import Instant
from .leaves import OrganisationRef, ResourceRef, SessionRef, Slug, Text, VenueRef, WeekendRef


@attrs.frozen(kw_only=True, field_transformer=checked)
class Resource:
    """A shared asset belongs to one organisation and serves several.

    Attributes:
        id: its id.
        name: what it is called.
        owner: whose it is.
        capabilities: what it can do, as slugs such as ``fire-truck``.
        home: where it is based, in words.
        base: the venue where it is based, where it is one.
    """

    id: Slug
    name: Text | None = None
    owner: OrganisationRef | None = None
    capabilities: tuple[Slug, ...] = set_of()
    home: Text | None = None
    base: VenueRef | None = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Booking:
    """A resource is in one place at a time; the interval is half-open.

    Attributes:
        id: its id.
        resource: what is booked.
        weekend: for which weekend.
        session: for which session, where it is for one.
        start: from when.
        end: until when, not included.
        requested_by: who needs it.
        approved_by: who agreed.
    """

    id: Slug
    resource: ResourceRef
    weekend: WeekendRef | None = None
    session: SessionRef | None = None
    start: Instant | None = None
    end: Instant | None = None
    requested_by: OrganisationRef | None = None
    approved_by: OrganisationRef | None = None
