"""What an entry has to say so that its kind means anything."""

from typing import Any

import pytest

from roadracing._internal.control.replay.required_facts import missing_facts
from roadracing._internal.model.control.log_entry import Scope
from roadracing._internal.model.control.track_status import PitExit, SectorCondition, TrackStatus
from tests.control.lines import K, line


@pytest.mark.parametrize(
    ("kind", "facts", "hints"),
    [
        (K.NOTE, {}, []),
        (K.TRACK_STATUS, {}, ["give it its track status"]),
        (K.TRACK_STATUS, {"track_status": TrackStatus.RED}, []),
        (K.PIT_LANE, {}, ["give it its pit entry or pit exit or open classes or speed limit kph"]),
        (K.PIT_LANE, {"pit_exit": PitExit.OPEN}, []),
        (K.FLAG_TIME, {}, ["give it its track status", "give it its elapsed or laps"]),
        (K.PENALTY, {}, ["give it its penalty or decision", "give it its car or decision"]),
        (K.PENALTY_SERVED, {"car": "20"}, []),
        (K.NOTE, {"scope": Scope.CAR}, ["give it the number of the car"]),
        (
            K.SECTOR_CONDITION,
            {"condition": SectorCondition.YELLOW, "scope": Scope.SECTOR},
            ["give it the sector or the station"],
        ),
        (K.SECTOR_CONDITION, {"condition": SectorCondition.YELLOW, "scope": Scope.SECTOR, "sector": "7"}, []),
    ],
)
def test_what_is_lacking(kind: K, facts: dict[str, Any], hints: list[str]) -> None:
    """Each fact without which an entry tells nothing is named, with what would be right."""
    assert hints == [hint for _, hint in missing_facts(line(1, 0, kind, **facts))]
