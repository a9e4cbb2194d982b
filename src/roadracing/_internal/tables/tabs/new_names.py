"""Whom rows name: somebody who is known, or somebody new whom the name makes."""

import difflib
from collections.abc import Sequence
from typing import Any, Final

import attrs

from roadracing._internal.findings.places import Path, Place
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.weekend.series import CarClass
from roadracing._internal.tables.cells.ids_of_words import folded, slug
from roadracing._internal.words.naming import kind_name

from .declared.all_tabs import CREATED, TABS
from .tab import Tab, held_fact, with_facts
from .tab_homes import Draft, members_at, new_collection, with_all_members

_COMPARED: Final = 300
_ASKED: Final = 100
"""For so many new names of a kind is sought what they may be a slip for; where there are more, they are no slips."""
_LONGEST: Final = 64
_SHORT: Final = 6
_ALIKE: Final = 0.88


def tab_of_kind(kind: str) -> Tab | None:
    """The tab whose rows are objects of a kind that a name alone may make."""
    return next((tab for tab in TABS if tab.noun.__name__ == kind and kind in CREATED), None)


@attrs.define(kw_only=True)
class NewNames:
    """What the rows of a tab name for the first time.

    Attributes:
        draft: the season so far.
        made: who is new, by what it is called: words, place, and known names that are nearly so.
    """

    draft: Draft
    made: dict[str, list[tuple[str, Place, list[str]]]] = attrs.field(factory=dict)
    _pending: dict[Path, dict[str, Any]] = attrs.field(factory=dict)
    _further: list[tuple[str, str, str, Any]] = attrs.field(factory=list)
    _before: dict[str, list[str]] = attrs.field(factory=dict)

    def refer(self, kind: str, words: str, series: Sequence[str], place: Place) -> str:
        """The id that words stand for; of somebody new, where a name alone is enough.

        Raises:
            Refusal: the words lead nowhere, or to several.
        """
        names = self.draft.names
        found = names.find(kind, words, series)
        if found is not None:
            return found
        field = CREATED.get(kind)
        if field is None or not slug(words):
            raise names.unknown(kind, words)
        return self._create(kind, field, words, series, place)

    def _create(self, kind: str, field: str, words: str, series: Sequence[str], place: Place) -> str:
        names = self.draft.names
        if kind == CarClass.__name__:
            if len(series) != 1 or not names.has_series(series[0]):
                raise names.unknown(kind, words)
            made = CarClass(id=self.draft.fresh_id(kind, [slug(words)], local=False), name=words)
            home: Path = ("series", series[0], "classes")
            names.add(made, series=series[0])
        else:
            tab = tab_of_kind(kind)
            assert tab is not None  # noqa: S101 - the declarations are tested
            if kind not in self._before:
                self._before[kind] = names.labels(kind)[:_COMPARED]
            name = self.draft.fresh_id(kind, [slug(words)], local=tab.local)
            given = {field: words} if words != name else {}
            if "weekend" in fields_of(tab.noun) and fields_of(tab.noun)["weekend"].required:
                given["weekend"] = self.draft.weekend
            made = tab.noun(id=name, **given)
            home = new_collection(self.draft, tab)
            names.add(made)
        self._pending.setdefault(home, {})[made.id] = made
        those = self.made.setdefault(f"{kind_name(kind)}s", [])
        near = _nearly(words, self._before.get(kind, ())) if len(those) < _ASKED else []
        those.append((words, place, near))
        return str(made.id)

    def later(self, kind: str, name: str, field: str, value: Any) -> None:
        """Keep a fact of somebody whom a row names, for when everybody is there."""
        self._further.append((kind, name, field, value))

    def put(self) -> None:
        """Put what the rows named for the first time into the season."""
        for length in sorted({len(home) for home in self._pending}):
            those = {home: members for home, members in self._pending.items() if len(home) == length}
            self.draft.season = with_all_members(self.draft.season, those)
        self._pending.clear()
        for kind in dict.fromkeys(kind for kind, *_ in self._further):
            if (tab := tab_of_kind(kind)) is not None:
                self._put_further(kind, new_collection(self.draft, tab))

    def _put_further(self, kind: str, home: Path) -> None:
        held = {one.id: one for one in members_at(self.draft.season, home)}
        changed: dict[str, Any] = {}
        for of, name, field, value in self._further:
            if of == kind and name in held and held_fact(held[name], field) in (None, ()):
                # What was changed last stands last.
                changed.pop(name, None)
                changed[name] = held[name] = with_facts(held[name], {field: value})
        if changed:
            self.draft.season = with_all_members(self.draft.season, {home: changed})


def _nearly(words: str, known: Sequence[str]) -> list[str]:
    """The names that differ from the words by a letter or two, as slips of the pen do."""
    plain = folded(words)
    if not _SHORT <= len(plain) <= _LONGEST or any(c.isdigit() for c in plain):
        return []
    return [
        one
        for one in known
        if folded(one) != plain and difflib.SequenceMatcher(None, plain, folded(one)).ratio() > _ALIKE
    ][:2]
