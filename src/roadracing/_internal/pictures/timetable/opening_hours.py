"""What is open for hours, as a list above its day: it is no point of a day, and takes no room in the lanes."""

from collections.abc import Iterator, Sequence
from typing import Final

from roadracing._internal.pictures.pen.drawing import Rectangle, badge, label
from roadracing._internal.pictures.pen.style import SMALL
from roadracing._internal.pictures.pen.svg import Element, element, group
from roadracing._internal.pictures.pen.text_fitting import plain, wrap

from .day_span import DaySpan
from .rows import Row
from .sentences import sentence
from .sheet_frame import bars
from .timetable_scene import Scene

_WIDE: Final = 250.0
"""How wide a column of the list is at least, in CSS pixels. Library default."""
_LINE: Final = 15.0
_MOST_LINES: Final = 3


def open_for_hours(scene: Scene, day: DaySpan) -> tuple[Row, ...]:
    """What is open for hours on a day, unless the day has nothing else."""
    held = scene.days[day]
    hours = tuple(row for row in held if row.is_open_for_hours)
    return hours if len(hours) < len(held) else ()


def height(rows: Sequence[Row], across: float) -> float:
    """How high the list is where it may be so wide."""
    lines = list(_in_rows(rows, across))
    return sum(max(len(words) for _, words in held) * _LINE + 4 for held in lines) + (6 if lines else 0)


def listed_hours(
    scene: Scene, rows: Sequence[Row], at: tuple[float, float], across: float
) -> Iterator[Element]:
    """The list, with its left and upper edge."""
    left, y = at
    wide = across / _columns(across)
    for held in _in_rows(rows, across):
        for place, (row, words) in enumerate(held):
            x = left + place * wide
            severity = row.severity
            yield group(
                element("title", sentence(row)),
                *bars(scene.paints_of(row.session), Rectangle(x, y + 2, 8, len(words) * _LINE - 3)),
                *(label(line, x + 13, y + _LINE * (n + 1) - 3, SMALL) for n, line in enumerate(words)),
                badge(x + wide - 16, y + 1, severity.value) if severity is not None else None,
                data_session=row.id,
                data_part="hours",
            )
        y += max(len(words) for _, words in held) * _LINE + 4


def _columns(across: float) -> int:
    return max(1, int(across // _WIDE))


def _in_rows(rows: Sequence[Row], across: float) -> Iterator[list[tuple[Row, list[str]]]]:
    columns = _columns(across)
    room = across / columns - 34
    for start in range(0, len(rows), columns):
        yield [(row, wrap(_words(row), room, SMALL, _MOST_LINES)) for row in rows[start : start + columns]]


def _words(row: Row) -> str:
    place = f" ({plain(row.session.place)})" if row.session.place else ""
    tags = f" · {', '.join(row.tags)}" if row.tags else ""
    return f"{row.when} {row.name}{place}{tags}"
