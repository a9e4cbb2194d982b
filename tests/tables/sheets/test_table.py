"""Tables in text, as spreadsheets and people write them."""

import csv
import io

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.tables.sheets.table import Cell, delimiter_of, rows_of


def texts(table: str, delimiter: str = ",") -> list[list[str]]:
    """What the cells of a table hold."""
    return [[cell.text for cell in row.cells] for row in rows_of(table, delimiter)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_end_at_any_kind_of_line_end(end: str) -> None:
    """Line feeds, carriage returns and both together end a row, and the last one need not be ended."""
    assert [["a", "b"], ["c", "d"]] == texts(f"a,b{end}c,d")
    assert [["a", "b"], ["c", "d"]] == texts(f"a,b{end}c,d{end}")


def test_quotes_hold_delimiters_quotes_and_line_ends() -> None:
    """Inside quotes a delimiter is text, two quotes are one, and a line end is a line feed."""
    assert [["a,b", 'say "go"', "one\ntwo"], ["x"]] == texts('"a,b","say ""go""","one\r\ntwo"\r\nx\r\n')


def test_blank_rows_count() -> None:
    """A blank row is a row to a spreadsheet, so those behind it keep their numbers."""
    assert [(1, False), (2, True), (3, True), (4, False)] == [
        (row.number, row.blank) for row in rows_of("a,b\n\n , \nc,d\n", ",")
    ]


def test_cells_know_where_they_stand() -> None:
    """A cell has the line and the character it begins at, also behind a cell of several lines."""
    rows = list(rows_of('a,"b\nc",dé,e\nf,g\n', ","))

    assert [Cell("a", 1, 1), Cell("b\nc", 1, 3), Cell("dé", 2, 4), Cell("e", 2, 7)] == list(rows[0].cells)
    assert [Cell("f", 3, 1), Cell("g", 3, 3)] == list(rows[1].cells)


def test_an_open_quote_costs_one_cell() -> None:
    """A quote that is never closed is an ordinary character and does not swallow the rows behind it."""
    rows = list(rows_of('a,"b,c\nd,"e",f\n"g,h\n', ","))

    assert [["a", 'b,c\nd,e"', "f"], ['"g', "h"]] == [[cell.text for cell in row.cells] for row in rows]
    assert [None, '"g'] == [row.open_quote.text if row.open_quote else None for row in rows]


def test_text_behind_a_closing_quote_is_kept_and_told() -> None:
    """What stands behind a closing quote belongs to the cell, and the row knows that it is odd."""
    (row,) = rows_of('"a"b,c', ",")

    assert ["ab", "c"] == [cell.text for cell in row.cells]
    assert ["ab"] == [cell.text for cell in row.odd]


def test_a_space_before_a_quote_does_not_matter() -> None:
    """People write a space behind the comma; the quotes are quotes all the same."""
    assert [["a", "b,c", "d"]] == texts('a, "b,c" ,d')


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_the_one_that_finds_the_headings(delimiter: str) -> None:
    """The header row says what separates cells, also if another delimiter occurs in it."""
    header = delimiter.join(["Date", "Start", '"Activity, in short; or long"'])

    assert delimiter == delimiter_of(f"\n{header}\n1,2;3", frozenset({"date", "start", "activity"}))


@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=8),
            min_size=2,
            max_size=5,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_reads_what_the_standard_library_writes(rows: list[list[str]]) -> None:
    """Whatever a CSV writer puts into cells comes out of them."""
    written = io.StringIO()
    csv.writer(written).writerows(rows)

    # A line end is written as it is; only its kind is not kept.
    assert rows == texts(written.getvalue())
