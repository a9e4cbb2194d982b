"""Which bookings of one resource meet."""

import datetime as dt
from typing import Any

from roadracing._internal.model.agreement.resource import Booking
from tests.rules.building import findings_in
from tests.rules.seasons.shared import shared

HOUR = dt.timedelta(hours=1)


def booked_twice(*bookings: Booking, rows: tuple[Any, ...] = (), **facts: Any) -> set[tuple[str, str]]:
    """The pairs that JOA020 reports: the later booking, and the earlier one."""
    found = judge("JOA020", *rows, bookings=bookings, **facts)
    return {(str(d.context["booking"]), str(d.context["other"])) for d in found}


judge = findings_in(shared)
"""What one rule says of bookings."""
