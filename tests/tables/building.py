"""Small timetables and documents to read them into."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping
from typing import Any

from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.tables.timetable_reading import TimetableReading, read_csv_text
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

ZONE = "America/Los_Angeles"
NAMESPACE = "calendar.example.org"
FRIDAY, SATURDAY, SUNDAY = (dt.date(2013, 4, day) for day in (19, 20, 21))


def at(text: str, day: dt.date = SATURDAY, zone: str = ZONE) -> Instant:
    """What clocks at the venue show."""
    return Instant.at_local(dt.datetime.combine(day, dt.time.fromisoformat(text)), zone)


def table(rows: Iterable[Mapping[str, str]]) -> str:
    """A CSV timetable; rows that do not say otherwise are a practice on Saturday at 10:00."""
    filled = [{"date": "2013-04-20", "start": "10:00", "activity": "Practice", **row} for row in rows]
    columns = list(dict.fromkeys(column for row in filled for column in row))
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(filled)
    return written.getvalue()


def read(*rows: Mapping[str, str], **options: Any) -> TimetableReading:
    """What becomes of these rows, read as a timetable of their own at Long Beach."""
    if options.get("into") is None:
        options = {"namespace": NAMESPACE, "timezone": ZONE, "weekend": "long-beach", **options}
    return read_csv_text(table(rows), name="long-beach.csv", **options)


def one(reading: TimetableReading) -> Session:
    """The only session of a reading."""
    assert reading.season is not None, reading.diagnostics
    (session,) = reading.season.sessions
    return session


def found(reading: TimetableReading, code: Code) -> list[Diagnostic]:
    """The findings of a kind."""
    return [d for d in reading.diagnostics if d.code == code.code]


def problems(reading: TimetableReading) -> list[str]:
    """The names of everything that is more than worth knowing."""
    return [d.name for d in reading.diagnostics if d.severity is not Severity.INFO]


def long_beach() -> Season:
    """A document of two weekends, of which Long Beach has four sessions."""

    def session(kind: SessionKind, series: str, time: str, title: str, **more: Any) -> Session:
        return Session(
            id=f"lb-{series}-{title.lower().replace(' ', '-')}",
            weekend="long-beach",
            kind=kind,
            series=(series,),
            title=title,
            start=Start.at(at(time)),
            **more,
        )

    return Season(
        namespace=NAMESPACE,
        year=2013,
        series=(
            Series(
                id="alms",
                name="American Le Mans Series",
                short_name="ALMS",
                classes=(CarClass(id="alms-gt", name="GT"), CarClass(id="p1", name="P1")),
            ),
            Series(id="indycar", name="IndyCar"),
        ),
        venues=(Venue(id="lb-street", timezone=ZONE, name="Long Beach Street Circuit"),),
        weekends=(
            RaceWeekend(id="long-beach", venue="lb-street", first_day=FRIDAY, last_day=SUNDAY),
            RaceWeekend(id="laguna-seca", venue="lb-street"),
        ),
        sessions=(
            session(
                SessionKind.PRACTICE, "alms", "07:30", "Practice 1", end=at("09:30"), notes="fuel at 7:00"
            ),
            session(
                SessionKind.RACE,
                "alms",
                "16:30",
                "Race",
                end=at("18:30"),
                classes=("alms-gt", "p1"),
                fixed=True,
                fixed_reason="television",
                revision=3,
                extra=Extra({f"{NAMESPACE}:broadcaster": "ESPN", "other.example:x": [1]}),
            ),
            session(SessionKind.PRACTICE, "indycar", "10:30", "Practice 1"),
            Session(
                id="laguna-race", weekend="laguna-seca", kind=SessionKind.RACE, series=("alms",), title="Race"
            ),
        ),
    )
