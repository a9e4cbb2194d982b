"""What a row of a timetable can be."""

from roadracing._internal.model.weekend.kinds import COMPETITION, ON_FOOT, SHARING, WORK, SessionKind


def test_a_kind_has_the_track_in_one_way() -> None:
    """What competes shares nothing, whoever is on foot shares it with others, and no work is a competition."""
    assert set() == COMPETITION & (SHARING | WORK)
    assert ON_FOOT < SHARING
    assert {kind for kind in SessionKind if kind.competition} == COMPETITION


def test_what_the_public_goes_to_is_no_work_and_no_competition() -> None:
    """A series shows itself off the track at kinds that neither run cars nor prepare anything."""
    shown = {kind for kind in SessionKind if kind.public_appearance}
    assert SessionKind.AUTOGRAPHS in shown
    assert set() == shown & (COMPETITION | SHARING | WORK)
