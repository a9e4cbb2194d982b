"""Ids that were made one: what was known by any of them is known by the first, in every document that is joined."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any, Final

import attrs

from roadracing._internal.findings.places import Path, parse_path, path_text
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.plain_data import from_plain, plain
from roadracing._internal.model.kernel.shapes import Field, Leaf, Noun, fields_of

from .editing import is_path, rewritten
from .mark import Mark, digest
from .season import Dispute, Season

KINDS: Final = {"weekends": "RaceWeekend", "venues": "Venue"}
"""The collections whose members may have had several ids, and the kind of what they hold."""


@attrs.frozen
class Aliases:
    """For each kind, every id that was made one with others, and all of them in their order.

    The first in that order is the id that stays: so every office that makes the same ids one, in whatever order, comes
    to the same document.
    """

    _together: Mapping[str, Mapping[str, tuple[str, ...]]] = attrs.field(factory=dict)

    @classmethod
    def of(cls, seasons: Iterable[Season]) -> "Aliases":
        """What any of several documents says was made one."""
        groups: dict[str, dict[str, set[str]]] = {}
        for season in seasons:
            for collection, kind in KINDS.items():
                for member in getattr(season, collection):
                    if member.aliases:
                        _unite(groups.setdefault(kind, {}), {member.id, *member.aliases})
            for mark in season.marks:
                path = parse_path(mark.path)
                if is_of_aliases(path) and mark.value is not None:
                    of_kind = groups.setdefault(KINDS[str(path[0])], {})
                    _unite(of_kind, {str(path[1]), str(mark.value.value)})
        return cls(
            {
                kind: {id_: tuple(sorted(group)) for id_, group in of_kind.items()}
                for kind, of_kind in groups.items()
            }
        )

    def __bool__(self) -> bool:
        """Whether anything was."""
        return bool(self._together)

    def pairs(self) -> set[tuple[str, str, str]]:
        """Each id that did not stay, with the collection its object is in and the id that did."""
        return {
            (collection, group[0], id_)
            for collection, kind in KINDS.items()
            for group in self._together.get(kind, {}).values()
            for id_ in group[1:]
        }

    def all_of(self, kind: str, id_: str) -> tuple[str, ...]:
        """All ids of what one id means, that which stays first."""
        return self._together.get(kind, {}).get(id_, (id_,))

    def first_of(self, kind: str, id_: str) -> str:
        """The id that stays."""
        return self.all_of(kind, id_)[0]

    def digests(self, path: Path, claim: JsonValue) -> frozenset[str]:
        """What a claim may be known by: its object had other ids before, and so had what it refers to."""
        if not self:
            return frozenset({digest(path, claim)})
        paths = self._paths(path)
        referred = referred_kind(path) if isinstance(claim.value, str) else None
        claims = [claim]
        if referred is not None:
            claims = [JsonValue.of(id_) for id_ in self.all_of(referred, str(claim.value))]
        return frozenset(digest(one, value) for one, value in product(paths, claims))

    def kept_in(self, season: Season) -> Season:
        """A document that says of its weekends and venues which other ids they had, also where it lost that."""
        if not self:
            return season
        held: Any = {}
        for collection, kind in KINDS.items():
            members = getattr(season, collection)
            known = tuple(
                attrs.evolve(member, aliases=group[1:])
                if len(group := self.all_of(kind, member.id)) > 1 and group[0] == member.id
                else member
                for member in members
            )
            if known != members:
                held[collection] = known
        return attrs.evolve(season, **held) if held else season

    def applied(self, season: Season) -> tuple[Season, ...]:
        """A document in which only ids that stay are left, with a part for each object that is another one's too."""
        if not self:
            return (season,)
        parts = [season]
        for collection, kind in KINDS.items():
            there = {member.id for member in getattr(season, collection)}
            for member in getattr(season, collection):
                same = [id_ for id_ in self.all_of(kind, member.id) if id_ in there]
                if member.id != same[0]:
                    main, *others = parts
                    parts = [*_without((collection, member.id), main), *others]
        return tuple(self._renamed(part) for part in parts)

    def _renamed(self, season: Season) -> Season:
        moved: dict[str, Any] = {}
        for collection, kind in KINDS.items():
            held = getattr(season, collection)
            new = tuple(
                attrs.evolve(
                    member,
                    id=self.first_of(kind, member.id),
                    aliases=self.all_of(kind, member.id)[1:] or member.aliases,
                )
                for member in held
            )
            if new != held:
                moved[collection] = new
        renamed: Season = rewritten(attrs.evolve(season, **moved) if moved else season, self._leaf)
        marks = tuple(self._mark(mark) for mark in renamed.marks)
        disputed = tuple(self._dispute(dispute) for dispute in renamed.disputed)
        if marks == renamed.marks and disputed == renamed.disputed:
            return renamed
        return attrs.evolve(renamed, marks=marks, disputed=disputed)

    def _leaf(self, field: Field, value: Any) -> Any:
        if isinstance(field.item, Leaf) and field.item.refers_to is not None and isinstance(value, str):
            first = self.first_of(field.item.refers_to, value)
            return value if first == value else first
        if is_path(field):
            steps = parse_path(str(value))
            stays = self._paths(steps)[0]
            return value if stays == steps else path_text(stays)
        return value

    def _paths(self, path: Path) -> list[Path]:
        """A path under every id that its object had, that which stays first."""
        match path:
            case (collection, id_, *rest) if collection in KINDS:
                return [(collection, each, *rest) for each in self.all_of(KINDS[str(collection)], str(id_))]
            case _:
                return [path]

    def _mark(self, mark: Mark) -> Mark:
        path = parse_path(mark.path)
        value, was = (self._value(path, each) for each in (mark.value, mark.was))
        return mark if (value, was) == (mark.value, mark.was) else attrs.evolve(mark, value=value, was=was)

    def _dispute(self, dispute: Dispute) -> Dispute:
        path = parse_path(dispute.path)
        claims = tuple(value for claim in dispute.claims if (value := self._value(path, claim)) is not None)
        return dispute if claims == dispute.claims else attrs.evolve(dispute, claims=claims)

    def _value(self, path: Path, value: JsonValue | None) -> JsonValue | None:
        """A value that somebody claimed, with the ids in it that stay."""
        if value is None:
            return None
        if isinstance(value.value, str):
            kind = referred_kind(path)
            return value if kind is None else JsonValue.of(self.first_of(kind, value.value))
        cls = _object_class(path)
        if cls is None or not isinstance(value.value, dict):
            return value
        try:
            noun = from_plain(Noun(cls), value.value)
        except ValueError:
            return value
        kind = KINDS.get(str(path[0])) if len(path) == 2 else None  # noqa: PLR2004 - collection and id
        if kind is not None:
            noun = attrs.evolve(noun, id=self.first_of(kind, noun.id))
        return JsonValue.of(plain(rewritten(noun, self._leaf)))


NO_ALIASES: Final = Aliases()


def is_of_aliases(path: Path) -> bool:
    """Whether what stands at a path are the other ids of a weekend or a venue."""
    match path:
        case (collection, _, "aliases"):
            return collection in KINDS
        case _:
            return False


def _unite(groups: dict[str, set[str]], ids: set[str]) -> None:
    together = set().union(ids, *(groups[id_] for id_ in ids if id_ in groups))
    for id_ in together:
        groups[id_] = together


def _without(path: tuple[str, str], season: Season) -> Iterator[Season]:
    """A season without an object of one of its collections, and the object with all that is claimed about it."""

    def within(text: str) -> bool:
        return parse_path(text)[:2] == path

    collection, id_ = path
    members = getattr(season, collection)
    for inside in (False, True):
        held: Any = {
            collection: tuple(member for member in members if (member.id == id_) is inside),
            "disputed": tuple(each for each in season.disputed if within(each.path) is inside),
            "marks": tuple(each for each in season.marks if within(each.path) is inside),
        }
        yield Season(namespace=season.namespace, **held) if inside else attrs.evolve(season, **held)


def referred_kind(path: Path) -> str | None:
    """The kind of object that the fact at a path refers to."""
    item = _item(path)
    return item.refers_to if isinstance(item, Leaf) else None


def _object_class(path: Path) -> type | None:
    item = _item(path)
    return item.cls if isinstance(item, Noun) else None


def _item(path: Path) -> Any:
    """What stands at a path of any season; nothing where that is one of several kinds of things."""
    cls: type | None = Season
    item: Any = None
    steps = iter(path)
    for step in steps:
        field = fields_of(cls).get(str(step)) if cls is not None else None
        if field is None:
            return None
        item = field.item
        if field.many and not isinstance(item, Leaf):
            next(steps, None)
        cls = item.cls if isinstance(item, Noun) else None
    return item
