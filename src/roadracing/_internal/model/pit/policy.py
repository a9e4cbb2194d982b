"""By what rule pit boxes are given out, and who may depart from it."""

from enum import StrEnum

import attrs

from roadracing._internal.model.entry.entry import Team
from roadracing._internal.model.kernel.fields import Members, checked, keyed, ordered, set_of
from roadracing._internal.model.kernel.leaves import (
    ClassRef,
    EntryRef,
    OrganisationRef,
    Prose,
    SeriesRef,
    Slug,
    TeamRef,
    Text,
)
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.weekend.series import CarClass
from roadracing._internal.words.printed import printed


class PitOrder(StrEnum):
    """In which order cars come along the pit lane."""

    POINTS = "points"
    """By the standings of the championship."""
    NUMBER = "number"
    ENTRY = "entry"
    """In the order in which entries were received."""
    LOT = "lot"
    CHOICE = "choice"
    """Teams choose, one after the other."""
    AGREED = "agreed"


class PitEnd(StrEnum):
    """An end of the pit lane."""

    ENTRY = "entry"
    EXIT = "exit"


class PitDemand(StrEnum):
    """What a policy asks of an allocation."""

    TEAMS_TOGETHER = "teams-together"
    CLASSES_TOGETHER = "classes-together"
    EQUAL_BASIS = "equal-basis"
    ORDER = "order"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitWaiver:
    """A team or a class need not be placed as a policy asks, and somebody said so.

    Attributes:
        id: its id.
        demand: what is waived; everything the policy asks if nothing is named.
        team: for which team.
        car_class: for which class; for everybody if neither a team nor a class is named.
        reason: why.
        granted_by: who said so.
    """

    id: Slug
    demand: PitDemand | None = None
    team: TeamRef | None = None
    car_class: ClassRef | None = None
    reason: Prose | None = None
    granted_by: OrganisationRef | None = None

    def waives(
        self, demand: PitDemand, *, team: str | Team | None = None, car_class: str | CarClass | None = None
    ) -> bool:
        """Whether it covers a team or a class in what a policy asks.

        Args:
            demand: what the policy asks.
            team: the team or its id.
            car_class: the class or its id.

        Raises:
            UnknownReference: a team or a class is another kind of thing.
        """
        if self.demand not in (None, demand):
            return False
        whose = None if team is None else id_of(team, Team)
        of = None if car_class is None else id_of(car_class, CarClass)
        return self.team in (None, whose) and self.car_class in (None, of)


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitPolicy:
    """A series gives out its pit boxes by a policy of its own.

    Attributes:
        id: its id.
        series: the series it is for; every one if none is named.
        teams_together: whether the cars of a team stand next to each other.
        classes_together: whether the cars of a class do.
        equal_basis: whether every car of a class has as much of the lane as the others.
        order: the order in which cars come along the lane.
        ranking: the cars in that order, the first of them first.
        first_at: the end of the lane at which the first stands.
        waivers: who need not be placed as it asks.
        source: where that is said.
    """

    id: Slug
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    teams_together: bool | None = None
    classes_together: bool | None = None
    equal_basis: bool | None = None
    order: PitOrder | None = None
    ranking: tuple[EntryRef, ...] = attrs.field(default=(), converter=Members[EntryRef], metadata=ordered())
    first_at: PitEnd | None = None
    waivers: tuple[PitWaiver, ...] = attrs.field(default=(), converter=Members[PitWaiver], metadata=keyed())
    source: Text | None = None

    def waived(
        self, demand: PitDemand, *, team: str | Team | None = None, car_class: str | CarClass | None = None
    ) -> bool:
        """Whether somebody said that a team or a class need not be placed as it asks.

        Args:
            demand: what the policy asks.
            team: the team or its id.
            car_class: the class or its id.

        Raises:
            UnknownReference: a team or a class is another kind of thing.
        """
        return any(w.waives(demand, team=team, car_class=car_class) for w in self.waivers)
