"""The log of race control: what was seen, what was ordered, and by whom."""

import attrs

from .fields import checked
from .leaves import Slug, WeekendRef


@attrs.frozen(kw_only=True, field_transformer=checked)
class ControlLog:
    """What race control saw and ordered.

    Attributes:
        id: its id.
        weekend: the weekend.
    """

    id: Slug
    weekend: WeekendRef
