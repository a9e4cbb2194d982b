"""Documents in which one thing has several ids come to one truth once somebody says so."""

import attrs
import pytest

from roadracing._internal.model.season.aliases import Aliases
from roadracing._internal.model.season.season import Season
from roadracing._internal.versions.join import join
from tests.effort import share
from tests.versions.histories import base, history

SAID = attrs.evolve(base("w"), weekends=[attrs.evolve(base("w").weekends[0], aliases=("x",))], sessions=())


def _of_the_weekend(season: Season) -> Season:
    """What a document says of its weekend alone: the ids of its sessions are those of the other one's."""
    kept = {
        name: tuple(each for each in getattr(season, name) if each.path.startswith("/weekends/"))
        for name in ("marks", "disputed")
    }
    return attrs.evolve(season, sessions=(), bulletins=(), **kept)


def _laws(seed: int) -> None:
    one, other = history(seed, "w")[0], _of_the_weekend(history(seed + 100_000, "x")[0])
    both = join(one, other, SAID).season
    assert {"w"} >= {weekend.id for weekend in both.weekends}
    assert both == join(SAID, other, one).season, "commutative"
    for a, b, c in ((one, other, SAID), (other, SAID, one), (SAID, one, other)):
        assert both == join(a, join(b, c).season).season, "associative"
    assert both == join(both, both).season == join(both, one).season == join(other, both).season, "absorbing"


def test_laws() -> None:
    """Joining stays commutative, associative and idempotent where offices that know of one id or another made edits."""
    for seed in range(25):
        _laws(seed)


@pytest.mark.slow
def test_laws_of_many() -> None:
    """The same for many."""
    for seed in range(share(400)):
        _laws(seed)


def test_groups() -> None:
    """Ids that were made one in several steps are all one, under the first of them."""
    chain = [
        attrs.evolve(base(a), weekends=[attrs.evolve(base(a).weekends[0], aliases=(b,))], sessions=())
        for a, b in (("b", "c"), ("c", "d"), ("a", "d"))
    ]
    aliases = Aliases.of(chain)
    assert ("a", "b", "c", "d") == aliases.all_of("RaceWeekend", "c")
    assert "a" == join(*chain).season.weekends[0].id
    assert {"z"} == {aliases.first_of("RaceWeekend", "z")}
    assert not Aliases.of([base()])
