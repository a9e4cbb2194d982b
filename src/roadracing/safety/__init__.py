"""Whether the track may go hot, and how soon help is where."""

from .answer import Readiness, Requirement, State
from .asking import UnknownSession, readiness
from .cover import (
    CapabilityCoverage,
    Coverage,
    Gap,
    Loss,
    StaticCover,
    Stretch,
    Uncounted,
    Worst,
)
from .evacuation import By, Way, ways_to_hospital
from .evidence import Check, Evidence, Knowledge, OrderedHold, WeatherReport
from .guards import Ignored, LostGuard, Need, lost_guards
from .procedures import PROCEDURES, Followed, followed
from .response import coverage
from .targets import ResponseTargets
from .weather import Hold, Ring, Strike, hold_of, holds_at, rings_of

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
