"""What is sorted can always be told apart: no tuple comes down to comparing objects that have no order.

Two things that tie in everything before them would otherwise end in somebody else's TypeError, on the day they do.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2] / "src" / "roadracing"
SORTING: Final = {"sorted", "min", "max", "nlargest", "nsmallest", "merge"}
PUSHING: Final = {"heappush", "heappushpop", "heapreplace"}
ORDERED_TYPES: Final = {
    "str",
    "int",
    "float",
    "bool",
    "date",
    "datetime",
    "time",
    "timedelta",
    "Instant",
    "None",
}
ORDERED_NAMES: Final = frozenset(
    (
        *("id", "key", "name", "code", "text", "label", "what", "number", "day", "since", "zone", "length"),
        *("at", "at_m", "from_m", "to_m", "begins", "ends", "starts", "column"),
    )
)
"""What fields and variables are called that hold plain values."""
ORDERED_CALLS: Final = frozenset(
    ("str", "len", "repr", "int", "float", "bool", "abs", "date", "total_seconds", "min")
)


def plain(node: ast.expr) -> bool:
    """Whether a value is certainly one that has an order."""
    match node:
        case ast.Constant() | ast.JoinedStr() | ast.Compare() | ast.BinOp():
            return True
        case ast.UnaryOp():
            return True
        case ast.Tuple(elts=elements):
            return all(map(plain, elements))
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.rstrip("_") in ORDERED_NAMES or name.endswith(("_id", "_m", "_min", "_on", "_at"))
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name in ORDERED_CALLS
    return False


def unordered(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every place where tuples are compared whose last member may be an object, by line."""
    functions = [
        ast.Module(body=_on_top(tree), type_ignores=[]),
        *(n for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))),
    ]
    yielding = {
        f.name: f.returns for f in functions if isinstance(f, ast.FunctionDef) and f.returns is not None
    }
    for function in functions:
        held = _collected(function)
        for node in ast.walk(function):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if any(each.arg == "key" for each in node.keywords):
                continue
            compared: list[ast.expr] = []
            if name in PUSHING:
                compared = [each for each in node.args[1:] if isinstance(each, ast.Tuple)]
            elif name in SORTING:
                compared = [each for given in node.args for each in _tuples(given, held)]
            elif name == "sort" and isinstance(node.func, ast.Attribute):
                compared = _tuples(node.func.value, held)
            for each in compared:
                if isinstance(each, ast.Tuple) and each.elts and not plain(each.elts[-1]):
                    yield node.lineno, ast.unparse(each)
            called = node.args[0] if name in SORTING and node.args else None
            if isinstance(called, ast.Call) and isinstance(called.func, ast.Name):
                last = _last_type(yielding.get(called.func.id))
                if last is not None and last not in ORDERED_TYPES:
                    yield node.lineno, f"{called.func.id} ends in {last}"


def _on_top(tree: ast.AST) -> list[ast.stmt]:
    """The statements that are in no function."""
    body: list[ast.stmt] = getattr(tree, "body", [])
    return [
        each for each in body if not isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    ]


def _collected(function: ast.AST) -> dict[str, list[ast.expr]]:
    """What is put into each variable of a function, as far as that is written there."""
    held: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                held.setdefault(name, []).extend(_tuples(value, {}))
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                held.setdefault(name, []).extend(_tuples(value, {}))
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id=name), attr="append"), args=[ast.Tuple() as one]
            ):
                held.setdefault(name, []).append(one)
            case ast.AugAssign(target=ast.Name(id=name), value=value):
                held.setdefault(name, []).extend(_tuples(value, {}))
    return held


def _tuples(value: ast.expr, held: dict[str, list[ast.expr]]) -> list[ast.expr]:
    match value:
        case ast.GeneratorExp(elt=ast.Tuple() as one) | ast.ListComp(elt=ast.Tuple() as one):
            return [one]
        case ast.SetComp(elt=ast.Tuple() as one):
            return [one]
        case ast.List(elts=some) | ast.Tuple(elts=some) | ast.Set(elts=some):
            return [each for each in some if isinstance(each, ast.Tuple)]
        case ast.Name(id=name):
            return held.get(name, [])
    return []


def _last_type(returns: ast.expr | None) -> str | None:
    """The last member of the tuples that a function gives, where its annotation says so."""
    match returns:
        case ast.Subscript(slice=ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=[*_, last]))):
            return ast.unparse(last).split(".")[-1].split("[")[0].split(" |")[0]
    return None


MODULES: Final = {path.relative_to(ROOT).as_posix(): path for path in sorted(ROOT.rglob("*.py"))}


def test_no_tie_comes_down_to_an_object() -> None:
    """Wherever tuples are sorted without a key, the last of them is a plain value."""
    found = {
        f"{name}:{line}": what
        for name, path in MODULES.items()
        for line, what in unordered(ast.parse(path.read_text("utf-8")))
    }
    assert {} == found


@pytest.mark.parametrize(
    "text",
    [
        "sorted((s.begins, s) for s in slots)",
        "max([(d.ends, d) for d in duties])",
        "heapq.heappush(heap, (ends, thing))",
        "def f():\n    found = []\n    found.append((1, thing))\n    return sorted(found)",
        "def f():\n    found = [(one.at, one) for one in many]\n    found.sort()",
        "def g() -> Iterator[tuple[str, Finding]]: ...\nsorted(g())",
        "heapq.nlargest(3, [(b.at_m, b) for b in boxes])",
    ],
)
def test_what_would_tie_is_found(text: str) -> None:
    """Each way of writing it."""
    assert list(unordered(ast.parse(text)))


def test_what_cannot_tie_is_not() -> None:
    """With a key, or with a plain value at the end."""
    text = "sorted(many, key=lambda e: e.id)\nsorted((s.begins, s.id) for s in slots)\nheapq.heappush(h, (ends, 'a'))"
    assert [] == list(unordered(ast.parse(text)))
