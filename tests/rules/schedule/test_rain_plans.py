"""Plans for rain and the like have to work on the day."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan, PlanKind, RaceWeekend
from roadracing._internal.time.start import Start
from tests.rules.building import WEEKEND, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "SCH016": Example(
        sound=made.SOUND,
        broken=made.day(
            made.RACE,
            made.SUPPORT,
            weekends=(
                attrs.evolve(
                    WEEKEND,
                    plans=(
                        Plan(
                            id="rain",
                            kind=PlanKind.RAIN,
                            name="Rain plan",
                            moves=(Move(session="wc-race", start=Start.at(at("14:00"))),),
                        ),
                    ),
                ),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

RACE = session("race", "race", "10:00", "11:00", series="alms")
OTHER = session("other", "race", "12:00", "13:00", series="world-challenge")
THIRD = session("third", "race", "14:00", "15:00", series="atlantics")


def planned(*moves: Move, sessions: tuple[Session, ...] = (RACE, OTHER, THIRD)) -> tuple[Diagnostic, ...]:
    """What is found with a rain plan of these moves."""
    weekend = attrs.evolve(
        WEEKEND, plans=(Plan(id="rain", kind=PlanKind.RAIN, name="Rain plan", moves=moves),)
    )
    return found("SCH016", *sessions, weekends=(weekend, attrs.evolve(WEEKEND, id="another", name="Another")))


def to(start: str) -> Start:
    """A start on the Saturday."""
    return Start.at(at(start))


def test_a_plan_that_works() -> None:
    """Moves that make room for each other are fine."""
    assert () == planned(Move(session="race", start=to("12:00")), Move(session="other", start=to("10:00")))


def test_a_move_onto_another_session() -> None:
    """A race keeps its length when it is moved, and meets what is there."""
    (finding,) = planned(Move(session="race", start=to("12:30")))
    assert Severity.WARNING is finding.severity
    assert ("weekends", "weekend", "plans", "rain", "moves", "race") == finding.path
    assert "by the plan 'Rain plan'" in finding.message
    assert "from 12:30 to 13:00" in finding.message


def test_cancelling_makes_room() -> None:
    """What the plan cancels is not in the way."""
    assert () == planned(Move(session="race", start=to("12:30")), Move(session="other", cancelled=True))


def test_what_follows_a_moved_session_moves() -> None:
    """A session that starts after another moves with it, into what the plan did not think of."""
    following = attrs.evolve(OTHER, start=Start.after("race"), end=None)
    assert () == planned(sessions=(RACE, following, THIRD))
    (finding,) = planned(Move(session="race", start=to("13:00")), sessions=(RACE, following, THIRD))
    assert {"other", "third"} == {finding.context["session"], finding.context["other"]}
    assert ("weekends", "weekend", "plans", "rain") == finding.path


def test_conflicts_that_are_there_anyway() -> None:
    """What conflicts without the plan is reported without it."""
    other = attrs.evolve(OTHER, start=Start.at(at("10:30")))
    assert () == planned(Move(session="third", start=to("16:00")), sessions=(RACE, other, THIRD))


def test_an_end_before_the_start() -> None:
    """A move with an end before its start cannot be run."""
    (finding,) = planned(Move(session="race", start=to("16:00"), end=at("15:30")))
    assert Severity.WARNING is finding.severity
    assert "give the move an end" == finding.hint


def test_a_session_of_another_weekend() -> None:
    """A plan moves its own weekend's sessions; another's is an error."""
    (finding,) = planned(
        Move(session="race", cancelled=True), sessions=(attrs.evolve(RACE, weekend="another"),)
    )
    assert Severity.ERROR is finding.severity
    assert "which belongs to another weekend, 'another'" in finding.message


def test_a_session_that_does_not_exist() -> None:
    """It is reported by the rule on references."""
    assert () == planned(Move(session="nobody", start=to("10:00")))


def test_a_part_may_meet_its_whole() -> None:
    """What may overlap in the timetable may overlap in a plan."""
    part = attrs.evolve(OTHER, part_of="race")
    assert () == planned(Move(session="other", start=to("10:00")), sessions=(RACE, part))


def test_another_weekend_at_the_venue_is_not_looked_at() -> None:
    """A plan is about its own weekend."""
    other = RaceWeekend(id="another", venue="circuit")
    weekend = attrs.evolve(
        WEEKEND, plans=(Plan(id="rain", moves=(Move(session="race", start=to("12:30")),)),)
    )
    sessions = (RACE, attrs.evolve(OTHER, weekend="another"))
    assert () == found("SCH016", *sessions, weekends=(weekend, other))
