"""Whom the cells of a row name, and which other sessions."""

from typing import Any, Final

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_marks import says_nothing
from roadracing._internal.tables.cells.ids_of_words import LONGEST_ID, folded, slug
from roadracing._internal.tables.cells.parties import Names, means_all, split
from roadracing._internal.tables.rows.new_parties import is_name, of_series
from roadracing._internal.tables.rows.row_being_read import RowBeingRead
from roadracing._internal.text.quoting import quote


def read_parties(row: RowBeingRead) -> None:
    """Series, classes and organisations are those that the document knows by these names, or were just declared."""
    parties = row.around.parties
    _read(row, "series", parties.series)
    _read_classes(row)
    _read(row, "operated_by", parties.organisations, several=False)
    _read(row, "listed_by", parties.organisations)


def _read(row: RowBeingRead, column: str, names: Names, *, several: bool = True) -> None:
    if not row.line.says(column):
        return
    nothing: Any = () if several else None
    text = row.line.text(column)
    try:
        found = () if says_nothing(text) else _named(text, names, several=several)
    except Refusal as unread:
        row.refuse(column, unread, nothing=nothing)
        return
    row.settle(column, column, found if several else next(iter(found), None), nothing=nothing)


def _named(text: str, names: Names, *, several: bool) -> tuple[str, ...]:
    found = set()
    for words in split(text, names):
        party = names.known(words) if is_name(words) else None
        if party is None:
            raise Refusal(table_faults.CELL, f"{quote(words)} cannot be the name of anybody.")
        found.add(party)
    if not several and len(found) > 1:
        raise Refusal(table_faults.PARTY, f"{quote(text)} names several; one is possible here.", "Write one.")
    return tuple(sorted(found))


def _read_classes(row: RowBeingRead) -> None:
    if not row.line.says("classes"):
        return
    text, series = row.line.text("classes"), series_of(row)
    try:
        found = _classes(row, text, series)
    except Refusal as unread:
        # A club's table has classes and no series: they are kept, and nothing else depends on them.
        row.refuse("classes", unread, nothing=(), severity=None if series else Severity.INFO)
        return
    row.settle("classes", "classes", found, nothing=())


def _classes(row: RowBeingRead, text: str, series: tuple[str, ...]) -> tuple[str, ...]:
    parties = row.around.parties
    if says_nothing(text) or (means_all(text) and folded(text) not in parties.classes.ids):
        return ()
    found = set()
    for words in split(text, parties.classes):
        party = parties.car_class(words, series)
        if party is None:
            whose = (
                "no series"
                if not series
                else "several series"
                if len(series) > 1
                else "a series unknown here"
            )
            raise Refusal(
                table_faults.PARTY,
                f"The class {quote(words)} is not known, and the row names {whose} that it could belong to.",
                "Name the series of the row, or declare the class in the document.",
            )
        found.add(party)
    return tuple(sorted(found))


def series_of(row: RowBeingRead) -> tuple[str, ...]:
    """The series of a row: those it names, else those its session had."""
    if row.line.says("series"):
        return tuple(of_series(row.line, row.around.parties))
    return row.held.series if row.held is not None else ()


def session_named(row: RowBeingRead, words: str) -> str:
    """The id of the session that words name: an id, words that only one session has, or an id nobody has yet.

    What the row's session refers to already is an id, although nobody may have it and another be called so.

    Raises:
        Refusal: they name none, or several.
    """
    around = row.around
    if words in around.ids or words in _referred_to(row):
        return words
    if (found := around.sessions.get(folded(words))) is not None:
        return found
    if is_id(words):
        return words
    raise Refusal(
        table_faults.REFERENCE,
        f"{quote(words)} names no session, or several.",
        "Write the id of the session; an export has the ids.",
    )


def _referred_to(row: RowBeingRead) -> tuple[str | None, ...]:
    held = row.held
    if held is None:
        return ()
    return held.part_of, held.split_from, held.start.session if held.start is not None else None


def is_id(words: str) -> bool:
    """Whether words have the form of an id."""
    return bool(words) and slug(words) == words and len(words) <= LONGEST_ID


def check_session(row: RowBeingRead, column: str, session: str | None) -> None:
    """Say so if a session that a cell refers to is nowhere."""
    if session is not None and session not in row.around.ids:
        message = f"There is no session {quote(session)}."
        row.note(
            table_faults.REFERENCE, message, column, field=column, hint="Correct the id, or add the session."
        )


_SESSIONS: Final = ("part_of", "split_from")


def read_references(row: RowBeingRead) -> None:
    """Other sessions are named by id or by words that only they have, layouts by id or name."""
    for column in _SESSIONS:
        if not row.line.says(column):
            continue
        words = row.line.text(column)
        try:
            value = None if says_nothing(words) else session_named(row, words)
        except Refusal as unread:
            row.refuse(column, unread, severity=Severity.ERROR)
            continue
        row.settle(column, column, value)
        check_session(row, column, value)
    if row.line.says("layout"):
        words = row.line.text("layout")
        layout = words if is_id(words) else row.around.layouts.get(folded(words))
        if layout is None and not says_nothing(words):
            refusal = Refusal(
                table_faults.CELL,
                f"{quote(words)} is not a layout of the venue.",
                "Write the id of a layout.",
            )
            row.refuse("layout", refusal)
        else:
            row.settle("layout", "layout", layout)
