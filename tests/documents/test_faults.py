"""The catalogue of what can be wrong with a document."""

from pathlib import Path

from roadracing._internal.documents.faults import FAULTS
from roadracing._internal.findings.codes import Severity


def test_codes() -> None:
    """Codes and names are given out once, in order, and all of them are errors."""
    assert [f"DOC{number:03}" for number in range(1, len(FAULTS) + 1)] == [fault.code for fault in FAULTS]
    assert len(FAULTS) == len({fault.name for fault in FAULTS})
    assert {Severity.ERROR} == {fault.severity for fault in FAULTS}


def test_pages() -> None:
    """Each is explained in a few sentences, and its title says what is true where nothing is found."""
    for fault in FAULTS:
        assert 80 < len(fault.page) < 800, fault.name
        assert fault.title.endswith("."), fault.name


def test_all_are_shown() -> None:
    """Each kind of fault is the outcome of some test."""
    rooms = (Path(__file__).parent, Path(__file__).parents[1] / "findings")
    tests = "".join(path.read_text("utf-8") for room in rooms for path in room.glob("test_*.py"))

    assert [] == [fault.code for fault in FAULTS if f'"{fault.code}"' not in tests]
