"""What was worked out of a season is kept for as long as the season: it never changes, so only its end ends this."""

import weakref
from typing import Any

from roadracing._internal.model.season.season import Season

_kept: dict[int, tuple[weakref.ref[Season], dict[Any, Any]]] = {}


def memo_of(season: Season) -> dict[Any, Any]:
    """What is known of a season, by whatever its users find it by."""
    key = id(season)
    held = _kept.get(key)
    if held is None or held[0]() is not season:
        held = _kept[key] = weakref.ref(season, lambda _: _kept.pop(key, None)), {}
    return held[1]
