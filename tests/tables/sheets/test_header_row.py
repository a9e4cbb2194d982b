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


def test_no_headings_and_columns_of_many_sorts() -> None:
    """Lengths are lengths, broadcasters and numbers no series, and a series need not be named for a break."""
    text = (
        "Night at Daytona, the programme\n2025-01-31,7:20,Vees,Practice,20 mins,FS1,1\n"
        "2025-01-31,8:00,Vees,Qualifying,15 mins,FS1,2\n2025-01-31,9:00,,Lunch,,,\n"
    )
    sessions = {one.title: one for one in _read(text).required().sessions}
    assert [("vees",), ("vees",), ()] == [
        sessions[title].series for title in ("Practice", "Qualifying", "Lunch")
    ]
    assert ["07:20", "08:15"] == [f"{sessions[title].starts:%H:%M}" for title in ("Practice",)] + [
        f"{sessions['Qualifying'].end:%H:%M}"
    ]


def test_two_known_headings_over_times() -> None:
    """Two headings are enough where times stand below the one for them."""
    text = "Saturday 16 August 2025\ntime,what,folk\n09:00,Warm up,Vee\n10:00,Race,Vee\n"
    assert ["Warm up", "Race"] == [row[0] for row in _times(text)]
