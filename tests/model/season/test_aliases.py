"""Documents in which one thing has several ids come to one truth once somebody says so."""

from itertools import permutations
from random import Random

import attrs
import pytest

from roadracing._internal.model.season.aliases import Aliases
from roadracing._internal.model.season.season import Season
from roadracing._internal.versions.join import join
from roadracing._internal.versions.mark_changes import marked
from roadracing._internal.versions.refusals import JoinRefused
from tests.effort import share
from tests.versions.histories import NOW, base, history, part

SAID = attrs.evolve(base("w"), weekends=[attrs.evolve(base("w").weekends[0], aliases=("x",))], sessions=())


REMEMBERED = attrs.evolve(
    marked(attrs.evolve(base("w"), sessions=()), SAID, by="imsa", at=NOW), weekends=base("w").weekends
)
"""A document that lost what SAID says, and has the mark of it."""


def _joined(*documents: Season) -> Season | None:
    """What documents are together; nothing where none of them says that two ids are one, and so they are refused."""
    try:
        return join(*documents).season
    except JoinRefused:
        return None


def _laws(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - test data, no secret
    said = random.choice((SAID, REMEMBERED))
    documents = [random.choice(history(seed, "w")), random.choice(history(seed + 100_000, "x")), said]
    if seed % 3 == 0:
        known = join(documents[0], said).season
        gone = attrs.evolve(known, weekends=(), sessions=(), disputed=())
        documents[2] = marked(known, gone, by="scca", at=NOW)
    whole = _joined(*documents)
    assert whole is not None, "total, once one of them knows"
    assert {"w"} >= {weekend.id for weekend in whole.weekends}
    for a, b, c in permutations(documents):
        if (both := _joined(a, b)) is not None:
            assert whole == _joined(both, c) == _joined(c, both), "commutative and associative"
    assert whole == join(whole, whole).season, "idempotent"
    assert whole == _joined(whole, part(random, whole)), "a part adds nothing"
    lost = attrs.evolve(whole, weekends=tuple(attrs.evolve(w, aliases=()) for w in whole.weekends))
    for document in documents:
        assert whole == _joined(whole, document) == _joined(document, whole), "absorbing"
        if said is REMEMBERED:
            assert whole == _joined(lost, document), "known by its mark where the fact got lost"


def test_laws() -> None:
    """Whatever order and grouping documents of one id and of another come in, they are one truth or refused."""
    for seed in range(4):
        _laws(seed)


@pytest.mark.slow
@pytest.mark.parametrize("block", range(10))
def test_laws_of_many(block: int) -> None:
    """The same for many."""
    for seed in range(share(1000))[block::10]:
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
