"""What is issued by what a change can reach is what the whole season says."""

import datetime as dt

from hypothesis import given, strategies as st

from roadracing._internal.desk.changing import delayed, replaced
from roadracing._internal.desk.issuing import issue
from roadracing._internal.desk.proposal import propose
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.revise import revise
from tests.desk.test_reach import year
from tests.effort import tries
from tests.rules.building import ZONE

ISSUED = Instant.local(2004, 2, 1, 12, zone=ZONE)


@tries(12)
@given(
    gaps=st.lists(st.integers(0, 20), min_size=2, max_size=4),
    session=st.integers(0, 15),
    by=st.sampled_from([10, 70, 300, 60 * 24, 60 * 24 * 12]),
)
def test_as_by_looking_at_everything(gaps: list[int], session: int, by: int) -> None:
    """What breaks, and what is issued, is what the whole season says."""
    before = year(gaps)
    chosen = before.sessions[session % len(before.sessions)]
    after = replaced(before, *delayed(before, chosen, dt.timedelta(minutes=by)))
    was = {(d.code, d.path, d.related) for d in validate(before).diagnostics}
    new = {
        (d.code, d.path[:2]) for d in validate(after).diagnostics if (d.code, d.path, d.related) not in was
    }
    found = propose(before, after)
    assert {d.code for d in found.impossible} <= {code for code, _ in new}
    assert {(d.code, d.path[:2]) for d in found.breaks if d.code[:3] == "SCH" and d.code < "SCH090"} <= new
    assert found.after == after
    whole = revise(before, after, issued=ISSUED, reason="late")
    assert whole == issue(before, after, issued=ISSUED, reason="late", issuer=None)
