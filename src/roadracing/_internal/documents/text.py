"""Text becomes plain data, by the rules of JSON and two more: no key twice, and only numbers that are kept."""

import json
import math
import re
import sys
from collections import deque
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Any, Final, TypeAlias

import attrs

from roadracing._internal.findings.bounds import TOO_LONG, too_many_values
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.text.control_characters import printable
from roadracing._internal.text.quoting import quote

from . import faults
from .leaving import MOST_FAULTS
from .syntax import syntax_refusal

MAX_DIGITS: Final = 4_300
"""The longest whole number, in digits: what Python converts unless it is told otherwise."""

Pointer: TypeAlias = tuple[str | int, ...]
"""The steps of a JSON Pointer."""

_STEPS: Final = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_NO_MARK: Final = bytes(set(range(256)) - {*b'[]{},:"'})
_SPARSE: Final = 1_000
"""So many backslashes are looked at one by one."""
_CHUNK: Final = 65_536
_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)


@attrs.frozen
class Fault:
    """A refusal, and the pointer of what it is about in the text of a document."""

    pointer: Pointer
    refusal: Refusal


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


def parsed(text: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> tuple[Any, list[Fault]]:
    """The plain data of a JSON text, and what many readers let pass although it loses facts.

    Args:
        text: the document.
        data: the same in UTF-8.
        limits: how deep it may be nested, and how many values it may hold.

    Returns:
        The data, with 0 for a number that cannot be kept and the last value of a repeated key; and these
        faults, each with the pointer of its value.

    Raises:
        Refusal: the text is not JSON, its brackets are nested too deeply, or it holds too many values
            or one that is too long.
    """
    marks = _marks(data)
    if _depth(marks, limits.depth) > limits.depth:
        raise Refusal(
            faults.NESTED,
            f"Brackets are nested more than {limits.depth} deep",
            "Nothing in a season nests like this. Look for a bracket that is opened and never closed.",
            offset=_too_deep_at(text, limits.depth),
        )
    if (count := _values(marks)) > limits.values:
        raise too_many_values(count, limits)
    if (long := _too_long(text, limits.text)) is not None:
        raise Refusal(
            TOO_LONG,
            f"A text has {long[1]:,} characters; at most {limits.text:,} are read",
            offset=long[0],
            context={"characters": long[1], "limit": limits.text},
        )
    keys = marks.count(b":")
    plain = _plainly(text, keys)
    if plain is not None:
        return plain, []
    reader = _Reader()
    try:
        found = reader.quickly(text)
    except json.JSONDecodeError as error:
        raise syntax_refusal(text, error) from None
    return _settled(found) if reader.odd else (found, [])


def values_in(data: bytes) -> int:
    """How many values a JSON text holds."""
    return _values(_marks(data))


def depth_of(data: bytes, most: int = DEFAULT_LIMITS.depth) -> int:
    """How deep the brackets of a JSON text are nested; counting stops past the most that may be."""
    return _depth(_marks(data), most)


def _marks(data: bytes) -> bytes:
    """The brackets, commas and colons of a JSON text that stand outside of its texts: a tenth of what it holds."""
    marks = _without_escapes(data).translate(None, _NO_MARK)
    # Two quotes with nothing between them begin and end one text, or end one and begin the next.
    return re.sub(rb'"[^"]*"?', b"", marks.replace(b'""', b""))


def _without_escapes(data: bytes) -> bytes:
    """A JSON text without the quotes, and without the backslashes, that are part of its texts."""
    if data.count(b"\\") > _SPARSE:
        # First the backslashes that stand for one, then the quotes that stand for one.
        return data.replace(b"\\\\", b"").replace(b'\\"', b"")
    first, *others = data.split(b"\\")
    kept, parts = [first], iter(others)
    # Nothing stands between two backslashes that stand for one.
    kept.extend(part[1:] if part else next(parts, b"") for part in parts)
    return b"".join(kept)


def _values(marks: bytes) -> int:
    return marks.count(b",") + marks.count(b"[") + marks.count(b"{")


def _depth(marks: bytes, most: int) -> int:
    brackets = marks.translate(None, b",:")
    depth = deepest = 0
    for start in range(0, len(brackets), _CHUNK):
        depths = list(accumulate(map(_STEPS.__getitem__, brackets[start : start + _CHUNK]), initial=depth))
        depth, deepest = depths[-1], max(deepest, *depths)
        if deepest > most:
            break
    return deepest


_TEXT: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
"""A text in quotes, also one that nothing closes: so that no beginning is looked at twice."""


def _too_long(text: str, most: int) -> tuple[int, int] | None:
    """Where the first text begins that is longer than may be, and how long it is as it is written."""
    if not _may_be_too_long(text, most):
        return None
    for found in _TEXT.finditer(text):
        if (length := found.end() - found.start() - 2) > most:
            return found.start(), length
    return None


def _may_be_too_long(text: str, most: int) -> bool:
    """Whether two quotes are so far from each other, without going through the text: only where such a one would be."""
    for at in range(most, len(text), most):
        end, begin = text.find('"', at), text.rfind('"', 0, at)
        # A quote behind a backslash may be part of a text; one that may be too long is looked at more closely.
        while 0 < end <= at + most and text[end - 1] == "\\":
            end = text.find('"', end + 1)
        while 0 < begin >= at - most and text[begin - 1] == "\\":
            begin = text.rfind('"', 0, begin)
        if (len(text) if end < 0 else end) - begin - 1 > most:
            return True
    return False


def _too_deep_at(text: str, most: int) -> int | None:
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += _STEPS.get(ord(token[0][0]), 0)
        if depth > most:
            return token.start()
    return None


def _plainly(text: str, keys: int) -> Any | None:
    """The data of a text by Python's own reader where nothing can have been lost by it; ``None`` where it may have.

    Args:
        text: the document.
        keys: how many keys are written in it: if no fewer are read, then none of them came twice.
    """
    if sys.get_int_max_str_digits() not in range(1, MAX_DIGITS + 1):
        return None
    read = 0

    def counted(members: dict[str, Any]) -> dict[str, Any]:
        nonlocal read
        read += len(members)
        return members

    try:
        found = json.loads(text, object_hook=counted, parse_constant=_refuse, parse_float=_finite)
    except (ValueError, RecursionError):
        # Also what is no JSON at all: the way that keeps on says it.
        return None
    return found if read == keys else None


def _refuse(word: str) -> Any:
    raise ValueError(word)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(digits)
    return number


class _Reader:
    """What Python's JSON reader asks about each object and number."""

    def __init__(self) -> None:
        self.odd = False

    def quickly(self, text: str) -> Any:
        """The data of a text, by Python's own way with whole numbers where it refuses those that are too long."""
        if 0 < sys.get_int_max_str_digits() <= MAX_DIGITS:
            try:
                return self.read(text, int)
            except json.JSONDecodeError:
                raise
            except ValueError:
                # A number is too long. What is wrong behind it is found by the way that keeps on.
                pass
        return self.read(text, self.whole)

    def read(self, text: str, whole: Callable[[str], Any]) -> Any:
        """The data of a text, with whole numbers read in one way or another."""
        return json.loads(
            text,
            object_pairs_hook=self.pairs,
            parse_constant=self.constant,
            parse_int=whole,
            parse_float=self.fraction,
        )

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


def _settled(data: Any) -> tuple[Any, list[Fault]]:
    """The data without the marks that the reader left in it, and what they say."""
    root = [data]
    faulty: list[Fault] = []
    waiting: deque[tuple[Any, Pointer]] = deque([(root, ())])
    while waiting:
        container, pointer = waiting.popleft()
        for step, value in _members(container):
            inner = pointer if container is root else (*pointer, step)
            if isinstance(value, NoNumber):
                container[step] = 0
                if len(faulty) <= MOST_FAULTS:
                    faulty.append(Fault(inner, _no_number(value.text)))
            elif isinstance(value, (dict, list)):
                plain = value
                if isinstance(value, Repeating):
                    plain = container[step] = dict(value)
                    if len(faulty) <= MOST_FAULTS:
                        faulty += [Fault((*inner, key), _again(key)) for key in dict.fromkeys(value.again)]
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
