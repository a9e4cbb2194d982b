"""Codes of findings."""

import pytest

from roadracing._internal.findings.codes import AREAS, Code, Severity


def made(code: str, severity: Severity = Severity.ERROR) -> Code:
    """A kind of finding."""
    return Code(code=code, name="a-name", severity=severity, title="Something holds.")


def test_whose_it_is() -> None:
    """A code of the library leads to a page of the documentation; an own one leads where its author says."""
    assert (False, "rules/SCH003.html") == (made("SCH003").own, made("SCH003").url)
    assert (True, None) == (made("CLUB001").own, made("CLUB001").url)
    linked = Code(
        code="CLUB001", name="n", severity=Severity.INFO, title="t", link="https://club.example.org/1"
    )
    assert "https://club.example.org/1" == linked.url


@pytest.mark.parametrize(
    "code",
    ["", "SCH", "SCH1", "sch001", "ABC001", "CLUB1", "TOOLONGXX001", *(f"{area}X001" for area in AREAS)],
)
def test_not_a_code(code: str) -> None:
    """Three letters are the library's areas; an own prefix is longer and begins with none of them."""
    with pytest.raises(ValueError, match="is not a code"):
        made(code)


def test_a_severity_is_one() -> None:
    """A word is no severity, and the message names the three."""
    with pytest.raises(ValueError, match=r"Severity\.ERROR, Severity\.WARNING, Severity\.INFO"):
        made("SCH003", "bad")  # type: ignore[arg-type]


def test_order_of_severities() -> None:
    """Errors are listed first."""
    assert [0, 1, 2] == [severity.rank for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)]
