"""The control logs of a season, replayed with what the season says about their sessions."""

from collections.abc import Iterator, Mapping

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile, profile_in
from roadracing._internal.control.replay.log_problem import Problem, ProblemKind
from roadracing._internal.control.replay.replay import Replay, replay
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.values_in_force import severity_by, somebodys


def replays_of(case: Case) -> Mapping[str, Replay]:
    """Every control log, replayed, by its id."""
    return {log.id: _replayed(case, log) for log in case.season.control_logs}


def _replayed(case: Case, log: ControlLog) -> Replay:
    named = {entry.session for entry in log.entries if entry.session is not None}
    sessions = [case.index.sessions[name] for name in sorted(named) if name in case.index.sessions]
    return replay(
        log,
        profile_of(case, None),
        kinds={session.id: session.kind for session in sessions},
        profiles={session.id: profile_of(case, session) for session in sessions},
    )


def profile_of(case: Case, session: Session | None) -> RuleBookProfile:
    """What holds for race control in a session: the rule book of whoever operates it, and the numbers in force."""
    operator = case.index.operator_of(session) if session is not None else None
    organisation = case.index.organisations.get(operator or "")
    book = organisation.rule_book if organisation is not None else None
    return profile_in(case.in_force, session, book)


def problems(case: Case, *kinds: ProblemKind) -> Iterator[tuple[ControlLog, Problem]]:
    """What replaying the logs found, of these kinds, in the order of the logs."""
    for log in case.season.control_logs:
        for problem in case.once(replays_of)[log.id].problems:
            if problem.kind in kinds:
                yield log, problem


def problem_findings(case: Case, *kinds: ProblemKind) -> Iterator[Finding]:
    """The same, as findings."""
    for log, problem in problems(case, *kinds):
        yield finding(log, problem)


def finding(log: ControlLog, problem: Problem, *values: Effective) -> Finding:
    """What replaying a log found, at the entry at which it was found, by the values in force that decided."""
    by = next((value for value in values if somebodys(value)), values[0]) if values else None
    return Finding(
        message=f"{log.id}, {problem.message}",
        path=("control_logs", log.id, "entries", problem.entry),
        severity=problem.severity if by is None else severity_by(by),
        related=tuple(
            Related(message=what, path=("control_logs", log.id, "entries", entry))
            for what, entry in problem.related
        ),
        hint=problem.hint,
        context={"log": log.id, **problem.context},
        practice=by.practice if by is not None else None,
    )
