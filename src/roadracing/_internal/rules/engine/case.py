"""What a rule is given, and what it gives back."""

import datetime as dt
import time
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar, cast

import attrs

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Plain, Related
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.places import Path, path_text
from roadracing._internal.findings.root import NotUnderstood, RoadracingError, WrongType
from roadracing._internal.model.entry.access_plan import AccessPlan
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.text.quoting import describe
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import StartKind
from roadracing._internal.track.asphalt import claims_on_track
from roadracing._internal.track.overlaps import GroundClaim
from roadracing._internal.track.session_parts import Families
from roadracing._internal.track.session_times import expected_end, local
from roadracing._internal.track.slots import Slot, slots_of
from roadracing._internal.words.clocks import clock_text, span_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.printed import printed

from .plans_of_weekend import looked_at

Held = TypeVar("Held")


class OutOfTime(RoadracingError):
    """The time that whoever runs the rules gave them is over."""


class Profile(StrEnum):
    """How much is demanded of a document."""

    DRAFT = "draft"
    """What is there has to be right; what is unknown may be."""
    PUBLISHED = "published"
    """The public will rely on it: facts are demanded."""
    OPERATIONS = "operations"
    """Cars are about to run: what safety needs has to be planned, and somebody named for it."""


@printed
@attrs.frozen(kw_only=True)
class Finding:
    """What a rule has to say about one thing.

    Attributes:
        message: a sentence for the person who has to fix the document.
        path: the id path of the fact.
        severity: where it differs from the rule's own.
        related: other spots that belong to it.
        hint: what would be right.
        context: the values the message speaks of, for programs.
        practice: whose practice set the parameter that decided.
    """

    message: str
    path: Path
    severity: Severity | None = None
    related: tuple[Related, ...] = ()
    hint: str | None = None
    context: Mapping[str, Plain] = attrs.field(factory=dict)
    practice: str | None = None

    def __str__(self) -> str:
        """What is wrong, and what would be right."""
        where = f"{path_text(self.path)}: " if self.path else ""
        return f"{where}{self.message}{f' ({self.hint})' if self.hint else ''}"

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.path, tuple):
            raise WrongType(
                f"a path is a tuple such as ('sessions', session.id); it is {describe(self.path)}"
            )
        if self.path and self.path[0] not in fields_of(Season):
            raise NotUnderstood(f"a path begins with a field of Season; {str(self.path[0])!r} is none")
        if self.severity is not None and not isinstance(self.severity, Severity):
            raise WrongType(f"a severity is a member of Severity; it is {describe(self.severity)}")


@printed
@attrs.frozen(kw_only=True)
class Case:
    """A season under examination.

    Attributes:
        season: the season.
        index: the same by ids; built once for all rules.
        profile: how much is demanded.
        practices: the parameters in force.
        previous: the season as it was published before, if it was.
        limits: how much of it is looked at.
        until: when the time for it is over, by :func:`time.monotonic`; ``None`` where nobody set one.
    """

    season: Season
    index: Index
    profile: Profile = Profile.DRAFT
    practices: Practices = Practices()
    previous: Season | None = None
    limits: Limits = DEFAULT_LIMITS
    until: float | None = None

    _names: dict[str, tuple[Session, str]] = attrs.field(factory=dict, init=False, eq=False, repr=False)
    _together: dict[tuple[dt.datetime, dt.datetime, str, str], str] = attrs.field(
        factory=dict, init=False, eq=False, repr=False
    )
    _once: dict[Callable[["Case"], Any], Any] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    def once(self, work: Callable[["Case"], Held]) -> Held:
        """What a function makes of the season, worked out when a rule first asks and then kept for all rules."""
        self.in_time()
        if work not in self._once:
            self._once[work] = work(self)
        return cast("Held", self._once[work])

    def in_time(self) -> None:
        """Nothing happens while there is time left. Rules come by here with all that they ask and find.

        Raises:
            OutOfTime: there is none.
        """
        if self.until is not None and time.monotonic() > self.until:
            raise OutOfTime

    @property
    def published(self) -> bool:
        """Whether facts are demanded."""
        return self.profile is Profile.PUBLISHED

    def parameter(self, key: str, session: str | Session | None = None) -> Effective:
        """The value of a parameter for a session, and whose it is."""
        self.in_time()
        return self.in_force.effective(key, session)

    @cached_property
    def in_force(self) -> Practices:
        """The practices of the season, with what was stated for this run."""
        return self.practices.within(self.index)

    @cached_property
    def pit_plans(self) -> tuple[PitPlan, ...]:
        """The pit plans that are looked at: all, unless a weekend has more than any weekend has."""
        return looked_at(self.season.pit_plans)

    @cached_property
    def paddock_plans(self) -> tuple[PaddockPlan, ...]:
        """The paddock plans that are looked at."""
        return looked_at(self.season.paddock_plans)

    @cached_property
    def access_plans(self) -> tuple[AccessPlan, ...]:
        """The access plans that are looked at."""
        return looked_at(self.season.access_plans)

    @cached_property
    def safety_plans(self) -> tuple[SafetyPlan, ...]:
        """The safety plans that are looked at."""
        return looked_at(self.season.safety_plans)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The time of every session that is to run at a known time, first to last."""
        return slots_of(self.index)

    @cached_property
    def slot_of(self) -> Mapping[str, Slot]:
        """The slots by the ids of their sessions."""
        return {slot.id: slot for slot in self.slots}

    @cached_property
    def on_track(self) -> tuple[GroundClaim, ...]:
        """The same for the sessions that use the track, with the asphalt each of them takes."""
        return claims_on_track(self.index, self.slots)

    @cached_property
    def families(self) -> Families:
        """Which sessions are parts of which others."""
        return Families(self.index)

    def local(self, session: str | Session, moment: Instant) -> Instant:
        """A moment as clocks at the session's venue show it; as written where the venue is not known."""
        return local(self.index, self.index.session(session), moment)

    def day(self, slot: Slot) -> dt.date:
        """The day at the venue on which a session starts."""
        return self.local(slot.session, slot.start).date()

    def expected_end(self, session: str | Session) -> Instant | None:
        """When a session is expected to end: by its format, otherwise as published.

        A timed race overruns by a lap, where the layout gives one. ``None`` if neither end is known.
        """
        return expected_end(self.index, self.index.session(session))

    def session_name(self, session: str | Session) -> str:
        """What to call a session in a message: series, title and when, as far as they are known."""
        self.in_time()
        session = self.index.session(session)
        known, name = self._names.get(session.id, (None, ""))
        if known is not session:
            when = self._when(session)
            name = f"{self.session_label(session)} ({when})" if when else self.session_label(session)
            self._names[session.id] = (session, name)
        return name

    def session_label(self, session: str | Session) -> str:
        """The same without the time, where that is told anyway."""
        return session_name(self.index, self.index.session(session))

    def _when(self, session: Session) -> str:
        starts, start = self.index.starts(session), session.start
        if starts is None:
            return short_day_text(start.date) if start is not None and start.date is not None else ""
        reserve = {StartKind.ABOUT: "about ", StartKind.NOT_BEFORE: "not before "}
        mark = reserve.get(start.kind, "") if start is not None else ""
        end = self.local(session, session.end) if session.end is not None else None
        return mark + span_text(self.local(session, starts), end)

    def together(self, one: Slot, other: Slot) -> str:
        """When two sessions that overlap are both on, in local time."""
        begins, ends = max(one.begins, other.begins), min(one.ends, other.ends)
        # Of many that overlap, most do so from one of the same few times to another.
        asked = (begins, ends, one.start.zone, one.session.weekend)
        if asked not in self._together:
            self._together[asked] = self._from_to(one, begins, ends)
        return self._together[asked]

    def _from_to(self, one: Slot, begins: dt.datetime, ends: dt.datetime) -> str:
        first = self.local(one.session, Instant.of(begins, one.start.zone))
        if ends <= begins:
            return f"at {clock_text(first)}"
        last = self.local(one.session, Instant.of(ends, one.start.zone))
        if first.date() != last.date():
            return f"from {span_text(first, last)}"
        return f"from {clock_text(first)} to {clock_text(last)}"

    def weekend_name(self, weekend: str | RaceWeekend) -> str:
        """What to call a weekend in a message."""
        if isinstance(weekend, RaceWeekend):
            return weekend.label
        return self.season.find(weekend, RaceWeekend).label
