"""Which row of a table names its columns."""

from tests.tables.sheets.test_sheet_as_kept import _read, _times


def test_titles_above() -> None:
    """Title rows and the first day may stand above the headings; merged cells repeat their words."""
    text = (
        "2025 12 Hour schedule,,,,\nFriday 31.01.2025,,,,\nStart,Finish,Category,Duration,Session\n"
        "7:20,7:45,Supercars,0:25,Testing\nSaturday 01.02.2025,Saturday 01.02.2025,Saturday 01.02.2025,,\n"
        "7:20,7:40,Combined Sedans,0:20,Race 1\n"
    )
    assert [
        ("Testing", "2025-01-31 07:20", "07:45"),
        ("Race 1", "2025-02-01 07:20", "07:40"),
    ] == _times(text)


def test_no_headings() -> None:
    """Without headings, what the cells of a column hold tells what it is, where only one reading fits."""
    text = "2025-01-31,7:20,7:45,Supercars,Practice\n2025-01-31,8:00,8:25,Ferrari,Qualifying\n"
    assert ["Practice", "Qualifying"] == [row[0] for row in _times(text)]
    assert not _read("Supercars,1,2\nFerrari,3,4\n").usable
