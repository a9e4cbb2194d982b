"""The document: what the common calendar knows of Mid-Ohio, and the invented rest of the weekend around it."""

from pathlib import Path

import attrs

from roadracing._internal.documents.reading import load
from roadracing._internal.model.agreement.agreement import Resolution, Strategy
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import (
    Deadline,
    RaceWeekend,
    SupplementaryRegulations,
    Timetable,
    TimetableStatus,
)
from roadracing._internal.time.start import Start

from .access import access
from .field import outfits
from .invented import DAYS, INVENTED, LATITUDE_DEG, LONGITUDE_DEG, POSITION, WEEKEND, at
from .paddock import paddock
from .pits import LANE, pits
from .rows import OPERATORS
from .safety import assignments, officials, safety, sectors, stations
from .timetable import RACE_TIMES, rows

EXAMPLES = Path(__file__).parents[3] / "examples"
FILE = EXAMPLES / "mid-ohio-2004.json"
NAMESPACE = "calendar.example.org"
SUPPORTS = {
    "star-mazda": ("Star Mazda", None, "#7a3e9d"),
    "panoz": ("Panoz Racing Series", "Panoz", "#8a6d00"),
    "pro-miata": ("Pro Miata", None, "#1b7f79"),
    "ff2000": ("Formula Ford 2000 Zetec", "FF2000", "#b04a00"),
}
"""The support series that motorsport.com names; who sanctioned them was not found, and is invented."""
COLOURS = {"alms": "#0b3d91", "world-challenge": "#c8102e"}

RULE_BOOKS = {"imsa": RuleBook.IMSA, "scca-pro-racing": RuleBook.SCCA_PRO}
EVERYTHING = (
    f"{INVENTED}: every time of day, team, car, number, place, plan, office of an official, the sanctioning bodies of "
    "the support series, and whatever else names no other source"
)


def document() -> Season:
    """The whole weekend."""
    calendar = load(EXAMPLES / "2004-common-calendar.json")
    held = tuple(outfits())
    known = [session for session in calendar.sessions if session.weekend == WEEKEND]
    return Season(
        namespace=NAMESPACE,
        year=2004,
        name="Mid-Ohio from 23 to 27 June 2004 (an example: what its source does not name is invented)",
        issuer="imsa",
        issued=at("wed", "07:00"),
        organisations=tuple(
            attrs.evolve(o, rule_book=RULE_BOOKS[o.id]) if o.id in RULE_BOOKS else o
            for o in calendar.organisations
        ),
        agreements=tuple(
            attrs.evolve(a, exceptions=(), resolutions=_resolutions(tuple(p.organisation for p in a.parties)))
            for a in calendar.agreements
        ),
        series=(*(attrs.evolve(s, colour=COLOURS[s.id]) for s in calendar.series), *_supports()),
        rounds=tuple(r for r in calendar.rounds if r.session in {s.id for s in known}),
        venues=tuple(_venue(v) for v in calendar.venues if v.id == "mid-ohio"),
        weekends=tuple(_weekend(w) for w in calendar.weekends if w.id == WEEKEND),
        sessions=(*(_timed(session) for session in known), *rows()),
        teams=tuple(outfit.team for outfit in held),
        entries=tuple(entry for outfit in held for entry in outfit.entries),
        officials=tuple(officials()),
        assignments=tuple(assignments()),
        pit_plans=(pits(held),),
        paddock_plans=(paddock(held),),
        access_plans=(access(),),
        safety_plans=(safety(),),
        sources=(
            *calendar.sources,
            POSITION,
            EVERYTHING,
        ),
    )


def _resolutions(parties: tuple[str, ...]) -> tuple[Resolution, ...]:
    """Each session keeps to the body that operates it; what SCCA Pro Racing's white flag said was not found."""
    return tuple(
        Resolution(
            id=f"{key.replace('_', '-')}-at-joint-weekends",
            subject=f"The {key.replace('_', ' ')} at joint weekends",
            parameter=key,
            strategy=Strategy.OPERATING_ORGANISATION,
            decision="In each session it means what it means to its operating organisation; marshals are briefed.",
            rationale=f"{INVENTED}: how the parties settled it in 2004 was not found",
            signed_on=DAYS["wed"],
            approved_by=parties,
        )
        for key in ("red_flag", "white_flag")
    )


def _supports() -> tuple[Series, ...]:
    return tuple(
        Series(id=name, name=title, short_name=short, sanctioned_by=OPERATORS[name], colour=colour)
        for name, (title, short, colour) in SUPPORTS.items()
    )


def _venue(venue: Venue) -> Venue:
    layouts = tuple(
        attrs.evolve(layout, stations=tuple(stations()), sectors=sectors(), pit_lane=LANE)
        for layout in venue.layouts
    )
    return attrs.evolve(venue, layouts=layouts, latitude_deg=LATITUDE_DEG, longitude_deg=LONGITUDE_DEG)


def _weekend(weekend: RaceWeekend) -> RaceWeekend:
    first, last = DAYS["fri"], DAYS["sun"]
    notes = (
        f"{weekend.notes} The timetable, the entries and the plans are invented for this example, except for the days, "
        "formats and results of the three races that name a source."
    )
    return attrs.evolve(
        weekend,
        name="American Le Mans at Mid-Ohio and SPEED World Challenge",
        first_day=first,
        last_day=last,
        timetable=Timetable(
            status=TimetableStatus.OFFICIAL,
            version="1",
            issued_by="imsa",
            issued_at=at("wed", "07:00"),
            source=INVENTED,
        ),
        supplementary_regulations=SupplementaryRegulations(issued_by="imsa", issued_at=at("wed", "06:00")),
        deadlines=(
            Deadline(
                id="credentials",
                name="Credentials are ordered",
                at=at("wed", "06:00").subtract(days=14),
                source=INVENTED,
            ),
        ),
        notes=notes,
        sources=(*weekend.sources, f"{INVENTED}: the timetable and every plan"),
    )


def _timed(session: Session) -> Session:
    """A race whose day and result are known, at a time that is not."""
    day, start, end = RACE_TIMES[session.id]
    return attrs.evolve(
        session,
        title=session.title or "Race",
        start=Start.at(at(day, start)),
        end=at(day, end),
        source=f"{session.source}; the time of day: {INVENTED.lower()}",
        extra=Extra({**session.extra, f"{NAMESPACE}:time-of-day": INVENTED}),
    )
