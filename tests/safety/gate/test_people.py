"""Who has to be there before the track goes hot."""

import attrs

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.safety.evidence import Check
from roadracing._internal.safety.readiness_answer import RequirementState
from tests.safety.building import knowledge, season
from tests.safety.readiness_asked import asked, only


class TestPeople:
    """Who has to be there."""

    def test_a_clerk_of_the_course(self) -> None:
        """IMSA's rule book has none, and no other's binds its sessions; the FIA's has one in its own."""
        assert () == asked().of(Check.CLERK_OF_THE_COURSE)
        assert () == asked(organisations=(), assignments=()).of(Check.CLERK_OF_THE_COURSE)
        fia = tuple(attrs.evolve(each, rule_book=RuleBook.FIA) for each in season().organisations)
        found = asked(organisations=fia, assignments=())
        assert RequirementState.UNKNOWN is only(found.of(Check.CLERK_OF_THE_COURSE)).state

    def test_nobody_is_assigned(self) -> None:
        """Where the weekend assigns its officials and nobody to this, that is known to be missing."""
        held = [each for each in season().assignments if each.id != "race-director"]
        found = asked(knowledge(without=Check.RACE_DIRECTOR), assignments=held)
        assert "nobody is assigned as race director for this session" == only(found.unmet).sentence
