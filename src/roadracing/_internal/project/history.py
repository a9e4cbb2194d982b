"""What led to a version of a document, as far as the journal says: no entry is the head, the document itself is."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

import attrs

from roadracing._internal.words.printed import printed

from .journal import Journal, JournalEntry

PUBLISHED: Final = "publish"
"""The operation that gives a document to the public."""


@printed
@attrs.define(slots=False)
class History:
    """The entries of a journal, in their order.

    Attributes:
        entries: the entries by id.
    """

    entries: Mapping[str, JournalEntry]

    def made(self, document: str) -> tuple[str, ...]:
        """The entries that made a version and were not taken back, the last one first."""
        found = [
            id_ for id_, entry in self.entries.items() if entry.document == document and self._makes(entry)
        ]
        there = [id_ for id_ in found if id_ not in self._undone]
        return tuple(sorted(there, key=self._order, reverse=True))

    def led_to(self, document: str) -> tuple[str, ...]:
        """What a version follows from: the entry that made it, and those that brought it back."""
        back = (
            id_
            for id_, entry in self.entries.items()
            if entry.undoes is not None and entry.document == document and not self._makes(entry)
        )
        return (*self.made(document)[:1], *sorted(back))

    def is_public(self, id_: str) -> bool:
        """Whether what an entry did is in anything that was published."""
        return any(
            id_ in self.before(entry.parents)
            for entry in self.entries.values()
            if entry.operation == PUBLISHED
        )

    def is_undone(self, id_: str) -> bool:
        """Whether something was taken back."""
        return id_ in self._undone

    def before(self, ids: Iterable[str]) -> set[str]:
        """Entries and all that led to them."""
        found: set[str] = set()
        waiting = [id_ for id_ in ids if id_ in self.entries]
        while waiting:
            id_ = waiting.pop()
            if id_ not in found:
                found.add(id_)
                waiting.extend(parent for parent in self.entries[id_].parents if parent in self.entries)
        return found

    def in_order(self) -> tuple[str, ...]:
        """All entries, each behind those that led to it."""
        return tuple(sorted(self.entries, key=self._order))

    def common(self, one: str, other: str) -> str | None:
        """The last version that two versions come from; nothing where one of them is of no operation."""
        made = [set(self.made(version)) for version in (one, other)]
        if not all(made):
            return None
        there = set.intersection(*(self.before(ids) for ids in made))
        last = max((id_ for id_ in there if self.entries[id_].document), key=self._order, default=None)
        return self.entries[last].document if last is not None else None

    def closest(self, content: bytes, journal: Journal) -> str | None:
        """The version of all there were that most lines of somebody's copy are of, and of those the last."""
        lines = set(content.splitlines())
        versions = {e.document: self._order(id_) for id_, e in self.entries.items() if e.document}
        return min(
            versions,
            key=lambda v: (
                len(lines.symmetric_difference(journal.document(v).splitlines())),
                -versions[v][0],
                v,
            ),
            default=None,
        )

    def edited_from(self, content: bytes, journal: Journal) -> str | None:
        """The version that somebody edited by hand: the one that most lines are of, and of those the last.

        Where an operation was cut off, its version is there although nobody ever saw it.
        """
        lines = set(content.splitlines())
        led = {parent for entry in self.entries.values() for parent in entry.parents}
        last = [one for id_, entry in self.entries.items() if id_ not in led for one in (id_, *entry.parents)]
        versions = {
            self.entries[id_].document: self._order(id_)
            for id_ in last
            if id_ in self.entries and id_ not in self._undone and self.entries[id_].document
        }
        return min(
            versions,
            key=lambda v: (
                len(lines.symmetric_difference(journal.document(v).splitlines())),
                -versions[v][0],
                v,
            ),
            default=None,
        )

    def _makes(self, entry: JournalEntry) -> bool:
        """Whether there was no such version before: what is published or comes back was there."""
        taken_back = self.entries.get(entry.undoes or "")
        return entry.operation != PUBLISHED and (taken_back is None or entry.document != taken_back.before)

    def _order(self, id_: str) -> tuple[int, str, str]:
        return self._depths[id_], self.entries[id_].at or "", id_

    @cached_property
    def _undone(self) -> frozenset[str]:
        return frozenset(entry.undoes for entry in self.entries.values() if entry.undoes)

    @cached_property
    def _depths(self) -> dict[str, int]:
        """How many entries lead to each, in the longest line: clocks may be wrong, and parents are not."""
        depths: dict[str, int] = {}
        for first in self.entries:
            waiting = [first]
            while waiting:
                id_ = waiting[-1]
                parents = [p for p in self.entries[id_].parents if p in self.entries]
                missing = [p for p in parents if p not in depths]
                if missing:
                    waiting.extend(missing)
                    continue
                depths[id_] = 1 + max((depths[p] for p in parents), default=0)
                waiting.pop()
        return depths
