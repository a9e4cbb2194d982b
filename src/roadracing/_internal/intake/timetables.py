"""A file that somebody calls their timetable, in whichever form."""

import csv
import io
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Unpack

import attrs

from roadracing._internal.calendars.calendar_reading import read_ics
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, bytes_of, encoded, name_of
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.sheets.page_tables import printed_table
from roadracing._internal.tables.target_weekend import ReadingOptions
from roadracing._internal.tables.timetable_reading import (
    TimetableReading,
    ordered,
    read_csv,
    unread,
)
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote

from .forms import Form, form_of
from .pdf_pages import pages_of
from .weekend_workbook import read_table, read_workbook


def read_timetable(
    source: Source,
    *,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    **options: Unpack[ReadingOptions],
) -> Season:
    """The season that a timetable or a weekend's workbook says, CSV, iCalendar, PDF or XLSX, if all can be read.

    The arguments are those of `read_csv`. To see what was not sure, and where, use `read_csv` or `read_ics`.

    Raises:
        MissingExtra: it is a PDF, and the extra that reads them is not installed.
        DocumentError: something in it cannot be read; everything that cannot is listed.
    """
    name = name_of(source, name)
    read = _READERS.get(form_of(source, name), read_table)
    reading: TimetableReading = read(source, name=name, limits=limits, **options)
    return reading.required()


def read_timetable_text(text: str, **options: Any) -> Season:
    """The season that a timetable says which is a text.

    Args:
        text: the timetable itself, CSV or iCalendar.
        options: those of :func:`read_timetable`.
    """
    return read_timetable(encoded(text), **options)


def read_pdf(
    source: Source,
    *,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    **options: Unpack[ReadingOptions],
) -> TimetableReading:
    """Read the tables of a PDF with a text layer as one timetable. Bad data is reported, never raised.

    The arguments are those of `read_csv`. Rows are counted through the tables of all pages.

    Raises:
        MissingExtra: the extra that reads PDFs is not installed.
    """
    name = name_of(source, name)
    try:
        pages = pages_of(bytes_of(source, limits), limits)
    except Refusal as refusal:
        return unread([refusal.diagnostic(Place(file=name))], usable=False)
    table = printed_table(pages)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(table.rows)
    reading = read_csv(encoded(out.getvalue()), name=name, limits=limits, **options)
    if not reading.usable:
        return reading
    many = "page" if len(pages) == 1 else f"{len(pages)} pages"
    message = f"Read were the tables on the {many} of a PDF, their rows counted through{_pages(table.ends)}"
    if table.left_out:
        lines = listed([quote(line) for line in table.left_out[:_SHOWN]])
        more = len(table.left_out) - _SHOWN
        lines += f" and {more} more" if more > 0 else ""
        message += f"; not read, because they stand in no row: {lines}"
    said = Diagnostic.of(table_faults.AS_KEPT, f"{message}.", place=Place(file=name, row=1))
    found = [_on_its_page(one, table.ends) for one in reading.diagnostics]
    return attrs.evolve(reading, diagnostics=ordered((said, *found)))


def _pages(ends: Sequence[int]) -> str:
    """Which rows are on which of several pages; pages without a row are left out."""
    if len(ends) == 1:
        return ""
    spans = [(at, before + 1, end) for at, (before, end) in enumerate(pairwise((0, *ends)), start=1)]
    told = [f"{first} to {last} on page {at}" for at, first, last in spans if first <= last]
    return f", rows {listed(told)}" if told else ""


def _on_its_page(finding: Diagnostic, ends: Sequence[int]) -> Diagnostic:
    """The finding with the page that its row is on, where there are several."""
    row = finding.place.row if finding.place is not None else None
    if row is None or len(ends) == 1:
        return finding
    page = bisect_left(ends, row) + 1
    return attrs.evolve(finding, message=f"Page {page}: {finding.message}")


_SHOWN = 5
_READERS = {Form.ICS: read_ics, Form.PDF: read_pdf, Form.XLSX: read_workbook}
