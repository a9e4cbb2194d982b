"""What a list of changed facts comes to, in the words a team manager uses."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from roadracing._internal.findings.places import Path, path_text
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Change, ChangeKind
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.printed import printed

from .changes import FactChange
from .session_headings import Words, changed_words, session_words
from .words import day_of, value_text

_SILENT: Final = frozenset({"bulletins", "issued", "marks"})
_NAMES: Final = frozenset({"name", "short_name"})


@printed
@attrs.frozen(kw_only=True)
class Heading:
    """Something changed, under the name people have for such a change.

    Attributes:
        kind: what happened.
        path: the id path of the fact or object.
        before: what it was; ``None`` if it was unknown or not there.
        after: what it is; ``None`` if it is unknown or not there.
        text: the change in words; ``None`` where another heading's words say it too.
        weekends: the weekends it is about.
        bulletins: the numbers of the new bulletins that say it.
        day: the day it is about.
    """

    kind: ChangeKind
    path: Path
    before: JsonValue | None = None
    after: JsonValue | None = None
    text: str | None = None
    weekends: tuple[str, ...] = ()
    bulletins: tuple[int, ...] = ()
    day: dt.date | None = None

    def __str__(self) -> str:
        """The words, and the bulletins that say so."""
        if not self.bulletins:
            return self.text or ""
        *others, last = (str(number) for number in self.bulletins)
        which = f"bulletins {', '.join(others)} and {last}" if others else f"bulletin {last}"
        return f"{self.text}, {which}"

    @property
    def change(self) -> Change:
        """The change as a bulletin holds it."""
        return Change(
            kind=self.kind, path=path_text(self.path), before=self.before, after=self.after, text=self.text
        )

    def to_json(self) -> dict[str, Any]:
        """The heading as JSON."""
        data: dict[str, Any] = {"kind": self.kind.value, "path": path_text(self.path)}
        if self.text:
            data["text"] = str(self)
        if self.weekends:
            data["weekends"] = list(self.weekends)
        if self.bulletins:
            data["bulletins"] = list(self.bulletins)
        return data


def headings(old: Season, new: Season, facts: Iterable[FactChange]) -> tuple[Heading, ...]:
    """Every change between two seasons as people would put it: sessions by day and time, then all else.

    Stamps, bulletins and issue times have no heading of their own. A session that follows another and moves
    with it has one although no fact of its own changed.

    Args:
        old: the season before.
        new: the season after.
        facts: every fact in which they differ.
    """
    before, after = Index(old), Index(new)
    by_session: dict[str, list[FactChange]] = {}
    others: list[FactChange] = []
    for fact in facts:
        if fact.path[0] == "sessions":
            by_session.setdefault(str(fact.path[1]), []).append(fact)
        elif not _is_silent(fact.path):
            others.append(fact)
    numbers = _bulletin_numbers(old, new)
    members = {**_members(new), **_members(old)}
    found = [*_of_sessions(before, after, by_session), *(_of_object(members, fact) for fact in others)]
    return tuple(
        attrs.evolve(heading, bulletins=numbers.get(path_text(heading.path[:2]), ())) for heading in found
    )


def _is_silent(path: Path) -> bool:
    """Whether it says when something was issued, or is what says it: people are told what changed."""
    return path[0] in _SILENT or (path[0] == "weekends" and path[2:] == ("timetable", "issued_at"))


def _of_sessions(before: Index, after: Index, facts: dict[str, list[FactChange]]) -> Iterator[Heading]:
    found: list[tuple[tuple[Any, ...], list[Heading]]] = []
    for id_ in sorted(before.sessions.keys() | after.sessions.keys()):
        old, new = before.sessions.get(id_), after.sessions.get(id_)
        words = list(session_words(before, after, id_, facts.get(id_, ())))
        if not words:
            continue
        index, speaker = (before, old) if old is not None else (after, new)
        assert speaker is not None  # noqa: S101 - it is in one of the two
        day = day_of(index, speaker)
        if day is None and new is not None:
            day = day_of(after, new)
        weekend = index.weekend_of(speaker)
        head = (
            short_day_text(day)
            if day is not None
            else weekend.label
            if weekend is not None
            else speaker.weekend
        )
        weekends = tuple(dict.fromkeys(s.weekend for s in (old, new) if s is not None))
        starts = index.starts(speaker)
        order = (
            day or dt.date.max,
            "~" if starts is None else starts.utc.isoformat(),
            id_,
        )
        found.append((order, [_heading(w, head, weekends, day) for w in words]))
    for _, of_session in sorted(found, key=lambda pair: pair[0]):
        yield from of_session


def _heading(words: Words, head: str, weekends: tuple[str, ...], day: dt.date | None) -> Heading:
    return Heading(
        kind=words.kind,
        path=words.path,
        before=words.before,
        after=words.after,
        text=f"{head}: {words.text}" if words.text else None,
        weekends=weekends,
        day=day,
    )


def _of_object(members: dict[Path, Any], fact: FactChange) -> Heading:
    kind, text = _object_words(members, fact)
    weekends = (str(fact.path[1]),) if fact.path[0] == "weekends" else ()
    return Heading(kind=kind, path=fact.path, before=fact.old, after=fact.new, text=text, weekends=weekends)


def _object_words(members: dict[Path, Any], fact: FactChange) -> tuple[ChangeKind, str]:
    member, rest = members.get(fact.path[:2]), fact.path[2:]
    if fact.path[0] == "disputed":
        return ChangeKind.CHANGED, _dispute_words(fact)
    if member is None:
        return ChangeKind.CHANGED, f"Season: {_fact_words(fact.path, fact)}"
    who = _called(member)
    if not rest:
        kind = ChangeKind.ADDED if fact.old is None else ChangeKind.REMOVED
        return kind, f"{who} {kind.value}"
    if rest[0] in _NAMES and len(rest) == 1 and fact.old is not None and fact.new is not None:
        return ChangeKind.RENAMED, f"{who} renamed {value_text(fact.new)}"
    if rest == ("layout",):
        named = attrs.evolve(fact, old=_layout_name(members, fact.old), new=_layout_name(members, fact.new))
        return ChangeKind.LAYOUT, f"{who}: {_fact_words(rest, named)}"
    if rest[0] == "layouts" and rest[2:] == ("name",) and fact.old is not None and fact.new is not None:
        return ChangeKind.RENAMED, f"{who}: layout {value_text(fact.old)} renamed {value_text(fact.new)}"
    return ChangeKind.CHANGED, f"{who}: {_fact_words(rest, fact)}"


def _layout_name(members: dict[Path, Any], layout: JsonValue | None) -> JsonValue | None:
    """The name of a layout in place of its id, where a venue has it."""
    for path, member in members.items():
        for known in member.layouts if path[0] == "venues" else ():
            if layout is not None and known.id == layout.value:
                return JsonValue.of(known.label)
    return layout


def _fact_words(path: Path, fact: FactChange) -> str:
    what = " ".join(str(step).replace("_", " ") for step in path)
    return changed_words(what, fact.old, fact.new, None)


def _dispute_words(fact: FactChange) -> str:
    path, claims = str(fact.path[1]), fact.new
    if claims is None:
        return f"{path} is no longer disputed"
    whole = claims.value
    values = whole.get("claims", ()) if isinstance(whole, dict) else whole
    return f"{path} is disputed: {' or '.join(value_text(JsonValue.of(value)) for value in values)}"


def _members(season: Season) -> dict[Path, Any]:
    """The objects of a season that have an id, by their paths."""
    return {
        (name, member.id): member
        for name, field in fields_of(Season).items()
        if field.key == "id"
        for member in getattr(season, name)
    }


def _called(member: Any) -> str:
    cls = type(member).__name__
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in cls).strip()
    names = (getattr(member, attribute, None) for attribute in ("label", "name"))
    name = next((n for n in names if isinstance(n, str) and n), member.id)
    return f"{words.capitalize()} {name}"


def _bulletin_numbers(old: Season, new: Season) -> dict[str, tuple[int, ...]]:
    known = {bulletin.id for bulletin in old.bulletins}
    numbers: dict[str, set[int]] = {}
    for bulletin in new.bulletins:
        if bulletin.id in known or bulletin.number is None:
            continue
        for change in bulletin.changes:
            thing = "/".join(change.path.split("/")[:3])
            numbers.setdefault(thing, set()).add(bulletin.number)
    return {thing: tuple(sorted(of_thing)) for thing, of_thing in numbers.items()}
