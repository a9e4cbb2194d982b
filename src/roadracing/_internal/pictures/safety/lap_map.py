"""The lap of a safety plan from above: stations, units, the pit lane, and how soon help is there."""

from collections.abc import Iterator
from typing import Final

from roadracing._internal.model.place.station import FlagStation, Side
from roadracing._internal.model.safety.unit import SafetyUnit
from roadracing._internal.pictures.pen.drawing import Rectangle, box, label, stroke
from roadracing._internal.pictures.pen.labels import FreeSpace
from roadracing._internal.pictures.pen.style import SMALL
from roadracing._internal.pictures.pen.svg import Element, element, group
from roadracing._internal.pictures.pen.text_fitting import fit, plain, width

from .bands import bands
from .lap_shape import Dot, LapShape, lap_shape
from .safety_scene import LETTERS, SafetyScene

_MARGIN: Final = 62.0
_NARROW: Final = 44.0
_SHORT_NAME: Final = 4
_PHONE: Final = 500.0
_UNIT: Final = 10.0
_STATION: Final = 4.0
_JUMP_S: Final = 5.0
"""Where the time falls by more than this, the peak before is told in numbers. Library default."""
_SIDES: Final = {Side.LEFT: 1.0, Side.RIGHT: -1.0, None: 0.0}


def lap_map(scene: SafetyScene, area: Rectangle, *, bare: bool = False) -> list[Element]:
    """The whole map in an area of the picture."""
    shape = lap_shape(scene.layout, scene.length_m, _inside(area))
    room = FreeSpace(area)
    for step in range(240):
        x, y = shape.at(shape.length_m * step / 240)
        room.take(Rectangle(x - 7, y - 7, 14, 14))
    parts = [element("path", d=f"{shape.path(0, shape.length_m)}", class_="rule", stroke_width=14)]
    if scene.placed:
        parts += _times(scene, shape, bare=bare)
    parts += _pit_lane(scene, shape)
    parts += _control_line(shape, room)
    parts += _arrows(shape)
    stations = list(scene.stations())
    for station, at in stations:
        room.take(_around(_station_dot(shape, station, at), _STATION + 1))
    parts += _centres(scene, shape, room)
    parts += _units(scene, shape, room)
    if scene.placed:
        parts += _peaks(scene, shape, room)
    parts += [_station(shape, station, at, room) for station, at in stations]
    return parts


def map_height(scene: SafetyScene, room: float, most: float) -> float:
    """How high a map is that is so wide: as high as its lap needs, and no higher than that."""
    inner = _inside(Rectangle(0, 0, room, most))
    shape = lap_shape(scene.layout, scene.length_m, inner)
    ys = [y for _, y in shape.dots]
    return max(ys) - min(ys) + most - inner.height


def _inside(area: Rectangle) -> Rectangle:
    """Where the lap itself is: signs and words need some room around it."""
    margin = _MARGIN if area.width > _PHONE else _NARROW
    return Rectangle(area.x + margin, area.y + margin, area.width - 2 * margin, area.height - 2 * margin)


def _around(dot: Dot, radius: float) -> Rectangle:
    return Rectangle(dot[0] - radius, dot[1] - radius, 2 * radius, 2 * radius)


def _times(scene: SafetyScene, shape: LapShape, *, bare: bool) -> Iterator[Element]:
    """How soon the help that is shown is at each point of the lap."""
    for part in bands(scene.shown):
        yield group(
            element("title", f"{part.band.words}: {part.from_m:.0f} to {part.to_m:.0f} m"),
            element(
                "path",
                d=shape.path(part.from_m, part.to_m),
                fill="none",
                stroke=part.band.ink(bare=bare),
                stroke_width=part.band.width,
                stroke_dasharray=part.band.dashes,
            ),
            data_part="stretch",
        )


def _pit_lane(scene: SafetyScene, shape: LapShape) -> Iterator[Element]:
    """The pit lane runs beside the track from where its entry road leaves it to where its exit road joins it."""
    lane = scene.layout.pit_lane
    entry, exit_ = (scene.along(lane.entry_m), scene.along(lane.exit_m)) if lane is not None else (None, None)
    if lane is None or entry is None or exit_ is None or entry == exit_:
        return
    side = _SIDES[lane.side] or -shape.outward(entry)
    length = (exit_ - entry) % shape.length_m
    dots = [shape.at(entry)]
    dots += [shape.beside(entry + length * step / 24, side * 15) for step in range(1, 24)]
    dots.append(shape.at(exit_))
    line = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in dots)
    yield group(
        element("title", f"the pit lane, from {entry:.0f} to {exit_:.0f} m"),
        element("path", d=line, class_="edge", stroke_width=3),
        data_part="pit-lane",
    )


def _control_line(shape: LapShape, room: FreeSpace) -> Iterator[Element]:
    (x1, y1), (x2, y2) = shape.beside(0, 14), shape.beside(0, -14)
    yield stroke(x1, y1, x2, y2, "ink", width=3)
    text = "control line"
    wide = width(text, SMALL)
    away = -shape.outward(0)
    spots = []
    for far in (24.0, 34.0, 46.0):
        x, y = shape.beside(0, away * far)
        spots += [
            Rectangle(x - wide / 2, y - 7, wide, 14),
            Rectangle(x + 6, y - 7, wide, 14),
            Rectangle(x - wide - 6, y - 7, wide, 14),
        ]
    spot = room.first_free(spots)
    if spot is not None:
        yield label(text, spot.x, spot.y + 11, SMALL)


def _arrows(shape: LapShape) -> Iterator[Element]:
    """Which way cars go."""
    for part in (0.04, 0.37, 0.7):
        at = shape.length_m * part
        (x, y), (dx, dy) = shape.at(at), shape.heading(at)
        left, right = shape.beside(at, 7), shape.beside(at, -7)
        tip = (x + dx * 13, y + dy * 13)
        line = "M" + "L".join(f"{a:.2f} {b:.2f}" for a, b in (left, tip, right)) + "Z"
        yield element("path", d=line, class_="dot")


def _station_dot(shape: LapShape, station: FlagStation, at: float) -> Dot:
    return shape.beside(at, _SIDES[station.side] * 13)


def _station(shape: LapShape, station: FlagStation, at: float, room: FreeSpace) -> Element:
    """A flag station with its number; an outpost is hollow."""
    x, y = _station_dot(shape, station, at)
    text = short_name(station)
    wide = width(text, SMALL)
    side = _SIDES[station.side] or shape.outward(at)
    spots = []
    for turn in (side, -side):
        for far in (24.0, 32.0, 40.0):
            a, b = shape.beside(at, turn * far)
            spots.append(Rectangle(a - wide / 2, b - 6, wide, 12))
    spot = room.first_free(spots)
    return group(
        element("title", f"{plain(station.label)}, {at:.0f} m"),
        element(
            "circle", cx=x, cy=y, r=_STATION, class_="hollow" if station.outpost else "dot", stroke_width=1.5
        ),
        label(text, spot.x, spot.y + 10, SMALL) if spot is not None else None,
        data_part="station",
    )


def short_name(station: FlagStation) -> str:
    """The number of a station, or its name as far as there is room for it."""
    words = plain(station.label).replace("-", " ").split()
    last = words[-1] if words else station.id
    return (
        last
        if any(letter.isdigit() for letter in last) and len(last) <= _SHORT_NAME
        else fit(" ".join(words), 64, SMALL)
    )


def _units(scene: SafetyScene, shape: LapShape, room: FreeSpace) -> Iterator[Element]:
    for unit in scene.plan.units:
        entries = scene.entries_of(unit)
        there = shape.on_plan(unit.position) if unit.position is not None else None
        if entries or there is not None:
            yield _unit(shape, room, unit, entries, there)


def _unit(
    shape: LapShape, room: FreeSpace, unit: SafetyUnit, entries: list[float], there: Dot | None
) -> Element:
    """A unit where it waits, or near where it gets onto the lap, with the ways by which it does."""
    x, y = there or _spot(shape, entries[0], room)
    room.take(_around((x, y), _UNIT + 1))
    letters = LETTERS[unit.type] if unit.type is not None else "?"
    ways: list[Element] = []
    for place, at in enumerate(entries):
        a, b = shape.at(at)
        ways.append(element("circle", cx=a, cy=b, r=2.5, class_="dot"))
        if place == 0 or there is not None:
            ways.append(stroke(x, y, a, b, "edge", width=1.5, dashes="3 2" if unit.at_m is None else None))
        else:
            ways += _gate(shape, room, at, letters)
    text = fit(plain(unit.label), 90, SMALL)
    wide = width(text, SMALL)
    spots = [
        Rectangle(x - wide / 2, y + 11, wide, 13),
        Rectangle(x - wide / 2, y - 24, wide, 13),
        Rectangle(x + 13, y - 6, wide, 13),
        Rectangle(x - 13 - wide, y - 6, wide, 13),
    ]
    if entries and y < shape.at(entries[0])[1]:
        # Words stand on the far side of the sign, not on its way to the track.
        spots[:2] = spots[1::-1]
    spot = room.first_free(spots)
    kind = f", {unit.type.label}" if unit.type is not None else ""
    wait = f", at {entries[0]:.0f} m" if entries else ""
    return group(
        element("title", f"{plain(unit.label)}{kind}{wait}"),
        *ways,
        element("circle", cx=x, cy=y, r=_UNIT, class_="hollow", stroke_width=2),
        label(letters, x, y + 4, SMALL, bold=True, anchor="middle"),
        label(text, spot.x, spot.y + 10, SMALL, bold=True) if spot is not None else None,
        data_part="unit",
    )


def _gate(shape: LapShape, room: FreeSpace, at: float, letters: str) -> Iterator[Element]:
    """Where a unit may also get onto the lap: an arrow towards it, with the unit's letters."""
    side = shape.outward(at)
    wide = width(letters, SMALL, bold=True)
    for turn in (side, -side):
        (x, y), (a, b) = shape.beside(at, turn * 28), shape.beside(at, turn * 8)
        spot = room.first_free([Rectangle(x - wide / 2 - 2, y - 8, wide + 4, 16)])
        if spot is not None:
            yield stroke(x, y, a, b, "edge", width=1.5, dashes="3 2")
            yield box(spot.x, spot.y, spot.width, spot.height, "hollow", radius=3)
            yield label(letters, x, y + 4, SMALL, bold=True, anchor="middle")
            return


def _spot(shape: LapShape, at: float, room: FreeSpace) -> Dot:
    """A place beside the lap, outside if there is one."""
    side = shape.outward(at)
    every = [
        shape.beside(at + shape.length_m * aside, turn * far)
        for aside in (0.0, 0.03, -0.03, 0.06, -0.06)
        for turn in (side, -side)
        for far in (32.0, 46.0, 58.0)
    ]
    free = (dot for dot in every if room.free(_around(dot, _UNIT + 1)))
    return next(free, every[0])


def _centres(scene: SafetyScene, shape: LapShape, room: FreeSpace) -> Iterator[Element]:
    """The medical centres whose place on the plan is known."""
    for centre in scene.plan.medical_centres:
        there = shape.on_plan(centre.position) if centre.position is not None else None
        if there is None:
            continue
        x, y = there
        room.take(_around(there, 11))
        text = fit(plain(centre.label), 120, SMALL)
        wide = width(text, SMALL)
        spot = room.first_free(
            [Rectangle(x - wide / 2, y + 12, wide, 13), Rectangle(x - wide / 2, y - 24, wide, 13)]
        )
        yield group(
            element("title", f"{plain(centre.label)}, medical centre"),
            cross(x, y),
            label(text, spot.x, spot.y + 10, SMALL) if spot is not None else None,
            data_part="medical-centre",
        )


def cross(x: float, y: float) -> Element:
    """The sign of a medical centre."""
    line = f"M{x - 3:.2f} {y - 9:.2f}h6v6h6v6h-6v6h-6v-6h-6v-6h6z"
    return element("path", d=line, class_="error-fill")


def _peaks(scene: SafetyScene, shape: LapShape, room: FreeSpace) -> Iterator[Element]:
    """The times at the points that wait longest, in numbers."""
    held = scene.shown.stretches
    if not held:
        return
    for part, after in zip(held, (*held[1:], held[0]), strict=True):
        if part.to_s - after.from_s <= _JUMP_S and len(held) > 1:
            continue
        at = part.to_m % shape.length_m
        text = f"{part.to_s:.0f} s"
        wide = width(text, SMALL, bold=True)
        inside = -shape.outward(at)
        back = (at - shape.length_m * 0.012) % shape.length_m
        spots = []
        for turn in (inside, -inside):
            for far in (20.0, 30.0, 42.0):
                x, y = shape.beside(back, turn * far)
                spots.append(Rectangle(x - wide / 2, y - 7, wide, 14))
        spot = room.first_free(spots)
        if spot is not None:
            late = scene.shown.target_s is not None and part.to_s > scene.shown.target_s
            yield group(
                label(text, spot.x, spot.y + 11, SMALL, look="error" if late else "", bold=True),
                data_part="peak",
            )
