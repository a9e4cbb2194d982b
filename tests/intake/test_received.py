"""A document that somebody received."""

from roadracing._internal.intake.received import Hints, receive
from tests.intake.printing import TIMETABLE, pdf
from tests.tables.building import NAMESPACE, ZONE


def test_a_printed_timetable() -> None:
    """A PDF, known by how it begins, is read as its tables are: every row on its day, and the pages are said."""
    received = receive(pdf(TIMETABLE), name="schedule", hints=Hints(namespace=NAMESPACE, timezone=ZONE))

    assert received.season is not None
    assert "pdf" == received.form
    assert [
        ("2024-06-07 08:00", "Practice"),
        ("2024-06-07 09:00", "Free practice 1"),
        ("2024-06-08 10:00", "Qualifying"),
        ("2024-06-08 14:05", "Race 1"),
    ] == sorted((str(s.starts)[:16].replace("T", " "), s.title) for s in received.season.sessions)
    assert any("2 pages of a PDF" in found.message for found in received.diagnostics)
    assert [] == [found for found in received.diagnostics if found.severity == "error"]
