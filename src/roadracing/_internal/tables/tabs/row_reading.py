"""The rows of a tab: what each says of its object, and of whom it names."""

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.kernel.fields import FactError
from roadracing._internal.model.kernel.shapes import fields_of

from . import tab_faults
from .contacts import Contact
from .line_facts import LineFacts
from .new_names import tab_of_kind
from .row_objects import RowObjects, RowRead, series_at
from .row_tokens import row_change
from .tab import CONTACT, ID, Tab, held_fact, refers_to, shape_of, with_facts
from .tab_cells import fact_of, says_nothing
from .tab_homes import Draft
from .tab_sheet import TabLine, words_at


@attrs.define(kw_only=True)
class TabRows:
    """The rows of one tab while they are read.

    Attributes:
        facts: what rows say.
        lines: the rows.
    """

    facts: LineFacts
    lines: Sequence[TabLine]

    @property
    def tab(self) -> Tab:
        """The tab that it is."""
        return self.facts.tab

    @property
    def draft(self) -> Draft:
        """The season so far."""
        return self.facts.draft

    def read(self) -> list[RowRead]:
        """What each row says; those that are nobody's are left out."""
        found = RowObjects(facts=self.facts, lines=self.lines).found()
        for line, row in found:
            self._say(line, row)
        self.facts.names.put()
        return [row for _, row in found]

    def _say(self, line: TabLine, row: RowRead) -> None:
        facts: dict[str, Any] = {}
        tab = self.tab
        for field in sorted(tab.fields, key=lambda one: one != "series"):
            place = self.facts.read(line, field, facts)
            if place is not None:
                row.places[field] = place
        if row.held is not None:
            now = {field: held_fact(row.held, field) for field in facts}
            # What a tab made in this reading has never been exported, whatever its only row says.
            untouched = tab.single and not self.draft.was_there(row.home, row.key)
            change = row_change(facts, "" if untouched else line.exported, now)
            kept = {f: v for f, v in change.facts.items() if not self._is_lost(line, f, v)}
            row.crossed = change.crossed
            row.noun = self._built(line, row, kept)
        else:
            row.noun = self._built(line, row, facts)
        if row.noun is not None and ID in fields_of(tab.noun) and tab.noun is not Contact:
            self.draft.names.add(row.noun, series=series_at(row.home))
        self._beside(line, row)

    def _is_lost(self, line: TabLine, field: str, value: Any) -> bool:
        shape = fields_of(self.tab.noun)[field.split(".", maxsplit=1)[0]]
        if not shape.required or value not in (None, ()):
            return False
        self.facts.incomplete(line, field, kept=True)
        return True

    def _built(self, line: TabLine, row: RowRead, facts: Mapping[str, Any]) -> Any:
        tab = self.tab
        try:
            if row.held is not None:
                return with_facts(row.held, facts)
            given: dict[str, Any] = {}
            shapes = fields_of(tab.noun)
            if ID in shapes:
                given[ID] = row.key
            if "weekend" in shapes and shapes["weekend"].required:
                given["weekend"] = self.draft.weekend
            if tab.kinds and facts.get("kind") is None:
                given["kind"] = tab.kinds[0]
            own = {f: v for f, v in facts.items() if "." not in f and v is not None}
            lacking = [f for f, s in shapes.items() if s.required and f not in own and f not in given]
            if lacking:
                self.facts.incomplete(line, lacking[0])
                return None
            return with_facts(tab.noun(**given, **own), {f: v for f, v in facts.items() if "." in f})
        except FactError as error:
            self.facts.find(tab_faults.CELL, f"The row: {error}.", row.place)
            return row.held

    def _beside(self, line: TabLine, row: RowRead) -> None:
        """What a row says of others: of whom it names, and how they are reached."""
        if row.noun is None:
            return
        reached: dict[str, str] = {}
        for column, cells in line.cells.items():
            if column.of is None:
                continue
            text = next(
                (words for at in cells if (words := words_at(line.row, at)) and not says_nothing(words)), ""
            )
            if not text:
                continue
            if column.of == CONTACT:
                reached[column.field] = " ".join(text.split())
                continue
            kind = refers_to(shape_of(self.tab.noun, column.of)) or ""
            target, named = tab_of_kind(kind), held_fact(row.noun, column.of)
            if target is None or not isinstance(named, str):
                continue
            place = self.facts.place(line, cells[0])
            context = self.facts.context((), place)
            try:
                value = fact_of(column, shape_of(target.noun, column.field), [text], context)
            except Refusal as refusal:
                self.facts.diagnostics.append(refusal.diagnostic(place))
                continue
            self.facts.names.later(kind, named, column.field, value)
        if reached and self.tab.people is not None:
            self._reach(row, reached)

    def _reach(self, row: RowRead, reached: Mapping[str, str]) -> None:
        people = str(self.tab.people)
        named = held_fact(row.noun, people)
        kind = refers_to(shape_of(self.tab.noun, people))
        if named is None:
            return
        name = row.key if kind is None else named
        words = named if kind is None else self.draft.names.label(kind, named)
        held = self.draft.contacts.get(name) or Contact(id=name)
        given = {**({"name": words} if words != name else {}), **reached}
        self.draft.contacts[name] = attrs.evolve(held, **given)
