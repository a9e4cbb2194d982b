"""What docstrings show is what happens: every example in them is run."""

import ast
import doctest
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

SRC: Final = Path(__file__).resolve().parents[2] / "src"
SHOWING: Final = [path for path in sorted(SRC.rglob("*.py")) if ">>> " in path.read_text("utf-8")]
NAMES: Final = [".".join(path.relative_to(SRC).with_suffix("").parts) for path in SHOWING]


@pytest.mark.parametrize("path", SHOWING, ids=NAMES)
def test_examples(path: Path) -> None:
    """Python answers as the docstrings of the module say, whichever facade its classes and functions name."""
    module = import_module(".".join(path.relative_to(SRC).with_suffix("").parts))
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            shown = ast.get_docstring(node) or ""
            name = getattr(node, "name", module.__name__)
            runner.run(parser.get_doctest(shown, {**vars(module)}, name, str(path), 0))
    assert (0, True) == (runner.failures, runner.tries > 0)
