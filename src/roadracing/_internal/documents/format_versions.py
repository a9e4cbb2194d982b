"""The format of documents grows by versions, and a document says the lowest that holds all of its facts.

Readers refuse what they do not know, so whatever is added to a noun or to the values of a fact is listed here under the
version that brought it. An organisation that uses nothing of it goes on writing documents that its partners read.
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Final

from roadracing._internal.model.kernel.shapes import Leaf, Union_, fields_of

FIRST_VERSION: Final = 1
"""The version in which everything began that is not listed in :data:`ADDED`."""
FORMAT_VERSION: Final = 1
"""The latest version of the document format: what this library reads up to."""
ADDED: Final[Mapping[str, int]] = {}
"""The version that brought a field, as ``Noun.field``, a kind of object, as ``Noun``, or a value, as ``Enum.value``."""


def lowest_version(noun: object) -> int:
    """The lowest version of the format that holds an object with all it holds."""
    return max((version for _, version in newer_facts(noun)), default=FIRST_VERSION)


def newer_facts(noun: object) -> Iterator[tuple[str, int]]:
    """What an object holds that the first version of the format does not, each with the version that brought it."""
    return _within(noun) if ADDED else iter(())


def _within(noun: Any) -> Iterator[tuple[str, int]]:
    cls = type(noun)
    for name, field in fields_of(cls).items():
        held = getattr(noun, name)
        if held is None or held == ():
            continue
        yield from _if_added(f"{cls.__name__}.{name}")
        members = held if field.many else (held,)
        if not isinstance(field.item, Leaf):
            for each in members:
                if isinstance(field.item, Union_):
                    yield from _if_added(type(each).__name__)
                yield from _within(each)
        elif issubclass(field.item.python, Enum):
            for each in members:
                yield from _if_added(f"{field.item.python.__name__}.{each.value}")


def _if_added(word: str) -> Iterator[tuple[str, int]]:
    if word in ADDED:
        yield word, ADDED[word]
