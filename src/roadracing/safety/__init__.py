"""Whether the track may go hot, and how soon help is where."""

from .coverage import (
    CapabilityCoverage,
    Coverage,
    Gap,
    Loss,
    StaticCover,
    Stretch,
    Uncounted,
    Worst,
)
from .response import coverage
from .targets import ResponseTargets

__all__ = [
    "CapabilityCoverage",
    "Coverage",
    "Gap",
    "Loss",
    "ResponseTargets",
    "StaticCover",
    "Stretch",
    "Uncounted",
    "Worst",
    "coverage",
]
