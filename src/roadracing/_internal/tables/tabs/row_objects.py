"""Which object of the season each row of a tab is: by its id, else by the words that tell rows apart."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.places import Path, Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.kernel.shapes import Noun, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.cells.ids_of_words import folded, slug
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.naming import kind_name

from . import tab_faults
from .contacts import Contact
from .declared.all_tabs import CREATED
from .line_facts import LineFacts
from .tab import ID, Tab, held_fact
from .tab_homes import OUTSIDE, Draft, collections_of, is_of_weekend, members_at, new_collection, new_plan
from .tab_sheet import TabLine

Spot: TypeAlias = tuple[Path, str]
"""The collection that an object is in, and what tells it apart there."""


@attrs.define(kw_only=True)
class RowRead:
    """What a row says.

    Attributes:
        home: the collection its object is in.
        key: what tells it apart there: its id.
        place: where the row stands.
        held: the object as the season had it; none for a new one.
        noun: the object as the row says it; none if the row could not be read.
        places: where each fact stands.
        crossed: the facts that the season has changed too since the export.
    """

    home: Path
    key: str
    place: Place
    held: Any = None
    noun: Any = None
    places: dict[str, Place] = attrs.field(factory=dict)
    crossed: tuple[str, ...] = ()


@attrs.define(kw_only=True)
class RowObjects:
    """The objects that the rows of a tab are.

    Attributes:
        facts: what rows say.
        lines: the rows.
    """

    facts: LineFacts
    lines: Sequence[TabLine]
    _said: dict[Any, tuple[int, str]] = attrs.field(factory=dict)

    @property
    def tab(self) -> Tab:
        """The tab that it is."""
        return self.facts.tab

    @property
    def draft(self) -> Draft:
        """The season so far."""
        return self.facts.draft

    def found(self) -> list[tuple[TabLine, RowRead]]:
        """The object of each row; rows that are nobody's are left out."""
        there = self._there()
        spots: dict[str, Spot] = {}
        by_key: dict[Any, dict[Spot, None]] = {}
        for (home, key), noun in there.items():
            spots.setdefault(key, (home, key))
            by_key.setdefault(self._key_of(home, noun), {})[home, key] = None
        keeps = self._keepers(there)
        found: list[tuple[TabLine, RowRead]] = []
        claimed: dict[tuple[Path, str], TabLine] = {}
        seen: dict[Any, TabLine] = {}
        for at, line in enumerate(self.lines):
            facts: dict[str, Any] = {}
            for field in (*self.tab.key, *self.tab.minted):
                self.facts.read(line, field, facts, quiet=True)
            into = self._home(line, spots)
            if into is None:
                continue
            key = self._natural(into, facts)
            row = self._identify(line, at, into, facts, key, there, spots, by_key, keeps)
            if row is None or self._is_twice(line, row, key, claimed, seen):
                continue
            claimed[row.home, row.key] = line
            if row.held is not None:
                by_key.get(self._key_of(row.home, row.held), {}).pop((row.home, row.key), None)
            if key is not None:
                seen.setdefault(key, line)
            self._name(row, facts)
            found.append((line, row))
        return found

    def _there(self) -> dict[tuple[Path, str], Any]:
        draft, tab = self.draft, self.tab
        if tab.home == (OUTSIDE,):
            return {((OUTSIDE,), one.id): one for one in draft.contacts.values()}
        if not tab.home:
            return {((), ""): draft.season}
        return {
            (home, str(getattr(member, tab.key_field))): member
            for home in collections_of(draft.season, tab, draft.weekend)
            for member in members_at(draft.season, home)
            if is_of_weekend(draft.season, tab, member, draft.weekend)
        }

    def _key_of(self, home: Path, noun: Any) -> Any:
        return self._natural(home, {field: held_fact(noun, field) for field in self.tab.key})

    def _natural(self, home: Path, facts: Mapping[str, Any]) -> Any:
        """What tells a row apart that has no id; nothing where it says none of that."""
        parts = tuple(
            folded(value) if isinstance(value := facts.get(field), str) else value for field in self.tab.key
        )
        if all(part in (None, ()) for part in parts):
            return None
        return (home if self.tab.container is not None else (), *parts)

    def _keepers(self, there: Mapping[tuple[Path, str], Any]) -> dict[str, int]:
        """For each id that several rows have, the row that keeps it: the one whose words are still its own."""
        rows: dict[str, list[int]] = {}
        for at, line in enumerate(self.lines):
            if line.id:
                rows.setdefault(line.id, []).append(at)
        known = {key: (home, noun) for (home, key), noun in there.items()}
        keeps = {}
        for name, those in rows.items():
            keeps[name] = those[0]
            if len(those) == 1 or name not in known:
                continue
            home, noun = known[name]
            for at in those:
                facts: dict[str, Any] = {}
                for field in self.tab.key:
                    self.facts.read(self.lines[at], field, facts, quiet=True)
                if self._natural(home, facts) == self._key_of(home, noun):
                    keeps[name] = at
                    break
        return keeps

    def _identify(  # noqa: PLR0917 - one answer for each way to be somebody
        self,
        line: TabLine,
        at: int,
        home: Path,
        facts: dict[str, Any],
        key: Any,
        there: Mapping[Spot, Any],
        spots: Mapping[str, Spot],
        by_key: Mapping[Any, Mapping[Spot, None]],
        keeps: Mapping[str, int],
    ) -> RowRead | None:
        tab, place = self.tab, self.facts.grid.place(line.row, 0)
        if tab.single:
            spot = next(iter(there), None)
            if spot is None and (made := new_plan(self.draft, tab)) is not None:
                return RowRead(home=tab.home, key=made.id, place=place, held=made)
            return RowRead(home=spot[0], key=spot[1], place=place, held=there[spot]) if spot else None
        name = line.id if keeps.get(line.id) == at else ""
        if line.id and not name:
            message = (
                f"The id {quote(line.id)} stands in an earlier row too; this row is taken for a new one."
            )
            self.facts.find(
                tab_faults.TWICE, message, self.facts.place(line, self.facts.head.id), severity=Severity.INFO
            )
        if name and (spot := spots.get(name)):
            return RowRead(home=spot[0], key=name, place=place, held=there[spot])
        if not line.id and key is not None:
            those = by_key.get(key, {})
            if len(those) > 1 and not tab.container:
                names = self._names_of(key, those)
                self.facts.find(
                    tab_faults.NAME,
                    f"The row may be any of {names}.",
                    place,
                    "Write the id of the one meant.",
                )
                return None
            if those:
                spot = next(iter(those))
                return RowRead(home=spot[0], key=spot[1], place=place, held=there[spot])
            if tab.key == ("name",) and (known := self.facts.known(tab.noun.__name__, facts["name"])):
                found = spots.get(known)
                if found is not None:
                    return RowRead(home=found[0], key=known, place=place, held=there[found])
        if ID not in fields_of(tab.noun):
            value = facts.get(tab.key_field)
            if value is None:
                self.facts.incomplete(line, tab.key_field)
                return None
            return RowRead(home=home, key=str(value), place=place)
        return RowRead(home=home, key=self._new_id(name, line, facts), place=place)

    def _new_id(self, name: str, line: TabLine, facts: Mapping[str, Any]) -> str:
        kind = self.tab.noun.__name__
        if name and slug(name) == name:
            self.draft.names.ids(kind).add(name)
            return name
        if name:
            hint = f"Write {slug(name)}." if slug(name) else "Leave it empty: one is made."
            self.facts.find(
                tab_faults.CELL, f"{quote(name)} is no id.", self.facts.place(line, self.facts.head.id), hint
            )
        words: list[str] = []
        for field in self.tab.minted or self.tab.key:
            value = facts.get(field)
            words.extend(
                slug(str(one)) for one in (value if isinstance(value, tuple) else (value,)) if one is not None
            )
        made = slug("-".join(words))
        return self.draft.fresh_id(kind, [made] if made else [], local=self.tab.local)

    def _is_twice(
        self,
        line: TabLine,
        row: RowRead,
        key: Any,
        claimed: Mapping[tuple[Path, str], TabLine],
        seen: Mapping[Any, TabLine],
    ) -> bool:
        first = claimed.get((row.home, row.key)) or (
            seen.get(key) if key is not None and not line.id else None
        )
        if first is None:
            return False
        message = (
            f"The row says the same {kind_name(self.tab.noun)} as row {first.row.number}; it was not read."
        )
        self.facts.find(tab_faults.TWICE, message, self.facts.grid.place(line.row, 0))
        return True

    def _names_of(self, key: Any, those: Mapping[Spot, None]) -> str:
        """The ids of what a row may be; many rows may be any of the same many."""
        if (said := self._said.get(key)) is None or said[0] != len(those):
            said = self._said[key] = (len(those), listed([one for _, one in those]))
        return said[1]

    def _home(self, line: TabLine, spots: Mapping[str, Spot]) -> Path | None:
        tab = self.tab
        if tab.container is None:
            return new_collection(self.draft, tab)
        words = next((text for text in line.texts(tab.container) if text), "")
        if not words:
            if line.id:
                return spots[line.id][0] if line.id in spots else ()
            self.facts.incomplete(line, tab.container.field)
            return None
        kind = _container_kind(tab)
        try:
            held = self.facts.names.refer(
                kind, words, (), self.facts.place(line, self.facts.at(line, tab.container))
            )
        except Refusal as refusal:
            self.facts.diagnostics.append(
                refusal.diagnostic(self.facts.place(line, self.facts.at(line, tab.container)))
            )
            return None
        return (tab.home[0], held, tab.home[1])

    def _name(self, row: RowRead, facts: Mapping[str, Any]) -> None:
        """Let other rows refer to this one before all of it is read."""
        name = CREATED.get(self.tab.noun.__name__) or ("name" if "name" in self.tab.fields else None)
        words = facts.get(name) if name else None
        if (
            row.held is None
            and isinstance(words, str)
            and ID in fields_of(self.tab.noun)
            and not self.tab.kinds
        ):
            needed = [f for f, shape in fields_of(self.tab.noun).items() if shape.required and f != ID]
            if not needed and name is not None and self.tab.noun is not Contact:
                self.draft.names.add(self.tab.noun(id=row.key, **{name: words}), series=series_at(row.home))


def _container_kind(tab: Tab) -> str:
    item = fields_of(Season)[tab.home[0]].item
    assert isinstance(item, Noun)  # noqa: S101 - the declarations are tested
    return item.cls.__name__


def series_at(home: Path) -> str | int | None:
    """The series whose classes a collection holds."""
    return home[1] if len(home) == 3 and home[0] == "series" else None  # noqa: PLR2004 - series, id, classes
