"""Values of other people's making: kept exactly, compared by what they say, never changed."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.text.bounded_repr import MOST, shorten
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.plain_values import plain_words

from .leaves import EXTRA_KEY_PATTERN


def _canonical(value: object) -> str:
    return json.dumps(_normal(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _normal(value: object) -> object:
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            raise NotUnderstood("holds half a character, which cannot be written") from None
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise NotUnderstood("holds a number that is not finite, which JSON cannot write")
        return int(value) if value.is_integer() and abs(value) < 2**53 else value
    if isinstance(value, (list, tuple)):
        return [_normal(item) for item in value]
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise NotUnderstood("holds an object whose keys are not all text")
        return {_normal(key): _normal(item) for key, item in value.items()}
    raise NotUnderstood(f"holds a {type(value).__name__}, which JSON cannot write")


@attrs.frozen(repr=False, order=True)
class JsonValue:
    """Any JSON value, immutable: equal when it would be written the same.

    Attributes:
        text: the value in canonical JSON: keys sorted, no blanks, whole numbers without a fraction.
    """

    text: str

    @classmethod
    def of(cls, value: object) -> "JsonValue":
        """The value of plain Python data.

        Raises:
            NotUnderstood: JSON cannot write it.
        """
        return value if isinstance(value, JsonValue) else cls(_canonical(value))

    @property
    def value(self) -> Any:
        """The value as plain Python data; a fresh copy each time."""
        return json.loads(self.text)

    def __repr__(self) -> str:
        """As much of the value as is enough to recognise it by."""
        return f"JsonValue.of({shorten(repr(self.value), MOST - 20)})"

    def __str__(self) -> str:
        """The value in words."""
        return plain_words(self.value)


class Extra(Mapping[str, Any]):
    """Other people's data on one of our objects, under keys like ``domain.example:name``.

    It is kept untouched through reading, joining and writing. Reading a key gives plain Python data, a
    fresh copy each time, so that nobody changes it by accident.

    Raises:
        ValueError: a key has no domain in front, or JSON cannot write a value.
    """

    __slots__ = ("_items",)
    _items: dict[str, JsonValue]

    def __init__(self, items: Mapping[Any, object] | None = None) -> None:
        kept: dict[str, JsonValue] = {}
        for key, value in (items or {}).items():
            if not isinstance(key, str) or not re.fullmatch(EXTRA_KEY_PATTERN, key):
                raise NotUnderstood(
                    f"{quote(str(key))} is not a key for extra data: write domain.example:name"
                )
            kept[key] = JsonValue.of(value)
        object.__setattr__(self, "_items", dict(sorted(kept.items())))

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: extra data does not change."""
        raise AttributeError(f"extra data does not change; build a new one to set {name}")

    def __getitem__(self, key: str) -> Any:
        """The value under a key, as plain Python data."""
        return self._items[key].value

    def __iter__(self) -> Iterator[str]:
        """The keys in order."""
        return iter(self._items)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        """Equal when both would be written the same."""
        return self._items == other._items if isinstance(other, Extra) else NotImplemented

    def __hash__(self) -> int:
        """The hash of what would be written."""
        return hash(tuple(self._items.items()))

    def __repr__(self) -> str:
        """As much of the data as is enough to recognise it by."""
        return f"Extra({shorten(repr(dict(self)), MOST - 20)})"

    def __str__(self) -> str:
        """What each key holds, in words."""
        return ", ".join(f"{key} {value}" for key, value in self._items.items())

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled and copied by its data."""
        return (Extra, (dict(self),))

    def frozen(self, key: str) -> JsonValue:
        """The value under a key in its immutable form."""
        return self._items[key]


NO_EXTRA = Extra()
"""No data of other people's."""
