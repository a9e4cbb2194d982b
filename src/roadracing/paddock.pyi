from ._internal.model.paddock.allocation import (
    AllocationBasis as AllocationBasis,
    AllocationPolicy as AllocationPolicy,
    PaddockAllocation as PaddockAllocation,
    PaddockGroup as PaddockGroup,
)
from ._internal.model.paddock.load_wave import (
    LoadWave as LoadWave,
)
from ._internal.model.paddock.paddock_area import (
    AreaKind as AreaKind,
    PaddockArea as PaddockArea,
    PaddockSpot as PaddockSpot,
    Utilities as Utilities,
)
from ._internal.model.paddock.paddock_plan import (
    PaddockPlan as PaddockPlan,
)
from ._internal.model.paddock.units import (
    PaddockUnits as PaddockUnits,
)
from ._internal.model.paddock.ways import (
    FireLane as FireLane,
    ObstacleKind as ObstacleKind,
    PaddockExtinguisher as PaddockExtinguisher,
    PaddockGate as PaddockGate,
    PaddockObstacle as PaddockObstacle,
)
from ._internal.model.place.point import (
    Georeference as Georeference,
    Point as Point,
)
