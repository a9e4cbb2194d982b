"""What the fields of a noun can hold, read once from their annotations.

The loader, the JSON Schema, joining, diffing and the test strategies all work from these shapes, so that
none of them can disagree with the models or with each other.
"""

import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import Enum, StrEnum
from functools import cache
from operator import itemgetter
from typing import Annotated, Any, Final, TypeAlias, Union, get_args, get_origin

import attrs

from roadracing._internal.text.lists import listed
from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.text.quoting import describe
from roadracing._internal.time.aware_datetime import instant_of
from roadracing._internal.time.durations import TOO_LONG
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import Start
from roadracing._internal.words.printed import printed

from .json_value import Extra, JsonValue
from .leaves import RefersTo


class Merge(StrEnum):
    """How what two documents claim about one field becomes one value."""

    FACT = "fact"
    """One value: the same claim twice is the value, two different claims are a dispute."""
    RECORD = "record"
    """An object whose own fields are merged one by one."""
    ATOMIC = "atomic"
    """A collection that is one claim as a whole."""
    SET = "set"
    """Members are united; order means nothing, and the canonical order is sorted."""
    KEYED = "keyed"
    """Objects are matched by their key and merged; the canonical order is by key."""
    ORDERED = "ordered"
    """The order is part of the claim; one claim as a whole."""


@printed
@attrs.frozen
class Leaf:
    """A plain value.

    Attributes:
        python: its Python type.
        rule: what it has to satisfy, or ``None`` where the type says all.
        refers_to: the kind of object it names, where it is a reference.
    """

    python: type
    rule: Any = None
    refers_to: str | None = None


@attrs.frozen
class Noun:
    """One of our objects."""

    cls: type


@attrs.frozen
class Union_:  # noqa: N801 - `Union` would shadow typing's
    """One of several kinds of object, told apart by their ``kind``."""

    members: tuple[tuple[str, type], ...]

    @property
    def by_tag(self) -> dict[str, type]:
        """The classes by the ``kind`` that names them."""
        return dict(self.members)


Item: TypeAlias = Leaf | Noun | Union_


@attrs.frozen
class Field:
    """A field of a noun.

    Attributes:
        name: the attribute, and the key in JSON.
        item: what it holds, or what each member of its collection is.
        many: whether it is a collection.
        merge: how claims about it become one.
        key: the attribute that tells the members of a keyed collection apart.
        required: whether an object is meaningless without it.
    """

    name: str
    item: Item
    many: bool
    merge: Merge
    key: str | None
    required: bool


SHAPE = "roadracing.shape"
"""The key under which a field's shape is found in its attrs metadata."""
DECLARED = "roadracing.declared"
"""The key under which a field's declared way of merging is found in its attrs metadata."""

_PLAIN = (bool, date, timedelta, Instant, Start, Format, Extra, JsonValue)


_FIELDS: dict[type, Mapping[str, Field]] = {}


def fields_of(cls: type) -> Mapping[str, Field]:
    """The shapes of all fields of a noun, in the order in which it declares them."""
    known = _FIELDS.get(cls)
    if known is None:
        known = types.MappingProxyType({a.name: a.metadata[SHAPE] for a in attrs.fields(cls)})
        _FIELDS[cls] = known
    return known


def is_noun(cls: object) -> bool:
    """Whether something is a class of ours whose fields have shapes."""
    return isinstance(cls, type) and attrs.has(cls) and all(SHAPE in a.metadata for a in attrs.fields(cls))


def item_of(annotation: Any) -> Item:
    """The shape of an annotation that is neither optional nor a collection.

    Raises:
        TypeError: the annotation is none that a model may use.
    """
    rule, refers_to = None, None
    if get_origin(annotation) is Annotated:
        annotation, *metadata = get_args(annotation)
        rule = next((m for m in metadata if callable(m)), None)
        refers_to = next((m.kind for m in metadata if isinstance(m, RefersTo)), None)
    if get_origin(annotation) in (Union, types.UnionType):
        members = get_args(annotation)
        return Union_(tuple(sorted(((str(each.kind), each) for each in members), key=itemgetter(0))))
    if is_noun(annotation) and annotation not in _PLAIN:
        return Noun(annotation)
    if rule is None and not (
        annotation in _PLAIN or (isinstance(annotation, type) and issubclass(annotation, StrEnum))
    ):
        raise TypeError(f"{annotation!r} is no type that a model's field can have")
    return Leaf(annotation, rule, refers_to)


def field_of(
    name: str, annotation: Any, *, required: bool, declared: tuple[Merge, str | None] | None
) -> Field:
    """The shape of a field.

    Raises:
        TypeError: the annotation is none that a model may use, or a collection does not say how it merges.
    """
    if get_origin(annotation) in (Union, types.UnionType) and type(None) in get_args(annotation):
        inner = [arg for arg in get_args(annotation) if arg is not type(None)]
        annotation = inner[0] if len(inner) == 1 else Union[tuple(inner)]  # noqa: UP007 - built at run time
    if get_origin(annotation) is tuple:
        if declared is None:
            raise TypeError(f"{name}: a collection has to say how it merges")
        merge, key = declared
        member = item_of(typing.get_args(annotation)[0])
        return Field(name=name, item=member, many=True, merge=merge, key=key, required=required)
    item = item_of(annotation)
    merge = declared[0] if declared else Merge.FACT if isinstance(item, Leaf) else Merge.RECORD
    return Field(name=name, item=item, many=False, merge=merge, key=None, required=required)


def check(item: Item, value: Any) -> Any:
    """A value in its normal form, if the shape allows it.

    Raises:
        ValueError: it does not.
    """
    if isinstance(item, Leaf):
        return _check_leaf(item, value)
    classes = (item.cls,) if isinstance(item, Noun) else tuple(item.by_tag.values())
    if type(value) not in classes:
        wanted = " or ".join(_name(c) for c in classes)
        call = f": write {classes[0].__name__}(...)" if isinstance(value, dict) and len(classes) == 1 else ""
        raise ValueError(f"has to be {wanted}; it is {describe(value)}{call}")
    return value


def _check_leaf(item: Leaf, value: Any) -> Any:
    if item.refers_to is not None and not isinstance(value, str):
        raise ValueError(f"has to be an id; it is {describe(value)}{_id_of(item.refers_to, value)}")
    if item.rule is not None:
        return item.rule(value)
    if item.python is Extra and isinstance(value, Mapping):
        return Extra(value)
    if item.python is date and isinstance(value, date) and not isinstance(value, datetime):
        return date(value.year, value.month, value.day)
    if item.python in (Instant, Start) and isinstance(value, datetime):
        try:
            moment = instant_of(value)
        except InstantError as error:
            raise ValueError(f"has to be {_name(item.python)}; {error}") from None
        return moment if item.python is Instant else Start.at(moment)
    if not isinstance(value, item.python) or (item.python is date and isinstance(value, datetime)):
        call = _call_for(item.python, value)
        if call and issubclass(item.python, Enum):
            raise ValueError(f"has to be a {item.python.__name__}, and is {describe(value)}{call}")
        raise ValueError(f"has to be {_name(item.python)}; it is {describe(value)}{call}")
    if isinstance(value, timedelta):
        if not timedelta() <= value < TOO_LONG:
            raise ValueError("has to be a duration of nought or more, and less than 100,000 hours")
        return timedelta(value.days, value.seconds, value.microseconds)
    if isinstance(value, JsonValue) and value.text == "null":
        raise ValueError("is null; leave it out if it is not known")
    return value


def _id_of(kind: str, value: object) -> str:
    """The id that was meant by giving the object itself, as the rest of a sentence."""
    name = getattr(value, "id", None)
    if not is_noun(type(value)) or name is None:
        return ""
    return f": write {str(name)!r}" if type(value).__name__ == kind else f", and no {kind}"


def _call_for(wanted: type, value: object) -> str:
    """The call that makes of a value what is wanted, as the rest of a sentence; nothing where none is plain."""
    if issubclass(wanted, Enum) and isinstance(value, str):
        member = next((m for m in wanted if value.casefold() in (str(m.value), m.name.casefold())), None)
        if member is not None:
            return f": write {wanted.__name__}.{member.name}"
        words = {str(m.value): f"{wanted.__name__}.{m.name}" for m in wanted}
        near = [words[word] for word in nearest_of(value, words)]
        return f": did you mean {listed(near, 'or')}?" if near else ""
    call = next((call for to, given, call in _CALLS if wanted is to and isinstance(value, given)), None)
    return f": write {call}" if call is not None and not isinstance(value, bool) else ""


_CALLS: Final[tuple[tuple[type, type, str], ...]] = (
    (Start, str, "Start.parse(...)"),
    (Start, date, "Start.on(...)"),
    (Instant, str, "Instant.parse(...)"),
    (Instant, Start, "start.instant"),
    (Format, str, "Format.parse(...)"),
    (Format, timedelta, "Format(duration=...)"),
    (Format, int, "Format(laps=...)"),
    (date, datetime, "its .date()"),
    (date, str, "datetime.date.fromisoformat(...)"),
    (timedelta, int, "datetime.timedelta(minutes=...)"),
    (timedelta, float, "datetime.timedelta(minutes=...)"),
    (timedelta, str, "datetime.timedelta(minutes=...)"),
    (JsonValue, object, "JsonValue.of(...)"),
)


def _name(cls: type) -> str:
    if issubclass(cls, Enum):
        return f"one of {cls.__name__}: {', '.join(repr(str(m.value)) for m in cls)}"
    known = {bool: "true or false", timedelta: "a duration", Instant: "an Instant, a time in a named zone"}
    name = known.get(cls, cls.__name__)
    return name if " " in name else f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"


def arrange(field: Field, values: Iterable[Any]) -> tuple[Any, ...]:
    """The members of a collection in its canonical order.

    Raises:
        ValueError: a member is not allowed, or two members of a keyed collection have one key.
    """
    if isinstance(values, (str, bytes, dict)) or not isinstance(values, Iterable):
        one = isinstance(values, str) or is_noun(type(values))
        raise ValueError(f"has to be a collection; it is {describe(values)}{': write [...]' if one else ''}")
    items = [check(field.item, value) for value in values]
    if field.merge is Merge.SET:
        return tuple(sorted(set(items)))
    if field.merge is Merge.KEYED:
        by_key = {getattr(item, str(field.key)): item for item in items}
        if len(by_key) < len(items):
            seen: set[str] = set()
            twice = next(k for i in items if (k := getattr(i, str(field.key))) in seen or seen.add(k))  # type: ignore[func-returns-value]  # set.add returns None, so the key is kept and looked at again
            raise ValueError(f"holds two objects with the {field.key} {str(twice)!r}")
        return tuple(by_key[key] for key in sorted(by_key))
    return tuple(items)


def references_in(noun: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Every reference in an object and below it: its path, the kind of object it names, and the id.

    Args:
        noun: the object.
        path: its own path.
    """
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
                    yield from references_in(member, here)
            elif field.item.refers_to is not None:
                yield here, field.item.refers_to, member


@cache
def _leading(cls: type) -> tuple[tuple[str, Field], ...]:
    """The fields of a class that refer to something, or hold what may."""
    return tuple(
        (name, field)
        for name, field in fields_of(cls).items()
        if isinstance(field.item, (Noun, Union_)) or field.item.refers_to is not None
    )
