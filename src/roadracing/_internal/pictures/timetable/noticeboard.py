"""A timetable in black on white, on sheets of paper, as it hangs on a noticeboard."""

from typing import Final, Literal

from roadracing._internal.pictures.pen.drawing import Rectangle, badge, label, patterns, picture, stroke
from roadracing._internal.pictures.pen.picture import Picture
from roadracing._internal.pictures.pen.sheet_parts import section
from roadracing._internal.pictures.pen.style import BODY, SMALL
from roadracing._internal.pictures.pen.svg import Element, element, group
from roadracing._internal.pictures.pen.text_fitting import plain, wrap
from roadracing._internal.words.clocks import span_text
from roadracing._internal.words.days import day_text

from .rows import Row
from .sentences import day_sentences, sentence, use_words
from .sheet_frame import bars, heading, legend, what_was_found, without_time
from .timetable_scene import Scene

Paper = Literal["a4", "letter"]
"""What a noticeboard's sheets are: ISO 216's A4, or the letter paper of North America."""

WIDTH: Final = 718.0
"""What A4 leaves beside margins of 10 mm, in CSS pixels (96 to the inch); letter paper leaves a little more."""
SHEETS: Final[dict[str, float]] = {"a4": 1046.0, "letter": 980.0}
"""How high a sheet is between margins of 10 mm, in CSS pixels."""
_COLUMNS: Final = (
    ("Time", 0.0, 118.0),
    ("Series", 138.0, 148.0),
    ("Session", 294.0, 206.0),
    ("Track", 512.0, 88.0),
)
_PLACE: Final = 622.0
_BOLD: Final = (0, 2)
_MOST_LINES: Final = 8
"""How many lines a cell has at most: what hangs on a board cannot be asked for the rest. Library default."""


def draw(scene: Scene, paper: Paper) -> Picture:
    """A table for each day, one below the other; a session is never torn between two sheets."""
    sheet = SHEETS[paper]
    parts, y = heading(scene, 0, 0, WIDTH)
    told: list[str] = [f"{scene.subtitle}."]
    for day, rows in scene.days.items():
        title = day_text(day.date)
        told.append(day_sentences(title, rows))
        y = _room_for(y, 110, sheet)
        drawn, y = _day_head(title, y + 8)
        parts += drawn
        for row in scene.nights.get(day.date, ()):
            parts.append(label(f"still on since {_since(row)}: {row.name}", 0, y + 12, BODY))
            y += 18
        for row in rows:
            cells, height = _cells(row)
            if _room_for(y, height, sheet) != y:
                y = _room_for(y, height, sheet)
                drawn, y = _day_head(f"{title}, continued", y)
                parts += drawn
            parts.append(_row(scene, row, cells, y, height))
            y += height
    y = _room_for(y, 80, sheet)
    drawn, y = without_time(scene, 0, y + 8, WIDTH, bare=True)
    parts += drawn
    if scene.untimed:
        told.append(day_sentences("At a time to be confirmed", scene.untimed))
    y = _room_for(y, 120, sheet)
    drawn, y = what_was_found(scene, 0, y + 4, WIDTH)
    parts += drawn
    y = _room_for(y, 60, sheet)
    drawn, y = legend(scene, 0, y + 10, WIDTH, bare=True)
    parts += drawn
    paints = [paint for row in scene.rows for paint in scene.paints_of(row.session)]
    return picture(
        scene.title, " ".join(told), WIDTH, y + 4, *parts, paper=paper, defs=patterns(paints, bare=True)
    )


def _room_for(y: float, height: float, sheet: float) -> float:
    """Here if so much fits on this sheet, otherwise the top of the next."""
    used = y % sheet
    return y if used + height <= sheet else y + sheet - used


def _since(row: Row) -> str:
    return span_text(row.starts) if row.starts is not None else ""


def _day_head(title: str, y: float) -> tuple[list[Element], float]:
    parts, y = section(title, 0, y, WIDTH)
    names = [*((name, x) for name, x, _ in _COLUMNS), ("Place, notes", _PLACE)]
    parts += [label(name, x, y + 11, SMALL, bold=True) for name, x in names]
    return parts, y + 18


def _cells(row: Row) -> tuple[list[list[str]], float]:
    """The lines of each cell of a row, and how high the row is."""
    classes = ", ".join(map(plain, row.seen.classes))
    who = " / ".join(map(plain, row.seen.series))
    notes = [plain(row.session.place)] if row.session.place else []
    notes += row.tags
    texts = (row.when, who, f"{row.title}{f' ({classes})' if classes else ''}", use_words(row))
    cells = [
        wrap(text, room, BODY, _MOST_LINES, bold=place in _BOLD)
        for place, (text, (_, _, room)) in enumerate(zip(texts, _COLUMNS, strict=True))
    ]
    cells.append(wrap(", ".join(notes), WIDTH - _PLACE, SMALL, _MOST_LINES))
    return cells, max(map(len, cells)) * BODY * 1.3 + 7


def _row(scene: Scene, row: Row, cells: list[list[str]], y: float, height: float) -> Element:
    parts: list[Element | None] = [element("title", sentence(row))]
    look = "out" if row.is_out else ""
    edges = [*((x, BODY, look) for _, x, _ in _COLUMNS), (_PLACE, SMALL, "")]
    for place, (lines, (x, size, how)) in enumerate(zip(cells, edges, strict=True)):
        for number, line in enumerate(lines):
            bold = place in _BOLD
            parts.append(label(line, x, y + 14 + number * BODY * 1.3, size, look=how, bold=bold))
    if row.session.series:
        parts += bars(scene.paints_of(row.session), Rectangle(122, y + 3, 10, height - 6), bare=True)
    if row.severity is not None:
        parts.append(badge(_PLACE - 16, y + 3, row.severity.value))
    parts.append(stroke(0, y + height, WIDTH, y + height, "rule"))
    return group(*parts, data_session=row.id, data_part="row")
