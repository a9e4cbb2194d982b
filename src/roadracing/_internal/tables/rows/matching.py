"""Which session of the document each row of a timetable is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import attrs

from roadracing._internal.tables.cells.ids_of_words import folded
from roadracing._internal.words.printed import printed

Key: TypeAlias = tuple[frozenset[str] | None, str]
"""What tells rows without an id apart: their series, where the timetable says them, and their activity."""


@attrs.frozen(kw_only=True)
class RowClaim:
    """What a row says about which session it is.

    Attributes:
        row: its position among the rows.
        id: the id it has, where that is one of the weekend's sessions.
        own: whether it has an id of its own that no session has: then it is a new session.
        series: its series, as ids or words; ``None`` where the timetable has no column for them.
        activity: its activity.
    """

    row: int
    id: str | None
    own: bool = False
    series: frozenset[str] | None
    activity: str

    @property
    def key(self) -> Key:
        """What it is matched by where it has no id."""
        return self.series, folded(self.activity)


@attrs.frozen(kw_only=True)
class Known:
    """A session that rows may be.

    Attributes:
        id: its id.
        series: its series.
        activity: its title; empty if it has none.
    """

    id: str
    series: frozenset[str]
    activity: str


@printed
@attrs.frozen(kw_only=True)
class Ambiguity:
    """Rows and sessions of one weekend, series and activity, of which nobody can say which is which.

    Attributes:
        rows: the numbers of the rows, as a spreadsheet counts them; for a calendar, the lines of the events.
        sessions: the ids of the sessions.
        series: their series, as ids or words.
        activity: their activity.
    """

    rows: tuple[int, ...]
    sessions: tuple[str, ...]
    series: tuple[str, ...]
    activity: str

    def __str__(self) -> str:
        """Which rows may be which sessions, in one line."""
        rows = ", ".join(map(str, self.rows))
        whose = f"{', '.join(self.series)} " if self.series else ""
        return f"{whose}{self.activity}: rows {rows} or sessions {', '.join(self.sessions)}"


@attrs.frozen(kw_only=True)
class Match:
    """Which rows are which sessions.

    Attributes:
        found: the id of the session, by position of the row.
        missing: sessions without a row.
        ambiguous: groups that cannot be told apart; the rows are positions.
    """

    found: Mapping[int, str]
    missing: tuple[str, ...]
    ambiguous: tuple[Ambiguity, ...]


def match(claims: Sequence[RowClaim], sessions: Iterable[Known]) -> Match:
    """Rows are sessions by their id, else by series and activity where one row and one session have them.

    Times say nothing about who is who: they are what a timetable changes.
    """
    sessions = tuple(sessions)
    found = {claim.row: claim.id for claim in claims if claim.id is not None}
    taken = set(found.values())
    left = [session for session in sessions if session.id not in taken]
    rows: dict[Key, list[RowClaim]] = {}
    for claim in claims:
        if claim.id is None and not claim.own:
            rows.setdefault(claim.key, []).append(claim)
    says_series = any(claim.series is not None for claim in claims)
    candidates: dict[Key, list[Known]] = {}
    for session in left:
        key = (session.series if says_series else None, folded(session.activity))
        candidates.setdefault(key, []).append(session)
    ambiguous = []
    for key, group in rows.items():
        those = candidates.get(key, [])
        if len(group) == 1 and len(those) == 1:
            found[group[0].row] = those[0].id
        elif those:
            ambiguous.append(
                Ambiguity(
                    rows=tuple(claim.row for claim in group),
                    sessions=tuple(session.id for session in those),
                    series=tuple(sorted(key[0] or ())),
                    activity=group[0].activity,
                )
            )
    taken = {*found.values(), *(s for group in ambiguous for s in group.sessions)}
    return Match(
        found=found,
        missing=tuple(session.id for session in sessions if session.id not in taken),
        ambiguous=tuple(ambiguous),
    )
