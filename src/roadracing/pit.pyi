from ._internal.model.pit.boxes import (
    PitAllocation as PitAllocation,
    PitBox as PitBox,
)
from ._internal.model.pit.equipment import (
    ExtinguishingAgent as ExtinguishingAgent,
    PitBarrier as PitBarrier,
    PitEquipment as PitEquipment,
    PitEquipmentKind as PitEquipmentKind,
    PitExtinguisher as PitExtinguisher,
)
from ._internal.model.pit.pit_plan import (
    PitConditions as PitConditions,
    PitOpening as PitOpening,
    PitPlan as PitPlan,
)
from ._internal.model.pit.policy import (
    PitDemand as PitDemand,
    PitEnd as PitEnd,
    PitOrder as PitOrder,
    PitPolicy as PitPolicy,
    PitWaiver as PitWaiver,
)
from ._internal.model.place.pit_lane import (
    PitLane as PitLane,
)
