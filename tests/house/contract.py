"""The public contract as a program finds it: every name of every facade, its kind and its signature."""

import inspect
import re
import sys
import types
import typing
from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

from pendulum.formatting import Formatter

from roadracing import _facade
from roadracing._internal.rules.safety.safety_plans import Planned

OWN = "roadracing"


def listed() -> dict[tuple[str, str], Any]:
    """What each facade lists, by the facade and the name."""
    return {
        (facade, name): getattr(import_module(facade), name)
        for facade in _facade.facades()
        for name, home in _facade.stated(facade).items()
        if home is not None and not name.startswith("_")
    }


def types_in(annotation: Any) -> Iterator[type]:
    """The classes of ours that an annotation mentions."""
    if isinstance(annotation, type) and not typing.get_args(annotation):
        if annotation.__module__.partition(".")[0] == OWN:
            yield annotation
        return
    if isinstance(annotation, list | tuple):
        for inner in annotation:
            yield from types_in(inner)
    elif isinstance(annotation, typing.TypeVar):
        yield from types_in((annotation.__bound__, *annotation.__constraints__))
    elif arguments := typing.get_args(annotation):
        yield from types_in(arguments)


@cache
def _names() -> dict[str, Any]:
    # What modules import for annotations only is not in their namespaces.
    return {
        "Formatter": Formatter,
        "Planned": Planned,
        **{name: value for (_, name), value in listed().items() if isinstance(value, type)},
    }


def _hints(value: Any, namespace: dict[str, Any]) -> dict[str, Any]:
    return typing.get_type_hints(value, localns={**_names(), **namespace}, include_extras=True)


def raised_by(documented: Any, namespace: dict[str, Any]) -> Iterator[type]:
    """The errors of ours that the "Raises:" of a docstring names."""
    text = inspect.getdoc(documented) or ""
    _, _, raises = text.partition("Raises:\n")
    for name in re.findall(r"^    (\w+):", raises, re.MULTILINE):
        value = namespace.get(name)
        if isinstance(value, type) and value.__module__.partition(".")[0] == OWN:
            yield value


def functions_of(value: Any) -> Iterator[tuple[str, Any]]:
    """The functions by which something public is used: itself, or its methods and properties."""
    if not isinstance(value, type):
        if callable(value) and isinstance(value, types.FunctionType):
            yield "", inspect.unwrap(value)
        return
    for name, member in vars(value).items():
        if name.startswith("_"):
            continue
        if isinstance(member, classmethod | staticmethod):
            yield name, inspect.unwrap(member.__func__)
        elif isinstance(member, property) and member.fget is not None:
            yield name, member.fget
        elif isinstance(member, cached_property):
            yield name, member.func
        elif isinstance(member, types.FunctionType):
            yield name, inspect.unwrap(member)


def reachable_from(value: Any, module: dict[str, Any]) -> Iterator[type]:
    """The classes of ours that a public name's signature, fields, properties and errors mention."""
    for _, function in functions_of(value):
        for hint in _hints(inspect.unwrap(function), function.__globals__).values():
            yield from types_in(hint)
        yield from raised_by(function, function.__globals__)
    if isinstance(value, type):
        stated = {k: v for k, v in vars(value).get("__annotations__", {}).items() if not k.startswith("_")}
        for hint in _hints(types.SimpleNamespace(__annotations__=stated), module).values():
            yield from types_in(hint)
        yield from raised_by(value, module)


def signature(value: Any) -> str:
    """How something public is called; of a default it says that there is one."""
    try:
        asked = inspect.signature(value)
    except (TypeError, ValueError):
        return ""
    parameters = [
        p if p.default in (p.empty, None, True, False) else p.replace(default=...)
        for p in asked.parameters.values()
    ]
    return (
        str(asked.replace(parameters=parameters))
        .replace("=Ellipsis", "=...")
        .replace(" = Ellipsis", " = ...")
    )


def contract() -> str:
    """Every public name with its kind, bases or members and signatures, a line each, sorted."""
    lines: list[str] = []
    for (facade, name), value in sorted(listed().items()):
        place = f"{facade}.{name}"
        if isinstance(value, type) and issubclass(value, Enum):
            lines.append(f"{place} = {' | '.join(str(member.value) for member in value)}")
        elif isinstance(value, type):
            bases = ", ".join(base.__name__ for base in value.__bases__ if base is not object)
            lines.append(
                f"{place}: {bases or 'object'}{'' if issubclass(value, datetime) else signature(value)}"
            )
            lines += [f"{place}.{method}{signature(function)}" for method, function in functions_of(value)]
        elif callable(value):
            lines.append(f"{place}{signature(value)}")
        else:
            lines.append(f"{place}: {type(value).__name__}")
    return "\n".join(lines) + "\n"


def home_of(facade: str, name: str) -> dict[str, Any]:
    """The namespace of the module that a public name is declared in."""
    return vars(sys.modules[str(_facade.stated(facade)[name])])


if __name__ == "__main__":
    Path(__file__).with_name("contract.txt").write_text(contract(), encoding="utf-8")
