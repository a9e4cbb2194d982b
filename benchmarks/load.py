# ruff: noqa: INP001, T201
"""How long it takes to load a season and to write it, beside what JSON alone takes.

python benchmarks/load.py [SESSIONS ...]
"""

import datetime as dt
import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from roadracing._internal.documents.reading import loads, read
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

REPEATS = 7
PER_WEEKEND = 40


def season_of(sessions: int) -> Season:
    """A season with so many sessions, each with the facts that a published timetable gives."""
    weekends = range(max(1, sessions // PER_WEEKEND))
    first = Instant.local(2004, 3, 19, 8, zone="America/New_York")
    return Season(
        namespace="calendar.example.org",
        year=2004,
        organisations=[Organisation(id="imsa"), Organisation(id="scca")],
        series=[Series(id="alms", sanctioned_by="imsa"), Series(id="world-challenge", sanctioned_by="scca")],
        venues=[Venue(id="sebring", timezone="America/New_York", name="Sebring International Raceway")],
        weekends=[RaceWeekend(id=f"weekend-{number}", venue="sebring") for number in weekends],
        sessions=[_session(number, first) for number in range(sessions)],
    )


def _session(number: int, first: Instant) -> Session:
    weekend, row = divmod(number, PER_WEEKEND)
    start = first + dt.timedelta(weeks=weekend, minutes=30 * row)
    return Session(
        id=f"session-{number}",
        weekend=f"weekend-{weekend}",
        kind=SessionKind.PRACTICE if row % 4 else SessionKind.RACE,
        title=f"Practice {row}",
        ordinal=row + 1,
        series=["alms" if row % 2 else "world-challenge"],
        operated_by="imsa",
        start=Start.at(start),
        end=start + dt.timedelta(minutes=25),
        format=Format(duration=dt.timedelta(minutes=25)),
        place="Track",
        source="timetable, version 3",
    )


def milliseconds(action: Callable[[], Any]) -> float:
    """The median time of an action."""
    times = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        action()
        times.append(time.perf_counter() - began)
    return 1000 * statistics.median(times)


def measured(sessions: int) -> str:
    """A line with what it takes to load and to write a season with so many sessions."""
    season = season_of(sessions)
    text = dumps(season)
    data = json.loads(text)
    faulty = text.replace('"weekend-0"', "null", 1).encode()
    bare, ours = milliseconds(lambda: json.loads(text)), milliseconds(lambda: loads(text))
    bare_out = milliseconds(lambda: json.dumps(data, indent=2, ensure_ascii=False))
    out, found = milliseconds(lambda: dumps(season)), milliseconds(lambda: read(faulty))
    return (
        f"{sessions:>8} {len(text) / 1024:>7.0f} {bare:>8.1f} ms {ours:>6.1f} ms {ours / bare:>6.1f}"
        f" {1000 * ours / sessions:>9.1f} µs {bare_out:>8.1f} ms {out:>6.1f} ms {found:>7.1f} ms"
    )


def main() -> None:
    """Measure for 100, 1,000 and 5,000 sessions, or for as many as are named."""
    print(
        f"{'sessions':>8} {'KiB':>7} {'json.loads':>11} {'loads':>9} {'ratio':>6} {'per session':>12}"
        f" {'json.dumps':>11} {'dumps':>9} {'one fault':>10}"
    )
    for sessions in [int(number) for number in sys.argv[1:]] or [100, 1000, 5000]:
        print(measured(sessions))


if __name__ == "__main__":
    main()
