"""What things are known by outside calendars, for life."""

import attrs
import feedparser

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.site.atom import atom
from tests.site.bulletins import changed
from tests.site.test_atom import read


def test_ids_for_life() -> None:
    """Neither another number nor another address nor another name makes a known entry a new one."""
    before = changed(status=PlanStatus.CANCELLED)
    after = attrs.evolve(
        before,
        name="Another name",
        year=2005,
        bulletins=[attrs.evolve(b, number=7, reason="another", issuer="scca") for b in before.bulletins],
    )
    other = feedparser.parse(atom(Index(after), "https://elsewhere.example/"))

    assert (read(before).feed.id, read(before).entries[0].id) == (other.feed.id, other.entries[0].id)
    assert read(before).feed.id.startswith("urn:uuid:")
    assert read(before).feed.id != read(attrs.evolve(before, namespace="b.example")).feed.id
