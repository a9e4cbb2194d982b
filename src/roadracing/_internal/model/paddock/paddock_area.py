"""The parts of a paddock, and the spots in them where somebody stands."""

from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, ordered, set_of
from roadracing._internal.model.kernel.leaves import AreaRef, Count, Positive, SeriesRef, Slug, Text
from roadracing._internal.model.place.point import Point
from roadracing._internal.words.printed import printed


class AreaKind(StrEnum):
    """What a part of the paddock is for."""

    PADDOCK = "paddock"
    """Where cars, transporters and awnings stand."""
    GARAGE = "garage"
    FUEL_STORE = "fuel-store"
    TECHNICAL_INSPECTION = "technical-inspection"
    """Scrutineering: scales, tech pad, a series' tech garage."""
    IMPOUND = "impound"
    """Where cars stand after a session, touched by nobody (parc fermé)."""
    MEDICAL = "medical"
    HELIPAD = "helipad"
    HOSPITALITY = "hospitality"
    VENDORS = "vendors"
    TV_COMPOUND = "tv-compound"
    TYRE_SERVICE = "tyre-service"
    RACE_CONTROL = "race-control"
    TIMING = "timing"
    REGISTRATION = "registration"
    """The office that hands out credentials."""
    AUTOGRAPHS = "autographs"
    SUPPORT = "support"
    """Manufacturers, suppliers and the sanctioning bodies' own trucks."""
    PARKING = "parking"
    OTHER = "other"

    @property
    def built_up(self) -> bool:
        """Whether something stands there that no fire engine drives through."""
        return self not in OPEN_GROUND


OPEN_GROUND = frozenset({AreaKind.PADDOCK, AreaKind.PARKING, AreaKind.SUPPORT, AreaKind.OTHER})
"""The kinds of area that lanes lead through: what stands there stands on spots."""


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PaddockArea:
    """A part of the paddock is set aside for something.

    Attributes:
        id: its id.
        name: what the plan calls it.
        kind: what it is for.
        outline: its corners in order, in metres on the plan; the last is followed by the first.
        capacity: how many units (teams with all that is theirs) may be given a place in it.
        series: the series it is kept for; any if none is named.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    kind: AreaKind | None = None
    outline: tuple[Point, ...] = attrs.field(default=(), converter=Members[Point], metadata=ordered())
    capacity: Count | None = None
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Utilities:
    """What a spot is connected to.

    Attributes:
        power_a: the current of its power supply, in amperes.
        power_v: the voltage of it, in volts.
        water: whether there is water.
        grey_water: whether waste water can be let off.
        network: whether there is a network connection.
    """

    power_a: Positive | None = None
    power_v: Positive | None = None
    water: bool | None = None
    grey_water: bool | None = None
    network: bool | None = None

    def __str__(self) -> str:
        """What there is, in words."""
        return self.label or "nothing"

    @property
    def label(self) -> str:
        """What there is, in words: ``50 A 240 V, water``; empty if nothing is known to be there."""
        units = ((self.power_a, "A"), (self.power_v, "V"))
        power = " ".join(f"{value:g} {unit}" for value, unit in units if value is not None)
        others = ((self.water, "water"), (self.grey_water, "grey water"), (self.network, "network"))
        return ", ".join([*([power] if power else []), *(word for there, word in others if there)])


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PaddockSpot:
    """A spot is the ground that one unit may take up, usually painted on the asphalt.

    Attributes:
        id: its id.
        name: what is painted on it, such as ``A12``.
        area: the area it is a part of.
        outline: its corners in order, in metres on the plan; the last is followed by the first.
        length_m: its longer side, where the plan gives sizes and no outline.
        width_m: its shorter side.
        utilities: what it is connected to.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    area: AreaRef | None = None
    outline: tuple[Point, ...] = attrs.field(default=(), converter=Members[Point], metadata=ordered())
    length_m: Positive | None = None
    width_m: Positive | None = None
    utilities: Utilities | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id
