"""A report for programs; its shape is a public contract."""

import json
from typing import Any, Final

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.report import Report

_TEXT: Final = {"type": "string"}
_MAYBE_TEXT: Final = {"type": ["string", "null"]}
_MAYBE_COUNT: Final = {"type": ["integer", "null"], "minimum": 0}
_PLACE: Final = {
    "pointer": _MAYBE_TEXT,
    "line": _MAYBE_COUNT,
    "column": _MAYBE_COUNT,
    "row": _MAYBE_COUNT,
    "field": _MAYBE_TEXT,
    "cell": _MAYBE_TEXT,
}
_SEVERITIES: Final = [severity.value for severity in Severity]


def json_report(report: Report, *, ok: bool | None = None) -> str:
    """One JSON document, as :func:`report_schema` says.

    Args:
        report: what was found.
        ok: whether all is well, where whoever asks sees it more strictly than the report; its own answer unless given.
    """
    told = report.to_json() if ok is None else {**report.to_json(), "ok": ok}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def report_schema() -> dict[str, Any]:
    """The JSON Schema of reports, for programs that read them in other languages."""
    related = _object(
        {"message": _TEXT, "path": _TEXT, "file": _MAYBE_TEXT, **_PLACE}, optional={"row", "field", "cell"}
    )
    facts = {
        "file": _MAYBE_TEXT,
        "code": {"type": "string", "pattern": "^[A-Z]+[0-9]+$"},
        "name": _TEXT,
        "severity": {"enum": _SEVERITIES},
        "message": _TEXT,
        **_PLACE,
        "path": _TEXT,
        "related": {"type": "array", "items": related},
        "hint": _MAYBE_TEXT,
        "context": {"type": "object"},
        "practice": _MAYBE_TEXT,
        "url": _MAYBE_TEXT,
        "follows": {"anyOf": [related, {"type": "null"}]},
    }
    finding = _object(facts, optional={"row", "field", "cell"})
    accepted = _object({**facts, "reason": _TEXT}, optional={"row", "field", "cell"})
    count = {"type": "integer", "minimum": 0}
    whole = _object(
        {
            "ok": {"type": "boolean"},
            "counts": _object(dict.fromkeys(_SEVERITIES, count)),
            "diagnostics": {"type": "array", "items": finding},
            "unlisted": count,
            "profile": _MAYBE_TEXT,
            "not_run": {"type": "array", "items": _object({"code": _TEXT, "name": _TEXT, "reason": _TEXT})},
            "crashes": {
                "type": "array",
                "items": _object({"code": _TEXT, "name": _TEXT, "error": _TEXT, "trace": _TEXT}),
            },
            "suppressed": {"type": "array", "items": accepted},
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:roadracing:report:1",
        "title": "Report",
        **whole,
    }


def _object(properties: dict[str, Any], *, optional: set[str] | None = None) -> dict[str, Any]:
    """An object with these properties; later versions may add others, so that none is forbidden."""
    required = [name for name in properties if name not in (optional or set())]
    return {"type": "object", "properties": properties, "required": required}
