"""The paddock of a weekend: areas, spots, fire lanes, and who is where."""

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed
from roadracing._internal.model.kernel.leaves import OrganisationRef, Slug, Text, WeekendRef
from roadracing._internal.model.place.point import Georeference
from roadracing._internal.words.printed import printed

from .allocation import AllocationPolicy, PaddockAllocation, PaddockGroup
from .load_wave import LoadWave
from .paddock_area import PaddockArea, PaddockSpot
from .ways import FireLane, PaddockExtinguisher, PaddockGate, PaddockObstacle


@printed
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
    areas: tuple[PaddockArea, ...] = attrs.field(default=(), converter=Members[PaddockArea], metadata=keyed())
    spots: tuple[PaddockSpot, ...] = attrs.field(default=(), converter=Members[PaddockSpot], metadata=keyed())
    fire_lanes: tuple[FireLane, ...] = attrs.field(default=(), converter=Members[FireLane], metadata=keyed())
    gates: tuple[PaddockGate, ...] = attrs.field(default=(), converter=Members[PaddockGate], metadata=keyed())
    obstacles: tuple[PaddockObstacle, ...] = attrs.field(
        default=(), converter=Members[PaddockObstacle], metadata=keyed()
    )
    extinguishers: tuple[PaddockExtinguisher, ...] = attrs.field(
        default=(), converter=Members[PaddockExtinguisher], metadata=keyed()
    )
    policies: tuple[AllocationPolicy, ...] = attrs.field(
        default=(), converter=Members[AllocationPolicy], metadata=keyed()
    )
    allocations: tuple[PaddockAllocation, ...] = attrs.field(
        default=(), converter=Members[PaddockAllocation], metadata=keyed()
    )
    groups: tuple[PaddockGroup, ...] = attrs.field(
        default=(), converter=Members[PaddockGroup], metadata=keyed()
    )
    waves: tuple[LoadWave, ...] = attrs.field(default=(), converter=Members[LoadWave], metadata=keyed())
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id
