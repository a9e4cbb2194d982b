"""Two sessions on one stretch of road at one time."""

import datetime as dt
from pathlib import Path
from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.intake.check import check
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.rules.building import VENUE, WEEKEND, at, found, pairs, report, season, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "SCH001": Example(
        sound=made.SOUND, broken=made.day(made.RACE, made.moved(made.SUPPORT, "14:30", "15:20"))
    ),
    "SCH002": Example(
        sound=made.SOUND,
        broken=made.day(
            made.RACE, session("walk", "track-walk", "14:30", "15:30", title="Track walk", operated_by="imsa")
        ),
    ),
    "SCH003": Example(
        sound=made.SOUND,
        broken=made.day(
            made.RACE, session("parade", "parade", "14:30", "15:00", title="Parade", track="shared")
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

DATA = Path(__file__).parents[2] / "data"

QUALIFYING = session("alms-qualifying", "qualifying", "10:00", "10:30", series="alms")


def against(
    start: str | Instant | Start | None, end: str | Instant | None = None, **facts: object
) -> Session:
    """A World Challenge Practice, to be set against the qualifying from 10:00 to 10:30."""
    return session("wc-practice", "practice", start, end, **{"series": "world-challenge", **facts})


class TestReality:
    """A rule that flags a timetable that ran is wrong, and one that misses a misprint as well."""

    def test_long_beach_2013_has_no_error(self) -> None:
        """Three bodies on one track for two days, and the published timetable holds."""
        result = check(DATA / "2013-long-beach.csv")
        assert (0, 0) == (result.counts[Severity.ERROR], result.counts[Severity.WARNING])

    def test_st_petersburg_2021_has_a_misprint(self) -> None:
        """The row from 00:50 conflicts with the five rows it covers; nothing else is an error."""
        result = check(DATA / "2021-st-petersburg.csv")
        assert 0 == result.counts[Severity.WARNING]
        assert {"SCH001"} == {d.code for d in result.errors}
        assert {(20, "start")} == {(d.place.row, d.place.field) for d in result.errors if d.place}
        assert [15, 16, 17, 18, 19] == sorted(
            d.related[0].place.row or 0 for d in result.errors if d.related[0].place
        )
        assert {
            "was 12:50 meant? Stadium Super Trucks Race 1 (Sat 24 Apr 00:50 to 13:20) is 12 h 30 min long"
        } == {d.hint for d in result.errors}


class TestOverlap:
    """Two exclusive uses of common asphalt do not overlap."""

    def test_across_series_and_organisations(self) -> None:
        """A session of one series within one of another's is an error that names both, with day and times."""
        (conflict,) = found("SCH001", QUALIFYING, against("10:15", "10:45"))
        assert Severity.ERROR is conflict.severity
        assert (
            "World Challenge Practice (Sat 29 May 10:15 to 10:45) and ALMS Qualifying (Sat 29 May 10:00 to 10:30) "
            "both have the track to themselves from 10:15 to 10:30"
        ) == conflict.message
        assert ("sessions", "wc-practice", "start") == conflict.path
        assert [("sessions", "alms-qualifying", "start")] == [other.path for other in conflict.related]
        assert 15 == conflict.context["overlap_min"]
        assert ["north", "south"] == conflict.context["asphalt"]

    @pytest.mark.parametrize(
        ("first", "second", "severity"),
        [
            ({}, {"start": "10:05", "end": "10:20"}, Severity.WARNING),
            ({}, {"start": "10:15", "end": "10:45", "classes": ("p1",)}, Severity.WARNING),
            ({"classes": ("gt",)}, {"start": "10:15", "end": "10:45", "classes": ("p1",)}, Severity.WARNING),
            ({}, {"start": "10:15", "end": "10:45"}, Severity.ERROR),
            ({}, {"start": "10:00", "end": "10:30"}, Severity.ERROR),
            ({"kind": "race"}, {"kind": "race", "start": "10:05", "end": "10:20"}, Severity.ERROR),
            ({}, {"kind": "practice", "start": "10:05", "end": "10:20"}, Severity.ERROR),
            ({}, {"start": "10:05", "end": "10:20", "series": "world-challenge"}, Severity.ERROR),
        ],
    )
    def test_parts_that_do_not_say_so(
        self, first: dict[str, object], second: dict[str, object], severity: Severity
    ) -> None:
        """Classes of one practice and Q1 within qualifying may be parts of it; races and other series are not."""
        base: dict[str, Any] = {"kind": "qualifying", "start": "10:00", "end": "10:30", "series": "alms"}

        def of(name: str, **facts: Any) -> Session:
            return session(name, facts.pop("kind"), facts.pop("start"), facts.pop("end"), **facts)

        (conflict,) = found("SCH001", of("one", **{**base, **first}), of("two", **{**base, **second}))

        assert severity is conflict.severity
        assert (severity is Severity.WARNING) is ("part_of" in str(conflict.hint))

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("10:30", "11:00", 0),
            ("09:30", "10:00", 0),
            ("10:29", "11:00", 1),
            ("09:30", "10:01", 1),
            ("10:00", "10:30", 1),
            ("10:05", "10:10", 1),
            ("09:00", "12:00", 1),
        ],
    )
    def test_times_are_half_open(self, start: str, end: str, expected: int) -> None:
        """What starts as another ends does not conflict with it; a minute earlier it does."""
        assert expected == len(found("SCH001", QUALIFYING, against(start, end)))

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("10:10", "10:10", 1),
            ("10:10", None, 1),
            ("10:00", "10:00", 1),
            ("10:00", None, 1),
            ("10:30", "10:30", 0),
            ("10:30", None, 0),
            ("09:59", None, 0),
        ],
    )
    def test_a_moment_and_an_unknown_end_take_an_instant(
        self, start: str, end: str | None, expected: int
    ) -> None:
        """They conflict with what runs at that instant, and with nothing after it."""
        assert expected == len(found("SCH001", QUALIFYING, against(start, end)))

    def test_two_moments(self) -> None:
        """Two sessions that take the same instant conflict; a minute apart they do not."""
        moment = session("a", "practice", "12:00", "12:00")
        assert 1 == len(found("SCH001", moment, session("b", "practice", "12:00")))
        assert 0 == len(found("SCH001", moment, session("b", "practice", "12:01")))

    def test_over_midnight(self) -> None:
        """A race into the night conflicts with what starts on the next day before it ends."""
        race = session("race", "race", "20:00", at("2004-05-30 02:00"))
        assert 1 == len(found("SCH001", race, against(at("2004-05-30 01:30"), at("2004-05-30 03:00"))))
        assert 0 == len(found("SCH001", race, against(at("2004-05-30 02:00"), at("2004-05-30 03:00"))))

    def test_over_days(self) -> None:
        """A session of several days conflicts with each that it covers."""
        long = session("test", "test", at("2004-05-27 08:00"), at("2004-05-30 18:00"))
        friday = session("friday", "practice", at("2004-05-28 10:00"), at("2004-05-28 11:00"))
        expected = {frozenset(("test", "friday")), frozenset(("test", "alms-qualifying"))}
        assert expected == pairs(found("SCH001", long, friday, QUALIFYING))

    def test_in_a_night_in_which_clocks_are_put_back(self) -> None:
        """The first and the second 01:30 are different times: what ends at one does not reach the other."""
        first = session("first", "practice", at("2004-10-31 01:00", fold=0), at("2004-10-31 01:30", fold=0))
        second = session("second", "practice", at("2004-10-31 01:00", fold=1), at("2004-10-31 01:30", fold=1))
        assert () == found("SCH001", first, second)
        long = session("long", "practice", at("2004-10-31 01:00", fold=0), at("2004-10-31 01:30", fold=1))
        assert {frozenset(("long", "second"))} == pairs(found("SCH001", long, second))

    def test_moments_are_compared_and_not_clocks(self) -> None:
        """Two sessions at ten by different zones' clocks are not at one time."""
        assert () == found(
            "SCH001", QUALIFYING, against(at("10:00", "America/Chicago"), at("10:30", "America/Chicago"))
        )

    def test_relative_starts_are_resolved(self) -> None:
        """A session that follows another takes its time from there."""
        before = session("before", "practice", "09:00", "09:50")
        later = against(Start.after("before", dt.timedelta(minutes=15)), "10:20")
        assert {frozenset(("wc-practice", "alms-qualifying"))} == pairs(
            found("SCH001", before, QUALIFYING, later)
        )


class TestPlace:
    """Exclusivity is that of asphalt, wherever it is named."""

    def test_two_loops_without_common_asphalt(self) -> None:
        """The north and the south loop can run at once."""
        one = attrs.evolve(QUALIFYING, layout="north-loop")
        assert () == found("SCH001", one, against("10:00", "10:30", layout="south-loop"))

    def test_a_loop_and_the_full_course(self) -> None:
        """A loop cannot be used while the full course is, and the finding names the stretch they share."""
        (conflict,) = found("SCH001", QUALIFYING, against("10:00", "10:30", layout="south-loop"))
        assert ["south"] == conflict.context["asphalt"]

    @pytest.mark.parametrize("layout", [None, "nowhere"])
    def test_an_unknown_layout_takes_everything(self, layout: str | None) -> None:
        """What runs on a layout that is not known cannot run beside anything."""
        weekend = attrs.evolve(WEEKEND, layout=layout)
        loop = attrs.evolve(QUALIFYING, layout="north-loop")
        assert 1 == len(found("SCH001", loop, against("10:00", "10:30"), weekends=(weekend,)))

    def test_a_layout_of_another_venue_is_not_known(self) -> None:
        """Asphalt elsewhere says nothing about what is used here."""
        its = attrs.evolve(VENUE.layouts[0], id="its", asphalt=("elsewhere",))
        elsewhere = Venue(id="elsewhere", timezone="America/New_York", layouts=(its,))
        one = attrs.evolve(QUALIFYING, layout="north-loop")
        other = against("10:00", "10:30", layout="its")
        assert 1 == len(found("SCH001", one, other, venues=(VENUE, elsewhere)))

    def test_layouts_without_asphalt(self) -> None:
        """Layouts that name no asphalt share all of it."""
        bare = attrs.evolve(VENUE, layouts=tuple(attrs.evolve(each, asphalt=()) for each in VENUE.layouts))
        one = attrs.evolve(QUALIFYING, layout="north-loop")
        (conflict,) = found("SCH001", one, against("10:00", "10:30", layout="south-loop"), venues=(bare,))
        assert [] == conflict.context["asphalt"]

    def test_several_common_stretches_make_one_conflict(self) -> None:
        """A pair is reported once, however much asphalt it shares."""
        assert 1 == len(found("SCH001", QUALIFYING, against("10:00", "10:30")))

    def test_weekends_at_one_venue(self) -> None:
        """Two weekends at one circuit are on one track, and the finding names both."""
        other = RaceWeekend(id="other", name="The Other Weekend", venue="circuit", layout="full")
        (conflict,) = found(
            "SCH001", QUALIFYING, against("10:15", "10:45", weekend="other"), weekends=(WEEKEND, other)
        )
        assert "The Weekend" in conflict.message
        assert "The Other Weekend" in conflict.message

    def test_the_same_time_at_another_venue(self) -> None:
        """Two circuits are two tracks."""
        elsewhere = Venue(id="elsewhere", timezone="America/New_York")
        other = RaceWeekend(id="other", venue="elsewhere")
        sessions = (QUALIFYING, against("10:15", "10:45", weekend="other"))
        assert () == found("SCH001", *sessions, venues=(VENUE, elsewhere), weekends=(WEEKEND, other))

    def test_a_document_without_the_venue_or_the_weekend(self) -> None:
        """In a part of a season, sessions of one weekend are still at one place."""
        sessions = (QUALIFYING, against("10:15", "10:45"))
        assert 1 == len(found("SCH001", *sessions, venues=()))
        assert 1 == len(found("SCH001", *sessions, venues=(), weekends=()))


class TestWhatIsNoConflict:
    """Overlaps that are meant."""

    def test_cancelled_and_postponed(self) -> None:
        """A session that does not run is in nobody's way."""
        assert () == found("SCH001", QUALIFYING, against("10:00", "10:30", status=PlanStatus.CANCELLED))
        assert () == found("SCH001", QUALIFYING, against(Start.tbc(), "10:30", status=PlanStatus.POSTPONED))

    def test_one_race_for_two_series(self) -> None:
        """It is one session, and does not conflict with itself."""
        assert () == found(
            "SCH001", session("race", "race", "10:00", "11:00", series=("alms", "world-challenge"))
        )

    def test_a_part_and_its_whole(self) -> None:
        """A part may overlap its whole, directly or through others; two parts of one whole may not."""
        whole = session("whole", "qualifying", "10:00", "11:00", series="alms")
        part = session("part", "qualifying", "10:00", "10:30", series="alms", part_of="whole")
        within = session("within", "qualifying", "10:00", "10:10", series="alms", part_of="part")
        assert () == found("SCH001", whole, part, within)
        sibling = session("sibling", "qualifying", "10:20", "10:40", series="alms", part_of="whole")
        assert {frozenset(("part", "sibling"))} == pairs(found("SCH001", whole, part, sibling))

    def test_uses_that_are_not_exclusive(self) -> None:
        """What shares the track, or does not use it, is no exclusive use."""
        assert () == found("SCH001", QUALIFYING, against("10:00", "10:30", track="none"))
        assert () == found("SCH001", QUALIFYING, against("10:00", "10:30", track="shared"))
        assert () == found(
            "SCH001", QUALIFYING, session("autographs", "autographs", "10:00", "11:00", series="alms")
        )

    def test_what_is_stated_counts(self) -> None:
        """A demonstration that states that it has the track to itself conflicts."""
        demonstration = session("demo", "demonstration", "10:00", "10:30", track="exclusive")
        assert 1 == len(found("SCH001", QUALIFYING, demonstration))


class TestReserve:
    """A conflict that rests on a time given with a reserve is a warning."""

    @pytest.mark.parametrize("mark", ["~", ">"])
    def test_approximate_and_not_before(self, mark: str) -> None:
        """About and not before may turn out otherwise, and the message says so."""
        (conflict,) = found("SCH001", QUALIFYING, against(f"{mark}10:15", "10:45"))
        assert Severity.WARNING is conflict.severity
        assert conflict.message.endswith("unless a time turns out otherwise")

    def test_after_a_session_with_a_reserve(self) -> None:
        """What follows a session at about a time is at about a time itself."""
        before = session("before", "practice", Start.about(at("09:30")), "10:00")
        (conflict,) = found("SCH001", before, QUALIFYING, against(Start.after("before"), "10:20"))
        assert Severity.WARNING is conflict.severity


class TestMisprint:
    """A morning that was meant as an afternoon is asked about, where that would end the conflict."""

    def test_a_row_that_is_clear_of_the_other_twelve_hours_later(self) -> None:
        """The finding is at the suspicious row, whichever of the two began later."""
        long = session("long", "race", "00:50", "13:20", series="atlantics")
        (conflict,) = found("SCH001", QUALIFYING, long)
        assert ("sessions", "long", "start") == conflict.path
        assert (conflict.hint or "").startswith("was 12:50 meant?")

    @pytest.mark.parametrize(("start", "end"), [("09:00", "20:00"), ("10:15", at("2004-05-30 10:15"))])
    def test_a_long_race_is_long(self, start: str, end: str | Instant) -> None:
        """Twelve hours or less, and a day that would still conflict, are not asked about."""
        late = session("late", "practice", "22:20", "22:30", series="alms")
        conflicts = found("SCH001", QUALIFYING, late, session("long", "race", start, end, series="atlantics"))
        asked = {str(d.context["other"]) for d in conflicts if (d.hint or "").startswith("was ")}
        assert "late" not in asked


class TestMany:
    """One wrong row, or a document full of them, does not drown the report."""

    def test_each_session_is_listed_with_ten_others(self) -> None:
        """The eleventh earlier session is not listed one by one, and the report says that there are more."""
        crowd = [session(f"s{n:02}", "practice", "10:00", "11:00") for n in range(12)]
        diagnostics = found("SCH001", *crowd)
        more = [d for d in diagnostics if "other" not in d.context]
        assert ["s11"] == [d.context["session"] for d in more]
        assert sum(min(n, 10) for n in range(12)) == len(diagnostics) - len(more)

    def test_many_rows_at_one_time(self) -> None:
        """Findings grow with the number of rows and not with its square."""
        crowd = [session(f"s{n}", "practice", "10:00", "11:00") for n in range(100)]
        assert 1_100 > report("SCH001", *crowd).counts[Severity.ERROR]


class TestColdOverHot:
    """People are not on a track that is hot."""

    WALK = session("walk", "track-walk", "10:15", "11:00", department="operations")

    def test_a_track_walk_over_qualifying(self) -> None:
        """It is an error that says who is on foot."""
        (conflict,) = found("SCH002", QUALIFYING, self.WALK)
        assert Severity.ERROR is conflict.severity
        assert conflict.message.startswith("Track walk (Sat 29 May 10:15 to 11:00) has people on the track")

    def test_right_after_qualifying(self) -> None:
        """From the end of the session on, the track may be walked."""
        assert () == found("SCH002", QUALIFYING, attrs.evolve(self.WALK, start=Start.at(at("10:30"))))

    def test_a_part_is_no_exception(self) -> None:
        """People on a hot track are in danger, whatever their row is a part of."""
        assert 1 == len(found("SCH002", QUALIFYING, attrs.evolve(self.WALK, part_of="alms-qualifying")))

    def test_hot_and_shared(self) -> None:
        """Rides that share the track and are hot may not meet people on foot; two rows of people may meet."""
        rides = session("rides", "rides", "10:30", "11:00", track="shared", condition="hot")
        cabling = session("cabling", "cabling", "10:30", "11:30")
        assert {frozenset(("walk", "rides")), frozenset(("cabling", "rides"))} == pairs(
            found("SCH002", rides, self.WALK, cabling)
        )

    def test_what_is_neither_hot_nor_cold(self) -> None:
        """An inspection says nothing of the track's condition and may meet people on foot."""
        assert () == found("SCH002", session("inspection", "track-inspection", "10:00", "11:00"), self.WALK)

    def test_two_exclusive_uses_are_left_to_the_other_rule(self) -> None:
        """One fault is reported once."""
        cold = session("show", "demonstration", "10:00", "10:30", track="exclusive", condition="cold")
        assert () == found("SCH002", QUALIFYING, cold)
        assert 1 == len(found("SCH001", QUALIFYING, cold))

    def test_an_approximate_time(self) -> None:
        """It may turn out otherwise, so it is a warning."""
        (conflict,) = found("SCH002", QUALIFYING, attrs.evolve(self.WALK, start=Start.about(at("10:15"))))
        assert Severity.WARNING is conflict.severity


class TestSharedOverExclusive:
    """What shares the track does not meet what needs it alone."""

    INSPECTION = session("inspection", "track-inspection", "10:20", "10:40")

    def test_an_inspection_over_qualifying(self) -> None:
        """It is a warning: one of the rows is probably wrong."""
        (conflict,) = found("SCH003", QUALIFYING, self.INSPECTION)
        assert Severity.WARNING is conflict.severity
        assert "which ALMS Qualifying (Sat 29 May 10:00 to 10:30) has to itself" in conflict.message

    def test_a_part(self) -> None:
        """A part of the session, directly or through another, is meant."""
        lap = session("lap", "reconnaissance", "10:00", "10:05", track="shared", part_of="alms-qualifying")
        within = session("within", "parade", "10:00", "10:02", track="shared", part_of="lap")
        assert () == found("SCH003", QUALIFYING, lap, within)
        assert 1 == len(found("SCH003", QUALIFYING, lap, attrs.evolve(within, part_of="elsewhere")))

    def test_shared_with_shared(self) -> None:
        """What shares the track may meet what shares it."""
        assert () == found(
            "SCH003", self.INSPECTION, session("parade", "parade", "10:20", "10:40", track="shared")
        )

    def test_touching(self) -> None:
        """What ends as the session starts does not meet it."""
        assert () == found("SCH003", QUALIFYING, session("lap", "course-clearance", "09:50", "10:00"))

    def test_people_on_foot_are_left_to_the_other_rule(self) -> None:
        """One fault is reported once."""
        assert () == found("SCH003", QUALIFYING, TestColdOverHot.WALK)


def test_a_part_of_a_season_is_examined_like_all_of_it() -> None:
    """Sessions without series, title, end or layout are examined as far as they go."""
    assert validate(season(session("a", "other"), session("b", "race", "10:00"))).ok
