from ._internal.model.kernel.shapes import (
    Leaf as Leaf,
)
from ._internal.testing.instants import (
    instants as instants,
    transitions as transitions,
    zones as zones,
)
from ._internal.testing.race_weekends import (
    seasons as seasons,
)
from ._internal.testing.strategies import (
    leaves as leaves,
    nouns as nouns,
)
from ._internal.testing.values import (
    durations as durations,
    extras as extras,
    formats as formats,
    json_values as json_values,
    starts as starts,
)
