"""Why something cannot be read, placed by whoever knows where it stands."""

from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.refusal import Refusal, shortened

CODE = Code(code="DOC999", name="a-name", severity=Severity.ERROR, title="Something holds.")


def test_a_refusal_becomes_a_finding() -> None:
    """It is a sentence at its place, with what would be right."""
    found = Refusal(CODE, "it is no date", "write 2004-07-18").diagnostic(Place(file="a.json", line=3))
    assert ("DOC999", "it is no date.", "write 2004-07-18") == (found.code, found.message, found.hint)
    assert 3 == found.place.line
    assert "is it one?" == Refusal(CODE, "is it one?").diagnostic(None).message


def test_a_hint_is_made_when_it_is_asked_for() -> None:
    """What would be right may be dear to find out, and nobody may ask."""
    asked: list[int] = []

    def hint() -> str:
        asked.append(1)
        return "write a date"

    refusal = Refusal(CODE, "it is no date", hint)
    assert [] == asked
    assert "write a date" == refusal.hint
    assert Refusal(CODE, "it is no date", lambda: None).hint is None


def test_texts_are_bounded() -> None:
    """A stranger's text is shortened and can be shown anywhere."""
    assert len(shortened("x" * 100_000)) < 2_000
    assert "\ud800" not in shortened("a\ud800b")
