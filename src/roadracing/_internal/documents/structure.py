"""Plain data becomes nouns: by cattrs, with a hook for every field that its shape decides.

cattrs as it comes converts what it is given: ``None`` becomes the text ``"None"``, 3.9 the number 3, ``"no"`` becomes
true and an empty text an empty list. No hook of its own is used here, so none of that happens.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final, TypeAlias

import cattrs
from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from roadracing._internal.findings.bounds import TOO_MANY
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, Union_, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.nearest import nearest
from roadracing._internal.text.quoting import describe, quote
from roadracing._internal.time.instant import OffsetConflict

from . import faults
from .json_forms import JsonForm, form_of
from .leaving import MOST_FAULTS, gathered, noted, refusal_of

Hook: TypeAlias = Callable[[Any, Any], Any]
"""What cattrs calls with a value and its type."""
Writer: TypeAlias = Callable[[Any], Any]

KIND: Final = "kind"
"""The key that tells the members of a union apart."""


@cache
def converter(offset_conflict: OffsetConflict = "refuse") -> cattrs.Converter:
    """What turns plain data into nouns and nouns into plain data: the definition of what loads.

    Structuring raises cattrs' groups of exceptions, in which every fault is a :class:`Refusal` or a missing or
    unknown key, under the notes that say where.
    """
    found = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True, prefer_attrib_converters=False)
    hooks = _Hooks(found, offset_conflict)
    for cls in nouns():
        read, write = hooks.noun(cls)
        found.register_structure_hook(cls, read)
        found.register_unstructure_hook(cls, write)
    return found


@cache
def nouns() -> tuple[type, ...]:
    """Every class of object that a season can hold, the season first."""
    found: dict[type, None] = {}
    waiting: list[type] = [Season]
    while waiting:
        cls = waiting.pop()
        if cls in found:
            continue
        found[cls] = None
        for field in fields_of(cls).values():
            if isinstance(field.item, Noun):
                waiting.append(field.item.cls)
            elif isinstance(field.item, Union_):
                waiting += field.item.by_tag.values()
    return tuple(found)


@cache
def tags() -> Mapping[type, str]:
    """The ``kind`` that each class has which is a member of a union."""
    unions = (f.item for cls in nouns() for f in fields_of(cls).values() if isinstance(f.item, Union_))
    return MappingProxyType({member: tag for union in unions for tag, member in union.members})


class _Hooks:
    """The hooks of one converter, each made once, and only when the first object of its class comes along.

    Making them is most of what loading a small document costs, and no document holds objects of every class.
    """

    def __init__(self, target: cattrs.Converter, offset_conflict: OffsetConflict) -> None:
        self._target = target
        self._offset_conflict: OffsetConflict = offset_conflict
        self._tags = tags()
        self._nouns: dict[type, tuple[Hook, Writer]] = {}

    def noun(self, cls: type) -> tuple[Hook, Writer]:
        """How a noun is read and written."""
        if cls not in self._nouns:
            self._nouns[cls] = self._when_needed(cls)
        return self._nouns[cls]

    def _when_needed(self, cls: type) -> tuple[Hook, Writer]:
        made: list[tuple[Hook, Writer]] = []

        def hooks() -> tuple[Hook, Writer]:
            if not made:
                made.append(self._made(cls))
            return made[0]

        def read(value: Any, what: Any) -> Any:
            return hooks()[0](value, what)

        def write(value: Any) -> Any:
            return hooks()[1](value)

        return read, write

    def _made(self, cls: type) -> tuple[Hook, Writer]:
        pairs = {field.name: self._field(field) for field in fields_of(cls).values()}
        readers: dict[str, Any] = {name: override(struct_hook=pair[0]) for name, pair in pairs.items()}
        writers: dict[str, Any] = {name: override(unstruct_hook=pair[1]) for name, pair in pairs.items()}
        noun: Any = cls
        read: Hook = make_dict_structure_fn(noun, self._target, **readers)
        write: Writer = make_dict_unstructure_fn(noun, self._target, _cattrs_omit_if_default=True, **writers)
        tag = self._tags.get(cls)
        if tag is None:
            return _object(cls, read), write
        return _tagged(cls, tag, read), _tagging(tag, write)

    def _field(self, field: Field) -> tuple[Hook, Writer]:
        read, write = self._item(field.item)
        if not field.many:
            return read, write
        return _collection(field, read), lambda values: [write(value) for value in values]

    def _item(self, item: Item) -> tuple[Hook, Writer]:
        if isinstance(item, Leaf):
            form = form_of(item, self._offset_conflict)
            return _leaf(form), form.write
        if isinstance(item, Noun):
            return self.noun(item.cls)
        return self._union(item)

    def _union(self, union: Union_) -> tuple[Hook, Writer]:
        hooks = {tag: self.noun(cls) for tag, cls in union.members}
        writers = {cls: hooks[tag][1] for tag, cls in union.members}

        def read(value: Any, _: Any) -> Any:
            if value.__class__ is not dict:
                raise wrong_type(value, "an object in braces")
            tag = value.get(KIND)
            if tag.__class__ is not str or tag not in hooks:
                raise _unknown_kind(value, hooks)
            return hooks[tag][0](value, None)

        return read, lambda value: writers[value.__class__](value)


def _leaf(form: JsonForm) -> Hook:
    types, read = form.json, form.read

    def hook(value: Any, _: Any) -> Any:
        if value.__class__ not in types:
            raise wrong_type(value, form.what, types)
        try:
            return read(value)
        except ValueError as error:
            raise refusal_of(error) from None

    return hook


def _object(cls: type, build: Callable[[Any, Any], Any]) -> Hook:
    def hook(value: Any, _: Any) -> Any:
        if value.__class__ is not dict:
            raise wrong_type(value, "an object in braces")
        return build(value, cls)

    return hook


def _tagged(cls: type, tag: str, build: Callable[[Any, Any], Any]) -> Hook:
    def hook(value: Any, _: Any) -> Any:
        if value.__class__ is not dict:
            raise wrong_type(value, "an object in braces")
        if value.get(KIND) != tag:
            raise _unknown_kind(value, (tag,))
        return build({key: item for key, item in value.items() if key != KIND}, cls)

    return hook


def _tagging(tag: str, write: Writer) -> Writer:
    return lambda value: {KIND: tag, **write(value)}


def _collection(field: Field, read: Hook) -> Hook:
    key = field.key if field.merge is Merge.KEYED else None
    distinct = field.merge in {Merge.KEYED, Merge.SET}

    def hook(value: Any, _: Any) -> list[Any]:
        if value.__class__ is not list:
            raise wrong_type(value, "a list in square brackets")
        items: list[Any] = []
        errors: list[Exception] = []
        weight = 0
        names: list[Any] = []
        for index, raw in enumerate(value):
            try:
                item = read(raw, None)
            except Exception as error:  # noqa: BLE001 - as cattrs does: whatever it is, it is a fault of this member
                weight += _weight(error)
                errors.append(noted(error, index))
                names.append(_written_key(raw, key))
                if weight >= MOST_FAULTS:
                    stop = Refusal(
                        TOO_MANY, f"has more than {MOST_FAULTS:,} faults; the rest of it was not read"
                    )
                    errors.append(noted(stop, index))
                    break
            else:
                items.append(item)
                names.append(item if key is None else str(getattr(item, key)))
        if distinct and len(set(names)) < len(names):
            errors += _repeats(names, key)
        if errors:
            raise gathered(field.name, errors)
        return items

    return hook


def _written_key(raw: Any, key: str | None) -> Any:
    """What tells a member apart that cannot be read: its key as it is written, or else nothing like the others."""
    written = raw.get(key) if key is not None and raw.__class__ is dict else None
    return written if written.__class__ is str else object()


def _repeats(names: list[Any], key: str | None) -> list[Exception]:
    found: list[Exception] = []
    first: dict[Any, int] = {}
    for index, name in enumerate(names):
        if name not in first:
            first[name] = index
            continue
        if key is None:
            reason, hint = "is listed already", "Remove one of the two, or write the one that was meant."
            refusal = Refusal(faults.REPEATED, reason, hint, first=first[name])
        else:
            refusal = Refusal(
                faults.DUPLICATE_ID,
                f"is {quote(name)} once more: another member of the list has it already",
                f"Give one of the two another {key}, or remove one.",
                context={key: name},
                first=first[name],
            )
            noted(refusal, key)
        found.append(noted(refusal, index))
    return found


def _weight(error: Exception) -> int:
    if isinstance(error, BaseValidationError):
        return sum(map(_weight, error.exceptions))
    return 1


def _unknown_kind(value: dict[str, Any], known: Any) -> Refusal:
    words = ", ".join(known)
    tag = value.get(KIND)
    if KIND not in value:
        return Refusal(faults.MISSING_KEY, 'has no "kind"', f'Add "kind", which says what it is: {words}.')
    if not isinstance(tag, str):
        return noted(wrong_type(tag, f"one of the words {words}, in quotes", (str,)), KIND)

    def hint() -> str:
        near = nearest(tag, known)
        return f'Did you mean "{near}"?' if near else f"The kinds are {words}."

    refusal = Refusal(
        faults.UNKNOWN_KIND, f"{quote(tag)} is no kind that is known here", hint, context={"known": [*known]}
    )
    return noted(refusal, KIND)


def wrong_type(value: Any, what: str, types: tuple[type, ...] = ()) -> Refusal:
    """A value is of another type than its key asks for; nothing is converted."""
    if value is None:
        return Refusal(faults.NULL, "is null", "Leave the key out if the value is not known.")
    return Refusal(
        faults.WRONG_TYPE, f"has to be {what}; it is {describe(value)}", _instead(value, what, types)
    )


def _instead(value: Any, what: str, types: tuple[type, ...]) -> str | None:
    if what.startswith("a list") and isinstance(value, (str, int, float)):
        shown = quote(value) if isinstance(value, str) else str(value).lower()[:40]
        return f"Put square brackets around it: [{shown}]."
    if isinstance(value, str) and bool in types and value.casefold() in {"true", "false"}:
        return f"Write {value.casefold()} without quotes."
    if isinstance(value, str) and float in types and bool not in types and value.strip().isdecimal():
        return f"Write {value.strip()[:40]} without quotes."
    if isinstance(value, (int, float)) and not isinstance(value, bool) and types == (str,):
        return f'If that is what is meant, put it in quotes: "{str(value)[:40]}".'
    return None
