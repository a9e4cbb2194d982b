"""The work around the cars: load-in, the office, inspection, briefings and the track. Its times are invented."""

from collections.abc import Iterator

from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.model.weekend.preparation import Attendee, Lead
from roadracing._internal.model.weekend.session import Session

from .invented import at
from .rows import SUPPORT, before, row


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
    for name, whose, day, start, end, title, who, first in briefings:
        leads: tuple[Lead, ...] = before(first, 60) if first else ()
        yield row(
            name,
            "briefing",
            day,
            start,
            end,
            whose,
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
