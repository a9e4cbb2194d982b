"""The timetable of five days: what people come to see, and the work around it. Its times are invented."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

from roadracing.model import Attendee, Audience, Format, Lead, Session, SessionKind, Start, TrackUse

from .invented import INVENTED, WEEKEND, at

SUPPORT: Final = ("star-mazda", "panoz", "pro-miata", "ff2000")
ALL: Final = ("alms", "world-challenge", *SUPPORT)
NAMES: Final = {
    "alms": "ALMS",
    "world-challenge": "World Challenge",
    "star-mazda": "Star Mazda",
    "panoz": "Panoz",
    "pro-miata": "Pro Miata",
    "ff2000": "FF2000",
}
OPERATORS: Final = {
    "star-mazda": "imsa",
    "panoz": "imsa",
    "pro-miata": "scca-pro-racing",
    "ff2000": "scca-pro-racing",
}


def row(  # noqa: PLR0917 - a row reads like one of a timetable
    name: str,
    kind: str,
    day: str,
    start: str,
    end: str | None = None,
    series: str | tuple[str, ...] = (),
    **facts: Any,
) -> Session:
    """A row of the timetable, at an invented time."""
    named = (series,) if isinstance(series, str) else series
    operator: dict[str, Any] = {} if len(named) == 1 else {"operated_by": "imsa"}
    given: dict[str, Any] = {"source": INVENTED, **operator, **facts}
    return Session(
        id=f"mid-ohio-2004-{name}",
        weekend=WEEKEND,
        kind=SessionKind(kind),
        series=named,
        start=Start.at(at(day, start)),
        end=at(day, end) if end is not None else None,
        **given,
    )


def before(name: str, minutes: int | None = None) -> tuple[Lead, ...]:
    """What a row has to come before."""
    by = dt.timedelta(minutes=minutes) if minutes is not None else None
    return (Lead(session=f"mid-ohio-2004-{name}", by=by),)


def load_in() -> Iterator[Session]:
    """Wednesday and Thursday: who comes when, parks, and may open."""
    waves = (
        ("wed", "load-in-imsa", "07:00", "08:30", (), "IMSA transporters park"),
        ("wed", "load-in-scca", "08:30", "09:30", (), "SCCA Pro Racing transporters park"),
        ("wed", "load-in-suppliers", "09:30", "11:30", (), "Fuel supplier and tyre companies only"),
        ("wed", "load-in-manufacturers", "11:30", "13:30", (), "Industry and manufacturer support"),
        ("wed", "load-in-alms", "13:30", "18:00", "alms", "Transporters load in, park only, no opening"),
        ("wed", "opening-alms", "18:30", "18:30", "alms", "Transporters may open"),
        (
            "thu",
            "load-in-wc",
            "06:30",
            "09:00",
            "world-challenge",
            "Transporters load in, park only, no opening",
        ),
        ("thu", "load-in-star-mazda", "09:00", "10:00", "star-mazda", "Transporters load in"),
        ("thu", "load-in-panoz", "10:00", "10:45", "panoz", "Transporters load in"),
        ("thu", "load-in-pro-miata", "10:45", "11:30", "pro-miata", "Transporters load in"),
        ("thu", "load-in-ff2000", "11:30", "12:15", "ff2000", "Transporters load in"),
        ("thu", "opening-all", "12:30", "12:30", ("world-challenge", *SUPPORT), "Transporters may open"),
    )
    for day, name, start, end, series, title in waves:
        yield row(name, "load-in", day, start, end, series, title=title, department="Paddock administration")
    outs: tuple[tuple[str, str, str, str | tuple[str, ...]], ...] = (
        ("load-out-support", "14:30", "17:30", SUPPORT),
        ("load-out-wc", "17:30", "19:30", "world-challenge"),
        ("load-out-alms", "19:30", "23:30", "alms"),
    )
    for name, start, end, who in outs:
        yield row(name, "load-out", "sun", start, end, who, title="Transporters load out")


def office() -> Iterator[Session]:
    """Registration, inspection and briefings."""
    for day, start, end in (("wed", "12:00", "19:00"), ("thu", "07:00", "20:00"), ("fri", "06:30", "18:00")):
        yield row(
            f"registration-{day}",
            "registration",
            day,
            start,
            end,
            title="Registration",
            place="Credential office",
        )
    for day, start, end in (("sat", "06:30", "16:00"), ("sun", "06:30", "12:00")):
        yield row(
            f"registration-{day}",
            "registration",
            day,
            start,
            end,
            title="Registration",
            place="Credential office",
        )
    checks = (
        ("alms", "thu", "08:30", "12:00"),
        ("world-challenge", "thu", "13:00", "15:00"),
        ("star-mazda", "thu", "15:00", "16:00"),
        ("panoz", "thu", "16:00", "16:45"),
        ("pro-miata", "thu", "16:45", "17:45"),
        ("ff2000", "thu", "17:45", "18:45"),
    )
    for series, day, start, end in checks:
        yield row(
            f"inspection-{series}",
            "technical-inspection",
            day,
            start,
            end,
            series,
            title="Technical inspection",
            place="Tech pad",
            last_entry_at=at(day, end).subtract(minutes=15),
        )
    yield row(
        "safety-inspection-alms",
        "technical-inspection",
        "thu",
        "13:00",
        "17:00",
        "alms",
        title="Safety inspection",
        place="Paddock",
        notes="By appointment",
    )
    qualifyings = (
        ("alms", "sat", "10:30", "11:55", "alms-qualifying"),
        ("world-challenge", "sat", "07:30", "08:55", "wc-tc-qualifying"),
        ("star-mazda", "fri", "13:30", "14:45", "star-mazda-qualifying"),
        ("panoz", "fri", "14:00", "15:25", "panoz-qualifying"),
        ("pro-miata", "fri", "11:30", "13:25", "pro-miata-qualifying"),
        ("ff2000", "fri", "12:30", "14:05", "ff2000-qualifying"),
    )
    for series, day, start, end, session in qualifyings:
        yield row(
            f"inspection-{series}-qualifying",
            "technical-inspection",
            day,
            start,
            end,
            series,
            title="Technical inspection, closes before qualifying",
            place="Tech pad",
            leads=before(session, 15),
        )
    everybody = (Attendee.DRIVERS, Attendee.TEAM_MANAGERS)
    briefings = (
        (
            "track-services",
            (),
            "thu",
            "15:00",
            "15:45",
            "Track services meeting",
            (Attendee.MARSHALS, Attendee.OFFICIALS),
            None,
        ),
        (
            "managers-alms",
            "alms",
            "thu",
            "17:15",
            "17:45",
            "Team managers' briefing",
            (Attendee.TEAM_MANAGERS,),
            None,
        ),
        (
            "briefing-wc",
            "world-challenge",
            "thu",
            "18:00",
            "18:30",
            "Drivers' and team managers' briefing",
            everybody,
            "wc-practice-1",
        ),
        (
            "briefing-star-mazda",
            "star-mazda",
            "thu",
            "18:30",
            "18:50",
            "Drivers' briefing",
            everybody,
            "star-mazda-practice",
        ),
        (
            "briefing-panoz",
            "panoz",
            "thu",
            "18:50",
            "19:10",
            "Drivers' briefing",
            everybody,
            "panoz-practice",
        ),
        (
            "briefing-pro-miata",
            "pro-miata",
            "thu",
            "19:10",
            "19:30",
            "Drivers' briefing",
            everybody,
            "pro-miata-practice",
        ),
        (
            "briefing-ff2000",
            "ff2000",
            "thu",
            "19:30",
            "19:50",
            "Drivers' briefing",
            everybody,
            "ff2000-practice",
        ),
        (
            "briefing-alms",
            "alms",
            "fri",
            "09:00",
            "09:40",
            "Drivers' briefing",
            (Attendee.DRIVERS,),
            "alms-practice-1",
        ),
        (
            "briefing-alms-race",
            "alms",
            "sun",
            "09:20",
            "09:50",
            "Drivers' and team managers' briefing before the race",
            everybody,
            "alms-race",
        ),
    )
    for name, series, day, start, end, title, who, first in briefings:
        leads: tuple[Lead, ...] = before(first, 60) if first else ()
        yield row(
            name,
            "briefing",
            day,
            start,
            end,
            series,
            title=title,
            attendees=who,
            leads=leads,
            place="Briefing room",
        )


def operations() -> Iterator[Session]:
    """Garages, the pit lane, medical hours, cables, inspections and clearance laps."""
    for day, start, end in (
        ("thu", "08:00", "21:00"),
        ("fri", "06:30", "21:00"),
        ("sat", "06:30", "21:00"),
        ("sun", "06:30", "19:30"),
    ):
        yield row(f"garages-{day}", "garage", day, start, end, "alms", title="Garages open")
    yield row(
        "pits-thu-alms",
        "pit-lane",
        "thu",
        "13:00",
        "17:00",
        "alms",
        title="Pit lane open for equipment set-up",
    )
    yield row(
        "pits-fri-wc",
        "pit-lane",
        "fri",
        "06:45",
        "07:45",
        "world-challenge",
        title="Pit lane open for equipment set-up",
    )
    yield row(
        "medical-thu",
        "medical",
        "thu",
        "08:00",
        "20:30",
        title="Infield care centre open",
        notes="Outside of these hours call 911",
        place="Care centre",
    )
    for day, end in (("fri", "19:30"), ("sat", "19:30"), ("sun", "19:30")):
        yield row(
            f"medical-{day}",
            "medical",
            day,
            "06:45",
            end,
            title="Infield care centre open",
            notes="Outside of these hours call 911",
            place="Care centre",
        )
    for day, start, end in (("wed", "08:00", "17:00"), ("thu", "08:00", "12:00")):
        yield row(
            f"cabling-{day}", "cabling", day, start, end, title="Timing and television cabling, cold track"
        )
    yield row("transponders", "cabling", "thu", "13:00", "14:30", title="Transponder loop checks and signage")
    yield row("inspection-thu", "track-inspection", "thu", "16:00", "16:45", title="Track inspection")
    yield row(
        "track-walk",
        "track-walk",
        "thu",
        "17:30",
        "19:30",
        title="Track walk",
        audience=Audience.COMPETITORS,
        last_entry_at=at("thu", "18:45"),
        notes="Credential holders only; on foot, or with tugs and golf carts",
    )
    for day in ("fri", "sat", "sun"):
        yield row(f"inspection-{day}", "track-inspection", day, "06:50", "07:20", title="Track inspection")
        yield row(f"clearance-{day}", "course-clearance", day, "07:45", "07:50", title="Course clearance lap")
    for day, start, end in (("fri", "13:30", "13:35"), ("sat", "13:40", "13:45"), ("sun", "13:30", "13:35")):
        yield row(f"clearance-{day}-noon", "course-clearance", day, start, end, title="Course clearance lap")
    for day, end in (("fri", "18:30"), ("sat", "18:30"), ("sun", "18:00")):
        yield row(f"gates-{day}", "gates", day, "07:00", end, title="Spectator gates open")


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
    yield row("ceremony", "ceremony", "sun", "13:15", "13:30", "alms", title="Opening ceremony")
    for race, day, start, end, series in (
        ("wc-tc", "sat", "14:55", "15:10", "world-challenge"),
        ("wc-gt", "sat", "16:35", "16:50", "world-challenge"),
        ("alms", "sun", "16:55", "17:20", "alms"),
    ):
        yield row(f"podium-{race}", "podium", day, start, end, series, title="Podium", place="Podium")
        yield row(
            f"impound-{race}",
            "impound",
            day,
            start,
            at(day, end).add(minutes=30).strftime("%H:%M"),
            series,
            title="Impound",
        )
    yield row(
        "press", "press", "sun", "17:25", "18:00", "alms", title="Press conference", place="Media centre"
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
