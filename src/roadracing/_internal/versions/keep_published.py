"""What a season has to keep of the one before, so that nothing that was published vanishes."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import attrs

from roadracing._internal.findings.places import Path, parse_path
from roadracing._internal.model.kernel.shapes import Leaf, Merge, Noun, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.kinds import PlanStatus

from .unite_bulletins import said_less

Name: TypeAlias = tuple[str, str]
"""An object by its kind and its id."""


def with_what_was_published(old: Season, new: Season) -> Season:
    """The new season, with every session and every bulletin of the old one.

    A session that disappeared is cancelled. It keeps the rounds it decides, and whatever it refers to, such as
    its weekend and its venue, where the new season has them no longer. A bulletin stays as it was issued;
    what it did not say may be added.
    """
    there = {session.id for session in new.sessions}
    gone = {session.id for session in old.sessions if session.id not in there}
    bulletins = _bulletins(old, new)
    if not gone and bulletins == new.bulletins:
        return new
    wanted: list[Name] = [("Session", id_) for id_ in gone]
    wanted += [("Round", round_.id) for round_ in old.rounds if round_.session in gone]
    wanted += [("Bulletin", bulletin.id) for bulletin in bulletins]
    missing = _missing(wanted, dict(_nouns(old, ())), _by_name(_nouns(new, ())))
    season = new
    for path in sorted(missing, key=len):
        season = _with(season, path, missing[path])
    sessions = tuple(
        attrs.evolve(session, status=PlanStatus.CANCELLED)
        if session.id in gone and not session.is_cancelled
        else session
        for session in season.sessions
    )
    known = {dispute.path for dispute in new.disputed}
    disputed = [
        dispute
        for dispute in old.disputed
        if dispute.path not in known
        and any(parse_path(dispute.path)[: len(path)] == path for path in missing)
    ]
    return attrs.evolve(season, sessions=sessions, bulletins=bulletins, disputed=(*new.disputed, *disputed))


def _bulletins(old: Season, new: Season) -> tuple[Bulletin, ...]:
    known = {bulletin.id: bulletin for bulletin in new.bulletins}
    for bulletin in old.bulletins:
        if bulletin.id in known or not any(said_less(bulletin, other) for other in new.bulletins):
            known[bulletin.id] = _completed(bulletin, known.get(bulletin.id, bulletin))
    return tuple(known[id_] for id_ in sorted(known))


def _completed(issued: Bulletin, more: Bulletin) -> Bulletin:
    """A bulletin as it was issued, with the facts it did not state added to it."""
    unknown = [name for name in fields_of(Bulletin) if getattr(issued, name) in (None, ())]
    added = {name: getattr(more, name) for name in unknown if getattr(more, name) not in (None, ())}
    return attrs.evolve(issued, **added) if added else issued


def _name(noun: Any) -> Name:
    return type(noun).__name__, noun.id


def _by_name(placed: Iterable[tuple[Path, Any]]) -> dict[Name, Path]:
    """Where each object stands; where several have one name, the last of them."""
    return {_name(noun): path for path, noun in placed}


def _nouns(noun: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    cls: type = type(noun)
    for name, field in fields_of(cls).items():
        if field.merge is Merge.KEYED and field.key == "id" and isinstance(field.item, Noun):
            for member in getattr(noun, name):
                here = (*path, name, member.id)
                yield here, member
                yield from _nouns(member, here)


def _missing(wanted: Iterable[Name], before: dict[Path, Any], after: dict[Name, Path]) -> dict[Path, Any]:
    """The objects that are asked for, and all they refer to, as far as the new season has them no longer.

    An object that is held by another comes with whatever holds it.
    """
    places = _by_name(before.items())
    missing: dict[Path, Any] = {}
    waiting = [places[name] for name in wanted if name in places]
    while waiting:
        path = waiting.pop()
        noun = before[path]
        if path in missing or _name(noun) in after:
            continue
        missing[path] = noun
        waiting.extend(places[name] for name in _refers(noun) if name in places)
        if path[:-2]:
            waiting.append(path[:-2])
    return missing


def _refers(noun: Any) -> Iterator[Name]:
    """The kinds and ids of all that an object refers to."""
    cls: type = type(noun)
    for name, field in fields_of(cls).items():
        held = getattr(noun, name)
        members = held if field.many else () if held is None else (held,)
        if not isinstance(field.item, Leaf):
            for member in members:
                yield from _refers(member)
        elif field.item.refers_to is not None:
            yield from ((field.item.refers_to, member) for member in members)


def _with(parent: Any, path: Path, noun: Any) -> Any:
    """An object with another put where its path says, unless it is there, as it is if it came with its parent."""
    name, id_, *rest = path
    members = getattr(parent, str(name))
    if rest:
        members = tuple(
            _with(member, tuple(rest), noun) if member.id == id_ else member for member in members
        )
    elif not any(member.id == id_ for member in members):
        members = (*members, noun)
    return attrs.evolve(parent, **{str(name): members})
