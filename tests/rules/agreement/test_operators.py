"""Every session has one operating organisation."""

from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Profile
from tests.rules.building import ALMS, WEEKEND, cleared, found, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "JOA001": Example(
        sound=made.SOUND,
        broken=made.race(sessions=(attrs.evolve(made.RACE, series=("alms", "world-challenge")), cleared())),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

NOBODYS = Series(id="nobodys", name="Nobody's Series")


def judge(*sessions: Session, published: bool = False, **facts: Any) -> tuple[Diagnostic, ...]:
    """What the rule says of these sessions."""
    options = {"profile": Profile.PUBLISHED if published else Profile.DRAFT}
    return found("JOA001", *sessions, options=options, **facts)


class TestTwoBodies:
    """A session for series of two bodies says which one operates it."""

    RACE = session("race", "race", "10:00", series=("alms", "world-challenge"))

    def test_none_stated(self) -> None:
        """A warning in a draft, an error when the public is told."""
        (finding,) = judge(self.RACE)
        assert Severity.WARNING is finding.severity
        assert "IMSA and SCCA Pro Racing" in finding.message
        assert Severity.ERROR is judge(self.RACE, published=True)[0].severity

    def test_one_stated(self) -> None:
        """Then there is one."""
        assert () == judge(attrs.evolve(self.RACE, operated_by="imsa"), published=True)


class TestUnknown:
    """Where nobody says, a draft is told once and a publication for each session."""

    ROWS = (
        session("race", "race", "10:00", series="nobodys"),
        session("signing", "autographs", "12:00", series="nobodys"),
        session("test", "test", "13:00"),
    )

    def test_in_a_draft(self) -> None:
        """One info names the series that nobody is known to sanction."""
        (finding,) = judge(*self.ROWS, series=(ALMS, NOBODYS))
        assert Severity.INFO is finding.severity
        assert ("weekends", "weekend") == finding.path
        assert "3 sessions at The Weekend do not say" in finding.message
        assert ["nobodys"] == finding.context["series"]

    def test_once_for_each_weekend(self) -> None:
        """Two weekends are two infos."""
        other = attrs.evolve(WEEKEND, id="other", name="The Other")
        rows = (*self.ROWS, session("there", "race", "10:00", weekend="other"))
        assert 2 == len(judge(*rows, series=(NOBODYS,), weekends=(WEEKEND, other)))

    def test_in_public(self) -> None:
        """Each session is an error of its own."""
        findings = judge(*self.ROWS, series=(ALMS, NOBODYS), published=True)
        assert [Severity.ERROR] * 3 == [finding.severity for finding in findings]
        assert ["race", "signing", "test"] == [finding.path[1] for finding in findings]
        assert "name it in operated_by, or name the series it is for" == findings[2].hint
        assert "give 'nobodys' its sanctioned_by, or the session its operated_by" == findings[0].hint

    def test_one_body_is_known_and_one_is_not(self) -> None:
        """A race for a series of IMSA's and one of nobody's is not known to be IMSA's."""
        (finding,) = judge(
            session("race", "race", "10:00", series=("alms", "nobodys")), series=(ALMS, NOBODYS)
        )
        assert Severity.INFO is finding.severity
        assert ["nobodys"] == finding.context["series"]
        assert "1 session at The Weekend does not say which organisation operates it" in finding.message
        assert finding.message.endswith("nobody is known to sanction Nobody's Series")


class TestJustRight:
    """What has an operator, or needs none, is not found."""

    def test_sanctioned(self) -> None:
        """The body that sanctions all series of a session operates it."""
        assert () == judge(session("race", "race", "10:00", series="alms"), published=True)

    def test_stated(self) -> None:
        """Whoever is named operates it."""
        assert () == judge(session("race", "race", "10:00", operated_by="imsa"), published=True)

    def test_neither_series_nor_cars(self) -> None:
        """Gates and briefings of nobody's are nobody's event."""
        rows = (session("gates", "gates", "07:00"), session("briefing", "briefing", "08:00"))
        assert () == judge(*rows, published=True)

    def test_cancelled(self) -> None:
        """What does not run is operated by nobody."""
        assert () == judge(session("race", "race", "10:00", status=PlanStatus.CANCELLED), published=True)
