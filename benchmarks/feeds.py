"""How fast feeds are written, beside the package icalendar in the same run on the same sessions.

Run as ``python -m benchmarks.feeds [SESSIONS]``. CPU time, median of interleaved rounds; the ratios are to be
trusted more than the figures.
"""  # noqa: INP001 - a program, no package

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable

import attrs

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.feeds.calendar_entry import CalendarEntry, entry
from roadracing._internal.feeds.calendars import calendar
from roadracing._internal.feeds.feed_stamp import Stamp
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.feeds.vevent import vevent
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.feeds.icalendar_verdict import judged

ROUNDS = 7
ISSUED = Instant.local(2004, 1, 5, 12, zone="America/New_York")
KINDS = (
    SessionKind.PRACTICE,
    SessionKind.QUALIFYING,
    SessionKind.WARM_UP,
    SessionKind.RACE,
    SessionKind.AUTOGRAPHS,
)
NOTES = "Gates open two hours before; the paddock is open to everybody, café and museum until 18:00. " * 2


def season(count: int) -> Season:
    """A season of this many sessions, forty at each weekend, with notes as long as real ones."""
    weekends = tuple(f"weekend-{n}" for n in range(count // 40 + 1))
    begin = Instant.local(2004, 3, 18, 8, zone="America/New_York")
    sessions = []
    for n in range(count):
        start = begin + dt.timedelta(days=7 * (n // 40) + n % 40 // 14, minutes=45 * (n % 14))
        sessions.append(
            Session(
                id=f"session-{n}",
                weekend=weekends[n // 40],
                kind=KINDS[n % len(KINDS)],
                title=f"Séance {n}: GT, GTS",
                series=(f"series-{n % 4}",),
                start=Start.at(start),
                end=start + dt.timedelta(minutes=30),
                format=Format.parse("PT30M"),
                place="Pit lane, boxes 1 to 20",
                notes=f"{NOTES}{n}",
                url="https://example.org/timetable?year=2004;weekend=sebring",
            )
        )
    return Season(
        namespace="calendar.example",
        issued=ISSUED,
        series=tuple(Series(id=f"series-{n}", name=f"Series {n}") for n in range(4)),
        venues=(
            Venue(
                id="sebring",
                timezone="America/New_York",
                name="Sebring International Raceway",
                city="Sebring",
                region="Florida",
                latitude_deg=27.4547,
                longitude_deg=-81.3483,
            ),
        ),
        weekends=tuple(RaceWeekend(id=id_, venue="sebring", name=f"Weekend {id_}") for id_ in weekends),
        sessions=tuple(sessions),
    )


def measured(work: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The seconds of CPU that each piece of work takes: the median, all pieces in turn in every round."""
    seconds: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS + 1):
        for name, piece in work.items():
            began = time.process_time()
            piece()
            seconds[name].append(time.process_time() - began)
    # The first round warms up.
    return {name: statistics.median(all_[1:]) for name, all_ in seconds.items()}


def main(count: int) -> None:
    """Measure and print."""
    whole = season(count)
    index = Index(whole)
    stamp = Stamp(ISSUED.utc, 0)
    entries: list[CalendarEntry] = [
        shown for s in whole.sessions if (shown := entry(appearance(index, s), stamp)) is not None
    ]
    components = [judged(shown) for shown in entries]
    content = b"".join(vevent(shown) for shown in entries)
    if content != b"".join(made.to_ical() for made in components):
        raise SystemExit("the two do not write the same bytes: nothing to compare")
    everything = Selection(audience=Audience.OPERATIONS)
    seconds = measured(
        {
            "icalendar: Event.to_ical, components built before": lambda: [
                made.to_ical() for made in components
            ],
            "icalendar: components built and written": lambda: [judged(shown).to_ical() for shown in entries],
            "own writer": lambda: [vevent(shown) for shown in entries],
            "a feed from the season: appearance, words, bytes": lambda: calendar(
                attrs.evolve(whole), everything
            ),
            "the same feed again: every session kept": lambda: calendar(index, everything),
        }
    )
    writer = seconds["own writer"]
    print(f"{count:,} sessions, {len(content) // count} bytes each")  # noqa: T201 - what it is for
    for name, taken in seconds.items():
        print(f"{name:52} {count / taken:12,.0f} events/s {taken / writer:7.2f} x own writer")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
