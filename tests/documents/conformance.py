"""What becomes here of the small documents in `conformance`: ``python -m tests.documents.conformance`` writes it."""

import json
from pathlib import Path
from typing import Any, Final

import roadracing as rr

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


if __name__ == "__main__":
    for one in (*documents("read"), *documents("refused")):
        beside(one).write_bytes(outcome(one))
