"""Where the sessions of one weekend are not run alike, for its drivers and marshals."""

import datetime as dt
from collections.abc import Iterable, Mapping

from roadracing._internal.appearance.appearance import Appearance, appearance
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.meanings.differences import Difference, differences_at

from .briefing_parts import Run, Topic
from .briefing_sheet import Briefing
from .effective import Practices
from .parameters import Parameter
from .registry import PARAMETERS
from .value_in_force import Effective
from .where_asked import spot_of


def briefing(season: Season, weekend: str | RaceWeekend) -> Briefing:
    """What has to be told at a weekend: differences of meaning, how they were settled, and numbers that differ.

    Args:
        season: the season.
        weekend: the weekend, or its id.

    Raises:
        UnknownReference: the season has no such weekend.
    """
    index = Index(season)
    held = season.find(weekend, RaceWeekend)
    wanted = held.id
    practices = Practices(index=index)
    sessions = [s for s in index.sessions_of(wanted) if s.kind.competition and not s.is_cancelled]
    between: dict[str, list[Difference]] = {}
    for each in differences_at(practices, held):
        between.setdefault(each.parameter.key, []).append(each)
    applies = {p.key: {s.id: practices.effective(p.key, s) for s in sessions} for p in PARAMETERS}
    topics = tuple(
        Topic(
            parameter=p,
            differences=tuple(between.get(p.key, ())),
            silent=_silent(practices, p, between.get(p.key, ()), sessions, applies[p.key]),
        )
        for p in sorted(PARAMETERS, key=lambda each: (not each.meanings, each.key))
        if p.key in between or _unlike(applies[p.key].values())
    )
    keys = [topic.parameter.key for topic in topics]
    shown = {s.id: appearance(index, s) for s in sessions}
    runs = [
        _run(index, s, shown[s.id], {key: applies[key][s.id] for key in keys})
        for s in sorted(sessions, key=lambda s: _order(index, s))
    ]
    agreements = [spot_of(index, s).agreement for s in sessions] or [
        d.agreement for ds in between.values() for d in ds
    ]
    venue = index.venue_of(held)
    series = {
        name: index.series[name].label if name in index.series else name
        for s in sessions
        for name in s.series
    }
    topical = {topic.parameter.key for topic in topics}
    unstated = tuple(
        p.name
        for p in PARAMETERS
        if p.books
        and p.meanings
        and p.key not in topical
        and all(e.held is None for e in applies[p.key].values())
    )
    return Briefing(
        weekend=wanted,
        name=held.label,
        venue=(venue.name or venue.id) if venue is not None else None,
        days=held.days,
        agreement=next((a.label for a in agreements if a is not None), None),
        topics=topics,
        unstated=unstated,
        runs=tuple(runs),
        series=dict(sorted(series.items())),
    )


def _unlike(applied: Iterable[Effective]) -> bool:
    """Whether sessions have values that differ, or one that is not settled; a meaning not stated is like no other."""
    held = list(applied)
    values = {e.held for e in held if e.held is not None or e.parameter.meanings}
    return len(values) > 1 or any(not e.settled for e in held)


def _silent(
    practices: Practices,
    parameter: Parameter,
    between: Iterable[Difference],
    sessions: Iterable[Session],
    applied: Mapping[str, Effective],
) -> tuple[str, ...]:
    """Who would have to state a meaning, by name: parties that said nothing, and whoever else runs a session."""
    if not parameter.meanings:
        return ()
    parties = [party for each in between if not each.settled for party in each.silent]
    index = practices.index
    operators = [
        index.operator_of(s) for s in sessions if index is not None and applied[s.id].text == "not stated"
    ]
    return tuple(dict.fromkeys(practices.name(who) for who in (*parties, *operators) if who is not None))


def _order(index: Index, session: Session) -> tuple[object, ...]:
    """By day, then by time; what has no time is last on its day, and what has no day last of all."""
    starts, spot = index.starts(session), spot_of(index, session)
    day = spot.days[0] if spot.days is not None and spot.days[0] == spot.days[1] else None
    return (
        day or dt.date.max,
        starts is None,
        starts.utc.isoformat() if starts is not None else "",
        session.id,
    )


def _run(index: Index, session: Session, shown: Appearance, applies: dict[str, Effective]) -> Run:
    days = spot_of(index, session).days
    time = ""
    if shown.starts is not None:
        clock = f"{shown.starts.hour:02d}:{shown.starts.minute:02d}"
        time = f"{shown.reserve} {clock}" if shown.reserve in {"about", "not before"} else clock
    return Run(
        id=session.id,
        title=shown.summary,
        series=session.series,
        operator=shown.operator or "",
        day=days[0] if days is not None and days[0] == days[1] else None,
        time=time,
        applies=applies,
    )
