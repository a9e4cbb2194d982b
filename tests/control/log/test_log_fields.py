"""The values that the fields of a log can have."""

import json

from roadracing._internal.control.log.log_rows import LogForm
from tests.control.log.test_log_reading import read


def test_values_have_types() -> None:
    """Numbers are numbers, text is text; a car's number may have lost its quotes."""
    good = {"kind": "check", "check": "radio", "passed": True, "sequence": 3, "car": 7}
    found = read(json.dumps(good))
    assert (LogForm.NDJSON, ()) == (found.form, found.diagnostics)
    assert ("7", True, 3) == tuple(getattr(found.log.entries[0], n) for n in ("car", "passed", "sequence"))
    bad = {"kind": "check", "passed": "yes", "sequence": "3", "open_classes": "gt", "text": 5.5}
    found = read(json.dumps(bad))
    assert {"/passed", "/sequence", "/open_classes", "/text"} == {d.place.pointer for d in found.errors}
    assert {1} == {d.place.line for d in found.errors}


def test_numbers_with_a_fraction() -> None:
    """Programs write 7.0 where another row has no number; the car is 20 and the sector 7."""
    text = (
        "Time,Category,Message,Flag,Scope,Sector,RacingNumber,Lap\n"
        "2024-05-05 20:10:00,Flag,YELLOW IN TRACK SECTOR 7,YELLOW,Sector,7.0,,3.0\n"
        "2024-05-05 20:11:00,Flag,,BLUE,Driver,nan,20.0,4.0\n"
    )
    found = read(text)
    assert () == found.errors
    yellow, blue = found.log.in_order
    assert ("7", 3, "20", 4) == (yellow.sector, yellow.lap, blue.car, blue.lap)


def test_columns_that_say_nonsense() -> None:
    """A sector or a car that cannot be one is a fault, whatever the flag says."""
    messages = [
        {"flag": "YELLOW", "scope": "Sector", "sector": "\ud800"},
        {"flag": "BLUE", "scope": "Driver", "driver_number": "far too long"},
        {"flag": "YELLOW", "sector": {"a": 1}, "message": 5},
    ]
    found = read(json.dumps(messages))
    assert ["/0", "/1", "/2"] == sorted({d.place.pointer[:2] for d in found.errors})
    assert [None, None, None] == [e.sector or e.car for e in found.log.in_order]
