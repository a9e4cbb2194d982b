"""The rules of the library: which rooms they stand in, and what a season has to hold for a room to be entered."""

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind

from .engine.room import Room
from .engine.ruleset import RuleSet


def _holds_pit_lanes(season: Season) -> bool:
    return bool(season.pit_plans) or any(
        layout.pit_lane is not None for venue in season.venues for layout in venue.layouts
    )


def _holds_paddocks(season: Season) -> bool:
    return bool(season.paddock_plans)


def _holds_race_control(season: Season) -> bool:
    return bool(season.control_logs or season.assignments or season.officials) or any(
        session.actual is not None for session in season.sessions
    )


def _holds_safety(season: Season) -> bool:
    return (
        bool(season.safety_plans)
        or any(session.kind is SessionKind.MEDICAL for session in season.sessions)
        or any(
            layout.stations or layout.sectors or layout.pit_lane is not None
            for venue in season.venues
            for layout in venue.layouts
        )
    )


def _holds_people_or_things(season: Season) -> bool:
    return bool(
        season.assignments
        or season.drivers
        or season.bookings
        or season.pit_plans
        or season.paddock_plans
        or season.safety_plans
    )


def _holds_promotion(season: Season) -> bool:
    return bool(
        season.programmes or season.partners or season.activations or season.magazine_sections or season.links
    ) or any(session.broadcasts for session in season.sessions)


_HERE = __name__.rpartition(".")[0]

ROOMS: tuple[Room, ...] = (
    Room(package=f"{_HERE}.document", areas=("DOC", "REF")),
    Room(package=f"{_HERE}.schedule", areas=("SCH",)),
    Room(package=f"{_HERE}.places", areas=("SCH",), judges=_holds_people_or_things),
    Room(package=f"{_HERE}.venue", areas=("TRK",)),
    Room(package=f"{_HERE}.agreement", areas=("JOA",)),
    Room(package=f"{_HERE}.revision", areas=("REV",)),
    Room(package=f"{_HERE}.entry", areas=("ADM",)),
    Room(package=f"{_HERE}.operations", areas=("ADM", "SAF", "SCH")),
    Room(package=f"{_HERE}.promotion", areas=("PRO",), judges=_holds_promotion),
    Room(package=f"{_HERE}.pit", areas=("PIT",), judges=_holds_pit_lanes),
    Room(package=f"{_HERE}.paddock", areas=("PAD",), judges=_holds_paddocks),
    Room(package=f"{_HERE}.control", areas=("CTL",), judges=_holds_race_control),
    Room(package=f"{_HERE}.safety", areas=("SAF",), judges=_holds_safety),
)
"""The rooms that rules are found in."""

DEFAULT = RuleSet(rooms=ROOMS)
"""The library's rules: ``validate(season, rules=DEFAULT + mine)`` adds one's own."""
