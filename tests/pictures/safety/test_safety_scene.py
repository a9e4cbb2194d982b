"""Which safety plan is drawn, and why none can be."""

from typing import Any

import pytest

from roadracing._internal.pictures.pen.picture import PictureError
from roadracing._internal.pictures.safety.safety_picture import safety
from tests.safety.building import plan, season


class TestNothingToDraw:
    """A sentence says why."""

    @pytest.mark.parametrize(
        ("facts", "told", "words"),
        [
            ({"safety_plans": ()}, {}, "there is no safety plan in this document"),
            ({}, {"plan": "other"}, r"there is no safety plan 'other'; there are: plan \(weekend\)"),
            ({"safety_plans": [plan(), plan(id="again")]}, {}, "it is not clear which safety plan"),
            ({"venues": ()}, {}, "the layout of the safety plan 'plan' is not in this document"),
            ({}, {"form": "round"}, "there is no form 'round'"),
            ({}, {"paper": "a5"}, "there is no paper 'a5'"),
        ],
    )
    def test_why_not(self, facts: dict[str, Any], told: dict[str, Any], words: str) -> None:
        """No plan, no layout, several plans, or no such form."""
        with pytest.raises(PictureError, match=words):
            safety(season(**facts), **told)
