"""Every fact in which two seasons differ, by id path."""

from collections.abc import Iterator
from typing import Any

import attrs

from roadracing._internal.findings.places import Path, parse_path, path_text
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.plain_data import plain
from roadracing._internal.model.kernel.shapes import Field, Leaf, Merge, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.bounded_repr import shorten
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True)
class FactChange:
    """One fact differs, or one object is in one season only.

    Attributes:
        path: the id path of the fact or object.
        old: what it was; ``None`` if it was unknown or not there. JSON's null is ``JsonValue.of(None)``.
        new: what it is; ``None`` if it is unknown or not there.
    """

    path: Path
    old: JsonValue | None = None
    new: JsonValue | None = None

    def __str__(self) -> str:
        """The path, what the fact was and what it is."""
        old, new = ("nothing" if value is None else shorten(value.text) for value in (self.old, self.new))
        return f"{path_text(self.path)}: {old} → {new}"

    def to_json(self) -> dict[str, Any]:
        """The change as JSON: a value that is not there has no key."""
        data: dict[str, Any] = {"path": path_text(self.path)}
        if self.old is not None:
            data["old"] = self.old.value
        if self.new is not None:
            data["new"] = self.new.value
        return data

    @classmethod
    def from_json(cls, data: Any) -> "FactChange":
        """The change that JSON says.

        Raises:
            NotUnderstood: it says none.
        """
        if not isinstance(data, dict) or not isinstance(data.get("path"), str):
            raise NotUnderstood("a change is an object with a path, and old or new or both")
        unknown = data.keys() - {"path", "old", "new"}
        if unknown or data.keys() == {"path"}:
            raise NotUnderstood(
                f"the change at {data['path']} has to have old or new or both, and nothing else"
            )
        old, new = (JsonValue.of(data[key]) if key in data else None for key in ("old", "new"))
        return cls(path=parse_path(data["path"]), old=old, new=new)


def changes(old: Season, new: Season) -> Iterator[FactChange]:
    """Every fact in which two seasons differ, in the order of the model and of the ids."""
    yield from _noun(old, new, ())


def _noun(old: Any, new: Any, path: Path) -> Iterator[FactChange]:
    cls: type = type(old)
    if not isinstance(new, cls):
        yield _change(path, old, new)
        return
    for name, field in fields_of(cls).items():
        before, after = getattr(old, name), getattr(new, name)
        if before is not after:
            yield from _field(field, before, after, (*path, name))


def _field(field: Field, old: Any, new: Any, path: Path) -> Iterator[FactChange]:
    if isinstance(field.item, Leaf) and field.item.python is Extra:
        yield from _extra(old, new, path)
    elif field.merge is Merge.KEYED:
        before, after = _by_key(field, old), _by_key(field, new)
        for key in sorted(before.keys() | after.keys()):
            here = (*path, key)
            if key in before and key in after:
                if before[key] is not after[key]:
                    yield from _noun(before[key], after[key], here)
            else:
                yield _change(here, before.get(key), after.get(key))
    elif field.merge is Merge.RECORD and old is not None and new is not None:
        yield from _noun(old, new, path)
    else:
        change = _change(path, _known(old), _known(new))
        if change.old != change.new:
            yield change


def _extra(old: Extra, new: Extra, path: Path) -> Iterator[FactChange]:
    for key in sorted(old.keys() | new.keys()):
        before = old.frozen(key) if key in old else None
        after = new.frozen(key) if key in new else None
        if before != after:
            yield FactChange(path=(*path, key), old=before, new=after)


def _by_key(field: Field, members: tuple[Any, ...]) -> dict[str, Any]:
    return {str(getattr(member, str(field.key))): member for member in members}


def _known(value: Any) -> Any:
    return None if value == () else value


def _change(path: Path, old: Any, new: Any) -> FactChange:
    before, after = (None if value is None else JsonValue.of(plain(value)) for value in (old, new))
    return FactChange(path=path, old=before, new=after)
