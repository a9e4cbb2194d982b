"""Lines that somebody pasted from a page: a time and what happens then in one cell, which become cells of their own.

``09:00 - 09:30  Practice 1  GTD`` holds two times and two pieces that stand apart. Read where every line with a time
has it in the same place, in front or behind; what stands between such lines is left as it is.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

import attrs

from roadracing._internal.tables.cells.time_ranges import time_and_length, without_footnote
from roadracing._internal.tables.sheets.header_row import guessed_header, is_day, is_time
from roadracing._internal.tables.sheets.table import Cell, TableRow

_CLOCK: Final = re.compile(r"[0-9] ?[:.h] ?[0-9]{2}|[0-9] ?[ap]\.? ?m\b|[0-9] ?h\b", re.IGNORECASE)
_APART: Final = re.compile(r"\s{2,}|\t|\s*\|\s*")
_SIGNS: Final = " \t-\u2013\u2014:|,;.\u2022*\u00b7>"
_LONGEST: Final = 300
_MOST_WORDS: Final = 7
_FEWEST: Final = 2
_SHARE: Final = 0.5
_LOOKED_AT: Final = 200
_MOST_LINES: Final = 1000
"""No timetable has so many rows; what has more is not looked into word by word."""
_MOST_PIECES: Final = 3

_Found = tuple[str, str, str]
"""A day or nothing, the time and the words of a line."""


def days_in_one_cell(rows: Sequence[TableRow], delimiter: str) -> list[TableRow]:
    """The rows, with a day that its own comma cut into several cells in one: ``Thursday, October 9``."""
    if len(rows) > _MOST_LINES:
        return [*rows]
    return [_day_in_one_cell(row, delimiter) for row in rows]


def _day_in_one_cell(row: TableRow, delimiter: str) -> TableRow:
    words = [text for cell in row.cells if (text := cell.text.strip())]
    if not _FEWEST <= len(words) <= _MOST_PIECES or len({*words}) == 1:
        return row
    whole = f"{delimiter} ".join(words)
    if not any(character.isdigit() for character in whole) or not is_day(whole) or any(map(is_time, words)):
        return row
    if sum(map(is_day, words)) == len(words) and all(any(map(str.isdigit, one)) for one in words):
        return row
    first = row.cells[0]
    blank = Cell("", first.line, first.column)
    return attrs.evolve(row, cells=(attrs.evolve(first, text=whole), *(blank for _ in row.cells[1:])))


def lines_apart(rows: Sequence[TableRow], delimiter: str) -> list[TableRow] | None:
    """The rows with the times of pasted lines in cells of their own; ``None`` where they are no such lines."""
    if len(rows) > _MOST_LINES or any(_has_its_time_apart(row) for row in rows[:_LOOKED_AT]):
        return None
    lines = [_line(row, delimiter) for row in rows]
    for where in (_in_front, _behind):
        begun = [where(line) for line in lines[:_LOOKED_AT]]
        days = sum(is_day(line) for line in lines[:_LOOKED_AT])
        timed = sum(one is not None for one in begun)
        if timed >= _FEWEST and timed + days >= _SHARE * len(begun):
            return _as_table(rows, lines, where)
    return None


def _has_its_time_apart(row: TableRow) -> bool:
    """Whether a row is a table's already: its time stands in a cell of its own, beside others."""
    texts = [text for cell in row.cells if (text := cell.text.strip())]
    return len(texts) > 1 and is_time(texts[0])


def _line(row: TableRow, delimiter: str) -> str:
    texts = [cell.text for cell in row.cells]
    while texts and not texts[-1].strip():
        texts.pop()
    return delimiter.join(texts).strip()


def _as_table(
    rows: Sequence[TableRow], lines: Sequence[str], where: Callable[[str], _Found | None]
) -> list[TableRow] | None:
    found = [where(line) for line in lines]
    dated = any(one is not None and one[0] for one in found)
    pieces = [_APART.split(one[2]) if one is not None else [] for one in found]
    told = [[one[2]] if one is not None else [] for one in found]
    most = max(map(len, pieces))
    for cut in (pieces, told) if _FEWEST <= most <= _MOST_PIECES else (told,):
        table = [
            _row(row, line, ([one[0]] if dated else []) + [one[1], *words] if one is not None else None)
            for row, line, one, words in zip(rows, lines, found, cut, strict=True)
        ]
        if guessed_header(table) is not None:
            return table
    return None


def _row(row: TableRow, line: str, texts: Sequence[str] | None) -> TableRow:
    first = row.cells[0]
    cells = tuple(Cell(text, first.line, first.column) for text in (texts if texts is not None else [line]))
    return attrs.evolve(row, cells=cells)


def _in_front(line: str) -> _Found | None:
    """What a line says that begins with a time, or with a day and a time."""
    if len(line) > _LONGEST or not line.lstrip(_SIGNS)[:1].isalnum() or not _CLOCK.search(line[:_FRONT]):
        return None
    bare = line.lstrip(_SIGNS)
    for day in _beginnings(bare, _MOST_WORDS):
        when = bare[: len(day)]
        if when and not is_day(when.strip(_SIGNS)):
            continue
        behind = bare[len(when) :].lstrip(_SIGNS)
        for time in _beginnings(behind, _MOST_WORDS):
            rest = behind[len(time) :].strip(_SIGNS)
            if time and rest and _is_when(time) and not _OF_THE_TIME.match(rest):
                return when.strip(_SIGNS), time.strip(_SIGNS), rest
    return None


_FRONT: Final = 60
_OF_THE_TIME: Final = re.compile(r"(?:[ap]\.? ?m\b|uhr\b|uur\b|hrs?\b|h\b|noon\b)", re.IGNORECASE)
"""What belongs to a time; behind one, it has to be read with it."""


def _behind(line: str) -> _Found | None:
    """What a line says that ends with a time."""
    if len(line) > _LONGEST or not _CLOCK.search(line[-_FRONT:]):
        return None
    words = list(re.finditer(r"\S+", line))
    for at in range(max(len(words) - _MOST_WORDS, 1), len(words)):
        time, rest = line[words[at].start() :].strip("()"), line[: words[at].start()].strip(_SIGNS + "(")
        if rest and _is_when(time):
            return "", time.strip(_SIGNS), rest
    return None


def _beginnings(line: str, most: int) -> list[str]:
    """The longest beginnings of a line by whole words, the longest first, and nothing at last."""
    ends = [found.end() for found in re.finditer(r"[^\s,;|]+", line)][:most]
    return [*(line[:end] for end in reversed(ends)), ""]


def _is_when(text: str) -> bool:
    words = text.strip(_SIGNS)
    timed = is_time(words) or time_and_length(without_footnote(words)) is not None
    return timed and _CLOCK.search(words) is not None
