"""Officials: who is needed, who does what where, and who takes over."""

from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.official import Assignment, OfficialRole
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.required_roles import required_roles
from tests.rules.building import SATURDAY, SCCA, SUNDAY, VENUE, WEEKEND, at, findings_in, session
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import AWAY, ELSEWHERE, FIA, IMSA_BY_THE_BOOK, assigned, officials

R = OfficialRole
judge = findings_in(officials)
"""What one rule says of assignments."""

EXAMPLES = {
    "CTL025": Example(
        sound=made.SOUND,
        broken=made.officials(
            made.assigned("a", role=OfficialRole.RACE_DIRECTOR, series=("alms",)),
            made.assigned("b", role=OfficialRole.RACE_DIRECTOR, sessions=("briefing",)),
            rows=(session("briefing", "briefing", "10:30", "11:30", operated_by="scca"),),
        ),
    ),
    "CTL026": Example(
        sound=made.SOUND,
        broken=made.officials(
            made.assigned("a", sessions=("race",)),
            made.assigned("b", weekend="away", sessions=("there",)),
            rows=(
                session(
                    "there",
                    "briefing",
                    at("14:00", "America/Chicago"),
                    at("15:00", "America/Chicago"),
                    weekend="away",
                    operated_by="scca",
                ),
            ),
            venues=(VENUE, made.ELSEWHERE),
            weekends=(WEEKEND, made.AWAY),
        ),
    ),
    "CTL027": Example(
        sound=made.SOUND, broken=made.officials(made.assigned("a", backup="director", sessions=("race",)))
    ),
    "CTL028": Example(sound=made.SOUND, broken=made.officials(made.assigned("a", role=OfficialRole.STARTER))),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

BRIEFING = session("briefing", "briefing", "10:30", "11:30", operated_by="scca")
BOTH: dict[str, Any] = {"venues": (VENUE, ELSEWHERE), "weekends": (WEEKEND, AWAY)}


class TestRequired:
    """CTL024."""

    def every(self, book: RuleBook) -> list[Assignment]:
        """An open assignment for each role that a rule book requires."""
        roles = {each.role for kind in SessionKind for each in required_roles(book, kind)}
        return [assigned(f"a-{role.value}", None, role=role) for role in sorted(roles)]

    def test_all(self) -> None:
        """With all roles assigned, or no assignment at all, nothing is found."""
        assert () == judge("CTL024", *self.every(RuleBook.FIA), organisations=(FIA, SCCA))
        assert () == judge("CTL024", organisations=(FIA, SCCA))

    def test_one_is_missing(self) -> None:
        """It is said once, with the sessions; a race needs more than a practice."""
        rest = [a for a in self.every(RuleBook.FIA) if a.role is not R.RACE_DIRECTOR]
        (finding,) = judge("CTL024", *rest, organisations=(FIA, SCCA))
        assert Severity.WARNING is finding.severity
        assert ["practice", "race"] == finding.context["sessions"]
        rest = [a for a in self.every(RuleBook.FIA) if a.role is not R.STARTER]
        (finding,) = judge("CTL024", *rest, organisations=(FIA, SCCA))
        assert ["race"] == finding.context["sessions"]

    def test_for_one_session_only(self) -> None:
        """An assignment for the practice is none for the race."""
        rest = [a for a in self.every(RuleBook.FIA) if a.role is not R.RACE_DIRECTOR]
        director = assigned("d", role=R.RACE_DIRECTOR, sessions=("practice",))
        (finding,) = judge("CTL024", *rest, director, organisations=(FIA, SCCA))
        assert ["race"] == finding.context["sessions"]

    def test_a_rule_book_without_a_list(self) -> None:
        """No list of IMSA's was found, so that nothing is demanded."""
        assert () == judge("CTL024", assigned("a"), organisations=(IMSA_BY_THE_BOOK, SCCA))


class TestTwoSessions:
    """CTL025."""

    def test_overlap(self) -> None:
        """One official in two sessions that overlap; two officials are two."""
        race = assigned("a", series=("alms",))
        there = assigned("b", sessions=("briefing",))
        assert 1 == len(judge("CTL025", race, there, rows=(BRIEFING,)))
        assert () == judge("CTL025", race, attrs.evolve(there, official="clerk"), rows=(BRIEFING,))
        later = attrs.evolve(BRIEFING, start=session("x", "briefing", "11:00").start)
        assert () == judge("CTL025", race, there, rows=(later,))


class TestTwoVenues:
    """CTL026."""

    def there(self, start: str, end: str) -> Any:
        """A session at the other circuit."""
        times = (at(start, "America/Chicago"), at(end, "America/Chicago"))
        return session("there", "briefing", *times, weekend="away", operated_by="scca")

    def test_sessions(self) -> None:
        """At one time, or too soon after for who has to travel."""
        both = (assigned("a", sessions=("race",)), assigned("b", weekend="away", sessions=("there",)))
        overlap, later = self.there("14:00", "15:00"), self.there("19:00", "20:00")
        assert 1 == len(judge("CTL026", *both, rows=(overlap,), **BOTH))
        assert () == judge("CTL026", *both, rows=(later,), **BOTH)
        options = {"practices": Practices({"travel_h": 6.0})}
        (finding,) = judge("CTL026", *both, rows=(later,), options=options, **BOTH)
        assert "that leaves 3 h 15 min to travel, and it takes 6 h" in finding.message

    def test_weekends(self) -> None:
        """Two weekends on one day, for the weekend as a whole."""
        here = attrs.evolve(WEEKEND, first_day=SATURDAY, last_day=SUNDAY)
        both = (assigned("a"), assigned("b", weekend="away"))
        for last, number in ((SUNDAY, 1), (SATURDAY.replace(day=1), 0)):
            away = attrs.evolve(AWAY, first_day=last, last_day=last)
            found = judge("CTL026", *both, venues=(VENUE, ELSEWHERE), weekends=(here, away))
            assert number == len(found)


class TestBackup:
    """CTL027."""

    def test_somebody_else(self) -> None:
        """Nobody is their own backup."""
        assert () == judge("CTL027", assigned("a", backup="clerk", sessions=("race",)))
        (finding,) = judge("CTL027", assigned("a", backup="director"))
        assert Severity.ERROR is finding.severity

    def test_who_is_busy(self) -> None:
        """A backup who is in another session at the time is a warning."""
        main = assigned("a", backup="clerk", series=("alms",))
        busy = assigned("b", "clerk", sessions=("briefing",))
        (finding,) = judge("CTL027", main, busy, rows=(BRIEFING,))
        assert Severity.WARNING is finding.severity
        same = assigned("b", "clerk", role=R.STEWARD, sessions=("race",))
        assert () == judge("CTL027", main, same)


def test_licences() -> None:
    """CTL028: an official is licensed for the role, where anything is said about that."""
    assert () == judge("CTL028", assigned("a", role=R.RACE_DIRECTOR), assigned("b", "clerk", role=R.STARTER))
    (finding,) = judge("CTL028", assigned("a", role=R.STARTER))
    assert "director is assigned as starter and licensed as race director" == finding.message
    (finding,) = judge("CTL028", assigned("a", "clerk", role=R.STARTER, backup="director"))
    assert ("assignments", "a", "backup") == finding.path
