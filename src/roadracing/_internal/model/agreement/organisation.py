"""Who takes part in running a weekend."""

from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, set_of
from roadracing._internal.model.kernel.leaves import Country, OrganisationRef, Slug, Text, Url
from roadracing._internal.words.printed import printed


class OrganisationKind(StrEnum):
    """What an organisation is in the sport; it may be several things."""

    SANCTIONING_BODY = "sanctioning-body"
    """Writes the rules and sends race control."""
    SERIES_OWNER = "series-owner"
    PROMOTER = "promoter"
    NATIONAL_AUTHORITY = "national-authority"
    """The national sporting authority (ASN) that sanctioning bodies answer to."""
    VENUE_OPERATOR = "venue-operator"
    AGENCY = "agency"
    PUBLISHER = "publisher"
    MANUFACTURER = "manufacturer"
    SUPPLIER = "supplier"
    BROADCASTER = "broadcaster"
    PARTNER = "partner"
    OTHER = "other"


class RuleBook(StrEnum):
    """A published rule book whose signals and limits this library knows, as far as they could be sourced."""

    IMSA = "imsa"
    SCCA = "scca"
    """The club's General Competition Rules; they are not those of SCCA Pro Racing."""
    SCCA_PRO = "scca-pro"
    """The rules of SCCA Pro Racing, which are not those of the club."""
    FIA = "fia"
    WEC = "wec"
    SRO = "sro"
    LE_MANS = "le-mans"
    MOTORSPORT_UK = "motorsport-uk"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Organisation:
    """An organisation sanctions, owns, promotes or serves; one of them operates each session.

    Attributes:
        id: its id.
        name: its name in full.
        short_name: the name on a timetable.
        kinds: what it is in the sport.
        parent: the organisation it answers to, such as a sanctioning body's national authority.
        rule_book: the published rule book that its sessions are run by, where it is one that is known here.
        country: where it is based.
        website: its own site.
    """

    id: Slug
    name: Text | None = None
    short_name: Text | None = None
    kinds: tuple[OrganisationKind, ...] = attrs.field(
        default=(), converter=Members[OrganisationKind], metadata=set_of()
    )
    parent: OrganisationRef | None = None
    rule_book: RuleBook | None = None
    country: Country | None = None
    website: Url | None = None

    @property
    def label(self) -> str:
        """What to call it on a timetable: short name, name, or id."""
        return self.short_name or self.name or self.id
