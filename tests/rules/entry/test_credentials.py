"""How many credentials there are, and who has them."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, SCCA
from tests.rules.example import Example
from tests.rules.gates import CREW, GUEST, LEVELS, PADDOCK, grant, issue, judged, with_access
from tests.rules.pits import ENTRIES, entry
from tests.rules.seasons import administration as made

EXAMPLES = {
    "ADM009": Example(
        sound=made.SOUND,
        broken=with_access(
            levels=LEVELS,
            issues=(issue("to-first", CREW, count=4, under_16=1),),
            grants=(grant(CREW, PADDOCK),),
        ),
    ),
    "ADM010": Example(
        sound=made.SOUND, broken=with_access(issues=(issue("to-first", GUEST, count=9, maximum=8),))
    ),
    "ADM011": Example(
        sound=made.SOUND,
        broken=with_access(issues=(issue("to-first", CREW, series="alms", count=4),)),
        options={"practices": Practices({"parc_ferme_people": 3.0})},
    ),
    "ADM012": Example(
        sound=made.SOUND,
        broken=with_access(issues=(issue("to-first", CREW, count=13),)),
        options={"practices": Practices({"pit_wall_people": 12.0})},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

BY_FIA = {"organisations": (attrs.evolve(IMSA, rule_book=RuleBook.FIA), SCCA)}


class TestAges:
    """Nobody holds what is for older people."""

    def test_right_and_wrong(self) -> None:
        """A child may be a guest and not crew."""
        assert () == judged("ADM009", issues=(issue("one", GUEST, count=3, under_16=1),))
        (finding,) = judged("ADM009", issues=(issue("one", CREW, count=3, under_16=2),))
        assert (
            "2 holders of Crew at First Team are under 16, and the level is for those from 16 on"
            == finding.message
        )


class TestNumbers:
    """No more than there may be."""

    def test_within_limits(self) -> None:
        """As many as allowed, and those nobody counted."""
        assert () == judged("ADM010", issues=(issue("one", count=4, maximum=4), issue("two", maximum=1)))

    def test_of_an_issue(self) -> None:
        """One more than its holder may have; more children than holders."""
        first, second = judged("ADM010", issues=(issue("one", count=5, maximum=4, under_16=6),))
        assert {
            "First Team has 5 of Crew and may have 4",
            "First Team has 5 of Crew, and 6 of their holders are said to be under 16",
        } == {first.message, second.message}

    def test_of_a_level(self) -> None:
        """All issues together."""
        levels = (attrs.evolve(CREW, maximum=9), *LEVELS[1:])
        issues = (issue("one", count=5), issue("two", count=5, team="second-team"))
        (finding,) = judged("ADM010", levels=levels, issues=issues)
        assert "10 of Crew are issued, and there may be 9" == finding.message


class TestParcFerme:
    """Three for each car, by the FIA's book."""

    def test_as_many_as_cars_need(self) -> None:
        """Three; and where no book has a number, any."""
        assert () == judged("ADM011", issues=(issue("one", series="alms", count=3),), **BY_FIA)
        assert () == judged("ADM011", issues=(issue("one", series="alms", count=30),))
        assert () == judged("ADM011", issues=(issue("one", GUEST, series="alms", count=30),), **BY_FIA)

    def test_too_many(self) -> None:
        """Two issues to one team are added up; a second car brings three more."""
        issues = (issue("one", series="alms", count=3), issue("two", series="alms", count=1))
        (finding,) = judged("ADM011", issues=issues, **BY_FIA)
        assert Severity.ERROR is finding.severity
        assert "First Team has 4 credentials that open Impound (Crew), and may have 3" == finding.message
        more = (*ENTRIES, entry("alms-3", number="3", team="first-team"))
        assert () == judged("ADM011", issues=issues, entries=more, **BY_FIA)
        issues = (*issues, issue("three", series="alms", count=3))
        (finding,) = judged("ADM011", issues=issues, entries=more, **BY_FIA)
        assert finding.message.endswith("may have 6 (3 for each of its 2 cars)")

    def test_a_team_without_a_car(self) -> None:
        """Nobody knows what it is there for."""
        assert () == judged("ADM011", issues=(issue("one", team="third-team", count=9),), **BY_FIA)


class TestPitWall:
    """Twelve of a team, by the FIA's book."""

    def test_twelve_and_thirteen(self) -> None:
        """For all its series together, where an issue names none."""
        assert () == judged("ADM012", issues=(issue("one", series="alms", count=12),), **BY_FIA)
        (finding,) = judged("ADM012", issues=(issue("one", series="alms", count=13),), **BY_FIA)
        assert "First Team has 13 credentials that open Pit wall (Crew), and may have 12" == finding.message
        assert 1 == len(judged("ADM012", issues=(issue("one", count=13),), **BY_FIA))
        assert () == judged("ADM012", issues=(issue("one", series="world-challenge", count=13),), **BY_FIA)
