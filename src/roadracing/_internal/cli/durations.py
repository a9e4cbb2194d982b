"""Durations as people type them."""

import re
from datetime import timedelta
from typing import Any

import click

from roadracing._internal.text.control_characters import safe

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
