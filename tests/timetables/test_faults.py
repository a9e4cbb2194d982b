"""The kinds of finding this room makes."""

from roadracing.findings import Code, Diagnostic
from roadracing.timetables import calendar_faults, faults


def test_each_has_a_number_a_name_and_a_page() -> None:
    """Codes are between DOC101 and DOC199, given out once, and each is explained."""
    codes = [code.code for code in faults.CODES]

    assert sorted(set(codes)) == codes
    assert all("DOC101" <= code <= "DOC199" for code in codes)
    assert len(codes) == len({code.name for code in faults.CODES})
    assert all(code.page.endswith((".", "```")) and code.title.endswith(".") for code in faults.CODES)
    assert set(calendar_faults.CODES) < set(faults.CODES)


def test_a_finding_of_each_can_be_made() -> None:
    """Every code makes a finding that points at its page."""
    for code in faults.CODES:
        assert isinstance(code, Code)
        assert f"rules/{code.code}.html" == Diagnostic.of(code, "x").url
