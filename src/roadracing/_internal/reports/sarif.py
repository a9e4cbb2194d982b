"""A report in SARIF 2.1.0, the form that code scanning services read."""

import json
import re
from typing import Any
from urllib.parse import quote

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.report import Report
from roadracing._version import __version__

# In a SARIF message, words in brackets before an address in parentheses are a link (SARIF 2.1.0, section 3.11.6).
_LINK = re.compile(r"(\\*)\[(?=[^\[\]]*\]\()")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(report: Report) -> str:
    """One SARIF log with one run."""
    kinds = {d.code: d for d in report.diagnostics}
    rules = [{"id": code, "name": kinds[code].name} for code in sorted(kinds)]
    order = {code: position for position, code in enumerate(sorted(kinds))}
    invocation: dict[str, Any] = {"executionSuccessful": not report.crashes}
    if report.crashes:
        invocation["toolExecutionNotifications"] = [
            {"level": "error", "message": {"text": f"{c.code} failed: {c.error}"}} for c in report.crashes
        ]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "roadracing", "version": __version__, "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "invocations": [invocation],
                "results": [_result(d, order[d.code]) for d in report.diagnostics],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(d: Diagnostic, rule: int) -> dict[str, Any]:
    text = d.message if d.hint is None else f"{d.message} ({d.hint})"
    result: dict[str, Any] = {
        "ruleId": d.code,
        "ruleIndex": rule,
        "level": _LEVELS[d.severity],
        "message": {"text": _no_link(text)},
    }
    if location := _location(d.place):
        result["locations"] = [location]
    related = [
        {**location, "message": {"text": _no_link(other.message)}}
        for other in d.related
        if (location := _location(other.place))
    ]
    if related:
        result["relatedLocations"] = related
    return result


def _no_link(text: str) -> str:
    """Words of a document may look like a link, even one that is escaped already; none of ours is one."""
    return _LINK.sub(lambda found: found[1] * 2 + "\\[", text)


def _location(place: Place | None) -> dict[str, Any] | None:
    if place is None or place.file is None:
        return None
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file.replace("\\", "/"))}}
    if place.line is not None:
        physical["region"] = {"startLine": place.line}
        if place.column is not None:
            physical["region"]["startColumn"] = place.column
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": place.pointer}]
    return location
