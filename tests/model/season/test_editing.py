"""Objects are put in, taken out and renamed, and no reference is left that leads nowhere."""

from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import roadracing as rr
from roadracing._internal.model.season.editing import referring
from roadracing._internal.model.season.finding import objects
from roadracing.testing import seasons
from roadracing.weekend import StillReferred, Suppression
from tests.effort import tries

SEASON = rr.load(Path(__file__).resolve().parents[3] / "examples" / "mid-ohio-2004.json")
WEEKEND = SEASON.weekends[0]
RACE = next(s for s in SEASON.sessions if s.kind is rr.SessionKind.RACE)


def dangling(season: rr.Season) -> set[tuple[str, str]]:
    """The references that lead nowhere, by kind and id."""
    there = {(type(found).__name__, found.id) for _, found in objects(season)}
    return {(kind, name) for _, kind, name in referring(season)} - there


@pytest.mark.parametrize("path", [path for path, _ in objects(SEASON)][::150], ids=str)
def test_nothing_dangles(path: tuple[str | int, ...]) -> None:
    """Whatever is removed or renamed, every reference still leads to something."""
    assert set() == dangling(SEASON)
    assert set() == dangling(SEASON.without(path))
    again = SEASON.rename(path, "a-new-id")
    assert set() == dangling(again)
    assert not [1 for _, found in objects(again) if found is SEASON.find(path)]


@pytest.mark.slow
@given(st.data(), seasons())
@tries(5)
def test_nothing_more_dangles(data: st.DataObject, season: rr.Season) -> None:
    """A removal leaves no reference behind, and an object that gets its old id again is the same season."""
    held = [path for path, _ in objects(season)]
    if not held:
        return
    path = data.draw(st.sampled_from(held))
    assert dangling(season.without(path)) <= dangling(season)
    found = season.find(path)
    twins = [each for _, each in objects(season) if (type(each), each.id) == (type(found), found.id)]
    if len(twins) > 1 or ("Session", "new-1") in dangling(season):
        return
    there = season.rename(path, "new-1")
    back = [new for new, each in objects(there) if (type(each), each.id) == (type(found), "new-1")]
    assert 1 == len(back)
    assert season == there.rename(back[0], found.id)


def test_put() -> None:
    """An object takes the place of the one with its id, or stands beside the others; the season before is as it was."""
    moved = attrs.evolve(RACE, title="The race")
    assert "The race" == SEASON.put(moved).find(RACE.id).title
    assert len(SEASON.sessions) == len(SEASON.put(moved).sessions)
    assert len(SEASON.sessions) + 1 == len(SEASON.put(attrs.evolve(RACE, id="another")).sessions)
    assert SEASON == SEASON.put(moved).put(RACE)


def test_put_within() -> None:
    """What another object holds is put where it stands, or within what is named."""
    layout = rr.CircuitLayout(id="a-new-one", length_m=3000)
    venue = SEASON.venues[0]
    assert layout == SEASON.put(layout, within=venue).find("a-new-one")
    known = attrs.evolve(venue.layouts[0], turns=99)
    assert 99 == SEASON.put(known).find(known.id, rr.CircuitLayout).turns
    with pytest.raises(rr.UnknownReference, match="there is no layout 'a-new-one'"):
        SEASON.put(layout)
    with pytest.raises(rr.UnknownReference, match="a series holds no layout"):
        SEASON.put(layout, within="series/alms")


def test_a_weekend_takes_its_sessions_along() -> None:
    """A session cannot be without its weekend, nor a round's race without the session."""
    left = SEASON.without(WEEKEND)
    assert () == left.sessions
    assert set() == dangling(left)


def test_references_can_forbid_or_stay() -> None:
    """Whoever asks is told what refers to it, or keeps references that lead nowhere."""
    with pytest.raises(StillReferred, match="other facts refer to it: /") as caught:
        SEASON.without(WEEKEND, references="refuse")
    assert f"/sessions/{RACE.id}/weekend" in caught.value.paths
    assert ("RaceWeekend", WEEKEND.id) in dangling(SEASON.without(WEEKEND, references="keep"))
    free = SEASON.put(attrs.evolve(RACE, id="free"))
    assert SEASON == free.without("free", references="refuse")


def test_starts_and_paths_follow() -> None:
    """A start after a session and an accepted finding at its path follow a new id, and go with the session."""
    after = rr.Session(
        id="next", weekend=WEEKEND.id, kind=rr.SessionKind.PODIUM, start=rr.Start.after(RACE.id)
    )
    accepted = Suppression(id="s", code="SCH001", reason="known", path=f"/sessions/{RACE.id}/start")
    season = SEASON.put(after).put(accepted)
    there = season.rename(RACE, "the-race")
    assert rr.Start.after("the-race") == there.find("next").start
    assert "/sessions/the-race/start" == there.find("suppressions/s").path
    gone = season.without(RACE)
    assert gone.find("next").start is None
    assert () == tuple(s for s in gone.suppressions if s.id == "s")


@pytest.mark.parametrize("new", ["", "Not an id", 7])
def test_no_id(new: Any) -> None:
    """A new id has to be one, and not that of another object of its kind."""
    with pytest.raises(rr.FactError):
        SEASON.rename(RACE, new)
    with pytest.raises(rr.FactError, match="already for another session"):
        SEASON.rename(RACE, SEASON.sessions[0].id if SEASON.sessions[0] != RACE else SEASON.sessions[1].id)


def test_a_part_alone() -> None:
    """One session or one weekend is written and read alone, and joined again."""
    alone = rr.loads(rr.dumps(SEASON.part(RACE)))
    assert (RACE,) == alone.sessions
    weekend = rr.loads(rr.dumps(SEASON.part(WEEKEND)))
    assert {s.id for s in SEASON.sessions_of(WEEKEND.id)} == {s.id for s in weekend.sessions}
    assert SEASON == rr.join(whole=SEASON, part=weekend).season


def test_a_misspelt_way_with_references_removes_nothing() -> None:
    """Whoever mistypes what protects references is told, instead of losing them."""
    with pytest.raises(rr.NotUnderstood, match='did you mean "refuse"'):
        SEASON.without(RACE, references="refus")  # type: ignore[arg-type]
