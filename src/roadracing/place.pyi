from ._internal.model.place.layout import (
    Direction as Direction,
    Licence as Licence,
    PublishedLength as PublishedLength,
)
from ._internal.model.place.restriction import (
    AppliesTo as AppliesTo,
    DayQuota as DayQuota,
    NoiseLimit as NoiseLimit,
    ProhibitedWeekdays as ProhibitedWeekdays,
    QuietHours as QuietHours,
    Restriction as Restriction,
    RestrictionException as RestrictionException,
    RestrictionKind as RestrictionKind,
    Weekday as Weekday,
)
from ._internal.model.place.station import (
    FlagStation as FlagStation,
    Sector as Sector,
    Side as Side,
    TrackLine as TrackLine,
)
