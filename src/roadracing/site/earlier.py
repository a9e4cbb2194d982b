"""What was published in a folder before."""

import hashlib
import json
from pathlib import Path
from typing import Any

from roadracing.documents import loads
from roadracing.findings import RoadracingError
from roadracing.model import Season

from .folder import INDEX, PublishError, published

SEASON = "season.json"
"""The season as a document."""


def earlier_season(target: Path) -> Season | None:
    """The season that a folder was published from; ``None`` if nothing was published there.

    Raises:
        PublishError: something was, and it can no longer be told what.
    """
    if SEASON not in published(target):
        if published(target):
            raise _unreadable(target, f"{INDEX} names no {SEASON}")
        return None
    try:
        known: Any = json.loads((target / INDEX).read_bytes())["files"][SEASON]
        content = (target / SEASON).read_bytes()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unreadable(target, str(error)) from None
    if not isinstance(known, dict) or hashlib.sha256(content).hexdigest() != known.get("sha256"):
        raise _unreadable(target, "it has been changed since")
    try:
        return loads(content.decode())
    except (RoadracingError, ValueError, RecursionError) as error:
        first = str(error).strip().splitlines()[:1]
        raise _unreadable(target, *first) from None


def _unreadable(target: Path, *why: str) -> PublishError:
    reason = f" ({why[0]})" if why else ""
    return PublishError(
        f"{target / SEASON} is not the season that was published there{reason}, so it cannot be told whether "
        "subscribers would be misled; put the folder back as it was published, publish to another one, or force it"
    )
