"""What breaks the rules of JSON is reported where it stands, in words for people who never wrote JSON."""

import pytest

from tests.documents.marked import bare

# The mark stands where the fault has to be reported.
BROKEN = {
    "comma after the last key": ('{\n  "a": 1⟦,\n}', "There is a comma after the last item."),
    "comma after the last member": ('{"a": [1⟦, ]}', "There is a comma after the last item."),
    "comma missing": (
        '{\n  "a": 1\n  ⟦"b": 2}',
        "A comma is missing before this, or a bracket has to be closed first.",
    ),
    "wrong bracket": ('{"a": [1⟦}', "A comma is missing before this, or a bracket has to be closed first."),
    "colon missing": ('{"a" ⟦1}', "A colon is missing between a key and its value."),
    "value missing": ('{"a": ⟦}', "A value is missing after the colon."),
    "value missing in the middle": ('{"a": ⟦, "b": 1}', 'A value is expected here, and "," begins none.'),
    "closing bracket missing": (
        '{"a": [1, 2\n⟦',
        "The document breaks off: a closing bracket is missing at the end.",
    ),
    "nothing after a comma": (
        '{"a": 1, ⟦',
        "The document breaks off: a closing bracket is missing at the end.",
    ),
    "quote missing": ('{"a": ⟦"b}', "The text that begins here has no closing quote."),
    "quote missing on one line": (
        '{"a": "b⟦\n}',
        "There is a line break inside a text, or the quote that closes the text is missing.",
    ),
    "tab in a text": (
        '{"a": "b⟦\tc"}',
        "There is a tab inside a text, or the quote that closes the text is missing.",
    ),
    "control character in a text": (
        '{"a": "b⟦\x01c"}',
        "There is a control character inside a text, or the quote that closes the text is missing.",
    ),
    "single quotes": ("{⟦'a': 1}", "There are single quotes here; JSON has double quotes."),
    "single quotes around a value": (
        """{"a": ⟦'b'}""",
        "There are single quotes here; JSON has double quotes.",
    ),
    "curly quotes": ('{"a": ⟦“b”}', "There are curly quotes here; JSON has double quotes."),
    "comment": ('{\n  ⟦// a\n  "a": 1}', "This is a comment; JSON has none."),
    "comment of another kind": ('{"a": 1, ⟦# b\n "b": 2}', "This is a comment; JSON has none."),
    "key without quotes": ("{⟦a: 1}", "Here belongs a key in double quotes."),
    "text without quotes": ('{"a": ⟦race}', '"race" stands here without quotes.'),
    "Python's truth": ('{"a": ⟦True}', '"True" is not JSON.'),
    "Python's nothing": ('{"a": ⟦None}', '"None" is not JSON.'),
    "leading nought": ('{"a": 0⟦1}', "A comma is missing before this, or a bracket has to be closed first."),
    "plus sign": ('{"a": ⟦+1}', 'A value is expected here, and "+" begins none.'),
    "backslash": ('{"a": "C:⟦\\dir"}', "A backslash is followed by something it cannot stand before."),
    "two documents": ('{"a": 1}\n⟦{"a": 2}', 'The document has ended before this "{".'),
    "one bracket too many": ('{"a": 1}⟦}', 'The document has ended before this "}".'),
}


class TestBroken:
    """A text that is not JSON is of no use, and one sentence says why."""

    @pytest.mark.parametrize("name", BROKEN)
    def test_broken(self, name: str) -> None:
        """The first spot that breaks a rule is reported, with line and column and without a pointer."""
        text, message = BROKEN[name]
        document = bare(text)
        found = document.fault()

        assert not document.read().usable
        assert "DOC005" == found.code
        assert message == found.message
        assert found.place is not None
        assert ("season.json", None, *document.spot) == (
            found.place.file,
            found.place.pointer,
            found.place.line,
            found.place.column,
        )

    def test_hint(self) -> None:
        """The hint says what to write."""
        assert "Remove the comma." == bare('{"a": 1⟦,}').fault().hint
        assert "Write true, in small letters." == bare('{"a": ⟦True}').fault().hint
        assert "Put text in double quotes." == bare('{"a": ⟦race}').fault().hint
