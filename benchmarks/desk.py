"""What one delay costs in a season: proposed with its cascade and issued, against loading the season's document.

A weekend has twenty sessions over two days, a week after the one before, at one of ten circuits. A delay looks at
what it can reach, so that it costs no more than loading the document does, and grows no faster than the season.

    python benchmarks/desk.py          the ratio at 1,000 weekends and the exponent; 1 if either is too high
"""

# ruff: noqa: INP001 - a program, not a package

import datetime as dt
import math
import sys
import time
from collections.abc import Callable

from roadracing._internal.desk.changing import delayed, replaced
from roadracing._internal.desk.proposal import propose
from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

SIZES = (100, 300, 1000)
KINDS = (*(SessionKind.PRACTICE,) * 9, SessionKind.RACE)
ZONE = "America/New_York"
MOST_RATIO, MOST_EXPONENT = 1.0, 1.1


def season(weekends: int) -> Season:
    """So many weekends, a week apart."""
    first = dt.date(2004, 3, 20)
    sessions = []
    for number in range(weekends):
        for row in range(20):
            day, place = divmod(row, 10)
            on = first + dt.timedelta(weeks=number, days=day)
            start = Instant.local(on.year, on.month, on.day, 8 + place, zone=ZONE)
            sessions.append(
                Session(
                    id=f"w{number}-s{row}",
                    weekend=f"w{number}",
                    kind=KINDS[place],
                    series=(f"series-{row % 5}",),
                    start=Start.at(start),
                    end=start + dt.timedelta(minutes=45),
                )
            )
    return Season(
        namespace="calendar.example.org",
        issued=Instant.local(2004, 1, 1, 12, zone=ZONE),
        organisations=(Organisation(id="imsa"),),
        series=tuple(Series(id=f"series-{n}", sanctioned_by="imsa") for n in range(5)),
        venues=tuple(Venue(id=f"circuit-{n}", timezone=ZONE) for n in range(10)),
        weekends=tuple(RaceWeekend(id=f"w{n}", venue=f"circuit-{n % 10}") for n in range(weekends)),
        sessions=tuple(sessions),
    )


def seconds(work: Callable[[], object]) -> float:
    """The least of three tries, in seconds of this process."""
    costs = []
    for _ in range(3):
        begun = time.process_time()
        work()
        costs.append(time.process_time() - begun)
    return min(costs)


def delay(of: Season, weekend: int) -> Season:
    """A practice is half an hour late, and the rest of its day makes way."""
    late = replaced(of, *delayed(of, f"w{weekend}-s2", dt.timedelta(minutes=30)))
    proposal = propose(of, late, cascading=True, changeover=dt.timedelta(minutes=10))
    return proposal.commit(issued=Instant.local(2004, 2, 1, 12, zone=ZONE), reason="oil on the track")


def main() -> int:
    """Measure, and say whether it is too much."""
    costs, ratio = {}, 0.0
    for size in SIZES:
        of = season(size)
        text = dumps(of)
        load = seconds(lambda text=text: loads(text))  # type: ignore[misc]
        costs[size] = seconds(lambda of=of, size=size: delay(of, size // 2))  # type: ignore[misc]
        ratio = costs[size] / load
        print(f"{size:>5} weekends: load {load:6.2f} s, delay {costs[size]:6.2f} s, ratio {ratio:.2f}")  # noqa: T201
    exponent = math.log(costs[SIZES[-1]] / costs[SIZES[0]]) / math.log(SIZES[-1] / SIZES[0])
    print(f"exponent {exponent:.2f}")  # noqa: T201
    return int(ratio > MOST_RATIO or exponent > MOST_EXPONENT)


if __name__ == "__main__":
    sys.exit(main())
