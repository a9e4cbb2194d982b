"""What was known of a session before, and how often whose office changed it."""

from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.session_revisions import Earlier, RevisionCount
from roadracing._internal.time.start import Start


def test_an_office_is_counted_once() -> None:
    """Of two counts of one office the higher one holds, and the revision is their sum over the offices."""
    counts = [
        RevisionCount(issuer="imsa", count=2),
        RevisionCount(issuer="imsa", count=3),
        RevisionCount(issuer="scca", count=1),
    ]
    session = Session(id="s", weekend="w", kind=SessionKind.RACE, revised_by=counts)
    assert {"imsa": 3, "scca": 1} == {one.issuer: one.count for one in session.revised_by}
    assert 4 == session.revision


def test_a_revision_never_falls() -> None:
    """A revision that is above the sum stays, because a calendar has seen it."""
    session = Session(
        id="s", weekend="w", kind=SessionKind.RACE, revision=9, revised_by=[RevisionCount(count=2)]
    )
    assert 9 == session.revision


def test_order_and_words() -> None:
    """Lower revisions come first, and each says when the session was then."""
    first, second = Earlier(revision=0, start=Start.tbc()), Earlier(revision=1)
    assert [first, second] == sorted([second, first])
    assert "revision 1: time not known" == str(second)
    assert "2 revisions by imsa" == str(RevisionCount(count=2, issuer="imsa"))
    assert "1 revision" == str(RevisionCount(count=1))
