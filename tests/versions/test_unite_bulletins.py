"""What two offices have issued is kept as each of them issued it."""

from itertools import permutations
from random import Random

import attrs
import pytest

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.versions.join import join
from roadracing._internal.versions.revise import revise
from tests.versions.small_season import RACE, SEASON, at

IMSA = Bulletin(id="w-bulletin-1", weekend="w", issuer="imsa", number=1, text="Race delayed")
SCCA = Bulletin(id="w-bulletin-1", weekend="w", issuer="scca", number=1, text="Practice delayed")


def _season(*bulletins: Bulletin) -> Season:
    return Season(namespace="calendar.example.org", bulletins=bulletins)


def _said(season: Season) -> list[tuple[str | None, int | None, str | None]]:
    return sorted((b.issuer or "", b.number, b.text) for b in season.bulletins)


def test_two_offices_first_bulletins() -> None:
    """Two bulletins of one id are both kept, word for word, and nothing is disputed."""
    joined = join(_season(IMSA), _season(SCCA)).season
    assert [("imsa", 1, "Race delayed"), ("scca", 1, "Practice delayed")] == _said(joined)
    assert () == joined.disputed
    assert 2 == len({bulletin.id for bulletin in joined.bulletins})


def test_a_copy_that_says_less() -> None:
    """A bulletin of which a document has lost a part is the bulletin."""
    part = attrs.evolve(IMSA, text=None)
    assert _season(IMSA) == join(_season(part), _season(IMSA)).season
    both = join(_season(IMSA), _season(SCCA)).season
    assert both == join(both, _season(part)).season


def test_it_does_not_matter_what_is_joined_first() -> None:
    """Whatever bulletins share an id, and whatever is missing in copies, the order makes no difference."""
    random = Random(2004)  # noqa: S311 - test data, no secret
    bulletins = [
        attrs.evolve(b, **{name: None for name in ("text", "issuer", "number") if random.random() < 0.4})
        for b in (IMSA, SCCA, attrs.evolve(IMSA, text="Race cancelled")) * 3
    ]
    seasons = [_season(bulletin) for bulletin in bulletins]
    for three in permutations(random.sample(seasons, 4), 3):
        a, b, c = three
        left = join(join(a, b).season, c).season
        assert left == join(a, join(b, c).season).season == join(a, b, c).season
        assert left == join(left, left).season == join(left, b).season


def test_what_replaces_another() -> None:
    """A bulletin names the one of its issuer that it replaces, also after two were told apart, in any order."""
    later = Bulletin(id="w-bulletin-2", weekend="w", issuer="scca", number=2, supersedes=SCCA.id)
    one, other, third = (
        _season(IMSA),
        _season(SCCA, later),
        _season(attrs.evolve(SCCA, text="Something else")),
    )
    joined = join(one, other).season
    named = next(b.supersedes for b in joined.bulletins if b.supersedes)
    assert ["scca"] == [b.issuer for b in joined.bulletins if b.id == named]
    assert other == join(other, other).season
    assert joined == join(other, one).season == join(joined, joined).season == join(joined, other).season
    three = join(joined, third).season
    assert three == join(one, join(other, third).season).season == join(third, other, one).season
    assert SCCA.id == next(b.supersedes for b in three.bulletins if b.supersedes)


def test_who_decided() -> None:
    """A bulletin says in which role it was decided, and no role is invented."""
    later = attrs.evolve(SEASON, sessions=(attrs.evolve(RACE, title="Grand Prix"),))
    made = revise(SEASON, later, issued=at(1, "12:00"), reason="fog", decided_by="race-director")
    assert [OfficialRole.RACE_DIRECTOR] == [b.decided_by for b in made.bulletins]
    with pytest.raises(NotUnderstood, match=r"did you mean .steward"):
        revise(SEASON, later, issued=at(1, "12:00"), reason="fog", decided_by="stewart")


@pytest.mark.parametrize("issuers", [("imsa", "scca"), ("imsa", "imsa"), (None, None)])
def test_issued_apart(issuers: tuple[str | None, str | None]) -> None:
    """Two offices that revise one weekend apart have two bulletins when they join, also under one name or none."""
    one, other = (
        revise(SEASON, attrs.evolve(SEASON, sessions=(attrs.evolve(RACE, **facts),)), issued=at(1, "12:00"),
               reason="it changed", issuer=issuer)
        for issuer, facts in zip(issuers, ({"title": "Grand Prix"}, {"place": "Pits"}), strict=True)
    )  # fmt: skip
    joined = join(one, other).season
    assert [b.text for b in one.bulletins + other.bulletins] == [
        b.text for b in sorted(joined.bulletins, key=lambda b: "place" in (b.text or ""))
    ]
    assert [1, 1] == [bulletin.number for bulletin in joined.bulletins]
    if issuers[0] != issuers[1]:
        assert ["mid-ohio-imsa-bulletin-1", "mid-ohio-scca-bulletin-1"] == [b.id for b in joined.bulletins]


def test_what_another_office_has_told() -> None:
    """Who publishes what another office has changed does not say again what that office's bulletin says."""
    scca = revise(
        SEASON,
        attrs.evolve(SEASON, sessions=(attrs.evolve(RACE, title="Grand Prix"),)),
        issued=at(1, "12:00"),
        reason="name",
        issuer="scca",
    )
    taken = revise(SEASON, join(SEASON, scca).season, issued=at(2, "12:00"), reason="joined", issuer="imsa")
    assert scca.bulletins == taken.bulletins
    (race,) = taken.sessions
    assert ("Grand Prix", 2) == (race.title, race.revision)
    more = attrs.evolve(taken, sessions=(attrs.evolve(race, place="Pits"),))
    told = revise(taken, more, issued=at(3, "12:00"), reason="place", issuer="imsa")
    assert [("imsa", 1), ("scca", 1)] == [(b.issuer, b.number) for b in told.bulletins]
