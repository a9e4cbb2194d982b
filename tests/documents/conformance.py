"""What becomes here of the small documents in `conformance`: ``python -m tests.documents.conformance`` writes it."""

import json
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, Final

import roadracing as rr
from roadracing._internal.documents.format_versions import FORMAT_VERSION
from roadracing._internal.documents.structure import nouns, tags
from roadracing._internal.model.kernel.shapes import Leaf, Noun, fields_of

FOLDER: Final = Path(__file__).resolve().parents[2] / "conformance"


def documents(outcome: str) -> list[Path]:
    """The documents that are read, or that are refused."""
    return sorted(path for path in (FOLDER / outcome).glob("*.json") if "." not in path.stem)


def beside(path: Path) -> Path:
    """Where it stands what becomes of a document: the bytes that are written back, or the errors."""
    return path.with_name(f"{path.stem}.{'written' if path.parent.name == 'read' else 'errors'}.json")


def outcome(path: Path) -> bytes:
    """What becomes of a document here."""
    if path.parent.name == "read":
        return rr.dumps(rr.load(path)).encode()
    report = rr.check(path.read_bytes())
    found = [error(told) for told in report.to_json()["diagnostics"] if told["severity"] == "error"]
    return (json.dumps(found, indent=2) + "\n").encode()


def error(told: dict[str, Any]) -> dict[str, Any]:
    """What every reader has to say of a fault: its code and its place. The words are each reader's own."""
    return {
        key: told[key] for key in ("code", "name", "pointer", "line", "column") if told.get(key) is not None
    }


def words_of_format() -> set[str]:
    """Every field with what it holds, every value of a choice, and every kind of object among others."""
    return {word for cls in nouns() for word in _words(cls)}


def _words(cls: type) -> Iterator[str]:
    if cls in tags():
        yield f"{cls.__name__}: an object of kind {tags()[cls]}"
    for name, field in fields_of(cls).items():
        item = field.item
        if isinstance(item, Leaf):
            holds = item.python.__name__
            if issubclass(item.python, Enum):
                yield from (f"{holds}.{each.value}: a value" for each in item.python)
        else:
            holds = item.cls.__name__ if isinstance(item, Noun) else "one of several"
        several, needed = ("several " if field.many else ""), (", always" if field.required else "")
        yield f"{cls.__name__}.{name}: {several}{holds}{needed}"


def written_words(path: Path) -> set[str]:
    """The words of a version of the format, as they were written down."""
    return {*path.read_text("utf-8").splitlines()}


if __name__ == "__main__":
    for one in (*documents("read"), *documents("refused")):
        beside(one).write_bytes(outcome(one))
    words = "".join(f"{word}\n" for word in sorted(words_of_format()))
    (FOLDER / f"format-{FORMAT_VERSION}.txt").write_text(words, "utf-8")
