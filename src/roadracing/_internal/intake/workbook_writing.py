"""The weekend's workbook is written: the timetable and every tab that holds something, or the empty forms of all."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from roadracing._internal.model.kernel.shapes import Leaf
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import (
    Audience,
    PlanStatus,
    SessionKind,
    TrackCondition,
    TrackUse,
)
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.tables.tabs.contacts import Contact
from roadracing._internal.tables.tabs.declared.all_tabs import TABS
from roadracing._internal.tables.tabs.tab import Tab, TabColumn, shape_of
from roadracing._internal.tables.tabs.tab_writing import TIMETABLE, TabTable, known_tab, tab_form, tab_tables
from roadracing._internal.tables.timetable_writing import COLUMNS, chosen_weekend, timetable_csv
from roadracing._internal.text.slugs import spoken

from .spreadsheets import LISTS

_TITLE: Final = "Timetable"
_LAST_ROW: Final = 1_000
_INLINE: Final = 250
_WIDEST: Final = 60
_TIMETABLE_LISTS: Final[Mapping[str, type[StrEnum]]] = MappingProxyType(
    {
        "kind": SessionKind,
        "status": PlanStatus,
        "track": TrackUse,
        "condition": TrackCondition,
        "audience": Audience,
    }
)


def weekend_workbook(
    season: Season, weekend: str | RaceWeekend | None = None, *, contacts: Iterable[Contact] = ()
) -> bytes:
    """The weekend's workbook: its timetable, and a tab for everything else that the season holds of it.

    Every row ends in a token of what it was: when the workbook is read into a season again, what nobody touched says
    nothing. Reading it into the same season changes nothing.

    Args:
        season: the season.
        weekend: the weekend or its id; not needed if the season has one.
        contacts: how people are reached; they are written into a tab of their own.

    Raises:
        UnknownReference: the season has no such weekend.
        FindingsError: it has several weekends and none is named.
        MissingExtra: the extra that writes workbooks is not installed.
    """
    chosen = chosen_weekend(season, weekend)
    book = openpyxl.Workbook()
    sheet = book.active
    lists = _Lists(book)
    first = [*csv.reader(io.StringIO(timetable_csv(season, chosen)))]
    _timetable(sheet, first, lists)
    for table in tab_tables(season, chosen, contacts):
        _tab(book.create_sheet(table.tab.title), table, lists)
    return lists.saved()


def workbook_form(tabs: Iterable[str] = ()) -> bytes:
    """The empty forms of a weekend's workbook: headings with their units, and lists to choose from.

    Args:
        tabs: the tabs to write, by name; all of them unless given.

    Raises:
        MissingExtra: the extra that writes workbooks is not installed.
    """
    wanted = {known_tab(tab) for tab in tabs} or {TIMETABLE, *(tab.name for tab in TABS)}
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    lists = _Lists(book)
    if TIMETABLE in wanted:
        _timetable(book.create_sheet(), [list(COLUMNS)], lists)
    for tab in TABS:
        if tab.name in wanted:
            _tab(book.create_sheet(tab.title), tab_form(tab), lists)
    return lists.saved()


def _timetable(sheet: Any, rows: Sequence[Sequence[str]], lists: "_Lists") -> None:
    sheet.title = _TITLE
    _write(sheet, rows)
    for at, heading in enumerate(rows[0], start=1):
        if kinds := _TIMETABLE_LISTS.get(heading):
            lists.add(sheet, at, [str(kind.value) for kind in kinds], heading, "", strict=True)


def _tab(sheet: Any, table: TabTable, lists: "_Lists") -> None:
    _write(sheet, table.rows)
    for at, column in enumerate(table.columns, start=1):
        if column is None:
            continue
        words, strict = _choices(table.tab, column)
        if words or column.help:
            lists.add(sheet, at, words, column.heading, column.help, strict=strict)


def _choices(tab: Tab, column: TabColumn) -> tuple[list[str] | str, bool]:
    """What a cell may be chosen from: words, or the range of another tab; and whether nothing else is right."""
    if column is tab.container:
        return _range(tab.home[0], "name"), False
    shape = shape_of(tab.noun, column.field)
    item = shape.item
    if not isinstance(item, Leaf):
        return "", False
    if item.refers_to is not None:
        referred = next((one for one in TABS if one.noun.__name__ == item.refers_to), None)
        return (_range(referred.name, "") if referred is not None else ""), False
    if item.python is bool:
        return ["yes", "no"], True
    if issubclass(item.python, StrEnum):
        return [spoken(str(member.value)) for member in item.python], not shape.many
    return "", False


def _range(tab: str, field: str) -> str:
    """The cells of the column by which the rows of another tab are named; nothing where it is named by several."""
    other = next((one for one in TABS if one.name == tab), None)
    if other is None or len(other.key) != 1:
        return ""
    wanted = field or other.key[0]
    headings = [column.field for column in other.written]
    if wanted not in headings:
        return ""
    letter = get_column_letter(headings.index(wanted) + 1)
    return f"'{other.title}'!${letter}$2:${letter}${_LAST_ROW}"


class _Lists:
    """The drop-down lists of a workbook; long ones stand on a hidden sheet."""

    def __init__(self, book: openpyxl.Workbook) -> None:
        self.book = book
        self._long: dict[tuple[str, ...], str] = {}
        self._sheet: Any = None

    def add(
        self, sheet: Any, at: int, words: list[str] | str, heading: str, say: str, *, strict: bool
    ) -> None:
        """Let the cells of a column be chosen from a list, and say what belongs into them."""
        if not words:
            rule = DataValidation(allow_blank=True)
        else:
            rule = DataValidation(type="list", formula1=self._formula(words), allow_blank=True)
            rule.showErrorMessage = strict
            rule.errorStyle = "warning"
            rule.error = "This is none of the words of the list."
        if say:
            rule.promptTitle, rule.prompt, rule.showInputMessage = heading[:32], say[:_INLINE], True
        letter = get_column_letter(at)
        rule.add(f"{letter}2:{letter}{_LAST_ROW}")
        sheet.add_data_validation(rule)

    def _formula(self, words: list[str] | str) -> str:
        if isinstance(words, str):
            return words
        inline = ",".join(words)
        if len(inline) <= _INLINE and not any("," in word for word in words):
            return f'"{inline}"'
        known = tuple(words)
        if known not in self._long:
            if self._sheet is None:
                self._sheet = self.book.create_sheet(LISTS)
                self._sheet.sheet_state = "hidden"
            letter = get_column_letter(len(self._long) + 1)
            for number, word in enumerate(words, start=1):
                self._sheet[f"{letter}{number}"] = word
            self._long[known] = f"{LISTS}!${letter}$1:${letter}${len(words)}"
        return self._long[known]

    def saved(self) -> bytes:
        """The workbook as a file."""
        if self._sheet is not None:
            self.book.move_sheet(self._sheet, len(self.book.worksheets))
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()


def _write(sheet: Any, rows: Sequence[Sequence[str]]) -> None:
    """Write rows as text, so that no program turns 01 into 1 or a time into something else."""
    for number, row in enumerate(rows, start=1):
        for at, value in enumerate(row, start=1):
            cell = sheet.cell(number, at, value)
            cell.data_type = "s"
            cell.number_format = "@"
            if number == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    for at in range(1, len(rows[0]) + 1):
        widest = max((len(row[at - 1]) for row in rows if at <= len(row)), default=0)
        sheet.column_dimensions[get_column_letter(at)].width = min(widest + 2, _WIDEST)
        # What is typed below is text too.
        sheet.column_dimensions[get_column_letter(at)].number_format = "@"
