"""The nouns of a season. Frozen, typed, and ignorant of files and rules."""

from .agreement import (
    AgreementParty,
    Amendment,
    AreaLead,
    OperatingAgreement,
    PartyRole,
    Resolution,
    ScheduleException,
    Strategy,
)
from .appearance import Appearance, appearance
from .area import Area
from .bulletin import Bulletin, BulletinKind, Change, ChangeKind
from .fields import FactError
from .format import DistanceUnit, Format
from .index import Index
from .instant import Instant, InstantError
from .json_value import Extra, JsonValue
from .kinds import COMPETITION, Audience, PlanStatus, SessionKind, TrackCondition, TrackUse
from .layout import CircuitLayout, Direction, Licence, PublishedLength
from .organisation import Organisation, OrganisationKind, RuleBook
from .practice import Adoption, BestPractice, ParameterSetting, PracticeScope, PracticeStatus
from .promotion import (
    Activation,
    LinkStatus,
    MagazineSection,
    MarketingProgramme,
    Partner,
    Placement,
    WebLink,
)
from .reciprocity import HonouredKind, HonouredLevel, Reciprocity
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
    "Activation",
    "Actual",
    "Adoption",
    "AgreementParty",
    "Amendment",
    "Appearance",
    "AppliesTo",
    "Area",
    "AreaLead",
    "Audience",
    "BestPractice",
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
    "HonouredKind",
    "HonouredLevel",
    "Index",
    "Instant",
    "InstantError",
    "JsonValue",
    "Licence",
    "LinkStatus",
    "Listing",
    "MagazineSection",
    "MarketingProgramme",
    "Move",
    "NoiseLimit",
    "OperatingAgreement",
    "Organisation",
    "OrganisationKind",
    "ParameterSetting",
    "Partner",
    "PartyRole",
    "Placement",
    "Plan",
    "PlanKind",
    "PlanStatus",
    "PracticeScope",
    "PracticeStatus",
    "ProhibitedWeekdays",
    "PublishedLength",
    "QuietHours",
    "RaceWeekend",
    "Reciprocity",
    "Resolution",
    "Resource",
    "Restriction",
    "RestrictionException",
    "RestrictionKind",
    "Round",
    "RuleBook",
    "ScheduleException",
    "Season",
    "Series",
    "Session",
    "SessionKind",
    "Start",
    "StartKind",
    "Strategy",
    "SupplementaryRegulations",
    "Suppression",
    "Timetable",
    "TimetableStatus",
    "TrackCondition",
    "TrackUse",
    "UnknownZone",
    "Venue",
    "WebLink",
    "Weekday",
    "Zone",
    "appearance",
    "zone",
    "zone_names",
]
