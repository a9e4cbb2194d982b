"""Words on pages become rows: under their headings, joined over pages, each day once."""

from collections.abc import Sequence

from roadracing._internal.tables.sheets.page_tables import Grid, PrintedPage, Word, printed_table

LEFT = (40.0, 100.0, 160.0, 300.0)


def words(top: float, *cells: str, size: float = 10.0) -> list[Word]:
    """The words of a line, each cell in its column."""
    found = []
    for left, cell in zip(LEFT, cells, strict=False):
        x = left
        for word in cell.split():
            wide = len(word) * size / 2
            found.append(Word(word, x, x + wide, top, top + size, size))
            x += wide + size / 4
    return found


def page(*lines: Sequence[Word], rules: Sequence[float] = ()) -> PrintedPage:
    """A page of some lines."""
    return PrintedPage(words=tuple(word for line in lines for word in line), rules=tuple(rules))


HEAD = ("Start", "End", "Series", "Session")


def test_pages_are_one_table() -> None:
    """A page goes on where the one before ended: headings stand once, days stay, the head of a page does not."""
    first = page(
        words(40, "Club weekend"),
        words(60, "Friday 7 June 2024"),
        words(80, *HEAD),
        words(100, "08:00", "08:30", "F4", "Practice"),
    )
    second = page(
        words(40, "Club weekend"),
        words(60, "Saturday 8 June 2024"),
        words(80, *HEAD),
        words(100, "09:00", "", "GT Cup", "Race"),
    )
    table = printed_table([first, second])

    assert (
        ("Club weekend",),
        ("Friday 7 June 2024",),
        (*HEAD, "notes", "classes"),
        ("08:00", "08:30", "F4", "Practice", "", ""),
        ("Saturday 8 June 2024",),
        ("09:00", "", "GT Cup", "Race", "", ""),
    ) == table.rows
    assert () == table.left_out


def test_a_day_that_goes_on() -> None:
    """A day continued on the next page is that day, headings there or not."""
    first = page(words(40, "Friday 7 June 2024"), words(60, *HEAD), words(80, "08:00", "", "F4", "Practice"))
    second = page(words(40, "Friday 7 June 2024, continued"), words(60, "09:00", "", "F4", "Race"))

    assert [("Friday 7 June 2024",), ("09:00", "", "F4", "Race", "", "")] == [
        *printed_table([first, second]).rows[-2:]
    ]


def test_several_lines_of_a_cell() -> None:
    """A cell of two lines is one cell, also where the time stands between them."""
    below = page(words(40, *HEAD), words(60, "08:00", "", "World", "Race"), words(71, "", "", "Challenge"))
    around = page(
        words(40, *HEAD),
        words(60, "", "", "World"),
        words(66, "08:00", "", "", "Race"),
        words(72, "", "", "Challenge"),
        rules=(55, 85),
    )
    for one in (below, around):
        assert ("08:00", "", "World Challenge", "Race", "", "") == printed_table([one]).rows[-1]


def test_fine_print() -> None:
    """What is printed smaller below a session is a note, and beside a series its classes."""
    lines = page(
        words(40, *HEAD),
        words(60, "08:00", "", "World", "Race"),
        words(71, "", "", "GT", "Main straight", size=8),
    )
    assert ("08:00", "", "World", "Race", "Main straight", "GT") == printed_table([lines]).rows[-1]


def test_what_stands_in_no_row_is_named() -> None:
    """A line below the table is no row, and is named once for all pages."""
    pages = [
        page(
            words(40, *HEAD),
            words(60, "08:00", "", "F4", "Race"),
            words(500, f"Printed 12:00, page {number}"),
        )
        for number in (1, 2)
    ]
    table = printed_table(pages)

    assert 3 == len(table.rows)
    assert ("Printed 12:00, page 1",) == table.left_out


def test_lines_around_cells() -> None:
    """Where lines surround the cells they are the columns; a table without headings goes on from the page before."""
    first = PrintedPage(
        words=tuple(words(20, "Friday 7 June 2024") + words(45, *HEAD)),
        grids=(Grid(top=40, bottom=90, rows=(HEAD, ("08:00", "08:30", "F4", "Free\npractice"))),),
    )
    second = PrintedPage(
        grids=(Grid(top=40, bottom=60, rows=(("", "", "GT Cup, F4", ""), ("9:00", "", "GT Cup", "Race"))),)
    )

    assert (
        ("Friday 7 June 2024",),
        HEAD,
        ("08:00", "08:30", "F4", "Free practice"),
        ("", "", "GT Cup; F4", ""),
        ("9:00", "", "GT Cup", "Race"),
    ) == printed_table([first, second]).rows
