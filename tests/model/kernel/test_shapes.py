"""The shape of a field: what it may hold, and how it merges."""

from roadracing._internal.model.kernel.shapes import Leaf, Merge, Noun, Union_, fields_of, is_noun
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session


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
