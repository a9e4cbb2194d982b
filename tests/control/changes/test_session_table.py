"""The table of changes of a session's status."""

from roadracing._internal.control.changes.session_table import SESSION_CHANGES
from roadracing._internal.control.replay.track_change_verdict import Verdict, judge_session
from roadracing._internal.model.control.track_status import SessionStatus
from roadracing._internal.model.weekend.kinds import SessionKind

S = SessionStatus
RACE, QUALIFYING = SessionKind.RACE, SessionKind.QUALIFYING


def test_sessions() -> None:
    """The table holds; steps may be missing, and a part of a qualifying is not the end."""
    for row in SESSION_CHANGES:
        assert Verdict.LEGAL is judge_session(row.begins, row.ends, RACE).verdict
    assert Verdict.NOT_LOGGED is judge_session(S.SCHEDULED, S.LIVE, RACE).verdict
    assert Verdict.NOT_LOGGED is judge_session(S.LIVE, S.RESULTS_PROVISIONAL, RACE).verdict
    assert Verdict.LEGAL is judge_session(S.FINISHED, S.LIVE, QUALIFYING).verdict
    assert Verdict.DOUBTFUL is judge_session(S.SUSPENDED, S.FINISHED, RACE).verdict
