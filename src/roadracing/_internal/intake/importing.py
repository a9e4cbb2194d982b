"""A file that somebody calls their timetable, in whichever form."""

import datetime as dt
import os
from pathlib import Path
from typing import Final

from roadracing._internal.calendars.reading import read_ics
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.reading import TimetableReading, read_csv, require
from roadracing._internal.time.instant import Instant

_HEAD: Final = 1024


def read_timetable(
    path: str | os.PathLike[str],
    *,
    name: str | None = None,
    weekend: str | None = None,
    namespace: str | None = None,
    timezone: str | None = None,
    into: Season | None = None,
    issued: Instant | None = None,
    first_day: dt.date | None = None,
    last_day: dt.date | None = None,
    venue: str | None = None,
) -> Season:
    """The season that a timetable says, CSV or iCalendar, if all of it can be read.

    The arguments are those of `read_csv`. To see what was not sure, and where, use `read_csv` or `read_ics`.

    Raises:
        DocumentError: something in it cannot be read; everything that cannot is listed.
    """
    file = Path(path)
    read = read_ics if _is_calendar(file) else read_csv
    reading: TimetableReading = read(
        file,
        name=name,
        weekend=weekend,
        namespace=namespace,
        timezone=timezone,
        into=into,
        issued=issued,
        first_day=first_day,
        last_day=last_day,
        venue=venue,
    )
    return require(reading, name or str(path))


def _is_calendar(file: Path) -> bool:
    if file.suffix.casefold() in (".ics", ".ical"):
        return True
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
    except (OSError, ValueError):
        return False
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper() == b"BEGIN:VCALENDAR"
