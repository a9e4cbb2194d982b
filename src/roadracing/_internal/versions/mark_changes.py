"""What somebody changed who knew what it was before, marked so that joining can tell."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from roadracing._internal.findings.places import parse_path, path_text
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.plain_data import plain
from roadracing._internal.model.season.aliases import Aliases, is_of_aliases
from roadracing._internal.model.season.mark import GONE, Mark, digest
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.instant import Instant

from .document_claims import disputes_of
from .stated_facts import PRESENT, Role, Stated, Steps, object_at, stated
from .what_stands import united


def marked(old: Season, new: Season, *, by: str | None, at: Instant | None) -> Season:
    """The new season with a mark for each fact that differs from the old one.

    A fact that the old season did not know needs none: nobody's claim was replaced. What the new season already
    has a mark of, over what the old one claims, is not marked again. That ids were made one is never taken back, so
    whichever season knows it, the mark says that they were.

    Args:
        old: the season before.
        new: the season after, with the marks it brought along.
        by: who changed it.
        at: when.
    """
    aliases = Aliases.of((old, new))
    before, after = aliases.applied(old), aliases.applied(new)
    known = united(mark for part in (*before, *after) for mark in part.marks)
    change = _Change(before, after, known, by, at, aliases=aliases)
    change.aliases_said(old, new)
    made = change.marks()
    if not made and not known:
        return new
    together = united((*known.values(), *made))
    replaced = {id_ for mark in together.values() for id_ in mark.over}
    return attrs.evolve(new, marks=tuple(mark for id_, mark in together.items() if id_ not in replaced))


def mark_of(
    path: Steps,
    over: Iterable[str],
    *,
    by: str | None,
    at: Instant | None,
    value: JsonValue | None,
    was: JsonValue | None,
) -> Mark:
    """A mark; its id follows from all it says."""
    over = tuple(sorted(set(over)))
    what = GONE if value is None else digest(path, value)
    said = (path_text(path), by or "", at.text if at is not None else "", value.text if value else "", *over)
    name = hashlib.sha256("\n".join(said).encode()).hexdigest()[:20]
    return Mark(
        id=f"{what}-{name}",
        path=path_text(path),
        by=by,
        at=at,
        value=None if value is None or value.text == "null" else value,
        was=None if was is None or was.text == "null" else was,
        over=over,
    )


@attrs.define
class _Facts:
    """What a season states, by path."""

    facts: dict[Steps, set[JsonValue]] = attrs.field(factory=dict)
    objects: set[Steps] = attrs.field(factory=set)
    members: set[Steps] = attrs.field(factory=set)
    required: set[Steps] = attrs.field(factory=set)

    @classmethod
    def of(cls, claims: Iterable[Stated]) -> "_Facts":
        made = cls()
        for claim in claims:
            if claim.role is Role.OBJECT:
                made.objects.add(claim.path)
                continue
            made.facts.setdefault(claim.path, set()).add(claim.claim)
            if claim.role is Role.MEMBER:
                made.members.add(claim.path)
        return made


class _Change:
    def __init__(
        self,
        old: tuple[Season, ...],
        new: tuple[Season, ...],
        known: Mapping[str, Mark],
        by: str | None,
        at: Instant | None,
        *,
        aliases: Aliases,
    ) -> None:
        self.by, self.at, self.aliases = by, at, aliases
        self.old, self.new = (
            _Facts.of(each for part in parts for each in _stated(part)) for parts in (old, new)
        )
        self.held = {
            each.path: part for part in old[::-1] for each in _stated(part) if each.role is Role.OBJECT
        }
        self.before = {mark.id for part in old for mark in part.marks}
        self.marked: dict[Steps, list[Mark]] = {}
        for mark in known.values():
            self.marked.setdefault(parse_path(mark.path), []).append(mark)
        self.known = known
        self.made: list[Mark] = []

    def aliases_said(self, one: Season, other: Season) -> None:
        """What only one of two seasons says was made one is marked, and stays known where the fact gets lost."""
        said = Aliases.of([one]).pairs() ^ Aliases.of([other]).pairs()
        for collection, id_, alias in sorted(said):
            path, value = (collection, id_, "aliases"), JsonValue.of(alias)
            if not any(m.value == value for m in self.marked.get(path, ())):
                self._mark(path, value, None, ())

    def marks(self) -> list[Mark]:
        gone = self._outermost(self.old.objects - self.new.objects)
        for path in sorted(gone):
            self._remove_object(path)
        back = {path for path in self.new.objects if self._removals(path) and not self._still_removed(path)}
        returned = self._outermost(back)
        for path in sorted(returned):
            self._put_back(path)
        below = gone | returned
        for path in sorted(self.old.facts.keys() | self.new.facts.keys()):
            if is_of_aliases(path) or any(path[: len(p)] == p for p in below):
                continue
            old, new = self.old.facts.get(path, set()), self.new.facts.get(path, set())
            if old != new:
                self._fact(path, old, new)
        return self.made

    def _fact(self, path: Steps, old: set[JsonValue], new: set[JsonValue]) -> None:
        if path in self.old.members or path in self.new.members:
            for member in sorted(old - new):
                self._mark(path, None, member, self._ids(path, {member}))
            for member in sorted(new - old):
                over = {m.id for m in self.marked.get(path, ()) if m.is_removal}
                if over:
                    self._mark(path, member, None, self._closed(over))
            return
        over = self._ids(path, old) | self._closed(
            m.id for m in self.marked.get(path, ()) if m.id in self.before
        )
        shown = self._digests(path, new)
        over |= self._closed(
            m.id for m in self.marked.get(path, ()) if m.digest not in shown and not m.is_removal
        )
        if len(new) > 1 or not over:
            return
        for value in new:
            if any(
                m.digest in shown and over - {m.id} <= {*m.over}
                for m in self.marked.get(path, ())
                if m.id not in self.before
            ):
                return
            self._mark(path, value, None, over)
        if not new:
            if any(m.is_removal and over - {m.id} <= {*m.over} for m in self.marked.get(path, ())):
                return
            self._mark(path, None, min(old), over)

    def _remove_object(self, path: Steps) -> None:
        over = self._digests(path, {PRESENT})
        for spot, values in self.old.facts.items():
            if spot[: len(path)] == path:
                over |= self._digests(spot, values) if is_of_aliases(spot) else self._ids(spot, values)
        over |= {
            d
            for spot in self.old.objects
            if spot[: len(path)] == path
            for d in self._digests(spot, {PRESENT})
        }
        over |= self._closed(
            m.id
            for spot, marks in self.marked.items()
            if spot[: len(path)] == path and not is_of_aliases(spot)
            for m in marks
            if m.id in self.before
        )
        if any(over - {m.id} <= {*m.over} for m in self._removals(path)):
            return
        held = self.held[path]
        self._mark(path, None, JsonValue.of(plain(object_at(held, disputes_of(held), path))), over)

    def _put_back(self, path: Steps) -> None:
        """Every fact of an object that somebody had removed is claimed anew."""
        over = {mark.id for mark in self._removals(path)}
        for spot in sorted(self.new.objects):
            if spot[: len(path)] == path:
                self._mark(spot, PRESENT, None, over | self._digests(spot, {PRESENT}))
        for spot, values in sorted(self.new.facts.items()):
            if spot[: len(path)] == path:
                own = self._ids(spot, self.old.facts.get(spot, set()))
                for value in sorted(values):
                    self._mark(spot, value, None, over | own)

    def _removals(self, path: Steps) -> list[Mark]:
        return [m for m in self.marked.get(path, ()) if m.is_removal and m.id in self._kept()]

    def _kept(self) -> set[str]:
        return self.known.keys() - {id_ for mark in self.known.values() for id_ in mark.over}

    def _still_removed(self, path: Steps) -> bool:
        """Whether the object is there in spite of its removal, as it was before: nobody has decided."""
        return path in self.old.objects or all(m.id not in self.before for m in self._removals(path))

    def _ids(self, path: Steps, values: Iterable[JsonValue]) -> set[str]:
        digests = self._digests(path, values)
        return digests | self._closed(
            m.id for m in self.marked.get(path, ()) if m.digest in digests and m.id in self.before
        )

    def _digests(self, path: Steps, values: Iterable[JsonValue]) -> set[str]:
        return {d for value in values for d in self.aliases.digests(path, value)}

    def _closed(self, ids: Iterable[str]) -> set[str]:
        found = set(ids)
        return found.union(*(self.known[id_].over for id_ in found if id_ in self.known))

    def _mark(self, path: Steps, value: JsonValue | None, was: JsonValue | None, over: Iterable[str]) -> None:
        self.made.append(mark_of(path, over, by=self.by, at=self.at, value=value, was=was))

    @staticmethod
    def _outermost(paths: set[Steps]) -> set[Steps]:
        return {p for p in paths if not any(p[:n] in paths for n in range(len(p)))}


def _stated(season: Season) -> Iterator[Stated]:
    return stated(Season, season, disputes_of(season), ())


def without_marks(season: Season) -> Any:
    """What a season states, without how it came to."""
    return attrs.evolve(season, marks=())
