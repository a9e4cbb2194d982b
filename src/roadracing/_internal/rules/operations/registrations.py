"""Competitors register before they drive."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

from .preparations import late_first, series_label


@rule("ADM023", "registration-after-first-run", Severity.WARNING)
def registration_after_first_run(case: Case) -> Iterator[Finding]:
    """Registration has opened before a series first runs.

    The first registration for each series begins before the series first runs (practice, qualifying, warm-up or
    race). A registration that names no series is for all of them.

    It is a warning where registration is in time for every other series of the weekend, and there are others. **An
    info** says the same where it is late for others too, or there are none: a timetable may print the hours of some
    days only.

    **Not flagged:** a series without registration on the timetable, as where credentials are mailed beforehand;
    registration without a time; tests; cancelled sessions.

    **To fix it,** add the hours that come before, or correct their time.
    """
    for late in late_first(case, SessionKind.REGISTRATION):
        yield Finding(
            message=f"{series_label(case, late.series)} first runs in {case.session_name(late.ran.session)}, and "
            f"registration for it first opens later: {case.session_name(late.row.session)}",
            path=("sessions", late.row.id, "start"),
            severity=None if late.alone else Severity.INFO,
            related=(Related(message="its first session", path=("sessions", late.ran.id, "start")),),
            hint="add the hours that come before, or correct a time",
            context={"series": late.series, "session": late.row.id, "first": late.ran.id},
        )
