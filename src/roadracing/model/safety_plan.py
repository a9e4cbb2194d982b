"""The safety plan of a weekend: units, stations, hospitals and procedures."""

import attrs

from .fields import checked
from .leaves import Slug, WeekendRef


@attrs.frozen(kw_only=True, field_transformer=checked)
class SafetyPlan:
    """How help gets to where it is needed.

    Attributes:
        id: its id.
        weekend: the weekend.
    """

    id: Slug
    weekend: WeekendRef
