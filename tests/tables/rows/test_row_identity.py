"""CSV timetables read into a document that exists: which row is which session, and what stays."""

import attrs
import pytest

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, Change, ChangeKind
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.timetable_reading import TimetableReading
from roadracing._internal.time.start import Start
from tests.tables.building import NAMESPACE, at, found, long_beach, problems, read


def into(*rows: dict[str, str], season: Season | None = None, **options: object) -> TimetableReading:
    """What becomes of rows that are read into the document of Long Beach."""
    return read(*rows, **{"into": season or long_beach(), "weekend": "long-beach", **options})


def by_id(reading: TimetableReading) -> dict[str, object]:
    """The sessions of a reading."""
    assert reading.season is not None, reading.diagnostics
    return {session.id: session for session in reading.season.sessions}


RACE = {"id": "lb-alms-race", "start": "16:45", "activity": "Grand Prix"}


def test_by_id() -> None:
    """A row with an id is that session, under whatever name, and what the row does not carry stays."""
    before = {session.id: session for session in long_beach().sessions}
    reading = into(RACE)

    assert (
        attrs.evolve(before["lb-alms-race"], title="Grand Prix", start=Start.at(at("16:45")))
        == by_id(reading)["lb-alms-race"]
    )
    assert ("lb-alms-race",) == reading.matched
    assert () == reading.new


def test_by_series_and_activity() -> None:
    """Without an id, a row is the session of its series and activity; series go by any of their names."""
    rows = [
        {"series": name, "activity": "race", "start": "17:00"}
        for name in ("ALMS", "alms", "american le mans  series")
    ]
    for row in rows:
        reading = into(row)
        assert ("lb-alms-race",) == reading.matched
        assert Start.at(at("17:00")) == by_id(reading)["lb-alms-race"].start  # type: ignore[attr-defined]


def test_never_by_time() -> None:
    """A row at the time of one session with the name of another is the other."""
    reading = into({"series": "ALMS", "activity": "Practice 1", "start": "16:30"})

    assert ("lb-alms-practice-1",) == reading.matched


def test_what_has_no_row_stays() -> None:
    """Sessions without a row are listed and unchanged; those of other weekends are not even listed."""
    season = long_beach()
    reading = into(RACE, season=season)
    after = by_id(reading)

    assert ("lb-alms-practice-1", "lb-indycar-practice-1") == reading.missing
    assert all(session == after[session.id] for session in season.sessions if session.id != "lb-alms-race")
    assert ["info"] == [d.severity for d in found(reading, table_faults.MISSING_ROW)]


def test_new_sessions() -> None:
    """A row like no session is a new one, with an id that nobody has or had."""
    change = Change(kind=ChangeKind.REMOVED, path="/sessions/long-beach-alms-warm-up")
    season = attrs.evolve(long_beach(), bulletins=(Bulletin(id="b1", changes=(change,)),))
    reading = into({"series": "ALMS", "activity": "Warm-up"}, season=season)

    assert ("long-beach-alms-warm-up-2",) == reading.new
    assert SessionKind.WARM_UP is by_id(reading)["long-beach-alms-warm-up-2"].kind  # type: ignore[attr-defined]


def test_a_session_may_bring_its_id() -> None:
    """A row with an id that no session has is a new session of that id, although one is called the same."""
    reading = into({"id": "race-of-champions", "series": "ALMS", "activity": "Race"})

    assert ("race-of-champions",) == reading.new
    assert () == reading.matched


def test_an_id_is_never_taken_from_another_weekend() -> None:
    """The id of a session of another weekend is refused, and that session stays as it is."""
    season = long_beach()
    reading = into({"id": "laguna-race", "activity": "Demonstration"}, season=season)
    after = by_id(reading)

    assert ["id-not-free"] == problems(reading)
    assert [s for s in season.sessions if s.id == "laguna-race"] == [after["laguna-race"]]
    assert ("long-beach-6310d1-demonstration",) == reading.new


class TestAmbiguous:
    """What nobody can tell apart is refused as a whole."""

    def test_two_rows_for_one_session(self) -> None:
        """Two rows of one series and activity may both be the session; the rows and the session are named."""
        row = {"series": "ALMS", "activity": "Race"}
        reading = into(row, {"series": "ALMS", "activity": "Warm-up"}, row)
        (group,) = reading.ambiguous
        (error,) = reading.errors

        assert None is reading.season
        assert ((2, 4), ("lb-alms-race",), ("alms",), "Race") == (
            group.rows,
            group.sessions,
            group.series,
            group.activity,
        )
        assert "rows 2, 4" in error.message
        assert "lb-alms-race" in error.message
        assert ("long-beach-alms-warm-up",) == reading.new

    def test_without_series(self) -> None:
        """A timetable without series cannot tell the practices of two series apart, but the race is the race."""
        reading = into({"activity": "Practice 1"}, {"activity": "Race"})

        assert None is reading.season
        assert [("lb-alms-practice-1", "lb-indycar-practice-1")] == [
            group.sessions for group in reading.ambiguous
        ]
        assert ("lb-alms-race",) == reading.matched

    def test_an_id_settles_it(self) -> None:
        """With the id of one of them the other is clear."""
        reading = into(
            {"activity": "Practice 1", "id": "lb-alms-practice-1"}, {"activity": "Practice 1", "id": ""}
        )

        assert ("lb-alms-practice-1", "lb-indycar-practice-1") == reading.matched


class TestCells:
    """An empty cell says that nothing is known; a column that is not there says nothing."""

    def test_an_emptied_cell(self) -> None:
        """Whoever empties a cell removes the fact."""
        row = {
            **RACE,
            "end": "",
            "classes": "",
            "fixed": "",
            "fixed_reason": "",
            "broadcaster": "",
            "notes": "",
        }
        session = by_id(into(row))["lb-alms-race"]

        assert (None, (), None, None) == (session.end, session.classes, session.fixed, session.fixed_reason)  # type: ignore[attr-defined]
        assert {"other.example:x": [1]} == dict(session.extra)  # type: ignore[attr-defined]
        assert 3 == session.revision  # type: ignore[attr-defined]

    def test_an_emptied_kind_follows_from_the_words(self) -> None:
        """A kind cannot be unknown, so that without one the words decide."""
        session = by_id(into({**RACE, "activity": "Feature Race", "kind": ""}))["lb-alms-race"]

        assert SessionKind.RACE is session.kind  # type: ignore[attr-defined]
        other = by_id(into({**RACE, "kind": ""}))["lb-alms-race"]
        assert SessionKind.OTHER is other.kind  # type: ignore[attr-defined]

    def test_no_start_any_more(self) -> None:
        """A start that is emptied or to be confirmed is known to the day, or not at all."""
        assert Start.on(at("10:00").date()) != Start.tbc()
        for start, date, expected in (("TBC", "", Start.tbc()), ("", "", None)):
            row = {"id": "lb-alms-race", "activity": "Race", "start": start, "date": date, "end": ""}
            assert expected == by_id(into(row))["lb-alms-race"].start  # type: ignore[attr-defined]

    def test_a_start_past_an_end_that_is_not_carried(self) -> None:
        """A timetable without ends that moves a start past one leaves the end, and warns."""
        reading = into({"id": "lb-alms-race", "activity": "Race", "start": "19:00"})

        assert ["contradictory-times"] == problems(reading)
        assert at("18:30") == by_id(reading)["lb-alms-race"].end  # type: ignore[attr-defined]

    def test_cancelled(self) -> None:
        """A status is changed like any other fact."""
        session = by_id(into({**RACE, "status": "cancelled"}))["lb-alms-race"]

        assert PlanStatus.CANCELLED is session.status  # type: ignore[attr-defined]

    def test_what_cannot_be_read_leaves_no_half_truth(self) -> None:
        """A fact whose new words cannot be read is unknown, with the words beside it until they are corrected."""
        wrong = into({**RACE, "end": "later"})
        assert wrong.season is not None
        session = by_id(wrong)["lb-alms-race"]
        right = by_id(into({**RACE, "end": "18:30"}, season=wrong.season))["lb-alms-race"]

        assert (None, "later") == (session.end, session.extra[f"{NAMESPACE}:csv-end"])  # type: ignore[attr-defined]
        assert at("18:30") == right.end  # type: ignore[attr-defined]
        assert f"{NAMESPACE}:csv-end" not in right.extra  # type: ignore[attr-defined]


class TestZone:
    """Without a column for it, times are read by the clocks the session had, else by the venue's."""

    def test_the_venue_s(self) -> None:
        """A new session is in the venue's zone."""
        reading = into({"activity": "Warm-up"})

        assert Start.at(at("10:00")) == by_id(reading)[reading.new[0]].start  # type: ignore[attr-defined]

    def test_the_session_s_own(self) -> None:
        """A session that was in another zone stays in it, unless the caller names one."""
        season = long_beach()
        moved = tuple(
            attrs.evolve(s, start=Start.at(at("19:30", zone="America/New_York")))
            if s.id == "lb-alms-race"
            else s
            for s in season.sessions
        )
        season = attrs.evolve(season, sessions=moved)
        row = {"id": "lb-alms-race", "activity": "Race", "start": "19:45"}

        assert "America/New_York" == by_id(into(row, season=season))["lb-alms-race"].starts.zone  # type: ignore[attr-defined]
        told = by_id(into(row, season=season, timezone="America/Denver"))["lb-alms-race"]
        assert "America/Denver" == told.starts.zone  # type: ignore[attr-defined]


class TestWeekend:
    """A timetable is read into one weekend."""

    @pytest.mark.parametrize(
        ("weekend", "message"), [(None, "has 2 weekends"), ("daytona", 'no weekend "daytona"')]
    )
    def test_it_has_to_be_one_of_the_document(self, weekend: str | None, message: str) -> None:
        """An unknown weekend is refused, and so is none where there are several; the hint lists them."""
        reading = into(RACE, weekend=weekend)

        assert None is reading.season
        assert message in reading.diagnostics[0].message
        assert "laguna-seca, long-beach" in str(reading.diagnostics[0].hint)

    def test_the_only_one(self) -> None:
        """A document of one weekend needs no name for it."""
        season = long_beach()
        season = attrs.evolve(
            season,
            weekends=season.weekends[1:],
            sessions=[s for s in season.sessions if s.weekend == "long-beach"],
        )

        assert ("lb-alms-race",) == into(RACE, season=season, weekend=None).matched

    def test_weekdays_of_the_weekend(self) -> None:
        """Weekdays are those of the document's weekend, or of its listings."""
        assert Start.at(at("16:45")) == by_id(into({**RACE, "date": "Sat"}))["lb-alms-race"].start  # type: ignore[attr-defined]

    def test_another_namespace_is_refused(self) -> None:
        """A document keeps its namespace."""
        assert ["unusable-option"] == problems(into(RACE, namespace="other.example"))


def test_a_weekend_that_only_sessions_name() -> None:
    """In a part of a document, a weekend is there because its sessions are."""
    season = attrs.evolve(long_beach(), weekends=(RaceWeekend(id="laguna-seca", venue="lb-street"),))
    reading = into({**RACE, "timezone": "America/Los_Angeles"}, season=season)

    assert ("lb-alms-race",) == reading.matched
