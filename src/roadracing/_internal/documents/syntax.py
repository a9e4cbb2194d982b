"""What breaks the rules of JSON, said so that somebody who never wrote JSON can mend it."""

import json
import re
from typing import Final

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.text.quoting import quote

from . import faults

_QUOTES: Final = {
    "'": "single quotes",
    "\u201c": "curly quotes",
    "\u201d": "curly quotes",
    "\u2018": "curly quotes",
    "\u2019": "curly quotes",
}
_WORDS: Final = {"True": "true", "False": "false", "TRUE": "true", "FALSE": "false"}
_NOTHING: Final = frozenset({"None", "NULL", "Null", "undefined", "nil"})


def syntax_refusal(text: str, error: json.JSONDecodeError) -> Refusal:
    """Where a text stops being JSON, and what would let it go on."""
    at, reason, hint = _cause(text, error)
    return Refusal(faults.NOT_JSON, reason, hint, offset=at)


def _cause(text: str, error: json.JSONDecodeError) -> tuple[int, str, str | None]:
    at, message = error.pos, error.msg
    if message.startswith("Unterminated string"):
        return at, "The text that begins here has no closing quote", 'Put a " where it ends.'
    if message.startswith("Invalid control character"):
        what = {"\n": "line break", "\t": "tab", "\r": "line break"}.get(
            text[at : at + 1], "control character"
        )
        return at, f"There is a {what} inside a text, or the quote that closes the text is missing", _BREAKS
    if message.startswith(("Invalid \\escape", "Invalid \\uXXXX escape", "Invalid \\")):
        return (
            at,
            r"A backslash is followed by something it cannot stand before",
            r"Write \\ for a backslash.",
        )
    at = _next(text, at)
    if message.startswith("Illegal trailing comma") or (
        text[at : at + 1] in {"]", "}"} and _before(text, at) == ","
    ):
        at = text.rindex(",", 0, at + 1)
        return at, "There is a comma after the last item", "Remove the comma."
    rest = text[at : at + 1]
    if not rest:
        return at, "The document breaks off: a closing bracket is missing at the end", "Was it saved whole?"
    if message.startswith("Extra data"):
        return at, f"The document has ended before this {quote(rest)}", "One file holds one document."
    return at, *_unexpected(text, at, message)


_BREAKS: Final = r"Write \n for a line break in a text and \t for a tab."


def _unexpected(text: str, at: int, message: str) -> tuple[str, str | None]:
    character = text[at]
    if character in _QUOTES:
        return (
            f"There are {_QUOTES[character]} here; JSON has double quotes",
            'Write " before and after the text.',
        )
    if text.startswith(("//", "/*", "#"), at):
        return "This is a comment; JSON has none", "Remove it, or keep it in “notes”."
    if character in "]}" and _before(text, at) == ":":
        return "A value is missing after the colon", "Write it, or remove the key if it is not known."
    if message.startswith("Expecting ':'"):
        return "A colon is missing between a key and its value", 'Write "key": value.'
    if message.startswith("Expecting ','"):
        return "A comma is missing before this, or a bracket has to be closed first", None
    if message.startswith("Expecting property name"):
        return "Here belongs a key in double quotes", None
    word = re.compile(r"\w+").match(text, at)
    if word and word[0] in _WORDS:
        return f"{quote(word[0])} is not JSON", f"Write {_WORDS[word[0]]}, in small letters."
    if word and word[0] in _NOTHING:
        return f"{quote(word[0])} is not JSON", "Leave the key out if the value is not known."
    if word and not word[0][0].isdigit():
        return f"{quote(word[0])} stands here without quotes", "Put text in double quotes."
    return f"A value is expected here, and {quote(character)} begins none", None


def _next(text: str, at: int) -> int:
    """The first character from here on that is not blank."""
    blank = re.compile(r"[ \t\r\n]*").match(text, at)
    return blank.end() if blank else at


def _before(text: str, at: int) -> str:
    """The last character before here that is not blank."""
    while at > 0:
        at -= 1
        if text[at] not in " \t\r\n":
            return text[at]
    return ""
