"""Sessions that take longer than their slot, and races that run on."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.rules.building import VENUE, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    # The same series, so that there is no changeover to be short.
    "SCH007": Example(
        sound=made.SOUND,
        broken=made.day(
            made.RACE, made.moved(made.SUPPORT, "14:45", "15:35", series=("alms",)), venues=(made.LAPPED,)
        ),
    ),
    "SCH008": Example(sound=made.SOUND, broken=made.day(made.moved(made.RACE, "12:00", "14:30"))),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

RACE = session("race", "race", "12:00", "14:45", series="alms", format=Format.parse("PT2H45M"))
NEXT = session("next", "practice", "14:45", "15:15", series="world-challenge")

LAPPED = attrs.evolve(
    VENUE, layouts=tuple(attrs.evolve(layout, lap_time=dt.timedelta(seconds=100)) for layout in VENUE.layouts)
)


class TestOverrunIntoNext:
    """A timed race is over when the leader next crosses the line after its time."""

    def test_with_a_lap(self) -> None:
        """With a lap of 100 seconds the race is expected to be on the track after its slot."""
        (finding,) = found("SCH007", RACE, NEXT, venues=(LAPPED,))
        assert Severity.WARNING is finding.severity
        assert (
            "is expected to run until 14:46:40, 1 min 40 s into World Challenge Practice" in finding.message
        )
        assert ("sessions", "next", "start") == finding.path

    def test_without_a_lap(self) -> None:
        """A slot as long as the race with the next session behind it is what official timetables print."""
        assert () == found("SCH007", RACE, NEXT)

    @pytest.mark.parametrize(("start", "expected"), [("14:46:39", 1), ("14:46:40", 0), ("14:50", 0)])
    def test_room_for_the_lap(self, start: str, expected: int) -> None:
        """What starts when the race is expected to end is in time."""
        assert expected == len(
            found("SCH007", RACE, attrs.evolve(NEXT, start=Start.at(at(start))), venues=(LAPPED,))
        )

    def test_more_laps(self) -> None:
        """A race of a time plus two laps takes three: those two, and the one it is in when the time is up."""
        race = attrs.evolve(RACE, format=Format.parse("PT2H45M + 2 laps"))
        assert 1 == len(
            found("SCH007", race, attrs.evolve(NEXT, start=Start.at(at("14:49"))), venues=(LAPPED,))
        )
        assert 0 == len(
            found("SCH007", race, attrs.evolve(NEXT, start=Start.at(at("14:50"))), venues=(LAPPED,))
        )

    def test_a_slot_shorter_than_the_race(self) -> None:
        """A race of 2 h 45 min without a published end reaches what starts before that."""
        race = attrs.evolve(RACE, end=None)
        assert 1 == len(found("SCH007", race, attrs.evolve(NEXT, start=Start.at(at("14:00")))))

    def test_a_relative_start(self) -> None:
        """The race's own start may follow from another session."""
        before = session("before", "warm-up", "11:00", "11:30", series="alms")
        race = attrs.evolve(RACE, start=Start.after("before", dt.timedelta(hours=1)), end=None)
        assert 1 == len(found("SCH007", before, race, attrs.evolve(NEXT, start=Start.at(at("15:00")))))
        assert 0 == len(found("SCH007", before, race, attrs.evolve(NEXT, start=Start.at(at("15:15")))))

    def test_only_the_next_session_is_named(self) -> None:
        """If it reaches two, the first is the one to move."""
        race = attrs.evolve(RACE, end=None)
        others = [
            session(f"p{n}", "practice", f"14:{n}0", f"14:{n}5", series="world-challenge") for n in range(3)
        ]
        assert ["p0"] == [d.context["session"] for d in found("SCH007", race, *others)]

    @pytest.mark.parametrize(
        "other",
        [
            attrs.evolve(NEXT, part_of="race"),
            attrs.evolve(NEXT, status=PlanStatus.CANCELLED),
            attrs.evolve(NEXT, track=None, kind=session("x", "podium").kind),
            attrs.evolve(NEXT, weekend="elsewhere"),
        ],
        ids=["part", "cancelled", "not on track", "another place"],
    )
    def test_what_is_not_in_the_way(self, other: Session) -> None:
        """Parts, cancelled sessions, and what does not need the track or is elsewhere do not matter."""
        assert () == found("SCH007", RACE, other, venues=(LAPPED,))

    def test_practice_does_not_overrun(self) -> None:
        """The chequered flag ends practice on time."""
        practice = attrs.evolve(RACE, kind=NEXT.kind)
        assert () == found("SCH007", practice, NEXT, venues=(LAPPED,))

    def test_what_starts_within_the_slot_is_a_conflict(self) -> None:
        """It is reported once, as a conflict."""
        inside = attrs.evolve(NEXT, start=Start.at(at("14:00")))
        assert () == found("SCH007", RACE, inside, venues=(LAPPED,))
        assert 1 == len(found("SCH001", RACE, inside))


class TestFormatExceedsSlot:
    """A slot is long enough for the time of its format."""

    PETIT = session("petit", "race", "09:00", "19:00", series="alms", format=Format.parse("1000 mi or PT10H"))

    def test_petit_le_mans(self) -> None:
        """A slot of ten hours covers 1000 miles or ten hours; one of nine does not."""
        assert () == found("SCH008", self.PETIT)
        (finding,) = found("SCH008", attrs.evolve(self.PETIT, end=at("18:00")))
        assert Severity.ERROR is finding.severity
        assert "has a slot of 9 h, and its format (1000 mi or PT10H) may need 10 h" in finding.message
        assert "end the slot at 19:00 or later, or correct the format" == finding.hint

    def test_a_timed_race(self) -> None:
        """A race of 2 h 45 min fits its slot to the second."""
        assert () == found("SCH008", RACE)
        assert 1 == len(found("SCH008", attrs.evolve(RACE, end=at("14:44:59"))))

    def test_what_is_not_known(self) -> None:
        """No end, no time, a moment, and an end before the start are not judged here."""
        for facts in (
            {"end": None},
            {"end": at("12:00")},
            {"end": at("11:00")},
            {"end": at("12:01"), "format": Format.parse("70 laps")},
            {"end": at("12:01"), "status": PlanStatus.CANCELLED},
        ):
            assert () == found("SCH008", attrs.evolve(RACE, **facts))

    def test_an_approximate_start(self) -> None:
        """About noon may be a little earlier, so it is a warning."""
        race = attrs.evolve(RACE, start=Start.about(at("12:05")))
        assert [Severity.WARNING] == [d.severity for d in found("SCH008", race)]

    def test_over_a_change_of_clocks(self) -> None:
        """Six hours through the night in which clocks are put back end five hours later on the dial."""
        race = session(
            "night",
            "race",
            at("2004-10-30 22:00"),
            at("2004-10-31 03:00"),
            format=Format.parse("PT6H"),
            series="alms",
        )
        assert () == found("SCH008", race)


def test_the_end_of_calendars() -> None:
    """A slot on the last day that calendars know is no reason to fail."""
    last = Instant.local(9999, 12, 31, 23, zone="Etc/UTC")
    race = Session(
        id="race",
        weekend="weekend",
        kind=SessionKind.RACE,
        start=Start.at(last),
        end=last + dt.timedelta(minutes=5),
        format=Format.parse("PT24H"),
    )
    season = Season(
        namespace="a.example",
        venues=(Venue(id="venue", timezone="Etc/UTC"),),
        weekends=(RaceWeekend(id="weekend", venue="venue"),),
        sessions=(
            race,
            attrs.evolve(race, id="after", start=Start.after("race", dt.timedelta(hours=1)), end=None),
        ),
    )
    report = validate(season)
    assert ((), True) == (report.crashes, "SCH008" in report.codes)
