"""A timetable in black on white, on sheets of paper, as it hangs on a noticeboard."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, Literal

import attrs

from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.pictures.pen.drawing import Rectangle, label, patterns, picture, stroke
from roadracing._internal.pictures.pen.picture import Picture
from roadracing._internal.pictures.pen.svg import Element, element, group
from roadracing._internal.pictures.pen.text_fitting import plain, width, wrap
from roadracing._internal.words.clocks import span_text
from roadracing._internal.words.days import day_text, short_day_text
from roadracing._internal.words.naming import holds

from .rows import Row
from .sentences import day_sentences, sentence, use_words
from .sheet_frame import bars, what_was_found
from .sheet_head import HEAD, revised, sheet_head
from .timetable_scene import Scene

Paper = Literal["a4", "letter"]
"""What a noticeboard's sheets are: ISO 216's A4, or the letter paper of North America."""

WIDTH: Final = 718.0
"""What A4 leaves beside margins of 10 mm, in CSS pixels (96 to the inch); letter paper leaves a little more."""
SHEETS: Final[dict[str, float]] = {"a4": 1046.0, "letter": 980.0}
"""How high a sheet is between margins of 10 mm, in CSS pixels."""
SIZES: Final = (20.0, 19.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0)
"""The sizes that rows are set in, in CSS pixels; the smallest is 9 points. Library defaults."""
_BAR: Final = 10.0
_GAP: Final = 12.0
_REV: Final = "REV"
_NAMES: Final = ("Time", "Series", "Session", "Place, notes", "Rev")
_SHARES: Final = (0.36, 0.2, 1.0, 0.2)
"""How much of the width a column takes at most; what is left is the session's."""
_STEPS: Final = 8
"""How many widths of the series' column are compared."""
_BOLD: Final = (0, 2)
_MOST_LINES: Final = 8
"""How many lines a cell has at most: what hangs on a board cannot be asked for the rest. Library default."""
_LOOSEST: Final = 3.5
"""How far rows stand from each other at most, in heights of their letters, where a sheet has room to spare."""


@attrs.frozen
class _Line:
    """A row of a sheet: the words of its cells, or a heading."""

    cells: tuple[str, ...]
    row: Row | None = None


@attrs.frozen
class _Sheet:
    """A sheet: what it is of, and what draws it below a height."""

    title: str
    draw: Callable[[float], list[Element]]


@attrs.frozen
class _Set:
    """Rows of a day, set in one size.

    Attributes:
        size: of their letters.
        columns: the left edge of each column, and its width.
        lines: each row with the lines of its cells.
    """

    size: float
    columns: tuple[tuple[float, float], ...]
    lines: tuple[tuple[_Line, list[list[str]]], ...]

    @property
    def whole_words(self) -> bool:
        """Whether no word is torn because its column is too narrow for it."""
        return all(
            width(word, self.size, bold=place in _BOLD) <= self.columns[place][1]
            for line, _ in self.lines
            if len(line.cells) == len(_NAMES)
            for place, text in enumerate(line.cells)
            for word in text.split()
        )

    def height(self, number: int) -> float:
        """How high a row is."""
        return max(1, *map(len, self.lines[number][1])) * self.size * 1.25 + self.size * 0.35

    @property
    def heights(self) -> list[float]:
        """How high each row is."""
        return [self.height(number) for number in range(len(self.lines))]


def draw(scene: Scene, paper: Paper) -> Picture:
    """Sheets for each day, with all that says which timetable this is; a session is never torn between two of them."""
    high = SHEETS[paper]
    told: list[str] = [f"{scene.subtitle}."]
    sheets: list[_Sheet] = []
    for day, rows in scene.days.items():
        title = day_text(day.date)
        told.append(day_sentences(title, rows))
        sheets += _sheets_of(scene, title, list(_lines(scene, rows, scene.nights.get(day.date, ()))), high)
    if scene.untimed or scene.gone:
        told.append(day_sentences("At a time to be confirmed", scene.untimed))
        sheets += _sheets_of(scene, "At a time to be confirmed", list(_undated(scene)), high)
    if what_was_found(scene, 0, 0, WIDTH)[0]:
        sheets.append(_Sheet("For the organisers", lambda y: what_was_found(scene, 0, y, WIDTH)[0]))
    paints = [paint for row in scene.rows for paint in scene.paints_of(row.session)]
    defs = patterns(paints, bare=True)
    whole: list[Element] = []
    pages: list[str] = []
    for number, sheet in enumerate(sheets):
        numbered = f"Sheet {number + 1} of {len(sheets)}"
        top = number * high
        whole += [*sheet_head(scene, sheet.title, numbered, WIDTH, top), *sheet.draw(top + HEAD)]
        alone = [*sheet_head(scene, sheet.title, numbered, WIDTH, 0), *sheet.draw(HEAD)]
        pages.append(picture(sheet.title, sheet.title, WIDTH, high, *alone, paper=paper, defs=defs).svg)
    made = picture(scene.title, " ".join(told), WIDTH, len(sheets) * high - 1, *whole, paper=paper, defs=defs)
    return attrs.evolve(made, sheets=tuple(pages), paper=paper)


def _lines(scene: Scene, rows: Sequence[Row], nights: Sequence[Row]) -> Iterator[_Line]:
    """The rows of a day: what goes on from before, the day itself, and then what is open for hours."""
    for row in nights:
        since = span_text(row.starts) if row.starts is not None else ""
        yield _Line(cells=("", "", f"{row.name}, on since {since}", "", ""))
    hours = [row for row in rows if row.is_open_for_hours]
    if len(hours) == len(rows):
        hours = []
    apart = {row.id for row in hours}
    for row in rows:
        if row.id not in apart:
            yield _line(scene, row)
    if hours:
        yield _Line(cells=("Opening hours",))
        for row in hours:
            yield _line(scene, row)


def _line(scene: Scene, row: Row) -> _Line:
    title = row.title
    classes = [name for name in map(plain, row.seen.classes) if not holds(title, name)]
    # What its series says with all its classes needs no second word.
    series = [plain(name) for name in row.seen.series]
    said = title + (f" ({', '.join(classes)})" if classes else "")
    notes = [plain(row.session.place)] if row.session.place else []
    cold = use_words(row) == "cold track"
    if cold and not holds(title, "cold track"):
        notes.append("cold track")
    notes += row.tags
    texts = (row.when, " / ".join(series), said, ", ".join(notes), _REV if revised(scene, row) else "")
    return _Line(cells=tuple(map(scene.clocks, texts)), row=row)


def _undated(scene: Scene) -> Iterator[_Line]:
    """What has no time, on its day where that is known; and what is no longer planned."""
    for row in scene.untimed:
        line = _line(scene, row)
        days = row.seen.days
        when = short_day_text(days[0]) if days is not None and days[0] == days[1] else "TBC"
        reserve = f"{plain(row.reserve)}" if row.reserve else ""
        notes = ", ".join(filter(None, (reserve, line.cells[3])))
        yield attrs.evolve(line, cells=(when, *line.cells[1:3], notes, line.cells[4]))
    for session, change in scene.gone:
        was = f"was {span_text(change.starts.to(scene.zone))}" if change.starts is not None else ""
        name = plain(change.name or session.label)
        yield _Line(
            cells=("", "", name, scene.clocks(f"no longer on the timetable, {was}".rstrip(", ")), _REV)
        )


def _sheets_of(scene: Scene, title: str, lines: Sequence[_Line], high: float) -> Iterator[_Sheet]:
    """A day on as few sheets as the smallest letters need, in letters as large as go on these."""
    room = high - HEAD - 26
    smallest = _set(lines, SIZES[-1])
    least = len(_parted(smallest.heights, room))
    every = (_set(lines, size) for size in SIZES)
    whole = (made for made in every if made.whole_words and len(_parted(made.heights, room)) <= least)
    chosen = next(whole, smallest)
    parts = _evenly(chosen.heights, room, len(_parted(chosen.heights, room)))
    for place, (first, last) in enumerate(parts):
        name = title if not place else f"{title}, continued"
        yield _Sheet(name, partial(_table, scene, chosen, (first, last), room))


def _set(lines: Sequence[_Line], size: float) -> _Set:
    """Rows in letters of one size: columns are as wide as their words, the session has the rest."""
    heads = len(_NAMES)
    full = [line for line in lines if len(line.cells) == heads]
    rev = width(_REV, size, bold=True) if any(line.cells[-1] for line in full) else 0.0
    widths = [0.0] * heads
    left = WIDTH - _BAR - _GAP - (rev + _GAP if rev else 0)
    needs = [
        [width(line.cells[place], size, bold=place in _BOLD) + 2 for line in full]
        for place in range(heads - 1)
    ]
    wanted = [max(each, default=0) for each in needs]
    for place in (0, 1, 3):
        words = max(
            (width(word, size, bold=place in _BOLD) for line in full for word in line.cells[place].split()),
            default=0,
        )
        most = max(WIDTH * _SHARES[place], min(words, WIDTH * 0.4))
        widths[place] = max(min(wanted[place], most), width(_NAMES[place], size * 0.8) + 4)
    widths[2] = max(left - sum(widths) - 3 * _GAP, WIDTH * 0.2)
    # The series and the session share what there is such that rows stand in as few lines as they can.
    most = max(min(wanted[1], widths[1] + widths[2] - WIDTH * 0.2), widths[1])
    steps = [widths[1] + (most - widths[1]) * step / _STEPS for step in range(_STEPS + 1)]
    both = widths[1] + widths[2]
    widths[1] = min(steps, key=lambda wide: _lines_needed(needs[1], wide, needs[2], both - wide))
    widths[2] = both - widths[1]
    # What the session leaves goes to the notes, where their words would stand in several lines.
    more = max(min(wanted[3] - widths[3], widths[2] - max(wanted[2], WIDTH * 0.2)), 0)
    widths[3] += more
    widths[2] -= more
    widths[4] = rev
    columns, x = [], 0.0
    for place, wide in enumerate(widths):
        columns.append((x, wide))
        x += wide + _GAP + (_BAR if place == 0 else 0)
    made = []
    for line in lines:
        if len(line.cells) < heads:
            made.append((line, [wrap(line.cells[0], WIDTH, size, 1, bold=True)]))
            continue
        cells = [
            wrap(text, columns[place][1], size, _MOST_LINES, bold=place in _BOLD)
            for place, text in enumerate(line.cells)
        ]
        made.append((line, cells))
    return _Set(size, tuple(columns), tuple(made))


def _lines_needed(needs: Sequence[float], wide: float, others: Sequence[float], rest: float) -> float:
    """About how many lines some rows take in all, if two of their columns are so wide."""
    return sum(max(-(-need // wide), -(-other // rest)) for need, other in zip(needs, others, strict=True))


def _parted(heights: Sequence[float], room: float) -> list[tuple[int, int]]:
    """From which row to which each sheet goes, if each holds as many as it can."""
    parts, first, used = [], 0, 0.0
    for number, height in enumerate(heights):
        if used + height > room and number > first:
            parts.append((first, number))
            first, used = number, 0.0
        used += height
    return [*parts, (first, len(heights))]


def _evenly(heights: Sequence[float], room: float, sheets: int) -> list[tuple[int, int]]:
    """The same number of sheets, each about as full as the others."""
    low, enough = sum(heights) / sheets, room
    while low < enough - 1:
        middle = (low + enough) / 2
        if len(_parted(heights, middle)) <= sheets:
            enough = middle
        else:
            low = middle
    return _parted(heights, enough)


def _table(scene: Scene, held: _Set, part: tuple[int, int], room: float, y: float) -> list[Element]:
    """The rows of a sheet, spread over it."""
    first, last = part
    size = held.size
    spare = room - sum(held.height(number) for number in range(first, last))
    more = min(max(spare, 0) / max(last - first, 1), size * _LOOSEST)
    parts = [
        label(name, x, y + 14, max(size * 0.8, 10), bold=True)
        for name, (x, wide) in zip(_NAMES, held.columns, strict=True)
        if wide
    ]
    y += 20
    parts.append(stroke(0, y, WIDTH, y, "ink", width=1.5))
    for number in range(first, last):
        high = held.height(number) + more
        parts.append(_row(scene, held, number, y, high))
        y += high
    return parts


def _row(scene: Scene, held: _Set, number: int, y: float, high: float) -> Element:
    line, cells = held.lines[number]
    size = held.size
    row = line.row
    parts: list[Element | None] = [element("title", sentence(row)) if row is not None else None]
    taken = max(1, *map(len, cells)) * size * 1.25
    top = y + (high - taken) / 2
    for place, texts in enumerate(cells):
        x = held.columns[place][0] if len(cells) > 1 else 0
        out = "out" if row is not None and row.is_out and place in (0, 1, 2) else ""
        # What has the track is set in bold, what goes on beside it is not.
        bold = place == 0 or len(cells) == 1 or place == len(_NAMES) - 1 or (place == 2 and _on_track(row))  # noqa: PLR2004 - the session's column
        parts += [
            label(text, x, top + size * (1 + 1.25 * at), size, look=out, bold=bold)
            for at, text in enumerate(texts)
        ]
    if row is not None and row.session.series:
        x = held.columns[1][0] - _BAR - 6
        parts += bars(scene.paints_of(row.session), Rectangle(x, y + 3, _BAR, high - 6), bare=True)
    parts.append(stroke(0, y + high, WIDTH, y + high, "rule"))
    known = {"data_session": row.id, "data_part": "row"} if row is not None else {"data_part": "note"}
    return group(*parts, **known)


def _on_track(row: Row | None) -> bool:
    return row is not None and row.use is TrackUse.EXCLUSIVE
