"""Diagnostics."""

from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.places import Place

CODE = Code(code="SCH001", name="track-conflict", severity=Severity.ERROR, title="One at a time.")


def test_of_a_kind() -> None:
    """A finding takes over what its kind says, and a severity of its own where it states one."""
    found = Diagnostic.of(CODE, "both at 9:30")
    assert ("SCH001", "track-conflict", Severity.ERROR, "rules/SCH001.html") == (
        found.code,
        found.name,
        found.severity,
        found.url,
    )
    assert Severity.INFO is Diagnostic.of(CODE, "x", severity=Severity.INFO).severity


def test_one_line() -> None:
    """It is one line, with its place where that is known and its path else; nothing in it steers a terminal."""
    found = Diagnostic.of(CODE, "both\x1b[31m\nat 9:30", path=("sessions", "a"), hint="move one")
    assert 1 == len(str(found).splitlines())
    assert "\x1b" not in str(found)
    assert str(found).startswith("/sessions/a: error SCH001: ")
    placed = Diagnostic.of(CODE, "x", path=("sessions", "a"), place=Place(file="a.json", line=3, column=4))
    assert str(placed).startswith("a.json:3:4: error SCH001: x")


def test_order() -> None:
    """Findings are listed by where they are, and at one place errors first."""
    first = Diagnostic.of(CODE, "x", place=Place(file="a.json", line=2, column=1))
    worse = Diagnostic.of(CODE, "x", place=Place(file="a.json", line=9, column=1))
    info = Diagnostic.of(CODE, "x", place=Place(file="a.json", line=9, column=1), severity=Severity.INFO)
    assert [first, worse, info] == sorted([info, worse, first], key=lambda found: found.order)


def test_json() -> None:
    """Programs get every part, the place apart and the path as text."""
    related = Related(message="the other", path=("sessions", "b"))
    told = Diagnostic.of(CODE, "x", path=("sessions", "a/b"), related=[related], context={"n": 1}).to_json()
    assert ("/sessions/a~1b", None, {"n": 1}) == (told["path"], told["line"], told["context"])
    assert "the other (/sessions/b)" == str(related)
    assert {"file", "code", "name", "severity", "message", "pointer", "line", "column"} <= told.keys()
