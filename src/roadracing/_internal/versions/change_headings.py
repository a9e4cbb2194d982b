"""What a list of changed facts comes to, in the words a team manager uses."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from roadracing._internal.findings.places import Path, parse_path, path_text
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Change, ChangeKind
from roadracing._internal.text.bounded_repr import shorten
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.printed import printed

from .changes import FactChange
from .session_headings import Words, session_words
from .spoken_facts import Spoken
from .words import day_of

_SILENT: Final = frozenset({"bulletins", "issued", "marks"})
_LONGEST: Final = 1000
"""What is longer nobody reads on a notice board, and a title may be as long as a bulletin's whole text."""
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
    was, now = Spoken(before), Spoken(after)
    found = [
        *_of_sessions(was, now, by_session),
        *(_of_object(was, now, members, fact) for fact in others),
    ]
    return tuple(
        attrs.evolve(heading, bulletins=numbers.get(path_text(heading.path[:2]), ())) for heading in found
    )


def _is_silent(path: Path) -> bool:
    """Whether it says when something was issued, or is what says it: people are told what changed."""
    return path[0] in _SILENT or (path[0] == "weekends" and path[2:] == ("timetable", "issued_at"))


def _of_sessions(was: Spoken, now: Spoken, facts: dict[str, list[FactChange]]) -> Iterator[Heading]:
    found: list[tuple[tuple[Any, ...], list[Heading]]] = []
    before, after = was.index, now.index
    for id_ in sorted(before.sessions.keys() | after.sessions.keys()):
        old, new = before.sessions.get(id_), after.sessions.get(id_)
        words = list(session_words(was, now, id_, facts.get(id_, ())))
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
        text=shorten(f"{head}: {words.text}", _LONGEST) if words.text else None,
        weekends=weekends,
        day=day,
    )


def _of_object(was: Spoken, now: Spoken, members: dict[Path, Any], fact: FactChange) -> Heading:
    kind, text = _object_words(was, now, members.get(fact.path[:2]), fact)
    weekends = (str(fact.path[1]),) if fact.path[0] == "weekends" else ()
    return Heading(
        kind=kind,
        path=fact.path,
        before=fact.old,
        after=fact.new,
        text=shorten(text, _LONGEST),
        weekends=weekends,
    )


def _object_words(was: Spoken, now: Spoken, member: Any, fact: FactChange) -> tuple[ChangeKind, str]:
    rest = fact.path[2:]
    if fact.path[0] == "disputed":
        return ChangeKind.CHANGED, _dispute_words(now, fact)
    if member is None:
        what = f"Season: {now.fact(fact.path)}"
        return ChangeKind.CHANGED, now.changed(was, fact.path, fact.old, fact.new, what)
    who = was.title(member)
    if not rest:
        kind = ChangeKind.ADDED if fact.old is None else ChangeKind.REMOVED
        return kind, f"{who} {kind.value}"
    if rest[0] in _NAMES and len(rest) == 1 and fact.old is not None and fact.new is not None:
        return ChangeKind.RENAMED, f"{who} renamed {now.value(fact.path, fact.new)}"
    if rest[0] == "layouts" and rest[2:] == ("name",) and fact.old is not None and fact.new is not None:
        old, new = was.value(fact.path, fact.old), now.value(fact.path, fact.new)
        return ChangeKind.RENAMED, f"{who}: layout {old} renamed {new}"
    kind = ChangeKind.LAYOUT if rest == ("layout",) else ChangeKind.CHANGED
    # What is gone is called as it was, and all else as it is now.
    spoken = was if fact.new is None else now
    what = f"{who}: {spoken.fact(rest, spoken.held(fact.path[:2]) or member)}"
    return kind, now.changed(was, fact.path, fact.old, fact.new, what)


def _dispute_words(now: Spoken, fact: FactChange) -> str:
    path, claims = parse_path(str(fact.path[1])), fact.new
    what = now.fact(path)
    if claims is None:
        return f"{what} is no longer disputed"
    whole = claims.value
    values = whole.get("claims", ()) if isinstance(whole, dict) else whole
    return f"{what} is disputed: {now.claims(path, [JsonValue.of(value) for value in values])}"


def _members(season: Season) -> dict[Path, Any]:
    """The objects of a season that have an id, by their paths."""
    return {
        (name, member.id): member
        for name, field in fields_of(Season).items()
        if field.key == "id"
        for member in getattr(season, name)
    }


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
