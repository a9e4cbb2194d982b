"""The paddock of a weekend: areas, spots, fire lanes, and who is where."""

import attrs

from roadracing._internal.model.kernel.fields import checked, keyed
from roadracing._internal.model.kernel.leaves import OrganisationRef, Slug, Text, WeekendRef
from roadracing._internal.model.place.point import Georeference

from .allocation import AllocationPolicy, PaddockAllocation, PaddockGroup
from .area import PaddockArea, PaddockSpot
from .load_wave import LoadWave
from .ways import FireLane, PaddockExtinguisher, PaddockGate, PaddockObstacle


@attrs.frozen(kw_only=True, field_transformer=checked)
class PaddockPlan:
    """How the paddock is used at a weekend, on a flat plan in metres.

    Times are told by the sessions of the timetable alone, to which waves refer.

    Attributes:
        id: its id.
        weekend: the weekend.
        name: what to call it, where a weekend has several paddocks.
        public: whether visitors may see it.
        organisation: the organisation that administers this paddock.
        georeference: where on the earth the plan lies.
        areas: its parts.
        spots: where units can stand.
        fire_lanes: what is kept clear for fire engines.
        gates: where vehicles come in.
        obstacles: where nothing can stand, or may.
        extinguishers: where fire extinguishers are kept.
        policies: the principles by which spots are given out.
        allocations: who is where.
        groups: which units stand together.
        waves: who comes and leaves when, through which gate.
        source: where these facts are from.
    """

    id: Slug
    weekend: WeekendRef
    name: Text | None = None
    public: bool | None = None
    organisation: OrganisationRef | None = None
    georeference: Georeference | None = None
    areas: tuple[PaddockArea, ...] = keyed()
    spots: tuple[PaddockSpot, ...] = keyed()
    fire_lanes: tuple[FireLane, ...] = keyed()
    gates: tuple[PaddockGate, ...] = keyed()
    obstacles: tuple[PaddockObstacle, ...] = keyed()
    extinguishers: tuple[PaddockExtinguisher, ...] = keyed()
    policies: tuple[AllocationPolicy, ...] = keyed()
    allocations: tuple[PaddockAllocation, ...] = keyed()
    groups: tuple[PaddockGroup, ...] = keyed()
    waves: tuple[LoadWave, ...] = keyed()
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id
