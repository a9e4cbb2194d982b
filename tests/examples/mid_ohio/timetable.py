"""Who is on the track, and what people come to see. The times are invented."""

from collections.abc import Iterator
from typing import Final

from roadracing._internal.model.weekend.kinds import Audience, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.format import Format

from .groundwork import load_in, office, operations
from .invented import at
from .rows import after_the_flag, before, row, with_the_start


def running() -> Iterator[Session]:
    """Who is on the track, race by race."""
    practices = (
        ("pro-miata-practice", "pro-miata", "fri", "08:00", "08:30", "Practice", None),
        ("ff2000-practice", "ff2000", "fri", "08:45", "09:15", "Practice", None),
        ("star-mazda-practice", "star-mazda", "fri", "09:30", "10:00", "Practice", None),
        ("panoz-practice", "panoz", "fri", "10:15", "10:45", "Practice", None),
        ("wc-practice-1", "world-challenge", "fri", "11:00", "11:40", "Practice 1", 1),
        ("alms-practice-1", "alms", "fri", "12:00", "13:00", "Practice 1", 1),
        ("wc-practice-2", "world-challenge", "fri", "16:30", "17:00", "Practice 2", 2),
        ("alms-practice-2", "alms", "fri", "17:15", "18:15", "Practice 2", 2),
        ("alms-practice-3", "alms", "sat", "08:00", "08:45", "Practice 3", 3),
    )
    for name, series, day, start, end, title, ordinal in practices:
        yield row(name, "practice", day, start, end, series, title=title, ordinal=ordinal)
    qualifyings = (
        ("pro-miata-qualifying", "pro-miata", "fri", "13:45", "14:10", None, "Qualifying"),
        ("ff2000-qualifying", "ff2000", "fri", "14:25", "14:50", None, "Qualifying"),
        ("star-mazda-qualifying", "star-mazda", "fri", "15:05", "15:30", None, "Qualifying"),
        ("panoz-qualifying", "panoz", "fri", "15:45", "16:10", None, "Qualifying"),
        ("wc-tc-qualifying", "world-challenge", "sat", "09:10", "09:35", "wc-tc", "TC qualifying"),
        ("wc-gt-qualifying", "world-challenge", "sat", "09:45", "10:10", "wc-gt", "GT qualifying"),
        ("alms-qualifying", "alms", "sat", "12:10", "12:35", None, "Qualifying"),
    )
    for name, series, day, start, end, car_class, title in qualifyings:
        only: tuple[str, ...] = (car_class,) if car_class is not None else ()
        yield row(name, "qualifying", day, start, end, series, title=title, classes=only)
    yield row("alms-warm-up", "warm-up", "sun", "08:15", "08:40", "alms", title="Warm-up")
    races = (
        ("pro-miata-race-1", "pro-miata", "sat", "10:30", "11:00", "Race 1", 1),
        ("ff2000-race-1", "ff2000", "sat", "11:20", "11:50", "Race 1", 1),
        ("star-mazda-race", "star-mazda", "sat", "17:00", "17:30", "Race", None),
        ("panoz-race-1", "panoz", "sat", "17:50", "18:20", "Race 1", 1),
        ("pro-miata-race-2", "pro-miata", "sun", "09:00", "09:30", "Race 2", 2),
        ("ff2000-race-2", "ff2000", "sun", "09:50", "10:20", "Race 2", 2),
        ("panoz-race-2", "panoz", "sun", "10:40", "11:10", "Race 2", 2),
    )
    for name, series, day, start, end, title, ordinal in races:
        yield row(
            name, "race", day, start, end, series, title=title, ordinal=ordinal, format=Format.parse("PT30M")
        )


def around_the_races() -> Iterator[Session]:
    """Grids, podiums, impound, and what the public sees beside the track."""
    yield row(
        "pit-walk",
        "pit-walk",
        "sat",
        "12:45",
        "13:25",
        "alms",
        title="Pit walk",
        audience=Audience.PUBLIC,
        place="Pit lane",
    )
    yield row(
        "autographs-wc",
        "autographs",
        "sat",
        "11:00",
        "12:00",
        "world-challenge",
        title="Autographs",
        place="Autograph area",
    )
    yield row(
        "autographs-alms",
        "autographs",
        "sun",
        "10:15",
        "11:15",
        "alms",
        title="Autographs",
        place="Autograph area",
    )
    grids = (
        ("wc-tc", "sat", "13:50", "14:00", "wc-tc-race"),
        ("wc-gt", "sat", "15:30", "15:40", "wc-gt-race"),
    )
    for name, day, start, end, race in grids:
        yield row(
            f"grid-{name}",
            "pre-race",
            day,
            start,
            end,
            "world-challenge",
            title="Grid",
            leads=before(race),
            ties=with_the_start(race),
            track=TrackUse.NONE,
        )
    yield row(
        "open-grid",
        "grid-walk",
        "sun",
        "12:30",
        "13:15",
        "alms",
        title="Open grid",
        audience=Audience.PUBLIC,
        leads=before("alms-race", 20),
        ties=with_the_start("alms-race"),
        place="Main straight",
        notes="The grid is open to spectators",
    )
    yield row(
        "reconnaissance",
        "reconnaissance",
        "sun",
        "13:35",
        "13:45",
        "alms",
        title="Reconnaissance laps",
        track=TrackUse.SHARED,
        part_of="mid-ohio-2004-alms-race",
    )
    yield row(
        "ceremony",
        "ceremony",
        "sun",
        "13:15",
        "13:30",
        "alms",
        title="Opening ceremony",
        ties=with_the_start("alms-race"),
    )
    for race, day, start, end, series in (
        ("wc-tc", "sat", "14:55", "15:10", "world-challenge"),
        ("wc-gt", "sat", "16:35", "16:50", "world-challenge"),
        ("alms", "sun", "16:55", "17:20", "alms"),
    ):
        ties = after_the_flag(f"{race}-race")
        yield row(
            f"podium-{race}", "podium", day, start, end, series, title="Podium", place="Podium", ties=ties
        )
        yield row(
            f"impound-{race}",
            "impound",
            day,
            start,
            at(day, end).add(minutes=30).strftime("%H:%M"),
            series,
            title="Impound",
            ties=ties,
        )
    yield row(
        "press",
        "press",
        "sun",
        "17:25",
        "18:00",
        "alms",
        title="Press conference",
        place="Media centre",
        ties=after_the_flag("alms-race"),
    )
    for minutes, clock in ((10, "13:50"), (5, "13:55"), (3, "13:57"), (1, "13:59")):
        yield row(
            f"signal-{minutes}",
            "start-signal",
            "sun",
            clock,
            clock,
            "alms",
            title=f"{minutes}-minute signal",
            audience=Audience.COMPETITORS,
            part_of="mid-ohio-2004-alms-race",
            leads=before("alms-race", minutes),
        )


RACE_TIMES: Final = {
    "mid-ohio-2004-wc-tc-race": ("sat", "14:00", "14:50"),
    "mid-ohio-2004-wc-gt-race": ("sat", "15:40", "16:30"),
    "mid-ohio-2004-alms-race": ("sun", "14:00", "16:45"),
}
"""The times of the three races whose dates, lengths and results are known."""


def rows() -> tuple[Session, ...]:
    """Every row whose existence or time is invented."""
    return (*load_in(), *office(), *operations(), *running(), *around_the_races())
