"""A paddock plan."""

from roadracing._internal.model.paddock.paddock_plan import PaddockPlan


def test_label() -> None:
    """A plan is called by its name, else by its id."""
    assert "plan" == PaddockPlan(id="plan", weekend="mid-ohio").label
    assert "Saturday" == PaddockPlan(id="plan", weekend="mid-ohio", name="Saturday").label
