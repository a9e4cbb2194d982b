"""What happened to one session, told by the facts of it that changed."""

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.findings.places import Path
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.bulletin import ChangeKind
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import short_day_text

from .changes import FactChange
from .spoken_facts import Spoken
from .words import day_of, shown, start_text, zone_of

_STAMPS: Final = frozenset({"revision", "revised_by", "changed_at", "earlier"})


@attrs.frozen(kw_only=True)
class Words:
    """A changed fact of a session and what to call it; without text where other words tell it too."""

    kind: ChangeKind
    path: Path
    before: JsonValue | None = None
    after: JsonValue | None = None
    text: str | None = None


def session_words(was: Spoken, now: Spoken, id_: str, facts: Iterable[FactChange]) -> Iterator[Words]:
    """What happened to a session, most important first; nothing if people need not be told."""
    before, after = was.index, now.index
    old, new = before.sessions.get(id_), after.sessions.get(id_)
    path: Path = ("sessions", id_)
    if old is None:
        if new is not None:
            yield _added(after, new, path, next(iter(facts), None))
        return
    if new is None:
        fact = next(iter(facts), None)
        yield Words(
            kind=ChangeKind.REMOVED,
            path=path,
            before=fact.old if fact else None,
            text=f"{was.session(old, of_day=True)} is gone",
        )
        return
    yield from _Told(was, now, old, new, {_fact_key(fact): fact for fact in facts}).words()


def _fact_key(fact: FactChange) -> Path:
    return fact.path[2:]


def _added(index: Index, session: Session, path: Path, fact: FactChange | None) -> Words:
    who, when = session_name(index, session), _at(start_text(index, session))
    kind, how = ChangeKind.ADDED, "added"
    if session.split_from is not None:
        source = index.sessions.get(session.split_from)
        kind = ChangeKind.SPLIT
        how = f"split from {session_name(index, source) if source is not None else session.split_from}"
    return Words(kind=kind, path=path, after=fact.new if fact else None, text=f"{who} {how}, {when}")


@attrs.define
class _Told:
    """The facts of a session that are not told yet."""

    was: Spoken
    now: Spoken
    old: Session
    new: Session
    facts: dict[Path, FactChange]

    @property
    def before(self) -> Index:
        return self.was.index

    @property
    def after(self) -> Index:
        return self.now.index

    def words(self) -> Iterator[Words]:
        for key in [key for key in self.facts if key[0] in _STAMPS]:
            del self.facts[key]
        who = self.was.session(self.old, of_day=True)
        yield from self._status(who)
        yield from self._weekend(who)
        yield from self._times(who)
        yield from self._named(who)
        zone = zone_of(self.after, self.new)
        was, now = (attrs.evolve(each, zone=zone) for each in (self.was, self.now))
        for key, fact in self.facts.items():
            what = was.fact(key, self.old) if fact.new is None else now.fact(key, self.new)
            text = now.changed(was, fact.path, fact.old, fact.new, f"{who}: {what}")
            yield self._said(fact, ChangeKind.CHANGED, text)

    def _status(self, who: str) -> Iterator[Words]:
        was, now = self.old.plan_status, self.new.plan_status
        if PlanStatus.CANCELLED not in (was, now) or was is now:
            return
        fact = self.facts.pop(("status",))
        if now is PlanStatus.CANCELLED:
            yield self._said(fact, ChangeKind.CANCELLED, f"{who} cancelled")
        else:
            yield self._said(
                fact, ChangeKind.REINSTATED, f"{who} reinstated, {_at(start_text(self.after, self.new))}"
            )

    def _weekend(self, who: str) -> Iterator[Words]:
        fact = self.facts.pop(("weekend",), None)
        if fact is None:
            return
        weekends = (self.before.weekend_of(self.old), self.after.weekend_of(self.new))
        names = [
            w.label if w is not None else s.weekend
            for w, s in zip(weekends, (self.old, self.new), strict=True)
        ]
        if names[0] == names[1]:
            names = [self.old.weekend, self.new.weekend]
        text = f"{who} moved from {names[0]} to {names[1]}"
        if self._start_differs():
            text += f", from {self._start_text(day=True)[0]} to {self._start_text(day=True)[1]}"
        yield self._said(fact, ChangeKind.WEEKEND, text)
        yield from self._silently(ChangeKind.WEEKEND, "start", "end", "status")

    def _times(self, who: str) -> Iterator[Words]:
        if ("start",) not in self.facts and not self._follows():
            yield from self._end(who)
            return
        kind, text = self._move(who)
        fact = self.facts.pop(("start",), None)
        ended = self._end_words()
        if ended:
            text += f", {ended}"
        if fact is None:
            yield Words(kind=kind, path=("sessions", self.new.id), text=text)
        else:
            yield self._said(fact, kind, text)
        yield from self._silently(kind, "end")
        if self.new.plan_status in (PlanStatus.DELAYED, PlanStatus.POSTPONED, PlanStatus.SCHEDULED):
            yield from self._silently(kind, "status")

    def _follows(self) -> bool:
        """Whether it starts at another time although its own start says the same: it follows one that moved."""
        was, now = self.before.starts(self.old), self.after.starts(self.new)
        own = self.old.starts is not None or self.new.starts is not None
        moved_weekend = self.old.weekend != self.new.weekend
        return not own and not moved_weekend and was is not None and now is not None and was != now

    def _start_differs(self) -> bool:
        return self.before.starts(self.old) != self.after.starts(self.new) or self.old.start != self.new.start

    def _move(self, who: str) -> tuple[ChangeKind, str]:
        was, now = self.before.starts(self.old), self.after.starts(self.new)
        old_day, new_day = day_of(self.before, self.old), day_of(self.after, self.new)
        delayed = self.new.plan_status is PlanStatus.DELAYED
        if now is None and (new_day is None or new_day == old_day) and was is not None:
            kind = ChangeKind.POSTPONED
            first, second = self._start_text(day=False)
            return kind, f"{who} postponed from {first} to {second}"
        if old_day is not None and new_day is not None and old_day != new_day:
            first, second = self._start_text(day=True)
            if new_day > old_day:
                return ChangeKind.POSTPONED, f"{who} postponed from {first} to {second}"
            return ChangeKind.MOVED, f"{who} brought forward from {first} to {second}"
        first, second = self._start_text(day=was is None and old_day is None)
        if was is None:
            return ChangeKind.CHANGED, f"{who} is now {_at(second)}"
        if first == second:
            first, second = str(self.old.start), str(self.new.start)
        if delayed and now is not None and now > was:
            return ChangeKind.DELAYED, f"{who} delayed from {first} to {second}"
        return ChangeKind.MOVED, f"{who} moved from {first} to {second}"

    def _start_text(self, *, day: bool) -> tuple[str, str]:
        return start_text(self.before, self.old, day=day), start_text(self.after, self.new, day=day)

    def _end_words(self) -> str | None:
        """The new end, where it does not follow from the new start."""
        if ("end",) not in self.facts or (self.old.length == self.new.length and self.old.length is not None):
            return None
        return _ends(self.after, self.new)

    def _end(self, who: str) -> Iterator[Words]:
        fact = self.facts.pop(("end",), None)
        if fact is None:
            return
        text = f"{who} {'has no published end' if self.new.end is None else _ends(self.after, self.new)}"
        if self.old.end is not None:
            text += f" (was {clock_text(shown(self.before, self.old, self.old.end))})"
        yield self._said(fact, ChangeKind.CHANGED, text)

    def _named(self, who: str) -> Iterator[Words]:
        if fact := self.facts.pop(("status",), None):
            kinds = {PlanStatus.DELAYED: ChangeKind.DELAYED, PlanStatus.POSTPONED: ChangeKind.POSTPONED}
            kind = kinds.get(self.new.plan_status, ChangeKind.CHANGED)
            words = {PlanStatus.SCHEDULED: "runs as scheduled"}.get(
                self.new.plan_status, self.new.plan_status.value
            )
            yield self._said(fact, kind, f"{who} {words}")
        if fact := self.facts.pop(("title",), None):
            yield self._said(fact, ChangeKind.RENAMED, f"{who} renamed {session_name(self.after, self.new)}")
        if fact := self.facts.pop(("layout",), None):
            yield self._said(fact, ChangeKind.LAYOUT, f"{who} runs on {self._layout()}")
        if ("split_from",) in self.facts and self.new.split_from is not None:
            source = self.after.sessions.get(self.new.split_from)
            name = session_name(self.after, source) if source is not None else self.new.split_from
            yield self._said(self.facts.pop(("split_from",)), ChangeKind.SPLIT, f"{who} split from {name}")

    def _layout(self) -> str:
        names = []
        for index, session in ((self.after, self.new), (self.before, self.old)):
            layout = index.layout_of(session)
            names.append(layout.label if layout is not None else session.layout or "the weekend's layout")
        return f"{names[0]} instead of {names[1]}"

    def _silently(self, kind: ChangeKind, *names: str) -> Iterator[Words]:
        for name in names:
            if fact := self.facts.pop((name,), None):
                yield self._said(fact, kind, None)

    @staticmethod
    def _said(fact: FactChange, kind: ChangeKind, text: str | None) -> Words:
        return Words(kind=kind, path=fact.path, before=fact.old, after=fact.new, text=text)


def _at(when: str) -> str:
    return when if when[:1].isalpha() else f"at {when}"


def _ends(index: Index, session: Session) -> str:
    if session.end is None:
        return "without a published end"
    ends = shown(index, session, session.end)
    day = day_of(index, session)
    on = f"{short_day_text(ends.date())} " if ends.date() != day else ""
    return f"ends {on}{clock_text(ends)}"
