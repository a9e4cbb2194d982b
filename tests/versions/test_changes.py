"""Every fact in which two seasons differ, as programs read it."""

from typing import Any

import attrs
import pytest

from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.versions.diff import diff, diff_from_json
from tests.versions.generated import NAMESPACE
from tests.versions.small_season import SEASON


class TestJson:
    """The form programs read."""

    def test_form(self) -> None:
        """Facts that were unknown have no old value, and null is one."""
        new = attrs.evolve(SEASON, year=2004, extra=Extra({"a.example:x": None}))
        assert {
            "roadracing-diff": 1,
            "namespace": NAMESPACE,
            "changes": [{"path": "/year", "new": 2004}, {"path": "/extra/a.example:x", "new": None}],
        } == diff(SEASON, new).to_json()

    @pytest.mark.parametrize(
        "data",
        [
            [],
            {},
            {"roadracing-diff": True, "namespace": "a.example", "changes": []},
            {"roadracing-diff": 1, "namespace": "a.example"},
            {"roadracing-diff": 1, "namespace": "a.example", "changes": [], "other": 1},
            {"roadracing-diff": 1, "namespace": "a.example", "changes": [{"path": "/a"}]},
            {"roadracing-diff": 1, "namespace": "a.example", "changes": [{"path": "a", "new": 1}]},
            {"roadracing-diff": 1, "namespace": "a.example", "changes": [{"path": "/a", "new": 1, "x": 2}]},
        ],
    )
    def test_what_is_no_diff(self, data: Any) -> None:
        """JSON that says no diff is refused."""
        with pytest.raises(ValueError, match=r"diff|change|path"):
            diff_from_json(data)
