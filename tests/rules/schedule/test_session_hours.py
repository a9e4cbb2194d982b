"""What times of one session say about each other and about its venue."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.rules.building import VENUE, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "SCH009": Example(sound=made.SOUND, broken=made.day(made.moved(made.SUPPORT, "15:30", "14:20"))),
    "SCH010": Example(
        sound=made.SOUND,
        broken=made.day(attrs.evolve(made.RACE, start=Start.at(at("11:00", "America/Chicago")))),
    ),
    "SCH015": Example(
        sound=made.SOUND,
        broken=made.day(
            made.RACE,
            session(
                "walk",
                "track-walk",
                "15:30",
                "17:30",
                title="Track walk",
                operated_by="imsa",
                last_entry_at=at("17:45"),
            ),
        ),
    ),
    "SCH017": Example(
        sound=made.SOUND, broken=made.day(made.moved(made.SUPPORT, "15:30", "2004-05-31 15:30"))
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestEndBeforeStart:
    """Nothing ends before it starts."""

    def test_an_end_before_the_start(self) -> None:
        """It is an error, and the finding asks whether the next day was meant."""
        (finding,) = found("SCH009", session("race", "race", "22:00", "02:00"))
        assert Severity.ERROR is finding.severity
        assert "Race starts Sat 29 May 22:00 and ends before that, Sat 29 May 02:00" == finding.message
        assert ("sessions", "race", "end") == finding.path
        assert "if it ends after midnight, its end is Sun 30 May 02:00" == finding.hint

    def test_a_wrong_day(self) -> None:
        """Where the next day would not help, it is not offered."""
        (finding,) = found("SCH009", session("race", "race", "10:00", at("2004-05-27 12:00")))
        assert "correct one of the two times" == finding.hint

    @pytest.mark.parametrize("end", ["22:00", at("2004-05-30 02:00"), None])
    def test_a_moment_the_next_day_and_no_end(self, end: str | Instant | None) -> None:
        """An end at the start, one after midnight and an unknown one are in order."""
        assert () == found("SCH009", session("race", "race", "22:00", end))

    def test_moments_are_compared(self) -> None:
        """In the night in which clocks are put back, 01:10 may come after 01:50."""
        first, second = at("2004-10-31 01:50", fold=0), at("2004-10-31 01:10", fold=1)
        assert () == found("SCH009", session("race", "race", first, second))
        assert 1 == len(found("SCH009", session("race", "race", second, first)))

    @pytest.mark.parametrize("start", [Start.about(at("22:00")), Start.after("before")])
    def test_a_start_with_a_reserve(self, start: Start) -> None:
        """A start that is approximate or follows another session makes a warning."""
        before = session("before", "race", "21:00", "22:00")
        assert [Severity.WARNING] == [
            d.severity for d in found("SCH009", before, session("x", "race", start, "21:30"))
        ]

    def test_actual_times_and_broadcasts(self) -> None:
        """Each of them has to be in order, and each fault is an error at its own place, however the start was given."""
        race = session(
            "race",
            "race",
            "~10:00",
            "11:00",
            actual=Actual(start=at("10:01"), end=at("10:00")),
            broadcasts=(Broadcast(id="speed", channel="SPEED", start=at("10:00"), end=at("09:00")),),
        )
        assert {
            (("sessions", "race", "actual", "end"), Severity.ERROR),
            (("sessions", "race", "broadcasts", "speed", "end"), Severity.ERROR),
        } == {(d.path, d.severity) for d in found("SCH009", race)}

    def test_cancelled(self) -> None:
        """What does not run has no order to keep."""
        assert () == found("SCH009", session("race", "race", "22:00", "02:00", status=PlanStatus.CANCELLED))


class TestZoneNotVenues:
    """Times are in the time zone of the venue."""

    def test_another_time_on_the_clock(self) -> None:
        """A start in Central time at a venue in Eastern time shows a wrong hour."""
        (finding,) = found("SCH010", session("race", "race", at("10:00", "America/Chicago"), "12:00"))
        assert Severity.ERROR is finding.severity
        assert "shows Sat 29 May 10:00 where clocks at The Circuit show Sat 29 May 11:00" in finding.message
        assert "write 2004-05-29T11:00:00-04:00[America/New_York]" == finding.hint
        assert ["start"] == finding.context["fields"]

    def test_another_name(self) -> None:
        """US/Eastern shows the same time under another name, which is a warning."""
        (finding,) = found(
            "SCH010", session("race", "race", at("10:00", "US/Eastern"), at("12:00", "US/Eastern"))
        )
        assert Severity.WARNING is finding.severity
        assert ["start", "end"] == finding.context["fields"]

    def test_a_zone_that_differs_in_winter_only(self) -> None:
        """What counts is what the clocks show at that moment."""
        summer = session("summer", "race", at("2004-07-04 10:00", "America/Jamaica"))
        winter = session("winter", "race", at("2004-12-04 10:00", "America/Jamaica"))
        severities = {d.context["session"]: d.severity for d in found("SCH010", summer, winter)}
        assert {"summer": Severity.ERROR, "winter": Severity.WARNING} == severities

    def test_every_time_of_a_session_in_one_finding(self) -> None:
        """One finding names all the times that are not in the venue's zone."""
        utc = at("10:00", "UTC")
        race = session("race", "race", utc, utc, last_entry_at=utc, actual=Actual(start=utc, end=utc))
        (finding,) = found("SCH010", race)
        assert ["start", "end", "last_entry_at", "actual/start", "actual/end"] == finding.context["fields"]

    def test_the_venues_own_zone(self) -> None:
        """Times in the venue's zone are right, whichever it is."""
        assert () == found("SCH010", session("race", "race", "10:00", "11:00"))
        in_utc = attrs.evolve(VENUE, timezone="Etc/UTC")
        assert () == found("SCH010", session("race", "race", at("10:00", "Etc/UTC")), venues=(in_utc,))

    def test_broadcasts_and_unknown_venues(self) -> None:
        """Broadcasts are in the zone of their audience; without a venue there is nothing to compare with."""
        pacific = Broadcast(id="b", start=at("10:00", "America/Los_Angeles"))
        assert () == found("SCH010", session("race", "race", "13:00", broadcasts=(pacific,)))
        assert () == found("SCH010", session("race", "race", at("10:00", "UTC")), venues=())


class TestLastEntryOutside:
    """The last time at which one may join is while the session runs."""

    @pytest.mark.parametrize(
        ("last", "expected"), [("15:29", 1), ("15:30", 0), ("16:45", 0), ("17:30", 0), ("17:31", 1)]
    )
    def test_within_the_slot(self, last: str, expected: int) -> None:
        """From the start to the end, both included."""
        walk = session("walk", "track-walk", "15:30", "17:30", last_entry_at=at(last))
        assert expected == len(found("SCH015", walk))

    def test_what_is_not_known(self) -> None:
        """Without times there is nothing to be outside of, and a cancelled walk has no last entry."""
        assert () == found("SCH015", session("walk", "track-walk", Start.tbc(), last_entry_at=at("16:00")))
        cancelled = session(
            "w", "track-walk", "10:00", last_entry_at=at("09:00"), status=PlanStatus.CANCELLED
        )
        assert () == found("SCH015", cancelled)


class TestImplausibleLength:
    """No session of a competition is longer than a day and a quarter."""

    LONG = session("race", "race", "10:00", at("2004-05-30 17:00"))

    def test_thirty_one_hours(self) -> None:
        """A race of 31 hours has probably a wrong date."""
        (finding,) = found("SCH017", self.LONG)
        assert Severity.WARNING is finding.severity
        assert "lasts 31 h" in finding.message
        assert "does it end at 17:00 on the day it starts?" == finding.hint

    @pytest.mark.parametrize(
        "fine",
        [
            session("daytona", "race", "15:30", at("2004-05-30 15:30")),
            session("edge", "race", "10:00", at("2004-05-30 16:00")),
            session("garage", "garage", "07:00", at("2004-06-02 20:00")),
            attrs.evolve(LONG, status=PlanStatus.CANCELLED),
        ],
        ids=["24 hours", "30 hours", "garages", "cancelled"],
    )
    def test_what_may_be_long(self, fine: Session) -> None:
        """A 24-hour race is fine, and garages are open over days."""
        assert () == found("SCH017", fine)

    def test_an_end_before_its_start(self) -> None:
        """Practice until twenty minutes before it starts, which is the next day, is no practice."""
        (finding,) = found("SCH017", session("odd", "practice", "08:20", at("2004-05-30 08:00")))

        assert "lasts 23 h 40 min" in finding.message
        assert "08:00 is before 08:20, and so on another day: is one of the two wrong?" == finding.hint

    @pytest.mark.parametrize(
        ("kind", "expected"), [("practice", 1), ("qualifying", 1), ("race", 0), ("test", 0)]
    )
    def test_half_a_day(self, kind: str, expected: int) -> None:
        """Thirteen hours are too long for practice, and fine for a race or a test."""
        assert expected == len(found("SCH017", session("day", kind, "08:00", "21:00")))

    def test_a_practice_sets_the_length(self) -> None:
        """The number is a parameter."""
        day = session("day", "race", "15:30", at("2004-05-30 15:30"))
        assert 1 == len(found("SCH017", day, options={"practices": Practices({"longest_session_h": 23.0})}))
        assert 0 == len(
            found("SCH017", self.LONG, options={"practices": Practices({"longest_session_h": None})})
        )


@pytest.mark.parametrize(
    ("end", "form", "said"),
    [
        ("2004-05-30 11:20", None, 1),
        ("2004-05-30 11:20", "10 laps", 1),
        ("2004-05-30 11:20", "PT30M", 1),
        ("2004-05-30 11:20", "PT23H40M", 0),
        ("2004-05-30 11:40", None, 0),
        ("2004-05-30 05:30", None, 0),
        ("12:00", None, 0),
    ],
)
def test_a_race_turned_round(end: str, form: str | None, said: int) -> None:
    """A race from 11:40 to 11:20 has its times mixed up unless it is said to be so long; one of a whole day has not."""
    race = session(
        "race", "race", "11:40", end, series="alms", format=Format.parse(form) if form is not None else None
    )
    assert said == len(found("SCH017", race))
