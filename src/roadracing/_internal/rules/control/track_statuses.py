"""What the track was, as a control log tells it, can have been."""

from collections.abc import Iterator

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

from .replayed_logs import problem_findings

_F1 = "FIA Formula One Sporting Regulations 2025, articles 26, 44, 49, 53 and 55 to 59"
_WEC = "fiawec.com, full course yellow; stopping and suspending a race"
_IMSA = "IMSA's published schedules: inspection, clearance lap, then the first session"


@rule("CTL001", "impossible-track-status", Severity.ERROR, sources=(_F1, _WEC, _IMSA))
def impossible_track_status(case: Case) -> Iterator[Finding]:
    """In a control log, each status of the track can follow the one before it.

    A track goes cold, clearing, ready, green; from green to a neutralisation and back; from anything hot to red; to
    the chequered flag, and to cold again. `roadracing` publishes the whole table with its sources, and refuses any
    *order* that is not in it. A *log* is judged more mildly, because nobody writes everything down: a change is
    found only if it cannot have been, whatever went unlogged in between. Among these are cold to red, green to cold
    without a chequered or a red flag, chequered to green within a session, the safety car in anything but a race,
    and red to green in a race, which is taken up again behind the safety car.

    Either somebody logged the wrong thing, or something happened that the log does not have. Times under each flag,
    laps and penalties are computed from it, and are wrong with it.

    **Only a warning:** changes that no rule book which was read foresees and that happen: one neutralisation in
    place of another; a race that starts or goes on under a full-course yellow; a session that went on after its
    flag, where its kind is not known. A chequered flag under red, as when the clock of a practice runs out, is an
    info.

    **Not flagged:** steps that were not logged (CTL002); the same status once more; the status with which a log
    begins; a new session, whatever the one before it ended with; the chequered flags of the parts of a qualifying.

    **To fix it,** log what happened in between, or supersede the entry that is wrong. Nothing in a log is ever
    deleted.
    """
    yield from problem_findings(case, ProblemKind.TRACK_CHANGE)


@rule("CTL002", "step-not-logged", Severity.WARNING, sources=(_F1,))
def step_not_logged(case: Case) -> Iterator[Finding]:
    """In a control log, the steps between two statuses of the track are logged.

    Before green the track was cleared and ready; before a virtual safety car ends, or a safety car comes in, that is
    announced. Where a log has these steps in one place and not in another, each place is found.

    Real logs skip steps, so nothing is wrong with the day. But the time of the announcement is lost.

    **Only an info:** a log that never has the step, because whoever keeps it has no word for it: it is said once.

    **To fix it,** log the step, if anybody knows when it was; otherwise leave it.
    """
    yield from problem_findings(case, ProblemKind.NOT_LOGGED)


@rule(
    "CTL003",
    "steps-out-of-order",
    Severity.WARNING,
    sources=(
        "reports on IMSA's procedures, 2014 and 2018 (NBC Sports, sportscar365)",
        "FIA Formula One Sporting Regulations 2025, article 55",
    ),
)
def steps_out_of_order(case: Case) -> Iterator[Finding]:
    """The steps of a safety-car period come in the order of the rule book.

    To IMSA (2014 and 2018) these are: the field is packed, pass-around, the pit lane opens class by class, wave-by,
    class split, one to green. In Formula One lapped cars may overtake before the safety car's lights go out. The
    rule book is that of whoever operates the session.

    Real logs repeat, skip and reorder steps, so this is never an error.

    **Not flagged:** a step that is logged again; sessions of which the rule book is not known, or has no known steps.

    **To fix it,** supersede the entry if the order was another one; otherwise leave it.
    """
    yield from problem_findings(case, ProblemKind.STEP_ORDER)


@rule("CTL004", "tool-not-in-rule-book", Severity.WARNING, sources=(_F1, _WEC))
def tool_not_in_rule_book(case: Case) -> Iterator[Finding]:
    """A session is neutralised in a way that its rule book has.

    A virtual safety car is Formula One's, Code 60 is Motorsport UK's, the full-course yellow is IMSA's, the WEC's,
    the SRO's and Le Mans', each with a pit lane of its own. Drivers know the procedures of their own rule book.

    **Not flagged:** sessions of which the rule book is not known. What is known of a rule book may not be all of
    it, so this is a warning.

    **To fix it,** log the neutralisation by the name that the rule book has for it, or correct the rule book of the
    organisation that operates the session.
    """
    yield from problem_findings(case, ProblemKind.TOOL)


@rule("CTL005", "pit-exit-open-under-red", Severity.ERROR, sources=(f"{_F1}: 57.2",))
def pit_exit_open_under_red(case: Case) -> Iterator[Finding]:
    """Under red the pit exit is closed.

    Cars that leave the pit lane drive onto a track that may be blocked, or has people on it.

    **Not flagged:** a pit exit that opens because the session goes on: if the next status of the track is one in
    which cars run, they left before somebody logged that.

    **To fix it,** log when the pit exit was closed, or the status with which the session was taken up again.
    """
    yield from problem_findings(case, ProblemKind.PIT_EXIT)


@rule("CTL006", "hot-track-cold-venue", Severity.ERROR, sources=("IMSA's published schedules: hot and cold",))
def hot_track_cold_venue(case: Case) -> Iterator[Finding]:
    """Cars run only while the venue is hot.

    Where a log says whether the venue is closed, cold or hot, the track is green, neutralised, red or under the
    chequered flag only while it is hot, and the venue does not go cold while cars run. Cold means that people may
    be on the track.

    **Only an info:** a venue that goes from closed to hot without having been cold.

    **Not flagged:** logs that say nothing about the venue.

    **To fix it,** log when the venue went hot, or supersede the entry that is wrong.
    """
    yield from problem_findings(case, ProblemKind.OCCUPANCY)
