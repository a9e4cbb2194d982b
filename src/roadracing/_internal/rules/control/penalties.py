"""Penalties are served in time, and not while the safety car is out."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Mapping

import attrs

from roadracing._internal.control.replay.replay import Replay
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Plain, Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind
from roadracing._internal.model.control.stewarding import PenaltyKind
from roadracing._internal.model.control.track_status import TrackStatus
from roadracing._internal.rules.control.replayed_logs import replays_of
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

from .replayed_logs import profile_of

_UNCOUNTED = (
    TrackStatus.SC_DEPLOYED,
    TrackStatus.SC_IN_THIS_LAP,
    TrackStatus.VSC,
    TrackStatus.VSC_ENDING,
    TrackStatus.FCY,
    TrackStatus.CODE_60,
)


@attrs.frozen(kw_only=True)
class _Owed:
    """A car has to come through the pit lane.

    Attributes:
        car: its number.
        penalty: for what kind of penalty.
        session: in which session.
        since: since when the team knows, in UTC.
        served: when it was served, if it was.
        path: where that is said.
    """

    car: str
    penalty: PenaltyKind
    session: str | None
    since: dt.datetime
    served: dt.datetime | None
    path: Path


@rule(
    "CTL029",
    "penalty-not-served-in-time",
    Severity.ERROR,
    parameters=("penalty_crossings",),
    sources=("FIA Formula One Sporting Regulations 2025, article 54.4",),
)
def penalty_not_served_in_time(case: Case) -> Iterator[Finding]:
    """A drive-through or a stop-and-go is served within so many crossings of the control line.

    From the moment the team is told, a car crosses the control line at most `penalty_crossings` times before it
    serves the penalty. Crossings behind the safety car or while the session is otherwise neutralised do not count,
    and the penalty is not served meanwhile either. The crossings are those that the log has of the car.

    **Only a warning:** a penalty served while the safety car or the virtual one is out: a car that was in the pit
    entry already may.

    **Not flagged:** rule books that do not set the number; penalties of other kinds; cars of which the log has no
    crossings.

    **To fix it,** log when the penalty was served. If it was not in time, the stewards decide; the log stays as it
    is.
    """
    for log in case.season.control_logs:
        replay = case.once(replays_of)[log.id]
        owed = [*_logged(replay, log), *_decided(log)]
        if not owed:
            continue
        crossings = _crossings(replay)
        for each in owed:
            yield from _judged(case, log, replay, each, crossings.get(each.car, []))


def _logged(replay: Replay, log: ControlLog) -> Iterator[_Owed]:
    """Penalties that the log tells of; each is served by the next entry that says so of the car or the decision."""
    served: dict[str, list[dt.datetime]] = {}
    for each in replay.entries:
        if each.entry.kind is EntryKind.PENALTY_SERVED:
            for key in (each.entry.car, each.entry.decision):
                if key is not None:
                    served.setdefault(key, []).append(each.moment)
    for each in replay.entries:
        entry = each.entry
        if entry.kind is not EntryKind.PENALTY or entry.penalty is None or not entry.penalty.on_track:
            continue
        if entry.car is None:
            continue
        moments = served.get(entry.decision or "", []) or served.get(entry.car, [])
        place = bisect_right(moments, each.moment)
        yield _Owed(
            car=entry.car,
            penalty=entry.penalty,
            session=entry.session,
            since=each.moment,
            served=moments[place] if place < len(moments) else None,
            path=("control_logs", log.id, "entries", entry.id),
        )


def _decided(log: ControlLog) -> Iterator[_Owed]:
    """Penalties that are decisions of the log and have no entry of their own."""
    told = {e.decision for e in log.entries if e.kind is EntryKind.PENALTY and e.decision is not None}
    replaced = {each.replaces for each in log.decisions}
    for decision in log.decisions:
        penalty, car, since = decision.penalty, decision.car, decision.notified_at
        if penalty is None or not penalty.on_track or car is None or since is None:
            continue
        if decision.id not in told and decision.id not in replaced:
            yield _Owed(
                car=car,
                penalty=penalty,
                session=decision.session,
                since=since.utc,
                served=decision.served_at.utc if decision.served_at is not None else None,
                path=("control_logs", log.id, "decisions", decision.id),
            )


def _crossings(replay: Replay) -> Mapping[str, list[dt.datetime]]:
    """When each car crossed the control line while the session was not neutralised."""
    found: dict[str, list[dt.datetime]] = {}
    for each, state in zip(replay.entries, replay.states, strict=True):
        entry = each.entry
        if entry.kind is EntryKind.LAP and entry.car is not None and state.track not in _UNCOUNTED:
            found.setdefault(entry.car, []).append(each.moment)
    return found


def _judged(
    case: Case, log: ControlLog, replay: Replay, owed: _Owed, crossed: list[dt.datetime]
) -> Iterator[Finding]:
    session = case.index.sessions.get(owed.session or "")
    most = profile_of(case, session).numbers.penalty_crossings
    if most is None:
        return
    known = case.parameter("penalty_crossings", session)
    words = owed.penalty.words
    last = bisect_right(crossed, owed.served) if owed.served is not None else len(crossed)
    counted = last - bisect_right(crossed, owed.since)
    context: dict[str, Plain] = {
        "log": log.id,
        "car": owed.car,
        "penalty": str(owed.penalty),
        "crossings": counted,
    }
    if counted > most:
        until = "before it served" if owed.served is not None else "and has not served"
        yield Finding(
            message=f"{log.id}: car {owed.car} crossed the control line {counted} times {until} its {words}; {most} "
            "are allowed",
            path=owed.path,
            related=(Related(message="the log", path=("control_logs", log.id)),),
            hint="log when it was served, or the stewards' decision",
            context=context,
            practice=known.practice,
        )
    if owed.served is not None and (status := replay.at(owed.served).track) in _UNCOUNTED:
        assert status is not None  # it is one of these  # noqa: S101
        yield Finding(
            message=f"{log.id}: car {owed.car} served its {words} while the track was {status.words}",
            path=owed.path,
            severity=Severity.WARNING,
            hint="nothing has to change if the car was in the pit entry already",
            context={**context, "status": str(status)},
            practice=known.practice,
        )
