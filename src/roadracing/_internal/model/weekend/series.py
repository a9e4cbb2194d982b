"""Championships, their classes and their rounds."""

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed
from roadracing._internal.model.kernel.leaves import (
    ClassRef,
    Colour,
    Measure,
    Ordinal,
    OrganisationRef,
    SeriesRef,
    SessionRef,
    Slug,
    Text,
    Url,
)
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class CarClass:
    """Cars that compete with each other within a series.

    Attributes:
        id: its id, of its own in the whole document: two series may both have a class named GT.
        name: what it is called.
    """

    id: Slug
    name: Text | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Series:
    """A championship is sanctioned by an organisation, whose rules and race control its sessions have.

    Attributes:
        id: its id.
        name: its name in full.
        short_name: the name on a timetable.
        sanctioned_by: the sanctioning body.
        owner: whose it is.
        classes: the classes that compete in it.
        colour: the colour it is shown in.
        noise_db: how loud its cars are at the trackside, in dB(A), as the venue's limit is measured.
        muffled: whether its cars have mufflers, where a restriction asks.
        races_in_dark: whether its cars may compete in the dark, by its rules or with the lamps that they have.
        website: its own site.
    """

    id: Slug
    name: Text | None = None
    short_name: Text | None = None
    sanctioned_by: OrganisationRef | None = None
    owner: OrganisationRef | None = None
    classes: tuple[CarClass, ...] = attrs.field(default=(), converter=Members[CarClass], metadata=keyed())
    colour: Colour | None = None
    noise_db: Measure | None = None
    muffled: bool | None = None
    races_in_dark: bool | None = None
    website: Url | None = None

    @property
    def label(self) -> str:
        """What to call it on a timetable: short name, name, or id."""
        return self.short_name or self.name or self.id


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Round:
    """A round counts for one series, or for one class of it, and is decided by one race.

    Rounds are numbered per class: at one weekend the GT cars may have their fifth and the touring cars
    their sixth. The number is data and identifies nothing.

    Attributes:
        id: its id.
        series: the series it counts for.
        car_class: the class it counts for, where classes are numbered apart.
        number: which round it is.
        session: the race that decides it.
        source: where the number is from.
    """

    id: Slug
    series: SeriesRef
    car_class: ClassRef | None = None
    number: Ordinal | None = None
    session: SessionRef | None = None
    source: Text | None = None
