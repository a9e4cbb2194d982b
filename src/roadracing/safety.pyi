from ._internal.model.safety.medical import (
    CareLevel as CareLevel,
    HelicopterCover as HelicopterCover,
    Hospital as Hospital,
    HospitalCapability as HospitalCapability,
    MedicalCentre as MedicalCentre,
)
from ._internal.model.safety.procedure import (
    Procedure as Procedure,
    ProcedureKind as ProcedureKind,
    Step as Step,
    Trigger as Trigger,
    TriggerKind as TriggerKind,
)
from ._internal.model.safety.safety_plan import (
    EventLevel as EventLevel,
    LightningRing as LightningRing,
    MinimumUnits as MinimumUnits,
    SafetyPlan as SafetyPlan,
    StationStaffing as StationStaffing,
    TracksideExtinguisher as TracksideExtinguisher,
    WeatherPolicy as WeatherPolicy,
)
from ._internal.model.safety.unit import (
    AccessPoint as AccessPoint,
    Capability as Capability,
    Route as Route,
    SafetyUnit as SafetyUnit,
    UnitType as UnitType,
)
from ._internal.safety.cover import (
    CapabilityCoverage as CapabilityCoverage,
    Coverage as Coverage,
    Gap as Gap,
    Loss as Loss,
    StaticCover as StaticCover,
    Stretch as Stretch,
    Uncounted as Uncounted,
    Worst as Worst,
)
from ._internal.safety.evacuation import (
    By as By,
    Way as Way,
    ways_to_hospital as ways_to_hospital,
)
from ._internal.safety.evidence import (
    Check as Check,
    Evidence as Evidence,
    Knowledge as Knowledge,
    OrderedHold as OrderedHold,
    WeatherReport as WeatherReport,
)
from ._internal.safety.lost_guards import (
    Ignored as Ignored,
    LostGuard as LostGuard,
    Need as Need,
    lost_guards as lost_guards,
)
from ._internal.safety.nearest_units import (
    LapPiece as LapPiece,
    Ride as Ride,
)
from ._internal.safety.procedures import (
    PROCEDURES as PROCEDURES,
    ProcedureFollowed as ProcedureFollowed,
    followed as followed,
)
from ._internal.safety.readiness import (
    UnknownSession as UnknownSession,
    readiness as readiness,
)
from ._internal.safety.readiness_answer import (
    Readiness as Readiness,
    Requirement as Requirement,
    RequirementState as RequirementState,
)
from ._internal.safety.response import (
    coverage as coverage,
)
from ._internal.safety.targets import (
    ResponseTargets as ResponseTargets,
)
from ._internal.safety.weather import (
    LightningHold as LightningHold,
    Ring as Ring,
    Strike as Strike,
    hold_of as hold_of,
    holds_at as holds_at,
    rings_of as rings_of,
)
