"""What can be wrong with a document before any rule looks at it.

Nothing here judges a season: these are the faults for which a text cannot be read as one.
"""

from typing import Final

from roadracing._internal.findings.bounds import TOO_LONG, TOO_MANY, TOO_MANY_VALUES
from roadracing._internal.findings.codes import Code
from roadracing._internal.findings.opening import TOO_LARGE, UNREADABLE

EMPTY: Final = Code.doc(
    2,
    "empty-file",
    "There is something in the document.",
    "The file holds nothing, or only blanks and line breaks. Often a program that should have written it "
    "was interrupted. The smallest document is\n\n"
    '```json\n{"roadracing": 1, "namespace": "calendar.example.org"}\n```',
)
ENCODING: Final = Code.doc(
    3,
    "wrong-encoding",
    "The document is UTF-8 without a byte order mark.",
    "Text is stored as bytes, and there are several ways to do it. JSON files are UTF-8 (RFC 8259), without "
    "the invisible mark that some editors put in front. Save the file again and choose *UTF-8*, neither "
    "*UTF-8 with BOM* nor *Unicode* nor *UTF-16*.",
)
NOT_JSON: Final = Code.doc(
    5,
    "not-json",
    "The document is written in JSON.",
    "The text breaks a rule of JSON (RFC 8259), so that what follows cannot be understood. Only the first such "
    "spot is reported. Usual causes: a comma after the last item, a comma missing between two items, a quote "
    "missing, single quotes, a comment, or a spreadsheet or calendar given where JSON is expected.",
)
NESTED: Final = Code.doc(
    6,
    "nested-too-deeply",
    "Brackets are nested no deeper than 100.",
    "A season nests about ten deep. A text with hundreds of brackets inside each other is a mistake or an attack and "
    "is not read any further. The limit is this library's own.",
)
DUPLICATE_KEY: Final = Code.doc(
    7,
    "duplicate-key",
    "No object has one key twice.",
    "Two values under one key: most programs silently keep one of them and lose the other. Remove one, "
    "or rename it if another fact was meant.",
)
NOT_FINITE: Final = Code.doc(
    8,
    "not-a-number",
    "Numbers are numbers.",
    "`NaN` and `Infinity` are no numbers of JSON, although some programs write them where a value is not known. "
    "What is not known is left out, key and all.",
)
OUT_OF_RANGE: Final = Code.doc(
    9,
    "number-out-of-range",
    "Numbers are of a size that computers can keep.",
    "A number such as `1e999`, or one with more than 4,300 digits, would be changed by reading it.",
)
NOT_A_SEASON: Final = Code.doc(
    10,
    "not-a-season",
    'The document says `"roadracing": 1`.',
    "Every document is an object in braces, and `roadracing` says which version of the format it is written in:\n\n"
    '```json\n{"roadracing": 1, "namespace": "calendar.example.org"}\n```\n\n'
    "A JSON file without it is some other program's.",
)
NEWER_VERSION: Final = Code.doc(
    11,
    "newer-version",
    "The document is written in a version of the format that this library reads.",
    "The document says that it is written in a later version of the format. Nothing of it was read, because a "
    "later version may mean something else by the same word. Upgrade with `pip install --upgrade roadracing`, or ask "
    "whoever wrote it for version 1.",
)
UNKNOWN_KEY: Final = Code.doc(
    12,
    "unknown-key",
    "Every key is one that the format knows.",
    "A key that is not known is a misspelt one, or a fact that would be lost. Data of your own goes into "
    "`extra`, under keys such as `your-domain.example:name`, and is kept untouched.",
)
MISSING_KEY: Final = Code.doc(
    13,
    "missing-key",
    "Every object says the few facts without which it means nothing.",
    "Almost every fact may be unknown and left out. The exceptions are ids, and the facts an object means nothing "
    "without: a session's weekend and kind, a weekend's venue, a venue's time zone.",
)
WRONG_TYPE: Final = Code.doc(
    14,
    "wrong-type",
    "Every value is of the type that its key asks for.",
    "Text stands in double quotes, numbers and `true` or `false` without them, lists in square brackets, objects "
    'in braces. Nothing is converted: `"3"` is not taken for `3`, nor `"no"` for `false`.',
)
NULL: Final = Code.doc(
    15,
    "null-value",
    "What is not known is left out.",
    "`null` says nothing that leaving out the key does not say, so there is one way to write what is not known: "
    "remove the key together with its `null`. Inside `extra` anything is allowed.",
)
INVALID_VALUE: Final = Code.doc(
    16,
    "invalid-value",
    "Every value can be what its key says.",
    "The value is of the right type and still none that the fact can have: an id with a capital letter, a date "
    "that is not in the calendar, a number out of bounds, a word that is none of the known ones, an empty text. The "
    "message says what is expected.",
)
UNKNOWN_KIND: Final = Code.doc(
    17,
    "unknown-kind",
    "The `kind` of an object is one that is known.",
    "Some lists hold objects of several kinds, told apart by their `kind`, and the kind decides which other keys an "
    "object has. Until the kind is right the rest of the object cannot be judged.",
)
DUPLICATE_ID: Final = Code.doc(
    18,
    "duplicate-id",
    "No two objects of a list have one id.",
    "An id stands for one thing, for life. Two objects of one list under one id are two things, of which one needs "
    "an id of its own, or one thing written twice, of which one has to go.",
)
REPEATED: Final = Code.doc(
    19,
    "repeated-member",
    "Nothing is listed twice.",
    "Neither order nor number means anything in this list, so that a member that is listed twice is a slip: "
    "perhaps another one was meant. Remove it.",
)
OFFSET_CONFLICT: Final = Code.doc(
    20,
    "offset-conflict",
    "The offset of a time is the one its zone has then.",
    "A time is written with its offset from UTC and its zone, and here they contradict each other: the clocks of "
    "that zone show another time at that moment. Either the offset is wrong (a winter offset in summer), or the "
    "rules of the zone were changed after the document was written. The message gives both readings. Correct the "
    'text; or, if the whole document is affected, read it with `offset_conflict="keep_local"`, which keeps what the '
    'clock shows, or `"keep_instant"`, which keeps the moment.',
)
UNKNOWN_ZONE: Final = Code.doc(
    21,
    "unknown-zone",
    "Time zones are named as the tz database names them.",
    "A zone is named after a place, such as `America/New_York` or `Europe/Paris`. Abbreviations such as EST and CET "
    "name an offset for half a year, or several.",
)
IMPOSSIBLE_TIME: Final = Code.doc(
    22,
    "impossible-time",
    "Every time is one that the clocks of its zone show.",
    "In the night in which clocks go forward an hour is left out; a time within it never was. The message names the "
    "times before and after that may have been meant.",
)
_OWN: Final = tuple(value for value in dict(vars()).values() if isinstance(value, Code))
FAULTS: Final = tuple(
    sorted({UNREADABLE, TOO_LARGE, TOO_LONG, TOO_MANY, TOO_MANY_VALUES, *_OWN}, key=lambda fault: fault.code)
)
"""All of them, by code."""
