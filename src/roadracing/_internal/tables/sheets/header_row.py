"""Which row of a table names its columns, and what they are where the headings are in other words or missing."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.tables.cells.cell_clock import clock_of
from roadracing._internal.tables.cells.cell_days import day_of
from roadracing._internal.tables.cells.cell_lengths import length_said
from roadracing._internal.tables.cells.cell_marks import FROM, is_tbc, says_nothing
from roadracing._internal.tables.cells.day_words import written_day
from roadracing._internal.tables.cells.kind_words import meaning_of
from roadracing._internal.tables.cells.spreadsheet_apostrophe import meant
from roadracing._internal.tables.cells.status_words import is_status
from roadracing._internal.tables.cells.time_ranges import two_times, with_colon, without_footnote
from roadracing._internal.tables.cells.words_around import SHOWN_BY
from roadracing._internal.tables.sheets.table import Cell, TableRow
from roadracing._internal.tables.sheets.timetable_columns import (
    HEADINGS,
    KNOWN,
    READ_AS,
    REQUIRED,
    column_named,
    usual,
)
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote

_HEADER_ROWS: Final = 25
_NEXT: Final = 6
_FEWEST: Final = 2
_HALF: Final = 0.5
_SHARE: Final = 0.8


def header_of(rows: Sequence[TableRow]) -> tuple[int | None, Mapping[int, str]]:
    """The row that names the columns, and which column each of its cells is where that is not its name."""
    for at, row in enumerate(rows[:_HEADER_ROWS]):
        named = [column_named(meant(cell.text)) for cell in row.cells]
        if {*REQUIRED} <= {*named}:
            return at, _meant(named, exact=True)
        if at == 0 and len({*REQUIRED} & {*named}) == len(REQUIRED) - 1:
            columns = _meant(named, exact=True)
            found = {*named, *columns.values()}
            if {"start", "activity"} <= found:
                return 0, columns
        columns = _meant(named, exact=False)
        found = {*columns.values(), *(name for name in named if name in KNOWN)}
        alone = len(found) == len([name for name in named if name])
        if "start" in found and found & {"activity", "series"}:
            times = {**columns, **{place: name for place, name in enumerate(named) if name == "start"}}
            if len(found) > _FEWEST or alone or _times_below(rows[at + 1 : at + 1 + _NEXT], times):
                return at, columns
    return None, {}


def _times_below(rows: Sequence[TableRow], columns: Mapping[int, str]) -> bool:
    """Whether times stand below the heading of the starts."""
    place = next(at for at, column in columns.items() if column == "start")
    times = [row.cells[place].text for row in rows if len(row.cells) > max(place, 1)]
    return sum(bool(text.strip()) and is_time(text) for text in times) >= _FEWEST


def _meant(named: Sequence[str], *, exact: bool) -> Mapping[int, str]:
    """The columns that headings in other words mean: each column once, the most usual heading first."""
    found: dict[int, str] = {}
    taken = {name for name in named if name in KNOWN}
    if exact and "id" in taken:
        return {}
    for at, (name, said) in enumerate(zip(named, map(usual, named), strict=True)):
        if said != name and said in KNOWN and said not in taken:
            found[at] = said
            taken.add(said)
    named = [usual(name) for name in named]
    for column, headings in READ_AS:
        if column in taken:
            continue
        place = next(
            (
                named.index(heading)
                for heading in headings
                if heading in named and named.index(heading) not in found
            ),
            None,
        )
        if place is not None:
            found[place] = column
    return found


def headings_in(row: TableRow) -> list[str] | None:
    """The columns that a row names, if each of its words is a heading; an empty name for a cell without words."""
    at, columns = header_of([row])
    if at is None:
        return None
    names = [columns.get(place) or column_named(meant(cell.text)) for place, cell in enumerate(row.cells)]
    return names if all(name in KNOWN for name in names if name) else None


def with_lengths_that_are(columns: Mapping[int, str], body: Sequence[TableRow]) -> Mapping[int, str]:
    """The columns without one that is called like a length, such as Laps/Time, and holds something else too."""
    for at in [at for at, column in columns.items() if column == "format"]:
        cells = {row.cells[at].text.strip() for row in body if at < len(row.cells)}
        lengths = {
            cell for cell in cells if not says_nothing(cell) and usual(column_named(cell)) not in HEADINGS
        }
        if not lengths or not all(length_said(f"{one} laps" if one.isdigit() else one) for one in lengths):
            return {place: column for place, column in columns.items() if place != at}
    return columns


def with_names(header: TableRow, columns: Mapping[int, str]) -> tuple[TableRow, list[str]]:
    """The header with the names of columns for headings in other words."""
    if not columns:
        return header, []
    cells = tuple(
        attrs.evolve(cell, text=columns[at]) if at in columns else cell
        for at, cell in enumerate(header.cells)
    )
    named = [
        f"{quote(' '.join(header.cells[at].text.split()))} as {column}"
        for at, column in sorted(columns.items())
    ]
    return attrs.evolve(header, cells=cells), [f"the headings {listed(named)}"]


def guessed_header(rows: Sequence[TableRow]) -> TableRow | None:
    """A header for a table that has none, if its cells tell one reading alone of each column."""
    full = [
        row
        for row in rows[titles_above(rows) :]
        if len([cell for cell in row.cells if cell.text.strip()]) >= _FEWEST
    ]
    if len(full) < _FEWEST or len(full) < _SHARE * len(rows) / 2:
        return None
    width = max(len(row.cells) for row in full)
    names: dict[int, str] = {}
    texts: list[int] = []
    sparse: list[int] = []
    for at in range(width):
        words = _column(full, at)
        if len(words) < _SHARE * len(full) and not (
            words and (all(map(is_day, words)) or _are_lengths(words))
        ):
            if len(words) >= _HALF * len(full) and not all(map(is_time, words)):
                sparse.append(at)
            continue
        if all(is_time(one) for one in words):
            # 10.05 may be the tenth of May; of two columns that only hold such figures neither is a date.
            if "end" in names.values():
                return None
            names[at] = "end" if "start" in names.values() else "start"
        elif all(is_day(one) for one in words) and "date" not in names.values():
            names[at] = "date"
        elif _are_lengths(words) and "duration" not in names.values():
            names[at] = "duration"
        elif all(one.isdigit() for one in words):
            # The numbers of races or fields are no names.
            continue
        else:
            texts.append(at)
    if "start" not in names.values() or not texts:
        return None
    told = _named_words(full, texts, sparse)
    if not told:
        return None
    names |= told
    first = rows[0].cells[0]
    cells = tuple(Cell(names.get(at, ""), first.line, first.column) for at in range(width))
    return TableRow(max(rows[0].number - 1, 1), cells)


def _named_words(full: Sequence[TableRow], texts: Sequence[int], sparse: Sequence[int]) -> dict[int, str]:
    """Which column of words says what happens, and which of them for whom; nothing where that is not sure."""
    known = {at: sum(_is_kind(row.cells[at].text) for row in full if at < len(row.cells)) for at in texts}
    best = max(texts, key=lambda at: known[at])
    others = [at for at in texts if at != best]
    if (len(texts) > 1 and not known[best]) or any(known[at] for at in others):
        return {}
    names = {best: "activity"}
    if not others and known[best]:
        # Breaks and meetings are of no series.
        others = [at for at in sparse if at < best and not all(map(str.isdigit, _column(full, at)))]
    if len(others) == 1 and not all(SHOWN_BY.fullmatch(text.casefold()) for text in _column(full, others[0])):
        names[others[0]] = "series"
    return names


def _are_lengths(words: Sequence[str]) -> bool:
    return len(words) >= _FEWEST and all(length_said(one) is not None for one in words)


def _column(rows: Sequence[TableRow], at: int) -> list[str]:
    return [text for row in rows if at < len(row.cells) and (text := row.cells[at].text.strip())]


def titles_above(rows: Sequence[TableRow]) -> int:
    """How many rows of words stand above a table that has no headings: without a time, and none of them a day alone."""
    for at, row in enumerate(rows):
        words = [text for cell in row.cells if (text := cell.text.strip())]
        if any(map(is_time, words)) or (len(words) == 1 and is_day(words[0])):
            return at
    return 0


def _is_kind(text: str) -> bool:
    return meaning_of(text).kind is not SessionKind.OTHER


def is_day(text: str) -> bool:
    """Whether a cell holds a date or a weekday and nothing else."""
    if written_day(text) is not None:
        return True
    try:
        day_of(text, None)
    except Refusal:
        return False
    return True


def is_time(text: str) -> bool:
    """Whether a cell holds a time, two times, or says that there is none yet."""
    words = with_colon(without_footnote(text))
    if two_times(words) or is_tbc(words) or is_status(words) or re.fullmatch(r"[0-9]{1,2}\.[0-9]{2}", words):
        return True
    begun = FROM.fullmatch(words)
    try:
        clock_of(begun[1] if begun else words, None)
    except Refusal:
        return False
    return True
