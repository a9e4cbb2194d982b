"""One timetable for a road-racing weekend that several organisations share.

Typed models of series, weekends and sessions; validation that says what is wrong and where; iCalendar
and JSON out. ``import roadracing as rr`` and see ``help(rr)``.
"""

from typing import TYPE_CHECKING

from ._facade import lazily
from ._version import __version__ as __version__

if TYPE_CHECKING:
    from ._internal.appearance.appearance import Appearance, appearance
    from ._internal.control.log.reading import read_log
    from ._internal.control.log.writing import log_csv, log_ndjson
    from ._internal.control.replay.replay import replay
    from ._internal.desk.entering import Answer, UnknownAccess, may_enter
    from ._internal.desk.free_boxes import FreeBox, free_boxes
    from ._internal.documents.reading import load, loads
    from ._internal.documents.schema import json_schema
    from ._internal.documents.writing import dump, dumps
    from ._internal.feeds.calendars import feed
    from ._internal.feeds.component import to_component
    from ._internal.feeds.entry import UndatedError
    from ._internal.feeds.options import Cancelled, Options
    from ._internal.feeds.selection import SelectionError
    from ._internal.feeds.stamp import UnstampedError
    from ._internal.findings.codes import Severity
    from ._internal.findings.diagnostic import Diagnostic
    from ._internal.findings.errors import DocumentError, MissingExtra, RoadracingError, ValidationError
    from ._internal.findings.places import Place
    from ._internal.findings.report import Report
    from ._internal.geometry.geojson_reading import GeoJsonReading, read_geojson
    from ._internal.geometry.geojson_writing import NoGeoreference, geojson
    from ._internal.intake.check import check
    from ._internal.intake.timetables import read_timetable
    from ._internal.model.agreement.agreement import (
        AgreementParty,
        AreaLead,
        OperatingAgreement,
        Resolution,
        Strategy,
    )
    from ._internal.model.agreement.area import Area
    from ._internal.model.agreement.best_practice import (
        Adoption,
        BestPractice,
        ParameterSetting,
        PracticeScope,
        PracticeStatus,
    )
    from ._internal.model.agreement.organisation import Organisation, OrganisationKind, RuleBook
    from ._internal.model.agreement.reciprocity import Reciprocity
    from ._internal.model.agreement.resource import Booking, Resource
    from ._internal.model.control.control_log import ControlLog
    from ._internal.model.control.log_entry import EntryKind, LogEntry
    from ._internal.model.control.official import Assignment, Official
    from ._internal.model.control.track_status import SessionStatus, TrackStatus
    from ._internal.model.entry.access_plan import AccessGrant, AccessPlan, AccessZone, ZoneKind
    from ._internal.model.entry.credential import CredentialIssue, CredentialLevel
    from ._internal.model.entry.entry import Driver, Entry, Team
    from ._internal.model.kernel.json_value import Extra
    from ._internal.model.paddock.allocation import PaddockAllocation
    from ._internal.model.paddock.area import PaddockArea, PaddockSpot
    from ._internal.model.paddock.load_wave import LoadWave
    from ._internal.model.paddock.plan import PaddockPlan
    from ._internal.model.paddock.ways import FireLane
    from ._internal.model.pit.boxes import PitAllocation, PitBox
    from ._internal.model.pit.equipment import PitBarrier, PitEquipment, PitExtinguisher
    from ._internal.model.pit.plan import PitConditions, PitOpening, PitPlan
    from ._internal.model.pit.policy import PitPolicy, PitWaiver
    from ._internal.model.place.layout import CircuitLayout
    from ._internal.model.place.pit_lane import PitLane
    from ._internal.model.place.restriction import Restriction
    from ._internal.model.place.station import FlagStation
    from ._internal.model.place.venue import Venue
    from ._internal.model.promotion.programme import (
        Activation,
        MagazineSection,
        MarketingProgramme,
        Partner,
        WebLink,
    )
    from ._internal.model.safety.medical import (
        CareLevel,
        HelicopterCover,
        Hospital,
        HospitalCapability,
        MedicalCentre,
    )
    from ._internal.model.safety.plan import SafetyPlan, StationStaffing
    from ._internal.model.safety.procedure import Procedure, ProcedureKind
    from ._internal.model.safety.unit import AccessPoint, Capability, SafetyUnit, UnitType
    from ._internal.model.season.index import Index
    from ._internal.model.season.season import Season
    from ._internal.model.weekend.bulletin import Bulletin, Grounds
    from ._internal.model.weekend.kinds import Audience, PlanStatus, SessionKind, TrackCondition, TrackUse
    from ._internal.model.weekend.preparation import Attendee, Lead
    from ._internal.model.weekend.series import CarClass, Round, Series
    from ._internal.model.weekend.session import Actual, Broadcast, Session
    from ._internal.model.weekend.weekend import Listing, RaceWeekend, Timetable
    from ._internal.practice.briefing import Briefing, briefing
    from ._internal.practice.effective import Effective, Practices
    from ._internal.practice.meanings.flag_semantics import meaning, signal_differences
    from ._internal.practice.registry import PARAMETERS, parameter
    from ._internal.practice.signals.restricted_periods import restricted_periods, restricted_rows
    from ._internal.practice.signals.start_signals import StartSignal, signal_rows, start_signals
    from ._internal.rules.engine.case import Finding
    from ._internal.rules.engine.rule import Rule, rule
    from ._internal.rules.engine.ruleset import RuleSet
    from ._internal.rules.library import DEFAULT
    from ._internal.rules.validate import validate
    from ._internal.safety.cover import Coverage
    from ._internal.safety.evidence import Check, Evidence, Knowledge
    from ._internal.safety.readiness import readiness
    from ._internal.safety.readiness_answer import Readiness, Requirement
    from ._internal.safety.response import coverage
    from ._internal.site.folder import PublishError
    from ._internal.site.publishing import PublishRefused, publish
    from ._internal.tables.writing import write_timetable
    from ._internal.time.format import Format
    from ._internal.time.instant import Instant, InstantError
    from ._internal.time.start import Start
    from ._internal.versions.diff import apply, diff
    from ._internal.versions.join import join
    from ._internal.versions.refusals import ApplyRefused, JoinRefused, ReviseRefused
    from ._internal.versions.revise import revise


_HOMES = {
    "_internal.appearance.appearance": (
        "Appearance",
        "appearance",
    ),
    "_internal.control.log.reading": ("read_log",),
    "_internal.control.log.writing": (
        "log_csv",
        "log_ndjson",
    ),
    "_internal.control.replay.replay": ("replay",),
    "_internal.desk.entering": (
        "Answer",
        "UnknownAccess",
        "may_enter",
    ),
    "_internal.desk.free_boxes": (
        "FreeBox",
        "free_boxes",
    ),
    "_internal.documents.reading": (
        "load",
        "loads",
    ),
    "_internal.documents.schema": ("json_schema",),
    "_internal.documents.writing": (
        "dump",
        "dumps",
    ),
    "_internal.feeds.calendars": ("feed",),
    "_internal.feeds.component": ("to_component",),
    "_internal.feeds.entry": ("UndatedError",),
    "_internal.feeds.options": (
        "Cancelled",
        "Options",
    ),
    "_internal.feeds.selection": ("SelectionError",),
    "_internal.feeds.stamp": ("UnstampedError",),
    "_internal.findings.codes": ("Severity",),
    "_internal.findings.diagnostic": ("Diagnostic",),
    "_internal.findings.errors": (
        "DocumentError",
        "MissingExtra",
        "RoadracingError",
        "ValidationError",
    ),
    "_internal.findings.places": ("Place",),
    "_internal.findings.report": ("Report",),
    "_internal.geometry.geojson_reading": (
        "GeoJsonReading",
        "read_geojson",
    ),
    "_internal.geometry.geojson_writing": (
        "NoGeoreference",
        "geojson",
    ),
    "_internal.intake.check": ("check",),
    "_internal.model.agreement.agreement": (
        "AgreementParty",
        "AreaLead",
        "OperatingAgreement",
        "Resolution",
        "Strategy",
    ),
    "_internal.model.agreement.area": ("Area",),
    "_internal.model.agreement.best_practice": (
        "Adoption",
        "BestPractice",
        "ParameterSetting",
        "PracticeScope",
        "PracticeStatus",
    ),
    "_internal.model.agreement.organisation": (
        "Organisation",
        "OrganisationKind",
        "RuleBook",
    ),
    "_internal.model.agreement.reciprocity": ("Reciprocity",),
    "_internal.model.agreement.resource": (
        "Booking",
        "Resource",
    ),
    "_internal.model.control.control_log": ("ControlLog",),
    "_internal.model.control.log_entry": (
        "EntryKind",
        "LogEntry",
    ),
    "_internal.model.control.official": (
        "Assignment",
        "Official",
    ),
    "_internal.model.control.track_status": (
        "SessionStatus",
        "TrackStatus",
    ),
    "_internal.model.entry.access_plan": (
        "AccessGrant",
        "AccessPlan",
        "AccessZone",
        "ZoneKind",
    ),
    "_internal.model.entry.credential": (
        "CredentialIssue",
        "CredentialLevel",
    ),
    "_internal.model.entry.entry": (
        "Driver",
        "Entry",
        "Team",
    ),
    "_internal.model.kernel.json_value": ("Extra",),
    "_internal.model.paddock.allocation": ("PaddockAllocation",),
    "_internal.model.paddock.area": (
        "PaddockArea",
        "PaddockSpot",
    ),
    "_internal.model.paddock.load_wave": ("LoadWave",),
    "_internal.model.paddock.plan": ("PaddockPlan",),
    "_internal.model.paddock.ways": ("FireLane",),
    "_internal.model.pit.boxes": (
        "PitAllocation",
        "PitBox",
    ),
    "_internal.model.pit.equipment": (
        "PitBarrier",
        "PitEquipment",
        "PitExtinguisher",
    ),
    "_internal.model.pit.plan": (
        "PitConditions",
        "PitOpening",
        "PitPlan",
    ),
    "_internal.model.pit.policy": (
        "PitPolicy",
        "PitWaiver",
    ),
    "_internal.model.place.layout": ("CircuitLayout",),
    "_internal.model.place.pit_lane": ("PitLane",),
    "_internal.model.place.restriction": ("Restriction",),
    "_internal.model.place.station": ("FlagStation",),
    "_internal.model.place.venue": ("Venue",),
    "_internal.model.promotion.programme": (
        "Activation",
        "MagazineSection",
        "MarketingProgramme",
        "Partner",
        "WebLink",
    ),
    "_internal.model.safety.medical": (
        "CareLevel",
        "HelicopterCover",
        "Hospital",
        "HospitalCapability",
        "MedicalCentre",
    ),
    "_internal.model.safety.plan": (
        "SafetyPlan",
        "StationStaffing",
    ),
    "_internal.model.safety.procedure": (
        "Procedure",
        "ProcedureKind",
    ),
    "_internal.model.safety.unit": (
        "AccessPoint",
        "Capability",
        "SafetyUnit",
        "UnitType",
    ),
    "_internal.model.season.index": ("Index",),
    "_internal.model.season.season": ("Season",),
    "_internal.model.weekend.bulletin": (
        "Bulletin",
        "Grounds",
    ),
    "_internal.model.weekend.kinds": (
        "Audience",
        "PlanStatus",
        "SessionKind",
        "TrackCondition",
        "TrackUse",
    ),
    "_internal.model.weekend.preparation": (
        "Attendee",
        "Lead",
    ),
    "_internal.model.weekend.series": (
        "CarClass",
        "Round",
        "Series",
    ),
    "_internal.model.weekend.session": (
        "Actual",
        "Broadcast",
        "Session",
    ),
    "_internal.model.weekend.weekend": (
        "Listing",
        "RaceWeekend",
        "Timetable",
    ),
    "_internal.practice.briefing": (
        "Briefing",
        "briefing",
    ),
    "_internal.practice.effective": (
        "Effective",
        "Practices",
    ),
    "_internal.practice.meanings.flag_semantics": (
        "meaning",
        "signal_differences",
    ),
    "_internal.practice.registry": (
        "PARAMETERS",
        "parameter",
    ),
    "_internal.practice.signals.restricted_periods": (
        "restricted_periods",
        "restricted_rows",
    ),
    "_internal.practice.signals.start_signals": (
        "StartSignal",
        "signal_rows",
        "start_signals",
    ),
    "_internal.rules.library": ("DEFAULT",),
    "_internal.rules.engine.case": ("Finding",),
    "_internal.rules.engine.rule": (
        "Rule",
        "rule",
    ),
    "_internal.rules.engine.ruleset": ("RuleSet",),
    "_internal.rules.validate": ("validate",),
    "_internal.safety.cover": ("Coverage",),
    "_internal.safety.evidence": (
        "Check",
        "Evidence",
        "Knowledge",
    ),
    "_internal.safety.readiness": ("readiness",),
    "_internal.safety.readiness_answer": (
        "Readiness",
        "Requirement",
    ),
    "_internal.safety.response": ("coverage",),
    "_internal.site.folder": ("PublishError",),
    "_internal.site.publishing": (
        "PublishRefused",
        "publish",
    ),
    "_internal.intake.timetables": ("read_timetable",),
    "_internal.tables.writing": ("write_timetable",),
    "_internal.time.format": ("Format",),
    "_internal.time.instant": (
        "Instant",
        "InstantError",
    ),
    "_internal.time.start": ("Start",),
    "_internal.versions.diff": (
        "apply",
        "diff",
    ),
    "_internal.versions.join": ("join",),
    "_internal.versions.refusals": (
        "ApplyRefused",
        "JoinRefused",
        "ReviseRefused",
    ),
    "_internal.versions.revise": ("revise",),
}

__all__ = [
    "DEFAULT",
    "PARAMETERS",
    "AccessGrant",
    "AccessPlan",
    "AccessPoint",
    "AccessZone",
    "Activation",
    "Actual",
    "Adoption",
    "AgreementParty",
    "Answer",
    "Appearance",
    "ApplyRefused",
    "Area",
    "AreaLead",
    "Assignment",
    "Attendee",
    "Audience",
    "BestPractice",
    "Booking",
    "Briefing",
    "Broadcast",
    "Bulletin",
    "Cancelled",
    "Capability",
    "CarClass",
    "CareLevel",
    "Check",
    "CircuitLayout",
    "ControlLog",
    "Coverage",
    "CredentialIssue",
    "CredentialLevel",
    "Diagnostic",
    "DocumentError",
    "Driver",
    "Effective",
    "Entry",
    "EntryKind",
    "Evidence",
    "Extra",
    "Finding",
    "FireLane",
    "FlagStation",
    "Format",
    "FreeBox",
    "GeoJsonReading",
    "Grounds",
    "HelicopterCover",
    "Hospital",
    "HospitalCapability",
    "Index",
    "Instant",
    "InstantError",
    "JoinRefused",
    "Knowledge",
    "Lead",
    "Listing",
    "LoadWave",
    "LogEntry",
    "MagazineSection",
    "MarketingProgramme",
    "MedicalCentre",
    "MissingExtra",
    "NoGeoreference",
    "Official",
    "OperatingAgreement",
    "Options",
    "Organisation",
    "OrganisationKind",
    "PaddockAllocation",
    "PaddockArea",
    "PaddockPlan",
    "PaddockSpot",
    "ParameterSetting",
    "Partner",
    "PitAllocation",
    "PitBarrier",
    "PitBox",
    "PitConditions",
    "PitEquipment",
    "PitExtinguisher",
    "PitLane",
    "PitOpening",
    "PitPlan",
    "PitPolicy",
    "PitWaiver",
    "Place",
    "PlanStatus",
    "PracticeScope",
    "PracticeStatus",
    "Practices",
    "Procedure",
    "ProcedureKind",
    "PublishError",
    "PublishRefused",
    "RaceWeekend",
    "Readiness",
    "Reciprocity",
    "Report",
    "Requirement",
    "Resolution",
    "Resource",
    "Restriction",
    "ReviseRefused",
    "RoadracingError",
    "Round",
    "Rule",
    "RuleBook",
    "RuleSet",
    "SafetyPlan",
    "SafetyUnit",
    "Season",
    "SelectionError",
    "Series",
    "Session",
    "SessionKind",
    "SessionStatus",
    "Severity",
    "Start",
    "StartSignal",
    "StationStaffing",
    "Strategy",
    "Team",
    "Timetable",
    "TrackCondition",
    "TrackStatus",
    "TrackUse",
    "UndatedError",
    "UnitType",
    "UnknownAccess",
    "UnstampedError",
    "ValidationError",
    "Venue",
    "WebLink",
    "ZoneKind",
    "appearance",
    "apply",
    "briefing",
    "check",
    "coverage",
    "diff",
    "dump",
    "dumps",
    "feed",
    "free_boxes",
    "geojson",
    "join",
    "json_schema",
    "load",
    "loads",
    "log_csv",
    "log_ndjson",
    "may_enter",
    "meaning",
    "parameter",
    "publish",
    "read_geojson",
    "read_log",
    "read_timetable",
    "readiness",
    "replay",
    "restricted_periods",
    "restricted_rows",
    "revise",
    "rule",
    "signal_differences",
    "signal_rows",
    "start_signals",
    "to_component",
    "validate",
    "write_timetable",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(__name__, _HOMES)
