"""Offices that change one season in any order come to one truth."""

from random import Random

import pytest

from roadracing._internal.versions.join import join
from tests.effort import share
from tests.versions.histories import history, part

FEW, MANY = 60, share(10_000)


def _laws(seed: int) -> None:
    offices = history(seed)
    a, b, c = (*offices, offices[0])[:3]
    ab = join(a, b).season
    assert ab == join(b, a).season, "commutative"
    assert join(ab, c).season == join(a, join(b, c).season).season == join(a, b, c).season, "associative"
    assert ab == join(ab, ab).season == join(ab).season, "idempotent"
    assert ab == join(ab, a).season == join(b, ab).season, "absorbing"
    assert ab == join(ab, part(Random(seed), ab)).season, "a part adds nothing"  # noqa: S311 - test data


@pytest.mark.parametrize("block", range(4))
def test_laws(block: int) -> None:
    """Joining is commutative, associative and idempotent, and a part adds nothing, whatever happened before."""
    for seed in range(block * FEW // 4, (block + 1) * FEW // 4):
        _laws(seed)


@pytest.mark.slow
@pytest.mark.parametrize("block", range(20))
def test_laws_of_many(block: int) -> None:
    """The same for ten thousand histories."""
    for seed in range(block * MANY // 20, (block + 1) * MANY // 20):
        _laws(seed)
