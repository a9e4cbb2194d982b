"""The lines of a control log: each says what its kind is about, once, and nothing is ever deleted."""

from collections.abc import Iterator

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

from .replayed_logs import problem_findings


@rule("CTL017", "entry-without-its-fact", Severity.ERROR)
def entry_without_its_fact(case: Case) -> Iterator[Finding]:
    """An entry says what its kind is about, and for whom.

    A change of the track's status says which (`track_status`), a step of a procedure which step, a unit which unit,
    and so on. What is for one car names the car, and what is for a sector the sector or the flag station.

    **Not flagged:** notes.

    **To fix it,** supersede the entry with one that says it, or with a note if nobody knows any more.
    """
    yield from problem_findings(case, ProblemKind.LACKS)


@rule("CTL018", "correction-astray", Severity.ERROR)
def correction_astray(case: Case) -> Iterator[Finding]:
    """A correction supersedes an earlier entry of its log.

    Nothing in a log is changed or deleted. What was wrong is superseded by a later entry that takes its place; a note
    that supersedes an entry takes it back.

    A correction that leads nowhere leaves both versions in force.

    **To fix it,** name the id of the entry that was wrong, in the same log and with a lower number.
    """
    yield from problem_findings(case, ProblemKind.CORRECTION)


@rule("CTL019", "sequence-number-twice", Severity.ERROR)
def sequence_number_twice(case: Case) -> Iterator[Finding]:
    """The entries of a log are in one order.

    No two entries of one log have the same `sequence`. It is the order in which they were added, and decides between
    entries of one moment.

    Two people who each add entry 118 to their own copy of a log have two logs.

    **To fix it,** give one of the two entries the next free number.
    """
    yield from problem_findings(case, ProblemKind.SEQUENCE)


@rule("CTL020", "logged-before-observed", Severity.WARNING)
def logged_before_observed(case: Case) -> Iterator[Finding]:
    """Nothing is logged before it is observed.

    Where an entry has both times, `logged_at` is not before `observed_at`.

    What was known at a moment is told by the time of logging; what was so, by the time of observing.

    **To fix it,** supersede the entry with the right times. Most often the two are swapped, or one is in another
    time zone.
    """
    yield from problem_findings(case, ProblemKind.LOGGED_EARLY)


@rule("CTL021", "condition-never-cleared", Severity.INFO)
def condition_never_cleared(case: Case) -> Iterator[Finding]:
    """What is shown in a sector ends with a green or a clear there, or with a clear track.

    It is said once for a log that ends while something is still shown, such as a local yellow.

    **Not flagged:** what was shown in a session before: a new session begins with nothing shown.

    **To fix it,** log when it was cleared. Public messages often stop before that, and nothing has to be done.
    """
    yield from problem_findings(case, ProblemKind.NEVER_CLEARED)


@rule("CTL022", "log-of-another-weekend", Severity.ERROR)
def log_of_another_weekend(case: Case) -> Iterator[Finding]:
    """The sessions of a control log are those of its weekend.

    The session that an entry, an incident or a decision names belongs to the weekend of the log.

    **Not flagged:** sessions that are not in the document (REF001).

    **To fix it,** correct the session, or the weekend of the log. An incident of another weekend belongs to that
    weekend's log, also if it is decided later.
    """
    for log in case.season.control_logs:
        for field in ("entries", "incidents", "decisions"):
            for each in getattr(log, field):
                session = case.index.sessions.get(each.session or "")
                if session is None or session.weekend == log.weekend:
                    continue
                yield Finding(
                    message=f"{log.id} is the log of the weekend {log.weekend!r}, and {session.id!r} belongs to "
                    f"{session.weekend!r}",
                    path=("control_logs", log.id, field, each.id, "session"),
                    related=(Related(message="the session", path=("sessions", session.id)),),
                    hint="correct the session, or the weekend of the log",
                    context={"log": log.id, "session": session.id, "weekend": session.weekend},
                )
