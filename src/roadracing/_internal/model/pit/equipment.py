"""What stands along a pit lane: walls to be behind, extinguishers, and the teams' equipment."""

from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import checked, instant_or_unknown
from roadracing._internal.model.kernel.leaves import (
    EntryRef,
    Measure,
    PitBoxRef,
    Positive,
    ResourceRef,
    Slug,
    TeamRef,
    Text,
)
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitBarrier:
    """A protective barrier stands between the hot pit lane and the crews with their equipment.

    Attributes:
        id: its id.
        from_m: where it begins, in metres along the pit lane from the line at which the speed limit begins.
        to_m: where it ends.
        height_m: how high it is.
        kind: what it is, in words.
        source: where these facts are from.
    """

    id: Slug
    from_m: Measure | None = None
    to_m: Measure | None = None
    height_m: Positive | None = None
    kind: Text | None = None
    source: Text | None = None


class ExtinguishingAgent(StrEnum):
    """What a fire extinguisher holds."""

    DRY_CHEMICAL = "dry-chemical"
    FOAM = "foam"
    CARBON_DIOXIDE = "carbon-dioxide"
    WATER = "water"
    CLEAN_AGENT = "clean-agent"
    OTHER = "other"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitExtinguisher:
    """A fire extinguisher is kept ready in the pits: on the pit wall for everybody, or at a box for its car.

    Attributes:
        id: its id.
        at_m: where it is, in metres along the pit lane from the line at which the speed limit begins.
        box: the box whose car it is for, where it is not for everybody.
        entry: the car it is for, where it goes with a car and not with a box.
        agent: what it holds.
        mass_kg: how much of that, in kilograms.
        rating: what it is rated for, as its label says, such as ``60-B:C``.
        source: where these facts are from.
    """

    id: Slug
    at_m: Measure | None = None
    box: PitBoxRef | None = None
    entry: EntryRef | None = None
    agent: ExtinguishingAgent | None = None
    mass_kg: Positive | None = None
    rating: Text | None = None
    source: Text | None = None


class PitEquipmentKind(StrEnum):
    """What teams bring to the pit wall."""

    GANTRY = "gantry"
    """An arm over the box that carries hoses."""
    CART = "cart"
    FUEL_RIG = "fuel-rig"
    GENERATOR = "generator"
    BARRIER = "barrier"
    """What keeps guests away from a team's garage."""
    AWNING = "awning"
    OTHER = "other"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitEquipment:
    """A team's equipment stands at a box, and is put away while another series runs.

    Attributes:
        id: its id.
        kind: what it is.
        name: what it is called.
        box: the box it stands at.
        team: whose it is.
        resource: the shared asset that it is, where it is one.
        start: from when it stands there, where that is not for the whole weekend.
        end: until when, not included.
        reach_m: how far it reaches from the pit wall or garage towards the fast lane when it is in use.
        stowed_reach_m: how far it reaches when it is put away.
        height_m: how high above the ground its lowest part is when it is in use.
        source: where these facts are from.
    """

    id: Slug
    kind: PitEquipmentKind | None = None
    name: Text | None = None
    box: PitBoxRef | None = None
    team: TeamRef | None = None
    resource: ResourceRef | None = None
    start: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    reach_m: Measure | None = None
    stowed_reach_m: Measure | None = None
    height_m: Measure | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: its name, what it is, or its id."""
        return self.name or (spoken(self.kind.value) if self.kind is not None else self.id)
