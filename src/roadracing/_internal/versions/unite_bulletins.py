"""Bulletins of several documents: a bulletin that was issued is what it is, and nobody's joining changes it."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.plain_data import plain
from roadracing._internal.model.weekend.bulletin import Bulletin

_SUFFIX: Final = re.compile(r"-sha-[0-9a-f]{12}$")
_LONGEST_STEM: Final = 83


def united_bulletins(bulletins: Iterable[Bulletin]) -> tuple[Bulletin, ...]:
    """All bulletins of several documents, each as it was issued.

    A copy that says less is left out. Where different bulletins have one id, since two offices gave it without
    knowing of each other, all are kept; their ids then end with a digest of what each says, and a bulletin that
    replaces one of them names that of its own issuer. Where its issuer has several, it names them as it was issued:
    which of them is meant is not known. That is a function of what is there together, whatever was united first.
    """
    by_id: dict[str, list[Bulletin]] = {}
    for bulletin in sorted(bulletins, key=lambda b: b.supersedes or "", reverse=True):
        by_id.setdefault(first_id(bulletin.id), []).append(bulletin)
    kept = {id_: tuple(_told_apart(id_, same)) for id_, same in sorted(by_id.items())}
    return tuple(_following(one, kept) for same in kept.values() for one in same)


def first_id(id_: str) -> str:
    """The id that a bulletin was issued with."""
    return _SUFFIX.sub("", id_)


def said_less(less: Bulletin, more: Bulletin) -> bool:
    """Whether one bulletin says nothing that another of its id does not say too."""
    if first_id(less.id) != first_id(more.id):
        return False
    said = _said(more)
    return all(said.get(name) == value for name, value in _said(less).items())


def _following(bulletin: Bulletin, kept: Mapping[str, tuple[Bulletin, ...]]) -> Bulletin:
    """A bulletin that names the one it replaces by the id which that has now."""
    if bulletin.supersedes is None:
        return bulletin
    issued = first_id(bulletin.supersedes)
    there = kept.get(issued, ())
    if not there:
        return bulletin
    own = [one.id for one in there if len(there) == 1 or one.issuer == bulletin.issuer]
    now = own[0] if len(own) == 1 else issued
    return bulletin if bulletin.supersedes == now else attrs.evolve(bulletin, supersedes=now)


def _told_apart(id_: str, bulletins: list[Bulletin]) -> Iterator[Bulletin]:
    first = bulletins[0]
    if first.id == id_ and all(bulletin == first for bulletin in bulletins):
        yield first
        return
    different = {JsonValue.of(_said(bulletin)).text: bulletin for bulletin in bulletins}
    whole = {
        text: bulletin
        for text, bulletin in different.items()
        if not any(said_less(bulletin, other) for at, other in different.items() if at != text)
    }
    for text, bulletin in sorted(whole.items()):
        own = id_ if len(whole) == 1 else f"{id_[:_LONGEST_STEM].rstrip('-')}-sha-{_digest(text)}"
        yield bulletin if bulletin.id == own else attrs.evolve(bulletin, id=own)


def _said(bulletin: Bulletin) -> dict[str, Any]:
    said: dict[str, Any] = plain(bulletin)
    if bulletin.supersedes is not None:
        said["supersedes"] = first_id(bulletin.supersedes)
    return {name: value for name, value in said.items() if name != "id"}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
