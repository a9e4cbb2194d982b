"""The paddock of a weekend: areas, spots, fire lanes, and who is where."""

import attrs

from .fields import checked
from .leaves import Slug, WeekendRef


@attrs.frozen(kw_only=True, field_transformer=checked)
class PaddockPlan:
    """How the paddock is used at a weekend.

    Attributes:
        id: its id.
        weekend: the weekend.
    """

    id: Slug
    weekend: WeekendRef
