"""Cars a lap down are waved past the safety car only when, and as often as, the organisation allows it."""

import datetime as dt
from collections.abc import Iterator

from roadracing._internal.control.changes.rule_book_profile import Numbers
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import ProcedureStep
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.control.replayed_logs import replays_of
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.words.lengths import length_text

from .replayed_logs import profile_of


@rule(
    "CTL031",
    "wave-by-not-allowed",
    Severity.ERROR,
    parameters=("wave_by_race_min", "wave_by_first_min", "wave_by_last_min", "wave_by_period_min"),
    sources=("reports on IMSA's procedures, April 2014 (NBC Sports)",),
)
def wave_by_not_allowed(case: Case) -> Iterator[Finding]:
    """A wave-by comes only in races, and at times, in which it is allowed.

    Where a practice sets these: a race with a wave-by lasts at least `wave_by_race_min` minutes; there is none in
    its first `wave_by_first_min` and its last `wave_by_last_min` minutes, and within `wave_by_period_min` minutes
    there is one at most. IMSA's of April 2014 were 150, 60, 30 and 90. The race begins where its log has it first
    green or behind the safety car, and lasts as long as its format says.

    **Not flagged:** sessions in which none of these is set, which they are not unless a practice does; races of
    which the length or the beginning is not known.

    **To fix it,** supersede the entry if it is wrong, or set the parameters that the organisation had.
    """
    for log in case.season.control_logs:
        replay = case.once(replays_of)[log.id]
        begun: dict[str, dt.datetime] = {}
        last: dict[str, dt.datetime] = {}
        for each, state in zip(replay.entries, replay.states, strict=True):
            name = state.session
            if name is None:
                continue
            if state.track is not None and state.track.racing:
                begun.setdefault(name, each.moment)
            if each.entry.step is not ProcedureStep.WAVE_BY or name not in begun:
                continue
            session = case.index.sessions.get(name)
            if session is None:
                continue
            numbers = profile_of(case, session).numbers
            since = each.moment - begun[name]
            found = _reason(session, numbers, since, each.moment - last[name] if name in last else None)
            last[name] = each.moment
            if found is not None:
                key, reason = found
                yield Finding(
                    message=f"{log.id}, {each.entry.label}: a wave-by {reason}",
                    path=("control_logs", log.id, "entries", each.entry.id),
                    hint="supersede the entry if it is wrong",
                    context={"log": log.id, "entry": each.entry.id, "after_s": since.total_seconds()},
                    practice=case.parameter(key, session).practice,
                )


def _reason(
    session: Session, numbers: Numbers, since: dt.timedelta, previous: dt.timedelta | None
) -> tuple[str, str] | None:
    """By which parameter a wave-by is not allowed, and why, as the end of a sentence."""
    length = session.format.duration if session.format is not None else None
    if length is not None and numbers.wave_by_race is not None and length < numbers.wave_by_race:
        wanted = length_text(numbers.wave_by_race)
        return "wave_by_race_min", f"in a race of {length_text(length)}; it has to last {wanted}"
    if numbers.wave_by_first is not None and since < numbers.wave_by_first:
        first = length_text(numbers.wave_by_first)
        return (
            "wave_by_first_min",
            f"{length_text(since)} after the start; there is none in the first {first}",
        )
    if length is not None and numbers.wave_by_last is not None and length - since < numbers.wave_by_last:
        return "wave_by_last_min", f"in the last {length_text(numbers.wave_by_last)} of the race"
    if previous is not None and numbers.wave_by_period is not None and previous < numbers.wave_by_period:
        period = length_text(numbers.wave_by_period)
        return (
            "wave_by_period_min",
            f"{length_text(previous)} after the one before; {period} have to lie between",
        )
    return None
