"""What a few bytes of a workbook can be many times over is counted as often as it is met."""

import pytest

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.intake import open_workbook
from roadracing._internal.intake.open_workbook import OpenWorkbook
from roadracing._internal.intake.spreadsheets import timetable_of
from roadracing._internal.intake.weekend_workbook import read_workbook
from roadracing._internal.intake.workbook_archive import SpreadsheetError
from roadracing._internal.intake.workbook_sheets import sheets_of
from tests.intake.hostile_books import HEAD, RACE, book, row

SHARED = f"<si><t>{'word ' * 200}</t></si>"
SHARING = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(3, 60))
ENTRIES = row(1, "series", "number", "team")
MERGED = '<mergeCells><mergeCell ref="C2:C60"/></mergeCells>'
LONG_FORMULA = f'<row r="3"><c r="A3"><f t="shared" ref="A3:A99" si="0">{"A1+" * 100}A1</f></c></row>'
SAME_FORMULA = "".join(f'<row r="{n}"><c r="A{n}"><f t="shared" si="0"/></c></row>' for n in range(4, 60))


def said_of(content: bytes, limits: Limits = DEFAULT_LIMITS) -> list[Diagnostic]:
    """What is said of a workbook as a whole."""
    return list(
        read_workbook(content, limits=limits, namespace="a.example", timezone="America/New_York").diagnostics
    )


@pytest.mark.parametrize(
    ("content", "limits", "what"),
    [
        (book(HEAD + RACE + SHARING, shared=SHARED), Limits(bytes=20_000), "more than 20,000 characters"),
        (
            book(ENTRIES + row(2, "alms", "1", "word " * 200), behind=MERGED),
            Limits(bytes=20_000),
            "more than 20,000 characters",
        ),
        (book(HEAD + RACE, shared=SHARED), Limits(text=900), "a text of more than 900 characters"),
        (book(HEAD + RACE + f"<!-- {'<row ' * 300} -->"), Limits(text=900), "more than 900 characters"),
        (book(HEAD + RACE + f'<row x="{">" * 1_000}"/>'), Limits(text=900), "more than 900 characters"),
        (book(HEAD + RACE, *["" for _ in range(250)]), DEFAULT_LIMITS, "more than 250 sheets"),
        (book(HEAD + RACE + LONG_FORMULA + SAME_FORMULA), Limits(values=2_000), "share a long formula"),
        (book(HEAD + RACE + '<row r="1048576"/>'), DEFAULT_LIMITS, "more than 20,000 rows"),
    ],
    ids=["shared", "merged", "text", "remark", "attribute", "sheets", "formulas", "rows"],
)
def test_what_is_refused(content: bytes, limits: Limits, what: str) -> None:
    """A workbook that would become too much is refused before it does, and the reason says what is too much."""
    (said,) = said_of(content, limits)

    assert what in said.message


def test_what_is_read_all_the_same() -> None:
    """The same workbooks are read by whoever allows as much as they hold."""
    for content in (
        book(HEAD + RACE + f"<!-- {'<row ' * 300} -->"),
        book(HEAD + RACE, *["" for _ in range(100)]),
        book(ENTRIES + row(2, "alms", "1", "A team"), behind=MERGED, titles={1: "Entries"}),
    ):
        assert not [each for each in said_of(content) if each.code == "DOC001"]


def test_rows_of_all_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that hold nothing stand for little in the file: they count in all sheets together."""
    content = book(HEAD + RACE, *['<row r="500"/>'] * 8)
    assert "DOC001" not in {each.code for each in said_of(content)}
    monkeypatch.setattr(open_workbook, "_ROWS_OF_ALL", 3_000)

    (said,) = said_of(content)
    assert "more than 3,000 rows" in said.message


def test_what_is_wider() -> None:
    """Words beyond the last column that is read refuse the sheet, whichever reads it."""
    held = OpenWorkbook(book(row(1, *"abcdefgh")), Limits(columns=7))

    for reader in (timetable_of, lambda one: sheets_of(one, None)):
        with pytest.raises(SpreadsheetError, match="more than 7 columns"):
            reader(held)
    held.close()
