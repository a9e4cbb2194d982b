"""A log, replayed."""

from typing import Any

import attrs
from hypothesis import given, settings, strategies as st

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.replay.log_problem import Problem, ProblemKind
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.model.weekend.kinds import SessionKind
from tests.control.lines import NOON, T, after, logs, statuses, went

P = ProblemKind
RACE, PRACTICE = SessionKind.RACE, SessionKind.PRACTICE
FIA = RuleBookProfile.of("fia")


def found(entries: list[LogEntry], *kinds: ProblemKind, **facts: Any) -> list[Problem]:
    """The problems of a race's log, of these kinds or of all."""
    held = replay(entries, facts.pop("profile", None), **{"kind": RACE, **facts})
    return [each for each in held.problems if not kinds or each.kind in kinds]


def bad(entries: list[LogEntry], **facts: Any) -> list[Problem]:
    """The problems that are errors or warnings whatever their kind usually is."""
    mild = {P.NOT_LOGGED, P.NEVER_CLEARED}
    return [
        each
        for each in found(entries, **facts)
        if each.severity is not Severity.INFO and each.kind not in mild
    ]


class TestState:
    """How things stood at a moment."""

    def test_at(self) -> None:
        """After everything up to the moment, that of the moment itself included; before the log nothing is known."""
        held = replay(statuses(T.GREEN, T.RED, T.COLD))
        assert (None, T.GREEN, T.GREEN, T.RED, T.COLD) == tuple(
            held.at(after(s)).track for s in (59, 60, 119, 120, 9999)
        )
        assert T.RED is held.at(after(120).utc).track
        assert T.COLD is held.final.track

    def test_ties_by_sequence(self) -> None:
        """Of two entries of one moment the later number comes later, in whichever order they are given."""
        entries = [went(2, 60, T.RED), went(1, 60, T.GREEN)]
        assert T.RED is replay(entries).final.track

    def test_observed_before_logged_later(self) -> None:
        """What counts for the state is when it happened, not when it was written down."""
        entries = [went(1, 60, T.GREEN), went(2, 180, T.RED), went(3, 120, T.SC_DEPLOYED)]
        assert [T.GREEN, T.SC_DEPLOYED, T.RED] == [s.track for s in replay(entries).states]

    def test_an_entry_without_a_time(self) -> None:
        """It happened when the one before it did."""
        entries = [went(1, 60, T.GREEN), went(2, None, T.RED), went(3, 120, T.COLD)]
        held = replay(entries)
        assert T.RED is held.at(after(60)).track
        assert T.GREEN is replay([went(1, None, T.GREEN)]).final.track


class TestParts:
    """A log can be replayed in parts, as it was known, and corrected."""

    @settings(max_examples=settings.default.max_examples // 4)
    @given(logs(), st.data())
    def test_a_prefix_and_the_rest(self, entries: list[LogEntry], data: st.DataObject) -> None:
        """Replaying the first entries and then the others from there gives the states of the whole."""
        whole = replay(entries, kind=RACE)
        cut = data.draw(st.integers(0, len(whole.entries)))
        ordered = [
            attrs.evolve(each.entry, sequence=n + 1, supersedes=None, id=f"e-{n}", observed_at=_shown(each))
            for n, each in enumerate(whole.entries)
        ]
        flat = replay(ordered, kind=RACE)
        first = replay(ordered[:cut], kind=RACE)
        rest = replay(ordered[cut:], kind=RACE, start=first.final)
        assert flat.states == first.states + rest.states
        assert flat.final == rest.final


def _shown(each: Any) -> Any:
    return each.entry.observed_at or (NOON + (each.moment - NOON.utc) if each.moment.year > 1 else None)


class TestProblems:
    """What is wrong with a log."""

    def test_a_whole_race(self) -> None:
        """A race as the public messages of Formula One tell it has nothing wrong with it."""
        entries = statuses(
            T.GREEN,
            T.SC_DEPLOYED,
            T.SC_IN_THIS_LAP,
            T.GREEN,
            T.GREEN,
            T.VSC,
            T.VSC_ENDING,
            T.GREEN,
            T.VSC,
            T.VSC,
            T.VSC_ENDING,
            T.SC_DEPLOYED,
            T.RED,
            T.SC_DEPLOYED,
            T.SC_IN_THIS_LAP,
            T.VSC,
            T.VSC_ENDING,
            T.RED,
            T.CHEQUERED,
        )
        assert [] == bad(entries, profile=FIA)

    def test_a_log_that_begins_in_the_middle(self) -> None:
        """Whatever it begins with is accepted as it is."""
        for status in T:
            assert [] == found([went(1, 0, status)])

    def test_impossible(self) -> None:
        """What cannot have been is an error at the entry that says it."""
        (problem,) = found(statuses(T.GREEN, T.RED, T.GREEN), P.TRACK_CHANGE)
        assert ("line-3", None) == (problem.entry, problem.severity)
        assert [] == found(statuses(T.GREEN, T.RED, T.GREEN), P.TRACK_CHANGE, kind=PRACTICE)

    @settings(max_examples=settings.default.max_examples // 4)
    @given(logs(), st.sampled_from([None, RACE, PRACTICE]))
    def test_any_log_is_judged(self, entries: list[LogEntry], kind: SessionKind | None) -> None:
        """Whatever a log holds, replaying it ends, gives the same in any order, and every problem has its entry."""
        held = replay(entries, FIA, kind=kind)
        backwards = replay(reversed(entries), FIA, kind=kind)
        assert (held.states, held.problems) == (backwards.states, backwards.problems)
        ids = {entry.id for entry in entries}
        for problem in held.problems:
            assert problem.entry in ids
            assert not problem.message.endswith(".")
            assert problem.hint
