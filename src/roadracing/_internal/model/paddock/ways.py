"""How people, trucks and fire engines move through a paddock, and what is in their way."""

from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, ordered
from roadracing._internal.model.kernel.leaves import LayoutRef, Positive, Slug, Text
from roadracing._internal.model.place.point import Point
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class FireLane:
    """A fire lane is kept clear so that a fire engine can come close to whatever burns.

    Attributes:
        id: its id.
        name: what the plan calls it.
        line: its centre line, in metres on the plan.
        width_m: how wide it is kept clear.
        height_m: how high it is clear of cables, bridges and awnings.
        radius_m: the radius of its tightest bend, along the centre line.
        dead_end: whether one can leave it only the way one came.
        turnaround: whether a fire engine can turn at its end.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    line: tuple[Point, ...] = attrs.field(default=(), converter=Members[Point], metadata=ordered())
    width_m: Positive | None = None
    height_m: Positive | None = None
    radius_m: Positive | None = None
    dead_end: bool | None = None
    turnaround: bool | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PaddockGate:
    """A gate is where vehicles come into the paddock and leave it.

    Attributes:
        id: its id.
        name: what the plan calls it.
        position: where it is, in metres on the plan.
        width_m: how wide it is.
        vehicles_per_h: how many transporters can pass it in an hour, in one direction.
        crosses: the layout whose track has to be crossed between the gate and the paddock, where one has to.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    position: Point | None = None
    width_m: Positive | None = None
    vehicles_per_h: Positive | None = None
    crosses: LayoutRef | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id


class ObstacleKind(StrEnum):
    """What can be in the way."""

    BUILDING = "building"
    BARRIER = "barrier"
    POLE = "pole"
    TREE = "tree"
    HYDRANT = "hydrant"
    OVERHEAD = "overhead"
    """A bridge, a cable or a gantry: vehicles of a certain height pass under it."""
    KEEP_CLEAR = "keep-clear"
    """Ground on which nothing may stand, such as a crossing or the way to an emergency exit."""
    OTHER = "other"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PaddockObstacle:
    """Ground on which nobody can stand, or may.

    Attributes:
        id: its id.
        name: what the plan calls it.
        kind: what it is.
        outline: a point, a line of two, or the corners of an outline, in metres on the plan.
        clearance_m: how much room is under it, where it is overhead.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    kind: ObstacleKind | None = None
    outline: tuple[Point, ...] = attrs.field(default=(), converter=Members[Point], metadata=ordered())
    clearance_m: Positive | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PaddockExtinguisher:
    """A fire extinguisher is kept where everybody can reach it.

    Attributes:
        id: its id.
        name: what the plan calls it.
        position: where it is, in metres on the plan.
        agent: what it holds, such as ``dry chemical``.
        rating: what it is rated for, such as ``60 B:C``.
        mass_kg: how much it holds, in kilograms.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    position: Point | None = None
    agent: Text | None = None
    rating: Text | None = None
    mass_kg: Positive | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id
