"""The ground of spots: what hangs together, and how large it is."""

from collections import Counter

from hypothesis import given, strategies as st

from roadracing._internal.geometry.plan_shapes import PlanShapes
from roadracing._internal.model.paddock.paddock_area import PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from tests.geometry.layouts import Layout, half_metres, layouts


@given(layouts(), half_metres(0, 6).map(lambda gap: gap + 0.1), st.data())
def test_clusters_are_what_walking_over_every_pair_gives(
    layout: Layout, gap: float, data: st.DataObject
) -> None:
    """Spots hang together where a walk over those that are near leads from one to the other."""
    names = sorted(layout.spots)
    wanted_names = data.draw(st.sets(st.sampled_from(names)))
    through = data.draw(st.sets(st.sampled_from(names)))
    open_ground = sorted(wanted_names | through)
    home = {name: name for name in open_ground}
    for one in open_ground:
        for other in open_ground:
            if layout.spots[one].distance(layout.spots[other]) <= gap and home[one] != home[other]:
                old, new = home[other], home[one]
                home = {name: new if at == old else at for name, at in home.items()}
    wanted = Counter(home[name] for name in wanted_names)
    found = PlanShapes(layout.plan).clusters(wanted_names, gap, through)
    assert sorted(wanted.values(), reverse=True) == [len(cluster) for cluster in found]
    assert sorted(wanted_names) == sorted(name for cluster in found for name in cluster)
    assert all(len({home[name] for name in cluster}) == 1 for cluster in found)


def test_the_size_of_a_spot_that_is_not_drawn() -> None:
    """A spot without an outline has the size that is stated; one without either has none."""
    spots = (PaddockSpot(id="a", length_m=12, width_m=50), PaddockSpot(id="b", length_m=12))
    shapes = PlanShapes(PaddockPlan(id="plan", weekend="weekend", spots=spots))
    assert (50.0, 12.0) == shapes.size("a")
    assert shapes.size("b") is None
    assert shapes.room_for(["a"], 49, 12, 0) is True
    assert shapes.room_for(["a"], 49, 13, 0) is False
    assert shapes.room_for(["b"], 1, 1, 0) is None
