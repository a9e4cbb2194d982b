"""The objects of a tab are where its declaration says, in the plan of the weekend."""

from roadracing._internal.tables.tabs.declared.all_tabs import tab_named
from roadracing._internal.tables.tabs.known_names import KnownNames
from roadracing._internal.tables.tabs.tab_homes import (
    Draft,
    members_at,
    new_collection,
    objects_of,
    with_members,
)
from tests.tables.tabs.reading_tabs import mid_ohio


def test_where_boxes_are() -> None:
    """The boxes of a weekend are those of its own pit plan, and one is changed without the others."""
    season, tab = mid_ohio(), tab_named("pit-boxes")
    assert tab is not None
    found = list(objects_of(season, tab, "mid-ohio-2004"))
    assert 27 == len(found)
    home, box = found[0]
    assert season == with_members(season, home, {box.id: box})
    assert [] == list(objects_of(season, tab, "another"))


def test_a_plan_is_made_where_none_is() -> None:
    """A weekend without a pit plan gets one when its first box is read."""
    tab = tab_named("pit-boxes")
    assert tab is not None
    season = mid_ohio().without("pit_plans/mid-ohio-2004-pits")
    draft = Draft(season=season, weekend="mid-ohio-2004", names=KnownNames(season, "mid-ohio-2004"))
    home = new_collection(draft, tab)
    assert () == members_at(draft.season, home)
    assert "mid-ohio-2004" == draft.season.pit_plans[0].weekend
