"""Texts made to keep each regular expression of the package busy, and how long it is: run as a program of its own.

A pattern is taken apart; before each part that may repeat stands the least text that leads there, then the part many
times, then what fits nothing. A pattern that can divide such a run in many ways tries them all before it gives up.
"""

import ast
import re
import signal
import sys
import time
from collections.abc import Iterator
from importlib import import_module, resources
from pkgutil import walk_packages
from re import _constants as kinds, _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

LENGTH: Final = 1_000
PIECES: Final = (" ", "a", "A", "0", "-", ".", "(", "a ", "0 ", "0a")
NOTHING: Final = "\x00"
CATEGORIES: Final = {kinds.CATEGORY_DIGIT: "0", kinds.CATEGORY_SPACE: " ", kinds.CATEGORY_WORD: "a"}


def declared() -> Iterator[tuple[str, re.Pattern[Any], set[str]]]:
    """Every pattern a module holds, and every one it writes where it is used, with its module and how it is asked."""
    import roadracing  # noqa: PLC0415 - the test asks for these texts without the package

    for module in walk_packages(roadracing.__path__, "roadracing."):
        if module.name.endswith("__main__"):
            continue
        folder, _, name = module.name.rpartition(".")
        file = resources.files(folder).joinpath(f"{name}.py")
        source = file.read_text("utf-8") if file.is_file() else ""
        for called, value in vars(import_module(module.name)).items():
            asked = set(re.findall(rf"\b{called}\.(\w+)\(", source)) or {"fullmatch", "search"}
            yield from ((module.name, one, asked) for one in held(value))
        yield from ((module.name, one, {method}) for method, one in written(source))


def held(value: object, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    """The patterns in a value, in what it is made of, and in the fields of what is ours."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4 and not isinstance(value, type):
        within: Any = ()
        if isinstance(value, dict):
            within = (*value, *value.values())
        elif isinstance(value, tuple | list | set | frozenset):
            within = value
        elif fields := getattr(type(value), "__attrs_attrs__", ()):
            within = [getattr(value, field.name, None) for field in fields]
        for one in within:
            yield from held(one, depth + 1)


def written(source: str) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """The patterns that stand as texts in calls of ``re``, with the function that is called."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Attribute(
                    value=ast.Name("re"), attr=("match" | "fullmatch" | "search" | "sub" | "split") as method
                ),
                args=[ast.Constant(value=str() | bytes() as text), *_],
            ):
                yield method, re.compile(text)


def least(parts: Any) -> str:
    """A short text that fits a part of a pattern."""
    return "".join(least_of(kind, value) for kind, value in parts)


def least_of(kind: Any, value: Any) -> str:
    """The same for one element."""
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.RANGE:
        return chr(value[0])
    if kind is kinds.CATEGORY:
        return CATEGORIES.get(value, "~")
    if kind is kinds.IN:
        return "~" if value[0][0] is kinds.NEGATE else least_of(*value[0])
    if kind in {kinds.ANY, kinds.NOT_LITERAL}:
        return "a"
    if kind is kinds.BRANCH:
        return least(value[1][0])
    if kind is kinds.SUBPATTERN:
        return least(value[-1])
    if kind is kinds.ATOMIC_GROUP:
        return least(value)
    if kind in {kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT}:
        return least(value[2]) * value[0]
    return ""


def repeated(parts: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """What leads to each part that may repeat often, and what it repeats."""
    for kind, value in parts:
        if kind is kinds.BRANCH:
            for one in value[1]:
                yield from repeated(one, before)
        elif kind is kinds.SUBPATTERN:
            yield from repeated(value[-1], before)
        elif kind is kinds.ATOMIC_GROUP:
            yield from repeated(value, before)
        elif kind in {kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT}:
            if value[1] > 20:
                yield before, least(value[2])
            yield from repeated(value[2], before)
        before += least_of(kind, value)


def runs(pattern: re.Pattern[Any]) -> Iterator[str]:
    """The texts that may keep it busy."""
    found = set(repeated(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)))
    for before in sorted({each for each, _ in found}):
        pieces = {*PIECES, *(piece for lead, piece in found if lead == before and piece)}
        for piece in sorted(pieces):
            yield before + piece * (LENGTH // len(piece)) + NOTHING


def slowest(pattern: re.Pattern[Any], methods: set[str]) -> tuple[float, str]:
    """How long the processor is busy with the worst of the texts, at most a second, and how that begins."""
    asked = [getattr(pattern, each) for each in sorted({"match", "fullmatch"} & methods)]
    if methods - {"match", "fullmatch"}:
        asked.append(pattern.search)
    worst, text = (0.0, ""), ""
    try:
        for text in runs(pattern):
            given: Any = text if isinstance(pattern.pattern, str) else text.encode("latin-1", "replace")
            for ask in asked:
                signal.setitimer(signal.ITIMER_VIRTUAL, 1)
                began = time.process_time()
                ask(given)
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
                worst = max(worst, (time.process_time() - began, text[:40]))
    except TimeoutError:
        return 1.0, text[:40]
    return worst


def stop(*_: object) -> None:
    """It takes too long."""
    raise TimeoutError


def main() -> None:
    """Say of each pattern how long it is busy, and with what."""
    signal.signal(signal.SIGVTALRM, stop)
    known: dict[re.Pattern[Any], tuple[str, set[str]]] = {}
    for module, pattern, methods in declared():
        known.setdefault(pattern, (module, set()))[1].update(methods)
    for pattern, (module, methods) in known.items():
        busy, text = slowest(pattern, methods)
        sys.stdout.write(f"{busy:.3f}\t{module}\t{pattern.pattern!r}\t{text!r}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
