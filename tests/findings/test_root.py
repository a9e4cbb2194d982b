"""One root for all that is raised on purpose."""

import ast
import pickle
from importlib import import_module
from pathlib import Path

import pytest

import roadracing as rr
from roadracing import _facade

PLAIN = {"ValueError", "TypeError", "LookupError", "KeyError", "OverflowError", "RuntimeError", "Exception"}
"""What Python raises itself, and a library only by mistake."""
UNDERNEATH = {
    # The kernel says why a fact cannot be so; what is raised is a FactError, which names the field.
    "roadracing._internal.model.kernel.fields",
    "roadracing._internal.model.kernel.json_value",
    "roadracing._internal.model.kernel.shapes",
}


def test_a_wrong_type_is_what_python_calls_so() -> None:
    """A thing of another type is a TypeError and a ValueError at once, and one of ours; it survives a pickle."""
    error = rr.WrongType("a Season is wanted; it is None")
    assert isinstance(error, (TypeError, ValueError))
    assert isinstance(error, rr.RoadracingError)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def _raised(module: str) -> list[str]:
    tree = ast.parse(Path(str(import_module(module).__file__)).read_text(encoding="utf-8"))
    return [
        f"{module}:{node.lineno} {node.exc.func.id}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise)
        and isinstance(node.exc, ast.Call)
        and isinstance(node.exc.func, ast.Name)
        and node.exc.func.id in PLAIN
    ]


def test_what_the_facades_list_raises_errors_of_ours() -> None:
    """No module from which something is listed raises one of Python's own errors on purpose."""
    homes = {
        home for facade in _facade.facades() for home in _facade.stated(facade).values() if home is not None
    }
    assert [] == [one for home in sorted(homes - UNDERNEATH) for one in _raised(home)]


@pytest.mark.parametrize(
    "error", [rr.NotUnderstood, rr.WrongType, rr.UnknownReference, rr.FactError, rr.MissingFile]
)
def test_the_root_catches_all(error: type[Exception]) -> None:
    """Whoever catches the root catches each of them."""
    assert issubclass(error, rr.RoadracingError)
