"""Bulletins as notices: when each was issued, as far as it is known."""

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin
from tests.feeds.seasons import sebring
from tests.site.test_atom import read


def test_undated() -> None:
    """A bulletin that does not say when it was issued was so with its season; if that does not say either, it waits."""
    bulletin = Bulletin(id="b", text="Noon.")

    assert "2004-01-05T17:00:00Z" == read(sebring(bulletins=(bulletin,))).entries[0].updated
    assert [] == read(Season(namespace="empty.example", bulletins=(bulletin,))).entries
