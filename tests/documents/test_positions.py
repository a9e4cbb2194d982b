"""Where in a text each value stands, found without having been recorded."""

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents.positions import Positions
from roadracing._internal.documents.text import Pointer
from roadracing._internal.findings.places import Place

TEXT = """\
{
  "a": 1,
\t"b": [ "é", {"c" : null},
    [] ],
  "d/e~f": {"a": 2, "a": 3}
}
"""


def spot(pointer: Pointer, **which: Any) -> tuple[str | None, int | None, int | None]:
    """Pointer, line and column of a value."""
    place = Positions(TEXT, "a.json").of(pointer, **which)
    assert "a.json" == place.file
    return place.pointer, place.line, place.column


class TestValues:
    """Every value of a document can be found."""

    @pytest.mark.parametrize(
        ("pointer", "expected"),
        [
            ((), ("", 1, 1)),
            (("a",), ("/a", 2, 8)),
            (("b",), ("/b", 3, 7)),
            (("b", 0), ("/b/0", 3, 9)),
            (("b", 1), ("/b/1", 3, 14)),
            (("b", 1, "c"), ("/b/1/c", 3, 21)),
            (("b", 2), ("/b/2", 4, 5)),
            (("d/e~f",), ("/d~1e~0f", 5, 12)),
        ],
    )
    def test_value(self, pointer: Pointer, expected: tuple[str, int, int]) -> None:
        """Line and column are counted from 1, in characters, a tab being one."""
        assert expected == spot(pointer)

    def test_key(self) -> None:
        """The key of a value can be asked for instead."""
        assert ("/b/1/c", 3, 15) == spot(("b", 1, "c"), key=True)

    def test_member_has_no_key(self) -> None:
        """The key of a member of a list is the member."""
        assert spot(("b", 0)) == spot(("b", 0), key=True)

    def test_repeated_key(self) -> None:
        """Of a key that is repeated the last value counts, and the first can be found."""
        assert ("/d~1e~0f/a", 5, 26) == spot(("d/e~f", "a"))
        assert ("/d~1e~0f/a", 5, 18) == spot(("d/e~f", "a"), occurrence=0)
        assert ("/d~1e~0f/a", 5, 13) == spot(("d/e~f", "a"), occurrence=0, key=True)

    @pytest.mark.parametrize(
        ("pointer", "expected"),
        [
            (("x",), ("", 1, 1)),
            (("b", 7), ("/b", 3, 7)),
            (("b", "c"), ("/b", 3, 7)),
            (("a", "x", "y"), ("/a", 2, 8)),
            (("b", 1, "x", 2), ("/b/1", 3, 14)),
        ],
    )
    def test_nearest(self, pointer: Pointer, expected: tuple[str, int, int]) -> None:
        """What is not there is looked for in the nearest container that is."""
        assert expected == spot(pointer)

    def test_blank_before(self) -> None:
        """A document begins where its first bracket stands."""
        assert Place(pointer="", line=3, column=2) == Positions("\n\r\n {}").of(())

    def test_numbers_that_cannot_be_kept(self) -> None:
        """Numbers that no program keeps have places, and so has what follows them."""
        text = f"[{'9' * 5_000}, NaN, 1e999, -Infinity, 2]"

        assert len(text) - 1 == Positions(text).of((4,)).column

    @given(
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        ),
        st.sampled_from((None, 0, 3)),
    )
    def test_everything(self, value: Any, indent: int | None) -> None:
        """At the place of every value of every document that value begins."""
        text = json.dumps(value, indent=indent)
        lines = text.split("\n")
        positions = Positions(text)

        def check(part: Any, pointer: Pointer) -> None:
            place = positions.of(pointer)
            assert place.line is not None
            assert place.column is not None
            rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
            assert json.dumps(part) == json.dumps(json.JSONDecoder().raw_decode(rest)[0])
            members = (
                part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
            )
            for step, inner in members:
                check(inner, (*pointer, step))

        check(value, ())
