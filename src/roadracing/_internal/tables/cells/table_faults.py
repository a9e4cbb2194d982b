"""What can be wrong with a timetable, or worth knowing about how it was read.

Nothing here judges a weekend. An error is something that could not be read: the row is kept, with the words of
the cell, and somebody has to say what was meant.
"""

from typing import Final

from roadracing._internal.findings.codes import Code, Severity

NOT_TEXT: Final = Code.doc(
    102,
    "timetable-not-text",
    "A timetable is text in UTF-8.",
    "A CSV timetable is plain text, stored as UTF-8 with or without a byte order mark. In Excel choose "
    "*Save as* and *CSV UTF-8 (comma delimited)*; in LibreOffice *Text CSV* with the character set "
    "*Unicode (UTF-8)*. A workbook (`.xlsx`, `.ods`) or a PDF is not text: save the sheet as CSV first. "
    "Other encodings are not tried, because guessing one silently changes the names of people and places.",
)
EMPTY: Final = Code.doc(
    103,
    "empty-timetable",
    "There is something in the timetable.",
    "The file holds nothing, or only blanks, or a header without a row below it. The smallest timetable is a header "
    "row and one row:\n\n```\ndate,start,activity\n2013-04-20,16:30,Race\n```",
)
MISSING_COLUMN: Final = Code.doc(
    105,
    "missing-column",
    "The header row names the columns `date`, `start` and `activity`.",
    "The first row says what the columns are. Three are needed: `date`, `start` and `activity`, in any "
    "order and case. All others are optional. Nothing is read as long as one of the three is missing, "
    "because a column taken for another one would move every session.",
)
DUPLICATE_COLUMN: Final = Code.doc(
    106,
    "duplicate-column",
    "No two columns have one name.",
    "Two columns under one heading may say different things, and only one of them can be meant. The first "
    "is read; what the other holds is kept as it stands. Rename or remove one.",
)
UNKNOWN_COLUMN: Final = Code.doc(
    107,
    "unknown-column",
    "Every column is one that timetables have.",
    "A column with another name is kept: each cell is stored with its session, under the season's "
    "namespace and the name of the column, and is written back when the timetable is exported. If it was "
    "meant as one of the known columns, rename it: `id`, `date`, `start`, `end`, `duration`, `timezone`, "
    "`series`, `activity`, `classes`, `kind`, `ordinal`, `status`, `track`, `condition`, `part_of`, "
    "`place`, `operated_by`, `department`, `audience`, `notes`, `source`.",
    Severity.INFO,
)
RAGGED_ROW: Final = Code.doc(
    108,
    "ragged-row",
    "Every row has as many cells as the header.",
    "A row with more cells than the header usually holds a comma in a text that is not in quotes, so that "
    "everything after it stands in the wrong column. Put the text in double quotes. A row with fewer cells "
    "is read as if the missing ones said nothing.",
)
QUOTES: Final = Code.doc(
    109,
    "odd-quotes",
    "Quotes around a cell are closed.",
    "A cell that begins with a double quote ends at the next one; a double quote inside it is written "
    "twice. Where the second quote is missing, the rest of the file would be one cell, so the quote is "
    "taken as an ordinary character from there on.",
)
DATE: Final = Code.doc(
    110,
    "unread-date",
    "A date is written as `2013-04-20`, or as a weekday inside the weekend.",
    "Dates in other forms are never guessed: `04/05/2013` is in April to one reader and in May to another. "
    "A weekday (`Saturday`, `Sat`) is read where the weekend's first and last day are known and it occurs "
    "between them once.",
)
TIME: Final = Code.doc(
    111,
    "unread-time",
    "A time is written as `16:30`, with or without seconds, or one of the other forms that are known.",
    "Read are `16:30`, `16:30:15`, `24:00`, `4:30 pm`, `noon`, `~16:30` or `≈16:30` for about, `>16:30` "
    "for not before, `TBC` or `TBA` or an empty cell for a time nobody has published, `after SESSION "
    "+15m`, and full instants such as `2013-04-20T16:30:00-07:00[America/Los_Angeles]`. Anything else is "
    "kept as it stands and reported.",
)
IMPOSSIBLE_TIME: Final = Code.doc(
    112,
    "impossible-local-time",
    "Every time is one that the clocks of its zone show, once.",
    "In the night in which clocks go forward an hour is left out; in the night in which they go back one "
    "is repeated. The message names what may have been meant. Write the offset beside the time to say "
    "which: `2004-10-31T01:30:00-04:00`.",
)
DURATION: Final = Code.doc(
    113,
    "unread-duration",
    "A duration is written as `PT1H30M`, `1:30`, `1h30` or `90 min`.",
    "A number without a unit may be minutes or hours, and `45:00` may be forty-five minutes or forty-five "
    "hours; neither is guessed. Laps and distances (`70 laps`, `500 km`) are read as the session's format.",
)
CONTRADICTION: Final = Code.doc(
    114,
    "contradictory-times",
    "What a row says about its times agrees.",
    "The end and the duration lead to different times, or a start that is written in full falls on another "
    "day than the row's date, or a session would end before it starts. Which of them is right only the "
    "organiser knows, so none is used; the words of the cells are kept.",
)
ZONE: Final = Code.doc(
    115,
    "unread-timezone",
    "Time zones are named as the tz database names them.",
    "A zone is named after a place, such as `America/New_York` or `Europe/Paris`. Abbreviations name an "
    "offset for half a year, or several.",
)
NO_ZONE: Final = Code.doc(
    116,
    "no-timezone",
    "A timetable says which clocks its times are read from.",
    "`16:30` is a different moment in every time zone. Add a column `timezone`, or name the zone when the "
    "timetable is imported; a timetable read into an existing document has the zone of the venue.",
)
CELL: Final = Code.doc(
    117,
    "unread-cell",
    "Every cell holds something its column can say.",
    "Some columns take one of a few words, a number, an id or a web address; the message lists what is "
    "possible. The row is kept, and the words of the cell with it.",
)
ID: Final = Code.doc(
    118,
    "id-not-free",
    "An id stands for one session, for life.",
    "Two rows have one id, or a row has the id of a session of another weekend. Ids come from an export, "
    "and are copied with their row when a row is duplicated: empty the `id` of the new row and it gets one "
    "of its own.",
)
AMBIGUOUS: Final = Code.doc(
    119,
    "ambiguous-row",
    "It is clear which session of the document each row is.",
    "A row without an id is the session of the same weekend, series and activity if there is one such row "
    "and one such session. Here there are several, and telling them apart by their times would be wrong as "
    "soon as one was moved. Export the weekend and edit the export: it has an `id` in each row.",
)
PARTY: Final = Code.doc(
    120,
    "unclear-name",
    "Every series, class and organisation is clearly named.",
    "A name in the timetable fits two of them, or a class is named without the series it belongs to. Write "
    "the id.",
)
CREATED: Final = Code.doc(
    121,
    "newly-declared",
    "Series, classes and organisations are declared in the document.",
    "The timetable names one that the document does not have, so it was added with the name as it stands. "
    "If it is a misspelling of an existing one, correct the timetable and read it again.",
    Severity.INFO,
)
NAMESPACE: Final = Code.doc(
    122,
    "no-namespace",
    "A document has a namespace of its own.",
    "What calendars know a session by ends in the namespace: a name like `calendar.example.org` that "
    "belongs to whoever publishes. Without one, documents can be checked and joined but feeds of two "
    "organisers could mix up their sessions.",
    Severity.INFO,
)
SEVERAL_ZONES: Final = Code.doc(
    123,
    "several-timezones",
    "One venue has one time zone.",
    "The rows name several zones. Each row is read in its own, but a venue has one: the one that most rows "
    "name was taken. If it is another one, name it when the timetable is imported.",
    Severity.WARNING,
)
DATE_ORDER: Final = Code.doc(
    124,
    "date-out-of-order",
    "Rows stand in the order of their dates.",
    "The rows before and after this one are in order, and the date of this one does not lie between "
    "theirs. Often it is a date that was copied from the wrong row. A timetable that is grouped by series "
    "is not reported.",
    Severity.WARNING,
)
MISSING_ROW: Final = Code.doc(
    125,
    "sessions-without-row",
    "Every session of the weekend has a row.",
    "The document has sessions that this timetable does not list. They stay as they are: a row that was "
    "deleted does not cancel a session. To cancel one, set its `status` to `cancelled`.",
    Severity.INFO,
)
WEEKEND: Final = Code.doc(
    126,
    "unknown-weekend",
    "A timetable belongs to one weekend of the document it is read into.",
    "Name the weekend by its id. A weekend that the document does not have yet is added by importing its "
    "timetable alone and joining the two documents.",
)
NO_ACTIVITY: Final = Code.doc(
    127,
    "no-activity",
    "Every row says what happens.",
    "The row has a time or a series, and nothing under `activity`. It is kept, without a title.",
    Severity.WARNING,
)
REFERENCE: Final = Code.doc(
    128,
    "unknown-session",
    "A session that another refers to is in the document or the timetable.",
    "`part_of`, `split_from` and `after` name a session by its id, or by its activity where only one "
    "session has it.",
    Severity.WARNING,
)
FIXED_ZONE: Final = Code.doc(
    129,
    "zone-without-summer-time",
    "A zone is named after a place.",
    "`EST`, `MST` and `HST` are zones of the tz database that never observe daylight saving time. In "
    "summer they are an hour away from the clocks of New York or Denver. If the place is meant, write "
    "`America/New_York`.",
    Severity.WARNING,
)
OPTION: Final = Code.doc(
    130,
    "unusable-option",
    "What is said about a timetable can be used.",
    "Besides the file itself, a timetable is read with what the caller says about it: the weekend, the "
    "namespace, the time zone, the days. One of these is not what it has to be; the message says which, "
    "and what would be right.",
)
HALF_OF_DAY: Final = Code.doc(
    146,
    "half-of-the-day",
    "A time says which half of the day it is in.",
    "`1:20` is in the night, as `13:20` is in the afternoon and `1:20 pm` too. Where a session would go on for "
    "more than half a day because its end, or its start, says neither am nor pm, probably the afternoon is meant. It "
    "was read as it stands.",
    Severity.WARNING,
)
NO_KINDS: Final = Code.doc(
    147,
    "kinds-not-understood",
    "A timetable says of each row whether cars run.",
    "A kind is concluded only from words all of which are understood, in English, German, French, Spanish, Italian, "
    "Portuguese, Dutch and Japanese. The rows that are listed are not: they may be on the track, and no conflict of "
    "theirs is known. It is a warning where one of them holds a word of competition, such as race, session or laps. "
    "Rows whose words or place settle that they are off the track, such as an office, a briefing or lunch, are not "
    "listed. Add a column `kind`, or `track` with `exclusive` where competition cars run, and `none` where no cars do.",
    Severity.INFO,
)
DOTTED_TIMES: Final = Code.doc(
    150,
    "dotted-times",
    "Times are written with a colon, or all of them with a dot.",
    "Organisers of many countries write `9.30`. A cell like that may be a number as well, so a single one is asked "
    "about; where every time of a timetable is written with a dot, they are read as times, and this says so.",
    Severity.INFO,
)
AS_KEPT: Final = Code.doc(
    151,
    "sheet-as-kept",
    "A timetable is read as organisers keep it, where one reading alone is possible.",
    "Titles above the headings, headings in other words or languages, rows that hold only a day, dates that stand once "
    "for several rows, dates whose order of day and month only their weekday or the other dates decide, two times in "
    "one cell and marks of footnotes are read, and this lists which. What could be read in two ways is asked about. An "
    "export of the weekend is the corrected table.",
    Severity.INFO,
)
MARKED_ROWS: Final = Code.doc(
    152,
    "marked-rows",
    "Rows of a workbook say in words what struck through, hidden or a colour means.",
    "Organisers strike a row through when it is cancelled, hide it, or colour it when it is to be confirmed. A table "
    "carries none of that, so the rows were read like all others, and this lists them. Write what is meant into "
    "a column `status`, or delete the row.",
    Severity.INFO,
)
TABS: Final = Code.doc(
    153,
    "tabs-not-read",
    "A workbook holds one timetable, on one tab or on a tab for each day.",
    "One tab of the workbook was read as the timetable, or those that are called by days, one below the other: their "
    "rows are counted through. What other tabs hold, such as entries, pit boxes or an older timetable, is not read.",
    Severity.INFO,
)
FORMULA: Final = Code.doc(
    154,
    "formula-without-value",
    "A formula in a workbook has a value.",
    "The cell holds a formula that no spreadsheet program has computed, so nobody knows its value. It is not an "
    "unknown time: what is known already stays. Open the workbook in a spreadsheet program and save it.",
)
SWAPPED: Final = Code.doc(
    155,
    "headings-swapped",
    "The words of a column are of the kind that its heading says.",
    "Under `series` stand practices, qualifying and races, and under `activity` none: most likely the two headings are "
    "swapped. The table was read as it stands, so nothing in it is on the track.",
    Severity.WARNING,
)
SWAPPED_TIMES: Final = Code.doc(
    161,
    "start-and-end-swapped",
    "A session starts before it ends.",
    "In every row that has both, the end stands a few hours before the start: most likely the headings of the two "
    "columns are swapped. The table was read as it stands, so that nearly everything lasts until the next day.",
    Severity.WARNING,
)
REPEATED_ROW: Final = Code.doc(
    162,
    "row-twice",
    "A row stands in a timetable once.",
    "Copying, and uniting two sheets, leaves the same row twice. Both were read, so one session is there two times. "
    "Rows that have ids of their own are two sessions.",
    Severity.WARNING,
)
BEFORE_GARAGES: Final = Code.doc(
    163,
    "before-garages-open",
    "Cars run when the garages are open.",
    "A session of competition starts before the garages open on its day, those of its series or of everybody. Most "
    "likely one of the two times is wrong.",
    Severity.WARNING,
)
STALE: Final = Code.doc(
    156,
    "table-older-than-document",
    "A table that is read into a document is newer than what the document has.",
    "The document remembers that somebody changed these facts, and the table has them as they were before. Most likely "
    "it is a copy from before the change, so the change stays. An export has a column `as_exported`, by which what "
    "nobody touched in it is known; without that column nobody can tell an old value from one that was put back.",
    Severity.WARNING,
)
COPIED_ROW: Final = Code.doc(
    157,
    "copied-row",
    "A row of an export that was copied is a new session.",
    "Two rows have one id and the same `as_exported`, so one is a copy of the other. The one whose activity is still "
    "that of the session is the session, else the first; the other one is new and gets an id of its own.",
    Severity.INFO,
)
CODES: Final = tuple(
    sorted((value for value in dict(vars()).values() if isinstance(value, Code)), key=lambda one: one.code)
)
"""All of them, by code."""
