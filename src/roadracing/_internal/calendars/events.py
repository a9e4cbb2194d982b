"""What an event of a calendar says about a session."""

import math
import re
from collections.abc import Iterable
from typing import Any, Final

import attrs

from roadracing._internal.model.kernel.leaves import TextRule, UrlRule
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells.cell_lengths import hours_in_name
from roadracing._internal.tables.cells.spreadsheet_apostrophe import one_line, printable, tidy
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

from . import calendar_faults
from .calendar_lines import Component, Property, text_of, texts_of
from .calendar_times import CalendarClocks
from .event_being_read import BESIDE, EventText
from .event_notes import EventNotes, labelled, own_notes
from .event_times import read_event_times
from .event_titles import EventTitle, is_own, own_title_read, title_read
from .markup import is_marked_up, without_entities, words_of_html

_TEXT: Final = TextRule()
_PROSE: Final = TextRule(lines=True)
_CALLED_OFF: Final = re.compile(r"\s*cancell?ed\s*[:-]\s*(?=\S)", re.IGNORECASE)
_LONG_COORDINATES: Final = 2
_MOST_DEGREES: Final = (90, 180)


def uid_of(event: Component) -> str | None:
    """The UID of an event; ``None`` if it has none."""
    one = event.first("UID")
    text = tidy(text_of(one.value)) if one is not None else ""
    return printable(text) or None


def summary_of(event: Component) -> str:
    """The words an event is headed by; without the note that it is cancelled, which its status says."""
    one, status = event.first("SUMMARY"), event.first("STATUS")
    text = one_line(tidy(without_entities(text_of(one.value)))) if one is not None else ""
    if status is not None and status.value.strip().upper() == "CANCELLED":
        text = _CALLED_OFF.sub("", text, count=1)
    return text


def said_by(
    event: Component,
    session: str,
    held: Session | None,
    *,
    own: bool,
    shown: CalendarClocks,
    file: str | None,
    ours: bool = False,
) -> EventText:
    """The facts that an event states about its session. A property that is not there states nothing.

    Args:
        event: the event.
        session: the id of its session.
        held: what was known about that session, if it existed.
        own: whether the event is one that this library made of the session: then its texts are composed of
            many facts and state none, and only times and status are taken.
        shown: how times are shown.
        file: the calendar's name.
        ours: whether the calendar is a feed of this library.
    """
    said = EventText(event=event, file=file, session=session)
    notes, made = _notes(event, ours=ours)
    zone = notes.zone
    if zone is not None and not shown.fixed:
        shown = attrs.evolve(shown, zone=zone)
    read_event_times(said, shown, held)
    _status(said, held)
    if own and held is not None:
        if held.end is None and held.format is not None and held.format.duration is not None:
            # Nobody published it: the feed worked it out of the length.
            said.facts.pop("end", None)
        return said
    _texts(said)
    _geo(said)
    uid = uid_of(event)
    if uid is not None and not own:
        said.beside["uid"] = uid
    if categories := event.all("CATEGORIES"):
        said.beside["categories"] = [printable(text) for one in categories for text in texts_of(one.value)]
    _recurrence(said)
    if held is None:
        _of_words(said, notes, made=made)
    return said


def _notes(event: Component, *, ours: bool) -> tuple[EventNotes, bool]:
    """What the description says, and whether one of our own feeds wrote it."""
    one = event.first("DESCRIPTION")
    text = text_of(one.value) if one is not None else ""
    made = ours and any(is_own(tuple(texts_of(each.value))) for each in event.all("CATEGORIES"))
    if made:
        return own_notes(text), True
    return labelled(text), False


def _of_words(said: EventText, notes: EventNotes, *, made: bool) -> None:
    """What title, categories and description say together of a new session."""
    title, categories = said.facts.get("title") or "", tuple(said.beside.get("categories", ()))
    words = own_title_read(title, categories, notes) if made else title_read(title, categories, notes)
    lasts = not made and words.kind is SessionKind.OTHER and _lasts_its_hours(said, title)
    kind = SessionKind.RACE if lasts else words.kind
    said.facts |= {"kind": kind, "ordinal": words.ordinal}
    said.series, said.event_name = words.series, words.event
    if words.series or made:
        said.facts["title"] = words.title or None
    if words.event is not None:
        said.beside["event"] = words.event
    said.location = said.facts.get("place") or notes.facts.get("place")
    if made:
        _of_ours(said, words, notes)


def _lasts_its_hours(said: EventText, title: str) -> bool:
    """Whether an event is called by so many hours and lasts them, as an endurance race does."""
    hours = hours_in_name(title)
    start, end = said.facts.get("start"), said.facts.get("end")
    begins = start.instant if start is not None else None
    return hours is not None and begins is not None and end is not None and bool(end - begins == hours)


def _of_ours(said: EventText, words: EventTitle, notes: EventNotes) -> None:
    """What our own feeds say in lines of the description is what it was before."""
    said.facts["notes"] = notes.rest or None
    said.facts["department"] = notes.facts.get("department")
    said.facts["format"] = notes.format
    said.operator = notes.facts.get("operator")
    said.classes = tuple(notes.facts.get("classes", "").split(", ")) if "classes" in notes.facts else ()
    beside = _BESIDE_OURS if len(words.series) == 1 else (*_BESIDE_OURS, "classes")
    said.beside |= {name: notes.facts[name] for name in beside if name in notes.facts}
    start = said.facts.get("start")
    if start is not None and start.instant is not None and words.reserve in _RESERVES:
        said.facts["start"] = _RESERVES[words.reserve](start.instant)
    if words.status is not None:
        said.facts["status"] = words.status
    if "due to end" in notes.facts.get("when", ""):
        # Nobody published it: the feed worked it out of the length.
        said.facts.pop("end", None)


_BESIDE_OURS: Final = ("counts-as", "layout", "broadcast")
"""What needs objects of the season that a feed does not tell enough of."""
_RESERVES: Final = {"about": Start.about, "not before": Start.not_before}


def _recurrence(said: EventText) -> None:
    """An event that recurs is one session; what it says about the others is kept."""
    event = said.event
    for name in ("RECURRENCE-ID", "RRULE", "RDATE", "EXDATE"):
        for one in event.all(name):
            said.keep(one)
    rule, occurrence = event.first("RRULE") or event.first("RDATE"), event.first("RECURRENCE-ID")
    if rule is not None:
        message = "The event recurs; only its first occurrence is a session."
        said.note(calendar_faults.RECURRING, message, rule)
    elif occurrence is not None:
        message = "The event is one occurrence of a recurring one; it was read as a session."
        said.note(calendar_faults.RECURRING, message, occurrence)


def _status(said: EventText, held: Session | None) -> None:
    one = said.event.first("STATUS")
    if one is None:
        return
    status = one.value.strip().upper()
    if status == "CANCELLED":
        said.state("status", PlanStatus.CANCELLED, one)
    elif status == "CONFIRMED":
        if held is not None and held.status is PlanStatus.CANCELLED:
            said.state("status", None, one)
    else:
        said.keep(one)
        if status != "TENTATIVE" or isinstance(getattr(said.facts.get("start"), "instant", None), Instant):
            message = f"The status {quote(one.value)} was kept beside the facts: a session has none like it."
            said.note(calendar_faults.KEPT_BESIDE, message, one, field="status")


def _texts(said: EventText) -> None:
    event = said.event
    title = summary_of(event)
    rules = (
        ("SUMMARY", "title", _TEXT),
        ("LOCATION", "place", _TEXT),
        ("DESCRIPTION", "notes", _PROSE),
        ("URL", "url", UrlRule()),
    )
    for name, field, rule in rules:
        one = event.first(name)
        if one is None:
            continue
        text = title if name == "SUMMARY" else one.value.strip() if name == "URL" else _text(said, one)
        text = text if rule is _PROSE else one_line(text)
        if not text:
            continue
        try:
            said.state(field, rule(text), one)
        except ValueError as error:
            said.keep(one)
            reason = str(error)
            message = reason if reason.startswith('"') else f"{name} {reason}"
            said.note(
                calendar_faults.KEPT_BESIDE, f"{message}; it was kept beside the facts.", one, field=field
            )


def _text(said: EventText, one: Property) -> str:
    """The words of a property. A description that is a web page is read as its reader would see it."""
    text = text_of(one.value)
    if one.name == "DESCRIPTION" and is_marked_up(text):
        message = "The description is HTML, which calendars do not have; its words were read."
        said.note(calendar_faults.MARKUP, message, one, field="notes")
        return tidy(words_of_html(text))
    return tidy(without_entities(text))


def _geo(said: EventText) -> None:
    one = said.event.first("GEO")
    if one is None:
        return
    said.keep(one)
    parts = one.value.replace("\\", "").split(";")
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = []
    fits = len(numbers) == _LONG_COORDINATES and all(
        math.isfinite(number) and abs(number) <= most
        for number, most in zip(numbers, _MOST_DEGREES, strict=True)
    )
    if fits:
        said.geo = (numbers[0], numbers[1])
    else:
        said.note(
            calendar_faults.KEPT_BESIDE,
            f"GEO {quote(one.value)} is no pair of degrees; it was kept beside the facts.",
            one,
        )


def with_beside(extra: Iterable[tuple[str, Any]], beside: dict[str, Any]) -> dict[str, Any]:
    """A session's extra data with what its event says beside the facts, instead of what it said before."""
    kept = {key: value for key, value in extra if not key.startswith(f"{BESIDE}:")}
    return kept | {f"{BESIDE}:{name}": value for name, value in beside.items()}
