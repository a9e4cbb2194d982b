"""The library joins as a reference does that knows no documents, marks or digests."""

from random import Random

import attrs
import pytest

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.join import join, merge
from roadracing._internal.versions.revise import revise
from tests.effort import share
from tests.versions import reference

NOW = Instant.parse("2004-06-26T12:00:00-04:00[America/New_York]")
FACTS = {"title": "A", "place": "A", "notes": None}


def _changed(season: Season, fact: str, value: str | None) -> Season:
    """The season with another value, and nothing disputed about it any more."""
    (race,) = season.sessions
    disputed = tuple(d for d in season.disputed if d.path != f"/sessions/r/{fact}")
    return attrs.evolve(season, sessions=(attrs.evolve(race, **{fact: value}),), disputed=disputed)


def _values(season: Season, fact: str) -> set[str | None]:
    """What stands of a fact, as a document shows it."""
    for dispute in season.disputed:
        if dispute.path == f"/sessions/r/{fact}":
            return {None if isinstance(claim.value, dict) else claim.value for claim in dispute.claims}
    value = getattr(season.sessions[0], fact)
    return set() if value is None else {value}


def _agree(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - test data, no secret
    race = Session(id="r", weekend="w", kind=SessionKind.RACE, **FACTS)
    start = Season(namespace="calendar.example.org", sessions=[race])
    told = {fact: frozenset({reference.bare(value)}) for fact, value in FACTS.items() if value}
    offices = [(start, dict(told)) for _ in range(random.randrange(2, 5))]
    issuers = [random.choice(("imsa", "scca", None)) for _ in offices]
    for _ in range(random.randrange(3, 12)):
        n, other = random.randrange(len(offices)), random.choice(offices)
        season, known = offices[n]
        if random.random() < 0.3:
            offices[n] = join(season, other[0]).season, reference.joined(known, other[1])
            continue
        fact, value = random.choice([*FACTS]), random.choice(("A", "B", "C", None))
        if random.random() < 0.2:
            side = _changed(season, fact, value)
            merged = merge(season, desk=side, home=season).season
            offices[n] = merged, reference.edit(known, fact, value, "desk", "")
            continue
        changed = _changed(season, fact, value)
        revised = revise(season, changed, issued=NOW, reason="it changed", issuer=issuers[n])
        offices[n] = revised, reference.edit(known, fact, value, issuers[n], "now")
    for season, known in offices:
        for fact in FACTS:
            wanted = reference.standing(known, fact)
            assert _values(season, fact) == (set() if wanted == {None} else wanted), (seed, fact)


def test_reference() -> None:
    """What stands after revisions, joins and merges in any order is what nobody replaced."""
    for seed in range(40):
        _agree(seed)


@pytest.mark.slow
def test_reference_often() -> None:
    """The same for ten thousand histories."""
    for seed in range(share(10_000)):
        _agree(seed)
