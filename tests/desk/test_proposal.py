"""A plan that adds what cannot be is written only when somebody answers for it."""

from datetime import timedelta

import pytest

from roadracing._internal.desk.changing import cancelled, delayed, moved, replaced, timed
from roadracing._internal.desk.proposal import PlanRefused, Proposal, propose
from roadracing._internal.desk.spoken_references import ChangeRefused, session_called
from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.control.official import Assignment, Official
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Acceptance
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.rules.validate import validate
from tests.desk.test_cascade import at, saturday
from tests.rules import building

RACE, OTHER = "pro-celebrity-race", "indy-lights-qualifying"


def meeting(before: Season, time: str = "13:00") -> Proposal:
    """The celebrities' race put over another field's qualifying."""
    return propose(before, replaced(before, *moved(before, RACE, at(time))))


def acceptance(proposal: Proposal) -> Acceptance:
    """Somebody answers for the first impossibility at the race."""
    return Acceptance(code=proposal.impossible[0].code, session=RACE, by="A. Director", reason="parade speed")


def test_it_is_not_written() -> None:
    """What is new and cannot be is refused, and every one of them is in the error."""
    proposal = meeting(saturday())
    with pytest.raises(PlanRefused) as refused:
        proposal.commit(issued=at("9:00"), reason="a mistake")
    assert proposal.impossible == refused.value.diagnostics != ()


def test_accepted_and_honoured() -> None:
    """What somebody answers for is written, is in the document and the bulletin, and validation honours it."""
    proposal = meeting(saturday())
    given = acceptance(proposal)
    revised = proposal.commit(issued=at("9:00"), reason="television", accept=[given])
    assert loads(dumps(revised)) == revised
    assert [(s.code, s.by, s.reason) for s in revised.suppressions] == [(given.code, given.by, given.reason)]
    (bulletin,) = revised.bulletins
    assert (given,) == bulletin.accepted
    assert "Accepted by A. Director" in (bulletin.text or "")
    assert given.code not in {d.code for d in validate(revised).diagnostics}


def test_a_second_one_needs_its_own() -> None:
    """What was accepted once stays accepted; something else of the same kind at the same session does not."""
    proposal = meeting(saturday())
    revised = proposal.commit(issued=at("9:00"), reason="television", accept=[acceptance(proposal)])
    assert () == propose(revised, replaced(revised, *moved(revised, RACE, at("12:57")))).impossible
    other = next(
        s
        for s in revised.sessions
        if s.id not in (RACE, OTHER) and s.track_use is TrackUse.EXCLUSIVE and s.starts
    )
    assert other.starts is not None
    again = propose(revised, replaced(revised, *moved(revised, RACE, other.starts)))
    assert again.impossible


def test_mended_is_forgotten() -> None:
    """When the fault is gone so is the note of it; the bulletin still tells it."""
    before = saturday()
    proposal = meeting(before)
    revised = proposal.commit(issued=at("9:00"), reason="television", accept=[acceptance(proposal)])
    home = session_called(before, RACE).starts
    assert home is not None
    back = propose(revised, replaced(revised, *moved(revised, RACE, home)))
    assert () == back.impossible
    mended = back.commit(issued=at("9:10"), reason="back")
    assert () == mended.suppressions
    assert 1 == sum(bool(b.accepted) for b in mended.bulletins)


def test_faults_from_before_do_not_block() -> None:
    """A day that is impossible already can be changed elsewhere."""
    before = saturday()
    broken = replaced(before, *moved(before, RACE, at("13:00")))
    last = max(
        (s for s in broken.sessions if s.starts), key=lambda s: (s.starts.utc if s.starts else None, s.id)
    )
    proposal = propose(broken, replaced(broken, *moved(broken, last, at("20:30"))))
    assert not {RACE, OTHER} & {str(d.path[1]) for d in proposal.impossible}


@pytest.mark.parametrize(
    ("code", "said"), [("REV003", "guards"), ("SCH099", "does not stand in the way"), ("DOC001", "guards")]
)
def test_what_cannot_be_accepted(code: str, said: str) -> None:
    """Guards of identities are not lifted, and nobody accepts what is not there."""
    with pytest.raises(ChangeRefused, match=said):
        meeting(saturday()).in_the_way([Acceptance(code=code, session=RACE, by="A. Director")])


def test_nothing_changes() -> None:
    """A change that changes nothing breaks nothing."""
    before = saturday()
    assert () == propose(before, before).breaks
    assert delayed(before, RACE, at("12:00").utc - at("11:00").utc)[0].id == RACE


def test_nobody_commits_what_others_operate() -> None:
    """A bulletin moves what its issuer operates, and the rest once whoever operates it has agreed."""
    before = building.season(
        building.session("a", "race", "09:00", "10:00", series=("alms",)),
        building.session("b", "race", "11:00", "12:00", series=("world-challenge",)),
    )
    proposal = propose(before, replaced(before, *delayed(before, "b", timedelta(minutes=15))))
    issued = timed(before.sessions[0])
    with pytest.raises(ChangeRefused, match=r"scca decides about b, and not imsa"):
        proposal.commit(issued=issued, reason="fog", issuer="imsa")
    for issuer, agreed in (("scca", ()), ("imsa", ("scca",))):
        revised = proposal.commit(issued=issued, reason="fog", issuer=issuer, agreed=agreed)
        assert 1 == len(revised.bulletins)


def test_whose_changeover_was_used() -> None:
    """Where a changeover decided how far others are pushed, it is said how long it is and whose."""
    before = saturday()
    late = replaced(before, *delayed(before, RACE, timedelta(minutes=40)))
    stated = propose(before, late, cascading=True, changeover=timedelta(minutes=10))
    assert ("10 min, stated for this change",) == stated.changeovers
    (default,) = propose(before, late, cascading=True).changeovers
    assert default == "5 min, library default"
    assert () == propose(before, late, cascading=True, changeover=timedelta(hours=2)).changeovers
    assert () == propose(before, late).changeovers


@pytest.mark.parametrize("runs", [True, False])
def test_officials_are_free_after_a_move(*, runs: bool) -> None:
    """An official who would be in two sessions at once stands in the way; a cancellation releases him."""
    before = building.season(
        building.session("a", "race", "09:00", "10:00", series=("alms",)),
        building.session("m", "other", "10:30", "11:00", series=(), track=TrackUse.NONE),
        officials=(Official(id="director"),),
        assignments=tuple(
            Assignment(id=f"on-{s}", weekend=building.WEEKEND.id, official="director", sessions=(s,))
            for s in ("a", "m")
        ),
    )
    if not runs:
        before = replaced(before, *cancelled(before, "m"))
    found = propose(before, replaced(before, *delayed(before, "a", timedelta(minutes=50))))
    assert ["CTL025"] * runs == [d.code for d in found.impossible]
