"""Which claims stand, once it is known which of them somebody replaced.

A claim is known by the id of the mark it was made with, or without one by the digest of its path and value. A mark
lists what it replaced. A claim falls if any document has a mark over it, unless the document that makes the claim
knew that mark: then it was made in spite of it. A document that shows another value than one of its marks says was
changed by hand, and what the mark claimed falls as if there were a mark over it.

All of that is a function of what the documents together hold, so nothing depends on their order or grouping.
"""

from collections.abc import Iterable, Iterator, Set as AbstractSet
from typing import Any

import attrs

from roadracing._internal.findings.places import parse_path
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.aliases import NO_ALIASES, Aliases
from roadracing._internal.model.season.mark import GONE, Mark
from roadracing._internal.model.season.season import Season

from .document_claims import disputes_of
from .stated_facts import Role, Stated, Steps, stated


@attrs.define
class Standing:
    """The marks of several documents together, and what falls by them.

    Attributes:
        marks: all marks by id, each over all that it and those it replaced had replaced.
        kept: the marks that no other replaced.
        by_hand: the ids of marks in whose place a document shows another value.
        revived: removals of objects that are there all the same, because somebody changed them.
    """

    marks: dict[str, Mark] = attrs.field(factory=dict)
    kept: dict[str, Mark] = attrs.field(factory=dict)
    by_hand: set[str] = attrs.field(factory=set)
    revived: set[str] = attrs.field(factory=set)
    _aliases: Aliases = attrs.field(default=NO_ALIASES, alias="aliases")
    _at: dict[Steps, list[Mark]] = attrs.field(factory=dict)
    _of: dict[int, dict[Steps, list[Mark]]] = attrs.field(factory=dict)
    _known: dict[int, set[str]] = attrs.field(factory=dict)
    _fallen: dict[str, set[str]] = attrs.field(factory=dict)
    _was: dict[str, AbstractSet[str]] = attrs.field(factory=dict)
    _touched: set[Steps] = attrs.field(factory=set)

    @classmethod
    def of(cls, seasons: Iterable[Season], aliases: Aliases = NO_ALIASES) -> "Standing":
        """What stands in several documents, in which ids that were made one are one already."""
        seasons = tuple(seasons)
        made = cls(marks=united(mark for season in seasons for mark in season.marks), aliases=aliases)
        if not made.marks:
            return made
        replaced = {id_ for mark in made.marks.values() for id_ in mark.over}
        made.kept = {id_: mark for id_, mark in made.marks.items() if id_ not in replaced}
        for mark in made.marks.values():
            path = parse_path(mark.path)
            made._touched.update((path[:1], path[:2]))
            made._at.setdefault(path, []).append(mark)
            made._fell(mark.id, mark.over)
        for number, season in enumerate(seasons):
            made._document(number, season)
        return made

    def _document(self, number: int, season: Season) -> None:
        own: dict[Steps, list[Mark]] = {}
        known = {id_ for mark in season.marks for id_ in (mark.id, *mark.over)}
        for mark in season.marks:
            own.setdefault(parse_path(mark.path), []).append(mark)
        self._of[number], self._known[number] = own, known
        for mark in replaced_by_hand(season, self._aliases):
            self.by_hand.add(mark.id)
            known.add(f"hand {mark.id}")
            self._fell(f"hand {mark.id}", [mark.id])
        # A mark over another knows all that became of that one.
        known.update({f"hand {id_}" for mark in season.marks for id_ in mark.over})

    def _fell(self, by: str, claims: Iterable[str]) -> None:
        for id_ in claims:
            value, _, mark = id_.partition("-")
            self._fallen.setdefault(id_, set()).add(by)
            if mark and value != GONE:
                self._fallen.setdefault(value, set()).add(by)

    def touches(self, path: Steps) -> bool:
        """Whether any mark speaks of an object of the season, of its collection or of something in it."""
        return bool(self.marks) and (not path or path[:2] in self._touched)

    def stands(self, document: int, path: Steps, claim: JsonValue) -> bool:
        """Whether what a document claims is not replaced."""
        if not self._fallen:
            return True
        values = self._aliases.digests(path, claim)
        own = [
            m.id for m in self._of.get(document, {}).get(path, ()) if m.digest in values and not m.replaced
        ]
        known = self._known.get(document, set())
        return any(
            all(by in known or self._undone(by, values) for id_ in ids for by in self._fallen.get(id_, ()))
            for ids in ([[id_] for id_ in own] or [[*values]])
        )

    def _undone(self, by: str, values: AbstractSet[str]) -> bool:
        return by in self.revived and not values.isdisjoint(self._was[by])

    def any_stands(self, document: int, claims: Iterable[Stated]) -> bool:
        """Whether anything that a document claims about an object is not replaced."""
        return any(self.stands(document, claim.path, claim.claim) for claim in claims)

    def lost_values(self, path: Steps, shown: AbstractSet[int]) -> Iterator[tuple[int, JsonValue]]:
        """Values that documents have a mark of and do not show, nor any other in their place."""
        for document, own in self._of.items():
            for mark in own.get(path, ()) if document not in shown else ():
                if mark.value is not None and self.stands(document, path, mark.value):
                    yield document, mark.value

    def keys_below(self, path: Steps) -> set[str]:
        """The next steps of marks below a path."""
        return {at[len(path)] for at in self._at if len(at) == len(path) + 1 and at[: len(path)] == path}

    def removals(self, path: Steps) -> list[Mark]:
        """The marks that say that what stands at a path is no more, and that nobody replaced."""
        return [
            mark
            for mark in self._at.get(path, ())
            if mark.is_removal and mark.id in self.kept and mark.id not in self.by_hand
        ]

    def owners(self, mark: Mark) -> set[int]:
        """The documents that have a mark."""
        path = parse_path(mark.path)
        return {n for n, own in self._of.items() if any(m.id == mark.id for m in own.get(path, ()))}

    def revive(self, mark: Mark, was: Iterable[Stated]) -> int:
        """An object is there although it was removed: what it was counts again, as from a document of its own."""
        self.revived.add(mark.id)
        self._was[mark.id] = {d for claim in was for d in self._aliases.digests(claim.path, claim.claim)}
        document = -len(self._was)
        self._known[document] = {mark.id, *mark.over}
        return document

    def marks_for(self, season: Season) -> tuple[Mark, ...]:
        """The marks that a joined season keeps, each as it is to be read there."""
        if not self.by_hand:
            return tuple(self.kept.values())
        shown = attrs.evolve(season, marks=tuple(attrs.evolve(m, replaced=None) for m in self.kept.values()))
        plain = {mark.id for mark in replaced_by_hand(shown, self._aliases)}
        return tuple(
            attrs.evolve(m, replaced=True if m.id in self.by_hand and m.id not in plain else None)
            for m in self.kept.values()
        )


def replaced_by_hand(season: Season, aliases: Aliases = NO_ALIASES) -> Iterator[Mark]:
    """Marks in whose place a document shows another value, so that somebody changed it without a mark."""
    if not season.marks:
        return
    facts: dict[Steps, set[str]] = {}
    disputes = disputes_of(season)
    open_: set[Steps] = set()
    wanted = {parse_path(mark.path) for mark in season.marks}
    for fact in stated(Season, season, disputes, ()):
        if fact.path in wanted and fact.role is Role.FACT:
            facts.setdefault(fact.path, set()).update(aliases.digests(fact.path, fact.claim))
            if fact.open:
                open_.add(fact.path)
    for mark in season.marks:
        path = parse_path(mark.path)
        shown = facts.get(path, ())
        if mark.replaced or (shown and (path not in open_ if mark.is_removal else mark.digest not in shown)):
            yield mark


def united(marks: Iterable[Mark]) -> dict[str, Mark]:
    """Marks by id; each is over all that those it is over were over."""
    found: dict[str, Mark] = {}
    for mark in marks:
        known = found.get(mark.id)
        found[mark.id] = mark if known is None else _same(known, mark)
    over = {id_: set(mark.over) for id_, mark in found.items()}
    waiting = list(over)
    while waiting:
        id_ = waiting.pop()
        more = set().union(*(over[other] for other in over[id_] if other in over and other != id_)) - {id_}
        if not more <= over[id_]:
            over[id_] |= more
            waiting.extend(other for other in over if id_ in over[other])
            waiting.append(id_)
    return {
        id_: attrs.evolve(mark, over=tuple(over[id_]), replaced=None) if set(mark.over) != over[id_] else mark
        for id_, mark in found.items()
    }


def _same(one: Mark, other: Mark) -> Mark:
    """A mark as two copies of it say together."""
    if one == other:
        return one

    def both(name: str) -> Any:
        known = [value for mark in (one, other) if (value := getattr(mark, name)) is not None]
        return min(known, key=str) if known else None

    return attrs.evolve(
        one,
        over=(*one.over, *other.over),
        replaced=None,
        **{name: both(name) for name in ("path", "by", "at", "value", "was")},
    )
