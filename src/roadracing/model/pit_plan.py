"""How the pit lane is used at a weekend: boxes, who has them, and what is kept there."""

import attrs

from .fields import checked
from .leaves import Slug, WeekendRef


@attrs.frozen(kw_only=True, field_transformer=checked)
class PitPlan:
    """How the pit lane is used at a weekend.

    Attributes:
        id: its id.
        weekend: the weekend.
    """

    id: Slug
    weekend: WeekendRef
