"""Who may be where at a weekend: zones, and what a level of credential opens."""

from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed, set_of
from roadracing._internal.model.kernel.leaves import (
    AccessZoneRef,
    AreaRef,
    Count,
    CredentialLevelRef,
    Measure,
    SeriesRef,
    SessionRef,
    Slug,
    Text,
    WeekendRef,
)
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.words.printed import printed

from .credential import CredentialIssue, CredentialLevel


class ZoneKind(StrEnum):
    """What a zone is; rules about people in danger ask for it."""

    PIT_LANE = "pit-lane"
    """Also called hot pits: where cars move while the track is hot."""
    PIT_WALL = "pit-wall"
    """The signalling wall."""
    GRID = "grid"
    TRACKSIDE = "trackside"
    """Between the track and the first line of protection: marshals and photographers."""
    GARAGES = "garages"
    PADDOCK = "paddock"
    TECHNICAL_INSPECTION = "technical-inspection"
    PARC_FERME = "parc-ferme"
    """Also called impound."""
    RACE_CONTROL = "race-control"
    TIMING = "timing"
    MEDICAL = "medical"
    FUEL = "fuel"
    MEDIA = "media"
    BROADCAST = "broadcast"
    HOSPITALITY = "hospitality"
    SPECTATOR = "spectator"
    VENDOR = "vendor"
    OTHER = "other"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class AccessZone:
    """A zone has a gate or a line at which credentials are looked at.

    Attributes:
        id: its id.
        kind: what it is.
        name: what it is called.
        area: the area of the paddock plan it is, by the id it has there.
        source: where these facts are from.
    """

    id: Slug
    kind: ZoneKind | None = None
    name: Text | None = None
    area: AreaRef | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: its name, or its id."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class AccessGrant:
    """A level of credential opens some zones: always, or around some sessions, or only while the track is cold.

    A grant that names sessions, kinds or series is good while such a session is on, ``before_min`` minutes ahead of
    it and ``after_min`` minutes after it; where it names two of these, a session has to be both. One that names none
    is good throughout the weekend.

    Attributes:
        id: its id.
        level: the level.
        zones: the zones it opens.
        sessions: the sessions around which it does.
        kinds: the kinds of session around which it does.
        series: the series around whose sessions it does.
        before_min: for how many minutes before such a session; none unless stated.
        after_min: for how many minutes after it; none unless stated.
        while_hot: whether it is good while competition cars run; so it is unless that is stated to be false.
        closed_before_min: where it is not, how many minutes before such a session it ends.
        closed_after_min: where it is not, how many minutes after such a session it is good again.
        minimum_age: how old a holder has to be for this, in years.
        escorted: whether a holder has to be accompanied.
        source: where that is said.
    """

    id: Slug
    level: CredentialLevelRef
    zones: tuple[AccessZoneRef, ...] = attrs.field(
        default=(), converter=Members[AccessZoneRef], metadata=set_of()
    )
    sessions: tuple[SessionRef, ...] = attrs.field(
        default=(), converter=Members[SessionRef], metadata=set_of()
    )
    kinds: tuple[SessionKind, ...] = attrs.field(
        default=(), converter=Members[SessionKind], metadata=set_of()
    )
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    before_min: Measure | None = None
    after_min: Measure | None = None
    while_hot: bool | None = None
    closed_before_min: Measure | None = None
    closed_after_min: Measure | None = None
    minimum_age: Count | None = None
    escorted: bool | None = None
    source: Text | None = None

    @property
    def always(self) -> bool:
        """Whether it is good throughout the weekend, as far as sessions are concerned."""
        return not (self.sessions or self.kinds or self.series)


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class AccessPlan:
    """Who may be where at a weekend.

    Attributes:
        id: its id.
        weekend: the weekend.
        levels: the levels of credential.
        zones: the zones.
        grants: which level opens which zone, and when.
        issues: how many credentials went to whom.
        sources: where these facts are from.
    """

    id: Slug
    weekend: WeekendRef
    levels: tuple[CredentialLevel, ...] = attrs.field(
        default=(), converter=Members[CredentialLevel], metadata=keyed()
    )
    zones: tuple[AccessZone, ...] = attrs.field(default=(), converter=Members[AccessZone], metadata=keyed())
    grants: tuple[AccessGrant, ...] = attrs.field(
        default=(), converter=Members[AccessGrant], metadata=keyed()
    )
    issues: tuple[CredentialIssue, ...] = attrs.field(
        default=(), converter=Members[CredentialIssue], metadata=keyed()
    )
    sources: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text], metadata=set_of())
