"""What has to be over before something else begins, and who has to be there."""

from datetime import timedelta
from enum import StrEnum

import attrs

from roadracing._internal.model.kernel.fields import checked
from roadracing._internal.model.kernel.leaves import SessionRef
from roadracing._internal.words.printed import printed


class Attendee(StrEnum):
    """Who is called to a briefing or a meeting; the words that official timetables print."""

    DRIVERS = "drivers"
    NEW_DRIVERS = "new-drivers"
    """Drivers who are there for the first time."""
    TEAM_MANAGERS = "team-managers"
    CREW_CHIEFS = "crew-chiefs"
    OFFICIALS = "officials"
    MARSHALS = "marshals"
    """Flagging, pit, grid and safety crews; also called corner workers or track services."""
    MEDIA = "media"
    VENDORS = "vendors"
    """Suppliers and traders on site."""


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Lead:
    """A row of the timetable has to come before a session: by so much, where that is stated.

    Technical inspection closes 15 minutes before a qualifying session, a briefing is held three hours before the
    first practice, a board on the grid says that the race starts in ten minutes.

    Attributes:
        session: the session that it comes before.
        by: how long before; right up to it, unless stated.
    """

    session: SessionRef
    by: timedelta | None = None

    @property
    def length(self) -> timedelta:
        """How long before the session it has to be over: as stated, otherwise not at all."""
        return self.by if self.by is not None else timedelta()
