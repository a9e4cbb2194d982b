"""Documents with nothing odd in them are read by functions made for their shapes, in a fraction of the time.

What loads is what :mod:`.structure` says by cattrs, and only that says what is wrong. Here nothing is said: whatever is
not plainly right makes :func:`quickly_read` give up, and the document is read again by cattrs from its beginning. So
this may know less than cattrs, but never take anything that cattrs does not take, or as something else;
``tests/documents/test_quick_reading.py`` holds the two against each other.

Three things make it quick. Each value is checked once: cattrs' hooks and the model's own constructors do it twice.
Objects with the same keys in the same order, of which a document has many, share a function in which everything about
these keys is decided (`_compiled`). And a frozen object is filled while it is still of a class like its own
that is not frozen, so that neither the constructor nor ``object.__setattr__`` is called (`_twin`).
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, Final, TypeAlias

import attrs

from roadracing._internal.model.kernel.leaves import NumberRule, TextRule
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, check, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start, StartKind

from .json_forms import form_of
from .structure import KIND, tags

Read: TypeAlias = Callable[[Any], Any]
"""What reads one value; whatever it raises says that cattrs has to look at the document."""

ENOUGH: Final = 16
"""So many objects of a form are read before a function is made for it, which takes as long as reading fifty."""
_MOST_FORMS: Final = 2_000
_MOST_KEPT: Final = 10_000


# A pattern of letters, digits and classes of them, which matches nothing but what can be printed in ASCII.
_SPELT_OUT: Final = re.compile(r"(?:[A-Za-z0-9#(){}?:+*,|-]|\[[A-Za-z0-9-]+\])+", re.ASCII)


class Odd(Exception):
    """Something is not as it is in almost all documents; cattrs has to look at it."""


def quickly_read(data: Mapping[str, Any]) -> Season | None:
    """The season that plain data say, where it is plain that they do; ``None`` where cattrs has to say it.

    Args:
        data: the content of a document, without the version of the format.
    """
    try:
        season: Season = forms_of(Season)[tuple(data)](*data.values())
    except Exception:  # noqa: BLE001 - whatever it is, cattrs meets it again and says it
        return None
    return season


class Forms(dict[tuple[str, ...], Callable[..., Any]]):
    """The functions that read the objects of a class, by the keys that an object has, in their order."""

    def __init__(self, cls: type) -> None:
        super().__init__()
        self.cls = cls
        self._fields = fields_of(cls)
        self._tag = tags().get(cls)
        self._defaults = {a.name: a.default for a in attrs.fields(cls)}

    def __missing__(self, keys: tuple[str, ...]) -> Callable[..., Any]:
        """How an object with keys is read that no object of its class had before."""
        needed = {name for name, field in self._fields.items() if field.required}
        known = {*self._fields}
        if self._tag is not None:
            needed, known = needed | {KIND}, known | {KIND}
        if not needed <= {*keys} <= known or len(self) >= _MOST_FORMS:
            raise Odd
        made = self[keys] = self._first(keys)
        return made

    def _first(self, keys: tuple[str, ...]) -> Callable[..., Any]:
        """The first objects of a form are built by their constructor, which checks everything once more."""
        readers = {key: _reader(self._fields[key]) for key in keys if key in self._fields}
        left = ENOUGH

        def read(*values: Any) -> Any:
            nonlocal left
            left -= 1
            if left == 0:
                self[keys] = self._compiled(keys)
            given = dict(zip(keys, values, strict=True))
            if self._tag is not None and given.pop(KIND) != self._tag:
                raise Odd
            return self.cls(**{key: readers[key](value) for key, value in given.items()})

        return read

    def _compiled(self, keys: tuple[str, ...]) -> Callable[..., Any]:
        """A function for objects with these keys: all that is decided by the keys alone is decided in it."""
        names: dict[str, Any] = {"new": object.__new__, "twin": _twin(self.cls), "cls": self.cls, "Odd": Odd}
        lines = [f"def read({', '.join(f'v{at}' for at in range(len(keys)))}):", " o = new(twin)"]
        for at, key in enumerate(keys):
            if key not in self._fields:
                lines.append(f" if v{at} != {self._tag!r}: raise Odd")
                continue
            lines += _lines(self._fields[key], f"v{at}", names)
            lines.append(f" o.{key} = v{at}")
        for name, default in self._defaults.items():
            if name not in keys:
                names[f"default_{name}"] = default
                lines.append(f" o.{name} = default_{name}")
        lines.append(" o.__class__ = cls")
        if hasattr(self.cls, "__attrs_post_init__"):
            lines.append(" o.__attrs_post_init__()")
        lines.append(" return o")
        # Everything that comes from outside of this module is a value in `names`, except the keys, which are fields.
        exec("\n".join(lines), names)  # noqa: S102
        made: Callable[..., Any] = names["read"]
        return made


@cache
def forms_of(cls: type) -> Forms:
    """The functions that read the objects of a class."""
    return Forms(cls)


@cache
def _twin(cls: type) -> type:
    """A class like another, but not frozen; its objects may become objects of that class.

    Python sets attributes by itself only where nobody has a word in removing them either.
    """
    thawed = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, (cls,), thawed)


# --- one value ---------------------------------------------------------------------------------------------------


def _lines(field: Field, value: str, names: dict[str, Any]) -> list[str]:
    """The lines that turn the value of a key, in a variable, into what its field holds."""
    item = field.item
    if not field.many and isinstance(item, Leaf):
        test = _plainly_right(item, value, names)
        if test is not None:
            names[f"read_{value}"] = _reader(field)
            # A measure is held as a fraction and mostly written as a whole number; minus nought becomes nought.
            right = f"{value} + 0.0" if item.python is float else value
            return [f" {value} = {right} if {test} else read_{value}({value})"]
        if issubclass(item.python, StrEnum):
            names[f"words_{value}"] = {word.value: word for word in item.python}
            return [f" {value} = words_{value}[{value}]"]
    if not field.many and isinstance(item, Noun):
        names[f"forms_{value}"] = forms_of(item.cls)
        return [f" {value} = forms_{value}[tuple({value})](*{value}.values())"]
    names[f"read_{value}"] = _reader(field)
    return [f" {value} = read_{value}({value})"]


def _plainly_right(leaf: Leaf, value: str, names: dict[str, Any]) -> str | None:
    """An expression that is true for values that can stay as they are; ``None`` where there are none such."""
    rule = leaf.rule
    if isinstance(rule, TextRule):
        # What is no text raises here, and cattrs has to look at it.
        test = f"len({value}) <= {rule.maximum}"
        printable = f"{value}.isascii() and {value}.isprintable()"
        if rule.pattern is None:
            return f"{value} and {test} and {printable}"
        names[f"match_{value}"] = re.compile(rule.pattern).fullmatch
        test += f" and match_{value}({value})"
        return test if _SPELT_OUT.fullmatch(rule.pattern) else f"{test} and {printable}"
    if isinstance(rule, NumberRule):
        kinds = "is int" if rule.whole else "in (int, float)"
        least = -rule.most if rule.least is None else rule.least
        above = "" if rule.above is None else f" and {rule.above!r} < {value}"
        return f"{value}.__class__ {kinds} and {least!r} <= {value} <= {rule.most!r}{above}"
    if leaf.python is bool:
        return f"{value} is True or {value} is False"
    return None


def _reader(field: Field) -> Read:
    """What reads the value of a key."""
    each = _item_reader(field.item)
    return _collection(field, each) if field.many else each


def _item_reader(item: Item) -> Read:
    if isinstance(item, Leaf):
        if item.python in _FEW:
            return _remembered(_leaf_reader(item))
        return _QUICK.get(item.python) or _leaf_reader(item)
    if isinstance(item, Noun):
        forms = forms_of(item.cls)
        return lambda value: forms[tuple(value)](*value.values())
    kinds = {tag: forms_of(cls) for tag, cls in item.members}
    return lambda value: kinds[value[KIND]][tuple(value)](*value.values())


@cache
def _leaf_reader(leaf: Leaf) -> Read:
    """By the form that cattrs' hook has and by the check that the constructor makes, as both of them do it."""
    thorough = _thorough(leaf)
    names: dict[str, Any] = {"read_v": thorough}
    test = _plainly_right(leaf, "v", names)
    if test is None or leaf.python is float:
        return thorough
    found: Read = eval(f"lambda v: v if {test} else read_v(v)", names)  # noqa: S307 - as in `_compiled`
    return found


def _thorough(leaf: Leaf) -> Read:
    form = form_of(leaf)
    types, parse = form.json, form.read

    def read(value: Any) -> Any:
        if value.__class__ not in types:
            raise Odd
        return check(leaf, parse(value))

    return read


def _collection(field: Field, each: Read) -> Read:
    """What reads a list: sorted where its order means nothing, and then without anything that is in it twice."""
    forms = forms_of(field.item.cls) if isinstance(field.item, Noun) else None
    key = attrgetter(str(field.key)) if field.merge is Merge.KEYED else None
    distinct = field.merge is Merge.SET

    def read(values: Any) -> Any:
        if values.__class__ is not list:
            raise Odd
        if forms is not None:
            items = [forms[tuple(value)](*value.values()) for value in values]
        elif len(values) == 1:
            return (each(values[0]),)
        else:
            items = [each(value) for value in values]
        if len(items) > 1:
            if key is not None:
                found = dict(zip(map(key, items), items, strict=True))
                if len(found) < len(items):
                    raise Odd
                return tuple([found[name] for name in sorted(found)])
            if distinct:
                if len({*items}) < len(items):
                    raise Odd
                items.sort()
        return tuple(items)

    return read


def _start(text: Any) -> Start:
    # Most starts are plain times.
    if text[10:11] != "T":
        return Start.parse(text)
    start: Any = object.__new__(_twin(Start))
    start.kind, start.instant = StartKind.AT, Instant.parse(text)
    start.date = start.session = start.gap = None
    start.__class__ = Start
    found: Start = start
    return found


def _remembered(parse: Read) -> Read:
    """The same few texts come again and again; what has been read once is remembered."""
    known: dict[str, Any] = {}

    def read(text: Any) -> Any:
        found = known.get(text)
        if found is None:
            if len(known) >= _MOST_KEPT:
                known.clear()
            found = known[text] = parse(text)
        return found

    return read


_FEW: Final = (Format, dt.timedelta, dt.date)
_QUICK: Final[Mapping[type, Read]] = {
    Instant: Instant.parse,
    Start: _start,
}
