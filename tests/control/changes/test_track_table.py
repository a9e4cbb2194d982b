"""The table of changes of the track's status."""

from roadracing._internal.control.changes.track_table import TRACK_CHANGES
from roadracing._internal.control.replay.track_change_verdict import Verdict, judge
from roadracing._internal.model.weekend.kinds import SessionKind

RACE, PRACTICE = SessionKind.RACE, SessionKind.PRACTICE


def test_every_row_of_the_table_is_legal_somewhere() -> None:
    """A change of the table is possible in a log, in a race or in a practice."""
    for row in TRACK_CHANGES:
        verdicts = {judge(row.begins, row.ends, kind).verdict for kind in (RACE, PRACTICE)}
        assert Verdict.LEGAL in verdicts
        assert row.sources
        assert row.automatic or row.roles
