"""The boxes of a pit lane, and whose they are in which sessions."""

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, instant_or_unknown, set_of
from roadracing._internal.model.kernel.leaves import (
    EntryRef,
    Measure,
    PitBoxRef,
    Positive,
    SeriesRef,
    SessionRef,
    Slug,
    TeamRef,
    Text,
)
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitBox:
    """A pit box is a part of the inner lane in which a car is worked on.

    Attributes:
        id: its id.
        label: the number or word that is painted there.
        from_m: where it begins, in metres along the pit lane from the line at which the speed limit begins.
        to_m: where it ends, not included.
        length_m: how long it is along the lane, where nothing says where it begins and ends.
        depth_m: how deep it is, in metres from the pit wall or garage towards the fast lane.
        garage: the garage behind it.
        reserved_for: what it is kept for instead of a car, such as technical inspection.
    """

    id: Slug
    label: Text | None = None
    from_m: Measure | None = None
    to_m: Measure | None = None
    length_m: Positive | None = None
    depth_m: Positive | None = None
    garage: Text | None = None
    reserved_for: Text | None = None

    @property
    def name(self) -> str:
        """What to call it: what is painted there, or its id."""
        return self.label or self.id

    @property
    def extent_m(self) -> float | None:
        """How much of the lane it takes, in metres: from its beginning to its end, else the length that is stated."""
        if self.from_m is not None and self.to_m is not None:
            return max(self.to_m - self.from_m, 0.0)
        return self.length_m


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class PitAllocation:
    """Boxes are given to cars, to a team or to a series: for a whole weekend, or for some of its sessions.

    At a weekend of several series one box serves one series after another; with times of its own it changes hands
    within a session too, or in the night.

    Attributes:
        id: its id.
        boxes: the boxes.
        entries: the cars that have them.
        team: the team that has them for all its cars, where no car is named.
        series: the series in whose sessions they have them; those of the cars if none is named.
        sessions: the sessions in which they have them; all of the series' if none is named.
        start: from when they have them, where that is not for the whole of these sessions.
        end: until when, not included.
        source: where that is said.
    """

    id: Slug
    boxes: tuple[PitBoxRef, ...] = attrs.field(default=(), converter=Members[PitBoxRef], metadata=set_of())
    entries: tuple[EntryRef, ...] = attrs.field(default=(), converter=Members[EntryRef], metadata=set_of())
    team: TeamRef | None = None
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    sessions: tuple[SessionRef, ...] = attrs.field(
        default=(), converter=Members[SessionRef], metadata=set_of()
    )
    start: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    source: Text | None = None
