"""A property that a downstream tool holds: whatever season it is given, its copy says the same."""

from hypothesis import given, settings

import roadracing as rr
from roadracing.testing import seasons


@settings(max_examples=10, deadline=None, derandomize=True, database=None)
@given(seasons())
def survives_a_round_trip(season: rr.Season) -> None:
    """What is written and read again is equal, and written in the same bytes."""
    copied = rr.loads(rr.dumps(season))
    assert copied == season
    assert rr.dumps(copied) == rr.dumps(season)


if __name__ == "__main__":
    survives_a_round_trip()
    print("holds")
