"""In which order boxes are given out, and who is let off."""

from roadracing._internal.model.pit.policy import PitDemand, PitPolicy, PitWaiver


def test_a_waiver_covers_what_it_names() -> None:
    """A waiver is for the demand, the team and the class it names, and for all where it names none."""
    demand, other = list(PitDemand)[:2]
    assert PitWaiver(id="w").waives(demand, team="panoz", car_class="gts")
    assert PitWaiver(id="w", demand=demand).waives(demand)
    assert not PitWaiver(id="w", demand=demand).waives(other)
    assert PitWaiver(id="w", team="panoz").waives(demand, team="panoz")
    assert not PitWaiver(id="w", team="panoz").waives(demand, team="corvette")
    assert not PitWaiver(id="w", car_class="gt").waives(demand, car_class="gts")


def test_one_waiver_is_enough() -> None:
    """A policy is waived as soon as one waiver covers the case."""
    demand, other = list(PitDemand)[:2]
    policy = PitPolicy(id="p", waivers=[PitWaiver(id="a", demand=other), PitWaiver(id="b", team="panoz")])
    assert policy.waived(demand, team="panoz")
    assert not policy.waived(demand, team="corvette")
    assert not PitPolicy(id="p").waived(demand, team="panoz")
