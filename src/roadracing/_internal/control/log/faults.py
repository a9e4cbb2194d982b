"""What can be wrong with a control log that somebody hands in, or worth knowing about how it was read.

Nothing here judges what happened. What cannot be read is kept with its words, and somebody has to say what was meant.
"""

from typing import Final

from roadracing._internal.findings.codes import Code, Severity


def _fault(number: int, name: str, title: str, page: str, severity: Severity = Severity.ERROR) -> Code:
    """The kind with this number among those of documents; control logs have 301 to 399."""
    return Code(code=f"DOC{number:03}", name=name, severity=severity, title=title, page=page)


UNREADABLE: Final = _fault(
    301,
    "unreadable-log",
    "The file of a control log can be opened and read.",
    "There is no file of that name, it is a folder or a device, or this computer does not let you read it. "
    "Check the name, and who may read the file.",
)
NOT_TEXT: Final = _fault(
    302,
    "log-not-text",
    "A control log is text in UTF-8.",
    "A control log is a CSV table, or JSON with one entry a line, stored as UTF-8 with or without a byte order mark. "
    "Save the sheet of a workbook as *CSV UTF-8* first.",
)
EMPTY: Final = _fault(
    303,
    "empty-log",
    "There is something in the control log.",
    "The file holds nothing, or only blanks, or a header without a row below it. The smallest log is a header and one "
    "row:\n\n```\nobserved_at,kind,track_status\n2004-07-18T09:00:00-07:00,track-status,green\n```",
)
TOO_LARGE: Final = _fault(
    304,
    "log-too-large",
    "A control log is no larger than 256 MiB.",
    "A hundred thousand entries, more than a race of 24 hours has, take some 30 MiB. The file has not been read. The "
    "limit is this library's own.",
)
HEADER: Final = _fault(
    305,
    "log-header",
    "The header names columns that a control log has.",
    "The first row says what the columns are, in any order and case. Either there is a column `kind` and columns named "
    "as the facts of an entry are, or there are the columns of a feed of race control messages: a time, and a "
    "`message`, `text`, `flag` or `status`.",
)
CELL: Final = _fault(
    306,
    "unreadable-log-fact",
    "Every fact of an entry can be read.",
    "A cell, or a value of a line, does not say what its column is for. The entry is kept with the words of the "
    "cell, and the fact is unknown until somebody corrects it. Times are local to the venue unless they carry an "
    "offset; the words of each column are those of the format.",
)
UNKNOWN_WORD: Final = _fault(
    307,
    "unknown-control-word",
    "Every flag and status of a feed is one that is known.",
    "A feed of race control messages has a flag, a category or a status that is not known here. Nothing is "
    "guessed: the message is kept as a note, and does not change the status of anything. If it matters, write the "
    "entry with its own `kind`.",
    Severity.WARNING,
)
UNKNOWN_COLUMN: Final = _fault(
    308,
    "unknown-log-column",
    "Every column of a control log is one that is known.",
    "The cells of a column that control logs do not have are kept with their entries, and written again with them.",
    Severity.INFO,
)
NOT_JSON: Final = _fault(
    309,
    "log-line-not-json",
    "Every line is one JSON object.",
    "In a log with one entry a line, each line that is not blank holds one object in braces. A line that does not is "
    "not read, and its text is in the message.",
)
RAGGED: Final = _fault(
    310,
    "ragged-log-row",
    "Every row has a cell for each column.",
    "A row has more or fewer cells than the header. Often a comma in a text is missing its quotes.",
    Severity.WARNING,
)
NO_ZONE: Final = _fault(
    311,
    "log-without-zone",
    "It is known in which time zone a log was kept.",
    "Times without an offset are local to the venue. Say which venue that is, or name the time zone.",
)
IDENTITY: Final = _fault(
    312,
    "log-entry-twice",
    "Every entry has an id and a number of its own.",
    "Two entries have one id. An id names one entry for good; the second one was given another.",
)
ASSUMED: Final = _fault(
    313,
    "log-assumption",
    "What a log does not say is said beside it.",
    "The log leaves something open that has a usual meaning, and was read with that: the message says which.",
    Severity.INFO,
)

CODES: Final = tuple(value for value in dict(vars()).values() if isinstance(value, Code))
"""All of them."""
