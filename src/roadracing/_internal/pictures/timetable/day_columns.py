"""A timetable with its days side by side, for a desk."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.pictures.pen.drawing import box, label, patterns, picture, stroke
from roadracing._internal.pictures.pen.picture import Picture
from roadracing._internal.pictures.pen.style import HEADING, SMALL
from roadracing._internal.pictures.pen.svg import Element, element, group
from roadracing._internal.pictures.pen.text_fitting import fit, plain, width
from roadracing._internal.words.clocks import clock_text, digits
from roadracing._internal.words.days import day_text, short_day_text

from .blocks import block
from .day_span import DaySpan
from .opening_hours import height, listed_hours, open_for_hours
from .panels import (
    AXIS,
    GHOST,
    WIDEST,
    Ghost,
    Lane,
    Panel,
    PanelView,
    Piece,
    minutes,
    panel,
    pieces,
    shortest,
)
from .sentences import day_sentences
from .sheet_frame import heading, legend, what_was_found, without_time
from .timetable_scene import Scene

WIDTH: Final = 1280.0
"""The width of a small laptop's window, in CSS pixels; library default. A day with very many lanes is wider."""
_EDGE: Final = 16.0
_BETWEEN: Final = 24.0
_HEAD: Final = 44.0
_LEAST: Final = 260.0
_SQUEEZED: Final = 60.0
_HEADS: Final = {
    TrackUse.EXCLUSIVE: "Track",
    TrackUse.SHARED: "Shared track",
    TrackUse.NONE: "Off track",
}
_ROOM_FOR_A_LINE: Final = 18.0
_SMALLEST_HOUR, _LARGEST_HOUR = 46.0, 92.0
_HIGHEST: Final = 1100.0


def draw(scene: Scene) -> Picture:
    """The days of a weekend as panels, as many beside each other as there is room for."""
    per_minute = _scale(scene)
    panels = [_panel_of(scene, day, per_minute) for day in scene.days]
    lines = [_widths(line) for line in _lines(panels)]
    used = max((sum(w for _, w in line) + _BETWEEN * (len(line) - 1) for line in lines), default=0)
    room = max(used, _LEAST * 2)
    parts, y = heading(scene, _EDGE, 6, room)
    for line in lines:
        y += 8
        begins, ends = _window([p for p, _ in line])
        above = max(height(each.hours, across - AXIS) for each, across in line)
        x = _EDGE
        for each, across in line:
            view = PanelView(
                x=x, top=y + _HEAD + above, across=across, begins=begins, ends=ends, per_minute=per_minute
            )
            parts += _panel(scene, each, view, y)
            x += across + _BETWEEN
        y += _HEAD + above + (ends - begins) * per_minute + 14
    drawn, y = without_time(scene, _EDGE, y + 4, room, columns=max(1, int(room // 380)))
    parts += drawn
    drawn, y = what_was_found(scene, _EDGE, y + 4, room)
    parts += drawn
    drawn, y = legend(scene, _EDGE, y + 8, room, blocks=True)
    parts += drawn
    paints = [paint for row in scene.rows for paint in scene.paints_of(row.session)]
    return picture(scene.title, _told(scene), room + 2 * _EDGE, y + 8, *parts, defs=patterns(paints))


def _told(scene: Scene) -> str:
    told = [f"{scene.subtitle}."]
    told += [day_sentences(day_text(day.date), rows) for day, rows in scene.days.items()]
    if scene.untimed:
        told.append(day_sentences("At a time to be confirmed", scene.untimed))
    return " ".join(told)


def _scale(scene: Scene) -> float:
    """How many pixels a minute is high: enough for a line in the shortest session on the track, within reason."""
    days = [(day, _pieces_of(scene, day)) for day in scene.days]
    wanted = _ROOM_FOR_A_LINE / shortest(piece for _, held in days for piece in held) * 60
    hours = max((_hours_of(panel(day, held, (), 1)) for day, held in days), default=1)
    # A day and a night of racing need not be as high as two days.
    most = min(_LARGEST_HOUR, max(_SMALLEST_HOUR, _HIGHEST / hours))
    return min(max(wanted, _SMALLEST_HOUR), most) / 60


def _panel_of(scene: Scene, day: DaySpan, per_minute: float) -> Panel:
    made = panel(day, _pieces_of(scene, day), _ghosts(scene, day), per_minute)
    return attrs.evolve(made, hours=open_for_hours(scene, day))


def _pieces_of(scene: Scene, day: DaySpan) -> list[Piece]:
    """What stands in the lanes of a day."""
    apart = {row.id for row in open_for_hours(scene, day)}
    rows = [row for row in scene.days[day] if row.id not in apart]
    return pieces(day, rows, scene.nights.get(day.date, ()))


def _hours_of(each: Panel) -> float:
    begins, ends = each.window
    return (ends - begins) / 60


def _ghosts(scene: Scene, day: DaySpan) -> list[Ghost]:
    """What stood on a day before it moved or went."""
    stood = [
        (row.session, row.change)
        for row in scene.rows
        if row.change is not None and (row.change.starts, row.change.ends) != (row.starts, row.ends)
    ]
    found = []
    for session, change in (*stood, *scene.gone):
        starts = change.starts
        if starts is None or not day.begins <= starts.utc < day.ends:
            continue
        ends = change.ends.utc if change.ends is not None else starts.utc
        found.append(
            Ghost(
                name=plain(change.name or session.id),
                use=(change.before or session).track_use,
                begins=minutes(day, starts.utc),
                ends=minutes(day, min(max(ends, starts.utc), day.ends)),
            )
        )
    return found


def _lines(panels: Sequence[Panel]) -> Iterator[list[Panel]]:
    """As many panels beside each other as there is room for."""
    line: list[Panel] = []
    left = WIDTH - 2 * _EDGE
    for each in panels:
        needs = max(each.least, _LEAST)
        if line and needs > left:
            yield line
            line, left = [], WIDTH - 2 * _EDGE
        line.append(each)
        left -= needs + _BETWEEN
    if line:
        yield line


def _widths(line: list[Panel]) -> list[tuple[Panel, float]]:
    """The room in a line, divided among its panels by what they need, up to what they can use."""
    room = WIDTH - 2 * _EDGE - _BETWEEN * (len(line) - 1)
    least = [max(each.least, _LEAST) for each in line]
    most = [max(each.width(WIDEST), low) for each, low in zip(line, least, strict=True)]
    spare = room - sum(least)
    if spare < 0:
        # One day alone may need more than there is: its columns become narrower, to a point.
        squeezed = dict.fromkeys(TrackUse, _SQUEEZED)
        return [(each, max(room, each.width(squeezed))) for each in line]
    can = sum(m - n for m, n in zip(most, least, strict=True))
    share = min(1.0, spare / can) if can > 0 else 0.0
    return [(p, n + (m - n) * share) for p, n, m in zip(line, least, most, strict=True)]


def _window(line: Sequence[Panel]) -> tuple[float, float]:
    windows = [each.window for each in line]
    return min(w[0] for w in windows), max(w[1] for w in windows)


def _panel(scene: Scene, each: Panel, view: PanelView, top: float) -> Iterator[Element]:
    """A day, from its heading down."""
    title = fit(day_text(each.day.date), view.across, HEADING, bold=True)
    yield label(title, view.x, top + 16, HEADING, bold=True)
    yield from listed_hours(scene, each.hours, (view.x + AXIS, top + 23), view.across - AXIS)
    lanes = list(_lane_widths(each, view.x + AXIS, view.across - AXIS))
    for lane, left, room in lanes:
        yield box(left, view.top, room, view.bottom - view.top, "lane")
        yield label(fit(_HEADS[lane.use], room, SMALL), left + 2, view.top - 6, SMALL, look="soft")
    yield from _hours(each.day, view)
    read: set[tuple[str, ...]] = set()
    for lane, left, room in lanes:
        for piece, place in zip(lane.pieces, lane.places, strict=True):
            wide = (room - lane.gutter) / place.columns
            at = left + place.column * wide
            where = at, view.y(piece.begins)
            yield block(scene, piece, where, wide * place.across - 2, view.per_minute, read=read)
        for ghost, place in zip(lane.ghosts, lane.ghost_places, strict=True):
            yield _ghost(ghost, left + room - lane.gutter + 3 + place.column * GHOST, view)
    yield from _meetings(scene, each, view)
    yield from _now(scene, each.day, view)


def _ghost(ghost: Ghost, x: float, view: PanelView) -> Element:
    """Where something stood before."""
    top, bottom = view.y(ghost.begins), view.y(ghost.ends)
    return group(
        element("title", f"{ghost.name} stood here before."),
        element(
            "rect",
            x=x,
            y=top,
            width=GHOST - 3,
            height=max(bottom - top, 3),
            class_="edge",
            stroke_dasharray="3 2",
        ),
        data_part="ghost",
    )


def _lane_widths(each: Panel, x: float, room: float) -> Iterator[tuple[Lane, float, float]]:
    """Each lane with its left edge and its width; what it needs decides its share."""
    needs = [lane.least for lane in each.lanes]
    room -= 6 * len(needs)
    gutters = sum(lane.gutter for lane in each.lanes)
    share = (room - gutters) / (sum(needs) - gutters) if needs else 0
    for lane, need in zip(each.lanes, needs, strict=True):
        wide = (need - lane.gutter) * share + lane.gutter
        yield lane, x, wide
        x += wide + 6


def _hours(day: DaySpan, view: PanelView) -> Iterator[Element]:
    """A line and its time for each hour; midnight with the name of the day that follows."""
    before = ""
    right = view.x + AXIS - 8
    for hour in day.hours(day.begins + dt.timedelta(minutes=view.ends)):
        at = minutes(day, hour.utc)
        if at < view.begins:
            continue
        y = view.y(at)
        midnight = at > 0 and hour.date() != day.date and digits(hour) == "00:00"
        yield stroke(view.x + AXIS - 4, y, view.x + view.across - 6, y, "rule" if midnight else "hour")
        yield label(digits(hour), right, y + 4, SMALL, look="soft", anchor="end")
        # In the night in which clocks go back an hour comes twice.
        if digits(hour) == before:
            yield label("again", right, y + 16, SMALL, look="soft", anchor="end")
        elif midnight:
            yield label(short_day_text(hour.date())[:3], right, y + 16, SMALL, look="soft", anchor="end")
        before = digits(hour)


def _meetings(scene: Scene, each: Panel, view: PanelView) -> Iterator[Element]:
    """A bar beside the hours wherever two sessions are at once that a finding names together."""
    held = {piece.row.id: piece for lane in each.lanes for piece in lane.pieces}
    for one, other in sorted(scene.meet):
        if one not in held or other not in held:
            continue
        first, second = held[one], held[other]
        start = max(first.begins, second.begins)
        end = min(_end(first), _end(second))
        if end < start:
            continue
        is_error = Severity.ERROR in (first.row.severity, second.row.severity)
        look = "error-fill" if is_error else "warning-fill"
        yield box(view.x + AXIS - 5, view.y(start), 4, max(view.y(end) - view.y(start), 3), look)


def _end(piece: Piece) -> float:
    return piece.begins if piece.ends is None else piece.ends


def _now(scene: Scene, day: DaySpan, view: PanelView) -> Iterator[Element]:
    if scene.now is None or not day.begins <= scene.now.utc < day.ends:
        return
    at = minutes(day, scene.now.utc)
    if not view.begins <= at <= view.ends:
        return
    y, right = view.y(at), view.x + view.across
    yield stroke(view.x + AXIS - 4, y, right - 6, y, "now-line", width=2)
    text = f"now {clock_text(scene.now)}"
    yield box(
        right - 12 - width(text, SMALL, bold=True), y - 16, width(text, SMALL, bold=True) + 6, 16, "paper"
    )
    yield label(text, right - 8, y - 4, SMALL, look="now", bold=True, anchor="end")
