"""JSON as this library takes it: no key twice, numbers that are kept, brackets that are not a bomb."""

import json
import sys

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents.reading import read
from roadracing._internal.documents.text import depth_of, parsed, values_in
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.refusal import Refusal
from tests.documents.marked import bare, marked
from tests.effort import tries

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=20,
)


def nesting(value: object) -> int:
    """How deep a value nests."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(nesting, inner), default=0)


class TestNesting:
    """Brackets within brackets are counted without following them."""

    @given(value=JSON, indent=st.sampled_from((None, 1)), ascii_only=st.booleans())
    def test_counted(self, value: object, indent: int | None, *, ascii_only: bool) -> None:
        """Every JSON text is found to be as deep as it is, whatever its texts hold."""
        text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)

        assert nesting(value) == depth_of(text.encode("utf-8", "replace"))

    @pytest.mark.parametrize(
        "text",
        [r'["[", "[[", "", "\"[", "\\", "[\\\"["]', '{"": "", "[": "]"}', '["{", {"[": "{{"}]'],
    )
    def test_brackets_in_text(self, text: str) -> None:
        """Brackets and escaped quotes inside texts are no brackets and no quotes."""
        assert nesting(json.loads(text)) == depth_of(text.encode())

    def test_as_deep_as_allowed(self) -> None:
        """A hundred brackets within each other are read."""
        inner = DEFAULT_LIMITS.depth - 3
        text = marked(
            f'⟦"sessions": [{{"extra": {{"a.example:b": {"[" * (inner - 1)}{"]" * (inner - 1)}}}}}]'
        ).text

        assert "DOC006" not in {found.code for found in read(text.encode()).diagnostics}

    def test_one_too_deep(self) -> None:
        """The bracket that is one too many is reported where it stands."""
        found = bare("[" * DEFAULT_LIMITS.depth + "⟦[" + "]" * (DEFAULT_LIMITS.depth + 1)).fault()

        assert "DOC006" == found.code
        assert "Brackets are nested more than 100 deep." == found.message
        assert found.place is not None
        assert (1, DEFAULT_LIMITS.depth + 1) == (found.place.line, found.place.column)

    @pytest.mark.parametrize("bomb", ["[" * 1_000_000, '{"a":' * 300_000, '["",' * 300_000, "[{}," * 300_000])
    def test_bomb(self, bomb: str) -> None:
        """A million brackets are refused in no time, however little room there is to recurse."""
        limit = sys.getrecursionlimit()
        document = read(bomb.encode())

        assert ("DOC006", False) == (document.diagnostics[0].code, document.usable)
        assert limit == sys.getrecursionlimit()


class TestValues:
    """A document holds no more values than may be."""

    def test_too_many(self) -> None:
        """More than a million values are refused before they are read."""
        document = read(b"[" + b"[]," * 1_000_000 + b"1]")

        assert ("DOC024", False) == (document.diagnostics[0].code, document.usable)

    def test_commas_in_texts(self) -> None:
        """What stands inside of a text is no value."""
        text = '["' + ",[{" * 500 + r"\"" + '"]'

        assert 2 >= values_in(text.encode())
        assert [] == parsed(text, text.encode(), Limits(values=10))[1]


class TestNumbers:
    """A number is kept as it was written, or it is a fault."""

    @pytest.mark.parametrize(
        ("text", "value"), [("0", 0), ("-0", 0), ("1e2", 100.0), ("2.50", 2.5), ("9" * 4_300, None)]
    )
    def test_kept(self, text: str, value: float | None) -> None:
        """Whole numbers of any length that Python converts are exact."""
        data, odd = parsed(text, text.encode())

        assert [] == odd
        assert (int(text) if value is None else value) == data

    def test_one_more_digit(self) -> None:
        """A number of 4,301 digits is more than is kept, and takes no time."""
        text = "[" + "9" * 4_301 + "]"
        data, odd = parsed(text, text.encode())

        assert [0] == data
        assert [((0,), "DOC009")] == [(fault.pointer, fault.refusal.code.code) for fault in odd]

    def test_more_is_wrong_behind_it(self) -> None:
        """A number that is too long does not hide that the text is no JSON."""
        text = "[" + "9" * 4_301 + ", 1 2]"
        with pytest.raises(Refusal) as refused:
            parsed(text, text.encode())

        assert "DOC005" == refused.value.code.code

    def test_fewer_digits_than_usual(self) -> None:
        """Where Python was told to convert less, a number it does not convert is a fault and no crash."""
        usual = sys.get_int_max_str_digits()
        text = "[" + "9" * 1_000 + "]"
        sys.set_int_max_str_digits(640)
        try:
            _, odd = parsed(text, text.encode())
        finally:
            sys.set_int_max_str_digits(usual)

        assert ["DOC009"] == [fault.refusal.code.code for fault in odd]

    def test_alone(self) -> None:
        """A document that is no more than such a number has two faults."""
        document = read(b"NaN")

        assert document.usable
        assert ["DOC008", "DOC010"] == sorted(found.code for found in document.diagnostics)


class TestKeys:
    """An object has each key once."""

    def test_each_repetition(self) -> None:
        """Keys that are there again are found in every object, once per key, and the last value is kept."""
        text = '{"a": 1, "b": {"c": 1, "c": 2, "c": 3}, "a": [{"d": 1, "e": 2, "d": 3, "e": 4}]}'
        data, odd = parsed(text, text.encode())

        assert {"a": [{"d": 3, "e": 4}], "b": {"c": 3}} == data
        assert [("a",), ("a", 0, "d"), ("a", 0, "e"), ("b", "c")] == sorted(fault.pointer for fault in odd)

    def test_plain_objects(self) -> None:
        """What is left is plain data."""
        text = '[{"a": 1, "a": {"b": 1, "b": 2}}]'
        data, _ = parsed(text, text.encode())

        assert [dict, dict] == [type(data[0]), type(data[0]["a"])]

    def test_escaped_alike(self) -> None:
        """Two ways to write one key are one key."""
        assert "DOC007" == marked(r'"name": "x", ⟦"n\u0061me": "y"').fault().code

    @tries(40)
    @given(
        value=JSON, ascii_only=st.booleans(), crowd=st.sampled_from(("", '\\"', '\\":{' * 600, "\\" * 2_400))
    )
    def test_beside_anything(self, value: object, crowd: str, *, ascii_only: bool) -> None:
        """A key that stands again is found whatever texts the document holds, and nothing is found where none does."""
        beside = json.dumps([value, crowd], ensure_ascii=ascii_only)
        alone, once = parsed(beside, beside.encode("utf-8", "replace"))
        again = f'[{beside}, {{"a": 1, "a": 2}}]'
        _, twice = parsed(again, again.encode("utf-8", "replace"))

        assert (json.loads(beside), []) == (alone, once)
        assert [(1, "a")] == [fault.pointer for fault in twice]


class TestLength:
    """No text is longer than may be."""

    @pytest.mark.parametrize(
        "held", ["a" * 101, '\\"' * 51, "\\\\" * 51, '"' + "b" * 101, "c" * 90 + '\\"' * 6]
    )
    def test_too_long(self, held: str) -> None:
        """A text that is too long is refused, whether or not there are escaped quotes in it."""
        held = held.lstrip('"')
        text = f'["{"d" * 99}", "{held}", "x"]'
        with pytest.raises(Refusal) as refused:
            parsed(text, text.encode(), Limits(text=100))

        assert text.index(held) - 1 == refused.value.offset

    def test_long_enough(self) -> None:
        """Many texts behind each other are no long one, though their last character is a backslash."""
        text = json.dumps(["\\" * 40, '"' * 40] * 20)

        assert [] == parsed(text, text.encode(), Limits(text=100))[1]
