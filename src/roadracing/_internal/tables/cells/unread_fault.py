"""A kind of finding that this room makes."""

from roadracing._internal.findings.codes import Code, Severity


def fault(number: int, name: str, title: str, page: str, severity: Severity = Severity.ERROR) -> Code:
    """The kind with this number among those of documents; timetables have 101 to 199."""
    return Code(code=f"DOC{number:03}", name=name, severity=severity, title=title, page=page)
