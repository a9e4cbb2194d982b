"""Who and what is meant by the words of a cell: ids first, then names that only one thing has."""

import heapq
from collections.abc import Iterable, Iterator
from typing import Any, Final

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.promotion.programme import Partner
from roadracing._internal.model.season.finding import objects
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells.ids_of_words import folded
from roadracing._internal.text.lists import listed
from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.naming import kind_name

from . import tab_faults

_FITTING: Final = 100
"""A name that more things than this have tells nobody which is meant."""
_MOST_COMPARISONS: Final = 100_000
"""So many known names are looked at for slips of the pen. Library default."""
_NAMES: Final = ("name", "short_name", "title", "label", "brand")
_NUMBERED: Final = frozenset({"FlagStation", "PitBox", "PaddockSpot", "PaddockGate", "SafetyUnit"})
"""What people also call by the number at the end of its name alone: Station 4 is post 4."""


class KnownNames:
    """Everything that cells can refer to, by kind.

    Args:
        season: the season.
        weekend: the weekend, whose sessions titles mean first.
    """

    def __init__(self, season: Season, weekend: str) -> None:
        self._ids: dict[str, set[str]] = {}
        self._named: dict[str, dict[str, set[str]]] = {}
        self._weak: dict[str, dict[str, set[str]]] = {}
        self._labels: dict[str, dict[str, list[str]]] = {}
        self._series: dict[str, set[str]] = {}
        self._weekend = weekend
        self._comparisons = _MOST_COMPARISONS
        for path, found in objects(season):
            if not isinstance(found, Session) or found.weekend == weekend:
                self.add(found, series=path[1] if len(path) > 1 and path[0] == "series" else None)
            else:
                self._ids.setdefault("Session", set()).add(found.id)
        for _, kind, name in Index(season).refers():
            self._ids.setdefault(kind, set()).add(name)

    def ids(self, kind: str) -> set[str]:
        """The ids of a kind, declared or only referred to."""
        return self._ids.setdefault(kind, set())

    def add(self, noun: Any, series: str | int | None = None) -> None:
        """An object can be referred to from now on.

        Args:
            noun: the object.
            series: the series it is a class of.
        """
        kind = type(noun).__name__
        self.ids(kind).add(noun.id)
        names = list(dict.fromkeys(self._names_of(noun)))
        self._labels.setdefault(kind, {})[noun.id] = [*names]
        for name in names:
            self._named.setdefault(kind, {}).setdefault(folded(name), set()).add(noun.id)
            last = name.split()[-1:] if kind in _NUMBERED else []
            if last and last[0].isdigit():
                self._weak.setdefault(kind, {}).setdefault(str(int(last[0])), set()).add(noun.id)
        if isinstance(noun, Series):
            self._series[noun.id] = {c.id for c in noun.classes}
        elif series is not None:
            self._series.setdefault(str(series), set()).add(noun.id)

    def _names_of(self, noun: Any) -> Iterator[str]:
        if isinstance(noun, Entry):
            if noun.number:
                yield noun.number
                for series in self._called("Series", noun.series):
                    yield f"{series} {noun.number}"
            return
        if isinstance(noun, Session):
            if noun.title:
                # The same words stand under several series, so the series comes first.
                for series in [words for one in noun.series for words in self._called("Series", one)]:
                    yield f"{series} {noun.title}"
                yield noun.title
            return
        if isinstance(noun, Partner):
            yield from (noun.brand,) if noun.brand else ()
            yield from self._called("Organisation", noun.organisation)
            return
        for field in _NAMES:
            if isinstance(words := getattr(noun, field, None), str) and words != noun.id:
                yield words

    def _called(self, kind: str, name: str) -> list[str]:
        return [*self._labels.get(kind, {}).get(name, ()), name]

    def has_series(self, name: str) -> bool:
        """Whether there is a series of an id."""
        return name in self._series

    def find(self, kind: str, words: str, series: Iterable[str] = ()) -> str | None:
        """The id that words stand for: an id, else the only one of that name; none if there is none.

        Args:
            kind: the kind of object.
            words: the words.
            series: the series of the row, within which cars and classes are told apart.

        Raises:
            Refusal: the name belongs to several.
        """
        if words in self.ids(kind):
            return words
        plain = folded(words.lstrip("#") if kind == "Entry" else words)
        found = self._named.get(kind, {}).get(plain, set())
        if not found:
            found = self._weak.get(kind, {}).get(plain.lstrip("0") or plain, set())
        if plain in self.ids(kind) and not found:
            found = {plain}
        if len(found) > _FITTING:
            raise Refusal(
                tab_faults.NAME, f"{quote(words)} fits {len(found):,}.", "Write the id of the one meant."
            )
        within = [one for one in found if self._is_within(kind, one, series)]
        if len(within) == 1:
            return within[0]
        if len(found) > 1:
            raise Refusal(
                tab_faults.NAME,
                f"{quote(words)} fits several: {listed(sorted(found))}.",
                f"Write the id of the one meant{', or its series before the number' if kind == 'Entry' else ''}.",
            )
        return next(iter(found), None)

    def _is_within(self, kind: str, name: str, series: Iterable[str]) -> bool:
        if kind == "CarClass":
            return any(name in self._series.get(one, ()) for one in series)
        if kind == "Entry":
            named = self._labels["Entry"].get(name, [])
            return any(words in named for one in series for words in self._entry_names(one, named))
        return False

    def _entry_names(self, series: str, named: list[str]) -> list[str]:
        return [f"{words} {named[0]}" for words in self._called("Series", series)] if named else []

    def label(self, kind: str, name: str, series: Iterable[str] = (), separators: str = ";") -> str:
        """The words to write for an id: a name by which it is found again, else the id itself."""
        for words in self._labels.get(kind, {}).get(name, ()):
            if any(sign in words for sign in f"{separators}\n") or words != words.strip():
                continue
            try:
                if self.find(kind, words, series) == name:
                    return words
            except Refusal:
                continue
        return name

    def labels(self, kind: str) -> list[str]:
        """What everything of a kind is called, for lists to choose from."""
        return [self.label(kind, name) for name in sorted(self._labels.get(kind, {}))]

    def _examples(self, kind: str) -> list[str]:
        return [self.label(kind, name) for name in heapq.nsmallest(5, self._labels.get(kind, {}))]

    def near(self, kind: str, words: str) -> list[str]:
        """The names that may have been meant by a word that is none."""
        named = self._labels.get(kind, {})
        # Where many words are unknown they are no slips, and comparing each with everything takes too long.
        self._comparisons -= len(named) + len(self.ids(kind))
        if self._comparisons < 0:
            return []
        return nearest_of(
            words, [*(name for names in named.values() for name in names), *sorted(self.ids(kind))]
        )

    def unknown(self, kind: str, words: str) -> Refusal:
        """Why words lead nowhere, with what may have been meant."""
        near = self.near(kind, words)
        some = self._examples(kind) if self._comparisons >= 0 else []
        hint = (
            f"Did you mean {listed(map(quote, near), 'or')}?"
            if near
            else f"There are, for example: {listed(map(quote, some))}."
            if some
            else f"The document has no {kind_name(kind)} yet."
        )
        return Refusal(tab_faults.NAME, f"there is no {kind_name(kind)} {quote(words)}.", hint)
