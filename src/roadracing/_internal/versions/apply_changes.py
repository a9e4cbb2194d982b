"""Changes made to one season give the other, if it is the season they were made from."""

from collections.abc import Iterable
from typing import Any

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Path, path_text
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.plain_data import field_from_plain, from_plain, plain
from roadracing._internal.model.kernel.shapes import Field, Leaf, Merge, fields_of
from roadracing._internal.model.season.season import Season

from .changes import FactChange
from .refusals import NOT_AS_BEFORE, ApplyRefused

_HINT = "make the changes from this document anew, or apply them to the one they were made from"


@attrs.define
class _Tree:
    """The changes at a path and below it."""

    change: FactChange | None = None
    below: dict[str, "_Tree"] = attrs.field(factory=dict)


def applied(changes: Iterable[FactChange], season: Season) -> Season:
    """The season with every change made.

    Raises:
        ApplyRefused: a fact is not what a change says it was, or a change cannot be read; every such change
            is listed by its path.
    """
    tree, faults = _Tree(), list[Diagnostic]()
    for change in changes:
        spot = tree
        for step in change.path:
            spot = spot.below.setdefault(str(step), _Tree())
        if spot.change is not None:
            faults.append(_fault(change.path, "is changed twice"))
        spot.change = change
    if tree.change is not None:
        faults.append(_fault((), "the season as a whole is no fact: change what is in it"))
    result = _Applying(faults).noun(season, tree, ())
    if faults:
        raise ApplyRefused("the changes are not for this document", sorted(faults, key=lambda d: d.order))
    return result  # type: ignore[no-any-return]  # a noun comes back as what it was


@attrs.define
class _Applying:
    faults: list[Diagnostic]

    def noun(self, noun: Any, tree: _Tree, path: Path) -> Any:
        cls: type = type(noun)
        fields = fields_of(cls)
        for step in tree.below.keys() - fields.keys():
            self._nowhere(tree.below[step], (*path, step))
        changed = {
            name: self._field(fields[name], getattr(noun, name), below, (*path, name))
            for name, below in tree.below.items()
            if name in fields
        }
        if self.faults:
            return noun
        try:
            return attrs.evolve(noun, **changed)
        except ValueError as error:
            self.faults.append(_fault(path, str(error)))
            return noun

    def _field(self, field: Field, value: Any, tree: _Tree, path: Path) -> Any:
        if isinstance(field.item, Leaf) and field.item.python is Extra:
            return self._extra(value, tree, path)
        if field.merge is Merge.KEYED:
            return self._keyed(field, value, tree, path)
        if tree.change is not None:
            known = None if value is None or value == () else value
            return self._fact(field, known, tree.change) if not tree.below else self._both(value, tree, path)
        if field.merge is Merge.RECORD and value is not None:
            return self.noun(value, tree, path)
        self._nowhere(tree, path)
        return value

    def _fact(self, field: Field, value: Any, change: FactChange) -> Any:
        if not self._as_before(change, value):
            return value
        if change.new is None:
            if field.required:
                self.faults.append(_fault(change.path, "cannot be unknown"))
            return () if field.many else None
        return self._read(change, lambda data: field_from_plain(field, data))

    def _keyed(self, field: Field, members: tuple[Any, ...], tree: _Tree, path: Path) -> tuple[Any, ...]:
        if tree.change is not None:
            self.faults.append(_fault(path, "is a collection: change what is in it"))
        by_key = {str(getattr(member, str(field.key))): member for member in members}
        for key, below in tree.below.items():
            here = (*path, key)
            member = by_key.get(key)
            if below.change is not None:
                by_key[key] = self._member(field, member, below, here)
            elif member is not None:
                by_key[key] = self.noun(member, below, here)
            else:
                self._nowhere(below, here)
        return tuple(member for member in by_key.values() if member is not None)

    def _member(self, field: Field, member: Any, tree: _Tree, path: Path) -> Any:
        change = tree.change
        if change is None or tree.below:
            return self._both(member, tree, path)
        if not self._as_before(change, member):
            return member
        if change.new is None:
            return None
        found = self._read(change, lambda data: from_plain(field.item, data))
        if found is not None and str(getattr(found, str(field.key))) != path[-1]:
            self.faults.append(_fault(path, f"the new object's {field.key} is not {path[-1]}"))
        return found

    def _extra(self, extra: Extra, tree: _Tree, path: Path) -> Extra:
        values: dict[str, Any] = dict(extra)
        if tree.change is not None:
            self.faults.append(_fault(path, "is a collection: change what is in it"))
        for key, below in tree.below.items():
            here = (*path, key)
            change = below.change
            if change is None or below.below:
                self._nowhere(below, here)
            elif self._as_before(change, extra.frozen(key) if key in extra else None):
                values.pop(key, None)
                if change.new is not None:
                    values[key] = change.new.value
        try:
            return Extra(values)
        except ValueError as error:
            self.faults.append(_fault(path, str(error)))
            return extra

    def _as_before(self, change: FactChange, value: Any) -> bool:
        held = None if value is None else JsonValue.of(plain(value))
        if held == change.old:
            return True
        was, found = ("unknown" if v is None else v.text for v in (change.old, held))
        message = f"{path_text(change.path)} is {found} here; the change was made where it is {was}"
        self.faults.append(Diagnostic.of(NOT_AS_BEFORE, message, path=change.path, hint=_HINT))
        return False

    def _read(self, change: FactChange, read: Any) -> Any:
        try:
            return read(change.new.value if change.new is not None else None)
        except ValueError as error:
            self.faults.append(_fault(change.path, f"cannot become what the change says: {error}"))
            return None

    def _both(self, value: Any, tree: _Tree, path: Path) -> Any:
        if tree.below:
            self.faults.append(_fault(path, "is changed as a whole and in part"))
        return value

    def _nowhere(self, tree: _Tree, path: Path) -> None:
        if tree.change is not None:
            self.faults.append(_fault(path, "is nothing that this document has"))
        for step, below in tree.below.items():
            self._nowhere(below, (*path, step))


def _fault(path: Path, reason: str) -> Diagnostic:
    return Diagnostic.of(NOT_AS_BEFORE, f"{path_text(path)} {reason}".strip(), path=path, hint=_HINT)
