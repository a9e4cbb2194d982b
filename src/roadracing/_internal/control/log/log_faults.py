"""What can be wrong with a control log that somebody hands in, or worth knowing about how it was read.

Nothing here judges what happened. What cannot be read is kept with its words, and somebody has to say what was meant.
"""

from typing import Final

from roadracing._internal.findings.codes import Code, Severity

NOT_TEXT: Final = Code.doc(
    302,
    "log-not-text",
    "A control log is text in UTF-8.",
    "A control log is a CSV table, or JSON with one entry a line, stored as UTF-8 with or without a byte order mark. "
    "Save the sheet of a workbook as *CSV UTF-8* first.",
)
EMPTY: Final = Code.doc(
    303,
    "empty-log",
    "There is something in the control log.",
    "The file holds nothing, or only blanks, or a header without a row below it. The smallest log is a header and one "
    "row:\n\n```\nobserved_at,kind,track_status\n2004-07-18T09:00:00-07:00,track-status,green\n```",
)
HEADER: Final = Code.doc(
    305,
    "log-header",
    "The header names columns that a control log has.",
    "The first row says what the columns are, in any order and case. Either there is a column `kind` and columns named "
    "as the facts of an entry are, or there are the columns of a feed of race control messages: a time, and a "
    "`message`, `text`, `flag` or `status`.",
)
CELL: Final = Code.doc(
    306,
    "unreadable-log-fact",
    "Every fact of an entry can be read.",
    "A cell, or a value of a line, does not say what its column is for. The entry is kept with the words of the "
    "cell, and the fact is unknown until somebody corrects it. Times are local to the venue unless they carry an "
    "offset; the words of each column are those of the format.",
)
UNKNOWN_WORD: Final = Code.doc(
    307,
    "unknown-control-word",
    "Every flag and status of a feed is one that is known.",
    "A feed of race control messages has a flag, a category or a status that is not known here. Nothing is "
    "guessed: the message is kept as a note, and does not change the status of anything. If it matters, write the "
    "entry with its own `kind`.",
    Severity.WARNING,
)
UNKNOWN_COLUMN: Final = Code.doc(
    308,
    "unknown-log-column",
    "Every column of a control log is one that is known.",
    "The cells of a column that control logs do not have are kept with their entries, and written again with them.",
    Severity.INFO,
)
NOT_JSON: Final = Code.doc(
    309,
    "log-line-not-json",
    "Every line is one JSON object.",
    "In a log with one entry a line, each line that is not blank holds one object in braces. A line that does not is "
    "not read, and its text is in the message.",
)
RAGGED: Final = Code.doc(
    310,
    "ragged-log-row",
    "Every row has a cell for each column.",
    "A row has more or fewer cells than the header. Often a comma in a text is missing its quotes.",
    Severity.WARNING,
)
NO_ZONE: Final = Code.doc(
    311,
    "log-without-zone",
    "It is known in which time zone a log was kept.",
    "Times without an offset are local to the venue. Say which venue that is, or name the time zone.",
)
IDENTITY: Final = Code.doc(
    312,
    "log-entry-twice",
    "Every entry has an id and a number of its own.",
    "Two entries have one id. An id names one entry for good; the second one was given another.",
)
ASSUMED: Final = Code.doc(
    313,
    "log-assumption",
    "What a log does not say is said beside it.",
    "The log leaves something open that has a usual meaning, and was read with that: the message says which.",
    Severity.INFO,
)
FLAG_TIMES: Final = Code.doc(
    314,
    "log-flag-times",
    "The times that a list of flags adds up are those of its flags.",
    "An official list of flags says beside each flag how long it lasted, and how long such flags had lasted in all. "
    "Where the two do not fit, a flag is missing or a time was mistyped. Nothing is changed; the times of the flags "
    "stand.",
    Severity.WARNING,
)

CODES: Final = tuple(value for value in dict(vars()).values() if isinstance(value, Code))
"""All of them."""
