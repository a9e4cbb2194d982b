"""A tab as a table: what the season holds for it, or the empty form of it."""

import csv
import io
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final

import attrs

from roadracing._internal.findings.choice import no_such
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.kernel.shapes import Field, Noun
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.tables.cells.spreadsheet_apostrophe import shielded
from roadracing._internal.tables.timetable_writing import COLUMNS, chosen_weekend, timetable_csv

from .contacts import Contact
from .declared.all_tabs import TABS
from .known_names import KnownNames
from .row_tokens import row_token
from .tab import EXPORTED, ID, Tab, TabColumn, held_fact, shape_of
from .tab_cells import SEPARATOR, separators_of, words_of
from .tab_homes import OUTSIDE, objects_of

TIMETABLE: Final = "timetable"
"""What commands call the tab that has a reader of its own."""
_FORM_DRIVERS: Final = 4


@attrs.frozen(kw_only=True)
class TabTable:
    """A tab as it is written.

    Attributes:
        tab: the tab.
        columns: the column that each of its columns is; none for the id and for what the row was.
        rows: its rows, the headings first.
    """

    tab: Tab
    columns: tuple[TabColumn | None, ...]
    rows: tuple[tuple[str, ...], ...]


def tab_tables(season: Season, weekend: str, contacts: Iterable[Contact] = ()) -> list[TabTable]:
    """The tabs of a weekend that hold something.

    Args:
        season: the season.
        weekend: the id of the weekend.
        contacts: how people are reached, which no season holds.
    """
    writing = _Writing(season=season, weekend=weekend, contacts=tuple(contacts))
    return [table for tab in TABS if (table := writing.table(tab)) is not None]


def known_tab(name: str) -> str:
    """The name of a tab, if there is such a one.

    Raises:
        NotUnderstood: there is none; the nearest and the others are named.
    """
    names = [TIMETABLE, *(tab.name for tab in TABS)]
    if name in names:
        return name
    raise NotUnderstood(no_such("tab", name, names))


def weekend_tab(season: Season, tab: str, weekend: str | RaceWeekend | None = None) -> str:
    """One tab of the weekend's workbook as CSV; its headings alone where the season holds nothing for it.

    Args:
        season: the season.
        tab: what the tab is called, such as ``entries``.
        weekend: the weekend or its id; not needed if the season has one.

    Raises:
        NotUnderstood: there is no such tab.
        UnknownReference: the season has no such weekend.
        FindingsError: it has several weekends and none is named.
    """
    name, chosen = known_tab(tab), chosen_weekend(season, weekend)
    if name == TIMETABLE:
        return timetable_csv(season, chosen)
    held = next(one for one in TABS if one.name == name)
    writing = _Writing(season=season, weekend=chosen, contacts=())
    return tab_csv(writing.table(held) or tab_form(held))


def tab_form_csv(tab: str) -> str:
    """The empty form of a tab as CSV: its headings, with their units.

    Args:
        tab: what the tab is called, such as ``entries``.

    Raises:
        NotUnderstood: there is no such tab.
    """
    name = known_tab(tab)
    if name == TIMETABLE:
        return ",".join(COLUMNS) + "\n"
    return tab_csv(tab_form(next(one for one in TABS if one.name == name)))


def tab_form(tab: Tab) -> TabTable:
    """The empty form of a tab: its headings, with their units."""
    columns, headings = _headed(tab, {column: _FORM_DRIVERS for column in tab.columns if column.spread > 1})
    return TabTable(tab=tab, columns=tuple(columns), rows=(tuple(headings),))


def tab_csv(table: TabTable) -> str:
    """A tab as CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(table.rows)
    return out.getvalue()


def _headed(tab: Tab, wide: dict[TabColumn, int]) -> tuple[list[TabColumn | None], list[str]]:
    columns: list[TabColumn | None] = []
    headings: list[str] = []
    for column in tab.written:
        many = wide.get(column, 1)
        for number in range(1, many + 1):
            columns.append(column)
            headings.append(f"{column.heading.removesuffix('s')} {number}" if many > 1 else column.name)
    return columns, headings


class _Writing:
    """The season as tabs write it."""

    def __init__(self, season: Season, weekend: str, contacts: tuple[Contact, ...]) -> None:
        self.season, self.weekend, self.contacts = season, weekend, contacts
        self.names = KnownNames(season, weekend)
        index = Index(season)
        here = index.weekends.get(weekend)
        venue = index.venue_of(here) if here is not None else None
        self.zone = venue.timezone if venue is not None else None

    def table(self, tab: Tab) -> TabTable | None:
        """A tab, if it holds something."""
        held = (
            [((OUTSIDE,), one) for one in self.contacts]
            if tab.home == (OUTSIDE,)
            else list(objects_of(self.season, tab, self.weekend))
        )
        if not held:
            return None
        made = [self._cells(tab, home, noun) for home, noun in held]
        wide = {
            column: most
            for column in tab.written
            if column.spread > 1 and (most := max(len(cells[column]) for cells in made)) > 1
        }
        columns, headings = _headed(tab, wide)
        with_id = tab.key_field == ID and bool(tab.home)
        rows = [(*([ID] if with_id else []), *headings, EXPORTED)]
        for (_, noun), cells in zip(held, made, strict=True):
            token = row_token({field: held_fact(noun, field) for field in tab.fields})
            row = [noun.id] if with_id else []
            for column in dict.fromkeys(columns):
                assert column is not None  # noqa: S101 - ids are written apart
                many = wide.get(column)
                words = cells[column]
                row.extend([*words, *[""] * (many - len(words))] if many else [f"{SEPARATOR} ".join(words)])
            rows.append((*row, token))
        return TabTable(
            tab=tab,
            columns=(*([None] if with_id else []), *columns, None),
            rows=tuple(tuple(shielded(cell) for cell in row) for row in rows),
        )

    def _cells(self, tab: Tab, home: Sequence[Any], noun: Any) -> dict[TabColumn, list[str]]:
        series = getattr(noun, "series", None) or ()
        within = (series,) if isinstance(series, str) else tuple(series)
        cells = {}
        for column in tab.written:
            if column is tab.container:
                cells[column] = [self.names.label(_kind_at(tab), str(home[1]))]
                continue
            shape = shape_of(tab.noun, column.field)
            value = held_fact(noun, column.field)
            cells[column] = words_of(shape, value, partial(self._label, within, shape), self.zone)
        return cells

    def _label(self, series: tuple[str, ...], shape: Field, kind: str, name: str) -> str:
        return self.names.label(kind, name, series, separators_of(shape))


def _kind_at(tab: Tab) -> str:
    item = shape_of(Season, tab.home[0]).item
    return item.cls.__name__ if isinstance(item, Noun) else ""
