"""From a fact of a season to the spot where it was written, and from the spot to the fact.

A season is sorted and the text it came from need not be: members of collections are found again by what they say.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from typing import Any

import attrs

from roadracing._internal.findings.places import Path, Place
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, Union_, fields_of
from roadracing._internal.model.season.season import Season

from .json_forms import form_of
from .positions import Positions
from .structure import KIND
from .text import Pointer, parsed


@attrs.frozen
class PointerStep:
    """A step of a pointer into a document.

    Attributes:
        at: the step itself.
        path: the same as a step of an id path.
        cls: the noun that stands there, where it is one.
        raw: what stands there; ``None`` if nothing does.
    """

    at: str | int
    path: str | int
    cls: type | None
    raw: Any


def steps(data: Any, pointer: Pointer) -> Iterator[PointerStep]:
    """What a pointer passes on its way into the data of a document."""
    item: Item | None = Noun(Season)
    field: Field | None = None
    raw = data
    for at in pointer:
        path: str | int = at
        if isinstance(raw, list) and isinstance(at, int):
            raw = raw[at] if at < len(raw) else None
            if field is not None and field.merge is Merge.KEYED and isinstance(raw, dict):
                key = raw.get(str(field.key))
                path = key if isinstance(key, str) else at
            field = None
        else:
            cls = noun_at(item, raw)
            field = fields_of(cls).get(str(at)) if cls is not None else None
            item = field.item if field is not None else None
            raw = raw.get(at) if isinstance(raw, dict) else None
            if field is not None and not field.many:
                field = None
        yield PointerStep(at, path, None if field is not None else noun_at(item, raw), raw)


def noun_at(item: Item | None, raw: Any) -> type | None:
    """The class of the object that stands somewhere, as far as its shape and its ``kind`` say it."""
    if isinstance(item, Noun):
        return item.cls
    if isinstance(item, Union_) and isinstance(raw, dict):
        tag = raw.get(KIND)
        return item.by_tag.get(tag) if isinstance(tag, str) else None
    return None


class WrittenPlaces:
    """A source map of a JSON document that was read into a season.

    Nothing is looked up before somebody asks, so a document that is only loaded does not pay for it.
    """

    def __init__(self, text: str, file: str | None = None) -> None:
        self._text = text
        self._file = file
        self._orders: dict[Pointer, dict[str, int]] = {}

    def place(self, path: Path) -> Place | None:
        """The place of a fact, or of the nearest thing around it that was written."""
        return self.positions.of(self.pointer(path))

    @cached_property
    def positions(self) -> Positions:
        """Where in the text each pointer leads."""
        return Positions(self._text, self._file)

    @cached_property
    def _data(self) -> Any:
        return parsed(self._text, self._text.encode())[0]

    def pointer(self, path: Path) -> Pointer:
        """The pointer to a fact in the text as it was received, as far as the fact was written."""
        found: list[str | int] = []
        item: Item | None = Noun(Season)
        raw: Any = self._data
        many: Field | None = None
        for step in path:
            at: Any
            if many is not None:
                at = self._member(tuple(found), many, raw, step) if isinstance(raw, list) else None
                many = None
            else:
                cls = noun_at(item, raw)
                field = fields_of(cls).get(str(step)) if cls is not None else None
                at = _plain_step(raw, step)
                if cls is not None:
                    item = field.item if field is not None else None
                    many = field if field is not None and field.many else None
            if at is None:
                break
            found.append(at)
            raw = raw[at]
        return tuple(found)

    def _member(self, pointer: Pointer, field: Field, raw: Any, step: str | int) -> int | None:
        """The position in the text of a member of a collection."""
        if pointer not in self._orders:
            self._orders[pointer] = _order(field, raw)
        return self._orders[pointer].get(str(step))


def _order(field: Field, raw: list[Any]) -> dict[str, int]:
    """Where in the text the members of a collection are, by their step in an id path."""
    if field.merge is Merge.KEYED:
        keys = (item.get(str(field.key)) if isinstance(item, dict) else None for item in raw)
        return {unicodedata.normalize("NFC", str(key)): at for at, key in enumerate(keys)}
    order = list(range(len(raw)))
    if field.merge is Merge.SET and isinstance(field.item, Leaf):
        form = form_of(field.item, "keep_instant")
        # Where a member cannot be read there is no season, and so no other order than the text's.
        with suppress(ValueError, TypeError):
            order.sort(key=lambda at: form.read(raw[at]))
    return {str(position): at for position, at in enumerate(order)}


def _plain_step(raw: Any, step: str | int) -> str | int | None:
    if isinstance(raw, dict):
        return str(step) if str(step) in raw else None
    if isinstance(raw, list) and str(step).isdecimal() and int(step) < len(raw):
        return int(step)
    return None
