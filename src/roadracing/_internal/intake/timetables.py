"""A file that somebody calls their timetable, in whichever form."""

from typing import Any, Unpack

from roadracing._internal.calendars.calendar_reading import read_ics
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, encoded, name_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.target_weekend import ReadingOptions
from roadracing._internal.tables.timetable_reading import TimetableReading, read_csv, require

from .forms import Form, form_of


def read_timetable(
    source: Source,
    *,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    **options: Unpack[ReadingOptions],
) -> Season:
    """The season that a timetable says, CSV or iCalendar, if all of it can be read.

    The arguments are those of `read_csv`. To see what was not sure, and where, use `read_csv` or `read_ics`.

    Raises:
        DocumentError: something in it cannot be read; everything that cannot is listed.
    """
    name = name_of(source, name)
    read = read_ics if form_of(source, name) is Form.ICS else read_csv
    reading: TimetableReading = read(source, name=name, limits=limits, **options)
    return require(reading, name)


def read_timetable_text(text: str, **options: Any) -> Season:
    """The season that a timetable says which is a text.

    Args:
        text: the timetable itself, CSV or iCalendar.
        options: those of :func:`read_timetable`.
    """
    return read_timetable(encoded(text), **options)
