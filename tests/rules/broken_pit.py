"""Seasons that break the rules on the pit lane, each one of them and nothing else."""

from typing import Any

from roadracing.model import Season

BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {}
"""By code: a season, with options for ``validate`` where it needs any."""
