"""What stands around the timetable in each of its forms: heading, legend, and what has no time."""

from collections.abc import Iterable, Iterator

from roadracing._internal.pictures.pen.colours import UNPAINTED, Paint
from roadracing._internal.pictures.pen.drawing import Rectangle, badge, box, label, stroke, swatch
from roadracing._internal.pictures.pen.sheet_parts import Drawn, Sign, findings_told, section, signs_explained
from roadracing._internal.pictures.pen.style import BODY, SMALL, TITLE
from roadracing._internal.pictures.pen.svg import Element, element, group
from roadracing._internal.pictures.pen.text_fitting import plain, wrap
from roadracing._internal.words.clocks import span_text

from .rows import Row
from .sentences import sentence
from .timetable_scene import Scene


def heading(scene: Scene, x: float, y: float, room: float) -> Drawn:
    """The name of the weekend, and in smaller letters whose clocks are shown."""
    parts: list[Element] = []
    for line in wrap(plain(scene.weekend.label) or scene.weekend.id, room, TITLE, 2, bold=True):
        y += TITLE * 1.15
        parts.append(label(line, x, y, TITLE, bold=True))
    y += 4
    for line in wrap(scene.subtitle, room, BODY, 3):
        y += BODY * 1.4
        parts.append(label(line, x, y, BODY, look="soft"))
    return parts, y + 8


def without_time(
    scene: Scene, x: float, y: float, room: float, *, bare: bool = False, columns: int = 1
) -> Drawn:
    """The sessions of which no time is known, each in a line or two; and those that are no longer planned."""
    listed = scene.untimed
    parts: list[Element] = []
    if listed:
        drawn, y = section("At a time to be confirmed", x, y, room)
        parts += drawn
        each = (room - 24 * (columns - 1)) / columns
        for start in range(0, len(listed), columns):
            bottom = y
            for place, row in enumerate(listed[start : start + columns]):
                drawn, ends = _line(scene, row, Rectangle(x + place * (each + 24), y, each, 0), bare=bare)
                parts += drawn
                bottom = max(bottom, ends)
            y = bottom
        y += 8
    if scene.gone:
        drawn, y = section("No longer on the timetable", x, y, room)
        parts += drawn
        for session, change in scene.gone:
            when = f"{span_text(change.starts.to(scene.zone))} " if change.starts is not None else ""
            for line in wrap(f"{when}{plain(change.name or session.id)}", room, BODY, 2):
                y += BODY * 1.4
                parts.append(label(line, x, y, BODY, look="soft"))
        y += 12
    return parts, y


def _untimed_words(row: Row) -> str:
    days = row.seen.days
    when = f" ({days[0]})" if days is not None and days[0] == days[1] else ""
    tags = f" · {', '.join(row.tags)}" if row.tags else ""
    after = f", {plain(row.reserve)}" if row.reserve else ""
    return f"{row.name}{when}{after}{tags}"


def _line(scene: Scene, row: Row, at: Rectangle, *, bare: bool) -> Drawn:
    look = "out" if row.is_out else ""
    lines = wrap(_untimed_words(row), at.width - 18, BODY, 2)
    y = at.y
    parts: list[Element | None] = [element("title", sentence(row))]
    parts += bars(
        scene.paints_of(row.session), Rectangle(at.x, y + 3, 8, BODY * 1.4 * len(lines) - 4), bare=bare
    )
    for line in lines:
        y += BODY * 1.4
        parts.append(label(line, at.x + 18, y - 1, BODY, look=look))
    return [group(*parts, data_session=row.id, data_part="untimed")], y + 3


def what_was_found(scene: Scene, x: float, y: float, room: float) -> Drawn:
    """The errors and warnings that are marked, each once and in words, the worst first."""
    every = dict.fromkeys(found for row in scene.rows for found in row.found)
    worst = sorted(every, key=lambda found: (found.severity.rank, found.order))
    return findings_told(worst, x, y, room)


def bars(paints: Iterable[Paint], at: Rectangle, *, bare: bool = False) -> Iterator[Element]:
    """The colours of the series of a session, one below the other."""
    held = [paint for paint in paints if paint is not UNPAINTED] or [UNPAINTED]
    each = max(at.height, 2) / len(held)
    for place, paint in enumerate(held):
        if bare and paint is UNPAINTED:
            yield box(at.x, at.y, at.width, each, "hollow")
        else:
            yield swatch(at.x, at.y + place * each, at.width, each, paint, bare=bare)


def legend(
    scene: Scene, x: float, y: float, room: float, *, bare: bool = False, blocks: bool = False
) -> Drawn:
    """The series and what they look like, and the signs that are used.

    Args:
        scene: the timetable.
        x: the left edge.
        y: the upper edge.
        room: how wide it may be.
        bare: whether series are told apart by patterns alone.
        blocks: whether sessions are drawn as blocks, which have more signs than a list has.
    """
    entries: list[Sign] = [
        ([swatch(0, 0, 22, 12, scene.paints.get(series, UNPAINTED), bare=bare)], scene.series_name(series))
        for series in scene.shown_series()
    ]
    if any(not row.session.series for row in scene.rows) and entries:
        plain_box = box(0, 0, 22, 12, "hollow") if bare else swatch(0, 0, 22, 12, UNPAINTED)
        entries.append(([plain_box], "no series"))
    entries += _signs(scene.rows)
    if blocks:
        entries += _signs_of_blocks(scene)
    return signs_explained(entries, x, y, room)


def _signs(rows: Iterable[Row]) -> Iterator[Sign]:
    rows = tuple(rows)
    for severity in ("error", "warning"):
        if any(row.severity is not None and row.severity.value == severity for row in rows):
            yield [badge(5, 0, severity)], severity
    if any(row.is_out for row in rows):
        yield [label("abc", 1, 10, SMALL, look="out")], "cancelled"
    if any(row.reserve == "about" or row.expected is not None for row in rows):
        yield [label("≈", 7, 10, BODY)], "about"


def _signs_of_blocks(scene: Scene) -> Iterator[Sign]:
    rows = scene.rows
    dashed = element("rect", x=0.5, y=0.5, width=21, height=11, class_="hollow", stroke_dasharray="4 3")
    if any(row.expected is not None for row in rows):
        yield [dashed], "end expected"
    if any(row.ends is None and row.expected is None and row.starts is not None for row in rows):
        tail = stroke(4, 5, 4, 12, "edge", width=2, dashes="3 2")
        yield [stroke(2, 2, 22, 2, "ink", width=1.5), tail], "end unknown"
    if any(row.is_moment for row in rows):
        yield [element("path", d="M11 2l4 4l-4 4l-4 -4z", class_="dot")], "a moment"
    if any(row.session.fixed for row in rows):
        yield [pin(8, 1)], "fixed: must not move"
    if scene.gone or any(row.change is not None and row.change.starts is not None for row in rows):
        was = element("rect", x=8, y=0.5, width=6, height=11, class_="edge", stroke_dasharray="3 2")
        yield [was], "stood here before"


def pin(x: float, y: float) -> Element:
    """A sign for what must not be moved: a small padlock."""
    return group(
        element("rect", x=x, y=y + 4, width=8, height=6, class_="dot"),
        element(
            "path", d=f"M{x + 1.5:.2f} {y + 4:.2f}v-1.5a2.5 2.5 0 0 1 5 0v1.5", class_="ink", stroke_width=1.3
        ),
        data_part="fixed",
    )
