"""A report as the answer of a service that refused a document: problem details (RFC 9457)."""

from typing import Any
from urllib.parse import quote

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.report import Report

UNPROCESSABLE = 422
SERVER_ERROR = 500


def problem_details(
    report: Report, *, instance: str | None = None, docs: str | None = None
) -> dict[str, Any] | None:
    """The members of the problem that a report tells, or nothing if it tells none.

    A document with errors is the sender's to mend (422). A rule that failed by its own fault is not, and says
    nothing about the document (500); what happened inside stays out of the answer.

    Args:
        report: what was found.
        instance: which request or document this is about, as a URI; written so that it is one.
        docs: the address of the published documentation, which links of findings are made absolute with.
    """
    if report.ok:
        return None
    count = report.counts[Severity.ERROR]
    if count:
        told: dict[str, Any] = {
            "type": "about:blank",
            "title": "The document has errors",
            "status": UNPROCESSABLE,
            "detail": f"{count} {'error' if count == 1 else 'errors'}; the first: {report.errors[0].message}",
        }
    else:
        told = {
            "type": "about:blank",
            "title": "The document could not be checked",
            "status": SERVER_ERROR,
            "detail": f"Rules failed by their own fault: {', '.join(crash.code for crash in report.crashes)}.",
        }
    if instance is not None:
        told["instance"] = quote(instance, safe=":/?#[]@!$&'()*+,;=%-._~", errors="replace")
    return {**told, "errors": [_error(d, docs) for d in report.errors]}


def _error(d: Diagnostic, docs: str | None) -> dict[str, Any]:
    error: dict[str, Any] = {"code": d.code, "name": d.name, "detail": d.message}
    if d.place is not None and d.place.pointer is not None:
        # In the form of a URI fragment, as the examples of RFC 9457 have it.
        error["pointer"] = f"#{quote(d.place.pointer, safe='/~', errors='replace')}"
    if d.hint is not None:
        error["hint"] = d.hint
    if d.url is not None:
        error["url"] = d.url if docs is None or "://" in d.url else f"{docs.rstrip('/')}/{d.url}"
    return error
