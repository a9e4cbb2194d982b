"""A day as a panel: a lane is split where sessions overlap, and only there."""

import pytest

from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from tests.pictures.reading import boxes, parsed, parts
from tests.pictures.timetable.test_timetable_picture import LONG_BEACH, ST_PETERSBURG
from tests.pictures.weekends import (
    EVERY_WAY,
    very_full,
)


class TestLanes:
    """A lane is split where sessions overlap, and only there."""

    @pytest.mark.parametrize(
        "drawn", [LONG_BEACH, ST_PETERSBURG, EVERY_WAY, very_full()], ids=["a", "b", "c", "d"]
    )
    def test_no_overlap(self, drawn: Season) -> None:
        """No block is drawn over another."""
        root = parsed(timetable(drawn))
        blocks = [
            max(boxes(n), key=lambda b: (b[2] - b[0]) * (b[3] - b[1]), default=None)
            for n in parts(root, "block")
        ]
        shown = sorted(b for b in blocks if b is not None)
        for place, one in enumerate(shown):
            for other in shown[place + 1 :]:
                apart = (
                    one[2] <= other[0] + 0.02
                    or other[2] <= one[0] + 0.02
                    or one[3] <= other[1] + 0.02
                    or other[3] <= one[1] + 0.02
                )
                assert apart, (one, other)

    def test_whole_lane(self) -> None:
        """A session that meets no other has its lane to itself, also where others are split."""
        root = parsed(timetable(EVERY_WAY))
        widths = {
            str(n.get("data-session")): max(right - left for left, _, right, _ in boxes(n))
            for n in parts(root, "block")
            if [*boxes(n)]
        }

        assert widths["late"] == pytest.approx(2 * widths["first"], abs=3)
