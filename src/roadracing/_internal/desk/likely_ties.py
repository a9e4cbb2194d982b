"""Ties that nobody has stated and that the timetable suggests; they act only once somebody accepts them."""

from typing import Final

import attrs

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import Tie, TieAnchor, TieBehaviour
from roadracing._internal.words.printed import printed

from .running_order import day_of

_SOURCE: Final = "common practice, without a published source"
_BEFORE: Final = Tie(
    session="race",
    anchor=TieAnchor.START,
    on_delay=TieBehaviour.SHIFT,
    on_cut=TieBehaviour.HOLD,
    on_cancellation=TieBehaviour.DIE,
    source=_SOURCE,
)
_AFTER: Final = Tie(
    session="race",
    anchor=TieAnchor.FLAG,
    on_delay=TieBehaviour.SHIFT,
    on_cut=TieBehaviour.SHIFT,
    on_cancellation=TieBehaviour.DIE,
    on_abandonment=TieBehaviour.ASK,
    source=_SOURCE,
)
_PRACTICE: Final = {
    SessionKind.RECONNAISSANCE: _BEFORE,
    SessionKind.GRID_WALK: _BEFORE,
    SessionKind.PRE_RACE: _BEFORE,
    SessionKind.START_SIGNAL: _BEFORE,
    SessionKind.PODIUM: _AFTER,
    SessionKind.PRESS: _AFTER,
    SessionKind.IMPOUND: _AFTER,
}
"""What a row of a kind does when its race changes, as it is commonly done: podiums wait for the flag."""


@printed
@attrs.frozen(kw_only=True)
class LikelyTie:
    """A row probably belongs to a race: they are of one series and one day, and no other race would do.

    Attributes:
        session: the id of the row.
        tie: the tie, as it would be stated.
        text: the same in words.
    """

    session: str
    tie: Tie
    text: str

    def __str__(self) -> str:
        """The row, and what it probably belongs to, as the command lists it."""
        return f"{self.session}: {self.text}"


def likely_ties(season: Season) -> tuple[LikelyTie, ...]:
    """The ties that the timetable suggests and nobody has stated, in the order of the rows.

    A row that names no series, that is a part of a session, or that could belong to several races, suggests none.
    """
    index = Index(season)
    races: dict[tuple[object, ...], list[Session]] = {}
    for race in season.sessions:
        if race.kind is SessionKind.RACE and not race.is_cancelled and index.starts(race) is not None:
            for series in race.series:
                races.setdefault((race.weekend, day_of(index, race), series), []).append(race)
    found = []
    for row in season.sessions:
        common = _PRACTICE.get(row.kind)
        if common is None or row.ties or row.part_of is not None or row.is_cancelled:
            continue
        on = day_of(index, row)
        near = {r.id: r for series in row.series for r in races.get((row.weekend, on, series), ())}
        fitting = [race for race in near.values() if _fits(index, row, race, common)]
        if len(fitting) == 1:
            (race,) = fitting
            how = "goes with its start" if common is _BEFORE else "waits for its flag"
            text = f"{session_name(index, row)} belongs to {session_name(index, race)} and {how}"
            found.append(LikelyTie(session=row.id, tie=attrs.evolve(common, session=race.id), text=text))
    return tuple(found)


def _fits(index: Index, row: Session, race: Session, common: Tie) -> bool:
    begins, starts = index.starts(row), index.starts(race)
    if begins is None or starts is None:
        return False
    if common is _BEFORE:
        return begins.utc <= starts.utc
    return begins.utc > starts.utc and (race.end is None or begins.utc >= race.end.utc)


def tied(row: Session, tie: Tie) -> Session:
    """The row with a tie that somebody accepted."""
    return attrs.evolve(row, ties=(*(t for t in row.ties if t.session != tie.session), tie))
