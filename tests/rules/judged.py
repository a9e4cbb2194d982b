"""What is found in documents that break rules: ``python -m tests.rules.judged`` writes it for other readers."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.report import Report
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from tests.documents.conformance import FOLDER
from tests.rules.example import example_of

FILE: Final = FOLDER / "judged.jsonl"


def judged(rule: Rule, report: Report) -> dict[str, Any]:
    """A line of the file: a rule, a document that breaks it, how it is judged, and what is found."""
    example = example_of(rule)
    return {
        "rule": rule.code.code,
        "since": rule.since,
        "options": {name: _plain(told) for name, told in example.options.items()},
        "findings": [
            {"code": d.code, "severity": d.severity.value, "path": [str(step) for step in d.path]}
            for d in report.diagnostics
        ],
        "document": _plain(example.broken),
    }


@cache
def written() -> Mapping[str, Any]:
    """The lines of the file by their rule, as they were written down."""
    lines = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    return {line["rule"]: line for line in lines}


def _plain(told: object) -> Any:
    if isinstance(told, Season):
        return json.loads(dumps(told))
    if isinstance(told, Practices):
        return {key: getattr(value, "value", value) for key, value in told.stated.items()}
    assert isinstance(told, (str, bool, int, float)), told
    return told


if __name__ == "__main__":
    lines = []
    for rule in sorted(DEFAULT, key=lambda one: one.code.code):
        example = example_of(rule)
        line = judged(rule, validate(example.broken, **example.options))
        lines.append(json.dumps(line, ensure_ascii=False, separators=(",", ":")))
    FILE.write_text("".join(f"{line}\n" for line in lines), "utf-8")
