"""The shape of a field: what it may hold, and how it merges."""

from roadracing._internal.model.kernel.shapes import (
    Leaf,
    Merge,
    Noun,
    Union_,
    fields_of,
    is_noun,
    references_in,
)
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Plan, RaceWeekend


class TestShapes:
    """What is known of every field."""

    def test_every_collection_says_how_it_merges(self) -> None:
        """Each noun reachable from a season has a shape for each field, and collections declare."""
        seen: set[type] = set()
        todo: list[type] = [Season]
        while todo:
            cls = todo.pop()
            if cls in seen:
                continue
            seen.add(cls)
            assert is_noun(cls)
            for field in fields_of(cls).values():
                assert field.many == (field.merge in (Merge.SET, Merge.KEYED, Merge.ORDERED))
                assert (field.key is not None) == (field.merge is Merge.KEYED)
                if isinstance(field.item, Noun):
                    todo.append(field.item.cls)
                elif isinstance(field.item, Union_):
                    todo += field.item.by_tag.values()
                else:
                    assert isinstance(field.item, Leaf)
        assert len(seen) > 30

    def test_only_what_is_meaningless_otherwise_is_required(self) -> None:
        """A season needs its id space, a weekend its venue, a session its weekend and kind, a venue its zone."""
        required = {
            cls.__name__: [f.name for f in fields_of(cls).values() if f.required]
            for cls in (Season, Venue, Session, Series)
        }
        assert {
            "Season": ["namespace"],
            "Venue": ["id", "timezone"],
            "Session": ["id", "weekend", "kind"],
            "Series": ["id"],
        } == required


def test_every_reference_has_its_path() -> None:
    """What is named is told with where and as what, each of several by itself; what is not stated names nothing."""
    race = Session(id="race", weekend="mid-ohio", kind=SessionKind.RACE, series=("gt", "touring"))
    assert {("weekend", "mid-ohio"), ("series", "gt"), ("series", "touring")} == {
        (str(path[2]), named) for path, _, named in references_in(race, ("sessions", "race"))
    }


def test_below_an_object() -> None:
    """The members of an object are looked at too, by their ids where they have some."""
    weekend = RaceWeekend(id="mid-ohio", venue="lexington", plans=(Plan(id="rain", moves=()),))
    assert [(("venue",), "lexington")] == [(path, named) for path, _, named in references_in(weekend, ())]
