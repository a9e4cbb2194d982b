"""Days, times and sessions in the words of a notice board."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.model.season.index import Index
from roadracing._internal.time.start import Start
from roadracing._internal.versions.words import day_of, start_text, zone_of
from tests.versions.small_season import RACE, SEASON, ZONE, at

OTHER_CLOCKS = Start.at(at(17, "12:00").to("Asia/Tokyo"))


@pytest.mark.parametrize(
    ("start", "without_day", "with_day"),
    [
        (OTHER_CLOCKS, "12:00", "Sat 17 Jul 12:00"),
        (Start.on(dt.date(2004, 7, 17)), "a time to be announced", "a time to be announced on Sat 17 Jul"),
        (None, "a time to be announced", "a time to be announced"),
    ],
)
def test_when_it_starts(start: Start | None, without_day: str, with_day: str) -> None:
    """A start is read on the clocks of the venue; what is not known is said to be announced."""
    index, session = Index(SEASON), attrs.evolve(RACE, start=start, end=None)
    assert without_day == start_text(index, session)
    assert with_day == start_text(index, session, day=True)


def test_the_day_is_that_of_the_venue() -> None:
    """What starts past midnight elsewhere is on the venue's own day."""
    index = Index(SEASON)
    late = attrs.evolve(RACE, start=Start.at(at(17, "23:30").to("Asia/Tokyo")), end=None)
    assert (ZONE, dt.date(2004, 7, 17)) == (zone_of(index, late), day_of(index, late))
