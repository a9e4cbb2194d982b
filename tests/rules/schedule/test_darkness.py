"""A series that may not race in the dark is told when it would, and no other is."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.session import Session
from tests.rules.building import ALMS, VENUE, diagnostics_of, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

THERE = attrs.evolve(VENUE, latitude_deg=40.69, longitude_deg=-82.64)
DAY_ONLY = attrs.evolve(ALMS, races_in_dark=False)
FACTS = {"venues": (THERE,), "series": (DAY_ONLY,)}
EXAMPLES = {
    "SCH032": Example(
        sound=made.day(made.RACE, **FACTS), broken=made.day(made.moved(made.RACE, "19:00", "21:45"), **FACTS)
    )
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def told(row: Session, *, may: bool | None = False, known: bool = True) -> tuple[Diagnostic, ...]:
    """What is found of a row of a series that may, may not or of which nobody says so."""
    series = attrs.evolve(ALMS, races_in_dark=may)
    season = made.day(row, venues=(THERE if known else VENUE,), series=(series,))
    return diagnostics_of(season, select=["SCH032"])


def test_into_the_night() -> None:
    """A race into the night is one warning that names it, its series and when the sun sets."""
    (finding,) = told(made.moved(made.RACE, "19:00", "21:45"))
    assert Severity.WARNING is finding.severity
    assert "ends at 21:45, and the sun sets at 20:5" in finding.message
    assert ("alms-race", "alms") == (*finding.context["sessions"], finding.context["series"])


def test_before_sunrise() -> None:
    """So is a practice that begins in the dark."""
    (finding,) = told(session("early", "practice", "05:30", "06:30", series="alms"))
    assert "begins at 05:30, and the sun rises at 06:0" in finding.message


@pytest.mark.parametrize(("may", "known"), [(True, True), (None, True), (False, False)])
def test_what_is_not_known(may: bool | None, known: bool) -> None:  # noqa: FBT001
    """Nothing is said where the series may, where nobody says whether it may, or where the sun cannot be reckoned."""
    assert () == told(made.moved(made.RACE, "19:00", "21:45"), may=may, known=known)


def test_a_lit_layout() -> None:
    """Under lights nobody is in the dark."""
    lit = attrs.evolve(THERE, layouts=[attrs.evolve(one, lit=True) for one in THERE.layouts])
    season = made.day(made.moved(made.RACE, "19:00", "21:45"), venues=(lit,), series=(DAY_ONLY,))
    assert () == diagnostics_of(season, select=["SCH032"])


def test_no_car_runs() -> None:
    """Autographs at night are nobody's darkness."""
    assert () == told(session("autographs", "autographs", "21:00", "22:00", series="alms"))
