"""Values that somebody states for a run."""

import pytest

from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.practice.effective import Practices


@pytest.mark.parametrize("value", ["soon", -5.0, float("nan")])
def test_a_stated_value_that_cannot_be_one_is_refused(value: object) -> None:
    """What is stated for a run is checked like what a practice sets."""
    with pytest.raises(ValueError, match="changeover_min: "):
        Practices({"changeover_min": value})  # type: ignore[dict-item]


def test_a_parameter_that_there_is_not_is_refused() -> None:
    """Nobody can state a value of what no parameter is called."""
    with pytest.raises(UnknownReference):
        Practices({"change_over": 5.0})


def test_a_stated_value_is_what_applies() -> None:
    """What was stated for a run comes before everything else, and says so."""
    held = Practices({"changeover_min": 15.0}).effective("changeover_min")
    assert (15.0, "stated for this run") == (held.value, held.practice)
