"""The safety plan of a weekend: units, stations, hospitals and procedures."""

from datetime import timedelta
from enum import StrEnum

import attrs

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.kernel.fields import Members, checked, instant_or_unknown, keyed, set_of
from roadracing._internal.model.kernel.leaves import (
    Count,
    LayoutRef,
    Measure,
    OfficialRef,
    Ordinal,
    OrganisationRef,
    Positive,
    Prose,
    RadioChannelRef,
    Slug,
    StationRef,
    Text,
    WeekendRef,
)
from roadracing._internal.model.place.station import Side
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed

from .medical import HelicopterCover, Hospital, MedicalCentre
from .procedure import Procedure
from .unit import AccessPoint, SafetyUnit, UnitType


class EventLevel(StrEnum):
    """The level of an event by NFPA 610, which is a guide: it sets no number here."""

    I = "i"  # noqa: E741 - the guide counts in Roman numerals
    II = "ii"
    III = "iii"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class StationStaffing:
    """A flag station is staffed, equipped, and answers on the radio.

    Attributes:
        station: the station.
        staff: how many licensed marshals stand there.
        fire_trained: how many of them are trained with an extinguisher.
        extinguishers: how many portable extinguishers are there.
        radio_checked_at: when it last answered a radio check.
        in_charge: the post chief.
        channel: the radio channel on which the station is called.
        source: where these facts are from.
    """

    station: StationRef
    staff: Count | None = None
    fire_trained: Count | None = None
    extinguishers: Count | None = None
    radio_checked_at: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    in_charge: OfficialRef | None = None
    channel: RadioChannelRef | None = None
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class TracksideExtinguisher:
    """A fire extinguisher stands beside the track, between the stations or at one.

    Attributes:
        id: its id.
        at_m: where, in metres from the control line in the racing direction.
        side: the side of the track.
        what: what it is filled with, in words.
        mass_kg: how much it holds.
        operator: whether somebody who is trained with it stands by.
        source: where these facts are from.
    """

    id: Slug
    at_m: Measure | None = None
    side: Side | None = None
    what: Text | None = None
    mass_kg: Positive | None = None
    operator: bool | None = None
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class LightningRing:
    """A ring around the circuit: lightning inside it has a consequence for some time.

    Attributes:
        id: its id.
        radius_mi: how near a strike counts, in miles.
        hold: for how long, after the last strike inside.
        stops: whether nobody runs meanwhile; otherwise it is a warning.
        what: what is done meanwhile.
    """

    id: Slug
    radius_mi: Positive | None = None
    hold: timedelta | None = None
    stops: bool | None = None
    what: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class WeatherPolicy:
    """Who watches the weather, and what it stops.

    The ring that every event has is set by the parameters ``lightning_radius_mi`` and ``lightning_hold_min``; the
    rings here are further ones.

    Attributes:
        watched_by: the role that watches.
        service: what it watches with.
        rings: further rings of lightning.
        wind_kph: the wind above which nobody runs, in km/h.
        source: where these facts are from.
    """

    watched_by: OfficialRole | None = None
    service: Text | None = None
    rings: tuple[LightningRing, ...] = attrs.field(
        default=(), converter=Members[LightningRing], metadata=keyed()
    )
    wind_kph: Positive | None = None
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class MinimumUnits:
    """Without so many units of a type in position nobody runs.

    Attributes:
        type: the type.
        count: how many.
    """

    type: UnitType
    count: Ordinal | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class SafetyPlan:
    """How help gets to where it is needed: the incident action plan of a weekend.

    Attributes:
        id: its id.
        weekend: the weekend.
        layout: the layout it is for; the weekend's if none is named.
        level: the level of the event by NFPA 610.
        chief: who leads the safety team.
        approved_by: the organisations that approved it.
        access_points: where vehicles get onto the track.
        units: the units.
        minimum: the units without which nobody runs; further ones than the parameters ask for.
        staffing: the flag stations as they are staffed.
        extinguishers: the fire extinguishers beside the track that are not a station's.
        medical_centres: the medical centres at the circuit.
        hospitals: the hospitals that take patients.
        helicopter: the helicopter.
        weather: who watches the weather, and what it stops.
        procedures: what is done when something happens.
        notes: anything else about it.
        source: where these facts are from.
    """

    id: Slug
    weekend: WeekendRef
    layout: LayoutRef | None = None
    level: EventLevel | None = None
    chief: OfficialRef | None = None
    approved_by: tuple[OrganisationRef, ...] = attrs.field(
        default=(), converter=Members[OrganisationRef], metadata=set_of()
    )
    access_points: tuple[AccessPoint, ...] = attrs.field(
        default=(), converter=Members[AccessPoint], metadata=keyed()
    )
    units: tuple[SafetyUnit, ...] = attrs.field(default=(), converter=Members[SafetyUnit], metadata=keyed())
    minimum: tuple[MinimumUnits, ...] = attrs.field(
        default=(), converter=Members[MinimumUnits], metadata=keyed("type")
    )
    staffing: tuple[StationStaffing, ...] = attrs.field(
        default=(), converter=Members[StationStaffing], metadata=keyed("station")
    )
    extinguishers: tuple[TracksideExtinguisher, ...] = attrs.field(
        default=(), converter=Members[TracksideExtinguisher], metadata=keyed()
    )
    medical_centres: tuple[MedicalCentre, ...] = attrs.field(
        default=(), converter=Members[MedicalCentre], metadata=keyed()
    )
    hospitals: tuple[Hospital, ...] = attrs.field(default=(), converter=Members[Hospital], metadata=keyed())
    helicopter: HelicopterCover | None = None
    weather: WeatherPolicy | None = None
    procedures: tuple[Procedure, ...] = attrs.field(
        default=(), converter=Members[Procedure], metadata=keyed()
    )
    notes: Prose | None = None
    source: Text | None = None
