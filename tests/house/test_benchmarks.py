"""Programs that are run by hand lean on what is there: no test would notice that they do not start any more."""

import ast
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = sorted(path for folder in ("benchmarks", "tools") for path in (ROOT / folder).glob("*.py"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_what_it_imports_is_there(program: Path) -> None:
    """Each name that a benchmark or a tool takes from the library or from its tests is there."""
    lost = [
        f"{node.module}.{name.name}"
        for node in ast.walk(ast.parse(program.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("roadracing", "tests")
        for name in node.names
        if not there(node.module or "", name.name)
    ]
    assert [] == lost


def there(module: str, name: str) -> bool:
    """Whether a module holds a name, or a package a module of that name."""
    found = import_module(module)
    return hasattr(found, name) or (hasattr(found, "__path__") and find_spec(f"{module}.{name}") is not None)
