"""Briefings before anybody drives."""

from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.preparation import Attendee
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from tests.rules.building import FRIDAY, IMSA, SATURDAY, SCCA, WEEKEND, at, cleared, found, season
from tests.rules.example import Example
from tests.rules.operations.briefed import BRIEFING, PRACTICE, SUPPORT, led
from tests.rules.seasons import operations as made


def in_public(*sessions: Session) -> Season:
    """A season with these sessions that says all that the public needs."""
    return season(
        cleared(),
        *sessions,
        namespace="calendar.racing.org",
        name="Rules",
        issued=at("2004-05-20 12:00"),
        weekends=(attrs.evolve(WEEKEND, first_day=FRIDAY, last_day=SATURDAY),),
    )


EXAMPLES = {
    "ADM020": Example(
        sound=made.SOUND,
        broken=made.day(made.briefing("alms-briefing", "08:00", "08:30"), made.PRACTICE),
        options={"practices": Practices({"briefing_lead_min": 180.0})},
    ),
    "ADM026": Example(
        sound=in_public(made.PRACTICE, made.briefing("alms-briefing", "08:00", "08:30")),
        broken=in_public(made.PRACTICE, made.SUPPORT, made.briefing("alms-briefing", "08:00", "08:30")),
        options={"profile": "published"},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def published(*sessions: Session) -> tuple[Diagnostic, ...]:
    """The findings about missing briefings in a document that is to be published."""
    return found("ADM026", *sessions, options={"profile": "published"})


def test_off_by_default() -> None:
    """Many series brief their drivers between practice and qualifying."""
    late = attrs.evolve(BRIEFING, start=SUPPORT.start, end=None)
    assert () == found("ADM020", PRACTICE, late)


def test_early_enough_and_too_late() -> None:
    """An hour is an hour; two hours are asked and it is too late."""
    assert () == led(60, BRIEFING, PRACTICE)
    (finding,) = led(120, BRIEFING, PRACTICE)
    assert Severity.ERROR is finding.severity
    assert ("sessions", "briefing", "start") == finding.path
    assert "hold it at 07:00 or earlier" == finding.hint


def test_who_is_called() -> None:
    """Drivers alone are briefed later by some rule books, and marshals are no competitors."""
    for who in (Attendee.DRIVERS, Attendee.MARSHALS, Attendee.MEDIA):
        assert () == led(120, attrs.evolve(BRIEFING, attendees=(who,)), PRACTICE)
    assert 1 == len(led(120, attrs.evolve(BRIEFING, attendees=(Attendee.TEAM_MANAGERS,)), PRACTICE))


def test_a_rule_book_that_asks_for_three_hours() -> None:
    """Under the FIA's book an hour is too late, and the finding says whose number that is."""
    organisations = (attrs.evolve(IMSA, rule_book=RuleBook.FIA), SCCA)
    (finding,) = found("ADM020", BRIEFING, PRACTICE, organisations=organisations)
    assert 180 == finding.context["briefing_lead_min"]
    assert finding.practice is not None
    assert "IMSA" in finding.practice


def test_a_briefing_at_an_unknown_time() -> None:
    """Nobody can tell that it is too late."""
    assert () == led(120, attrs.evolve(BRIEFING, start=None, end=None), PRACTICE)


def test_a_series_without_one() -> None:
    """Where one series is briefed and another is not, it is told once, as info, and in published documents only."""
    facts: dict[str, Any] = {}
    assert () == found("ADM026", BRIEFING, PRACTICE, SUPPORT, **facts)
    (finding,) = published(BRIEFING, PRACTICE, SUPPORT)
    assert Severity.INFO is finding.severity
    assert ["world-challenge"] == finding.context["series"]


def test_no_briefings_at_all_or_one_for_all() -> None:
    """A public timetable has none, and one that names no series is everybody's."""
    assert () == published(PRACTICE, SUPPORT)
    assert () == published(attrs.evolve(BRIEFING, series=()), PRACTICE, SUPPORT)
    marshals = attrs.evolve(BRIEFING, series=(), attendees=(Attendee.MARSHALS,))
    assert () == published(marshals, PRACTICE, SUPPORT)
