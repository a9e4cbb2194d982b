"""Where in a text the values of a JSON document stand.

Reading a document does not need this, so nothing is computed before somebody asks. Then each container on the way
is gone through once, with Python's own JSON reader to step over what lies in it.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import count
from typing import Final

from roadracing._internal.findings.places import Place, path_text
from roadracing._internal.text.control_characters import printable

from .text import Pointer

_BLANK: Final = re.compile(r"[ \t\r\n]*")
# Numbers stay text: only where they end matters, and some cannot be converted.
_VALUES: Final = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)


class Positions:
    """A JSON text, in which places can be looked up.

    Args:
        text: the document, which has to be JSON wherever it is looked into.
        file: the name to give in places.
    """

    def __init__(self, text: str, file: str | None = None) -> None:
        self._text = text
        self._file = file
        self._seen: dict[int, _Members] = {}

    def of(self, pointer: Pointer, *, key: bool = False, occurrence: int = -1) -> Place:
        """The place of a value, or of the nearest container that is there.

        Args:
            pointer: the steps to it.
            key: whether the place of its key is wanted.
            occurrence: which one, where a key is repeated: the last, which is the one that counts, or 0 for the first.
        """
        at = self._skip(0)
        found: list[str | int] = []
        for depth, step in enumerate(pointer, start=1):
            spots = self._spots(at, step)
            if not spots:
                break
            found.append(step)
            last = depth == len(pointer)
            key_at, value_at = spots[occurrence if last else -1]
            at = key_at if key and last else value_at
        return self.at(at, tuple(found))

    def at(self, offset: int, pointer: Pointer | None = None) -> Place:
        """The place of a character, counted from 0."""
        line = bisect_right(self._lines, offset)
        return Place(
            file=self._file,
            pointer=None if pointer is None else printable(path_text(pointer)),
            line=line,
            column=offset - self._lines[line - 1] + 1,
        )

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins."""
        return [0, *(found.end() for found in re.finditer("\n", self._text))]

    def _skip(self, at: int) -> int:
        blank = _BLANK.match(self._text, at)
        return blank.end() if blank else at

    def _spots(self, at: int, step: str | int) -> list[tuple[int, int]]:
        """Where a member of a container has its key and its value, as often as it is there."""
        if at not in self._seen:
            self._seen[at] = _Members(self._members(at))
        return self._seen[at].spots(step)

    def _members(self, at: int) -> Iterator[tuple[str | int, int, int]]:
        """The members of a container one by one: the step to each, where its key stands and where its value."""
        text = self._text
        bracket = text[at : at + 1]
        if bracket not in {"{", "["}:
            return
        at = self._skip(at + 1)
        for index in count():
            if text[at] in "}]":
                return
            key_at = at
            step: str | int = index
            if bracket == "{":
                step, end = _VALUES.raw_decode(text, at)
                at = self._skip(self._skip(end) + 1)
            yield step, key_at, at
            _, end = _VALUES.raw_decode(text, at)
            at = self._skip(end)
            if text[at] == ",":
                at = self._skip(at + 1)


class _Members:
    """The members of a container, gone through as far as somebody has asked: of a long list that is not all."""

    def __init__(self, found: Iterator[tuple[str | int, int, int]]) -> None:
        self._found = found
        self._known: dict[str | int, list[tuple[int, int]]] = {}

    def spots(self, step: str | int) -> list[tuple[int, int]]:
        # A key of an object may come again, a position in a list does not.
        if not (isinstance(step, int) and step in self._known):
            for other, key_at, value_at in self._found:
                self._known.setdefault(other, []).append((key_at, value_at))
                if other == step and isinstance(step, int):
                    break
        return self._known.get(step, [])
