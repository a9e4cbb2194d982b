"""Series that are briefed, and one that is not."""

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from tests.rules.building import found, session

PRACTICE = session("practice", "practice", "09:00", "10:00", series="alms", title="Practice")


SUPPORT = session("support", "practice", "11:00", "12:00", series="world-challenge", title="Practice")


BRIEFING = session("briefing", "briefing", "08:00", "08:30", series="alms", title="Briefing")


def led(minutes: float, *sessions: Session) -> tuple[Diagnostic, ...]:
    """The findings where a series is briefed so many minutes before it runs."""
    return found("ADM020", *sessions, options={"practices": Practices({"briefing_lead_min": minutes})})
