"""Who takes part: teams, drivers, and the cars they enter."""

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, set_of
from roadracing._internal.model.kernel.json_value import NO_EXTRA, Extra
from roadracing._internal.model.kernel.leaves import (
    CarNumber,
    ClassRef,
    Country,
    DriverRef,
    SeriesRef,
    Slug,
    TeamRef,
    Text,
    Url,
    WeekendRef,
)
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Team:
    """A team prepares one or more cars; the entrant who signs for them may be somebody else.

    Attributes:
        id: its id.
        name: its name in full.
        short_name: the name on a plan.
        country: the country under whose licence it enters.
        website: its own site.
    """

    id: Slug
    name: Text | None = None
    short_name: Text | None = None
    country: Country | None = None
    website: Url | None = None

    @property
    def label(self) -> str:
        """What to call it on a plan: short name, name, or id."""
        return self.short_name or self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Driver:
    """A driver may take part in several series at one weekend.

    Attributes:
        id: the driver's id.
        name: the driver's name.
        country: the country under whose licence the driver competes.
        source: where these facts are from.
    """

    id: Slug
    name: Text | None = None
    country: Country | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call the driver."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Entry:
    """A car is entered in a series under a number. Two series may use one number; within a series it is one car.

    Attributes:
        id: its id, of its own: numbers change hands.
        series: the series it is entered in.
        number: its number, as painted on the car.
        car_class: its class.
        team: the team that runs it.
        entrant: who signed for it, where that is not the team.
        car: make and model.
        manufacturer: the make, where cars of one make are kept together.
        drivers: who drives it.
        weekends: the weekends it is entered for; all of its series' weekends if none is named.
        transponder: the number of its transponder.
        reserve: whether the car runs only if another does not.
        withdrawn: whether the entry was withdrawn.
        source: where these facts are from.
        extra: other people's data about it.
    """

    id: Slug
    series: SeriesRef
    number: CarNumber | None = None
    car_class: ClassRef | None = None
    team: TeamRef | None = None
    entrant: Text | None = None
    car: Text | None = None
    manufacturer: Text | None = None
    drivers: tuple[DriverRef, ...] = attrs.field(default=(), converter=Members[DriverRef], metadata=set_of())
    weekends: tuple[WeekendRef, ...] = attrs.field(
        default=(), converter=Members[WeekendRef], metadata=set_of()
    )
    transponder: Text | None = None
    reserve: bool | None = None
    withdrawn: bool | None = None
    source: Text | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=Extra)

    @property
    def label(self) -> str:
        """What to call it: its number with a sign before it, or its id."""
        return f"#{self.number}" if self.number else self.id

    def takes_part(self, weekend: str | RaceWeekend) -> bool:
        """Whether it is entered for a weekend, as far as the entry itself says it.

        Args:
            weekend: the weekend or its id.

        Raises:
            UnknownReference: it is another kind of thing.
        """
        name = id_of(weekend, RaceWeekend)
        return not self.withdrawn and (not self.weekends or name in self.weekends)
