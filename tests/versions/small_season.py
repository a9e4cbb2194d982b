"""A season of two weekends with one race at noon."""

from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.versions.generated import NAMESPACE

ZONE = "America/New_York"


def at(day: int, clock: str) -> Instant:
    """A time of a day in July 2004 at the venue."""
    hour, minute = clock.split(":")
    return Instant.local(2004, 7, day, int(hour), int(minute), zone=ZONE)


RACE = Session(
    id="gt-race",
    weekend="mid-ohio",
    kind=SessionKind.RACE,
    series=("wc",),
    classes=("gt",),
    start=Start.at(at(17, "12:00")),
    end=at(17, "12:50"),
)
SEASON = Season(
    namespace=NAMESPACE,
    series=(Series(id="wc", name="World Challenge", classes=(CarClass(id="gt", name="GT"),)),),
    venues=(
        Venue(
            id="mid-ohio",
            timezone=ZONE,
            name="Mid-Ohio",
            layouts=(
                CircuitLayout(id="full", name="Full course"),
                CircuitLayout(id="short", name="Club course"),
            ),
        ),
    ),
    weekends=(
        RaceWeekend(id="mid-ohio", venue="mid-ohio", name="Mid-Ohio weekend", layout="full"),
        RaceWeekend(id="sebring", venue="mid-ohio", name="Sebring weekend"),
    ),
    sessions=(RACE,),
)
