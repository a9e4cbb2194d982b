"""A desk moves its own body's sessions; the others' move by the others' word only."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.desk.changing import cancelled, delayed, replaced, shortened
from roadracing._internal.desk.proposals_to_others import accepted, moved_of_others, proposers, with_proposal
from roadracing._internal.desk.spoken_references import ChangeRefused
from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.agreement.agreement import AreaLead, OperatingAgreement
from roadracing._internal.model.agreement.area import Area
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import Tie, TieBehaviour
from roadracing._internal.time.format import Format
from tests.rules.building import WEEKEND, season, session

QUARTER = dt.timedelta(minutes=15)


def day() -> Season:
    """A race of either body, and a row that nobody is known to operate."""
    return season(
        session("a", "race", "09:00", "10:00", series=("alms",)),
        session("b", "race", "10:10", "11:00", series=("world-challenge",)),
        session("c", "other", "12:00", "12:30", series=()),
    )


def late(of: Season, *names: str) -> Season:
    """Some sessions a quarter of an hour later."""
    return replaced(of, *(s for name in names for s in delayed(of, name, QUARTER)))


def test_whose_it_is() -> None:
    """One's own and nobody's may be moved; another's may not, whatever is done to it."""
    before = day()
    assert {} == moved_of_others(before, late(before, "a", "c"), "imsa")
    assert {"scca": ("b",)} == moved_of_others(before, late(before, "a", "b"), "imsa")
    assert {"imsa": ("a",)} == moved_of_others(before, late(before, "a", "b"), "scca")
    assert {} == moved_of_others(before, late(before, "a", "b"), "imsa", agreed=["scca"])
    for change in (cancelled(before, "b"), shortened(before, "b", QUARTER)):
        assert {"scca": ("b",)} == moved_of_others(before, replaced(before, *change), "imsa")
    noted = replaced(before, attrs.evolve(before.sessions[1], notes="wet"))
    assert {} == moved_of_others(before, noted, "imsa")


def test_whoever_leads_in_scheduling_moves_everything() -> None:
    """An operating agreement can give one party the lead."""
    agreement = OperatingAgreement(id="joa", areas=(AreaLead(area=Area.SCHEDULING, lead="imsa"),))
    before = attrs.evolve(day(), agreements=(agreement,), weekends=(attrs.evolve(WEEKEND, agreement="joa"),))
    assert {} == moved_of_others(before, late(before, "b"), "imsa")
    assert {"imsa": ("a",)} == moved_of_others(before, late(before, "a"), "scca")


def test_a_row_tied_to_ones_own_session_goes_along() -> None:
    """A tie is the word of whoever stated it."""
    before = day()
    tie = Tie(session="a", on_delay=TieBehaviour.SHIFT)
    before = replaced(before, attrs.evolve(before.sessions[1], ties=(tie,)))
    assert {} == moved_of_others(before, late(before, "a", "b"), "imsa")


def test_proposed_and_accepted() -> None:
    """A proposal is a plan that its operator applies and nobody else; then it is gone."""
    before = day()
    after = replaced(late(before, "a"), *cancelled(before, "b"))
    waiting, (plan,) = with_proposal(before, after, ["a", "b"], by=["imsa"], to="scca", reason="oil")
    assert before.sessions == waiting.sessions
    assert frozenset({"imsa"}) == proposers(waiting, plan)
    with pytest.raises(ChangeRefused, match="scca decides"):
        accepted(waiting, plan, by="imsa")
    done = accepted(waiting, plan, by="scca")
    assert _day(after) == _day(done)
    assert before.weekends == done.weekends


def test_names_of_plans() -> None:
    """A second proposal has a name of its own, several bodies are all named, and a rain plan is nobody's proposal."""
    before, after = day(), late(day(), "b")
    waiting, one = with_proposal(before, after, ["b"], by=["imsa"], to="scca", reason=None)
    waiting, two = with_proposal(waiting, after, ["b"], by=["imsa"], to="scca", reason=None)
    waiting, both = with_proposal(waiting, after, ["b"], by=["imsa", "scca"], to="scca", reason=None)
    assert 3 == len({*one, *two, *both})
    assert [{"imsa"}, {"imsa"}, {"imsa", "scca"}] == [set(proposers(waiting, p)) for p in (*one, *two, *both)]
    assert frozenset() == proposers(waiting, "rain")


def _day(of: Season) -> list[tuple[object, ...]]:
    return [_planned(s) for s in of.sessions]


def _planned(of: Session) -> tuple[object, ...]:
    return (of.id, of.start, of.end, of.is_cancelled)


def test_a_proposed_length_is_the_whole_length() -> None:
    """What is shortened by agreement ends as it would have otherwise, and its format says the same."""
    before = day()
    race = attrs.evolve(before.sessions[1], format=Format(duration=dt.timedelta(minutes=45)))
    for own in (race, attrs.evolve(race, end=None)):
        of = replaced(before, own)
        after = replaced(of, *shortened(of, "b", QUARTER))
        asked, (plan,) = with_proposal(of, after, ["b"], by=["imsa"], to="scca", reason="late")
        assert after.sessions == accepted(loads(dumps(asked)), plan, by="scca").sessions
