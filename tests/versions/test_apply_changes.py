"""Changes are made where they belong, or not at all."""

from typing import Any

import attrs
import pytest

from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.versions.changes import FactChange
from roadracing._internal.versions.diff import Diff, apply, diff
from roadracing._internal.versions.refusals import ApplyRefused
from tests.versions.generated import NAMESPACE
from tests.versions.small_season import SEASON
from tests.versions.test_diff import _race, _with


class TestApply:
    """Changes are made where they belong, or not at all."""

    def test_refusals_name_the_path(self) -> None:
        """What is not as it was is named, with what it is and what it was; all of it at once."""
        changes = diff(_with(_race(title="A", ordinal=1)), _with(_race(title="B", ordinal=2)))
        with pytest.raises(ApplyRefused) as refused:
            apply(changes, _with(_race(title="C")))
        assert [
            "/sessions/gt-race/ordinal is unknown here; the change was made where it is 1",
            '/sessions/gt-race/title is "C" here; the change was made where it is "A"',
        ] == [d.message for d in refused.value.diagnostics]

    def test_namespaces(self) -> None:
        """Seasons of two namespaces cannot be compared, and changes stay in theirs."""
        other = attrs.evolve(SEASON, namespace="b.example")
        with pytest.raises(ApplyRefused, match="share no id space"):
            diff(SEASON, other)
        with pytest.raises(ApplyRefused, match="share no id space"):
            apply(diff(SEASON, SEASON), other)

    @pytest.mark.parametrize(
        ("path", "new", "message"),
        [
            (("sessions", "gt-race", "colour"), "red", "is nothing that this document has"),
            (("sessions", "other", "title"), "A", "is nothing that this document has"),
            (("sessions",), [], "is a collection"),
            ((), {}, "as a whole"),
            (("sessions", "gt-race", "ordinal"), "two", "has to be a whole number"),
            (("weekends", "other"), {"id": "third", "venue": "mid-ohio"}, "the new object's id is not other"),
            (("weekends", "other"), {"id": "other"}, "needs venue"),
            (("extra", "no domain"), 1, "is not a key for extra data"),
        ],
    )
    def test_what_is_no_change(self, path: tuple[str, ...], new: Any, message: str) -> None:
        """A change that cannot be made is refused with the reason, not ignored."""
        change = FactChange(path=path, new=JsonValue.of(new))
        with pytest.raises(ApplyRefused, match=message):
            apply(Diff(namespace=NAMESPACE, changes=(change,)), SEASON)

    def test_required(self) -> None:
        """A fact without which an object is meaningless cannot become unknown."""
        change = FactChange(path=("sessions", "gt-race", "weekend"), old=JsonValue.of("mid-ohio"))
        with pytest.raises(ApplyRefused, match="cannot be unknown"):
            apply(Diff(namespace=NAMESPACE, changes=(change,)), SEASON)
