"""Credentials of a weekend: levels, zones, and who may be where when."""

import attrs

from .fields import checked
from .leaves import Slug, WeekendRef


@attrs.frozen(kw_only=True, field_transformer=checked)
class AccessPlan:
    """Who may be where at a weekend.

    Attributes:
        id: its id.
        weekend: the weekend.
    """

    id: Slug
    weekend: WeekendRef
