"""What docstrings show is what happens: every example in them is run."""

import ast
import doctest
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

SRC: Final = Path(__file__).resolve().parents[2] / "src"
SHOWING: Final = {
    ".".join(path.relative_to(SRC).with_suffix("").parts): path
    for path in sorted(SRC.rglob("*.py"))
    if ">>> " in path.read_text("utf-8")
}
_DOCUMENTED: Final = ast.Module | ast.ClassDef | ast.FunctionDef


@pytest.mark.parametrize("module", SHOWING)
def test_examples(module: str) -> None:
    """Python answers as the docstrings of the module say."""
    # Read from the source: a public object says its facade as its module, where doctest would not look for it.
    path, names = SHOWING[module], vars(import_module(module))
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        told = ast.get_docstring(node) if isinstance(node, _DOCUMENTED) else None
        if told is not None and ">>> " in told:
            runner.run(doctest.DocTestParser().get_doctest(told, dict(names), module, str(path), 0))
    assert 0 == runner.failures
    assert runner.tries
