"""What can be wrong with a calendar that is read as a timetable, or worth knowing about how it was read."""

from typing import Final

from roadracing._internal.findings.codes import Code, Severity

NOT_A_CALENDAR: Final = Code.doc(
    131,
    "not-a-calendar",
    "An iCalendar file begins with `BEGIN:VCALENDAR`.",
    "The file is something else: often the web page around the calendar, saved under the calendar's name. "
    "Fetch the address of the calendar itself.",
)
CUT_OFF: Final = Code.doc(
    132,
    "calendar-cut-off",
    "A calendar and each event in it ends with its own `END`.",
    "The file breaks off, or an `END` is missing or belongs to something else. What could be read was "
    "read; the last event may lack a part. Fetch the calendar again.",
)
BROKEN_LINE: Final = Code.doc(
    133,
    "broken-calendar-line",
    "Every line of a calendar is a property with a value (RFC 5545).",
    "The line cannot be taken apart into name and value, or is not UTF-8: often a text whose line breaks were "
    "not escaped. The rest of the event was read.",
    Severity.WARNING,
)
EVENT_TIME: Final = Code.doc(
    134,
    "unread-event-time",
    "An event starts and ends at times that can be read (RFC 5545).",
    "A time in a calendar is `20130420T163000Z`, the same without `Z` beside the zone it is in, or a date "
    "`20130420`. The event is kept without the time, and the words of the property with it.",
)
FLOATING: Final = Code.doc(
    135,
    "floating-time",
    "An event says in which zone its time is.",
    "A time with neither `Z` nor a zone is meant wherever the reader happens to be. Name the zone when the "
    "calendar is read.",
)
UNKNOWN_TZID: Final = Code.doc(
    136,
    "unknown-tzid",
    "The zone of an event is one that can be known.",
    "The calendar uses a zone that is not in the tz database, and does not define it. Name the zone when "
    "the calendar is read.",
)
ZONE_TAKEN_FOR: Final = Code.doc(
    137,
    "zone-by-another-name",
    "Zones are named as the tz database names them.",
    "The calendar names a zone in another way: as Windows does, with a path in front, or by a definition "
    "of its own. The message says which zone it was taken for: Windows names by the table of the Unicode "
    "CLDR, own definitions by the offsets they give.",
    Severity.INFO,
)
NO_UID: Final = Code.doc(
    138,
    "event-without-uid",
    "Every event has a `UID`.",
    "Without it nobody can tell whether an event in the next version of the calendar is the same one. The "
    "session got an id from its words; a later version can only be matched by series and activity.",
    Severity.WARNING,
)
REPEATED_UID: Final = Code.doc(
    139,
    "repeated-uid",
    "No two events have one `UID`.",
    "Several events have the same `UID` and are not instances of one recurring event. Each is kept as a "
    "session of its own.",
    Severity.WARNING,
)
RECURRING: Final = Code.doc(
    140,
    "recurring-event",
    "A session happens once.",
    "The event recurs. Only what it says itself was read, as one session; the rule of the recurrence is "
    "kept with it, and its other occurrences were not made into sessions.",
    Severity.WARNING,
)
WHOLE_DAYS: Final = Code.doc(
    141,
    "event-of-several-days",
    "A session takes place on one day, or at a time.",
    "The event covers whole days: usually the weekend itself. It is kept as a session on its first day, "
    "with the last day beside it.",
    Severity.INFO,
)
KEPT_BESIDE: Final = Code.doc(
    142,
    "kept-beside",
    "Everything an event says has a place in the model.",
    "A property says something that no fact of a session holds: it is kept as extra data of the session.",
    Severity.INFO,
)
UTC_ONLY: Final = Code.doc(
    143,
    "calendar-in-utc",
    "A calendar says where it takes place.",
    "All times are in UTC and nothing says which clocks they should be shown by. The moments are right; "
    "days and times are shown in UTC until the venue's zone is named.",
    Severity.INFO,
)
LONG_SPAN: Final = Code.doc(
    144,
    "more-than-a-weekend",
    "A calendar that is read as a weekend covers one.",
    "The events lie further apart than ten days (library default), so this is probably the calendar of a "
    "season. All were read as sessions of one weekend. Name the first and the last day of a weekend when reading it, "
    "and the events of these days alone are read.",
    Severity.WARNING,
)
SEASON: Final = Code.doc(
    158,
    "calendar-of-a-season",
    "The calendar of a season is several weekends.",
    "Events of neighbouring days at one place are one weekend (three days apart at most, library default). The message "
    "says which weekends were found. Where the caller names a weekend, or its first and last day, all is read as that.",
    Severity.INFO,
)
OTHER_COMPONENTS: Final = Code.doc(
    145,
    "not-events",
    "A calendar of sessions holds events.",
    "The calendar also holds tasks, journal entries or busy times. They are no sessions and were not read.",
    Severity.INFO,
)

MARKUP: Final = Code.doc(
    148,
    "description-in-html",
    "The description of an event is plain text (RFC 5545).",
    "Some programs write HTML into it. Its words were read, with the addresses of its links behind them.",
    Severity.INFO,
)
OTHER_DAYS: Final = Code.doc(
    149,
    "events-of-other-days",
    "Of the calendar of a season, the events of one weekend can be read.",
    "The first and the last day of the weekend were named, so events of other days were left out. The message says how "
    "many.",
    Severity.INFO,
)

CODES: Final = tuple(value for value in dict(vars()).values() if isinstance(value, Code))
"""All of them, by code."""
