"""What the words of an activity say about whether it runs."""

import pytest

from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.tables.cells.status_words import status_of
from tests.tables.building import one, read


@pytest.mark.parametrize(
    ("words", "left", "status"),
    [
        ("Practice - cancelled", "practice", PlanStatus.CANCELLED),
        ("CANCELLED: Race 2", "race 2", PlanStatus.CANCELLED),
        ("Rennen 1 (abgesagt)", "rennen 1", PlanStatus.CANCELLED),
        ("Rennen 1 entfällt", "rennen 1", PlanStatus.CANCELLED),
        ("Course 2 annulée", "course 2", PlanStatus.CANCELLED),
        ("決勝 中止", "決勝", PlanStatus.CANCELLED),
        ("Carrera aplazada", "carrera", PlanStatus.POSTPONED),
        ("Race 1 delayed", "race 1", PlanStatus.DELAYED),
    ],
)
def test_status(words: str, left: str, status: PlanStatus) -> None:
    """A word for cancelled, postponed or delayed in front, behind or in brackets is the status."""
    assert (left, status) == status_of(words)


@pytest.mark.parametrize("words", ["Practice", "Cancelled", "Delayed start race"])
def test_no_status(words: str) -> None:
    """Words of which the status is not the whole front or end, or that say nothing else, say none."""
    assert (words, None) == status_of(words)


def test_a_cancelled_row_does_not_run() -> None:
    """A row that is cancelled by its words keeps its kind and does not run; a stated status has the say."""
    cancelled = one(read({"activity": "Practice 2 - cancelled"}))
    assert (SessionKind.PRACTICE, PlanStatus.CANCELLED) == (cancelled.kind, cancelled.status)
    stated = one(read({"activity": "Practice 2 - cancelled", "status": "scheduled"}))
    assert PlanStatus.SCHEDULED is stated.status
