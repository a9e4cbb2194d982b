"""The sheet on which a paddock is drawn: heading, legend, plan, what was found, and a list of who is where."""

from collections.abc import Container, Iterator
from typing import Final

import attrs

from roadracing._internal.pictures.pen.colours import UNPAINTED
from roadracing._internal.pictures.pen.drawing import badge, box, label, patterns, picture, stroke, swatch
from roadracing._internal.pictures.pen.picture import Picture
from roadracing._internal.pictures.pen.sheet_parts import Sign, findings_told, section, signs_explained
from roadracing._internal.pictures.pen.style import BODY, SMALL, TITLE
from roadracing._internal.pictures.pen.svg import Element, PaintedWith, element, group
from roadracing._internal.pictures.pen.text_fitting import plain, wrap

from .drawn_spots import UTILITIES, signs_shown
from .map import FIRE_LANE, KEEP_CLEAR, draw_map, extinguisher_sign, gate_sign, hatches
from .names import runs
from .paddock_scene import PaddockScene, Stand, worst
from .view import north_arrow, scale_bar, view_of

_WIDTHS: Final = {"wide": 1280.0, "tall": 390.0, "print": 718.0}
_HIGHEST: Final = {"wide": 900.0, "tall": 720.0, "print": 620.0}
_COLUMNS: Final = {"wide": 4, "tall": 1, "print": 2}
_EDGES: Final = {"wide": 24.0, "tall": 12.0, "print": 4.0}
_ROW: Final = 18.0
_BETWEEN: Final = 20.0


def draw(scene: PaddockScene, form: str) -> Picture:
    """The whole picture, in one of its forms."""
    across, edge = _WIDTHS[form], _EDGES[form]
    room, bare = across - 2 * edge, form == "print"
    parts: list[Element] = []
    y = 8.0
    for line in wrap(scene.title, room, TITLE, 4, bold=True):
        y += TITLE * 1.2
        parts.append(label(line, edge, y, TITLE, bold=True))
    for line in wrap(_told(scene), room, BODY, 3):
        y += BODY * 1.5
        parts.append(label(line, edge, y, BODY, look="soft"))
    view, height = view_of(scene.plan, edge + 8, 0, room - 16, _HIGHEST[form], upright=form == "tall")
    signs = _entries(scene, signs_shown(scene, view), bare=bare)
    drawn, y = signs_explained(signs, edge, y + 16, room)
    parts += drawn
    view = attrs.evolve(view, y=y + 10)
    parts += draw_map(scene, view, bare=bare)
    y += height + 40
    parts.append(scale_bar(view, edge + 8, y, room / 2))
    at = scene.plan.georeference
    if at is not None:
        parts.append(north_arrow(view, at.bearing_deg or 0.0, across - edge - 34, y - 2))
        y += 8
    drawn, y = findings_told(scene.told, edge, y + 34, room)
    parts += drawn
    drawn, y = _directory(scene, edge, y, room, _COLUMNS[form], bare=bare)
    parts += drawn
    painted = [stand.paint for stand in scene.stands if stand.paint is not None]
    defs = element(
        "defs", *hatches(), *patterns([*painted, *(p for _, p in scene.shown_series())], bare=bare).children
    )
    return picture(
        scene.title, _words(scene), across, y + 12, *parts, paper="a4" if bare else None, defs=defs
    )


def _told(scene: PaddockScene) -> str:
    venue = scene.units.index.venue_of(scene.weekend) if scene.weekend is not None else None
    return " · ".join(filter(None, (plain(venue.label) if venue is not None else "", scene.subtitle)))


def _words(scene: PaddockScene) -> str:
    """The whole picture in sentences."""
    areas = [plain(area.label) for area in scene.plan.areas]
    told = [f"A plan of the paddock: {scene.subtitle}."]
    if areas:
        told.append(f"Areas: {', '.join(areas)}.")
    told += [stand.sentence for stand in scene.stands]
    return " ".join(told)


def _entries(scene: PaddockScene, signs: Container[str], *, bare: bool) -> Iterator[Sign]:
    for name, paint in scene.shown_series():
        yield [swatch(0, 0, 22, 12, paint, bare=bare)], name
    if any(stand.paint is UNPAINTED for stand in scene.stands):
        plain_box = box(0, 0, 22, 12, "hollow") if bare else swatch(0, 0, 22, 12, UNPAINTED)
        yield [plain_box], "no series"
    if any(stand.paint is None for stand in scene.stands):
        yield [_sample("hollow", dashes="3 2")], "free"
    if scene.plan.fire_lanes:
        yield (
            [element("rect", width=22, height=12, fill=PaintedWith(FIRE_LANE)), _sample("error-line")],
            "fire lane",
        )
    if scene.plan.obstacles:
        yield [element("rect", width=22, height=12, fill=PaintedWith(KEEP_CLEAR)), _sample("ink")], "obstacle"
    if any(gate.position is not None for gate in scene.plan.gates):
        yield [gate_sign(11, 6)], "gate"
    if any(e.position is not None for e in scene.plan.extinguishers):
        yield [extinguisher_sign(11, 6)], "fire extinguisher"
    for name, path in UTILITIES:
        if name in signs:
            yield [element("path", d=path, class_="dot", transform="translate(9 6)")], name
    severities = {d.severity.value for d in scene.told}
    for severity in ("error", "warning"):
        if severity in severities:
            yield [badge(5, 0, severity)], severity


def _sample(look: str, *, dashes: str | None = None) -> Element:
    return element("rect", x=0.5, y=0.5, width=21, height=11, class_=look, stroke_dasharray=dashes)


def _directory(
    scene: PaddockScene, x: float, y: float, room: float, columns: int, *, bare: bool
) -> tuple[list[Element], float]:
    """Everybody with their spots, and the spots that are free, by area, in columns that are read downward."""
    parts: list[Element] = []
    each = (room - _BETWEEN * (columns - 1)) / columns
    for name, stands in scene.by_area():
        drawn, y = section(name, x, y, room)
        parts += drawn
        lines = [_line(held, each, bare=bare) for held in _alike(stands)]
        wanted = sum(height for _, height in lines) / columns
        column, down, lowest = 0, 0.0, 0.0
        for line, height in lines:
            if down >= wanted - 1 and column < columns - 1:
                column, down = column + 1, 0.0
            at = f"translate({x + column * (each + _BETWEEN):.1f} {y + down:.1f})"
            parts.append(group(*line, transform=at, data_part="row"))
            down += height
            lowest = max(lowest, down)
        y += lowest + 14
    return parts, y


def _alike(stands: tuple[Stand, ...]) -> list[list[Stand]]:
    """Spots with one holder, or free ones of one sort, together, in the order of the first of each."""
    held: dict[tuple[str, ...], list[Stand]] = {}
    for stand in stands:
        key = (stand.holder, stand.series) if stand.holder else ("", stand.size, stand.utilities)
        held.setdefault(key, []).append(stand)
    return list(held.values())


def _line(stands: list[Stand], room: float, *, bare: bool) -> tuple[list[Element], float]:
    """Some spots that are alike, who stands there, how large they are and what they are connected to."""
    first = stands[0]
    found = worst(d for stand in stands for d in stand.found)
    words = room - 14 - (16 if found is not None else 0)
    sizes = " / ".join(dict.fromkeys(s.size for s in stands if s.size))
    utilities = " / ".join(dict.fromkeys(s.utilities for s in stands if s.utilities))
    about = " · ".join(filter(None, (first.series if first.holder else "", sizes, utilities)))
    texts = [
        (line, BODY, "", True) for line in wrap(runs([s.name for s in stands]), words, BODY, 6, bold=True)
    ]
    look = "" if first.holder else "soft"
    texts += [(line, BODY, look, False) for line in wrap(first.holder or "free", room - 14, BODY, 2)]
    texts += [(line, SMALL, "soft", False) for line in wrap(about, room - 14, SMALL, 2)]
    height = len(texts) * _ROW * 0.88 + 9
    bar = (
        box(0, 3, 8, height - 8, "hollow")
        if first.paint is None or (bare and first.paint is UNPAINTED)
        else swatch(0, 3, 8, height - 8, first.paint, bare=bare)
    )
    parts = [
        element("title", " ".join(stand.sentence for stand in stands[:_MOST_TOLD])),
        bar,
        *(
            label(text, 14, 13 + place * _ROW * 0.88, size, look=how, bold=bold)
            for place, (text, size, how, bold) in enumerate(texts)
        ),
        stroke(0, height - 2, room, height - 2, "hour"),
    ]
    if found is not None:
        parts.append(badge(room - 13, 3, found.value))
    return parts, height


_MOST_TOLD: Final = 20
