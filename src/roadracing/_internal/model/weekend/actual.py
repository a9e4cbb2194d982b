"""What happened, beside what was planned."""

from datetime import timedelta

import attrs

from roadracing._internal.model.kernel.fields import checked, instant_or_unknown
from roadracing._internal.model.kernel.leaves import Count, Positive, Text
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Actual:
    """What happened, beside what was planned.

    Attributes:
        start: when it started.
        end: when it ended: for a race, the chequered flag.
        abandoned: whether it was stopped and not taken up again; not stated unless somebody says so.
        laps: how many laps the winner completed.
        distance_m: how far, in metres, as published.
        elapsed: how long the winner took.
        starters: how many cars took part.
        source: where these facts are from.
    """

    start: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    end: Instant | None = attrs.field(default=None, converter=instant_or_unknown)
    abandoned: bool | None = None
    laps: Count | None = None
    distance_m: Positive | None = None
    elapsed: timedelta | None = None
    starters: Count | None = None
    source: Text | None = None

    @property
    def ended_as(self) -> str:
        """The word for how it ended: ``ended`` or ``abandoned``."""
        return "abandoned" if self.abandoned else "ended"
