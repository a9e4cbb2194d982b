"""When the cells of a row say that its session is."""

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import PlanStatus
from tests.tables.building import SATURDAY, at, long_beach, one, read


@pytest.mark.parametrize(
    ("start", "starts", "status"),
    [
        ("cancelled", None, PlanStatus.CANCELLED),
        ("(CANCELED)", None, PlanStatus.CANCELLED),
        ("13:00 - cancelled", at("13:00"), PlanStatus.CANCELLED),
        ("abgesagt", None, PlanStatus.CANCELLED),
        ("postponed", None, PlanStatus.POSTPONED),
        ("16:30 (delayed)", at("16:30"), PlanStatus.DELAYED),
    ],
)
def test_a_status_in_the_place_of_a_time(start: str, starts: object, status: PlanStatus) -> None:
    """A word such as cancelled, where the start stands, is the status; the day is known all the same."""
    reading = read({"start": start})
    session = one(reading)
    assert (starts, status, SATURDAY) == (session.starts, session.status, session.day)
    assert not [told for told in reading.diagnostics if told.severity is Severity.ERROR]


def test_a_known_time_is_not_erased() -> None:
    """A session of the document that is now cancelled keeps the time it had."""
    row = {"id": "lb-alms-race", "activity": "Race", "series": "alms", "start": "cancelled"}
    season = read(row, into=long_beach(), weekend="long-beach").season
    assert season is not None
    race = next(session for session in season.sessions if session.id == "lb-alms-race")
    assert (at("16:30"), at("18:30"), PlanStatus.CANCELLED) == (race.starts, race.end, race.status)
