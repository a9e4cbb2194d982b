"""The plan of a paddock from above: areas, spots with who stands on them, lanes, gates and what is in the way."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from shapely.geometry import Polygon

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.paddock.paddock_area import AreaKind
from roadracing._internal.pictures.pen.drawing import badge, label
from roadracing._internal.pictures.pen.style import SMALL
from roadracing._internal.pictures.pen.svg import Element, PaintedWith, element, group
from roadracing._internal.pictures.pen.text_fitting import fit, plain
from roadracing._internal.text.slugs import spoken

from .drawn_spots import LEAST, PAD, draw_blocks, draw_spot, turned_words
from .paddock_scene import PaddockScene, Stand, worst
from .view import View, corners_in, frame_of

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

FIRE_LANE: Final = "fire-lane"
KEEP_CLEAR: Final = "keep-clear"


def hatches() -> tuple[Element, ...]:
    """The patterns of fire lanes and of ground where nothing stands."""
    return (
        _hatch(FIRE_LANE, "M0 10L10 0", "error-line", 10, 1.6),
        _hatch(KEEP_CLEAR, "M0 0L6 6M6 0L0 6", "edge", 6, 0.7),
    )


def _hatch(name: str, lines: str, look: str, side: float, thick: float) -> Element:
    return element(
        "pattern",
        element("path", d=lines, class_=look, stroke_width=thick),
        id=name,
        width=side,
        height=side,
        patternUnits="userSpaceOnUse",
    )


def draw_map(scene: PaddockScene, view: View, *, bare: bool = False) -> list[Element]:
    """The plan as it is seen from above.

    Args:
        scene: the paddock.
        view: where it is on the picture.
        bare: whether it is black on white.
    """
    parts = [*_areas(scene, view), *_lanes(scene, view), *_obstacles(scene, view)]
    silent: list[Stand] = []
    for stand in scene.stands:
        drawn, named = draw_spot(scene, view, stand, bare=bare)
        if drawn is not None:
            parts.append(drawn)
        if not named:
            silent.append(stand)
    parts += [
        *draw_blocks(scene, view, silent, bare=bare),
        *_area_names(scene, view),
        *_points(scene, view),
        *_badges(scene, view),
    ]
    return parts


def _areas(scene: PaddockScene, view: View) -> Iterator[Element]:
    # The largest first, so that what lies inside another is seen.
    areas = sorted(
        (a for a in scene.plan.areas if a.outline),
        key=lambda a: (-scene.shapes.areas[a.id].area if a.id in scene.shapes.areas else 0, a.id),
    )
    for area in areas:
        kind = spoken(area.kind.value) if area.kind is not None else "area"
        found = scene.of("areas", area.id)
        told = f"{plain(area.label)}: {kind}."
        room = f" Room for {area.capacity}." if area.capacity is not None else ""
        also = "".join(f" {d.severity.value.capitalize()}: {plain(d.message)}." for d in found)
        path = view.path(corners_in(area.outline))
        look = "paper" if area.kind is not None and area.kind.built_up else "lane"
        yield group(
            element("title", f"{told}{room}{also}"),
            element("path", d=path, class_=look),
            element("path", d=path, class_=_edge(worst(found), "edge"), stroke_width=3 if found else 1.5),
            data_part="area",
        )


def _edge(severity: Severity | None, otherwise: str) -> str:
    return f"{severity.value}-line" if severity is not None else otherwise


def _area_names(scene: PaddockScene, view: View) -> Iterator[Element]:
    """The names of areas on which no spots are drawn, in the middle of them; of the others along their upper edge."""
    crowded = {stand.area for stand in scene.stands if stand.spot.id in scene.shapes.spots}
    for area in scene.plan.areas:
        shape = scene.shapes.areas.get(area.id)
        if shape is None or area.id in crowded:
            continue
        frame = frame_of(shape, view)
        name = plain(area.label) or area.id
        if area.kind is AreaKind.HELIPAD and frame.width > 2 * LEAST:
            yield label("H", frame.x, frame.y + 7, 20, bold=True, anchor="middle")
            continue
        if frame.width >= LEAST:
            words = fit(name, frame.length - 2 * PAD, SMALL)
            if words:
                yield turned_words(frame, [(words, False)], "")


def _lanes(scene: PaddockScene, view: View) -> Iterator[Element]:
    for lane in scene.plan.fire_lanes:
        line = scene.shapes.lanes.get(lane.id)
        if line is None:
            continue
        found = scene.of("fire_lanes", lane.id)
        wide = f", {lane.width_m:g} m wide" if lane.width_m is not None else ""
        also = "".join(f" {d.severity.value.capitalize()}: {plain(d.message)}." for d in found)
        swath = scene.shapes.swath(lane.id, lane.width_m) if lane.width_m is not None else None
        parts: list[Element] = [element("title", f"Fire lane {plain(lane.label)}{wide}.{also}")]
        if isinstance(swath, Polygon):
            path = view.path(swath.exterior.coords)
            parts += [
                element("path", d=path, class_="paper"),
                element("path", d=path, fill=PaintedWith(FIRE_LANE)),
                element("path", d=path, class_="error-line", stroke_width=2.5 if found else 1),
            ]
        else:
            path = view.path(line.coords, closed=False)
            parts.append(element("path", d=path, class_="error-line", stroke_width=2, stroke_dasharray="6 4"))
        yield group(*parts, data_part="fire-lane")


def _obstacles(scene: PaddockScene, view: View) -> Iterator[Element]:
    for obstacle in scene.plan.obstacles:
        shape: BaseGeometry | None = scene.shapes.obstacles.get(obstacle.id)
        if shape is None:
            continue
        kind = f" ({obstacle.kind.value.replace('-', ' ')})" if obstacle.kind is not None else ""
        found = scene.of("obstacles", obstacle.id)
        title = element("title", f"{plain(obstacle.label)}{kind}.")
        edge = _edge(worst(found), "ink")
        if isinstance(shape, Polygon):
            path = view.path(shape.exterior.coords)
            drawn = [
                element("path", d=path, fill=PaintedWith(KEEP_CLEAR)),
                element("path", d=path, class_=edge, stroke_width=2.5 if found else 1),
            ]
        elif shape.geom_type == "Point":
            x, y = view.at(shape.centroid.x, shape.centroid.y)
            drawn = [element("circle", cx=x, cy=y, r=3, class_="dot")]
        else:
            path = view.path(shape.coords, closed=False)
            drawn = [element("path", d=path, class_=edge, stroke_width=2.5)]
        yield group(title, *drawn, data_part="obstacle")


def _points(scene: PaddockScene, view: View) -> Iterator[Element]:
    """Gates and extinguishers, over everything else."""
    for gate in scene.plan.gates:
        if gate.position is None:
            continue
        x, y = view.at(gate.position.x_m, gate.position.y_m)
        name = plain(gate.label) or gate.id
        flow = f", {gate.vehicles_per_h:g} vehicles an hour" if gate.vehicles_per_h is not None else ""
        found = scene.of("gates", gate.id)
        also = "".join(f" {d.severity.value.capitalize()}: {plain(d.message)}." for d in found)
        yield group(
            element("title", f"{name}{flow}.{also}"),
            gate_sign(x, y),
            data_part="gate",
        )
    for extinguisher in scene.plan.extinguishers:
        if extinguisher.position is not None:
            x, y = view.at(extinguisher.position.x_m, extinguisher.position.y_m)
            about = f": {plain(extinguisher.rating)}" if extinguisher.rating else ""
            yield group(
                element("title", f"Extinguisher {plain(extinguisher.label)}{about}."),
                extinguisher_sign(x, y),
                data_part="extinguisher",
            )


def gate_sign(x: float, y: float) -> Element:
    """The sign for a gate: two posts and a way between them."""
    return group(
        element("circle", cx=x, cy=y, r=8, class_="paper"),
        element("circle", cx=x, cy=y, r=8, class_="now-line", stroke_width=2),
        label("G", x, y + 4, SMALL, look="now", bold=True, anchor="middle"),
    )


def extinguisher_sign(x: float, y: float) -> Element:
    """The sign for a fire extinguisher."""
    return group(
        element("rect", x=x - 6, y=y - 6, width=12, height=12, rx=2, class_="error-fill"),
        label("F", x, y + 4, SMALL, look="badge", bold=True, anchor="middle"),
    )


def _badges(scene: PaddockScene, view: View) -> Iterator[Element]:
    """A warning sign at everything about which something was found."""
    for (field, name), found in sorted(scene.found.items()):
        severity = worst(found)
        where = _middle(scene, field, name)
        if where is not None and severity is not None:
            x, y = view.at(*where)
            yield badge(x - 6, y - 6, severity.value)


def _middle(scene: PaddockScene, field: str, name: str) -> tuple[float, float] | None:
    """Where an object is marked."""
    if field == "gates":
        gate = scene.units.gates.get(name)
        return (
            (gate.position.x_m, gate.position.y_m) if gate is not None and gate.position is not None else None
        )
    held = {
        "areas": scene.shapes.areas,
        "fire_lanes": scene.shapes.lanes,
        "obstacles": scene.shapes.obstacles,
        "spots": scene.shapes.spots,
    }.get(field, {})
    shape = held.get(name)
    if shape is not None:
        # At a corner, where it hides no words; of a lane in the middle of it.
        if field == "fire_lanes":
            middle = shape.interpolate(0.5, normalized=True)
            return middle.x, middle.y
        first = (shape.exterior if isinstance(shape, Polygon) else shape).coords[0]
        return float(first[0]), float(first[1])
    points = next(
        (e.outline for e in getattr(scene.plan, field, ()) if e.id == name and hasattr(e, "outline")), ()
    )
    return (points[0].x_m, points[0].y_m) if points else None
