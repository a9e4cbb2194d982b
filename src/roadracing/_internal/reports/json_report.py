"""A report for programs; its shape is a public contract."""

import json

from roadracing._internal.findings.report import Report


def json_report(report: Report, *, ok: bool) -> str:
    """One JSON document; ``ok`` means exit code 0."""
    return json.dumps({**report.to_json(), "ok": ok}, ensure_ascii=False, indent=2) + "\n"
