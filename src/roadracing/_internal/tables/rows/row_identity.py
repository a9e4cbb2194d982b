"""Which session each row is, and the ids of those that are new."""

from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.kernel.leaves import TextRule
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_marks import says_nothing
from roadracing._internal.tables.cells.ids_of_words import LONGEST_ID, fresh, joined, slug
from roadracing._internal.tables.cells.parties import Parties
from roadracing._internal.tables.rows.matching import Ambiguity, Known, Match, RowClaim, match
from roadracing._internal.tables.rows.new_parties import names_in
from roadracing._internal.tables.sheets.timetable_columns import AS_EXPORTED
from roadracing._internal.tables.sheets.timetable_sheet import Line, TimetableSheet
from roadracing._internal.tables.target_weekend import TargetWeekend
from roadracing._internal.text.quoting import quote
from roadracing._internal.text.slugs import SLUG_PATTERN

_ID: Final = TextRule(
    pattern=SLUG_PATTERN,
    what="an id: lower-case letters, digits and single hyphens, such as mid-ohio-race",
    maximum=LONGEST_ID,
)


@attrs.frozen(kw_only=True)
class Identities:
    """Which session each row is.

    Attributes:
        ids: the id of each row's session, in the order of the rows.
        kept: the rows, by position, whose own id could not be used.
        matched: the ids of sessions that have a row.
        new: the ids of sessions that are new.
        missing: the ids of sessions without a row.
        ambiguous: rows and sessions that cannot be told apart.
        diagnostics: what has to be said about that.
    """

    ids: tuple[str, ...]
    kept: frozenset[int]
    matched: tuple[str, ...]
    new: tuple[str, ...]
    missing: tuple[str, ...]
    ambiguous: tuple[Ambiguity, ...]
    diagnostics: tuple[Diagnostic, ...]


def identify(sheet: TimetableSheet, frame: TargetWeekend, parties: Parties) -> Identities:
    """Rows are the sessions they say they are; the others get ids of their own, made of their words.

    An id says nothing about the time or the place in the timetable, because both change. Where the words
    of several new rows are the same, a number tells them apart.
    """
    found: list[Diagnostic] = []
    stated, kept = _stated(sheet, frame, found)
    says_series = "series" in sheet.headings
    claims = [
        RowClaim(
            row=at,
            id=own if (own := stated.get(at)) in frame.sessions else None,
            own=own is not None and own not in frame.sessions,
            series=frozenset(_series_words(line, parties)) if says_series else None,
            activity=line.text("activity"),
        )
        for at, line in enumerate(sheet.lines)
    ]
    result = match(claims, _sessions(frame))
    found.extend(_unclear(sheet, group) for group in result.ambiguous)
    ids = dict(result.found)
    taken = {*frame.taken, *stated.values(), *ids.values()}
    numbers: dict[str, int] = {}
    for claim in claims:
        if claim.row not in ids:
            own = stated.get(claim.row)
            ids[claim.row] = own or fresh(_base(sheet.lines[claim.row], frame, parties), taken, numbers)
            taken.add(ids[claim.row])
    if result.missing and frame.existing:
        found.append(_without_row(sheet, result, frame))
    unclear = {at for group in result.ambiguous for at in group.rows}
    everybody = tuple(ids[at] for at in range(len(claims)))
    return Identities(
        ids=everybody,
        kept=frozenset(kept),
        matched=tuple(one for one in everybody if one in frame.sessions),
        new=tuple(one for at, one in enumerate(everybody) if one not in frame.sessions and at not in unclear),
        missing=result.missing,
        ambiguous=tuple(
            attrs.evolve(group, rows=tuple(sheet.lines[at].number for at in group.rows))
            for group in result.ambiguous
        ),
        diagnostics=tuple(found),
    )


def _stated(
    sheet: TimetableSheet, frame: TargetWeekend, found: list[Diagnostic]
) -> tuple[dict[int, str], set[int]]:
    """The id that each row states, where it can have it; and the rows that cannot have theirs."""
    stated: dict[int, str] = {}
    kept: set[int] = set()
    first: dict[str, Line] = {}
    copies = _copies(sheet, frame)
    for at, line in enumerate(sheet.lines):
        words = line.text("id")
        if at in copies:
            message = f"Row {line.number} is a copy of the row of {words}: it is a new session, with an id of its own."
            found.append(Diagnostic.of(table_faults.COPIED_ROW, message, place=sheet.place(line, "id")))
            continue
        if not words or says_nothing(words):
            continue
        place = sheet.place(line, "id")
        try:
            _ID(words)
        except ValueError as error:
            found.append(
                Diagnostic.of(
                    table_faults.CELL,
                    f"{error}.",
                    place=place,
                    hint="Leave it empty: the session gets an id.",
                )
            )
            kept.add(at)
            continue
        if words in first:
            other = sheet.place(first[words], "id")
            message = f"Rows {first[words].number} and {line.number} both have the id {quote(words)}."
            related = [Related(message=f"row {first[words].number}", place=other)]
            hint = "Empty the one of the row that is new."
            found.append(Diagnostic.of(table_faults.ID, message, place=place, related=related, hint=hint))
            kept.add(at)
        elif words in frame.elsewhere:
            message = f"The id {quote(words)} belongs to a session of another weekend."
            found.append(
                Diagnostic.of(
                    table_faults.ID,
                    message,
                    place=place,
                    hint="Leave it empty: the session gets an id of its own.",
                )
            )
            kept.add(at)
        else:
            first[words] = line
            stated[at] = words
    return stated, kept


def _copies(sheet: TimetableSheet, frame: TargetWeekend) -> set[int]:
    """Rows of an export that were copied, id and all, and are not the session any more."""
    alike: dict[tuple[str, str], list[int]] = {}
    for at, line in enumerate(sheet.lines):
        if line.text("id") and line.text(AS_EXPORTED):
            alike.setdefault((line.text("id"), line.text(AS_EXPORTED)), []).append(at)
    copies: set[int] = set()
    for (id_, _), rows in alike.items():
        held = frame.sessions.get(id_)
        title = held.title if held is not None else None
        itself = next((at for at in rows if title and sheet.lines[at].text("activity") == title), rows[0])
        copies.update(at for at in rows if at != itself)
    return copies


def _series_words(line: Line, parties: Parties) -> list[str]:
    """The series of a row: ids where they are known, else the words."""
    words = []
    for part in names_in(line, "series", parties.series):
        try:
            words.append(parties.series.known(part) or part)
        except Refusal:
            words.append(part)
    return words


def _sessions(frame: TargetWeekend) -> list[Known]:
    return [
        Known(id=session.id, series=frozenset(session.series), activity=session.title or "")
        for session in frame.sessions.values()
    ]


def _base(line: Line, frame: TargetWeekend, parties: Parties) -> str:
    """The id that a row's words give: the weekend's, the series' or else whose row it is, and what happens."""
    series = [slug(part) for part in _series_words(line, parties)] or [slug(frame.whose)]
    return joined((frame.weekend, *series, slug(line.text("activity")) or "session"), "session")


def _unclear(sheet: TimetableSheet, group: Ambiguity) -> Diagnostic:
    lines = [sheet.lines[at] for at in group.rows]
    rows = ", ".join(str(line.number) for line in lines)
    whose = f" of {', '.join(group.series)}" if group.series else ""
    message = (
        f"{quote(group.activity)}{whose}: row{'s' if len(lines) > 1 else ''} {rows} may be any of the sessions "
        f"{', '.join(group.sessions)}."
    )
    return Diagnostic.of(
        table_faults.AMBIGUOUS,
        message,
        place=sheet.place(lines[0], "activity"),
        related=[
            *(
                Related(message=f"row {line.number}", place=sheet.place(line, "activity"))
                for line in lines[1:]
            ),
            *(Related(message=one, path=("sessions", one)) for one in group.sessions),
        ],
        hint="Write the id of the session into a column id; an export has it.",
        context={"rows": [line.number for line in lines], "sessions": list(group.sessions)},
    )


_MOST_SHOWN: Final = 10


def _without_row(sheet: TimetableSheet, result: Match, frame: TargetWeekend) -> Diagnostic:
    missing = result.missing
    shown = ", ".join(missing[:_MOST_SHOWN]) + (" and others" if len(missing) > _MOST_SHOWN else "")
    count = "1 session" if len(missing) == 1 else f"{len(missing)} sessions"
    return Diagnostic.of(
        table_faults.MISSING_ROW,
        f"{count} of {frame.weekend} {'has' if len(missing) == 1 else 'have'} no row and stay as they are: {shown}.",
        place=None
        if sheet.file is None
        else attrs.evolve(sheet.place(sheet.lines[0]), line=None, row=None, field=None),
        related=[Related(message=one, path=("sessions", one)) for one in missing],
        context={"sessions": list(missing)},
    )
