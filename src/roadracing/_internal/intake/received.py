"""A document somebody received, in whichever of the forms that organisers use."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from roadracing._internal.findings.choice import one_of
from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, encoded, name_of
from roadracing._internal.findings.report import Crash
from roadracing._internal.findings.what_was_read import Reading
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.instant import Instant, OffsetConflict
from roadracing._internal.words.printed import printed

from .forms import Form, form_of

if TYPE_CHECKING:
    from roadracing._internal.tables.timetable_reading import TimetableReading


def _weekend(given: str | RaceWeekend | None) -> str | None:
    return None if given is None else id_of(given, RaceWeekend)


@printed
@attrs.frozen(kw_only=True)
class Hints:
    """What a timetable does not say itself and its reader needs to know.

    Attributes:
        namespace: the id space for documents that carry none.
        timezone: the zone for rows that name none.
        weekend: the id of the weekend that a timetable is of; given as that or as the weekend itself.
        issued: when a document that does not say so was issued.
        first_day: the first day of the weekend, for timetables that name weekdays.
        last_day: its last day.
        offset_conflict: what to do where an offset and its zone disagree.
    """

    namespace: str | None = None
    timezone: str | None = None
    weekend: str | None = attrs.field(default=None, converter=_weekend)
    issued: Instant | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    offset_conflict: OffsetConflict = "refuse"


@printed
@attrs.frozen(kw_only=True)
class Received(Reading):
    """What became of a document.

    Attributes:
        form: the form it was read in.
        season: the season, if one could be made of it.
    """

    form: Form
    season: Season | None

    @property
    def document(self) -> Season | None:
        """What was read: the season."""
        return self.season

    def required(self) -> Season:
        """The season, if all of the document could be read.

        Raises:
            DocumentError: something in it cannot be read; everything that cannot is listed.
        """
        self.raise_for_errors()
        assert self.season is not None  # noqa: S101 - otherwise it has just raised
        return self.season


def receive(
    source: Source,
    *,
    name: str | None = None,
    form: Form | str | None = None,
    hints: Hints | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Received:
    """Read a document of any form. Bad data is reported, never raised.

    Args:
        source: the path of a file, or the document itself in bytes. Text goes through :func:`receive_text`.
        name: what to call it in messages; its path unless given.
        form: the form, where it cannot be told by name or first lines.
        hints: what a timetable does not say itself.
        limits: how much is read.

    Raises:
        MissingExtra: it is a PDF, and the extra that reads them is not installed.
    """
    chosen = one_of(Form, form, "form of document") if form is not None else form_of(source, name)
    called = name_of(source, name)
    try:
        return _READERS[chosen](source, called, hints or Hints(), limits)
    except MissingExtra:
        raise
    except Exception as error:  # noqa: BLE001 - whatever escapes a reader is that reader's fault, and not the sender's
        crash = Crash.of(chosen.value, f"reader-of-{chosen.value}", error)
        return Received(name=called, form=chosen, season=None, usable=True, crashes=(crash,))


def receive_text(text: str, **options: Any) -> Received:
    """A document that is a text is read like that in a file.

    Args:
        text: the document itself.
        options: those of :func:`receive`.
    """
    return receive(encoded(text), **options)


def _json(source: Source, name: str | None, hints: Hints, limits: Limits) -> Received:
    from roadracing._internal.documents.reading import read  # noqa: PLC0415 - a reader is loaded when a document needs it

    document = read(source, name=name, offset_conflict=hints.offset_conflict, limits=limits)
    return Received(
        name=document.name,
        form=Form.JSON,
        season=document.season,
        diagnostics=document.diagnostics,
        source=document.source,
        usable=document.usable,
    )


def _csv(source: Source, name: str | None, hints: Hints, limits: Limits) -> Received:
    from roadracing._internal.intake.weekend_workbook import read_table  # noqa: PLC0415 - a reader is loaded when a document needs it

    return _timetable(Form.CSV, read_table, source, name, hints, limits)


def _xlsx(source: Source, name: str | None, hints: Hints, limits: Limits) -> Received:
    from roadracing._internal.intake.weekend_workbook import read_workbook  # noqa: PLC0415 - a reader is loaded when a document needs it

    return _timetable(Form.XLSX, read_workbook, source, name, hints, limits)


def _ics(source: Source, name: str | None, hints: Hints, limits: Limits) -> Received:
    from roadracing._internal.calendars.calendar_reading import read_ics  # noqa: PLC0415 - a reader is loaded when a document needs it

    return _timetable(Form.ICS, read_ics, source, name, hints, limits)


def _pdf(source: Source, name: str | None, hints: Hints, limits: Limits) -> Received:
    from roadracing._internal.intake.timetables import read_pdf  # noqa: PLC0415 - a reader is loaded when a document needs it

    return _timetable(Form.PDF, read_pdf, source, name, hints, limits)


def _timetable(  # noqa: PLR0917 - as the readers are called
    form: Form,
    read: "Callable[..., TimetableReading]",
    source: Source,
    name: str | None,
    hints: Hints,
    limits: Limits,
) -> Received:
    """All kinds of timetable are told the same things and answer alike."""
    reading = read(
        source,
        name=name,
        weekend=hints.weekend,
        namespace=hints.namespace,
        timezone=hints.timezone,
        issued=hints.issued,
        first_day=hints.first_day,
        last_day=hints.last_day,
        limits=limits,
    )
    return Received(
        name=name,
        form=form,
        season=reading.season,
        diagnostics=reading.diagnostics,
        source=reading.source,
        usable=reading.usable,
    )


_READERS: dict[Form, Callable[[Source, str | None, Hints, Limits], Received]] = {
    Form.JSON: _json,
    Form.CSV: _csv,
    Form.ICS: _ics,
    Form.PDF: _pdf,
    Form.XLSX: _xlsx,
}
