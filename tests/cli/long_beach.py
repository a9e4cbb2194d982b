"""Changes of the Long Beach weekend, as somebody types them."""

import json
from pathlib import Path

PREFIX = "long-beach-2013-"
LATE = f"{PREFIX}pro-celebrity-race"


def issued(clock: str = "11:30") -> tuple[str, ...]:
    """A change on Saturday, after the timetable was issued on Thursday."""
    return ("--issued", f"2013-04-20T{clock}:00-07:00[America/Los_Angeles]", "--reason", "oil on the track")


ISSUED = issued()
"""As one changes what was issued on Thursday."""


def sessions(path: Path) -> dict[str, dict[str, object]]:
    """The sessions of a document by id."""
    return {s["id"]: s for s in json.loads(path.read_text(encoding="utf-8"))["sessions"]}
