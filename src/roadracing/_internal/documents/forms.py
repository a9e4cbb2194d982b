"""What a kind of plain value is in JSON."""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, TypeAlias, get_args, get_origin

import attrs

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.model.kernel import leaves

from . import patterns

Schema: TypeAlias = dict[str, Plain]
"""A JSON Schema."""


@attrs.frozen(kw_only=True)
class Form:
    """A kind of plain value in JSON.

    Attributes:
        name: what the schema calls it; ``None`` for a kind that has no name of its own.
        json: the types that Python's JSON reader may give for it.
        what: the value in words, for whoever has to write one.
        read: the value that a JSON value of these types says; raises ``ValueError`` if it says none.
        write: the JSON value for a value of the model.
        schema: the JSON Schema of all that can be read.
    """

    name: str | None
    json: tuple[type, ...]
    what: str
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]
    schema: Schema


def rule_name(rule: Any) -> str | None:
    """The name that the model gives to a rule, such as ``Slug``."""
    return _rule_names().get(rule)


@cache
def _rule_names() -> dict[Any, str]:
    names: dict[Any, str] = {}
    for name, alias in vars(leaves).items():
        if get_origin(alias) is Annotated:
            for rule in filter(callable, get_args(alias)[1:]):
                # References come later in the module, and have the rule of an id.
                names.setdefault(rule, name)
    return names


def patterned(
    name: str, what: str, read: Callable[[str], Any], write: Callable[[Any], str], pattern: str
) -> Form:
    """Values that are text of a certain form have a form that says so."""
    schema: Schema = {"type": "string", "pattern": patterns.whole(pattern)}
    return Form(name=name, json=(str,), what=f"{what}, in quotes", read=read, write=write, schema=schema)
