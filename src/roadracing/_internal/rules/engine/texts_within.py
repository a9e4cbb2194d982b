"""Texts that are longer than whoever runs the rules wants to look at are looked at as far as that."""

from typing import Any, TypeVar

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.kernel.leaves import MAX_TEXT, TextRule
from roadracing._internal.model.kernel.shapes import Leaf, fields_of

Noun = TypeVar("Noun")


def texts_within(noun: Noun, most: int) -> tuple[Noun, tuple[tuple[Path, int], ...]]:
    """The same with no text longer than so many characters, and where one was, with its length.

    Ids, addresses and other texts that have a form keep it, and are short by that. Nothing is looked through where
    the limit is what any text can have.
    """
    if most >= MAX_TEXT:
        return noun, ()
    cut: list[tuple[Path, int]] = []
    return _within(noun, most, (), cut), tuple(cut)


def _within(noun: Any, most: int, path: Path, cut: list[tuple[Path, int]]) -> Any:
    changed: dict[str, Any] = {}
    for name, field in fields_of(type(noun)).items():
        held = getattr(noun, name)
        if held is None or held == ():
            continue
        members = held if field.many else (held,)
        if not isinstance(field.item, Leaf):
            steps = [str(getattr(each, field.key or "", number)) for number, each in enumerate(members)]
            few = tuple(
                _within(each, most, (*path, name, *((step,) if field.many else ())), cut)
                for step, each in zip(steps, members, strict=True)
            )
        elif isinstance(field.item.rule, TextRule) and field.item.rule.pattern is None:
            long = [each for each in members if len(each) > most]
            cut += [((*path, name), len(each)) for each in long]
            few = tuple(each[:most] for each in members) if long else members
        else:
            continue
        if any(now is not before for now, before in zip(few, members, strict=True)):
            changed[name] = few if field.many else few[0]
    return attrs.evolve(noun, **changed) if changed else noun
