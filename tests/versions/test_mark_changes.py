"""What somebody replaced or removed falls, and what nobody changed stays."""

import attrs

from roadracing._internal.versions.join import merge
from tests.versions.small_season import RACE, SEASON
from tests.versions.test_merge import _with


def test_one_fact_to_two_values() -> None:
    """One fact that became two values is disputed, whoever comes first."""
    imsa, scca = _with(title="A"), _with(title="B")
    merged = merge(SEASON, imsa=imsa, scca=scca)
    assert ["/sessions/gt-race/title"] == [d.path for d in merged.season.disputed]
    assert merged.season == merge(SEASON, scca=scca, imsa=imsa).season


def test_removed() -> None:
    """What one side removed is gone; it stays, disputed, if another changed it, with all that nobody changed."""
    without = attrs.evolve(SEASON, sessions=())
    assert () == merge(SEASON, imsa=without, scca=SEASON).season.sessions
    stays = merge(SEASON, imsa=without, scca=_with(title="A"))
    assert (attrs.evolve(RACE, title="A"),) == stays.season.sessions
    assert ["/sessions/gt-race"] == [d.path for d in stays.season.disputed]
