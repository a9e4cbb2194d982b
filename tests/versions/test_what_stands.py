"""Which claims stand, once it is known which of them somebody replaced."""

import attrs

from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.versions.join import join, merge
from roadracing._internal.versions.revise import revise
from tests.versions.small_season import SEASON, at
from tests.versions.test_merge import _race, _with


def test_an_older_copy_changes_nothing() -> None:
    """Who joins what he had before the merge finds nothing taken back."""
    merged = merge(SEASON, imsa=_with(title="A"), scca=_with(end=None)).season
    assert merged == join(merged, SEASON).season
    assert ("A", None) == (_race(merged).title, _race(merged).end)


def test_cancelled_by_one_and_renamed_twice_by_the_other() -> None:
    """A cancellation is not lost to the office that has published more often."""
    once = revise(SEASON, _with(title="A"), issued=at(1, "12:00"), reason="name", issuer="imsa")
    imsa = revise(
        once,
        attrs.evolve(once, sessions=(attrs.evolve(_race(once), title="B"),)),
        issued=at(2, "12:00"),
        reason="name",
        issuer="imsa",
    )
    scca = revise(
        SEASON, _with(status=PlanStatus.CANCELLED), issued=at(3, "12:00"), reason="rain", issuer="scca"
    )
    race = _race(join(imsa, scca).season)
    assert ("B", PlanStatus.CANCELLED) == (race.title, race.status)
    assert join(imsa, scca).season == merge(SEASON, imsa=imsa, scca=scca).season
