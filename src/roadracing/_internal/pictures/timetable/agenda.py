"""A timetable as a list of its days, for a phone."""

from typing import Final

from roadracing._internal.pictures.pen.drawing import Rectangle, badge, box, label, patterns, picture, stroke
from roadracing._internal.pictures.pen.picture import Picture
from roadracing._internal.pictures.pen.sheet_parts import section
from roadracing._internal.pictures.pen.style import BODY, LARGE, SMALL
from roadracing._internal.pictures.pen.svg import Element, element, group
from roadracing._internal.pictures.pen.text_fitting import plain, wrap
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import day_text, short_day_text

from .rows import Row
from .sentences import day_sentences, sentence, use_words
from .sheet_frame import bars, heading, legend, without_time
from .timetable_scene import Scene

WIDTH: Final = 390
"""The width of a common phone held upright, in CSS pixels; library default."""
_EDGE: Final = 12.0
_TIME: Final = 72.0
_BAR: Final = 7.0
_TEXT: Final = _EDGE + _TIME + _BAR + 9


def draw(scene: Scene) -> Picture:
    """The days of a weekend one below the other, with a row for each session in order of time."""
    room = WIDTH - 2 * _EDGE
    parts, y = heading(scene, _EDGE, 6, room)
    told: list[str] = [scene.subtitle + "."]
    now = scene.now
    for day, rows in scene.days.items():
        drawn, y = section(day_text(day.date), _EDGE, y + 6, room)
        parts += drawn
        told.append(day_sentences(day_text(day.date), rows))
        for row in scene.nights.get(day.date, ()):
            parts_of, y = _still_on(row, y, room)
            parts += parts_of
        pending = now is not None and day.begins <= now.utc < day.ends
        for row in rows:
            if pending and now is not None and row.starts is not None and row.starts > now:
                parts += _now(clock_text(now), y)
                y += 18
                pending = False
            drawn_row, y = _row(scene, row, y)
            parts.append(drawn_row)
        if pending and now is not None:
            parts += _now(clock_text(now), y)
            y += 18
    drawn, y = without_time(scene, _EDGE, y + 6, room)
    parts += drawn
    if scene.untimed:
        told.append(day_sentences("At a time to be confirmed", scene.untimed))
    drawn, y = legend(scene, _EDGE, y + 10, room)
    parts += drawn
    paints = [paint for row in scene.rows for paint in scene.paints_of(row.session)]
    return picture(scene.title, " ".join(told), WIDTH, y + 8, *parts, defs=patterns(paints))


def _now(text: str, y: float) -> list[Element]:
    return [
        stroke(_EDGE, y + 9, WIDTH - _EDGE, y + 9, "now-line", width=2),
        box(_EDGE, y, 70, 17, "paper"),
        label(f"now {text}", _EDGE, y + 13, BODY, look="now", bold=True),
    ]


def _still_on(row: Row, y: float, room: float) -> tuple[list[Element], float]:
    """What began on an earlier day: one line that says so."""
    ends = row.ends or row.expected
    until = f"until {short_day_text(ends.date())} {clock_text(ends)}" if ends is not None else ""
    text = f"still on: {row.name}, {until}"
    lines = wrap(text, room, BODY, 2)
    drawn = [label(line, _EDGE, y + BODY * 1.4 * (i + 1), BODY, look="soft") for i, line in enumerate(lines)]
    y += BODY * 1.4 * len(lines)
    return [group(*drawn, data_part="still-on"), stroke(_EDGE, y + 6, _EDGE + room, y + 6, "hour")], y + 8


def _row(scene: Scene, row: Row, y: float) -> tuple[Element, float]:
    """A session: its time at the left, its series' colours, and what it is."""
    parts: list[Element | None] = [element("title", sentence(row))]
    out = "out" if row.is_out else ""
    room = WIDTH - _EDGE - _TEXT - (18 if row.severity is not None else 0)
    top = y + 4
    text = top
    for line in wrap(row.name, room, LARGE, 3, bold=True):
        text += LARGE * 1.3
        parts.append(label(line, _TEXT, text - 2, LARGE, bold=True, look=out))
    about = " · ".join(filter(None, (*map(plain, row.seen.classes), use_words(row), _place(row))))
    for line in wrap(about, WIDTH - _EDGE - _TEXT, SMALL, 3):
        text += SMALL * 1.35
        parts.append(label(line, _TEXT, text - 1, SMALL, look="soft"))
    tags = ", ".join(row.tags)
    for line in wrap(tags, WIDTH - _EDGE - _TEXT, SMALL, 2, bold=True):
        text += SMALL * 1.35
        parts.append(label(line, _TEXT, text - 1, SMALL, bold=True))
    for found in row.found[:2]:
        for line in wrap(plain(found.message), WIDTH - _EDGE - _TEXT, SMALL, 3):
            text += SMALL * 1.35
            parts.append(label(line, _TEXT, text - 1, SMALL, look=found.severity.value))
    time = top
    for place, line in enumerate(_times(row)):
        time += LARGE * 1.3 if place == 0 else BODY * 1.3
        size = LARGE if place == 0 else BODY
        parts.append(
            label(line, _EDGE, time - 2, size, bold=place == 0, look=out or ("" if not place else "soft"))
        )
    bottom = max(text, time) + 4
    parts += bars(scene.paints_of(row.session), Rectangle(_EDGE + _TIME, top + 1, _BAR, bottom - top - 2))
    if row.severity is not None:
        parts.append(badge(WIDTH - _EDGE - 13, top + 2, row.severity.value))
    parts.append(stroke(_EDGE, bottom + 3, WIDTH - _EDGE, bottom + 3, "hour"))
    return group(*parts, data_session=row.id, data_part="row"), bottom + 4


def _place(row: Row) -> str:
    return plain(row.session.place) if row.session.place else ""


def _times(row: Row) -> list[str]:
    """The time of a session in short lines: the start first."""
    lines: list[str] = []
    start = row.begin_text
    if start.startswith("not before "):
        lines += [start.removeprefix("not before "), "or later"]
    else:
        lines.append(start)
    if row.end_text:
        end = row.end_text
        lines += wrap(f"–{end}", _TIME - 6, BODY, 2)
    elif not row.is_moment and row.starts is not None and not row.session.end:
        lines.append("end open")
    return lines
