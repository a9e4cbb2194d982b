"""Which test file stands for which module: the one at its mirrored path, or the one that `mirror.toml` names.

``python -m tests.house.mirror`` writes the list anew: what is gone goes, and a new module without a test of its own is
given to the test file that imports it and little else. Read what it chose before you commit it.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from tests.house import tree

TESTS: Final = tree.SOURCES.parent / "tests"
LIST: Final = Path(__file__).with_name("mirror.toml")
PACKAGE: Final = "roadracing._internal."
_HEADING: Final = """\
# Modules that have no test file at their mirrored path, and the file whose tests cover them.
# Made by `python -m tests.house.mirror`, looked at by people; a module that gets a test of its own leaves this list.
"""


def held() -> dict[str, Path]:
    """Every module that has to be tested, and the path at which its test would stand.

    A module that only declares, tables or fields, does nothing that a test of its own could show; the tests that go
    through all fields and all parameters hold it.
    """
    return {
        name.removeprefix(PACKAGE): TESTS / path.relative_to(tree.HOUSE).with_name(f"test_{path.name}")
        for name, path in tree.modules().items()
        if tree.HOUSE in path.parents and not tree.is_room(name) and _does_something(name)
    }


def _does_something(name: str) -> bool:
    return any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(tree.tree_of(name))
    )


def listed() -> dict[str, str]:
    """What the list says: the test file by module."""
    return {str(name): str(where) for name, where in tomllib.loads(LIST.read_text("utf-8")).items()}


def without_own_test() -> list[str]:
    """Modules with nothing at their mirrored path."""
    return [name for name, path in held().items() if not path.exists()]


def readers_of(name: str) -> set[str]:
    """Modules through which a test can reach a module: itself, and all that import it, directly or not."""
    reached = {f"{PACKAGE}{name}"}
    if name.startswith("rules."):
        # Rules are found by the library where they are declared, and nobody imports their modules by name.
        reached.add(f"{PACKAGE}rules.library")
    waiting = list(reached)
    while waiting:
        for other in tree.importers()[waiting.pop()] - reached:
            reached.add(other)
            waiting.append(other)
    return reached


@cache
def words_of(path: Path) -> list[str]:
    """The words of a test file."""
    return re.findall(r"\w+", path.read_text("utf-8"))


@cache
def imported_by_test(path: Path) -> set[str]:
    """Modules of the house that a test file names, itself or in the pieces of tests beside it that it imports."""
    text = path.read_text("utf-8")
    found = set(re.findall(r"roadracing(?:\.\w+)*", text))
    for piece in re.findall(r"from (tests(?:\.\w+)+)", text):
        beside = TESTS.parent / f"{piece.replace('.', '/')}.py"
        if beside.exists() and beside != path:
            found |= set(re.findall(r"roadracing(?:\.\w+)*", beside.read_text("utf-8")))
    return found


def _names(name: str) -> set[str]:
    """What a test that is about a module speaks of: what it defines, or the word a command is called by."""
    defined = {
        node.name
        for node in tree.tree_of(f"{PACKAGE}{name}").body
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_")
    }
    return defined | ({name.rpartition(".")[2]} if name.startswith("cli.commands.") else set())


def _choice(name: str, files: Iterable[Path]) -> str:
    """The test file that names a module, else what speaks most of what it defines: of its own room first."""
    room = held()[name].parent
    readers = readers_of(name)
    names = _names(name)
    reasons = []
    for path in files:
        imported = imported_by_test(path)
        near = path.relative_to(TESTS).parts[0] == room.relative_to(TESTS).parts[0]
        spoken = sum(words_of(path).count(word) for word in names)
        reasons.append(
            (
                not imported & {*readers, "roadracing"},
                f"{PACKAGE}{name}" not in imported,
                -near,
                -spoken,
                len(imported),
                str(path),
            )
        )
    return str(Path(min(reasons)[-1]).relative_to(TESTS))


def write() -> None:
    """Write the list anew, keeping what still holds."""
    files = sorted(TESTS.rglob("test_*.py"))
    known = listed() if LIST.exists() else {}
    lines = [
        f'"{name}" = "{known[name] if (TESTS / known.get(name, "-")).exists() else _choice(name, files)}"'
        for name in sorted(without_own_test())
    ]
    LIST.write_text("\n".join([_HEADING, *lines, ""]), "utf-8")


if __name__ == "__main__":
    write()
    sys.stdout.write(f"{LIST.name}: {len(listed())} of {len(held())} modules are tested by another file\n")
