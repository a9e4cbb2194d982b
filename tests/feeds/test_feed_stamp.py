"""When an entry was last changed, or that nobody says it."""

import pytest

from roadracing._internal.feeds.component import to_component
from roadracing._internal.feeds.feed_stamp import UnstampedError
from tests.feeds.seasons import sebring


def test_unstamped() -> None:
    """A session that nobody says the last change of has no component."""
    season = sebring(issued=None)
    with pytest.raises(UnstampedError, match="wc-race"):
        to_component(season, season.sessions[-1])
