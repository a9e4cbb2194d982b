"""A race for a time lasts that time, and as much longer as the leader takes to come round."""

import datetime as dt
from collections.abc import Iterator

import attrs

from roadracing._internal.control.replay.replay import Replay
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.findings.places import Path
from roadracing._internal.model.control.track_status import SessionStatus, TrackStatus
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.control.replayed_logs import replays_of
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.asphalt import layout_at_venue
from roadracing._internal.words.lengths import length_text


@attrs.frozen(kw_only=True)
class _Ran:
    """A race ran.

    Attributes:
        elapsed: from the start to the chequered flag.
        stopped: how long of that it was stopped.
        path: where that is said.
        whole: whether it ended with the chequered flag.
    """

    elapsed: dt.timedelta
    stopped: dt.timedelta
    path: Path
    whole: bool = True


@rule(
    "CTL030",
    "race-length-mismatch",
    Severity.WARNING,
    sources=(
        (
            "the eight races for a time of the American Le Mans Series in 2004, which all ran between 5.8 and 84.2 "
            "seconds longer than their time"
        ),
        "FIA Formula One Sporting Regulations 2025, article 57.4: the clock keeps running while a race is stopped",
    ),
)
def race_length_mismatch(case: Case) -> Iterator[Finding]:
    """A race for a time lasts at least that time, and less than a lap longer.

    What a race really lasted, as the session states it (`actual.elapsed`) or as a control log has it from green or
    the safety car to the chequered flag, is no less than the time of its format. And it is no more than that, a lap
    (where the layout states an estimate of its slowest), and the time for which it was stopped.

    Either the format is another one, or the time of the start or of the flag is wrong.

    **Not flagged:** races for a distance, or for whichever of distance and time comes first; races that were
    abandoned, or in whose log the flag fell under red; the upper limit where no lap is known.

    **To fix it,** correct the format or the times. A race that was shortened has another format than the one that was
    planned: say so with the session's `format`.
    """
    for session in case.season.sessions:
        format_ = session.format
        if session.kind is not SessionKind.RACE or session.plan_status is PlanStatus.CANCELLED:
            continue
        nominal = format_.duration if format_ is not None else None
        if format_ is None or nominal is None or format_.laps is not None or format_.distance is not None:
            continue
        for ran in _all(case, session):
            yield from _judged(case, session, nominal, ran)


def _all(case: Case, session: Session) -> Iterator[_Ran]:
    actual = session.actual
    if actual is not None and actual.elapsed is not None:
        yield _Ran(
            elapsed=actual.elapsed, stopped=dt.timedelta(), path=("sessions", session.id, "actual", "elapsed")
        )
    for log in case.season.control_logs:
        if log.weekend == session.weekend:
            found = _logged(case.once(replays_of)[log.id], session.id, log.id)
            if found is not None:
                yield found


def _logged(replay: Replay, session: str, log: str) -> _Ran | None:
    """How long a race ran by its log, where that has its start and its end."""
    begins = ends = None
    stopped = dt.timedelta()
    before: TrackStatus | None = None
    entry = ""
    for span in replay.spans:
        if span.session != session or span.status is None:
            continue
        if begins is None and span.status.racing:
            if before is None:
                return None
            begins = span.begins
        if span.status is TrackStatus.CHEQUERED and begins is not None:
            ends, entry = span.begins, span.entry
            break
        if span.status is TrackStatus.RED and begins is not None:
            stopped += span.length
        before = span.status
    abandoned = any(
        state.session == session and state.session_status is SessionStatus.ABANDONED
        for state in replay.states
    )
    if begins is None or ends is None or before is TrackStatus.RED or abandoned:
        return None
    return _Ran(elapsed=ends - begins, stopped=stopped, path=("control_logs", log, "entries", entry))


def _judged(case: Case, session: Session, nominal: dt.timedelta, ran: _Ran) -> Iterator[Finding]:
    layout = layout_at_venue(case.index, session)
    lap = layout.lap_time if layout is not None else None
    context: dict[str, Plain] = {
        "session": session.id,
        "elapsed_s": ran.elapsed.total_seconds(),
        "nominal_s": nominal.total_seconds(),
    }
    if ran.elapsed < nominal:
        yield Finding(
            message=f"{case.session_label(session)} lasted {length_text(ran.elapsed)}, less than the "
            f"{length_text(nominal)} of its format",
            path=ran.path,
            hint="correct the times, or state the format that the race had in the end",
            context=context,
        )
        return
    if lap is None or ran.path[0] != "control_logs":
        return
    laps = 1 + ((session.format.plus_laps or 0) if session.format is not None else 0)
    if ran.elapsed >= nominal + laps * lap + ran.stopped:
        yield Finding(
            message=f"{case.session_label(session)} lasted {length_text(ran.elapsed)}, a lap or more beyond the "
            f"{length_text(nominal)} of its format",
            path=ran.path,
            hint="correct the times, or the estimate of the slowest lap",
            context=context,
        )
