"""The roads that are raced on: layouts, their length, and the asphalt they share."""

import datetime as dt
from datetime import timedelta
from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed, set_of
from roadracing._internal.model.kernel.leaves import (
    ClassRef,
    Count,
    Ordinal,
    OrganisationRef,
    Positive,
    Slug,
    Text,
)
from roadracing._internal.words.printed import printed

from .pit_lane import PitLane
from .station import FlagStation, Sector, TrackLine


class Direction(StrEnum):
    """The way round."""

    CLOCKWISE = "clockwise"
    ANTICLOCKWISE = "anticlockwise"


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PublishedLength:
    """A length of a lap that somebody published; two publishers rarely agree to the metre.

    Attributes:
        source: who, and where.
        length_m: the length of a lap along the centre line, in metres.
    """

    source: Text
    length_m: Positive | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Licence:
    """A circuit licence is for one layout, for certain classes and a certain time.

    Attributes:
        id: its id.
        grade: the grade, as its authority writes it.
        authority: who granted it.
        valid_from: the first day.
        valid_until: the last day.
        classes: the classes it admits; all of them if none is named.
        source: where that is said.
    """

    id: Slug
    grade: Text | None = None
    authority: OrganisationRef | None = None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    classes: tuple[ClassRef, ...] = attrs.field(default=(), converter=Members[ClassRef], metadata=set_of())
    source: Text | None = None


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class CircuitLayout:
    """One way round a circuit.

    Attributes:
        id: its id.
        name: what it is called.
        length_m: the length of a lap in metres that this document goes by.
        lengths: the lengths that were published, each with its source.
        direction: the way round.
        turns: how many turns it is said to have.
        lit: whether it is lit well enough to compete on in the dark.
        asphalt: the stretches of road it uses, as slugs. Layouts that name a common stretch cannot be used
            at once. A layout that names none is taken to share all of the venue's asphalt.
        lap_time: an estimate of the slowest lap that a timed race can overrun by.
        race_limit: how many cars may race at once.
        practice_limit: how many cars may practise at once, where that is stated.
        sectors: the parts of the lap for which a condition can be shown.
        stations: the flag stations along it.
        pit_lane: its pit lane.
        line: its centre line on the venue's plan.
        licences: what it is licensed for.
    """

    id: Slug
    name: Text | None = None
    length_m: Positive | None = None
    lengths: tuple[PublishedLength, ...] = attrs.field(
        default=(), converter=Members[PublishedLength], metadata=keyed("source")
    )
    direction: Direction | None = None
    turns: Ordinal | None = None
    lit: bool | None = None
    asphalt: tuple[Slug, ...] = attrs.field(default=(), converter=Members[Slug], metadata=set_of())
    lap_time: timedelta | None = None
    race_limit: Count | None = None
    practice_limit: Count | None = None
    sectors: tuple[Sector, ...] = attrs.field(default=(), converter=Members[Sector], metadata=keyed())
    stations: tuple[FlagStation, ...] = attrs.field(
        default=(), converter=Members[FlagStation], metadata=keyed()
    )
    pit_lane: PitLane | None = None
    line: TrackLine | None = None
    licences: tuple[Licence, ...] = attrs.field(default=(), converter=Members[Licence], metadata=keyed())

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id
