"""Which sessions a team has to know of."""

import attrs

from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session

from .memo import memo_of


@attrs.frozen
class _Part:
    """What a team takes part in.

    Attributes:
        entries: the cars it has entered and not withdrawn, by their series.
        weekends: the weekends for which one of them is entered.
        own: the sessions of the load-in and load-out waves that it is in.
        others: the sessions in which other waves pass the gate.
    """

    entries: dict[str, list[Entry]]
    weekends: frozenset[str]
    own: frozenset[str]
    others: frozenset[str]


def concerns(index: Index, session: Session, team: str) -> bool:
    """Whether a team has to know of a session: one of its cars is entered for it, or it is for everybody there.

    A car is entered for the sessions of its series at its weekends, those of other classes excepted. A session that
    names neither series nor classes is for everybody at the weekends for which the team has entered a car. Where a
    paddock plan says which waves pass a gate in a session, it is for the teams of these waves and for no others.
    """
    part = _part(index, team)
    if session.id in part.own:
        return True
    if session.id in part.others:
        return False
    if not session.series and not session.classes:
        return session.weekend in part.weekends
    return any(
        entry.takes_part(session.weekend) and _in_class(index, session, entry)
        for series in session.series or part.entries
        for entry in part.entries.get(series, ())
    )


def _in_class(index: Index, session: Session, entry: Entry) -> bool:
    """Whether a session is for an entry's class: that is named, or no class of its series is.

    An entry of which the class is not known may be in any of them.
    """
    series = index.series.get(entry.series)
    classes = {c.id for c in series.classes} if series is not None else set[str]()
    named = classes & set(session.classes)
    if entry.car_class is None:
        return entry.series in session.series or bool(named)
    return entry.car_class in session.classes or (entry.series in session.series and not named)


def _part(index: Index, team: str) -> _Part:
    memo = memo_of(index.season)
    found: _Part | None = memo.get(("team", team))
    if found is None:
        found = memo["team", team] = _work_out(index, team)
    return found


def _work_out(index: Index, team: str) -> _Part:
    entered = [entry for entry in index.season.entries if entry.team == team]
    entries: dict[str, list[Entry]] = {}
    for entry in entered:
        if not entry.withdrawn:
            entries.setdefault(entry.series, []).append(entry)
    weekends = {
        weekend for of_series in entries.values() for entry in of_series for weekend in entry.weekends
    }
    whole_season = {series for series, found in entries.items() if any(not entry.weekends for entry in found)}
    weekends |= {s.weekend for s in index.season.sessions if not whole_season.isdisjoint(s.series)}
    own, others = set[str](), set[str]()
    for plan in index.season.paddock_plans:
        there = {s for s, found in entries.items() if any(entry.takes_part(plan.weekend) for entry in found)}
        for wave in plan.waves:
            named = team in wave.teams and bool(entries or not entered)
            if named or (not wave.teams and not there.isdisjoint(wave.series)):
                own |= {id_ for id_ in (wave.park, wave.opens, wave.leave) if id_ is not None}
            elif wave.teams or wave.series or wave.organisations or wave.organisation_kinds:
                # When a wave may open is often when everybody may; when it passes the gate is its own.
                others |= {id_ for id_ in (wave.park, wave.leave) if id_ is not None}
    return _Part(entries, frozenset(weekends), frozenset(own), frozenset(others))
