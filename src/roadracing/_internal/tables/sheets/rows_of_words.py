"""Rows that hold words and no time: a break in the place of a date, a heading over the rows below, or a remark.

A heading that is a kind says what the rows below are, where they only name who runs. Other words are left out and
listed. What may be a day that is misspelt, or holds a number, is left for the reader to refuse.
"""

import difflib
from collections.abc import Sequence
from typing import Final

import attrs

from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.tables.cells.cell_marks import is_tbc, says_nothing
from roadracing._internal.tables.cells.day_words import WEEKDAYS
from roadracing._internal.tables.cells.kind_words import meaning_of
from roadracing._internal.tables.cells.other_contests import OFF_TRACK
from roadracing._internal.tables.cells.status_words import is_status
from roadracing._internal.tables.cells.time_ranges import without_footnote
from roadracing._internal.tables.sheets.cells_by_column import CellsByColumn
from roadracing._internal.tables.sheets.header_row import is_day, is_time
from roadracing._internal.tables.sheets.table import Cell, TableRow
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.activity_words import is_off_the_track

_WHEN: Final = frozenset({"date", "start", "end"})
_NEAR: Final = 0.75
_WEEKDAYS: Final = tuple(word for word in WEEKDAYS if len(word) > len("mon."))
_SHOWN: Final = 5
MOST_ROWS: Final = 1000
"""No timetable has so many rows; what has more is not looked into word by word."""
_SHOWS: Final = (
    "parade",
    "demo",
    "display",
    "revival",
    "celebration",
    "rides",
    "laps",
    "track day",
    "exhibition",
)
"""What runs on the track between races without being one."""


def with_rows_of_words(body: Sequence[TableRow], columns: CellsByColumn, said: list[str]) -> list[TableRow]:
    """The rows, each of words alone read as what it is.

    Args:
        body: the rows below the header.
        columns: the columns of the sheet, to which one for kinds is added where a heading says them.
        said: what was read otherwise than it stands; this adds to it.
    """
    kept: list[TableRow] = []
    remarks: list[str] = []
    headings: dict[str, str] = {}
    moved = 0
    kind, heading = None, ""
    states_kinds = "kind" in columns.names
    for each in body:
        row, words = each, _words_alone(each, columns)
        if words is not None and (found := _kind_of_heading(words)) is not None and not states_kinds:
            kind, heading = found, words
        elif words is not None and not is_off_the_track(words):
            remarks.append(words)
            kind = None
        elif words is not None:
            moved += 1
            kept.append(_with_activity(columns, row, words))
        elif (activity := _in_place_of_a_day(row, columns)) is not None:
            moved += 1
            kept.append(_with_activity(columns, row, activity))
        else:
            if kind is not None and _only_says_who_runs(columns.text(row, "activity")):
                row = columns.written(row, "kind", kind.value)
                headings[heading] = kind.value
            kept.append(row)
            if _is_a_day_alone(row):
                kind = None
    if moved:
        said.append("words in the place of a day or a time as what happens then")
    if headings:
        named = [f"{quote(words)} as {value}" for words, value in headings.items()]
        said.append(f"headings between the rows as the kind of the rows below them, {listed(named)}")
    if remarks:
        shown = [quote(one) for one in remarks[:_SHOWN]]
        if len(remarks) > _SHOWN:
            shown.append(f"{len(remarks) - _SHOWN} more")
        said.append(f"rows of words without a time, which were left out, as remarks: {listed(shown)}")
    return kept


def _words_alone(row: TableRow, columns: CellsByColumn) -> str | None:
    """The words of a row that holds nothing else, once or in merged cells, outside of the columns for words."""
    filled = [(at, text) for at, cell in enumerate(row.cells) if (text := " ".join(cell.text.split()))]
    if len({text for _, text in filled}) != 1:
        return None
    at, text = filled[0]
    name = columns.names[at] if at < len(columns.names) else ""
    if len(filled) == 1 and name not in _WHEN and name:
        return None
    return text if _is_plain_words(text) else None


def _is_plain_words(text: str) -> bool:
    """Whether a text is neither a day nor a time, nor what may be one that is misspelt."""
    if (
        any(character.isdigit() for character in text)
        or says_nothing(text)
        or is_tbc(text)
        or is_status(text)
    ):
        return False
    words = [word.strip(".,:;") for word in text.casefold().split()]
    if not any(character.isalpha() for character in text) or is_day(text) or is_time(text):
        return False
    return not any(difflib.get_close_matches(word, _WEEKDAYS, n=1, cutoff=_NEAR) for word in words[:2])


def _in_place_of_a_day(row: TableRow, columns: CellsByColumn) -> str | None:
    """The words in the column of days, in a row with a time that does not say what happens."""
    text = columns.text(row, "date")
    if not text or columns.text(row, "activity") or not is_time(without_footnote(columns.text(row, "start"))):
        return None
    return text if _is_plain_words(text) else None


def _with_activity(columns: CellsByColumn, row: TableRow, words: str) -> TableRow:
    """The row with these words as its activity, and nowhere else."""
    cells = tuple(
        Cell("", cell.line, cell.column) if " ".join(cell.text.split()) == words else cell
        for cell in row.cells
    )
    return columns.written(attrs.evolve(row, cells=cells), "activity", words)


def _kind_of_heading(words: str) -> SessionKind | None:
    for text in (words, words.casefold().removesuffix("s")):
        kind = meaning_of(text).kind
        if kind in COMPETITION:
            return kind
    return None


def _only_says_who_runs(activity: str) -> bool:
    words = activity.casefold()
    return (
        bool(words)
        and meaning_of(activity).kind is SessionKind.OTHER
        and not is_off_the_track(activity)
        and not OFF_TRACK.search(words)
        and not any(one in words for one in _SHOWS)
    )


def _is_a_day_alone(row: TableRow) -> bool:
    texts = {" ".join(cell.text.split()) for cell in row.cells} - {""}
    return len(texts) == 1 and is_day(next(iter(texts)))
