"""Other people's data: kept as it is, compared by what it says, never changed by accident."""

import copy
import pickle

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.model.kernel.json_value import Extra, JsonValue

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(JSON)
def test_kept(value: object) -> None:
    """What goes in comes out."""
    assert value == JsonValue.of(value).value


@given(JSON, JSON)
def test_equal_when_written_the_same(one: object, other: object) -> None:
    """Two values are equal exactly when they are written the same."""
    first, second = JsonValue.of(one), JsonValue.of(other)
    assert (first.text == second.text) == (first == second)


def test_true_is_not_one() -> None:
    """Python calls True and 1 equal; a document does not."""
    assert JsonValue.of({"a": True}) != JsonValue.of({"a": 1})
    assert JsonValue.of({"a": 1.0}) == JsonValue.of({"a": 1})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800", {1: 2}, object(), {"a": b""}])
def test_refused(value: object) -> None:
    """What JSON cannot write is refused."""
    with pytest.raises(ValueError, match="holds"):
        JsonValue.of(value)


class TestExtra:
    """Data under keys of other people's domains."""

    def test_keys(self) -> None:
        """A key has a domain in front."""
        assert {"timing.example:loop": [1, 2]} == dict(Extra({"timing.example:loop": [1, 2]}))
        for key in ("loop", "timing:loop", "Timing.example:loop", "timing.example:", "timing.example:a b", 3):
            with pytest.raises(ValueError, match="domain"):
                Extra({key: 1})

    def test_changing_a_copy_changes_nothing(self) -> None:
        """Reading gives a fresh copy each time."""
        extra = Extra({"a.example:x": {"deep": [1]}})
        extra["a.example:x"]["deep"].append(2)
        assert {"deep": [1]} == extra["a.example:x"]
        with pytest.raises(AttributeError):
            extra._items = {}

    def test_order_means_nothing(self) -> None:
        """Equal whatever the order, with one hash; copies and pickles are equal."""
        one = Extra({"a.example:x": 1, "b.example:y": {"p": 1, "q": 2}})
        other = Extra({"b.example:y": {"q": 2, "p": 1}, "a.example:x": 1})
        assert one == other
        assert hash(one) == hash(other)
        assert one == copy.deepcopy(one) == pickle.loads(pickle.dumps(one))
