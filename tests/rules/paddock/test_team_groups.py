"""Those who belong together stand together, and equal space is equal."""

import attrs

from roadracing._internal.model.paddock.allocation import AllocationBasis, AllocationPolicy, PaddockGroup
from tests.rules.example import Example
from tests.rules.paddock_building import ENTRIES, UNITS, paddock, unit
from tests.rules.paddock_judging import judge
from tests.rules.seasons import paddock as made

EXAMPLES = {
    "PAD040": Example(
        sound=made.SOUND,
        broken=paddock(
            allocations=made.APART, groups=(PaddockGroup(id="group", name="Team 2", team="team-2"),)
        ),
    ),
    "PAD041": Example(
        sound=made.SOUND,
        broken=paddock(
            allocations=(
                made.ONE,
                made.TWO,
                attrs.evolve(made.THREE, spots=("a8",)),
                unit("crew", "a4", "a5", "a6", "a7"),
            ),
            policies=(made.BY_CLASS,),
        ),
    ),
    "PAD042": Example(
        sound=made.SOUND,
        broken=paddock(
            allocations=(made.ONE, made.TWO, attrs.evolve(made.THREE, spots=("a4", "a5"))),
            policies=(made.EQUAL,),
        ),
    ),
    "PAD043": Example(
        sound=made.SOUND,
        broken=paddock(groups=(PaddockGroup(id="group", name="Team 2", team="team-2", waived=True),)),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

ONE, TWO, THREE = UNITS
SCATTERED = (ONE, TWO, THREE, unit("again", "a8", team="team-2"))
ADJACENT = AllocationPolicy(id="adjacent", basis=(AllocationBasis.TEAM_ADJACENCY,))
CLASSES = AllocationPolicy(id="classes", basis=(AllocationBasis.CLASS_BLOCKS,))
MAKES = AllocationPolicy(id="makes", basis=(AllocationBasis.MANUFACTURER_BLOCKS,))
EQUAL = AllocationPolicy(id="equal", basis=(AllocationBasis.EQUAL,))


class TestTeamScattered:
    """PAD040."""

    def test_nobody_promised(self) -> None:
        """Without a group or a policy a team may stand in two places."""
        assert () == judge("PAD040", allocations=SCATTERED)

    def test_by_policy(self) -> None:
        """Under a policy of team adjacency each team is a group, for the series of the policy."""
        (finding,) = judge("PAD040", allocations=SCATTERED, policies=(ADJACENT,))
        assert "Team 2 has spots in 2 places that do not hang together: A3; A8" == finding.message
        assert ("paddock_plans", "plan", "policies", "adjacent") == finding.path
        others = attrs.evolve(ADJACENT, series=("world-challenge",))
        assert () == judge("PAD040", allocations=SCATTERED, policies=(others,))

    def test_waived(self) -> None:
        """A group that is waived speaks for its team under the policy too."""
        waived = PaddockGroup(id="two", team="team-2", waived=True, reason="Invented.")
        assert () == judge("PAD040", allocations=SCATTERED, policies=(ADJACENT,), groups=(waived,))

    def test_named_units(self) -> None:
        """A group may name its members; how far apart neighbours are is a parameter."""
        group = PaddockGroup(id="friends", name="Friends", allocations=("one", "three"))
        (finding,) = judge("PAD040", groups=(group,))
        assert [["a1", "a2"], ["a4"]] == finding.context["places"]
        assert () == judge("PAD040", groups=(group,), stated={"adjacent_gap_m": 5})
        assert () == judge("PAD040", groups=(attrs.evolve(group, allocations=("one", "two")),))


class TestBlockScattered:
    """PAD041."""

    def test_free_spots_between(self) -> None:
        """Free spots do not part a block; somebody else's do."""
        apart = (ONE, attrs.evolve(TWO, spots=("a8",)), attrs.evolve(THREE, spots=("a4",)))
        assert () == judge("PAD041", allocations=apart, policies=(CLASSES,), stated={"class_block_gap_m": 1})
        foreign = (*apart, unit("crew", "a6", organisation="imsa"))
        (finding,) = judge(
            "PAD041", allocations=foreign, policies=(CLASSES,), stated={"class_block_gap_m": 1}
        )
        assert "GT has spots in 2 places" in finding.message

    def test_across_a_lane(self) -> None:
        """What is no further away than the width of a lane hangs together."""
        apart = (
            attrs.evolve(TWO, spots=("a1",)),
            attrs.evolve(THREE, spots=("a4",)),
            unit("crew", "a2", "a3"),
        )
        assert () == judge("PAD041", allocations=apart, policies=(CLASSES,))
        assert 1 == len(
            judge("PAD041", allocations=apart, policies=(CLASSES,), stated={"class_block_gap_m": 9})
        )

    def test_makes(self) -> None:
        """The cars of a make are a block under a policy of manufacturer blocks, or as a group."""
        entries = tuple(attrs.evolve(e, manufacturer="make b") if e.id == "car-4" else e for e in ENTRIES)
        apart = (TWO, attrs.evolve(THREE, spots=("a8",)), unit("crew", "a4", "a5", "a6", "a7"))
        extra = {"entries": entries}
        assert 1 == len(judge("PAD041", allocations=apart, policies=(MAKES,), extra=extra))
        group = PaddockGroup(id="b", name="Make B", manufacturer="MAKE B")
        assert 1 == len(judge("PAD041", allocations=apart, groups=(group,), extra=extra))
        waived = attrs.evolve(group, waived=True, reason="Invented.")
        assert () == judge("PAD041", allocations=apart, groups=(waived,), policies=(MAKES,), extra=extra)

    def test_two_classes_in_one_unit(self) -> None:
        """A unit with cars of two classes belongs to neither block."""
        mixed = (
            attrs.evolve(TWO, entries=("car-1", "car-3"), spots=("a1",)),
            attrs.evolve(THREE, spots=("a8",)),
        )
        crew = unit("crew", "a2", "a3", "a4", "a5", "a6", "a7")
        assert () == judge("PAD041", allocations=(*mixed, crew), policies=(CLASSES,))


class TestUnequalSpace:
    """PAD042."""

    def test_per_car(self) -> None:
        """Two cars on two spots have as much as one car on one."""
        assert () == judge("PAD042", policies=(EQUAL,))
        more = (ONE, TWO, attrs.evolve(THREE, spots=("a4", "a5")))
        (finding,) = judge("PAD042", allocations=more, policies=(EQUAL,))
        assert ["three"] == finding.context["allocations"]
        assert () == judge("PAD042", allocations=more, policies=(EQUAL,), stated={"equal_space_percent": 100})

    def test_all_of_a_team(self) -> None:
        """Spots in two allocations of one team add up; suppliers are not compared."""
        split = (
            ONE,
            TWO,
            attrs.evolve(THREE, entries=("car-4",)),
            unit("more", "a5", team="team-3", series=("alms",)),
        )
        assert 1 == len(judge("PAD042", allocations=split, policies=(EQUAL,)))
        supplier = (*UNITS, unit("tyres", "a5", "a6", "a7", organisation="imsa"))
        assert () == judge("PAD042", allocations=supplier, policies=(EQUAL,))


class TestWaivedWithoutReason:
    """PAD043."""

    def test_a_reason(self) -> None:
        """With a reason all is said."""
        group = PaddockGroup(id="two", team="team-2", waived=True)
        assert 1 == len(judge("PAD043", groups=(group,)))
        assert () == judge("PAD043", groups=(attrs.evolve(group, reason="Invented."),))
