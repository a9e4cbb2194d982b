"""What an event of a calendar says, while it is being read."""

import datetime as dt
from typing import Any, Final

import attrs

from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells.spreadsheet_apostrophe import printable

from .calendar_lines import Component, Property

BESIDE: Final = "icalendar.invalid"
"""The domain of the keys under which a session keeps what its event says and no fact holds, such as its UID."""
UID: Final = f"{BESIDE}:uid"
"""The key under which a session keeps the UID that its event had when it was read."""


@attrs.define(kw_only=True)
class EventText:
    """What an event says.

    Attributes:
        event: the event.
        file: the calendar's name.
        session: the id of its session, once that is known.
        weekend: the id of the weekend it is part of, once that is known.
        facts: the facts it states.
        beside: what no fact holds, by the name of the property.
        places: where each fact stands.
        geo: the coordinates it gives.
        series: the names of the series its words say it is for.
        event_name: the name of the event it is part of.
        location: where it is, as it says it; the same for a venue and a spot of it.
        operator: the name of the organisation that operates it, where one of our own feeds says it.
        classes: the names of its classes, where one of our own feeds says them.
        days: its first and last day, where it goes on for several.
        diagnostics: what could not be read, or not for sure.
    """

    event: Component
    file: str | None
    session: str = ""
    weekend: str = ""
    facts: dict[str, Any] = attrs.field(factory=dict)
    beside: dict[str, Any] = attrs.field(factory=dict)
    places: dict[str, Place] = attrs.field(factory=dict)
    geo: tuple[float, float] | None = None
    series: tuple[str, ...] = ()
    event_name: str | None = None
    location: str | None = None
    operator: str | None = None
    classes: tuple[str, ...] = ()
    days: tuple[dt.date, dt.date] | None = None
    diagnostics: list[Diagnostic] = attrs.field(factory=list)

    def place(self, one: Property | None = None) -> Place:
        """Where the event stands, or a property of it."""
        return Place(file=self.file, line=one.line if one is not None else self.event.line)

    def note(
        self,
        code: Code,
        message: str,
        one: Property | None = None,
        *,
        field: str | None = None,
        hint: str | None = None,
        severity: Severity | None = None,
    ) -> None:
        """Say something about the event, or a property of it."""
        path = ("sessions", self.session, *([field] if field else []))
        place = self.place(one)
        self.diagnostics.append(
            Diagnostic.of(code, message, path=path, place=place, hint=hint, severity=severity)
        )

    def unread(self, unread: Refusal, one: Property, field: str, severity: Severity | None = None) -> None:
        """Say that a property cannot be read."""
        self.note(unread.code, unread.reason, one, field=field, hint=unread.hint, severity=severity)

    def keep(self, one: Property) -> None:
        """Keep what a property says beside the facts."""
        zone = one.parameters.get("TZID")
        self.beside[one.name.lower()] = printable(f"{one.value} ({zone})" if zone else one.value)

    def state(self, field: str, value: Any, one: Property) -> None:
        """State a fact."""
        self.facts[field] = value
        self.places[field] = self.place(one)
