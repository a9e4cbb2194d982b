"""Seasons that break the rules on entries, officials and access, each one of them and nothing else."""

import attrs

from roadracing._internal.model.weekend.weekend import RaceWeekend
from tests.rules.building import FULL, VENUE
from tests.rules.gates import (
    with_access,
)
from tests.rules.pits import ENTRIES

AWAY = RaceWeekend(id="away", name="The Other Weekend", venue="circuit")
FULL_FOR_ONE = attrs.evolve(
    VENUE, layouts=(attrs.evolve(FULL, race_limit=1, practice_limit=9), *VENUE.layouts[1:])
)

SOUND = with_access(entries=ENTRIES)
"""A season in which none of the rules that are broken with these facts finds anything."""
