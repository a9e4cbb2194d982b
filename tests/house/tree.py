"""The tree of the sources in figures: sizes, circles, doubled names, modules too small to stand alone."""

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Final

SOURCES: Final = Path(__file__).resolve().parents[2] / "src"
HOUSE: Final = SOURCES / "roadracing" / "_internal"
SMALL: Final = 40
"""A module of fewer lines than this had better have more than one reader."""


@cache
def modules() -> dict[str, Path]:
    """Every module by its dotted name, in order."""
    found = {}
    for path in sorted(SOURCES.rglob("*.py")):
        parts = path.relative_to(SOURCES).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def tree_of(name: str) -> ast.Module:
    """The syntax of a module."""
    return ast.parse(modules()[name].read_text(encoding="utf-8"))


def is_room(name: str) -> bool:
    """Whether a module is the `__init__` of a folder."""
    return modules()[name].name == "__init__.py"


@cache
def imports_of(name: str) -> frozenset[str]:
    """The modules of the house that a module imports anywhere: on top, for type checkers only, inside a function."""
    found = set()
    for node in ast.walk(tree_of(name)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = name.split(".")
            above = above[: len(above) - node.level + is_room(name)] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            found |= {
                f"{base}.{alias.name}" if f"{base}.{alias.name}" in modules() else base
                for alias in node.names
            }
    return frozenset(found & modules().keys() - {name})


@cache
def importers() -> dict[str, set[str]]:
    """Who imports a module, by module."""
    found: dict[str, set[str]] = {name: set() for name in modules()}
    for name in modules():
        for other in imports_of(name):
            found[other].add(name)
    return found


def circles() -> list[list[str]]:
    """Circles of imports, each closed by its first module; one of each knot, because the rest follow from it."""
    graph = {name: set(imports_of(name)) for name in modules()}
    found = []
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            circle = list(error.args[1])
            found.append(circle)
            for one in circle:
                # graphlib lists each module before the one that needs it; either way round the knot is cut.
                for other in circle:
                    graph[one].discard(other)
        else:
            return found


def folder_sizes() -> dict[Path, int]:
    """How many modules stand in each folder, the one that only describes it left out."""
    sizes: dict[Path, int] = defaultdict(int)
    for name, path in modules().items():
        if not is_room(name):
            sizes[path.parent.relative_to(SOURCES)] += 1
    return dict(sizes)


def lines_of(name: str) -> int:
    """How many lines a module has."""
    return len(modules()[name].read_text(encoding="utf-8").splitlines())


def too_small() -> dict[str, str]:
    """Short modules that only one other reads, and which that is."""
    return {
        name: next(iter(importers()[name]))
        for name, path in modules().items()
        if HOUSE in path.parents
        and not is_room(name)
        and len(importers()[name]) == 1
        and lines_of(name) < SMALL
    }


def doubled(pairs: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    """What has the same name in two places or more."""
    found: dict[str, list[str]] = defaultdict(list)
    for word, where in pairs:
        found[word].append(where)
    return {word: places for word, places in sorted(found.items()) if len(places) > 1}


def doubled_classes() -> dict[str, list[str]]:
    """Classes of one name, private ones left out: nobody meets those outside their module."""
    return doubled(
        (node.name, name)
        for name in modules()
        for node in tree_of(name).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )


def doubled_files() -> dict[str, list[str]]:
    """Modules of one file name."""
    return doubled(
        (path.stem, name) for name, path in modules().items() if HOUSE in path.parents and not is_room(name)
    )


def figures() -> str:
    """The figures alone, one a line."""
    return "\n".join(line for line in report().splitlines() if not line.startswith(" "))


def report(part: str = "") -> str:
    """The figures, and what stands behind each.

    Args:
        part: a word that a line about one place must have, such as the name of a room.
    """
    sizes = sorted(folder_sizes().items(), key=lambda pair: (-pair[1], pair[0]))
    longest = sorted(((lines_of(name), name) for name in modules()), reverse=True)
    parts = {
        f"largest folder: {sizes[0][1]} modules": [f"{folder} {size}" for folder, size in sizes[:5]],
        f"largest module: {longest[0][0]} lines": [f"{name} {lines}" for lines, name in longest[:8]],
        f"circles of imports: {len(circles())}": [" -> ".join(circle) for circle in circles()],
        f"modules of fewer than {SMALL} lines with one reader: {len(too_small())}": [
            f"{name} (read by {reader})" for name, reader in too_small().items()
        ],
        f"class names given twice: {len(doubled_classes())}": [
            f"{word}: {', '.join(places)}" for word, places in doubled_classes().items()
        ],
        f"file names given twice: {len(doubled_files())}": [
            f"{word}: {', '.join(places)}" for word, places in doubled_files().items()
        ],
        f"lines of src: {sum(map(lines_of, modules())):,} in {len(modules())} modules": [],
    }
    return "\n".join(
        "\n".join([title, *(f"    {line}" for line in lines if part in line)])
        for title, lines in parts.items()
    )


if __name__ == "__main__":
    sys.stdout.write(report() + "\n")
