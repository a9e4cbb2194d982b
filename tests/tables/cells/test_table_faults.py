"""The kinds of finding this room makes."""

from roadracing._internal.calendars import calendar_faults
from roadracing._internal.findings.codes import Code
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.tables.cells import table_faults

CODES = tuple(sorted((*table_faults.CODES, *calendar_faults.CODES), key=lambda code: code.code))


def test_each_has_a_number_a_name_and_a_page() -> None:
    """Codes are between DOC101 and DOC199, given out once, and each is explained."""
    codes = [code.code for code in CODES]

    assert sorted(set(codes)) == codes
    assert all("DOC101" <= code <= "DOC199" for code in codes)
    assert len(codes) == len({code.name for code in CODES})
    assert all(code.page.endswith((".", "```")) and code.title.endswith(".") for code in CODES)


def test_a_finding_of_each_can_be_made() -> None:
    """Every code makes a finding that points at its page."""
    for code in CODES:
        assert isinstance(code, Code)
        assert f"rules/{code.code}.html" == Diagnostic.of(code, "x").url
