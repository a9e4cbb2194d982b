"""Whatever has an id in a season is found by it, by itself as it was, or by the id path that every finding carries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from roadracing._internal.findings.places import Path, parse_path, path_text
from roadracing._internal.findings.root import WrongType
from roadracing._internal.model.kernel.shapes import Field, Leaf, fields_of, is_noun
from roadracing._internal.model.kernel.what_is_meant import Reference, UnknownReference, in_quotes, other_kind
from roadracing._internal.text.lists import listed, with_article
from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.text.quoting import given_text
from roadracing._internal.words.naming import kind_name

_LISTED: Final = 20
_NEAR: Final = 3


def objects(noun: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Everything inside an object that has an id of its own, with its id path; what holds comes before what is held."""
    for name, field in fields_of(type(noun)).items():
        if isinstance(field.item, Leaf):
            continue
        held = getattr(noun, name)
        for position, member in enumerate(held if field.many else () if held is None else (held,)):
            step = (str(getattr(member, field.key)) if field.key else position,) if field.many else ()
            here = (*path, name, *step)
            if hasattr(member, "id"):
                yield here, member
            yield from objects(member, here)


def trail(noun: Any, steps: Iterable[str | int]) -> Iterator[tuple[Path, Any, Field | None]]:
    """What stands along an id path, as far as it leads: each object and at last the fact.

    Yields:
        The path so far, what is there, and the field it is a member of where it is one of several.
    """
    path: Path = ()
    current, within = noun, None
    for step in steps:
        path = (*path, step)
        if within is not None:
            members = {
                str(getattr(each, within.key) if within.key else position): each
                for position, each in enumerate(current)
            }
            if str(step) not in members:
                return
            current, member_of, within = members[str(step)], within, None
            yield path, current, member_of
            continue
        field = fields_of(type(current)).get(str(step)) if is_noun(type(current)) else None
        if field is None:
            return
        current = getattr(current, field.name)
        within = field if field.many else None
        if current is None:
            yield path, None, None
            return
        yield path, current, None


def located(season: Any, wanted: Reference, kind: type | None = None) -> tuple[Path, Any]:
    """Where in a season something is, and what stands there.

    Args:
        season: the season.
        wanted: an object, an id, or an id path.
        kind: the class that it has to be of. By a path to a fact, the object around it of that class is meant.

    Raises:
        WrongType: the kind is no class.
        UnknownReference: there is no such thing, it is of another kind, or an id is that of several.
    """
    _class_given(kind)
    if is_noun(type(wanted)):
        return _as_it_was(season, wanted, kind)
    if isinstance(wanted, tuple):
        return _along(season, wanted, kind)
    if not isinstance(wanted, str):
        raise UnknownReference(f"a reference is an object, an id or an id path; it is {given_text(wanted)}")
    if "/" in wanted:
        return _along(season, parse_path(wanted if wanted.startswith("/") else f"/{wanted}"), kind)
    return _by_id(season, wanted, kind)


def _class_given(kind: object) -> None:
    """Of which kind something has to be says a class."""
    if kind is not None and not isinstance(kind, type):
        meant = kind if type(kind) is str and kind.isidentifier() else "roadracing.Series"
        raise WrongType(f"the kind is the class itself, such as {meant}; it is {given_text(kind)}")


def _as_it_was(season: Any, wanted: Any, kind: type | None) -> tuple[Path, Any]:
    name = getattr(wanted, "id", None)
    if name is None:
        raise UnknownReference(
            f"{with_article(kind_name(type(wanted)))} has no id to find it by: give its id path"
        )
    if kind is not None and type(wanted) is not kind:
        raise other_kind(name, [type(wanted)], kind)
    return _by_id(season, name, type(wanted))


def _by_id(season: Any, name: str, kind: type | None) -> tuple[Path, Any]:
    every = list(objects(season))
    named = [(path, found) for path, found in every if found.id == name]
    # What was made one is found by what it was before, too.
    named = named or [(path, found) for path, found in every if name in getattr(found, "aliases", ())]
    right = [(path, found) for path, found in named if kind is None or type(found) is kind]
    if len(right) == 1:
        return right[0]
    if right:
        paths = [path_text(path) for path, _ in right]
        raise UnknownReference(
            f"{in_quotes(name)} may be {listed(paths, 'or')}: give the id path", name, paths
        )
    if named and kind is not None:
        raise other_kind(name, [type(found) for _, found in named], kind)
    known = [found for _, found in every if kind is None or type(found) is kind]
    called = {
        str(name).casefold(): found.id
        for found in known
        for name in (getattr(found, "name", None), getattr(found, "label", None))
        if name is not None
    }
    exact = called.get(name.casefold())
    ids = [found.id for found in known]
    near = [exact] if exact else nearest_of(name, ids) or _within(name, ids) or _named(name, called)
    what = (
        f"there is no {kind_name(kind)} {in_quotes(name)}"
        if kind
        else f"nothing has the id {in_quotes(name)}"
    )
    there = sorted(found.id for found in known) if kind and not near else []
    raise UnknownReference(f"{what}{_meant(near)}{_there(there)}", name, near)


def _within(name: str, ids: Iterable[str]) -> list[str]:
    """The ids that a part of one may have been meant to be."""
    return [one for one in ids if len(name) >= _NEAR and name in one][:_NEAR]


def _named(name: str, called: Mapping[str, str]) -> list[str]:
    """The ids of what has a name that begins as somebody wrote it."""
    wanted = name.casefold()
    begun = [id_ for whole, id_ in called.items() if len(wanted) >= _NEAR and whole.startswith(wanted)]
    return list(dict.fromkeys(begun))[:_NEAR]


def _along(season: Any, steps: Path, kind: type | None) -> tuple[Path, Any]:
    found = list(trail(season, steps))
    if kind is not None:
        for path, value, _ in reversed(found):
            if type(value) is kind:
                return path, value
    elif found and len(found[-1][0]) == len(steps):
        return found[-1][0], found[-1][1]
    text = path_text(steps)
    if kind is not None and found and len(found[-1][0]) == len(steps) and is_noun(type(found[-1][1])):
        raise other_kind(text, [type(found[-1][1])], kind)
    reached, around = (found[-1][0], found[-1][1]) if found else ((), season)
    wrong = str(steps[len(reached)]) if len(reached) < len(steps) else ""
    near = [path_text((*reached, name)) for name in nearest_of(wrong, _steps_from(season, reached, around))]
    raise UnknownReference(f"there is nothing at {in_quotes(text)}{_meant(near)}", text, near)


def _steps_from(season: Any, reached: Path, around: Any) -> list[str]:
    """What could have come next on a path."""
    if is_noun(type(around)):
        return list(fields_of(type(around)))
    if not isinstance(around, tuple) or not reached:
        return []
    *_, (_, holder, _) = [((), season, None), *trail(season, reached[:-1])]
    field = fields_of(type(holder))[str(reached[-1])]
    return [str(getattr(member, field.key)) for member in around] if field.key else []


def _meant(near: Iterable[str]) -> str:
    named = [in_quotes(each) for each in near]
    return f": did you mean {listed(named, 'or')}?" if named else ""


def _there(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _LISTED} more" if len(ids) > _LISTED else ""
    return f"; there are: {', '.join(ids[:_LISTED])}{more}" if ids else ""
