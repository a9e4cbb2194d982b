"""What is odd about a timetable as a whole, though each of its rows can be read: days out of order."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.ids_of_words import folded
from roadracing._internal.tables.sheets.timetable_sheet import TimetableSheet

_FEWEST: Final = 3


@attrs.frozen(kw_only=True)
class Dated:
    """A row with a date.

    Attributes:
        row: its position.
        day: its date.
        group: what it is of, such as its series.
    """

    row: int
    day: dt.date
    group: str


@attrs.frozen(kw_only=True)
class OutOfOrder:
    """A row whose date does not lie between those of its neighbours.

    Attributes:
        row: its position.
        before: the row before it.
        after: the row after it.
    """

    row: Dated
    before: Dated
    after: Dated


def out_of_order(rows: Sequence[Dated]) -> tuple[OutOfOrder, ...]:
    """Single rows that stand where their date does not belong.

    A row is one of them if the rows around it are in order with each other and, without all such rows, the
    whole timetable is. Where each series stands in one block, the order is looked at within the blocks: such
    a timetable is grouped, not wrong.
    """
    return tuple(odd for block in _blocks(rows) for odd in _in_block(block))


def _blocks(rows: Sequence[Dated]) -> list[list[Dated]]:
    blocks: list[list[Dated]] = []
    for row in rows:
        if blocks and blocks[-1][-1].group == row.group:
            blocks[-1].append(row)
        else:
            blocks.append([row])
    apart = len({block[0].group for block in blocks}) == len(blocks)
    over_days = any(len({row.day for row in block}) > 1 for block in blocks)
    return blocks if apart and over_days else [list(rows)]


def _in_block(rows: list[Dated]) -> list[OutOfOrder]:
    if len(rows) < _FEWEST or _sorted(rows):
        return []
    odd = [
        OutOfOrder(row=row, before=before, after=after)
        for before, row, after in zip(rows, rows[1:], rows[2:], strict=False)
        if before.day <= after.day and not before.day <= row.day <= after.day
    ]
    left, chosen = list(rows), list[OutOfOrder]()
    for candidate, following in zip_longest(odd, odd[1:]):
        without = [row for row in left if row is not candidate.row]
        # Of two neighbours either of which may be the odd one, the later is named; the other stands beside it.
        if following is not None and following.before is candidate.row:
            instead = [row for row in left if row is not following.row]
            if _descents(instead) <= _descents(without):
                continue
        if _descents(without) < _descents(left):
            left, chosen = without, [*chosen, candidate]
    return chosen if _sorted(left) else []


def _sorted(rows: list[Dated]) -> bool:
    return _descents(rows) == 0


def _descents(rows: list[Dated]) -> int:
    return sum(before.day > after.day for before, after in pairwise(rows))


def disorder(sheet: TimetableSheet, days: Sequence[dt.date | None]) -> Iterable[Diagnostic]:
    """Say of rows whose date breaks the order of their neighbours that it does.

    Args:
        sheet: the timetable.
        days: the day of each row, where it could be read.
    """
    dated = [
        Dated(row=at, day=day, group=folded(line.text("series")))
        for at, (line, day) in enumerate(zip(sheet.lines, days, strict=True))
        if day is not None
    ]
    for odd in out_of_order(dated):
        line, before, after = (sheet.lines[one.row] for one in (odd.row, odd.before, odd.after))
        yield Diagnostic.of(
            table_faults.DATE_ORDER,
            f"Row {line.number} is on {odd.row.day}, between rows {before.number} ({odd.before.day}) and "
            f"{after.number} ({odd.after.day}).",
            place=sheet.place(line, "date"),
            related=[
                Related(message=f"row {one.number}", place=sheet.place(one, "date"))
                for one in (before, after)
            ],
            hint="If the date is right, move the row.",
        )
