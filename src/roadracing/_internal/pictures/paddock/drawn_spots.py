"""The spots of a paddock from above: in the colours of their series, with as many words as each has room for."""

from collections.abc import Iterator
from typing import Final

from shapely.geometry import Polygon

from roadracing._internal.model.paddock.paddock_area import Utilities
from roadracing._internal.pictures.pen.colours import BLACK, UNPAINTED, Paint
from roadracing._internal.pictures.pen.drawing import label, pattern_name
from roadracing._internal.pictures.pen.style import SMALL
from roadracing._internal.pictures.pen.svg import Element, PaintedWith, element, group
from roadracing._internal.pictures.pen.text_fitting import fit, width
from roadracing._internal.text.natural_order import natural

from .names import runs
from .paddock_scene import PaddockScene, Stand
from .view import Frame, View, corners_in, end_of, frame_of, without_first

LEAST: Final = 11.0
"""How high ground is at least that has room for a line of words, in pixels."""
PAD: Final = 3.0
"""The room at both ends of a line, in pixels."""

_LINE: Final = 13.0

_SIGNS: Final = 46.0


def draw_spot(scene: PaddockScene, view: View, stand: Stand, *, bare: bool) -> tuple[Element | None, bool]:
    """A spot in the colour of its series, and whether there was room for its name.

    Args:
        scene: the paddock.
        view: where it is on the picture.
        stand: the spot with who stands there.
        bare: whether it is black on white.
    """
    outline = list(corners_in(stand.spot.outline))
    if not outline:
        return None, False
    path = view.path(outline)
    parts: list[Element] = [element("title", stand.sentence)]
    look = ""
    if stand.paint is None:
        parts.append(element("path", d=path, class_="hollow", stroke_width=0.75, stroke_dasharray="3 2"))
    elif bare:
        parts.append(element("path", d=path, class_="hollow", stroke_width=1))
    else:
        look = _look(stand.paint)
        parts.append(element("path", d=path, fill=stand.paint.colour))
        parts.append(element("path", d=path, class_="edge", stroke_width=0.75))
    if stand.severity is not None:
        parts.append(element("path", d=path, class_=f"{stand.severity.value}-line", stroke_width=3))
    shape = scene.shapes.spots.get(stand.spot.id)
    said = False
    if shape is not None:
        frame = frame_of(shape, view)
        if stand.paint is not None and _has_pattern(stand.paint, bare=bare) and frame.length > _STRIPED:
            seen = Polygon([view.at(x, y) for x, y in shape.exterior.coords])
            parts += _strip(seen, frame, stand.paint, bare=bare)
            frame = without_first(frame, _STRIP)
        drawn, said = _words(stand, frame, look)
        parts += drawn
    return group(*parts, data_spot=stand.spot.id, data_part="spot"), said


def _has_pattern(paint: Paint, *, bare: bool) -> bool:
    """Whether a series is told apart by a pattern: on paper each is, in colours one of them is plain."""
    return paint is not UNPAINTED and (bare or paint.pattern > 0)


def _strip(seen: Polygon, frame: Frame, paint: Paint, *, bare: bool) -> Iterator[Element]:
    """The pattern of a series at one end of a spot, where it hides no words."""
    end = seen.intersection(Polygon(end_of(frame, _STRIP)))
    if isinstance(end, Polygon) and not end.is_empty:
        path = f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in end.exterior.coords[:-1])}Z"
        yield element("path", d=path, fill=PaintedWith(pattern_name(paint, bare=bare)))


_STRIP: Final = 8.0

_STRIPED: Final = 2.5 * _STRIP
"""How long a spot is at least that has room for both, in pixels."""


def _words(stand: Stand, frame: Frame, look: str) -> tuple[list[Element], bool]:
    """The name of a spot and who stands there, along it in a line or two; the name alone where no more fits."""
    if frame.width < LEAST:
        return [], False
    room = frame.length - 2 * PAD
    signs = _signs_of(stand.spot.utilities)
    space = _SIGNS if signs and _room_for_signs(frame) else 0.0
    lines = int((frame.width - 2) // _LINE)
    name, who = stand.name, stand.holder or "free"
    both = f"{name} {who}"
    words = room - space
    less = f"{name} {stand.short or 'free'}"
    if width(both, SMALL) <= words:
        text = [(both, False)]
    elif lines > 1:
        text = [(fit(name, words, SMALL, bold=True), True), (fit(who, words, SMALL), False)]
    elif width(less, SMALL) <= words or width(f"{name} ", SMALL) + _SIGNS < words:
        text = [(fit(less, words, SMALL), False)]
    else:
        text = [(name if width(name, SMALL) <= room else "", False)]
    shown = [line for line in text if line[0]]
    drawn = [turned_words(frame, shown, look)] if shown else []
    if space:
        drawn.append(_signs(frame, signs, look))
    return drawn, bool(shown)


def turned_words(frame: Frame, lines: list[tuple[str, bool]], look: str) -> Element:
    """Words in the middle of a frame, along it.

    Args:
        frame: where they stand.
        lines: the lines, and whether each is bold.
        look: names of the style sheet.
    """
    first = 4 - (len(lines) - 1) * _LINE / 2
    return group(
        *(
            label(text, 0, first + place * _LINE, SMALL, look=look, bold=bold, anchor="middle")
            for place, (text, bold) in enumerate(lines)
        ),
        transform=_turn(frame),
    )


def _turn(frame: Frame) -> str:
    return f"translate({frame.x:.1f} {frame.y:.1f}) rotate({frame.turn:.1f})"


UTILITIES: Final = (
    ("power", "M4 -6L-2 1H1L-1 6L5 -1H2Z"),
    ("water", "M2 -6C5 -2 6 0 6 2A4 4 0 0 1 -2 2C-2 0 -1 -2 2 -6Z"),
    ("network", "M-2 5V1H0V5ZM2 5V-2H4V5ZM6 5V-5H8V5Z"),
)
"""The signs of what a spot is connected to."""


def draw_blocks(scene: PaddockScene, view: View, silent: list[Stand], *, bare: bool) -> Iterator[Element]:
    """Spots that are too small for their names are named together.

    Those of one holder, and free ones side by side; where that is too small as well, those of one series.
    """
    by_id = {stand.spot.id: stand for stand in silent}
    for each in (_holder, _series):
        by_whom: dict[str, list[Stand]] = {}
        for stand in silent:
            by_whom.setdefault(each(stand), []).append(stand)
        named: set[str] = set()
        for whose, stands in by_whom.items():
            for cluster in scene.shapes.clusters((s.spot.id for s in stands), _SIDE_BY_SIDE_M):
                held = sorted((by_id[name] for name in cluster), key=lambda s: natural(s.name))
                drawn = _block(scene, view, held, whole=each is _holder and bool(whose), bare=bare)
                if drawn is not None:
                    yield drawn
                    named.update(cluster)
        silent = [s for s in silent if s.spot.id not in named and s.series]


def _holder(stand: Stand) -> str:
    return stand.holder


def _series(stand: Stand) -> str:
    return stand.series


def _block(scene: PaddockScene, view: View, held: list[Stand], *, whole: bool, bare: bool) -> Element | None:
    """The names of spots side by side on the ground of all of them, and of who has the whole of it."""
    shape = scene.shapes.united((s.spot.id for s in held), _SIDE_BY_SIDE_M)
    if not isinstance(shape, Polygon):
        return None
    frame, paint = frame_of(shape, view), held[0].paint
    if paint is not None and _has_pattern(paint, bare=bare):
        frame = without_first(frame, _STRIP)
    room = frame.length - 2
    each = [s.name for s in held]
    told = next((t for t in (runs(each), runs(each, short=True)) if width(t, SMALL) <= room), None)
    if told is None or frame.width < LEAST:
        return None
    lines = [told]
    if whole and width(held[0].short, SMALL) <= room and frame.width >= 2 * _LINE + 2:
        lines.append(held[0].short)
    colour = None if paint is None or bare else paint
    grounds = (
        element(
            "rect",
            x=-width(line, SMALL) / 2 - 1,
            y=-_LINE * len(lines) / 2 + place * _LINE + 0.5,
            width=width(line, SMALL) + 2,
            height=_LINE - 1,
            fill=colour.colour if colour is not None else None,
            class_="paper" if colour is None else None,
        )
        # The edges of spots do not run through words.
        for place, line in enumerate(lines)
    )
    return group(
        group(*grounds, transform=_turn(frame)),
        turned_words(frame, [(line, False) for line in lines], "" if colour is None else _look(colour)),
    )


_SIDE_BY_SIDE_M: Final = 0.2


def _look(paint: Paint) -> str:
    return "on-white" if paint.ink == BLACK else "on-black"


def _room_for_signs(frame: Frame) -> bool:
    return frame.width >= LEAST and frame.length - 2 * PAD > 3 * _SIGNS


def signs_shown(scene: PaddockScene, view: View) -> frozenset[str]:
    """The utilities that have a sign somewhere on the plan, by name: small spots have none."""
    shapes = ((stand, scene.shapes.spots.get(stand.spot.id)) for stand in scene.stands)
    return frozenset(
        name
        for stand, shape in shapes
        if shape is not None and _room_for_signs(frame_of(shape, view))
        for name in _there(stand.spot.utilities)
    )


def _there(utilities: Utilities | None) -> tuple[str, ...]:
    if utilities is None:
        return ()
    there = {
        "power": utilities.power_a is not None or utilities.power_v is not None,
        "water": bool(utilities.water),
        "network": bool(utilities.network),
    }
    return tuple(name for name, _ in UTILITIES if there[name])


def _signs_of(utilities: Utilities | None) -> tuple[str, ...]:
    return tuple(path for name, path in UTILITIES if name in _there(utilities))


def _signs(frame: Frame, signs: tuple[str, ...], look: str) -> Element:
    fill = {"on-black": "#ffffff", "on-white": "#000000"}.get(look)
    start = frame.length / 2 - _SIGNS + 6
    return group(
        *(
            element(
                "path",
                d=path,
                fill=fill,
                class_=None if fill else "dot",
                transform=f"translate({start + 14 * place:.1f} 0)",
            )
            for place, path in enumerate(signs)
        ),
        transform=_turn(frame),
        data_part="utilities",
    )
