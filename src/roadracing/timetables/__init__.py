"""What organisers have: CSV timetables and other people's iCalendar, read into models and written back."""

from .calendars import read_ics
from .headings import names_columns
from .importing import read_timetable
from .matching import Ambiguity
from .reading import TimetableReading, read_csv
from .writing import timetable_csv, write_timetable

__all__ = [
    "Ambiguity",
    "TimetableReading",
    "names_columns",
    "read_csv",
    "read_ics",
    "read_timetable",
    "timetable_csv",
    "write_timetable",
]
