"""No series is louder than the venue allows on its days."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.place.restriction import NoiseLimit, Weekday
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan
from roadracing._internal.time.start import Start
from tests.rules.building import ALMS, ATLANTICS, SUNDAY, VENUE, WEEKEND, WORLD_CHALLENGE, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "TRK003": Example(
        sound=made.SOUND,
        broken=made.race(
            venues=made.under(NoiseLimit(id="meter", limit_db=92)),
            series=(attrs.evolve(ALMS, noise_db=105), WORLD_CHALLENGE, ATLANTICS),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

LIMIT = NoiseLimit(id="meter", limit_db=92, authority="County")
LOUD = Series(id="loud", name="Loud Series", noise_db=105)
QUIET = Series(id="quiet", name="Quiet Series", noise_db=92)
SILENT = Series(id="silent", name="Silent Series")


def judge(*sessions: Session, limit: NoiseLimit = LIMIT, **facts: Any) -> tuple[Diagnostic, ...]:
    """What the rule says of these sessions at a venue with one limit."""
    venue = attrs.evolve(VENUE, restrictions=(limit,))
    return found("TRK003", *sessions, venues=(venue,), series=(LOUD, QUIET, SILENT), **facts)


class TestFound:
    """A series above the limit is told once for a weekend, with all its days and sessions."""

    def test_too_loud(self) -> None:
        """Both numbers are said, and where each is written."""
        (finding,) = judge(
            session("p", "practice", "10:00", "11:00", series="loud"),
            session("r", "race", "2004-05-30 10:00", "2004-05-30 11:00", series="loud"),
        )
        assert Severity.ERROR is finding.severity
        assert "Loud Series is at 105 dB(A), and The Circuit allows 92 dB(A)" in finding.message
        assert ["2004-05-29", "2004-05-30"] == finding.context["days"]
        assert ["p", "r"] == finding.context["sessions"]
        assert ("series", "loud", "noise_db") in [other.path for other in finding.related]

    def test_the_day_need_not_be_known_where_the_limit_holds_on_all(self) -> None:
        """A session on one of three days is under a limit that is in force on each of them."""
        weekend = attrs.evolve(WEEKEND, first_day=dt.date(2004, 5, 28), last_day=SUNDAY)
        assert judge(session("r", "race", series="loud"), weekends=(weekend,))
        sundays = attrs.evolve(LIMIT, weekdays=(Weekday.SUNDAY,))
        assert () == judge(session("r", "race", series="loud"), weekends=(weekend,), limit=sundays)

    def test_in_a_plan_only(self) -> None:
        """What only a plan would move under the limit is a warning."""
        plan = Plan(id="rain", moves=(Move(session="r", start=Start.on(SUNDAY)),))
        (finding,) = judge(
            session("r", "race", "10:00", "11:00", series="loud"),
            limit=attrs.evolve(LIMIT, weekdays=(Weekday.SUNDAY,)),
            weekends=(attrs.evolve(WEEKEND, plans=(plan,)),),
        )
        assert Severity.WARNING is finding.severity


class TestJustRight:
    """What keeps the limit is not found."""

    def test_exactly_at_the_limit(self) -> None:
        """92 dB is not louder than 92 dB."""
        assert () == judge(session("r", "race", "10:00", "11:00", series="quiet"))

    def test_without_engines(self) -> None:
        """A loud series may sign autographs."""
        assert () == judge(session("a", "autographs", "10:00", "11:00", series="loud"))

    def test_on_a_day_without_a_limit(self) -> None:
        """Saturdays are free."""
        sundays = attrs.evolve(LIMIT, weekdays=(Weekday.SUNDAY,))
        assert () == judge(session("r", "race", "10:00", "11:00", series="loud"), limit=sundays)

    def test_a_session_of_no_series(self) -> None:
        """Nobody says whose cars these are."""
        assert () == judge(session("r", "race", "10:00", "11:00"))


def test_how_loud_nobody_knows_is_told_once() -> None:
    """One info for the weekend names the series that do not say."""
    (finding,) = judge(
        session("p", "practice", "10:00", "11:00", series="silent"),
        session("r", "race", at("14:00"), series=("silent", "quiet")),
    )
    assert Severity.INFO is finding.severity
    assert ["silent"] == finding.context["series"]
    assert "Silent Series does not say how loud" in finding.message
