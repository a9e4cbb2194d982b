"""Whatever is done to a day, one thing after another, nothing breaks in silence and every calendar can follow."""

import datetime as dt
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import Phase, event, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import roadracing as rr
from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.desk.changing import (
    cancelled,
    delayed,
    moved,
    reinstated,
    replaced,
    swapped,
    with_plan,
)
from roadracing._internal.desk.proposal import PlanRefused, Proposal, propose
from roadracing._internal.desk.spoken_references import ChangeRefused, session_called
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import path_text
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Acceptance
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from tests.desk.days import PUBLISHED, SERIES, at, seasons
from tests.effort import tries

CHANGEOVERS = st.sampled_from((None, None, dt.timedelta(), dt.timedelta(minutes=15)))


def _key(found: Diagnostic) -> tuple[object, ...]:
    return found.code, frozenset(path_text(path) for path in (found.path, *(o.path for o in found.related)))


def _keys(found: Iterable[Diagnostic]) -> set[tuple[object, ...]]:
    return {_key(d) for d in found}


def _acceptance(found: Diagnostic) -> Acceptance:
    paths = (found.path, *(other.path for other in found.related))
    session = next(str(path[1]) for path in paths if path[:1] == ("sessions",))
    return Acceptance(code=found.code, session=session, by="race director", reason="agreed by both")


class Desk(RuleBasedStateMachine):
    """Somebody at a desk changes a published weekend."""

    season: Season
    issued: Instant

    @initialize(season=seasons())
    def published(self, season: Season) -> None:
        """The weekend as it was published."""
        self.season, self.issued = season, PUBLISHED
        self.uids = {season.uid(s) for s in season.sessions}
        self.means = {s.id: (s.weekend, s.kind) for s in season.sessions}

    def _session(self, number: int) -> Session:
        return self.season.sessions[number % len(self.season.sessions)]

    def _change(
        self,
        after: Season,
        named: Sequence[str],
        *,
        cascading: bool,
        changeover: dt.timedelta | None,
        in_order: bool = False,
    ) -> None:
        before = self.season
        proposal = propose(before, after, cascading=cascading, changeover=changeover, in_order=in_order)
        self.issued += dt.timedelta(minutes=1)
        if proposal.impossible:
            # What cannot be is not written before somebody answers for each.
            with pytest.raises(PlanRefused):
                proposal.commit(issued=self.issued, reason="the day")
        accept = {_acceptance(d) for d in proposal.impossible}
        self.season = proposal.commit(issued=self.issued, reason="the day", accept=accept)
        event(f"pushed {min(len(proposal.pushed), 2)}, held {min(len(proposal.held), 2)}")
        self._nothing_breaks_in_silence(before, proposal)
        self._fixed_stays(before, Index(after), proposal, named)
        self._calendars_follow(before)

    def _nothing_breaks_in_silence(self, before: Season, proposal: Proposal) -> None:
        said = _keys(proposal.breaks)
        report = validate(self.season)
        found = (*report.diagnostics, *(s.diagnostic for s in report.suppressed))
        earlier = validate(before)
        assert report.counts[Severity.ERROR] <= earlier.counts[Severity.ERROR]
        was = _keys((*earlier.diagnostics, *(s.diagnostic for s in earlier.suppressed)))
        assert set() == {key for key in _keys(found) - was - said if key[0] != "DOC201"}
        silent = validate(self.season, select=["REV"], previous=before)
        assert () == silent.diagnostics

    def _fixed_stays(self, before: Season, changed: Index, proposal: Proposal, named: Sequence[str]) -> None:
        after = Index(self.season)
        told = {d.path[1] for d in proposal.breaks if d.code == "SCH091"}
        for session in before.sessions:
            now = after.sessions[session.id]
            times = (session.start, session.end, False) != (now.start, now.end, now.is_cancelled)
            if session.fixed and not session.is_cancelled and times:
                assert session.id in told
        assert not {h.session for h in proposal.held} & set(proposal.pushed)
        # Who was taken to another time by name is not pushed from there.
        old = Index(before)
        taken = {name for name in named if changed.sessions[name].start != old.sessions[name].start}
        assert not taken & set(proposal.pushed)

    def _calendars_follow(self, before: Season) -> None:
        old, new = Index(before), Index(self.season)
        changed = {s.id for s in before.sessions if appearance(old, s) != appearance(new, new.sessions[s.id])}
        for session in before.sessions:
            revision = new.sessions[session.id].revision
            assert (session.revision or 0) + (session.id in changed) == (revision or 0)
        for series in SERIES:
            touched = any(series in s.series and s.for_public and s.id in changed for s in before.sessions)
            same = rr.feed(before, series=series) == rr.feed(self.season, series=series)
            assert same is not touched

    @rule(number=st.integers(0, 20), by=st.integers(1, 300), cascading=st.booleans(), changeover=CHANGEOVERS)
    def delay(self, number: int, by: int, cascading: bool, changeover: dt.timedelta | None) -> None:  # noqa: FBT001
        """A session is late."""
        session = self._session(number)
        try:
            late = delayed(self.season, session, dt.timedelta(minutes=by))
        except ChangeRefused:
            return
        self._change(
            replaced(self.season, *late),
            [s.id for s in late],
            cascading=cascading,
            changeover=changeover,
            in_order=True,
        )

    @rule(
        number=st.integers(0, 20),
        minute=st.integers(0, 2 * 24 * 60 - 1),
        cascading=st.booleans(),
        changeover=CHANGEOVERS,
    )
    def move(self, number: int, minute: int, cascading: bool, changeover: dt.timedelta | None) -> None:  # noqa: FBT001
        """A session is taken to some other time of the weekend."""
        session = self._session(number)
        try:
            taken = moved(self.season, session, at(minute))
        except ChangeRefused:
            return
        named = [s.id for s in taken]
        self._change(replaced(self.season, *taken), named, cascading=cascading, changeover=changeover)

    @rule(
        first=st.integers(0, 20), second=st.integers(0, 20), cascading=st.booleans(), changeover=CHANGEOVERS
    )
    def swap(self, first: int, second: int, cascading: bool, changeover: dt.timedelta | None) -> None:  # noqa: FBT001
        """Two sessions change places."""
        try:
            both = swapped(self.season, self._session(first), self._session(second))
        except ChangeRefused:
            return
        named = [s.id for s in both]
        self._change(replaced(self.season, *both), named, cascading=cascading, changeover=changeover)

    @rule(number=st.integers(0, 20))
    def cancel(self, number: int) -> None:
        """A session will not run."""
        session = self._session(number)
        if not session.is_cancelled:
            gone = cancelled(self.season, session)
            self._change(replaced(self.season, *gone), [s.id for s in gone], cascading=False, changeover=None)

    @precondition(lambda self: any(s.is_cancelled for s in self.season.sessions))
    @rule(number=st.integers(0, 20), cascading=st.booleans())
    def reinstate(self, number: int, cascading: bool) -> None:  # noqa: FBT001
        """A cancelled session runs after all."""
        out = [s for s in self.season.sessions if s.is_cancelled]
        back = reinstated(self.season, out[number % len(out)])
        self._change(replaced(self.season, *back), [s.id for s in back], cascading=cascading, changeover=None)

    @rule(cascading=st.booleans(), changeover=CHANGEOVERS)
    def plan(self, cascading: bool, changeover: dt.timedelta | None) -> None:  # noqa: FBT001
        """The rain plan is applied."""
        after = with_plan(self.season, "rain")
        (weekend,) = self.season.weekends
        named = [m.session for m in weekend.plans[0].moves]
        for name in named:
            was, now = session_called(self.season, name), session_called(after, name)
            assert now.is_cancelled or not was.is_cancelled
        self._change(after, named, cascading=cascading, changeover=changeover)

    @invariant()
    def identities_are_for_life(self) -> None:
        """Every UID is there and means what it meant."""
        if hasattr(self, "uids"):
            assert self.uids == {self.season.uid(s) for s in self.season.sessions}
            assert self.means == {s.id: (s.weekend, s.kind) for s in self.season.sessions}

    @invariant()
    def bulletins_are_numbered(self) -> None:
        """Each issue has a number of its own, from 1 on."""
        if hasattr(self, "season"):
            numbers = sorted(b.number or 0 for b in self.season.bulletins)
            assert list(range(1, len(numbers) + 1)) == numbers

    @invariant()
    def words_agree_with_times(self) -> None:
        """What is called delayed is later on its day than something it was, and never early."""
        if hasattr(self, "season"):
            for session in self.season.sessions:
                if session.plan_status is PlanStatus.DELAYED and session.starts is not None:
                    earlier = [e.start.instant for e in session.earlier if e.start is not None]
                    assert any(e is None or e.utc < session.starts.utc for e in earlier)


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=tries(10).max_examples,
    stateful_step_count=8,
    # What fails is a few commands long as it is; making the weekend before them smaller takes minutes.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
