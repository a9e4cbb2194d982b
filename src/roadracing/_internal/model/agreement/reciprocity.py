"""What one organisation issued, another honours: credentials and licences."""

import datetime as dt
from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed, set_of
from roadracing._internal.model.kernel.leaves import AgreementRef, OrganisationRef, Slug, Text, WeekendRef
from roadracing._internal.words.printed import printed


class HonouredKind(StrEnum):
    """What can be honoured."""

    CREDENTIALS = "credentials"
    """Passes that open gates and zones."""
    LICENCES = "licences"
    """Licences of drivers and officials."""


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class HonouredLevel:
    """One organisation's level of credential or licence counts as one of another's.

    Attributes:
        level: the level as its issuer calls it, as a slug such as ``hot-pit``.
        honoured_as: what it counts as, as whoever honours it calls it.
    """

    level: Slug
    honoured_as: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Reciprocity:
    """An organisation honours what another issued, as an airline honours another's tickets. It is one direction.

    Attributes:
        id: its id.
        grantor: who honours.
        issuer: whose credentials or licences it honours.
        kinds: which of them.
        mutual: whether it was promised in both directions; the other direction is a reciprocity of its own.
        levels: what each level counts as.
        agreement: the joint operating agreement that promises it.
        weekends: the weekends it is for; all of them if none is named.
        effective_from: the first day it holds.
        effective_until: the first day it no longer holds.
        source: where that is said.
    """

    id: Slug
    grantor: OrganisationRef
    issuer: OrganisationRef
    kinds: tuple[HonouredKind, ...] = attrs.field(
        default=(), converter=Members[HonouredKind], metadata=set_of()
    )
    mutual: bool | None = None
    levels: tuple[HonouredLevel, ...] = attrs.field(
        default=(), converter=Members[HonouredLevel], metadata=keyed("level")
    )
    agreement: AgreementRef | None = None
    weekends: tuple[WeekendRef, ...] = attrs.field(
        default=(), converter=Members[WeekendRef], metadata=set_of()
    )
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    source: Text | None = None
