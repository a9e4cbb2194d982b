"""How the time that the rules take grows with the document.

A weekend of 250 rows (five days, five series, officials and public beside them) is checked once, ten times
and a hundred times over, a week apart at one circuit. An exponent of 1 means that twice the rows take twice
the time; comparing every pair of rows would show as 2.

    python benchmarks/rules.py            every rule together
    python benchmarks/rules.py --each     each rule by itself, slowest first
"""

# ruff: noqa: INP001 - a program, not a package

import datetime as dt
import math
import sys
import time

from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.ruleset import RuleSet
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

COPIES = (1, 10, 100)
ZONE = "America/New_York"
SERIES = tuple(Series(id=f"series-{n}", name=f"Series {n}", sanctioned_by="imsa") for n in range(5))
VENUE = Venue(
    id="circuit",
    name="The Circuit",
    timezone=ZONE,
    layouts=(
        CircuitLayout(id="full", asphalt=("infield", "oval", "straight")),
        CircuitLayout(id="short", asphalt=("oval", "straight")),
    ),
)
ON_TRACK = (SessionKind.PRACTICE, SessionKind.QUALIFYING, SessionKind.WARM_UP, SessionKind.RACE)
BESIDE = (
    SessionKind.BRIEFING,
    SessionKind.TECHNICAL_INSPECTION,
    SessionKind.GARAGE,
    SessionKind.AUTOGRAPHS,
    SessionKind.REGISTRATION,
    SessionKind.MEDICAL,
    SessionKind.PRESS,
)


def weekend(number: int) -> tuple[RaceWeekend, list[Session]]:
    """The weekend, so many weeks after the first one."""
    name = f"weekend-{number:03}"
    first = dt.datetime(2004, 3, 17) + dt.timedelta(weeks=number)  # noqa: DTZ001 - a wall time
    held = RaceWeekend(
        id=name,
        venue="circuit",
        layout="full",
        name=f"Weekend {number}",
        first_day=first.date(),
        last_day=(first + dt.timedelta(days=4)).date(),
    )
    return held, [session for day in range(5) for session in day_of(name, first + dt.timedelta(days=day))]


def day_of(name: str, midnight: dt.datetime) -> list[Session]:
    """Fifty rows: two before the first cars, eighteen on track, thirty beside it."""

    def row(number: int, kind: SessionKind, begin: int, length: int, series: str | None = None) -> Session:
        start, end = (
            Instant.at_local(midnight + dt.timedelta(minutes=minute), ZONE)
            for minute in (begin, begin + length)
        )
        return Session(
            id=f"{name}-{midnight:%a}-{number:02}".lower(),
            weekend=name,
            kind=kind,
            title=f"{kind.value} {number}",
            series=(series,) if series else (),
            operated_by="imsa",
            start=Start.at(start),
            end=end,
        )

    rows = [
        row(0, SessionKind.TRACK_INSPECTION, 6 * 60, 30),
        row(1, SessionKind.COURSE_CLEARANCE, 7 * 60 + 30, 10),
    ]
    for n in range(18):
        rows.append(row(len(rows), ON_TRACK[n % len(ON_TRACK)], 8 * 60 + 35 * n, 25, SERIES[n % 5].id))
    for n in range(30):
        rows.append(row(len(rows), BESIDE[n % len(BESIDE)], 19 * 60 + 3 * n, 60))
    return rows


def season(copies: int) -> Season:
    """So many copies of the weekend."""
    held = [weekend(number) for number in range(copies)]
    return Season(
        namespace="benchmark.racing.test",
        organisations=(Organisation(id="imsa", name="IMSA"),),
        series=SERIES,
        venues=(VENUE,),
        weekends=tuple(each for each, _ in held),
        sessions=tuple(session for _, sessions in held for session in sessions),
    )


def seconds(examined: Season, rules: RuleSet) -> float:
    """The least time of three, which is the one that other programs disturbed least."""
    times = []
    for _ in range(3):
        started = time.perf_counter()
        report = validate(examined, rules=rules)
        times.append(time.perf_counter() - started)
        if report.crashes:
            raise SystemExit(f"a rule failed: {report.crashes[0].code}")
    return min(times)


def growth(rules: RuleSet, seasons: list[Season]) -> tuple[list[float], float]:
    """The times for each number of copies, and the exponent between the last two."""
    times = [seconds(each, rules) for each in seasons]
    return times, math.log(times[-1] / times[-2]) / math.log(COPIES[-1] / COPIES[-2])


def main(arguments: list[str]) -> None:
    """Print times and exponents."""
    seasons = [season(copies) for copies in COPIES]
    sets = {"all rules": DEFAULT}
    if "--each" in arguments:
        sets |= {f"{rule.code.code} {rule.code.name}": RuleSet([rule]) for rule in DEFAULT}
    rows = {name: growth(rules, seasons) for name, rules in sets.items()}
    heads = "".join(f"{len(each.sessions):>12,}" for each in seasons)
    sys.stdout.write(f"{'rows':32}{heads}   exponent\n")
    for name, (times, exponent) in sorted(rows.items(), key=lambda item: -item[1][0][-1]):
        shown = "".join(f"{each * 1000:>9,.1f} ms" for each in times)
        sys.stdout.write(f"{name:32}{shown}   {exponent:.2f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
