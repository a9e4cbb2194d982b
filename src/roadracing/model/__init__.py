"""The nouns of a season. Frozen, typed, and ignorant of files and rules."""

from .agreement import (
    AgreementParty,
    Amendment,
    Area,
    AreaLead,
    OperatingAgreement,
    PartyRole,
    Resolution,
    ScheduleException,
)
from .appearance import Appearance, appearance
from .bulletin import Bulletin, BulletinKind, Change, ChangeKind
from .fields import FactError
from .format import DistanceUnit, Format
from .index import Index
from .instant import Instant, InstantError
from .json_value import Extra, JsonValue
from .kinds import COMPETITION, Audience, PlanStatus, SessionKind, TrackCondition, TrackUse
from .layout import CircuitLayout, Direction, Licence, PublishedLength
from .organisation import Organisation, OrganisationKind
from .resource import Booking, Resource
from .restriction import (
    AppliesTo,
    DayQuota,
    NoiseLimit,
    ProhibitedWeekdays,
    QuietHours,
    Restriction,
    RestrictionException,
    RestrictionKind,
    Weekday,
)
from .season import Dispute, Season, Suppression
from .series import CarClass, Round, Series
from .session import Actual, Broadcast, Earlier, Session
from .start import Start, StartKind
from .venue import Venue
from .weekend import (
    Deadline,
    Listing,
    Move,
    Plan,
    PlanKind,
    RaceWeekend,
    SupplementaryRegulations,
    Timetable,
    TimetableStatus,
)
from .zones import UnknownZone, Zone, zone, zone_names

__all__ = [
    "COMPETITION",
    "Actual",
    "AgreementParty",
    "Amendment",
    "Appearance",
    "AppliesTo",
    "Area",
    "AreaLead",
    "Audience",
    "Booking",
    "Broadcast",
    "Bulletin",
    "BulletinKind",
    "CarClass",
    "Change",
    "ChangeKind",
    "CircuitLayout",
    "DayQuota",
    "Deadline",
    "Direction",
    "Dispute",
    "DistanceUnit",
    "Earlier",
    "Extra",
    "FactError",
    "Format",
    "Index",
    "Instant",
    "InstantError",
    "JsonValue",
    "Licence",
    "Listing",
    "Move",
    "NoiseLimit",
    "OperatingAgreement",
    "Organisation",
    "OrganisationKind",
    "PartyRole",
    "Plan",
    "PlanKind",
    "PlanStatus",
    "ProhibitedWeekdays",
    "PublishedLength",
    "QuietHours",
    "RaceWeekend",
    "Resolution",
    "Resource",
    "Restriction",
    "RestrictionException",
    "RestrictionKind",
    "Round",
    "ScheduleException",
    "Season",
    "Series",
    "Session",
    "SessionKind",
    "Start",
    "StartKind",
    "SupplementaryRegulations",
    "Suppression",
    "Timetable",
    "TimetableStatus",
    "TrackCondition",
    "TrackUse",
    "UnknownZone",
    "Venue",
    "Weekday",
    "Zone",
    "appearance",
    "zone",
    "zone_names",
]
