"""The weekend's workbook, or one tab of it, becomes a season: the timetable and everything beside it."""

from collections.abc import Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import PurePath
from typing import Final, Unpack

import attrs

from roadracing._internal.findings.bounds import TOO_MANY_VALUES
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import UNREADABLE, Source, bytes_of, encoded, name_of
from roadracing._internal.findings.places import Place, PlacesByPath
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.sheets.bytes_of_file import opened
from roadracing._internal.tables.sheets.header_row import header_of
from roadracing._internal.tables.sheets.table import DELIMITERS, cells_in, rows_of
from roadracing._internal.tables.sheets.timetable_columns import REQUIRED, column_named
from roadracing._internal.tables.tabs import tab_faults
from roadracing._internal.tables.tabs.declared.all_tabs import FIRST, TABS
from roadracing._internal.tables.tabs.known_names import KnownNames
from roadracing._internal.tables.tabs.tab_homes import Draft
from roadracing._internal.tables.tabs.tab_reading import TabsRead, base_of, read_tabs
from roadracing._internal.tables.tabs.tab_sheet import (
    TabGrid,
    TabHead,
    head_of,
    is_called,
    shortened,
    words_at,
)
from roadracing._internal.tables.target_weekend import (
    ReadingOptions,
    frame_of,
    stated_id,
    unusable_options,
    weekends_of,
)
from roadracing._internal.tables.timetable_reading import (
    TimetableReading,
    as_listed,
    ordered,
    read_csv,
    unread,
)
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.text.quoting import quote

from .workbook_archive import SpreadsheetError
from .workbook_frame import NO_WORDS, Tabs, new_season, told_by

_HEADER_ROWS: Final = 25
MOST_TAB_ROWS: Final = 5_000
"""The most rows that all tabs beside a timetable may have. Library default."""


def read_workbook(
    source: Source,
    *,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    **options: Unpack[ReadingOptions],
) -> TimetableReading:
    """The weekend's workbook is read, timetable and tabs, as far as that is sure. Bad data is reported, never raised.

    A tab is known by its headings, and by its name where several fit. Its rows are objects of the document by id, else
    by the words that tell them apart, such as series and number; names lead to what other tabs declare. An empty cell
    says that the fact is not known; a column that is not there says nothing, and neither does what an export wrote and
    nobody touched. A missing row is asked about and removes nothing. Telephone numbers and addresses are never in the
    season.

    The arguments are those of `read_csv`.

    Raises:
        MissingExtra: the extra that reads workbooks is not installed.
    """
    if find_spec("openpyxl") is None:
        raise MissingExtra("reading a workbook", "xlsx")
    from .open_workbook import OpenWorkbook  # noqa: PLC0415 - only workbooks need it
    from .spreadsheets import timetable_of  # noqa: PLC0415
    from .workbook_sheets import sheets_of  # noqa: PLC0415

    called = name_of(source, name)
    found = unusable_options(options)
    if found:
        return unread(found)
    try:
        book = OpenWorkbook(bytes_of(source, limits), limits)
        sheets = sheets_of(book, called)
        tabs = [
            (sheet.grid, head)
            for sheet in sheets
            if not sheet.older
            and (head := head_of(sheet.grid, TABS)) is not None
            and _is_tab(sheet.grid, head)
        ]
        read = {grid.title for grid, _ in tabs}
        table = timetable_of(book, remarks=True, beside=read)
        book.close()
    except Refusal as refusal:
        return unread([refusal.diagnostic(Place(file=called))], usable=False)
    except SpreadsheetError as error:
        return unread([Diagnostic.of(UNREADABLE, str(error), place=Place(file=called))], usable=False)
    said = _struck([sheet for sheet in sheets if sheet.grid.title in read])
    others = [sheet.grid.title for sheet in sheets if sheet.grid.title not in read]
    if not table.strip() and tabs and others:
        message = (
            f"Not read, because they are no tabs of a weekend: {listed([quote(one) for one in others])}."
        )
        said.append(Diagnostic.of(table_faults.TABS, message, place=Place(file=called)))
    reading = _reading(table if table.strip() or not tabs else None, tabs, called, limits, options)
    return as_listed(
        attrs.evolve(reading, diagnostics=ordered((*said, *reading.diagnostics))), limits, called
    )


def read_table(
    source: Source,
    *,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    **options: Unpack[ReadingOptions],
) -> TimetableReading:
    """A CSV table is read as what its headings say that it is: a timetable, or a tab such as an entry list.

    The arguments are those of `read_csv`.
    """
    called = name_of(source, name)
    text = opened(source, name, limits=limits)
    if isinstance(text, Diagnostic) or (tab := _tab_in(text.text, called, limits)) is None:
        return read_csv(source, name=name, limits=limits, **options)
    found = unusable_options(options)
    if found:
        return unread(found)
    return as_listed(_reading(None, [tab], called, limits, options), limits, called)


def _tab_in(text: str, name: str | None, limits: Limits) -> tuple[TabGrid, TabHead] | None:
    """The tab that a CSV text is; none if it is a timetable, nothing that is known, or more than is read."""
    best: tuple[TabHead, str] | None = None
    for delimiter in DELIMITERS:
        if delimiter not in text or cells_in(text, delimiter, limits.values) > limits.values:
            continue
        # Which tab it is stands in its first rows, and most tables are timetables, which somebody else reads.
        grid = _grid(text, delimiter, name, _HEADER_ROWS)
        if not grid.rows:
            return None
        head = head_of(grid, TABS)
        if head is None or len(grid.rows[head.at].cells) > limits.columns or not _is_tab(grid, head):
            continue
        if best is None or head.score > best[0].score:
            best = head, delimiter
    return (_grid(text, best[1], name), best[0]) if best is not None else None


def _grid(text: str, delimiter: str, name: str | None, most: int | None = None) -> TabGrid:
    rows = (row for row in rows_of(text, delimiter) if not row.blank)
    return TabGrid(title=PurePath(name or "").stem, rows=tuple(islice(rows, most)), file=name)


def _is_tab(grid: TabGrid, head: TabHead) -> bool:
    """Whether a sheet is a tab and not the timetable, whose headings may be like those of one."""
    at, _ = header_of(grid.rows)
    if at is None:
        return True
    named = {column_named(words_at(grid.rows[at], place)) for place in range(len(grid.rows[at].cells))}
    return is_called(grid, head.tab) and not named >= {*REQUIRED}


def _struck(sheets: Sequence[object]) -> list[Diagnostic]:
    said = []
    for sheet in sheets:
        struck, grid = getattr(sheet, "struck", ()), getattr(sheet, "grid", None)
        if struck and isinstance(grid, TabGrid):
            rows = listed([str(number) for number in struck])
            message = (
                f"{'Row' if len(struck) == 1 else 'Rows'} {rows} of the sheet {quote(grid.title)} "
                f"{'is' if len(struck) == 1 else 'are'} struck through: withdrawn? Read like the others."
            )
            row = next(one for one in grid.rows if one.number == struck[0])
            said.append(Diagnostic.of(table_faults.MARKED_ROWS, message, place=grid.place(row, 0)))
    return said


def _reading(
    table: str | None, tabs: Tabs, name: str | None, limits: Limits, options: ReadingOptions
) -> TimetableReading:
    """Read the tabs that timetables speak of, then the timetable, then the tabs that speak of it."""
    into = options.get("into")
    if (count := sum(len(grid.rows) for grid, _ in tabs)) > MOST_TAB_ROWS:
        message = f"The tabs have {count:,} rows; at most {MOST_TAB_ROWS:,} are read."
        hint = "The fullest weekend has some hundred cars: this is probably another file."
        return unread([Diagnostic.of(TOO_MANY_VALUES, message, place=Place(file=name), hint=hint)])
    short = [(shortened(grid, limits), head) for grid, head in tabs]
    tabs = [(grid, head) for (grid, _), head in short]
    told = told_by(tabs, options)
    first = [one for one in tabs if one[1].tab.name in FIRST]
    found = [said for (_, cut), _ in short for said in cut]
    season, weekend = into, stated_id(told, "weekend")
    if into is not None:
        weekend = weekend or (known[0] if len(known := weekends_of(into)) == 1 else None)
    if into is None and (first or table is None):
        season, weekend, said = new_season(tabs, told, name)
        found.extend(said)
        if season is None:
            return unread(found)
    if into is not None and weekend is None and len(weekends_of(into)) > 1:
        return unread(frame_of(told, words=NO_WORDS, zones=(), file=name)[1])
    read: TabsRead | None = None
    if season is not None:
        read = _tabs_into(season, weekend or "", first, told, base=into)
    timetable: TimetableReading | None = None
    if table is not None:
        given: ReadingOptions = {**told}
        if read is not None:
            given = {**told, "into": read.draft.season, "weekend": weekend, "namespace": None}
        timetable = read_csv(encoded(table), name=name, limits=limits, **given)
        if timetable.season is None:
            return attrs.evolve(
                timetable,
                diagnostics=ordered((*found, *(read.diagnostics if read else ()), *timetable.diagnostics)),
            )
        if read is None:
            weekend = weekends_of(timetable.season)[0]
            read = _tabs_into(timetable.season, weekend, (), told, base=into)
        else:
            read.draft.season = timetable.season
            read.draft.names = KnownNames(timetable.season, weekend or "")
    assert read is not None  # noqa: S101 - there is a table, or a season was made for the tabs
    _read_more(read, [one for one in tabs if one[1].tab.name not in FIRST], told)
    return _united(read, timetable, found, into, name, told)


def _tabs_into(
    season: Season, weekend: str, tabs: Tabs, told: ReadingOptions, *, base: Season | None
) -> TabsRead:
    contacts = {one.id: one for one in told.get("contacts") or ()}
    names = KnownNames(season, weekend)
    draft = Draft(season=season, weekend=weekend, names=names, contacts=contacts, base=base)
    read = TabsRead(draft=draft)
    _read_more(read, tabs, told)
    return read


def _read_more(read: TabsRead, tabs: Tabs, told: ReadingOptions) -> None:
    index = Index(read.draft.season)
    weekend = index.weekends.get(read.draft.weekend)
    venue = index.venue_of(weekend) if weekend is not None else None
    first, last = told.get("first_day"), told.get("last_day")
    days = (first, last) if first is not None and last is not None else None
    read_tabs(
        read,
        tabs,
        zone=told.get("timezone") or (venue.timezone if venue is not None else None),
        days=days or (weekend.days if weekend is not None else None),
        series=told.get("series"),
    )


def _united(  # noqa: PLR0917 - what a reading is made of
    read: TabsRead,
    timetable: TimetableReading | None,
    found: Sequence[Diagnostic],
    into: Season | None,
    name: str | None,
    told: ReadingOptions,
) -> TimetableReading:
    base = None
    if into is not None:
        sessions = timetable.base.sessions if timetable is not None and timetable.base is not None else None
        known = {one.id for one in into.sessions}
        base = (
            into
            if sessions is None
            else attrs.evolve(into, sessions=tuple(one for one in sessions if one.id in known))
        )
        base = base_of(base, read.crossed)
    diagnostics = [*found, *read.diagnostics, *(timetable.diagnostics if timetable is not None else ())]
    before = {one.id: one for one in told.get("contacts") or ()}
    fresh = [one for one in read.draft.contacts.values() if before.get(one.id) != one]
    if fresh and told.get("contacts") is None:
        message = (
            f"{counted(len(fresh), 'telephone number or address', 'telephone numbers and addresses')} "
            "stand in the tabs; the document does not hold them."
        )
        hint = "Name a file for them with --contacts, and they are kept there alone."
        diagnostics.append(Diagnostic.of(tab_faults.CONTACTS, message, place=Place(file=name), hint=hint))
    places = dict(read.places)
    if timetable is not None and isinstance(timetable.source, PlacesByPath):
        places = {**places, **timetable.source.places}
    return TimetableReading(
        season=read.draft.season,
        diagnostics=ordered(diagnostics),
        source=PlacesByPath({(): Place(file=name), **places}),
        matched=timetable.matched if timetable is not None else (),
        new=timetable.new if timetable is not None else (),
        missing=timetable.missing if timetable is not None else (),
        ambiguous=timetable.ambiguous if timetable is not None else (),
        tabs=tuple(read.results),
        contacts=tuple(read.draft.contacts.values()),
        base=base,
    )
