"""Whether the track may go hot, and how soon help is where."""

from typing import TYPE_CHECKING

from ._facade import lazily

if TYPE_CHECKING:
    from ._internal.safety.cover import (
        CapabilityCoverage,
        Coverage,
        Gap,
        Loss,
        StaticCover,
        Stretch,
        Uncounted,
        Worst,
    )
    from ._internal.safety.evacuation import By, Way, ways_to_hospital
    from ._internal.safety.evidence import Check, Evidence, Knowledge, OrderedHold, WeatherReport
    from ._internal.safety.lost_guards import Ignored, LostGuard, Need, lost_guards
    from ._internal.safety.procedures import PROCEDURES, Followed, followed
    from ._internal.safety.readiness import UnknownSession, readiness
    from ._internal.safety.readiness_answer import Readiness, Requirement, State
    from ._internal.safety.response import coverage
    from ._internal.safety.targets import ResponseTargets
    from ._internal.safety.weather import Hold, Ring, Strike, hold_of, holds_at, rings_of

_HOMES = {
    "_internal.safety.cover": (
        "CapabilityCoverage",
        "Coverage",
        "Gap",
        "Loss",
        "StaticCover",
        "Stretch",
        "Uncounted",
        "Worst",
    ),
    "_internal.safety.evacuation": (
        "By",
        "Way",
        "ways_to_hospital",
    ),
    "_internal.safety.evidence": (
        "Check",
        "Evidence",
        "Knowledge",
        "OrderedHold",
        "WeatherReport",
    ),
    "_internal.safety.lost_guards": (
        "Ignored",
        "LostGuard",
        "Need",
        "lost_guards",
    ),
    "_internal.safety.procedures": (
        "Followed",
        "PROCEDURES",
        "followed",
    ),
    "_internal.safety.readiness": (
        "UnknownSession",
        "readiness",
    ),
    "_internal.safety.readiness_answer": (
        "Readiness",
        "Requirement",
        "State",
    ),
    "_internal.safety.response": ("coverage",),
    "_internal.safety.targets": ("ResponseTargets",),
    "_internal.safety.weather": (
        "Hold",
        "Ring",
        "Strike",
        "hold_of",
        "holds_at",
        "rings_of",
    ),
}

__all__ = [
    "PROCEDURES",
    "By",
    "CapabilityCoverage",
    "Check",
    "Coverage",
    "Evidence",
    "Followed",
    "Gap",
    "Hold",
    "Ignored",
    "Knowledge",
    "Loss",
    "LostGuard",
    "Need",
    "OrderedHold",
    "Readiness",
    "Requirement",
    "ResponseTargets",
    "Ring",
    "State",
    "StaticCover",
    "Stretch",
    "Strike",
    "Uncounted",
    "UnknownSession",
    "Way",
    "WeatherReport",
    "Worst",
    "coverage",
    "followed",
    "hold_of",
    "holds_at",
    "lost_guards",
    "readiness",
    "rings_of",
    "ways_to_hospital",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(__name__, _HOMES)
