"""A public call that was given something of another type says so, and what would do, in the library's words.

Most calls look at what matters to them and refuse it themselves. What none looks at ends inside, in Python's words
about something the caller never saw; then the types that the call states are compared with what it was given.
"""

import collections.abc as cabc
import datetime as dt
import inspect
import os
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, Final

from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import given_text

from .root import RoadracingError, WrongType

_PLAIN: Final[Mapping[object, str]] = {
    str: "text",
    bytes: "bytes",
    int: "a whole number",
    float: "a number",
    bool: "True or False",
    type(None): "None",
    type: "a class",
    dt.date: "a day such as datetime.date(2004, 6, 27)",
    dt.timedelta: "a length such as datetime.timedelta(minutes=15)",
    dt.datetime: "a moment such as roadracing.Instant.parse makes",
    dt.tzinfo: "a time zone",
    os.PathLike: "a pathlib.Path",
}
_MADE_BY: Final[Mapping[str, str]] = {
    "roadracing.Season": "a Season such as roadracing.load reads",
    "roadracing.Report": "a Report such as roadracing.check gives",
}
_WORDS_LISTED: Final = 20


def in_our_words(
    call: Callable[..., object],
    given: tuple[tuple[object, ...], Mapping[str, object]],
    error: Exception,
    names: Callable[[str], object],
) -> WrongType | None:
    """What is wrong with the arguments of a public call that failed; None if they are of the types it states.

    Args:
        call: what was called.
        given: its arguments by position and by name.
        error: how it ended.
        names: finds a public class that the signature names and its module imports for annotations only.
    """
    if isinstance(error, RoadracingError) and not _from_inside(error):
        return None
    try:
        bound = inspect.signature(call).bind(*given[0], **given[1])
        hints = typing.get_type_hints(inspect.unwrap(call), localns=_Names(names))
    except (TypeError, NameError, AttributeError):
        return None  # It was called with names it does not have, which Python says well.
    for name, value in bound.arguments.items():
        hint = hints.get(name, Any)
        kind = bound.signature.parameters[name].kind
        for parameter, each, wanted in _one_by_one(name, value, hint, kind):
            unfit = _unfit(each, wanted)
            if unfit:
                where = "it is" if unfit[0] is each else "among what is given is"
                return WrongType(
                    f"{call.__module__}.{call.__qualname__} takes {_in_words(wanted)} as {parameter}; "
                    f"{where} {given_text(unfit[0])}"
                )
    return None


class _Names(dict[str, object]):
    """The names that an annotation may use without its module knowing them."""

    def __init__(self, find: Callable[[str], object]) -> None:
        self._find = find

    def __missing__(self, name: str) -> object:
        found = self._find(name)
        if found is None:
            raise KeyError(name)
        return found


def _from_inside(error: RoadracingError) -> bool:
    """Whether this module said it of a call further in, which the caller has not made."""
    cause = error.__cause__
    return isinstance(error, WrongType) and cause is not None and not isinstance(cause, RoadracingError)


def _one_by_one(name: str, value: object, hint: Any, kind: object) -> Iterator[tuple[str, object, Any]]:
    if kind is inspect.Parameter.VAR_POSITIONAL and isinstance(value, tuple):
        for each in value:
            yield f"each of {name}", each, hint
    elif kind is inspect.Parameter.VAR_KEYWORD and isinstance(value, dict):
        options = typing.get_args(hint)
        stated = typing.get_type_hints(options[0]) if options else {}
        for key, each in value.items():
            yield key, each, stated.get(key, Any)
    else:
        yield name, value, hint


def _unfit(value: object, hint: Any) -> tuple[object, ...]:
    """What does not fit, alone: the value itself or what it holds; empty if all fits."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        found = [_unfit(value, each) for each in inner]
        # Where the value itself would do, it is what it holds that does not.
        return () if () in found else next((one for one in found if one[0] is not value), (value,))
    if origin is typing.Literal:
        return () if any(type(value) is type(one) and value == one for one in inner) else (value,)
    if origin in (typing.Annotated, typing.Final):
        return _unfit(value, inner[0])
    if origin is cabc.Callable:
        return () if callable(value) else (value,)
    wanted = origin or hint
    if wanted is None or wanted is type(None):
        return () if value is None else (value,)
    if not isinstance(wanted, type) or wanted in (object, Any):
        return ()
    if getattr(wanted, "_is_protocol", False):
        return () if all(hasattr(value, each) for each in vars(wanted) if each[0] != "_") else (value,)
    if wanted is float:
        wanted = (int, float)
    return _unfit_within(value, origin, inner) if isinstance(value, wanted) else (value,)


def _unfit_within(value: object, origin: object, inner: tuple[Any, ...]) -> tuple[object, ...]:
    if origin is None or not inner:
        return ()
    if isinstance(value, str | bytes):
        return (value,)  # A bare text is never taken for a list of its letters.
    if isinstance(value, Mapping):
        each_of = [(each, inner[0]) for each in value]
        each_of += [(each, inner[1]) for each in value.values() if len(inner) > 1]
    elif isinstance(value, list | tuple | set | frozenset):
        several = inner[:1] * len(value) if len(inner) == 1 or inner[-1] is Ellipsis else inner
        each_of = list(zip(value, several, strict=False))
    else:
        return ()
    return next((found for each, hint in each_of if (found := _unfit(each, hint))), ())


def _in_words(hint: Any) -> str:
    """A stated type as a sentence names it."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        each = [_in_words(one) for one in inner if one is not type(None)]
        if type(None) in inner:
            each.append("None")
        return listed(dict.fromkeys(each), "or", most=_WORDS_LISTED)
    if origin is typing.Literal:
        return listed([repr(one) for one in inner], "or", most=_WORDS_LISTED)
    if origin in (typing.Annotated, typing.Final):
        return _in_words(inner[0])
    if origin is cabc.Callable:
        return "a function"
    if origin is not None and origin is not os.PathLike:
        if not isinstance(origin, type):
            return str(hint)
        if issubclass(origin, Mapping):
            return "a dict" + (f" of {_in_words(inner[0])} to {_in_words(inner[-1])}" if inner else "")
        if issubclass(origin, cabc.Iterable):
            return "a list" + (f", each {_in_words(inner[0])}," if inner else "")
        return "a class" if origin is type else str(hint)
    return _class_in_words(origin or hint)


def _class_in_words(wanted: Any) -> str:
    if wanted in _PLAIN:
        return _PLAIN[wanted]
    if not isinstance(wanted, type):
        return str(wanted)
    name = f"{wanted.__module__}.{wanted.__qualname__}"
    if name in _MADE_BY:
        return _MADE_BY[name]
    if issubclass(wanted, Enum):
        return f"a member of {name} such as {wanted.__name__}.{next(iter(wanted)).name}"
    return f"a {name}"
