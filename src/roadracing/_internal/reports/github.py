"""A report as workflow commands that a forge shows beside the lines concerned."""

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.report import Report

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(report: Report) -> str:
    """A line for each finding."""
    return "".join(_line(d) for d in report.diagnostics)


def _line(d: Diagnostic) -> str:
    place = d.place or Place()
    properties = {"file": place.file, "line": place.line, "col": place.column, "title": f"{d.code} {d.name}"}
    text = ",".join(
        f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None
    )
    message = d.message if d.hint is None else f"{d.message} ({d.hint})"
    return f"::{_LEVELS[d.severity]} {text}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
