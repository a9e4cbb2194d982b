"""The example that each entry of the reference has: lines of a program that tests run, or what a document holds.

A program stands in `docs/examples` for each facade, cut into sections by lines like ``# %% delayed, replaced``, which
name the entries that a section shows. An object that documents hold is shown as it stands in one of the examples.
"""

import enum
import inspect
import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import attrs

import roadracing as rr
from roadracing._internal.documents.structure import converter

PROGRAMS: Final = Path(__file__).with_name("examples")
DOCUMENTS: Final = (
    "mid-ohio-2004.json",
    "long-beach-2013.json",
    "2004-common-calendar.json",
    "2004-agreement.json",
    "safety/mid-ohio-2004.json",
    "logs/2004.json",
)
_SECTION: Final = re.compile(r"^# %% (.+)$", re.MULTILINE)
_LONGEST: Final = 24


def sections(facade: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The entries that each section of a facade's program shows, and its lines; the first shows none."""
    path = PROGRAMS / f"{facade.rpartition('.')[2]}.py"
    if path.exists():
        parts = _SECTION.split(path.read_text(encoding="utf-8"))
        for names, lines in zip(parts[1::2], parts[2::2], strict=True):
            yield tuple(name.strip() for name in names.split(",")), lines.strip("\n")


@cache
def shown(facade: str) -> dict[str, str]:
    """The lines that show each entry of a facade, by its name."""
    found: dict[str, str] = {}
    for names, lines in sections(facade):
        for name in names:
            found.setdefault(name, lines)
    return found


@cache
def held() -> dict[type, Any]:
    """An object of each class that the example documents hold."""
    found: dict[type, Any] = {}

    def walk(value: Any) -> None:
        if isinstance(value, tuple):
            for each in value:
                walk(each)
        elif attrs.has(type(value)):
            found.setdefault(type(value), value)
            for field in attrs.fields(type(value)):
                walk(getattr(value, field.name))

    for name in DOCUMENTS:
        walk(rr.load(Path(__file__).parents[1] / "examples" / name))
    return found


def example_of(facade: str, name: str) -> tuple[str, str] | None:
    """The language and the lines of an entry's example; ``None`` for an entry that has none."""
    lines = shown(facade).get(name)
    if lines is not None:
        return "python", lines
    value = getattr(import_module(facade), name)
    if inspect.isclass(value) and value in held():
        text = json.dumps(converter().unstructure(held()[value], value), ensure_ascii=False, indent=2)
        # What is cut is JSON no more.
        return "json" if text == (cut := _cut(text)) else "text", cut
    return None


def has_example(facade: str, name: str) -> bool:
    """Whether somebody who looks an entry up sees it used: the members of an enumeration are shown by themselves."""
    value = getattr(import_module(facade), name)
    return (
        inspect.ismodule(value)
        or (inspect.isclass(value) and issubclass(value, enum.Enum))
        or example_of(facade, name) is not None
    )


def _cut(text: str) -> str:
    lines = text.splitlines()
    return "\n".join([*lines[:_LONGEST], *(["..."] if len(lines) > _LONGEST else [])])
