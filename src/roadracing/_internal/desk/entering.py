"""Who may enter where at a moment: what a marshal at a gate has to know."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import TypeVar

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.entry.access_plan import AccessZone
from roadracing._internal.model.entry.credential import CredentialLevel
from roadracing._internal.model.kernel.what_is_meant import UnknownReference, id_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.entry.gates_at_weekend import Gates
from roadracing._internal.text.lists import listed
from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.zoned_moment import utc_of
from roadracing._internal.track.time_windows import EVER, holds
from roadracing._internal.words.printed import moment_words, printed

from .gate_reasons import AskedAtGate, Why

T = TypeVar("T", CredentialLevel, AccessZone)


class UnknownAccess(UnknownReference, ValueError):
    """Somebody asked about a weekend, a level or a zone that no access plan has."""


@printed
@attrs.frozen(kw_only=True)
class Answer:
    """Whether somebody may enter, and why.

    Attributes:
        allowed: whether.
        because: the reason, in a sentence without a full stop.
        source: where that is said: of a grant or a reciprocity, or the rule book's article.
        rule: the code of the rule that forbids it, where one does.
        path: the id path of what decided; empty where nothing in the document does.
        minimum_age: how old one has to be at that moment, in years, where that is known.
        until: when the answer next changes, on the venue's clocks; ``None`` if it does not.
    """

    allowed: bool
    because: str
    source: str | None = None
    rule: str | None = None
    path: Path = ()
    minimum_age: int | None = None
    until: Instant | None = None

    def __str__(self) -> str:
        """Whether, why, who says so, and until when."""
        source = f" ({self.source})" if self.source is not None else ""
        until = f", until {moment_words(self.until)}" if self.until is not None else ""
        return f"{'yes' if self.allowed else 'no'}: {self.because}{source}{until}"


def may_enter(
    season: Season,
    weekend: str | RaceWeekend,
    level: str | CredentialLevel,
    zone: str | AccessZone,
    at: dt.datetime,
    *,
    age: int | None = None,
    practices: Practices | None = None,
) -> Answer:
    """Whether the holder of a credential may enter a zone at a moment.

    Credentials that another organisation honours count as what they are honoured as. Where no age is given, the answer
    is for somebody who is old enough, and says how old that is.

    Args:
        season: the season.
        weekend: the weekend, or its id.
        level: the level, its id, or the word by which its issuer knows it where only one level has that.
        zone: the zone, its id, or its kind where only one zone is of that kind.
        at: the moment, any datetime that knows its zone.
        age: how old the holder is, in years.
        practices: the parameters in force; those of the season unless given.

    Raises:
        UnknownAccess: there is no such weekend, level or zone.
        WrongType: ``at`` is no moment.
    """
    index = Index(season)
    case = Case(season=season, index=index, practices=practices or Practices())
    name = id_of(weekend, RaceWeekend)
    held = index.weekends.get(name)
    if held is None:
        near = nearest_of(name, index.weekends)
        raise UnknownAccess(f"there is no weekend {name!r}; there are: {_all(index.weekends)}", name, near)
    gates = Gates(case, name)
    asked = AskedAtGate(
        case=case,
        weekend=held,
        gates=gates,
        level=_called("level", level, gates.levels, lambda each: (each.word, each.name)),
        zone=_called("zone", zone, gates.zones, lambda each: (each.kind, each.name)),
        age=age,
    )
    windows, moment = asked.windows, utc_of(at)
    allowed = holds(windows, moment)
    why: Why = asked.allowing(moment) if allowed else asked.refusing(moment)
    ends = [edge for window in windows for edge in window if moment < edge < EVER[1]]
    return Answer(
        allowed=allowed,
        because=why.because,
        source=why.source,
        rule=why.rule,
        path=why.path,
        minimum_age=asked.minimum_age(moment),
        until=asked.local(min(ends)) if ends else None,
    )


def _all(names: Iterable[str]) -> str:
    return listed(sorted(names), most=20) or "none"


def _called(
    what: str, wanted: str | T, held: dict[str, T], words: Callable[[T], tuple[str | None, ...]]
) -> T:
    """What somebody means by itself, an id or a word."""
    wanted = wanted if isinstance(wanted, str) else wanted.id
    if wanted in held:
        return held[wanted]
    fitting = [each for each in held.values() if wanted in words(each)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        names = _all(each.id for each in fitting)
        raise UnknownAccess(f"{wanted!r} is more than one {what}: {names}; name one by its id", wanted)
    near = nearest_of(wanted, held)
    raise UnknownAccess(
        f"there is no {what} {wanted!r} at that weekend; there are: {_all(held)}", wanted, near
    )
