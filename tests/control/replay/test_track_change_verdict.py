"""Whether a change that a log tells of can have been."""

import pytest

from roadracing._internal.control.replay.track_change_verdict import Verdict, judge, judge_session
from roadracing._internal.model.control.track_status import SessionStatus, TrackStatus
from roadracing._internal.model.weekend.kinds import SessionKind

T, S = TrackStatus, SessionStatus
RACE, PRACTICE, QUALIFYING = SessionKind.RACE, SessionKind.PRACTICE, SessionKind.QUALIFYING


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (T.RED, T.GREEN, RACE),
        (T.GREEN, T.COLD, RACE),
        (T.GREEN, T.COLD, PRACTICE),
        (T.SC_DEPLOYED, T.COLD, RACE),
        (T.CHEQUERED, T.GREEN, RACE),
        (T.CHEQUERED, T.GREEN, PRACTICE),
        (T.CHEQUERED, T.SC_DEPLOYED, RACE),
        (T.GREEN, T.SC_DEPLOYED, PRACTICE),
        (T.RED, T.SC_DEPLOYED, QUALIFYING),
        (T.COLD, T.RED, RACE),
        (T.COLD, T.CHEQUERED, RACE),
        (T.COLD, T.VSC, RACE),
        (T.GREEN, T.READY, RACE),
        (T.RED, T.VSC, RACE),
    ],
)
def test_impossible(before: TrackStatus, after: TrackStatus, kind: SessionKind) -> None:
    """What nothing that went unlogged explains is impossible."""
    assert Verdict.IMPOSSIBLE is judge(before, after, kind).verdict


@pytest.mark.parametrize(
    ("before", "after", "kind", "missing"),
    [
        (T.COLD, T.GREEN, RACE, (T.CLEARING, T.READY)),
        (T.COLD, T.SC_DEPLOYED, RACE, (T.CLEARING, T.READY)),
        (T.SC_DEPLOYED, T.GREEN, RACE, (T.SC_IN_THIS_LAP,)),
        (T.VSC, T.GREEN, RACE, (T.VSC_ENDING,)),
        (T.GREEN, T.SC_IN_THIS_LAP, RACE, (T.SC_DEPLOYED,)),
        (T.RED, T.SC_IN_THIS_LAP, RACE, (T.SC_DEPLOYED,)),
        (T.SC_IN_THIS_LAP, T.VSC, RACE, (T.GREEN,)),
        (T.VSC_ENDING, T.CHEQUERED, RACE, (T.GREEN,)),
    ],
)
def test_not_logged(
    before: TrackStatus, after: TrackStatus, kind: SessionKind, missing: tuple[TrackStatus, ...]
) -> None:
    """What nobody need write down may be missing, and is named."""
    found = judge(before, after, kind)
    assert (Verdict.NOT_LOGGED, missing) == (found.verdict, found.missing)


def test_a_kind_that_is_not_known() -> None:
    """Then each change counts as possible that is in some kind of session."""
    assert Verdict.LEGAL is judge(T.RED, T.GREEN, None).verdict
    assert Verdict.LEGAL is judge(T.GREEN, T.SC_DEPLOYED, None).verdict
    assert Verdict.DOUBTFUL is judge(T.CHEQUERED, T.GREEN, None).verdict
    assert Verdict.IMPOSSIBLE is judge(T.GREEN, T.COLD, None).verdict


def test_another_session() -> None:
    """A new session begins whatever the one before ended with, and the same status is no repetition."""
    assert Verdict.NOT_LOGGED is judge(T.CHEQUERED, T.GREEN, RACE, new_session=True).verdict
    assert Verdict.NOT_LOGGED is judge(T.GREEN, T.GREEN, PRACTICE, new_session=True).verdict
    assert Verdict.REISSUED is judge(T.GREEN, T.GREEN, PRACTICE).verdict


def test_parts_of_a_qualifying() -> None:
    """Each part of a qualifying has a chequered flag, and the next one goes green."""
    assert Verdict.NOT_LOGGED is judge(T.CHEQUERED, T.GREEN, QUALIFYING).verdict


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (S.FINISHED, S.LIVE),
        (S.CANCELLED, S.LIVE),
        (S.ABANDONED, S.LIVE),
        (S.RESULTS_OFFICIAL, S.LIVE),
        (S.LIVE, S.CANCELLED),
    ],
)
def test_impossible_sessions(before: SessionStatus, after: SessionStatus) -> None:
    """A session that is over does not run again."""
    assert Verdict.IMPOSSIBLE is judge_session(before, after, RACE).verdict
