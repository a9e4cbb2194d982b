"""One slip has many consequences: findings that only follow from another one name it."""

import heapq
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.season.index import Index

_MANY: Final = 3
"""Of so many findings about one thing the others follow from the first; two may well be two faults. Library default."""
_GROUNDS: Final = ("DOC", "REF", "SCH", "TRK")
"""Areas of what the others stand on: an official is in two places because two sessions overlap, and not the other way
round."""
_TWO: Final = 2
_OTHERS: Final = frozenset(
    {"series", "plan", "weekend", "venue", "official", "entry", "entries", "organisation"}
)
"""What a context calls by these names is no session, whatever its id."""


def with_causes(
    found: Sequence[Diagnostic], index: Index, entails: Mapping[str, Iterable[str]]
) -> list[Diagnostic]:
    """The findings, those that only follow from another one with that one as what they follow.

    Where one session is in the way of many things, the findings that name it beside something else follow from the
    worst of them. So do findings of one kind that say the same of one thing, such as an id that is not there; and
    those that a rule entails, where both are about one object. What follows is never worse than its cause.

    Args:
        found: the findings of a run.
        index: the season.
        entails: by the code of a rule, the codes of findings that come along with it.
    """
    order = sorted(
        range(len(found)),
        key=lambda n: (found[n].severity.rank, not found[n].code.startswith(_GROUNDS), found[n].order),
    )
    causes: dict[int, int] = dict(_entailed(found, order, entails))
    about: dict[Hashable, list[int]] = {}
    for n in order:
        if n not in causes:
            for thing in _things(found[n], index):
                about.setdefault(thing, []).append(n)
    heap = [(-len(held), str(thing), thing) for thing, held in about.items() if len(held) >= _MANY]
    heapq.heapify(heap)
    settled = set(causes)
    while heap:
        size, text, thing = heapq.heappop(heap)
        left = [n for n in about[thing] if n not in settled]
        if len(left) < _MANY:
            continue
        if len(left) < -size:
            heapq.heappush(heap, (-len(left), text, thing))
            continue
        settled.update(left)
        causes |= dict.fromkeys(left[1:], left[0])
    return [_following(d, found[causes[n]]) if n in causes else d for n, d in enumerate(found)]


def _following(diagnostic: Diagnostic, cause: Diagnostic) -> Diagnostic:
    return attrs.evolve(diagnostic, follows=Related(message=f"{cause.code} {cause.message}", path=cause.path))


def _entailed(
    found: Sequence[Diagnostic], order: Sequence[int], entails: Mapping[str, Iterable[str]]
) -> Iterator[tuple[int, int]]:
    """Findings that come along with one about the same object, each with that one."""
    first: dict[tuple[str, Path], int] = {}
    for n in order:
        for code in entails.get(found[n].code, ()):
            first.setdefault((code, _object(found[n].path)), n)
    for n in order:
        cause = first.get((found[n].code, _object(found[n].path)))
        if (
            cause is not None
            and found[cause].severity.rank <= found[n].severity.rank
            and not entails.get(found[n].code)
        ):
            yield n, cause


def _things(diagnostic: Diagnostic, index: Index) -> set[Hashable]:
    """What a finding is about, as far as others may follow from the same."""
    own, others = _object(diagnostic.path), {_object(other.path) for other in diagnostic.related}
    sessions = {name for kind, name, *rest in _pairs({own, *others}) if kind == "sessions" and not rest}
    for key, value in diagnostic.context.items():
        if key not in _OTHERS:
            values = value if isinstance(value, list) else [value]
            sessions.update(v for v in values if isinstance(v, str) and v in index.sessions)
    alone = len({own, *others, *(("sessions", name) for name in sessions)}) < _TWO
    found: set[Hashable] = {(diagnostic.code, "of", other) for other in others - {own}}
    if not alone:
        found |= {("sessions", name) for name in sessions}
    if diagnostic.context.get("known") == 0:
        found.add((diagnostic.code, "none at all", diagnostic.context.get("kind")))
    if diagnostic.context:
        found.add(
            (diagnostic.code, "says", repr(sorted(diagnostic.context.items(), key=lambda item: item[0])))
        )
    return found


def _pairs(paths: Iterable[Path]) -> Iterator[Path]:
    return (path for path in paths if len(path) >= _TWO)


def _object(path: Path) -> Path:
    """The object that a path leads into: what has an id, however deep it lies."""
    whole = path[: len(path) - len(path) % 2]
    while whole and isinstance(whole[-1], int):
        whole = whole[:-2]
    return whole
