"""A day as a panel: time runs down, and each use of the track has a lane that is split where it has to be."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.pictures.pen.style import BODY, SMALL
from roadracing._internal.pictures.pen.text_fitting import width

from .day_span import DaySpan
from .lanes import LanePlace, pack
from .rows import Row

LINE: Final = 14.0
"""The height that a line of text takes, in pixels: what is shorter in time still needs it to be read."""
AXIS: Final = 44.0
"""The room for the hours at the left of a panel."""
GHOST: Final = 9.0
"""The room for what stood elsewhere, at the right of a lane."""

NARROWEST: Final = {TrackUse.EXCLUSIVE: 176.0, TrackUse.SHARED: 150.0, TrackUse.NONE: 160.0}
WIDEST: Final = {TrackUse.EXCLUSIVE: 400.0, TrackUse.SHARED: 260.0, TrackUse.NONE: 260.0}
"""How wide a column of a lane is at least and at most, in pixels; library defaults."""
WIDEST_FOR_WORDS: Final = 300.0
"""How wide a column of the track is at least where the names in it need that much, in pixels; library default."""

_MINUTE: Final = dt.timedelta(minutes=1)
_HOUR: Final = 60.0
_SHORT: Final = 10.0
_OPEN_LINES: Final = 2
_BESIDE_WORDS: Final = 22.0
_SIGN: Final = 15.0
_TWO_TIGHT_LINES: Final = 25.0
_UNEVEN: Final = 1.2
"""How much more room words need that stand in lines, because lines end where a word does."""


@attrs.frozen(kw_only=True, eq=False)
class Piece:
    """The part of a session that is on one day, in minutes since the day began.

    Attributes:
        row: the session.
        begins: when this part begins.
        ends: when it ends; the same for a moment, ``None`` where nobody knows.
        expected: whether the end is only expected.
        from_before: whether it goes on from an earlier day.
        goes_on: whether it goes on after this part.
    """

    row: Row
    begins: float
    ends: float | None
    expected: bool = False
    from_before: bool = False
    goes_on: bool = False


@attrs.frozen(kw_only=True, eq=False)
class Ghost:
    """Where a session stood before it moved, in minutes since the day began.

    Attributes:
        name: what it is called.
        use: the lane it stood in.
        begins: when it began there.
        ends: when it ended there, as far as it is known; its beginning otherwise.
    """

    name: str
    use: TrackUse
    begins: float
    ends: float


@attrs.frozen(kw_only=True, eq=False)
class Lane:
    """One use of the track on one day.

    Attributes:
        use: the use.
        pieces: what is in it.
        places: where each piece stands.
        ghosts: what stood in it before.
        ghost_places: where each ghost stands.
        needed: how wide a column has to be for the names in it to be whole, in pixels.
    """

    use: TrackUse
    pieces: tuple[Piece, ...]
    places: tuple[LanePlace, ...]
    ghosts: tuple[Ghost, ...]
    ghost_places: tuple[LanePlace, ...]
    needed: float = 0.0

    @property
    def columns(self) -> int:
        """How many columns it has where it is split most."""
        return max((place.columns for place in self.places), default=1)

    @property
    def gutter(self) -> float:
        """The room for ghosts, in pixels."""
        columns = max((place.columns for place in self.ghost_places), default=0)
        return columns * GHOST + (4 if columns else 0)

    def width(self, per_column: dict[TrackUse, float]) -> float:
        """How wide it is, in pixels, if its columns are so wide."""
        return self.columns * per_column[self.use] + self.gutter

    @property
    def least(self) -> float:
        """How wide it has to be, in pixels; the track gets the room that its names need, within reason."""
        needed = min(self.needed, WIDEST_FOR_WORDS) if self.use is not TrackUse.NONE else 0
        return self.columns * max(NARROWEST[self.use], needed) + self.gutter


@attrs.frozen(kw_only=True, eq=False)
class Panel:
    """A day with its lanes.

    Attributes:
        day: the day.
        lanes: its lanes, the track first.
        hours: what is open for hours, which is listed above the lanes.
    """

    day: DaySpan
    lanes: tuple[Lane, ...]
    hours: tuple[Row, ...] = ()

    def width(self, per_column: dict[TrackUse, float]) -> float:
        """How wide it is, in pixels, if the columns of its lanes are so wide."""
        return AXIS + sum(lane.width(per_column) + 6 for lane in self.lanes)

    @property
    def least(self) -> float:
        """How wide it has to be, in pixels."""
        return AXIS + sum(lane.least + 6 for lane in self.lanes)

    @property
    def window(self) -> tuple[float, float]:
        """The full hours that hold everything that is shown, in minutes since the day began."""
        pieces = [piece for lane in self.lanes for piece in lane.pieces]
        ghosts = [ghost for lane in self.lanes for ghost in lane.ghosts]
        begins = min([*(p.begins for p in pieces), *(g.begins for g in ghosts)], default=0)
        # Room for a line under what begins last.
        last = max((p.begins for p in pieces), default=begins) + _HOUR / 3
        until = max([*(p.ends for p in pieces if p.ends is not None), *(g.ends for g in ghosts), last])
        return begins // _HOUR * _HOUR, -(-until // _HOUR) * _HOUR


@attrs.frozen(kw_only=True)
class PanelView:
    """Where the hours of a panel are on the picture.

    Attributes:
        x: the left edge of the panel, in pixels.
        top: where the first hour is.
        across: how wide the panel is.
        begins: the first hour, in minutes since the day began.
        ends: the last.
        per_minute: how many pixels a minute is high.
    """

    x: float
    top: float
    across: float
    begins: float
    ends: float
    per_minute: float

    def y(self, minute: float) -> float:
        """Where a minute of the day is."""
        return self.top + (minute - self.begins) * self.per_minute

    @property
    def bottom(self) -> float:
        """Where the last hour is."""
        return self.y(self.ends)


def minutes(day: DaySpan, moment: dt.datetime) -> float:
    """How many minutes after a day began a moment is; they elapse, whatever clocks show."""
    return (moment - day.begins) / _MINUTE


def pieces(day: DaySpan, rows: Iterable[Row], nights: Iterable[Row]) -> list[Piece]:
    """What is on on a day: the sessions that start on it, and those that are still on."""
    return [_piece(day, row, from_before=False) for row in rows] + [
        _piece(day, row, from_before=True) for row in nights
    ]


def _piece(day: DaySpan, row: Row, *, from_before: bool) -> Piece:
    begins = 0.0 if from_before or row.starts is None else minutes(day, row.starts.utc)
    until = row.ends or row.expected
    if until is None:
        return Piece(row=row, begins=begins, ends=None)
    ends = minutes(day, until.utc)
    whole = minutes(day, day.ends)
    # What ends early in the morning is shown to its end, with the evening it belongs to.
    evening = whole + (0 if from_before else 4 * _HOUR)
    goes_on = ends > evening
    return Piece(
        row=row,
        begins=begins,
        ends=max(whole if goes_on else ends, begins),
        expected=row.ends is None,
        from_before=from_before,
        goes_on=goes_on,
    )


def shortest(every: Iterable[Piece]) -> float:
    """The length of the shortest session that has the track to itself, in minutes; ten at least."""
    lengths = [
        p.ends - p.begins
        for p in every
        if p.ends is not None and not p.from_before and p.row.use is TrackUse.EXCLUSIVE
    ]
    return min((length for length in lengths if length >= _SHORT), default=_HOUR)


def panel(day: DaySpan, every: Sequence[Piece], ghosts: Sequence[Ghost], per_minute: float) -> Panel:
    """The panel of a day, if a minute is so many pixels high."""
    lanes = []
    for use in TrackUse:
        held = tuple(piece for piece in every if piece.row.use is use)
        before = tuple(ghost for ghost in ghosts if ghost.use is use)
        if held or before:
            places = tuple(pack([span(piece, per_minute) for piece in held]))
            lanes.append(
                Lane(
                    use=use,
                    pieces=held,
                    places=places,
                    needed=_needed(held, places, per_minute),
                    ghosts=before,
                    ghost_places=tuple(
                        pack(
                            [
                                (g.begins * per_minute, max(g.ends * per_minute, g.begins * per_minute + 4))
                                for g in before
                            ]
                        )
                    ),
                )
            )
    return Panel(day=day, lanes=tuple(lanes))


def span(piece: Piece, per_minute: float) -> tuple[float, float]:
    """From where to where a piece takes room, in pixels since the day began."""
    top = piece.begins * per_minute
    if piece.ends is None:
        return top, top + _OPEN_LINES * LINE
    return top, max(piece.ends * per_minute, top + LINE)


def _needed(held: Sequence[Piece], places: Sequence[LanePlace], per_minute: float) -> float:
    """How wide each column of a lane has to be for the names in it to be whole, in pixels."""
    columns = max((place.columns for place in places), default=1)
    return max(
        (
            _words_of(piece, per_minute) * place.columns / (place.across * columns)
            for piece, place in zip(held, places, strict=True)
        ),
        default=0.0,
    )


def _words_of(piece: Piece, per_minute: float) -> float:
    """How wide the block of a session has to be to hold its name in the lines that it is high, in pixels."""
    row = piece.row
    room = _BESIDE_WORDS + (_SIGN if row.severity is not None else 0) + (_SIGN if row.session.fixed else 0)
    if piece.ends is None:
        return room + width(f"{row.when} {row.name}", BODY) * _UNEVEN / _OPEN_LINES
    high = (piece.ends - piece.begins) * per_minute - 1
    lines = int((high - 3) // LINE)
    if lines > 1:
        return room + width(row.name, BODY, bold=True) * (_UNEVEN / (lines - 1) if lines > _OPEN_LINES else 1)
    if high >= _TWO_TIGHT_LINES:
        return room + width(row.name, SMALL, bold=True)
    return room + width(f"{row.begin_text} {row.name}", SMALL)
