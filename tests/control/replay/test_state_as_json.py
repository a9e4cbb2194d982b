"""How a state of the track is told to programs."""

import json

from roadracing._internal.control.replay.replay import replay
from roadracing._internal.control.replay.state_as_json import state_json, times_json
from roadracing._internal.model.control.track_status import SectorCondition, TrackStatus
from tests.control.lines import K, T, after, line, went


def test_for_programs() -> None:
    """A state and its times are plain data."""
    held = replay(
        [
            went(1, 0, T.GREEN),
            line(2, 30, K.SECTOR_CONDITION, condition=SectorCondition.YELLOW),
            line(3, 60, K.LIGHTNING),
            went(4, 90, TrackStatus.RED),
        ]
    )
    data = json.loads(json.dumps(state_json(held.final, after(90).utc)))
    assert ("red", "closed", {"track": "yellow"}) == (
        data["track"],
        data["pit_lane"]["exit"],
        data["sectors"],
    )
    assert data["weather_hold"]["active"]
    assert not state_json(held.final, after(2000).utc)["weather_hold"]["active"]  # type: ignore[index,call-overload]
    times = json.loads(json.dumps(times_json(held.flag_times())))
    assert ("PT1M30S", "green") == (times["elapsed"], times["statuses"][0]["status"])
