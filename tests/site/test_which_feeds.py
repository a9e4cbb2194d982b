"""A season is published as the feeds that somebody will want, under names that every system can hold."""

import attrs
import pytest
from hypothesis import given

from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.site.which_feeds import choice, names
from tests.effort import tries
from tests.feeds.seasons import seasons, sebring


def with_team() -> Season:
    """The weekend at Sebring with a team that has entered a car."""
    return sebring(teams=(Team(id="crew"),), entries=(Entry(id="car", series="alms", team="crew"),))


DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789")}


def test_names() -> None:
    """Everything, each organisation that has a part, each series, class and weekend, and who has to work there."""
    assert [
        "all",
        "all--races",
        "all--races-and-qualifying",
        "organisation-imsa",
        "organisation-imsa--races",
        "organisation-imsa--races-and-qualifying",
        "organisation-scca",
        "organisation-scca--races",
        "organisation-scca--races-and-qualifying",
        "series-alms",
        "series-alms--races",
        "series-alms--races-and-qualifying",
        "series-alms--competitors",
        "series-swc-gt",
        "series-swc-gt--races",
        "series-swc-gt--races-and-qualifying",
        "series-swc-gt--competitors",
        "class-alms-gts",
        "class-alms-gts--races",
        "class-alms-gts--races-and-qualifying",
        "class-alms-lmp1",
        "class-alms-lmp1--races",
        "class-alms-lmp1--races-and-qualifying",
        "weekend-sebring-2004",
        "weekend-sebring-2004--competitors",
        "weekend-sebring-2004--operations",
    ] == [name for name, _ in choice(Index(sebring()))]


def test_with_alarms() -> None:
    """What is for the public is there with an alarm, too."""
    index = Index(with_team())
    public = [name for name, _ in choice(index, Audience.PUBLIC)]

    assert [name for one in public for name in (one, f"{one}--alarm")] == list(names(index, Audience.PUBLIC))
    assert {name for name, _ in choice(index)} | {f"{one}--alarm" for one in public} == {*names(index)}


def test_audiences() -> None:
    """Whoever is told more is given all feeds of those who are told less."""
    public, competitors, everything = (
        [name for name, _ in choice(Index(with_team()), audience)]
        for audience in (Audience.PUBLIC, Audience.COMPETITORS, Audience.OPERATIONS)
    )

    assert not [
        name
        for name in public
        if name.endswith(("--competitors", "--operations")) or name.startswith("team-")
    ]
    assert {"series-alms--competitors", "weekend-sebring-2004--competitors", "team-crew"} <= {*competitors}
    assert {*public} < {*competitors} < {*everything}
    assert {"weekend-sebring-2004--operations"} == {*everything} - {*competitors}


def test_addresses_stay() -> None:
    """A series keeps its feed when its last session is gone."""
    without = {name for name, _ in choice(Index(attrs.evolve(sebring(), sessions=())))}

    assert without == {name for name, _ in choice(Index(sebring()))}


@pytest.mark.parametrize("id_", [*sorted(DEVICES), "a" * 100])
def test_names_any_system_can_hold(id_: str) -> None:
    """No name is that of a device, too long, or told from another by case alone, whatever an id is."""
    season = Season(
        namespace="a.example",
        series=(Series(id=id_, classes=(CarClass(id=id_),), sanctioned_by=id_),),
        weekends=(RaceWeekend(id=id_, venue=id_),),
        teams=(Team(id=id_),),
        sessions=(Session(id=id_, weekend=id_, kind=SessionKind.RACE),),
    )
    names = [name for name, _ in choice(Index(season))]

    assert 17 == len({name.lower() for name in names})
    assert not DEVICES & set(names)
    assert all(
        len(name) <= 140 and set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for name in names
    )


@tries(15)
@given(seasons())
def test_names_differ(season: Season) -> None:
    """No two feeds have one name, nor two names one feed."""
    chosen = list(choice(Index(season)))

    assert len(chosen) == len({name for name, _ in chosen}) == len({selection for _, selection in chosen})
