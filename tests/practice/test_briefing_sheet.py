"""The briefing as it is read out."""

import attrs

from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.practice.weekend_briefing import briefing
from roadracing._internal.time.start import Start
from tests.practice.building import ALMS, CHALLENGE, GUESTS, SESSIONS
from tests.practice.test_weekend_briefing import JOINT


def test_the_text() -> None:
    """It names each session with its time and operator, what changes from one to the next, and who decided."""
    text = str(briefing(JOINT, "june"))
    for line in (
        "# Briefing: The June Weekend",
        "### Saturday 26 June 2004",
        "**10:30 world-challenge Practice**, operated by SCCA",
        "* white flag: **slow vehicle** (a slow car or an emergency vehicle is on the track ahead)",
        "; **changes**, before: last lap",
        "* settled by the resolution 'white': Nobody may amend it.",
        "* white flag: **last lap** (one lap to go); in sessions of SCCA: slow vehicle",
    ):
        assert line in text, line
    assert "or slow vehicle (rule book of SCCA); not stated by Other: ask Other" in text


def test_who_runs_and_when() -> None:
    """Cancelled sessions and those without cars are left out; what has no time comes last on its day."""
    untimed = attrs.evolve(ALMS, id="alms-later", start=Start.on(ALMS.day))  # type: ignore[arg-type]
    tbc = attrs.evolve(ALMS, id="alms-tbc", start=Start.tbc())
    gone = attrs.evolve(CHALLENGE, status=PlanStatus.CANCELLED)
    about = attrs.evolve(GUESTS, start=Start.about(GUESTS.starts))  # type: ignore[arg-type]
    found = briefing(attrs.evolve(JOINT, sessions=(untimed, tbc, ALMS, gone, about, SESSIONS[3])), "june")
    assert [ALMS.id, GUESTS.id, "alms-later", "alms-tbc"] == [run.id for run in found.runs]
    assert ["09:00", "about 12:00", "", ""] == [run.time for run in found.runs]
    assert "### Day not known" in str(found)
