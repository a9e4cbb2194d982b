"""How soon help has to be there, and whose number that is."""

from roadracing._internal.model.safety.unit import Capability
from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.targets import KEYS, ResponseTargets


def test_what_is_set_is_the_target() -> None:
    """Each kind of help has the time that its own parameter says, and no other's."""
    for number, (capability, key) in enumerate(KEYS.items(), start=40):
        targets = ResponseTargets.in_force(Practices({key: number}))
        assert number == targets.limit_s(capability)


def test_what_nobody_sets() -> None:
    """A kind of help without a parameter has no target, and what a unit does not say stays unknown."""
    targets = ResponseTargets.in_force(Practices({}))
    assert {None} == {targets.limit_s(each) for each in Capability if each not in KEYS}
    assert targets.foot_speed_kph is None


def test_what_holds_for_units_that_do_not_say() -> None:
    """A turnout and a speed that somebody set hold for all of them."""
    targets = ResponseTargets.in_force(Practices({"turnout_s": 20, "response_speed_kph": 90}))
    assert (20, 90) == (targets.turnout_s, targets.speed_kph)
