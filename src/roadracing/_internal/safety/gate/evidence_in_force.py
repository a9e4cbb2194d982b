"""The question whether the track may go hot, with everything that the answer rests on."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Final

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.safety.evidence import Check, Evidence, Knowledge
from roadracing._internal.safety.readiness_answer import Requirement, RequirementState
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import clock_text

_LONGEST: Final = dt.timedelta(hours=24)
"""How long a session of which nobody published the end may have gone on. Library default."""


@attrs.frozen(kw_only=True, eq=False)
class Question:
    """May the track go hot for a session at an instant?

    Attributes:
        index: the season.
        session: the session.
        at: the instant.
        plan: the safety plan, where the season has one for it.
        layout: the layout, where it is known.
        knowledge: what somebody has seen, checked or reported.
        practices: the parameters in force.
    """

    index: Index
    session: Session
    at: Instant
    plan: SafetyPlan | None
    layout: CircuitLayout | None
    knowledge: Knowledge
    practices: Practices

    @property
    def season(self) -> Season:
        """The season."""
        return self.index.season

    def parameter(self, key: str) -> Effective:
        """The value of a parameter for the session."""
        return self.practices.effective(key, self.session)

    def number(self, key: str) -> int | None:
        """The same where it counts something."""
        value = self.parameter(key).value
        return None if value is None else int(value)

    @cached_property
    def timezone(self) -> str | None:
        """The time zone of the venue, where it is known."""
        venue = self.index.venue_of(self.session)
        return venue.timezone if venue is not None else None

    def local(self, moment: Instant) -> Instant:
        """A moment as clocks at the venue show it."""
        return moment.to(self.timezone) if self.timezone is not None else moment

    def clock(self, moment: Instant) -> str:
        """A moment in words: the time of day, with the date where it is another day than the question's."""
        here, now = self.local(moment), self.local(self.at)
        clock = clock_text(here)
        return clock if here.date() == now.date() else f"{clock} on {here:%d %B %Y}"

    @cached_property
    def day(self) -> dt.date:
        """The day whose evidence counts: that of the question, or of a session that has been running since before."""
        today, starts = self.local(self.at).date(), self.index.starts(self.session)
        if starts is None or starts > self.at:
            return today
        end = self.session.end
        over = self.at >= end if end is not None else self.at.utc - starts.utc >= _LONGEST
        return today if over else min(today, self.local(starts).date())

    def fresh(self, moment: Instant) -> bool:
        """Whether evidence of a moment still holds: it is of the day, and no older than the practice allows."""
        if moment > self.at or self.local(moment).date() < self.day:
            return False
        age = self.parameter("evidence_age_min").value
        return age is None or self.at.utc - moment.utc <= dt.timedelta(minutes=age)

    @cached_property
    def _latest(self) -> Mapping[tuple[Check, str | None], Evidence]:
        found: dict[tuple[Check, str | None], Evidence] = {}
        for each in sorted(self.knowledge.evidence, key=lambda evidence: evidence.at):
            if each.at <= self.at:
                found[each.check, each.about] = each
        return found

    def latest(self, check: Check, about: str | None = None) -> Evidence | None:
        """The last that was said about something, by itself or about all of its kind."""
        own, general = self._latest.get((check, about)), self._latest.get((check, None))
        if own is None or general is None:
            return own or general
        return own if own.at >= general.at else general

    def requirement(
        self,
        check: Check,
        what: str,
        *,
        owner: str,
        source: str,
        about: str | None = None,
        path: Path = (),
        after: Instant | None = None,
    ) -> Requirement:
        """What the latest evidence makes of something.

        Args:
            check: what it is about.
            what: what has to be so, as a clause: ``the pit exit light works``.
            owner: who can mend it.
            source: where it is required.
            about: the id of the station or the unit.
            path: the id path of the fact.
            after: when something happened after which it had to be looked at anew.
        """
        said = self.latest(check, about)
        state, sentence = self.judged(said, what, after)
        return Requirement(
            check=check,
            state=state,
            sentence=sentence,
            owner=owner,
            source=source,
            about=about,
            evidence_at=said.at if said is not None else None,
            path=path,
        )

    def judged(
        self, said: Evidence | None, what: str, after: Instant | None = None
    ) -> tuple[RequirementState, str]:
        """Whether something is so by the latest evidence, and how that is said."""
        if said is None:
            return RequirementState.UNKNOWN, f"nobody has said yet that {what}"
        when = self.clock(said.at)
        if not self.fresh(said.at):
            return RequirementState.UNKNOWN, f"that {what} was last looked at {when}, too long ago to count"
        if not said.ok:
            words = f": {said.text}" if said.text else ""
            return RequirementState.UNMET, f"it is not so that {what}, as of {when}{words}"
        if after is not None and said.at < after:
            return (
                RequirementState.UNKNOWN,
                f"that {what} was last looked at {when}, before {self.clock(after)}",
            )
        return RequirementState.MET, f"{what} ({when})"

    def assigned(self, role: OfficialRole) -> bool | None:
        """Whether somebody is assigned to a role in the session; ``None`` where the weekend assigns nobody at all."""
        held = self.index.assignments_at(self.session.weekend)
        if not held:
            return None
        return any(
            a.role is role
            and a.official is not None
            and (not a.sessions or self.session.id in a.sessions)
            and (not a.series or not self.session.series or bool({*a.series} & {*self.session.series}))
            for a in held
        )

    @property
    def rule_book(self) -> RuleBook | None:
        """The rule book the session is run by, where that is known."""
        operator = self.index.organisations.get(self.index.operator_of(self.session) or "")
        return operator.rule_book if operator is not None else None
