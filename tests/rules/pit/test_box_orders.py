"""Cars come along the pit lane in the order that was decided."""

import attrs

from roadracing._internal.model.pit.policy import PitDemand, PitEnd, PitOrder, PitPolicy, PitWaiver
from tests.rules.example import Example
from tests.rules.pits import pits, planned
from tests.rules.policies import judge, policy
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT025": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(
                policies=(
                    PitPolicy(
                        id="policy", series=("alms",), ranking=("alms-2", "alms-1"), first_at=PitEnd.ENTRY
                    ),
                )
            )
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestOrder:
    """Cars come in the order that was decided."""

    RANKED = ("alms-1", "alms-2", "alms-3", "alms-4")

    def test_from_the_exit(self) -> None:
        """The first stands nearest to the exit, unless the policy says otherwise."""
        ranked = policy(order=PitOrder.POINTS, ranking=self.RANKED)
        assert () == judge("PIT025", "4 3 2 1", ranked)
        assert () == judge("PIT025", "1 2 3 4", attrs.evolve(ranked, first_at=PitEnd.ENTRY))
        (finding,) = judge("PIT025", "4 2 3 1", ranked)
        assert (
            "#3 stands nearer to the exit of the pit lane than #2, which is ranked ahead of it"
            == finding.message
        )
        assert [["alms-3", "alms-2"]] == finding.context["pairs"]

    def test_by_team(self) -> None:
        """Where teams stand together, the best car decides for its team."""
        ranked = policy(ranking=self.RANKED, teams_together=True, first_at=PitEnd.ENTRY)
        assert () == judge("PIT025", "1 3 2 4", ranked)
        assert () == judge("PIT025", "3 1 2 4", ranked)
        assert 1 == len(judge("PIT025", "2 4 1 3", ranked))

    def test_within_classes(self) -> None:
        """Where classes stand together, each has an order of its own."""
        ranked = policy(ranking=self.RANKED, classes_together=True, first_at=PitEnd.ENTRY)
        assert () == judge("PIT025", "3 4 1 2", ranked)
        assert 1 == len(judge("PIT025", "4 3 1 2", ranked))

    def test_waived_and_not_ranked(self) -> None:
        """Who has a waiver, or no rank, may stand anywhere."""
        waiver = PitWaiver(id="waiver", demand=PitDemand.ORDER, team="second-team")
        ranked = policy(ranking=self.RANKED, first_at=PitEnd.ENTRY, waivers=(waiver,))
        assert () == judge("PIT025", "4 2 1 3", ranked)
        assert () == judge("PIT025", "4 1 2", policy(ranking=("alms-1", "alms-2"), first_at=PitEnd.ENTRY))
