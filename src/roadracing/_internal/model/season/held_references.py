"""Where one object names another by its id: found from the fields, whatever the class."""

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

from roadracing._internal.model.kernel.shapes import Field, Noun, Union_, fields_of

Reference: TypeAlias = tuple[tuple[str | int, ...], str, str]
"""The id path of a reference, the kind of object that it names, and the id."""


def references_in(noun: object) -> Iterator[Reference]:
    """Every reference that an object holds, and those of the objects within it."""
    return _references(noun, ())


@cache
def _leading(cls: type) -> tuple[tuple[str, Field], ...]:
    """The fields of a class that refer to something, or hold what may."""
    return tuple(
        (name, field)
        for name, field in fields_of(cls).items()
        if isinstance(field.item, (Noun, Union_)) or field.item.refers_to is not None
    )


def _references(noun: Any, path: tuple[str | int, ...]) -> Iterator[Reference]:
    for name, field in _leading(noun.__class__):
        held = getattr(noun, name)
        if held is None or held == ():
            continue
        members = held if field.many else (held,)
        for position, member in enumerate(members):
            step = getattr(member, field.key) if field.key else position
            here = (*path, name, str(step) if field.key else step) if field.many else (*path, name)
            if isinstance(field.item, (Noun, Union_)):
                if _leading(member.__class__):
                    yield from _references(member, here)
            elif field.item.refers_to is not None:
                yield here, field.item.refers_to, member
