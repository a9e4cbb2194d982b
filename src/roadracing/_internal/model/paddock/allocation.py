"""Who is where in the paddock, and by which policy."""

from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, instant_or_unknown, ordered, set_of
from roadracing._internal.model.kernel.leaves import (
    AllocationRef,
    ClassRef,
    EntryRef,
    OrganisationRef,
    Positive,
    Prose,
    SeriesRef,
    Slug,
    SpotRef,
    TeamRef,
    Text,
)
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed


class AllocationBasis(StrEnum):
    """A principle by which places in the paddock are given out."""

    EQUAL = "equal"
    """The same space for every car."""
    POINTS = "points"
    """In the order of the teams' points: who leads chooses first."""
    CLASS_BLOCKS = "class-blocks"
    """The cars of a class stand together."""
    TEAM_ADJACENCY = "team-adjacency"
    """All that belongs to one team stands together."""
    MANUFACTURER_BLOCKS = "manufacturer-blocks"
    """The cars of a make stand together."""
    FIRST_COME = "first-come"
    """In the order in which they arrive, or apply."""


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class AllocationPolicy:
    """Places are given out by principles that competitors can read.

    Attributes:
        id: its id.
        series: the series it is for; all of the plan's if none is named.
        basis: its principles, which have to hold together.
        order: the teams in the order in which they choose, where there is one, first to last.
        text: its words.
        source: where that is said, such as the supplementary regulations.
    """

    id: Slug
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    basis: tuple[AllocationBasis, ...] = attrs.field(
        default=(), converter=Members[AllocationBasis], metadata=set_of()
    )
    order: tuple[TeamRef, ...] = attrs.field(default=(), converter=Members[TeamRef], metadata=ordered())
    text: Prose | None = None
    source: Text | None = None

    def covers(self, series: str | Series) -> bool:
        """Whether it is for a series.

        Args:
            series: the series or its id.

        Raises:
            UnknownReference: it is another kind of thing.
        """
        name = id_of(series, Series)
        return not self.series or name in self.series


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PaddockAllocation:
    """A unit has a place: a team with its cars, or an organisation, on one spot or on several side by side.

    With times of its own a spot changes hands during a weekend: one series leaves on Friday and another comes.

    Attributes:
        id: its id.
        spots: where.
        team: the team whose place it is.
        entries: the cars that stand there.
        organisation: the organisation whose place it is, where it is no team's.
        series: the series it is there for, where no entry says so.
        start: from when it is there, where that is not for the whole weekend.
        end: until when, not included.
        length_m: how long the unit is with all that is set up, in metres.
        width_m: how wide it is.
        basis: the principle by which it was given, where that is told.
        notes: anything else about it.
        source: where these facts are from.
    """

    id: Slug
    spots: tuple[SpotRef, ...] = attrs.field(default=(), converter=Members[SpotRef], metadata=set_of())
    team: TeamRef | None = None
    entries: tuple[EntryRef, ...] = attrs.field(default=(), converter=Members[EntryRef], metadata=set_of())
    organisation: OrganisationRef | None = None
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    start: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    length_m: Positive | None = None
    width_m: Positive | None = None
    basis: AllocationBasis | None = None
    notes: Prose | None = None
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PaddockGroup:
    """Some units stand together, or were to and do not, with the reason.

    Its members are the units that it names, and those of the team, the make or the class that it names.

    Attributes:
        id: its id.
        name: what to call it.
        allocations: its members.
        team: the team whose units they are.
        manufacturer: the make of the cars.
        car_class: the class of the cars: the group is a class block.
        waived: whether somebody decided that they need not stand together.
        reason: why.
    """

    id: Slug
    name: Text | None = None
    allocations: tuple[AllocationRef, ...] = attrs.field(
        default=(), converter=Members[AllocationRef], metadata=set_of()
    )
    team: TeamRef | None = None
    manufacturer: Text | None = None
    car_class: ClassRef | None = None
    waived: bool | None = None
    reason: Prose | None = None

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id
