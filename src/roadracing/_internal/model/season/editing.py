"""A season with one object put in, taken out or renamed: references go along, and none is left that leads nowhere."""

from collections.abc import Callable, Iterable
from typing import Any, Final, Literal, TypeVar, cast, get_args

import attrs

from roadracing._internal.findings.choice import no_such
from roadracing._internal.findings.places import Path, parse_path, path_text
from roadracing._internal.findings.root import NotUnderstood, RoadracingError
from roadracing._internal.model.kernel.fields import FactError
from roadracing._internal.model.kernel.leaves import FactPath
from roadracing._internal.model.kernel.shapes import Field, Leaf, Noun, fields_of, is_noun, item_of
from roadracing._internal.model.kernel.what_is_meant import Reference, UnknownReference
from roadracing._internal.text.lists import listed, with_article
from roadracing._internal.time.start import Start, StartKind
from roadracing._internal.words.naming import kind_name

from .finding import located, objects, trail

Kept = TypeVar("Kept")
Dangling = Literal["follow", "refuse", "keep"]
"""What becomes of references to what is removed: they go too, they forbid it, or they stay and lead nowhere."""

_Id = tuple[str, str]
_GONE: Final = object()
_PATH: Final = item_of(FactPath)


class StillReferred(RoadracingError, ValueError):
    """Something cannot be removed, because other facts refer to it.

    Attributes:
        paths: the id paths of those facts.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = tuple(paths)
        super().__init__(self.paths)

    def __str__(self) -> str:
        """Which facts refer to it."""
        return f"other facts refer to it: {listed(self.paths)}"


def put(season: Kept, added: Any, within: Reference | None = None) -> Kept:
    """A season with an object in it, in the place of the one that has its id.

    Args:
        season: the season.
        added: the object.
        within: the object that holds it, where that is not the season itself: the venue of a layout.

    Raises:
        UnknownReference: ``within`` leads nowhere, or nothing there holds such an object.
    """
    path, holder = located(season, within) if within is not None else ((), season)
    field = _holding(type(holder), type(added))
    if field is None and within is None:
        path, _ = located(season, added)
    elif field is None:
        raise UnknownReference(
            f"{with_article(kind_name(type(holder)))} holds no {kind_name(type(added))}", path_text(path)
        )
    else:
        path = (*path, field.name, *((str(getattr(added, field.key)),) if field.key else ()))
    return cast("Kept", _with(season, path, added))


def without(season: Kept, wanted: Iterable[Reference], references: Dangling = "follow") -> Kept:
    """A season without some objects.

    Raises:
        StillReferred: ``references`` is ``refuse`` and something refers to one of them.
        UnknownReference: one of them is not there.
        NotUnderstood: ``references`` is none of its words.
    """
    if references not in get_args(Dangling):
        raise NotUnderstood(no_such("way with references", references, get_args(Dangling)))
    paths = [located(season, each)[0] for each in wanted]
    before = _ids(season)
    left: Any = season
    for path in paths:
        if any(other != path and path[: len(other)] == other for other in paths):
            continue
        left = _with(left, path, _GONE)
    gone = before - _ids(left)
    if references == "keep":
        return cast("Kept", left)
    if references == "refuse":
        if dangling := [path_text(path) for path, kind, name in referring(left) if (kind, name) in gone]:
            raise StillReferred(dangling)
        return cast("Kept", left)
    while True:
        following = rewritten(left, _dropping(season, gone))
        further = _ids(left) - _ids(following)
        left, gone = following, gone | further
        if not further:
            return cast("Kept", left)


def renamed(season: Kept, wanted: Reference, new: str, kind: type | None = None) -> Kept:
    """A season in which an object has another id, also in everything that refers to it.

    Raises:
        FactError: another object of its kind has that id already, or it is none.
        UnknownReference: it is not there.
    """
    path, found = located(season, wanted, kind)
    if not hasattr(found, "id"):
        raise UnknownReference(f"{path_text(path)} has no id that could be another", path_text(path))
    if found.id == new:
        return season
    if (type(found).__name__, new) in _ids(season):
        raise FactError(
            type(found).__name__, "id", f"is {new!r} already for another {kind_name(type(found))}"
        )
    held = _with(season, path, attrs.evolve(found, id=new))
    return cast("Kept", rewritten(held, _renaming(season, found, new)))


def part(season: Kept, wanted: Iterable[Reference]) -> Kept:
    """The part of a season that holds some objects, and with a weekend its sessions and their rounds.

    Raises:
        UnknownReference: one of them is not there.
    """
    chosen: dict[Path, Any] = {}
    for each in wanted:
        path, _ = located(season, each)
        chosen[path[:2]] = located(season, path[:2])[1]
    weekends = {found.id for path, found in chosen.items() if path[0] == "weekends"}
    for session in getattr(season, "sessions", ()):
        if session.weekend in weekends:
            chosen["sessions", session.id] = session
    for one in getattr(season, "rounds", ()):
        if weekends and ("sessions", one.session) in chosen:
            chosen["rounds", one.id] = one
    facts: dict[str, list[Any]] = {}
    for path, found in chosen.items():
        facts.setdefault(str(path[0]), []).append(found)
    fields = fields_of(type(season))
    stated = {
        name: getattr(season, name) for name, field in fields.items() if not field.many and name != "extra"
    }
    return type(season)(**{**stated, **facts})


def referring(noun: Any, path: Path = ()) -> Iterable[tuple[Path, str, str]]:
    """Every reference inside an object: its id path, the kind of object it names, and the id."""
    for name, field in fields_of(type(noun)).items():
        held = getattr(noun, name)
        for position, member in enumerate(held if field.many else () if held is None else (held,)):
            step = (str(getattr(member, field.key)) if field.key else position,) if field.many else ()
            here = (*path, name, *step)
            if not isinstance(field.item, Leaf):
                yield from referring(member, here)
            elif field.item.refers_to is not None:
                yield here, field.item.refers_to, member
            elif isinstance(member, Start) and member.kind is StartKind.AFTER:
                yield here, "Session", str(member.session)


def _holding(holder: type, held: type) -> Field | None:
    """The field of a class in which its objects hold those of another, if there is exactly one."""
    found = [f for f in fields_of(holder).values() if isinstance(f.item, Noun) and f.item.cls is held]
    return found[0] if len(found) == 1 else None


def _ids(season: Any) -> set[_Id]:
    return {(type(found).__name__, found.id) for _, found in objects(season)}


def _with(noun: Any, path: Path, value: Any) -> Any:
    """An object in which something else stands at a path."""
    name, *rest = path
    field = fields_of(type(noun))[str(name)]
    if not field.many:
        inner = _with(getattr(noun, field.name), tuple(rest), value) if rest else value
        return attrs.evolve(noun, **{field.name: None if inner is _GONE else inner})
    step, *deeper = rest
    members: dict[str, Any] = {
        str(getattr(each, field.key) if field.key else position): each
        for position, each in enumerate(getattr(noun, field.name))
    }
    members[str(step)] = _with(members[str(step)], tuple(deeper), value) if deeper else value
    return attrs.evolve(noun, **{field.name: tuple(each for each in members.values() if each is not _GONE)})


Change = Callable[[Field, Any], Any]
"""What a leaf of a field becomes."""


def rewritten(noun: Any, change: Change) -> Any:
    """An object with every leaf in it as a function says; what cannot be without such a leaf is gone with it."""
    changed: dict[str, Any] = {}
    for name, field in fields_of(type(noun)).items():
        held = getattr(noun, name)
        if held is None or held == ():
            continue
        members = held if field.many else (held,)
        work = change if isinstance(field.item, Leaf) else None
        new = [work(field, each) if work else rewritten(each, change) for each in members]
        if all(one is other for one, other in zip(new, members, strict=True)):
            continue
        left = [each for each in new if each is not _GONE]
        if not field.many and not left and (field.required or is_path(field)):
            return _GONE
        changed[name] = tuple(left) if field.many else next(iter(left), None)
    return attrs.evolve(noun, **changed) if changed else noun


def _dropping(season: Any, gone: set[_Id]) -> Change:
    def change(field: Field, value: Any) -> Any:
        if isinstance(field.item, Leaf) and (field.item.refers_to, value) in gone:
            return _GONE
        if isinstance(value, Start) and ("Session", value.session) in gone:
            return _GONE
        if is_path(field):
            along = (found for _, found, _ in trail(season, parse_path(str(value))) if hasattr(found, "id"))
            return _GONE if any((type(found).__name__, found.id) in gone for found in along) else value
        return value

    return change


def _renaming(season: Any, found: Any, new: str) -> Change:
    kind, old = type(found).__name__, found.id

    def change(field: Field, value: Any) -> Any:
        if isinstance(field.item, Leaf) and (field.item.refers_to, value) == (kind, old):
            return new
        if isinstance(value, Start) and value.gap is not None and (kind, old) == ("Session", value.session):
            return Start.after(new, value.gap)
        return _path_renamed(str(value)) if is_path(field) else value

    def _path_renamed(text: str) -> str:
        steps = list(parse_path(text))
        for path, stands, member_of in list(trail(season, steps)):
            if member_of is None or member_of.key is None or not is_noun(type(stands)):
                continue
            key = fields_of(type(stands))[member_of.key].item
            named = type(stands) is type(found) if member_of.key == "id" else _refers(key, kind)
            if named and steps[len(path) - 1] == old:
                steps[len(path) - 1] = new
        return path_text(tuple(steps))

    return change


def _refers(item: Any, kind: str) -> bool:
    return isinstance(item, Leaf) and item.refers_to == kind


def is_path(field: Field) -> bool:
    """Whether a fact is the id path of another fact."""
    return isinstance(field.item, Leaf) and isinstance(_PATH, Leaf) and field.item.rule == _PATH.rule
