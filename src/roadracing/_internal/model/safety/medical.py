"""Where people who are hurt are taken: the medical centre, hospitals, and the ways there."""

from datetime import timedelta
from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, set_of
from roadracing._internal.model.kernel.leaves import (
    Clock,
    Count,
    Measure,
    Positive,
    Prose,
    SafetyUnitRef,
    SessionRef,
    Slug,
    Text,
)
from roadracing._internal.model.place.point import Point
from roadracing._internal.words.printed import printed


class CareLevel(StrEnum):
    """How much can be done for a patient."""

    ALS = "als"
    """Advanced life support."""
    BLS = "bls"
    """Basic life support."""


class HospitalCapability(StrEnum):
    """What a hospital is able to treat."""

    TRAUMA = "trauma"
    BURNS = "burns"
    NEUROSURGERY = "neurosurgery"
    ORTHOPAEDICS = "orthopaedics"
    CARDIOLOGY = "cardiology"
    OTHER = "other"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class MedicalCentre:
    """The medical centre (care centre) at the circuit receives patients; its hours are on the timetable.

    Attributes:
        id: its id.
        name: what it is called.
        level: how much can be done there.
        rooms: how many rooms it has.
        resuscitation_places: how many patients can be resuscitated at once.
        observation_places: how many can be observed lying down.
        helicopter_access: whether a helicopter can land at it.
        position: where it is on the venue's plan.
        sessions: its hours: sessions of the kind ``medical``; all of the weekend's if none is named.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    level: CareLevel | None = None
    rooms: Count | None = None
    resuscitation_places: Count | None = None
    observation_places: Count | None = None
    helicopter_access: bool | None = None
    position: Point | None = None
    sessions: tuple[SessionRef, ...] = attrs.field(
        default=(), converter=Members[SessionRef], metadata=set_of()
    )
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Hospital:
    """A hospital that takes patients from the circuit.

    Attributes:
        id: its id.
        name: its name.
        capabilities: what it is able to treat; unknown if none is named.
        distance_km: how far the road there is.
        road_min: how long the way by road takes, in minutes, when roads are free.
        road_traffic_min: how long it takes in the traffic of the event, with the means that were agreed.
        air_min: how long it takes by helicopter, in minutes.
        helipad: whether a helicopter can land there.
        from_time: from when on each day it takes patients, in the venue's time; as ``until_time``, round the clock.
        until_time: until when; before ``from_time`` means the next morning.
        helipad_from_time: from when on each day a helicopter can land there, in the venue's time.
        helipad_until_time: until when.
        arrangements: what was agreed to keep the time, such as a police escort or a landing place out of the fog.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    capabilities: tuple[HospitalCapability, ...] = attrs.field(
        default=(), converter=Members[HospitalCapability], metadata=set_of()
    )
    distance_km: Positive | None = None
    road_min: Positive | None = None
    road_traffic_min: Positive | None = None
    air_min: Positive | None = None
    helipad: bool | None = None
    from_time: Clock | None = None
    until_time: Clock | None = None
    helipad_from_time: Clock | None = None
    helipad_until_time: Clock | None = None
    arrangements: Prose | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name or self.id

    @property
    def burns_only(self) -> bool:
        """Whether it is named for burns alone, for which the way may be longer."""
        return self.capabilities == (HospitalCapability.BURNS,)


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class HelicopterCover:
    """A helicopter takes patients to hospital when the weather lets it fly.

    Attributes:
        unit: the unit of the plan that it is.
        on_site: whether it waits at the circuit.
        call: how long it takes to come, where it does not wait at the circuit.
        visibility_m: the visibility below which it does not fly, in metres.
        ceiling_m: the cloud ceiling below which it does not fly, in metres above ground.
        wind_kph: the wind above which it does not fly, in km/h.
        from_time: from when on each day it flies and the helipad at the circuit is open, in the venue's time.
        until_time: until when; as ``from_time``, round the clock.
        source: where these facts are from.
    """

    unit: SafetyUnitRef | None = None
    on_site: bool | None = None
    call: timedelta | None = None
    visibility_m: Measure | None = None
    ceiling_m: Measure | None = None
    wind_kph: Positive | None = None
    from_time: Clock | None = None
    until_time: Clock | None = None
    source: Text | None = None
