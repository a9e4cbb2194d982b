"""The nouns of a season. Frozen, typed, and ignorant of files and rules."""

from .access_plan import AccessPlan
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
from .control_log import ControlLog
from .entry import Driver, Entry, Team
from .fields import FactError
from .format import DistanceUnit, Format
from .index import Index
from .instant import Instant, InstantError
from .json_value import Extra, JsonValue
from .kinds import COMPETITION, Audience, PlanStatus, SessionKind, TrackCondition, TrackUse
from .layout import CircuitLayout, Direction, Licence, PublishedLength
from .load_wave import LoadWave
from .log_entry import EntryKind, LogEntry, ProcedureStep, Scope, UnitState
from .medical import CareLevel, HelicopterCover, Hospital, HospitalCapability, MedicalCentre
from .official import Assignment, Official, OfficialRole
from .organisation import Organisation, OrganisationKind, RuleBook
from .paddock_allocation import AllocationBasis, AllocationPolicy, PaddockAllocation, PaddockGroup
from .paddock_area import AreaKind, PaddockArea, PaddockSpot, Utilities
from .paddock_plan import PaddockPlan
from .paddock_way import FireLane, ObstacleKind, PaddockExtinguisher, PaddockGate, PaddockObstacle
from .pit_lane import PitLane
from .pit_plan import PitPlan
from .point import Georeference, Point
from .practice import Adoption, BestPractice, ParameterSetting, PracticeScope, PracticeStatus
from .procedure import Procedure, ProcedureKind, Step, Trigger, TriggerKind
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
from .safety_plan import (
    EventLevel,
    LightningRing,
    MinimumUnits,
    SafetyPlan,
    StationStaffing,
    TracksideExtinguisher,
    WeatherPolicy,
)
from .safety_unit import AccessPoint, Capability, Route, SafetyUnit, UnitType
from .season import Dispute, Season, Suppression
from .series import CarClass, Round, Series
from .session import Actual, Broadcast, Earlier, Session
from .start import Start, StartKind
from .station import FlagStation, Sector, Side, TrackLine
from .stewarding import Decision, Incident, PenaltyKind
from .track_status import Occupancy, PitEntry, PitExit, SectorCondition, SessionStatus, TrackStatus
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
    "AccessPlan",
    "AccessPoint",
    "Activation",
    "Actual",
    "Adoption",
    "AgreementParty",
    "AllocationBasis",
    "AllocationPolicy",
    "Amendment",
    "Appearance",
    "AppliesTo",
    "Area",
    "AreaKind",
    "AreaLead",
    "Assignment",
    "Audience",
    "BestPractice",
    "Booking",
    "Broadcast",
    "Bulletin",
    "BulletinKind",
    "Capability",
    "CarClass",
    "CareLevel",
    "Change",
    "ChangeKind",
    "CircuitLayout",
    "ControlLog",
    "DayQuota",
    "Deadline",
    "Decision",
    "Direction",
    "Dispute",
    "DistanceUnit",
    "Driver",
    "Earlier",
    "Entry",
    "EntryKind",
    "EventLevel",
    "Extra",
    "FactError",
    "FireLane",
    "FlagStation",
    "Format",
    "Georeference",
    "HelicopterCover",
    "HonouredKind",
    "HonouredLevel",
    "Hospital",
    "HospitalCapability",
    "Incident",
    "Index",
    "Instant",
    "InstantError",
    "JsonValue",
    "Licence",
    "LightningRing",
    "LinkStatus",
    "Listing",
    "LoadWave",
    "LogEntry",
    "MagazineSection",
    "MarketingProgramme",
    "MedicalCentre",
    "MinimumUnits",
    "Move",
    "NoiseLimit",
    "ObstacleKind",
    "Occupancy",
    "Official",
    "OfficialRole",
    "OperatingAgreement",
    "Organisation",
    "OrganisationKind",
    "PaddockAllocation",
    "PaddockArea",
    "PaddockExtinguisher",
    "PaddockGate",
    "PaddockGroup",
    "PaddockObstacle",
    "PaddockPlan",
    "PaddockSpot",
    "ParameterSetting",
    "Partner",
    "PartyRole",
    "PenaltyKind",
    "PitEntry",
    "PitExit",
    "PitLane",
    "PitPlan",
    "Placement",
    "Plan",
    "PlanKind",
    "PlanStatus",
    "Point",
    "PracticeScope",
    "PracticeStatus",
    "Procedure",
    "ProcedureKind",
    "ProcedureStep",
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
    "Route",
    "RuleBook",
    "SafetyPlan",
    "SafetyUnit",
    "ScheduleException",
    "Scope",
    "Season",
    "Sector",
    "SectorCondition",
    "Series",
    "Session",
    "SessionKind",
    "SessionStatus",
    "Side",
    "Start",
    "StartKind",
    "StationStaffing",
    "Step",
    "Strategy",
    "SupplementaryRegulations",
    "Suppression",
    "Team",
    "Timetable",
    "TimetableStatus",
    "TrackCondition",
    "TrackLine",
    "TrackStatus",
    "TrackUse",
    "TracksideExtinguisher",
    "Trigger",
    "TriggerKind",
    "UnitState",
    "UnitType",
    "UnknownZone",
    "Utilities",
    "Venue",
    "WeatherPolicy",
    "WebLink",
    "Weekday",
    "Zone",
    "appearance",
    "zone",
    "zone_names",
]
