"""The units of a safety team: what they are, what they can do, and how they get onto the track."""

from datetime import timedelta
from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed, set_of
from roadracing._internal.model.kernel.leaves import (
    AccessPointRef,
    Count,
    Measure,
    OrganisationRef,
    Positive,
    RadioChannelRef,
    ResourceRef,
    SessionRef,
    Slug,
    Text,
)
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.place.point import Point
from roadracing._internal.model.place.station import Side
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.printed import printed


class Capability(StrEnum):
    """The help that a unit can give when it gets there."""

    FIRE_FIRST = "fire-first"
    """First intervention against a fire: fire fighters with portable extinguishers."""
    FIRE_FULL = "fire-full"
    """Second intervention: an appliance able to extinguish a burning car completely."""
    MEDICAL = "medical"
    """Treats people: a physician or a paramedic with equipment."""
    EXTRICATION = "extrication"
    """Gets people out of a car with tools."""
    TRANSPORT = "transport"
    """Takes a patient lying down."""
    RECOVERY = "recovery"
    """Lifts, tows or carries a car away."""
    CLEANING = "cleaning"
    """Sweeps or dries the road."""

    @property
    def label(self) -> str:
        """What comes, in a sentence."""
        return _HELP[self]


_HELP = {
    Capability.FIRE_FIRST: "the first intervention against fire",
    Capability.FIRE_FULL: "the second intervention against fire",
    Capability.MEDICAL: "medical help",
    Capability.EXTRICATION: "extrication",
    Capability.TRANSPORT: "an ambulance",
    Capability.RECOVERY: "recovery",
    Capability.CLEANING: "cleaning",
}


class UnitType(StrEnum):
    """What a unit is, in the words of safety plans."""

    FAST_INTERVENTION = "fast-intervention"
    """A rapid response vehicle; what is on board differs from team to team, so its capabilities have to be stated."""
    MEDICAL_CAR = "medical-car"
    RESCUE_EXTRICATION = "rescue-extrication"
    FIRE_TRUCK = "fire-truck"
    AMBULANCE_ALS = "ambulance-als"
    """An ambulance with advanced life support."""
    AMBULANCE_BLS = "ambulance-bls"
    """An ambulance with basic life support."""
    HELICOPTER = "helicopter"
    WRECKER = "wrecker"
    FLATBED = "flatbed"
    TRACK_SWEEPER = "track-sweeper"
    JET_DRYER = "jet-dryer"
    SAFETY_CAR = "safety-car"
    COURSE_CAR = "course-car"
    """Drives the course clearance lap."""
    FIRE_MARSHAL_TEAM = "fire-marshal-team"
    """Stands at a post and goes on foot, with portable extinguishers."""

    @property
    def label(self) -> str:
        """What to call it in a sentence."""
        return _LABELS.get(self, spoken(self.value))

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What a unit of this type can do by its name alone; nothing where that differs from team to team."""
        return _BY_TYPE.get(self, frozenset())

    @property
    def ambulance(self) -> bool:
        """Whether it takes patients to hospital by road."""
        return self in (UnitType.AMBULANCE_ALS, UnitType.AMBULANCE_BLS)


_LABELS = {
    UnitType.AMBULANCE_ALS: "ambulance (ALS)",
    UnitType.AMBULANCE_BLS: "ambulance (BLS)",
    UnitType.RESCUE_EXTRICATION: "rescue unit",
}

_BY_TYPE = {
    UnitType.MEDICAL_CAR: frozenset({Capability.MEDICAL}),
    UnitType.RESCUE_EXTRICATION: frozenset({Capability.EXTRICATION}),
    UnitType.FIRE_TRUCK: frozenset({Capability.FIRE_FIRST, Capability.FIRE_FULL}),
    UnitType.AMBULANCE_ALS: frozenset({Capability.MEDICAL, Capability.TRANSPORT}),
    UnitType.AMBULANCE_BLS: frozenset({Capability.MEDICAL, Capability.TRANSPORT}),
    UnitType.HELICOPTER: frozenset({Capability.TRANSPORT}),
    UnitType.WRECKER: frozenset({Capability.RECOVERY}),
    UnitType.FLATBED: frozenset({Capability.RECOVERY}),
    UnitType.TRACK_SWEEPER: frozenset({Capability.CLEANING}),
    UnitType.JET_DRYER: frozenset({Capability.CLEANING}),
    UnitType.FIRE_MARSHAL_TEAM: frozenset({Capability.FIRE_FIRST}),
}


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class AccessPoint:
    """A gap in the barriers through which vehicles get onto the track.

    Attributes:
        id: its id.
        name: what the radio calls it, such as ``Gate 6``.
        at_m: where it opens onto the lap, in metres from the control line in the racing direction.
        side: the side of the track it is on.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    at_m: Measure | None = None
    side: Side | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Route:
    """A unit that waits away from the lap has a way to a point where it may enter the track.

    Attributes:
        access: the access point.
        travel: how long the way there takes, once the unit moves.
    """

    access: AccessPointRef
    travel: timedelta | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class SafetyUnit:
    """A vehicle with its crew, or a team on foot, that helps when something has happened.

    Attributes:
        id: its id.
        name: what the radio calls it, such as ``Rescue 2``.
        type: what it is.
        organisation: whose it is.
        resource: the shared asset that it is, where it is one.
        crew: how many people are on it.
        capabilities: what it can do; what its type says if none is named.
        at_m: where it waits beside the lap and can enter it at once, in metres from the control line in the
            racing direction.
        routes: the other ways by which it may enter the track.
        position: where it waits on the venue's plan.
        turnout: how long it takes from the call until it moves.
        speed_kph: how fast it goes to an accident on average, in km/h; on foot, how fast the team runs.
        sessions: the sessions it is on duty for; all with a hot track if none is named.
        channel: the radio channel on which it is called.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    type: UnitType | None = None
    organisation: OrganisationRef | None = None
    resource: ResourceRef | None = None
    crew: Count | None = None
    capabilities: tuple[Capability, ...] = attrs.field(
        default=(), converter=Members[Capability], metadata=set_of()
    )
    at_m: Measure | None = None
    routes: tuple[Route, ...] = attrs.field(default=(), converter=Members[Route], metadata=keyed("access"))
    position: Point | None = None
    turnout: timedelta | None = None
    speed_kph: Positive | None = None
    sessions: tuple[SessionRef, ...] = attrs.field(
        default=(), converter=Members[SessionRef], metadata=set_of()
    )
    channel: RadioChannelRef | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name or self.id

    @property
    def can(self) -> frozenset[Capability]:
        """What it can do: as stated, otherwise what its type says."""
        if self.capabilities:
            return frozenset(self.capabilities)
        return self.type.capabilities if self.type is not None else frozenset()

    @property
    def on_foot(self) -> bool:
        """Whether it goes on foot, behind the barriers and so in both directions."""
        return self.type is UnitType.FIRE_MARSHAL_TEAM

    def serves(self, session: str | Session) -> bool:
        """Whether it is on duty for a session.

        Args:
            session: the session or its id.

        Raises:
            UnknownReference: it is another kind of thing.
        """
        name = id_of(session, Session)
        return not self.sessions or name in self.sessions
