"""What can be wrong with a tab of the weekend's workbook, or worth knowing about how it was read."""

from typing import Final

from roadracing._internal.findings.codes import Code, Severity

CELL: Final = Code.doc(
    171,
    "unread-tab-cell",
    "A cell of a tab holds what its column is for.",
    "A number stands in the unit of its heading or names its own (`20 ft`), a choice is one of the words of its list, "
    "and a day is written as `2013-04-20`. What cannot be read for sure is not guessed: the fact stays as it was, and "
    "the finding names the sheet, the cell and what would be right.",
)
NAME: Final = Code.doc(
    172,
    "unknown-name",
    "What a cell names is in the document or in another tab.",
    "Tabs refer to each other by id, or by a name that only one thing has: a car by its number and series, a box by "
    "what is painted there, a session by series and title. A name that nothing has, or that several have, leads "
    "nowhere; near ones are offered.",
)
INCOMPLETE: Final = Code.doc(
    173,
    "incomplete-row",
    "A row of a tab says what its object cannot be without.",
    "An entry is meaningless without a series, a placement without its partner. The row was not read.",
)
TWICE: Final = Code.doc(
    174,
    "tab-row-twice",
    "Two rows of a tab are two things.",
    "Two rows have the same id, or the same words by which rows without an id are told apart, such as series and "
    "number. The first was read. A car that stands there twice is one too many; a copied row needs words of its own.",
)
MISSING_ROWS: Final = Code.doc(
    175,
    "missing-tab-rows",
    "What the document holds has a row in its tab.",
    "A tab was read into a document that holds more than the tab. A missing row removes nothing: it may have been "
    "deleted, filtered away or never been there. To withdraw a car, say so in its row; to remove something for good, "
    "take it out of the document.",
    Severity.WARNING,
)
NOT_READ: Final = Code.doc(
    176,
    "tab-columns-not-read",
    "Every column of a tab is one that it has.",
    "Columns beside those that are known belong to whoever keeps the sheet. They are named here, so that nobody "
    "believes that they were read.",
    Severity.INFO,
)
NEW_NAMES: Final = Code.doc(
    177,
    "new-names",
    "Whom a tab names is known.",
    "Teams, drivers, boxes and others that a tab names for the first time are added with the name as it stands. One "
    "that is nearly the name of somebody known is most likely a slip of the pen.",
    Severity.INFO,
)
TAB_AS_KEPT: Final = Code.doc(
    178,
    "tab-as-kept",
    "A tab is read as it is kept.",
    "Titles above the headings, units other than the usual ones and rows that only head those below are read where one "
    "reading alone is possible, and this finding says how.",
    Severity.INFO,
)
CONTACTS: Final = Code.doc(
    179,
    "contacts-kept-apart",
    "Telephone numbers and addresses stay outside of the document.",
    "A document is published, kept by its project and sent to other offices, so nobody's telephone number may ever be "
    "in it. `roadracing import --contacts FILE` writes them to a file of their own, which nothing else copies: a row "
    "that is deleted there is gone for good. Without it they are not kept.",
    Severity.INFO,
)
