"""One timetable for a road-racing weekend that several organisations share.

Typed models of series, weekends and sessions; validation that says what is wrong and where; iCalendar
and JSON out. ``import roadracing as rr`` and see ``help(rr)``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .documents import dump, dumps, json_schema, load, loads
    from .feeds import SelectionError, UndatedError, UnstampedError, feed, to_component
    from .findings import (
        Diagnostic,
        DocumentError,
        MissingExtra,
        Place,
        Report,
        RoadracingError,
        Severity,
        ValidationError,
    )
    from .joint import ApplyRefused, JoinRefused, ReviseRefused, apply, diff, join, revise
    from .model import (
        Actual,
        AgreementParty,
        Appearance,
        Area,
        AreaLead,
        Audience,
        Booking,
        Broadcast,
        Bulletin,
        CarClass,
        CircuitLayout,
        Extra,
        Format,
        Index,
        Instant,
        InstantError,
        Listing,
        OperatingAgreement,
        Organisation,
        OrganisationKind,
        PlanStatus,
        RaceWeekend,
        Resource,
        Restriction,
        Round,
        Season,
        Series,
        Session,
        SessionKind,
        Start,
        Timetable,
        TrackCondition,
        TrackUse,
        Venue,
        appearance,
    )
    from .rules import DEFAULT, Finding, Rule, RuleSet, check, rule, validate
    from .site import PublishError, publish
    from .timetables import read_timetable, write_timetable

__version__ = "0.1.0"

_HOMES = {
    "documents": ("dump", "dumps", "json_schema", "load", "loads"),
    "feeds": ("SelectionError", "UndatedError", "UnstampedError", "feed", "to_component"),
    "findings": (
        "Diagnostic",
        "DocumentError",
        "MissingExtra",
        "Place",
        "Report",
        "RoadracingError",
        "Severity",
        "ValidationError",
    ),
    "joint": ("ApplyRefused", "JoinRefused", "ReviseRefused", "apply", "diff", "join", "revise"),
    "model": (
        "Actual",
        "AgreementParty",
        "Appearance",
        "Area",
        "AreaLead",
        "Audience",
        "Booking",
        "Broadcast",
        "Bulletin",
        "CarClass",
        "CircuitLayout",
        "Extra",
        "Format",
        "Index",
        "Instant",
        "InstantError",
        "Listing",
        "OperatingAgreement",
        "Organisation",
        "OrganisationKind",
        "PlanStatus",
        "RaceWeekend",
        "Resource",
        "Restriction",
        "Round",
        "Season",
        "Series",
        "Session",
        "SessionKind",
        "Start",
        "Timetable",
        "TrackCondition",
        "TrackUse",
        "Venue",
        "appearance",
    ),
    "rules": ("DEFAULT", "Finding", "Rule", "RuleSet", "check", "rule", "validate"),
    "site": ("PublishError", "publish"),
    "timetables": ("read_timetable", "write_timetable"),
}
_HOME = {name: room for room, names in _HOMES.items() for name in names}

__all__ = [
    "DEFAULT",
    "Actual",
    "AgreementParty",
    "Appearance",
    "ApplyRefused",
    "Area",
    "AreaLead",
    "Audience",
    "Booking",
    "Broadcast",
    "Bulletin",
    "CarClass",
    "CircuitLayout",
    "Diagnostic",
    "DocumentError",
    "Extra",
    "Finding",
    "Format",
    "Index",
    "Instant",
    "InstantError",
    "JoinRefused",
    "Listing",
    "MissingExtra",
    "OperatingAgreement",
    "Organisation",
    "OrganisationKind",
    "Place",
    "PlanStatus",
    "PublishError",
    "RaceWeekend",
    "Report",
    "Resource",
    "Restriction",
    "ReviseRefused",
    "RoadracingError",
    "Round",
    "Rule",
    "RuleSet",
    "Season",
    "SelectionError",
    "Series",
    "Session",
    "SessionKind",
    "Severity",
    "Start",
    "Timetable",
    "TrackCondition",
    "TrackUse",
    "UndatedError",
    "UnstampedError",
    "ValidationError",
    "Venue",
    "appearance",
    "apply",
    "check",
    "diff",
    "dump",
    "dumps",
    "feed",
    "join",
    "json_schema",
    "load",
    "loads",
    "publish",
    "read_timetable",
    "revise",
    "rule",
    "to_component",
    "validate",
    "write_timetable",
]


def __getattr__(name: str) -> Any:
    """A public name is loaded when it is first used: importing the package costs next to nothing."""
    room = _HOME.get(name)
    if room is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{room}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return [*__all__, "__version__"]
