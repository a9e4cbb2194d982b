"""One slip has many consequences: findings that only follow from another one name it."""

import heapq
from collections import Counter
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
_DOUBTED: Final = ("SCH010", "SCH013", "SCH017")
"""What says that the times of a session themselves are mistaken: its zone, its day or its length. What else is said of
it at those times follows."""
_TOO_LONG: Final = "SCH017"
_BEFORE: Final = {True}
"""What is said of a session and of such alone as are over before it starts: that has nothing to do with its length."""
_REASONS: Final = frozenset({"zones", "venue_zone", "venue", "first_day", "last_day"})
"""What in the context of such a finding may be the reason of many."""
_FORBIDDEN: Final = "TRK001"
"""What says that a session must not run at its time. What it has not got at that hour follows."""
_MEETS: Final = frozenset({"SCH001", "SCH002"})
"""What says that two are on the track at once: that is so at whatever hour."""
_DANGLING: Final = "REF001"
"""What says that an id leads nowhere. What else is said of that id follows."""
_OTHERS: Final = frozenset(
    {"series", "plan", "weekend", "venue", "official", "entry", "entries", "organisation"}
)
"""What a context calls by these names is no session, whatever its id."""


def with_causes(
    found: Sequence[Diagnostic], index: Index, entails: Mapping[str, Iterable[str]]
) -> list[Diagnostic]:
    """The findings, those that only follow from another one with that one as what they follow.

    Where one session or entry is in the way of many things, the findings that name it beside something else follow
    from the worst of them. So do findings of one kind that say the same of one thing; those that a rule entails, where
    both are about one object; all that is said of an id that leads nowhere; all that is said of a session whose zone,
    day or length is itself in doubt; and what a session has not got at an hour at which nothing may run. What follows
    is never worse than its cause, and what is wrong before a session does not follow from what is wrong after it.

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
    for slip in (*_nowhere(found, order), *_in_doubt(found, order, index), *_forbidden(found, order, index)):
        first, *rest = slip
        causes |= dict.fromkeys((n for n in rest if n not in causes and n != causes.get(first)), first)
    about: dict[Hashable, list[int]] = {}
    for n in order:
        if n not in causes:
            for thing in _things(found[n], index):
                about.setdefault(thing, []).append(n)
    things = list(about)
    heap = [
        (-len(about[each]), str(each), number)
        for number, each in enumerate(things)
        if len(about[each]) >= _MANY
    ]
    heapq.heapify(heap)
    settled = set(causes)
    while heap:
        size, text, number = heapq.heappop(heap)
        left = _of_one_slip(
            [n for n in about[things[number]] if n not in settled], found, things[number], index
        )
        if len(left) < _MANY:
            continue
        if len(left) < -size:
            heapq.heappush(heap, (-len(left), text, number))
            continue
        settled.update(left)
        causes |= dict.fromkeys(left[1:], left[0])
    return [_following(d, found[_root(n, causes)]) if n in causes else d for n, d in enumerate(found)]


def _of_one_slip(left: list[int], found: Sequence[Diagnostic], thing: Hashable, index: Index) -> list[int]:
    """Those findings about a session that the first of them can be the cause of.

    What is wrong between a session and those that are over before it starts does not follow from what is wrong
    between it and others: a session that overruns has not kept its inspection open too long.
    """
    if not (left and isinstance(thing, tuple) and thing[:1] == ("sessions",)):
        return left
    about = str(thing[1])
    sides = {n: _sides(found[n], about, index) for n in left}
    of_first = set().union(*(sides[n] for n in left if found[n].code == found[left[0]].code))
    return [n for n in left if not sides[n] or not of_first or sides[n] & of_first]


def _sides(diagnostic: Diagnostic, session: str, index: Index) -> set[bool]:
    """Whether the other sessions that a finding names are over before a session starts, as far as that is known.

    A finding that stands at the session itself may follow from whatever is wrong with its times.
    """
    if _object(diagnostic.path) == ("sessions", session):
        return set()
    held = index.sessions.get(session)
    starts = index.starts(held) if held is not None else None
    others = (index.sessions.get(name) for name in _sessions(diagnostic, index) - {session})
    over = [other.end or index.starts(other) for other in others if other is not None]
    return {moment <= starts for moment in over if moment is not None and starts is not None}


def _root(follower: int, causes: Mapping[int, int]) -> int:
    """What a finding follows from in the end: nothing follows from what itself follows."""
    cause, seen = causes[follower], {follower}
    while cause in causes and cause not in seen:
        seen.add(cause)
        cause = causes[cause]
    return cause


def _nowhere(found: Sequence[Diagnostic], order: Sequence[int]) -> Iterator[list[int]]:
    """For each id that leads nowhere, the finding that says so first, and all others that name the id."""
    dangling = [n for n in order if found[n].code == _DANGLING]
    naming: dict[str, list[int]] = {}
    for n in order if dangling else ():
        for text in _words(found[n]):
            naming.setdefault(text, []).append(n)
    beside: dict[Path, list[int]] = {}
    for n in order if dangling else ():
        for related in found[n].related:
            beside.setdefault(_object(related.path), []).append(n)
    slips: dict[tuple[str, str], dict[int, None]] = {}
    for n in dangling:
        context = found[n].context
        kind, name = str(context.get("kind")), str(context.get("id"))
        slip = slips.setdefault((kind, "" if context.get("known") == 0 else name), {n: None})
        slip |= dict.fromkeys(naming.get(name, ()))
        if kind == "entry":
            slip |= dict.fromkeys(beside.get(_object(found[n].path), ()))
    _with_their_classes(found, slips)
    return (list(slip) for slip in sorted(slips.values(), key=len, reverse=True))


def _with_their_classes(found: Sequence[Diagnostic], slips: dict[tuple[str, str], dict[int, None]]) -> None:
    """The classes of a series that is not there are missing along with it, where what names them names both."""
    about = {
        key: {_object(found[n].path) for n in slip if found[n].code == _DANGLING}
        for key, slip in slips.items()
        if key[0] in ("series", "class")
    }
    of_class: dict[Path, list[tuple[str, str]]] = {}
    for key, objects in about.items():
        for each in objects if key[0] == "class" else ():
            of_class.setdefault(each, []).append(key)
    for key, objects in about.items():
        if key[0] == "series" and len(objects) >= _MANY:
            shared = Counter(other for each in objects for other in of_class.get(each, ()))
            for other, number in shared.items():
                if number * 2 >= len(about[other]):
                    slips[key].update(slips[other])


def _in_doubt(found: Sequence[Diagnostic], order: Sequence[int], index: Index) -> Iterator[list[int]]:
    """For each session whose own times are in doubt, all that names it, the worst first.

    Where many are in doubt for one reason, such as the zone of a venue, they are one slip.
    """
    doubted: dict[Hashable, list[int]] = {}
    for n in order:
        if found[n].code in _DOUBTED:
            why = {key: value for key, value in found[n].context.items() if key in _REASONS}
            doubted.setdefault((found[n].code, repr(sorted(why.items()))), []).append(n)
    naming: dict[str, list[int]] = {}
    for n in order if doubted else ():
        for name in _sessions(found[n], index):
            naming.setdefault(name, []).append(n)
    place = {n: position for position, n in enumerate(order)}
    for held in doubted.values():
        for slip in [held] if len(held) >= _MANY else [[n] for n in held]:
            names = {name for n in slip for name in _sessions(found[n], index)}
            by_length = len(slip) == 1 and found[slip[0]].code == _TOO_LONG
            yield sorted(
                {
                    other
                    for name in names
                    for other in naming[name]
                    if not (by_length and _sides(found[other], name, index) == _BEFORE)
                },
                key=place.__getitem__,
            )


def _forbidden(found: Sequence[Diagnostic], order: Sequence[int], index: Index) -> Iterator[list[int]]:
    """For each session that must not run at its time, that finding and what else is said of it alone."""
    worst = min((d.severity.rank for d in found), default=0)
    first: dict[str, int] = {}
    for n in order:
        if found[n].code == _FORBIDDEN and found[n].severity.rank == worst:
            first.setdefault(str(found[n].context.get("session")), n)
    slips: dict[str, list[int]] = {name: [n] for name, n in first.items()}
    for n in order if first else ():
        if found[n].code not in _MEETS and found[n].code != _FORBIDDEN:
            for name in _sessions(found[n], index) & first.keys():
                if _sides(found[n], name, index) != _BEFORE:
                    slips[name].append(n)
    yield from slips.values()


def _words(diagnostic: Diagnostic) -> set[str]:
    """The words of a finding's context, its own key facts: ids among them."""
    values = [value if isinstance(value, list) else [value] for value in diagnostic.context.values()]
    return {each for value in values for each in value if isinstance(each, str)}


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
    sessions = _sessions(diagnostic, index)
    alone = len({own, *others, *(("sessions", name) for name in sessions)}) < _TWO
    found: set[Hashable] = {(diagnostic.code, "of", other) for other in others - {own}}
    if not alone:
        found |= {("sessions", name) for name in sessions}
    found |= {
        ("entries", name) for name in _entries(diagnostic, index) if {own, *others} - {("entries", name)}
    }
    if diagnostic.context.get("known") == 0:
        found.add((diagnostic.code, "none at all", diagnostic.context.get("kind")))
    if diagnostic.context:
        found.add(
            (diagnostic.code, "says", repr(sorted(diagnostic.context.items(), key=lambda item: item[0])))
        )
    return found


def _sessions(diagnostic: Diagnostic, index: Index) -> set[str]:
    """The sessions that a finding names: where it stands, beside it, and in its context."""
    objects = {_object(path) for path in (diagnostic.path, *(other.path for other in diagnostic.related))}
    sessions = {str(name) for kind, name, *rest in _pairs(objects) if kind == "sessions" and not rest}
    for key, value in diagnostic.context.items():
        if key not in _OTHERS:
            values = value if isinstance(value, list) else [value]
            sessions.update(v for v in values if isinstance(v, str) and v in index.sessions)
    return sessions


def _entries(diagnostic: Diagnostic, index: Index) -> set[str]:
    """The cars that a finding names: where it stands, beside it, and in its context."""
    objects = {_object(path) for path in (diagnostic.path, *(other.path for other in diagnostic.related))}
    entries = {str(name) for kind, name, *rest in _pairs(objects) if kind == "entries" and not rest}
    for key in ("entry", "entries"):
        value = diagnostic.context.get(key)
        values = value if isinstance(value, list) else [value]
        entries.update(v for v in values if isinstance(v, str) and v in index.entries)
    return entries


def _pairs(paths: Iterable[Path]) -> Iterator[Path]:
    return (path for path in paths if len(path) >= _TWO)


def _object(path: Path) -> Path:
    """The object that a path leads into: what has an id, however deep it lies."""
    whole = path[: len(path) - len(path) % 2]
    while whole and isinstance(whole[-1], int):
        whole = whole[:-2]
    return whole
