"""What happened, beside what was planned."""

from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.weekend.actual import Actual
from tests.rules.building import session
from tests.rules.seasons.operations import day


def test_abandoned() -> None:
    """A session that was stopped and not taken up again is so in its document too; not stated is not false."""
    for said in (True, False, None):
        season = day(session("race", "race", "14:00", "16:00", series="alms", actual=Actual(abandoned=said)))
        actual = next(s for s in loads(dumps(season)).sessions if s.id == "race").actual
        assert actual is not None
        assert actual == Actual(abandoned=said)
        assert actual.ended_as == ("abandoned" if said else "ended")
