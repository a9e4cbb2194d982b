"""Single slips in a weekend in which nothing is wrong."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import attrs

from roadracing._internal.documents.reading import load
from roadracing._internal.findings.report import Report
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

MOST = 12
"""What a person reads for one slip, at most."""


Slip = Callable[[Season, Session], Season]


WEEKEND: Season = load(Path(__file__).parents[1] / "data" / "long-beach-2023-model.json")


def longer(by: dt.timedelta) -> Slip:
    """One session ends later than it was to."""

    def slip(season: Season, session: Session) -> Season:
        assert session.end is not None
        return put(season, attrs.evolve(session, end=session.end + by))

    return slip


def put(season: Season, session: Session) -> Season:
    """The season with a session in place of the one with its id."""
    return attrs.evolve(season, sessions=tuple(session if s.id == session.id else s for s in season.sessions))


def told(season: Season) -> Report:
    """The report, in which causes are no worse than what follows from them, and nothing follows from what follows."""
    report = validate(season)
    assert () == report.crashes
    assert len(report.diagnostics) == sum(1 + len(following) for _, following in report.causes)
    for cause, following in report.causes:
        assert cause.follows is None
        assert all(cause.severity.rank <= d.severity.rank for d in following)
    return report


HOUR = dt.timedelta(hours=1)


def later(by: dt.timedelta) -> Slip:
    """One session is written down at another time."""

    def slip(season: Season, session: Session) -> Season:
        assert session.start.instant is not None
        end = None if session.end is None else session.end + by
        return put(season, attrs.evolve(session, start=Start.at(session.start.instant + by), end=end))

    return slip


def with_facts(**facts: object) -> Slip:
    """One session has other facts."""
    return lambda season, session: put(season, attrs.evolve(session, **facts))


def again(by: dt.timedelta) -> Slip:
    """One row is there twice, the second time perhaps a little later."""

    def slip(season: Season, session: Session) -> Season:
        copy = attrs.evolve(session, id=f"{session.id}-again")
        return later(by)(attrs.evolve(season, sessions=(*season.sessions, copy)), copy)

    return slip


def swapped(season: Season, session: Session) -> Season:
    """The times of two rows are exchanged."""
    timed = [s for s in season.sessions if s.start.instant is not None and s.end is not None]
    other = timed[(timed.index(session) + 1) % len(timed)]
    this = attrs.evolve(session, start=other.start, end=other.end)
    return put(put(season, this), attrs.evolve(other, start=session.start, end=session.end))


def elsewhere(zone: str) -> Slip:
    """One session is given on the clocks of another zone."""

    def there(moment: Instant) -> Instant:
        return Instant.at_local(dt.datetime(*moment.timetuple()[:5]), zone)  # noqa: DTZ001

    def slip(season: Season, session: Session) -> Season:
        assert session.start.instant is not None
        assert session.end is not None
        begins = Start.at(there(session.start.instant))
        return put(season, attrs.evolve(session, start=begins, end=there(session.end)))

    return slip


def venue_in(zone: str) -> Slip:
    """The venue is said to lie in another zone."""
    return lambda season, _: attrs.evolve(
        season, venues=(attrs.evolve(season.venues[0], timezone=zone), *season.venues[1:])
    )


def first_without(collection: str) -> Slip:
    """The first of a kind is left out."""
    return lambda season, _: attrs.evolve(season, **{collection: getattr(season, collection)[1:]})


def first_renamed(collection: str) -> Slip:
    """The first of a kind has an id that nothing names."""

    def slip(season: Season, _: Session) -> Season:
        first, *rest = getattr(season, collection)
        return attrs.evolve(season, **{collection: (attrs.evolve(first, id="of-another-name"), *rest)})

    return slip


def entered_for(series: str | None) -> Slip:
    """One car is entered for another series, or for one that is not there."""

    def slip(season: Season, _: Session) -> Season:
        first, *rest = season.entries
        other = series or next(each.id for each in season.series if each.id != first.series)
        return attrs.evolve(season, entries=(attrs.evolve(first, series=other), *rest))

    return slip


SLIPS: Mapping[str, Slip] = {
    "an hour late": later(HOUR),
    "an hour early": later(-HOUR),
    "morning for evening": later(12 * HOUR),
    "evening for morning": later(-12 * HOUR),
    "the next day": later(24 * HOUR),
    "the day before": later(-24 * HOUR),
    "the next month": later(30 * 24 * HOUR),
    "the year before": later(-365 * 24 * HOUR),
    "a hundred years early": later(-36525 * 24 * HOUR),
    "an overrun": longer(HOUR),
    "a long overrun": longer(10 * HOUR),
    "ends in another month": longer(31 * 24 * HOUR),
    "no end": with_facts(end=None),
    "no start": with_facts(start=Start.tbc(), end=None),
    "no series": with_facts(series=(), classes=()),
    "a series that is not there": with_facts(series=("of-another-name",)),
    "a class that is not there": with_facts(classes=("of-another-name",)),
    "an operator that is not there": with_facts(operated_by="of-another-name"),
    "a weekend that is not there": with_facts(weekend="of-another-name"),
    "a layout that is not there": with_facts(layout="of-another-name"),
    "a row twice": again(0 * HOUR),
    "a row twice, a little later": again(HOUR / 4),
    "swapped rows": swapped,
    "clocks of Paris": elsewhere("Europe/Paris"),
    "a venue in London": venue_in("Europe/London"),
    "a venue in Adelaide": venue_in("Australia/Adelaide"),
    "a car in another series": entered_for(None),
    "a car in a series that is not there": entered_for("of-another-name"),
} | {
    f"{how} {what}": slip(what)
    for what in ("organisations", "series", "venues", "weekends", "entries", "car_classes")
    for how, slip in (("without the first of", first_without), ("another id for the first of", first_renamed))
    if hasattr(WEEKEND, what)
}
