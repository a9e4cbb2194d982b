"""How a facade lists names of rooms behind it: its ``.pyi`` says them once, and a name is loaded when first used.

Type checkers and editors read the stub; so does the program, which is why both always see the same names. A
public class says the facade as its module, so that pickles and messages name what may be relied on.
"""

import re
import sys
import warnings
from collections.abc import Callable, Mapping
from datetime import date, tzinfo
from functools import wraps
from importlib import import_module
from pkgutil import get_data
from threading import RLock
from types import FunctionType
from typing import Any

ROOT = "roadracing"

_IMPORT = re.compile(r"^from \.(?P<module>[\w.]*) import (?:\((?P<many>[^)]*)\)|(?P<one>.*))$", re.MULTILINE)
_LEAVING = re.compile(
    r"^.*\b(?P<name>\w+),? *# deprecated since (?P<since>\d+\.\d+), leaves with (?P<leaves>\d+\.\d+): (?P<instead>.*)$",
    re.MULTILINE,
)
_FIRST = RLock()
_UNNAMED: dict[str, dict[str, str]] = {}
# Of a function's code: that it takes any number of arguments, without names or with them.
_SEVERAL = 0x04 | 0x08
_SAYING: dict[tuple[str, str], Callable[..., Any]] = {}


def stated(facade: str) -> Mapping[str, str | None]:
    """The module that each name of a facade lives in, as the facade's stub says; None for a facade itself."""
    found: dict[str, str | None] = {}
    for line in _IMPORT.finditer(re.sub(" *#.*", "", _stub(facade))):
        module = line["module"]
        for part in (line["many"] or line["one"]).split(","):
            if name := part.rpartition(" as ")[2].strip():
                found[name] = f"{ROOT}.{module}" if module else None
    return found


def deprecated(facade: str) -> Mapping[str, tuple[str, str, str]]:
    """The names of a facade that are to go: since when that is said, with which release they go, and what to use then.

    The stub says it behind the name: ``# deprecated since 1.2, leaves with 1.4: use roadracing.Session``.
    """
    return {
        found["name"]: (found["since"], found["leaves"], found["instead"])
        for found in _LEAVING.finditer(_stub(facade))
    }


def _stub(facade: str) -> str:
    package = "" if facade == ROOT else facade.rpartition(".")[2]
    return (get_data(ROOT, f"{package or '__init__'}.pyi") or b"").decode("utf-8")


def facades() -> tuple[str, ...]:
    """The facade of everyday names, and those of the subjects."""
    return (ROOT, *(f"{ROOT}.{name}" for name, home in stated(ROOT).items() if home is None))


def lazily(facade: str) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """The ``__getattr__``, ``__dir__`` and ``__all__`` of a facade.

    One lock is held around every first import, so that many threads may ask at once.
    """
    home_of = stated(facade)
    leaving = deprecated(facade)

    def find(name: str) -> Any:
        if name not in home_of:
            # With its name, so that the interpreter does not add a guess of its own.
            raise AttributeError(
                f"module {facade!r} has no attribute {name!r}{_meant(facade, name)}", name=name
            )
        home = home_of[name]
        with _FIRST:
            try:
                value = import_module(f"{ROOT}.{name}") if home is None else _from_home(facade, home, name)
            except ModuleNotFoundError as error:
                raise _lacking(f"{facade}.{name}", error) from None
            _name_facades()
        if name in leaving:
            # Not kept, so that each place that uses it is told.
            since, leaves, instead = leaving[name]
            notice = f"{facade}.{name} is deprecated since {since} and leaves with {leaves}: {instead}"
            warnings.warn(notice, DeprecationWarning, stacklevel=2)
        else:
            setattr(sys.modules[facade], name, value)
        return value

    public = [name for name in home_of if not name.startswith("_")]
    return find, lambda: sorted({*home_of, *vars(sys.modules[facade])} - {"lazily"}), sorted(public)


def _meant(facade: str, name: str) -> str:
    """What was probably meant by a name that a facade does not list: one of its own, or another facade's."""
    if name.startswith("_"):
        return ""
    from ._internal.text.nearest import nearest  # noqa: PLC0415 - nothing is loaded before it is asked for

    others = [each for each in facades() if each != facade and name in stated(each)]
    if others:
        return f"; {others[0]} has"
    near = nearest(name, [each for each in stated(facade) if not each.startswith("_")])
    if near is not None:
        return f"; did you mean {near}?"
    elsewhere = {each: one for one in facades() if one != facade for each in stated(one)}
    near = nearest(name, elsewhere)
    return f"; did you mean {elsewhere[near]}.{near}?" if near is not None else ""


def _lacking(what: str, error: ModuleNotFoundError) -> ModuleNotFoundError | ImportError:
    """What is raised for a name that needs a package which is not installed: the extra that brings it."""
    from ._internal.findings.errors import EXTRA_OF, MissingExtra  # noqa: PLC0415 - nothing is loaded before it is asked for

    extra = EXTRA_OF.get((error.name or "").partition(".")[0])
    return error if extra is None else MissingExtra(what, extra)


def _name_facades() -> None:
    """Let the public classes and functions of the modules that are loaded say the facade that lists them."""
    if not _UNNAMED:
        for facade in facades():
            for name, home in stated(facade).items():
                if home is not None:
                    _UNNAMED.setdefault(home, {})[name] = facade
    for home in [home for home, unnamed in _UNNAMED.items() if unnamed and home in sys.modules]:
        for name, facade in list(_UNNAMED[home].items()):
            value = getattr(sys.modules[home], name, None)
            if callable(value) and getattr(value, "__module__", None) == home:
                value.__module__ = facade
                if isinstance(value, type) and not issubclass(value, date | tzinfo):
                    _say_of_methods(value, facade)
            if value is not None:
                del _UNNAMED[home][name]


def _from_home(facade: str, home: str, name: str) -> Any:
    """What a module declares; a function says in the library's words what it was given in vain."""
    value = getattr(import_module(home), name)
    if not isinstance(value, FunctionType):
        return value
    if (home, name) not in _SAYING:
        _SAYING[home, name] = _saying(value, facade)
    return _SAYING[home, name]


def _say_of_methods(public: type, facade: str) -> None:
    """Let the methods by which a class is used say, as functions do, what they were given in vain."""
    for name, member in list(vars(public).items()):
        function = getattr(member, "__func__", member)
        if not name.startswith("_") and isinstance(function, FunctionType) and _takes_anything(function):
            saying: Any = _saying(function, facade)
            setattr(public, name, saying if function is member else type(member)(saying))


def _takes_anything(method: FunctionType) -> bool:
    code = method.__code__
    return bool(code.co_argcount > 1 or code.co_kwonlyargcount or code.co_flags & _SEVERAL)


def _saying(function: FunctionType, facade: str) -> Callable[..., Any]:
    """A public function whose failures are looked at once more, for whether it was given what it takes."""

    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except Exception as error:
            from ._internal.findings.wrong_arguments import in_our_words  # noqa: PLC0415 - nothing is loaded before it is asked for

            refusal = in_our_words(call, (args, kwargs), error, _public)
            if refusal is None:
                raise
            raise refusal from error

    call.__module__ = facade
    return call


def _public(name: str) -> Any:
    """What a facade lists by a name; None if none does."""
    for facade in facades():
        if name in stated(facade):
            return getattr(import_module(facade), name)
    return None
