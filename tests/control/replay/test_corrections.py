"""Corrections of a log, and what was known at a moment."""

import attrs
from hypothesis import given, settings, strategies as st

from roadracing._internal.control.replay.corrections import as_known, effective, entries_of
from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.model.weekend.kinds import SessionKind
from tests.control.lines import K, T, after, line, logs, went

P = ProblemKind
RACE = SessionKind.RACE


@settings(max_examples=settings.default.max_examples // 4)
@given(logs(most=12), st.data())
def test_a_correction_is_as_if_it_had_been_logged_right(entries: list[LogEntry], data: st.DataObject) -> None:
    """Superseding an entry gives what the log would be with the right entry in its place."""
    wrong = data.draw(st.integers(0, len(entries) - 1))
    status = data.draw(st.sampled_from(T))
    plain = [attrs.evolve(each, supersedes=None) for each in entries]
    right = [*plain]
    right[wrong] = went(wrong + 1, None, status, session=plain[wrong].session)
    right[wrong] = attrs.evolve(right[wrong], observed_at=plain[wrong].observed_at)
    correction = attrs.evolve(
        right[wrong],
        id="correction",
        sequence=len(plain) + 1,
        supersedes=plain[wrong].id,
        observed_at=None,
        session=None,
    )
    corrected, meant = replay([*plain, correction], kind=RACE), replay(right, kind=RACE)
    assert meant.spans == tuple(
        attrs.evolve(s, entry=right[wrong].id) if s.entry == "correction" else s for s in corrected.spans
    )
    assert meant.states == corrected.states


def test_taking_back() -> None:
    """A note that supersedes an entry takes it back; the last of several corrections counts."""
    entries = [went(1, 0, T.GREEN), went(2, 60, T.RED), line(3, 90, K.NOTE, supersedes="line-2")]
    assert T.GREEN is replay(entries).final.track
    again = went(4, 60, T.FCY, supersedes="line-3")
    assert T.FCY is replay([*entries, again]).final.track
    both = [
        *entries[:2],
        went(3, 60, T.FCY, supersedes="line-2"),
        went(4, 60, T.VSC, supersedes="line-2"),
    ]
    assert [T.GREEN, T.VSC] == [state.track for state in replay(both).states]


def test_corrections_that_lead_nowhere() -> None:
    """What supersedes a later entry, itself or nothing stands beside the others, and is said."""
    entries = [went(1, 0, T.GREEN, supersedes="line-1"), went(2, 60, T.RED, supersedes="gone")]
    counted, problems = effective(entries)
    assert 2 == len(counted)
    assert [P.CORRECTION, P.CORRECTION] == [each.kind for each in problems]


def test_as_it_was_known() -> None:
    """What was known at a moment is told by the time of logging, what was so by the time of observing."""
    late = went(2, 60, T.RED, logged_at=after(600))
    entries = [went(1, 0, T.GREEN), late]
    assert T.GREEN is replay(entries, known_at=after(599)).at(after(100)).track
    assert T.RED is replay(entries, known_at=after(600)).at(after(100)).track


@settings(max_examples=settings.default.max_examples // 4)
@given(logs(), st.integers(0, 1100), st.integers(0, 1100))
def test_knowledge_grows(entries: list[LogEntry], one: int, other: int) -> None:
    """What was in the log at a moment is in it at every later one."""
    early, late = sorted((one, other))
    before, then = (as_known(entries_of(entries), after(moment)) for moment in (early, late))
    assert set(before) <= set(then)
