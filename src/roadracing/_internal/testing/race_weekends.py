"""Seasons worth testing with: weekends whose days are full of timed sessions, as an organiser would plan them."""

import datetime as dt
from collections.abc import Iterable
from functools import reduce
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

from .strategies import all_nouns, holding, least, needs, seasons as any_seasons

_ZONES: Final = ("America/New_York", "America/Los_Angeles", "Europe/Paris", "Australia/Adelaide", "UTC")
_FRIDAY: Final = dt.date(2004, 3, 19)
_OPENS: Final = 8
_ON_TRACK: Final = (SessionKind.PRACTICE, SessionKind.QUALIFYING, SessionKind.RACE)
_BESIDE: Final = (SessionKind.AUTOGRAPHS, SessionKind.PODIUM, SessionKind.PRESS, SessionKind.BRIEFING)
_LENGTHS: Final = (15, 20, 30, 45, 60)
_GAPS: Final = (20, 30, 45)


def seasons(
    *, size: int = 2, having: Iterable[str] = (), faults: bool | None = None
) -> st.SearchStrategy[Season]:
    """Seasons, most of them with several timed sessions in a weekend, and free of errors.

    Args:
        size: how many weekends and series one has at most.
        having: collections of a season that are not empty, such as ``entries`` or ``pit_plans``.
        faults: True for seasons whose facts may be anything, references that lead nowhere and impossible hours
            among them; False for seasons without an error; by default there are some of the first kind.

    Raises:
        NotUnderstood: the size is less than 1, or a season has no such collection.
    """
    wanted = tuple(having)
    if size < 1:
        raise NotUnderstood("a season worth drawing has a size of 1 or more")
    for name in wanted:
        if name not in fields_of(Season) or not fields_of(Season)[name].many:
            known = ", ".join(name for name, field in fields_of(Season).items() if field.many)
            raise NotUnderstood(f"a season has no collection {name!r}; it has {known}")
    sound = _planned(size, wanted)
    if faults is False:
        return sound
    loose = _with_more(sound) | any_seasons().flatmap(lambda season: _filled(season, wanted))
    if faults:
        return loose
    return st.sampled_from((False, False, False, False, True)).flatmap(
        lambda fault: loose if fault else sound
    )


@st.composite
def _planned(draw: st.DrawFn, size: int, having: tuple[str, ...]) -> Season:
    """A season that was planned: what a timetable refers to is there, and nothing runs into anything."""
    numbers = range(1, draw(st.integers(1, size)) + 1)
    series = [_series(number, draw(st.integers(0, 2))) for number in numbers]
    zone, friday = draw(st.sampled_from(_ZONES)), _FRIDAY + dt.timedelta(weeks=draw(st.integers(0, 1_000)))
    weekends: list[RaceWeekend] = []
    sessions: list[Session] = []
    for number in range(1, draw(st.integers(1, size)) + 1):
        days = [friday + dt.timedelta(weeks=2 * number, days=day) for day in range(draw(st.integers(1, 3)))]
        weekend = RaceWeekend(
            id=f"raceweekend-{number}",
            venue="venue-1",
            layout="circuitlayout-1",
            name=f"Weekend {number}",
            first_day=days[0],
            last_day=days[-1],
            listings=[Listing(organisation="organisation-1", first_day=days[0], last_day=days[-1])],
        )
        weekends.append(weekend)
        for day in days:
            opens = Instant.local(day.year, day.month, day.day, _OPENS, zone=zone)
            sessions += _day(draw, weekend.id, [each.id for each in series], opens, len(sessions))
    season = Season(
        namespace="calendar.example.org",
        organisations=[
            Organisation(id=f"organisation-{number}", name=name, kinds=[OrganisationKind.SANCTIONING_BODY])
            for number, name in enumerate(("Club", "Union"), start=1)
        ],
        series=series,
        venues=[
            Venue(
                id="venue-1",
                name="Park",
                timezone=zone,
                layouts=[CircuitLayout(id="circuitlayout-1", length_m=draw(st.integers(2_000, 7_000)))],
            )
        ],
        weekends=weekends,
        sessions=sessions,
    )
    return draw(_filled(season, having))


def _series(number: int, classes: int) -> Series:
    return Series(
        id=f"series-{number}",
        name=f"Series {number}",
        sanctioned_by="organisation-1",
        classes=[CarClass(id=f"carclass-{number}-{each}") for each in range(classes)],
    )


def _day(draw: st.DrawFn, weekend: str, series: list[str], cursor: Instant, before: int) -> list[Session]:
    """A day of sessions one after the other."""
    planned: list[Session] = []
    for _ in range(draw(st.integers(2, 5))):
        kind = draw(st.sampled_from((*_ON_TRACK, *(_BESIDE if planned else ()))))
        length = dt.timedelta(minutes=draw(st.sampled_from(_LENGTHS)))
        name = f"session-{before + len(planned) + 1}"
        starts = draw(st.sampled_from((Start.at, Start.at, Start.at, Start.about, Start.not_before)))
        planned.append(
            Session(
                id=name,
                weekend=weekend,
                kind=kind,
                series=[draw(st.sampled_from(series))],
                start=starts(cursor),
                end=cursor + length,
                format=Format(duration=length) if kind.competition and draw(st.booleans()) else None,
            )
        )
        cursor += length + dt.timedelta(minutes=draw(st.sampled_from(_GAPS)))
    return planned


def _with_more(sound: st.SearchStrategy[Season]) -> st.SearchStrategy[Season]:
    """Planned seasons with objects of a few classes of which every fact is known, and which nobody looked through."""
    classes = st.lists(st.sampled_from(all_nouns()[1:]), min_size=1, max_size=4, unique=True)
    more = classes.flatmap(lambda chosen: st.tuples(*map(holding, chosen)))
    return st.tuples(sound, more).map(lambda drawn: reduce(_put, drawn[1], drawn[0]))


def _put(season: Season, more: tuple[str, Any]) -> Season:
    name, value = more
    key = fields_of(Season)[name].key
    if not fields_of(Season)[name].many:
        return _with(season, {name: value})
    others = [each for each in getattr(season, name) if key and getattr(each, key) != getattr(value, key)]
    return _with(season, {name: [*others, value]})


def _with(season: Season, facts: dict[str, Any]) -> Season:
    return attrs.evolve(season, **facts)


def _filled(season: Season, names: tuple[str, ...]) -> st.SearchStrategy[Season]:
    """The season with something in each of these collections, and in those that they refer to."""
    wanted = dict.fromkeys(each for name in names for each in (name, *needs(name)))
    strategies: dict[str, st.SearchStrategy[Any]] = {
        name: least(name) for name in wanted if not getattr(season, name)
    }
    return st.fixed_dictionaries(strategies).map(lambda facts: _with(season, facts))
