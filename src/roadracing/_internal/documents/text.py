"""Text becomes plain data, by the rules of JSON and two more: no key twice, and only numbers that are kept."""

import json
import math
import re
from collections import deque
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, Final, TypeAlias

import attrs

from roadracing._internal.text.control_characters import printable
from roadracing._internal.text.quoting import quote

from . import faults
from .refusals import MOST_FAULTS, Refusal
from .syntax import syntax_refusal

MAX_DEPTH: Final = 100
"""How deep brackets may be nested. Library default; a season nests about ten deep."""
MAX_DIGITS: Final = 4_300
"""The longest whole number, in digits: what Python converts unless it is told otherwise."""

Pointer: TypeAlias = tuple[str | int, ...]
"""The steps of a JSON Pointer."""

_STEPS: Final = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_OTHER: Final = bytes(set(range(256)) - {*_STEPS, ord('"')})
_CHUNK: Final = 65_536
_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)


class Repeating(dict[str, Any]):
    """An object that had keys more than once; the last value of each is kept.

    Attributes:
        again: a key for each time it was there again.
    """

    again: tuple[str, ...] = ()


@attrs.frozen
class NoNumber:
    """What was written where a number should stand, and is none that can be kept."""

    text: str


def parsed(text: str, data: bytes) -> tuple[Any, list[tuple[Pointer, Refusal]]]:
    """The plain data of a JSON text, and what many readers let pass although it loses facts.

    Args:
        text: the document.
        data: the same in UTF-8.

    Returns:
        The data, with 0 for a number that cannot be kept and the last value of a repeated key; and these
        faults, each with the pointer of its value.

    Raises:
        Refusal: the text is not JSON, or its brackets are nested too deeply.
    """
    if depth_of(data) > MAX_DEPTH:
        raise Refusal(
            faults.NESTED,
            f"Brackets are nested more than {MAX_DEPTH} deep",
            "Nothing in a season nests like this. Look for a bracket that is opened and never closed.",
            offset=_too_deep_at(text),
        )
    reader = _Reader()
    try:
        found = json.loads(
            text,
            object_pairs_hook=reader.pairs,
            parse_constant=reader.constant,
            parse_int=reader.whole,
            parse_float=reader.fraction,
        )
    except json.JSONDecodeError as error:
        raise syntax_refusal(text, error) from None
    return _settled(found) if reader.odd else (found, [])


def depth_of(data: bytes) -> int:
    """How deep the brackets of a JSON text are nested; counting stops past :data:`MAX_DEPTH`.

    All but brackets and quotes is thrown away before anything is counted, so this takes a tenth of the time
    that parsing takes.
    """
    if b"\\" in data:
        # First the backslashes that stand for one, then the quotes that stand for one.
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    # Two quotes with nothing between them begin and end one text, or end one and begin the next.
    brackets = data.translate(None, _OTHER).replace(b'""', b"")
    brackets = re.sub(rb'"[^"]*"?', b"", brackets)
    depth = deepest = 0
    for start in range(0, len(brackets), _CHUNK):
        depths = list(accumulate(map(_STEPS.__getitem__, brackets[start : start + _CHUNK]), initial=depth))
        depth, deepest = depths[-1], max(deepest, *depths)
        if deepest > MAX_DEPTH:
            break
    return deepest


def _too_deep_at(text: str) -> int | None:
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += _STEPS.get(ord(token[0][0]), 0)
        if depth > MAX_DEPTH:
            return token.start()
    return None


class _Reader:
    """What Python's JSON reader asks about each object and number."""

    def __init__(self) -> None:
        self.odd = False

    def pairs(self, members: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(members)
        if len(found) == len(members):
            return found
        self.odd = True
        result = Repeating(found)
        seen: set[str] = set()
        result.again = tuple(key for key, _ in members if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # the key is kept where it was seen before, else noted
        return result

    def constant(self, word: str) -> Any:
        return self._refused(word)

    def whole(self, digits: str) -> Any:
        if len(digits) > MAX_DIGITS:
            return self._refused(digits)
        try:
            return int(digits)
        except ValueError:
            # Python was told to convert less than it does by default.
            return self._refused(digits)

    def fraction(self, digits: str) -> Any:
        number = float(digits)
        return number if math.isfinite(number) else self._refused(digits)

    def _refused(self, text: str) -> NoNumber:
        self.odd = True
        return NoNumber(text)


def _settled(data: Any) -> tuple[Any, list[tuple[Pointer, Refusal]]]:
    """The data without the marks that the reader left in it, and what they say."""
    root = [data]
    faulty: list[tuple[Pointer, Refusal]] = []
    waiting: deque[tuple[Any, Pointer]] = deque([(root, ())])
    while waiting:
        container, pointer = waiting.popleft()
        for step, value in _members(container):
            inner = pointer if container is root else (*pointer, step)
            if isinstance(value, NoNumber):
                container[step] = 0
                if len(faulty) <= MOST_FAULTS:
                    faulty.append((inner, _no_number(value.text)))
            elif isinstance(value, (dict, list)):
                plain = value
                if isinstance(value, Repeating):
                    plain = container[step] = dict(value)
                    if len(faulty) <= MOST_FAULTS:
                        faulty += [((*inner, key), _again(key)) for key in dict.fromkeys(value.again)]
                waiting.append((plain, inner))
    return root[0], faulty


def _members(container: Any) -> Iterator[tuple[Any, Any]]:
    return iter(list(container.items()) if isinstance(container, dict) else enumerate(container))


def _no_number(text: str) -> Refusal:
    if text in {"NaN", "Infinity", "-Infinity"}:
        hint = "Leave the key out if the value is not known."
        return Refusal(faults.NOT_FINITE, f"is {text}, which is no number of JSON", hint)
    if text.lstrip("-").isdecimal():
        reason = f"is a number of {len(text.lstrip('-')):,} digits, more than can be kept"
        return Refusal(faults.OUT_OF_RANGE, reason)
    return Refusal(faults.OUT_OF_RANGE, f"is {text[:40]}, a number too large to be kept")


def _again(key: str) -> Refusal:
    return Refusal(
        faults.DUPLICATE_KEY,
        f"The key {quote(key)} stands here again: an object has each key once",
        "Remove one of the two, or rename it if another fact was meant.",
        context={"key": printable(key)},
        at_key=True,
    )
