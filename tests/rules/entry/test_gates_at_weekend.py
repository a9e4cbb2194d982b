"""What a grant opens at a weekend, and when."""

import attrs

from roadracing._internal.model.weekend.kinds import SessionKind
from tests.rules.building import session
from tests.rules.gates import (
    GUEST,
    HOT_PITS,
    PADDOCK,
    grant,
    judged,
)


class TestNeverGood:
    """A grant opens something at some time."""

    def test_good(self) -> None:
        """Always, around a session, or around one whose time is not known yet."""
        assert () == judged("ADM016")
        unknown = session("signing", "autographs", series="alms")
        own = grant(GUEST, PADDOCK, kinds=(SessionKind.AUTOGRAPHS,))
        assert () == judged("ADM016", unknown, grants=(own,))
        assert () == judged("ADM016", sessions=(), grants=(own,))

    def test_nothing_of_the_kind(self) -> None:
        """There are no autographs at this weekend."""
        (finding,) = judged("ADM016", grants=(grant(GUEST, PADDOCK, kinds=(SessionKind.AUTOGRAPHS,)),))
        assert "never good: there is no such session to run" in finding.message

    def test_only_while_it_is_shut(self) -> None:
        """For practice, and not while cars run."""
        own = grant(GUEST, HOT_PITS, sessions=("alms-practice",), while_hot=False)
        (finding,) = judged("ADM016", grants=(own,))
        assert "nothing is left of its sessions when no competition cars run" in finding.message
        assert () == judged("ADM016", grants=(attrs.evolve(own, after_min=10.0),))

    def test_a_moment(self) -> None:
        """A session that takes no time needs minutes around it."""
        moment = session("signing", "autographs", "17:30", "17:30", series="alms")
        own = grant(GUEST, PADDOCK, sessions=("signing",))
        (finding,) = judged("ADM016", moment, grants=(own,))
        assert finding.message.endswith("none of its sessions takes any time")
