"""Durations, times and days as people type them."""

import datetime as dt
import re
from datetime import timedelta
from typing import Any, Final

import click

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.text.control_characters import safe

ROLES: Final = tuple(role.value for role in OfficialRole)
"""The roles in which officials decide, as they are typed."""
ROLE_HELP: Final = "In which role it was decided, such as race-director; the bulletin says so."
_DURATION = re.compile(r"(?=[0-9])(?:([0-9]{1,4})h)?(?:([0-9]{1,6})(?:m(?:in)?)?)?")


class DurationType(click.ParamType[timedelta]):
    """A duration such as ``15m``, ``1h30m`` or ``40`` on the command line; a bare number counts minutes."""

    name = "DURATION"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """The duration a text says, or a usage error that says what would be right."""
        if isinstance(value, timedelta):
            return value
        found = _DURATION.fullmatch(str(value))
        if not found:
            self.fail(f"{safe(str(value))!r} is not a duration: write 15, 15m or 1h30m", param, ctx)
        return timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))


class DayType(click.ParamType[dt.date]):
    """A date on the command line."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The date a text says, or a usage error that says what would be right."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.datetime.strptime(str(value), "%Y-%m-%d").replace(tzinfo=dt.UTC).date()
        except ValueError:
            self.fail(f"{safe(str(value))!r} is not a date: write 2013-04-20", param, ctx)
