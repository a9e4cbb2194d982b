"""What was written once is not written again."""

import gc

import pytest

from roadracing._internal.feeds import memo, rendering
from roadracing._internal.feeds.calendars import calendar, feed
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import Audience
from tests.feeds.seasons import sebring

EVERYTHING = Selection(audience=Audience.OPERATIONS)


class TestOnceWritten:
    """A session is written once however many feeds it is in."""

    def test_counted(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Ten feeds of one season write each session once; an equal season is another one."""
        season, count = sebring(), 0
        write = rendering.vevent

        def counting(*given: object) -> bytes:
            nonlocal count
            count += 1
            return write(*given)

        monkeypatch.setattr(rendering, "vevent", counting)
        for _ in range(5):
            feed(season)
            calendar(Index(season), EVERYTHING)
        assert 5 == count

        feed(sebring())
        assert 8 == count

    def test_forgotten(self) -> None:
        """What was written of a season is forgotten with it."""
        gc.collect()
        before = len(memo._kept)
        season = sebring()
        feed(season)
        assert before + 1 == len(memo._kept)

        del season
        gc.collect()
        assert before == len(memo._kept)
