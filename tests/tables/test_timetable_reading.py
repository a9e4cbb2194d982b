"""CSV timetables, read by themselves."""

import datetime as dt
from pathlib import Path

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import (
    Audience,
    PlanStatus,
    SessionKind,
    TrackCondition,
    TrackUse,
)
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.timetable_reading import read_csv, read_csv_text
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.tables.building import (
    FRIDAY,
    NAMESPACE,
    SATURDAY,
    SUNDAY,
    ZONE,
    at,
    found,
    one,
    problems,
    read,
)

DATA = Path(__file__).parents[1] / "data"


class TestLongBeach2013:
    """The published timetable of a weekend that three bodies shared."""

    reading = read_csv(DATA / "2013-long-beach.csv", namespace=NAMESPACE, weekend="2013-long-beach")

    def test_every_row_is_a_session(self) -> None:
        """All nineteen rows are read, without a complaint."""
        assert self.reading.season is not None
        assert 19 == len(self.reading.season.sessions)
        assert [] == problems(self.reading)
        assert self.reading.usable

    def test_the_instants(self) -> None:
        """The first practice and the race are at the times that were published, in Pacific daylight time."""
        assert self.reading.season is not None
        sessions = {s.id: s for s in self.reading.season.sessions}
        race = sessions["2013-long-beach-american-le-mans-series-race"]
        first = min(sessions.values(), key=lambda session: session.starts or at("23:00"))

        assert "2013-04-20T16:30:00-07:00[America/Los_Angeles]" == str(race.start)
        assert "2013-04-20T18:30:00-07:00[America/Los_Angeles]" == str(race.end)
        assert "2013-04-19T07:30:00-07:00[America/Los_Angeles]" == str(first.start)
        assert (SessionKind.RACE, TrackUse.EXCLUSIVE) == (race.kind, race.track)

    def test_an_end_that_was_not_published_is_unknown(self) -> None:
        """The pre-race activities have no end, and use no track."""
        assert self.reading.season is not None
        (pre_race,) = (s for s in self.reading.season.sessions if s.kind is SessionKind.PRE_RACE)

        assert (None, TrackUse.NONE, "no end published") == (pre_race.end, pre_race.track, pre_race.notes)

    def test_the_weekend(self) -> None:
        """One weekend at one venue, of which only the zone is known, and the six series that were named."""
        season = self.reading.season
        assert season is not None
        (weekend,), (venue,) = season.weekends, season.venues

        assert ("2013-long-beach", "2013-long-beach-venue") == (weekend.id, weekend.venue)
        assert ("2013-long-beach-venue", "America/Los_Angeles", None) == (
            venue.id,
            venue.timezone,
            venue.name,
        )
        assert {
            "american-le-mans-series": "American Le Mans Series",
            "drift": "Drift",
            "indy-lights": "Indy Lights",
            "indycar": "IndyCar",
            "pirelli-world-challenge": "Pirelli World Challenge",
            "pro-celebrity": "Pro/Celebrity",
        } == {series.id: series.name for series in season.series}

    def test_places(self) -> None:
        """Every fact knows its row, its column and where in the text it stands."""
        place = self.reading.source.place(("sessions", "2013-long-beach-american-le-mans-series-race", "end"))

        assert place is not None
        assert (20, 20, 18, "end") == (place.row, place.line, place.column, place.field)
        assert str(DATA / "2013-long-beach.csv") == place.file
        series = self.reading.source.place(("series", "drift", "name"))
        assert series is not None
        assert (11, "series") == (series.row, series.field)


class TestStPetersburg2021:
    """A published timetable with a misprint, which is kept as it was printed."""

    reading = read_csv(DATA / "2021-st-petersburg.csv", namespace=NAMESPACE, weekend="2021-st-petersburg")

    def test_nothing_is_wrong_with_reading_it(self) -> None:
        """The misprint can be read; that it cannot be right is for the rules to find."""
        assert [] == problems(self.reading)
        assert self.reading.season is not None
        assert 28 == len(self.reading.season.sessions)

    def test_the_misprint_stays_as_printed(self) -> None:
        """12.50am is fifty minutes past midnight."""
        assert self.reading.season is not None
        (race,) = (s for s in self.reading.season.sessions if "stadium-super-trucks-race-1" in s.id)

        assert "2021-04-24T00:50:00-04:00[America/New_York]" == str(race.start)
        assert "2021-04-24T13:20:00-04:00[America/New_York]" == str(race.end)

    def test_kinds_and_numbers(self) -> None:
        """Practice 2 is the second practice; practice and qualifying in one is neither for sure."""
        assert self.reading.season is not None
        by_id = {s.id.removeprefix("2021-st-petersburg-"): s for s in self.reading.season.sessions}

        assert (SessionKind.PRACTICE, 2) == (
            by_id["indycar-practice-2"].kind,
            by_id["indycar-practice-2"].ordinal,
        )
        assert SessionKind.WARM_UP is by_id["indycar-warm-up"].kind
        assert SessionKind.OTHER is by_id["stadium-super-trucks-practice-qualifying"].kind


class TestColumns:
    """Columns are known by their headings, in any order and case."""

    @pytest.mark.parametrize(
        "text",
        [
            "date,start,activity\n2013-04-20,10:00,Race 1\n",
            "\ufeffDATE,Start,ACTIVITY\r\n2013-04-20,10:00,Race 1\r\n",
            'activity;start;date\n"Race 1";10:00;2013-04-20',
            "Activity\tDate\tStart\r2013\t\t\rRace 1\t2013-04-20\t10:00\r".replace("2013\t\t\r", ""),
            "sep=;\r\nDate;Start;Activity\r\n2013-04-20;10:00;Race 1\r\n",
            "\n\n date , start , activity \n,,\n2013-04-20 , 10:00 , Race 1 \n\n",
            "date,start,activity,,\n2013-04-20,10:00,Race 1,,\n",
        ],
    )
    def test_layouts(self, text: str) -> None:
        """Order, case, byte order mark, delimiter, line ends and blank rows make no difference."""
        reading = read_csv_text(text, timezone=ZONE, namespace=NAMESPACE, weekend="lb")

        assert [] == problems(reading)
        assert ("lb-b31013-race-1", Start.at(at("10:00")), "Race 1") == (
            one(reading).id,
            one(reading).start,
            one(reading).title,
        )

    def test_blanks_and_hyphens_for_underscores(self) -> None:
        """A heading may have blanks or hyphens where the column has underscores."""
        reading = read({"Operated By": "IMSA", "part-of": "", "Last entry at": "09:45"})

        assert ("imsa", at("09:45")) == (one(reading).operated_by, one(reading).last_entry_at)

    @pytest.mark.parametrize(
        ("text", "usable", "message"),
        [
            ("date,activity\n2013-04-20,Race", True, '"start"'),
            ("start\n10:00", True, '"date", "activity"'),
            ("name,phone\nx,y", False, "no timetable"),
            ("{}", False, "no timetable"),
            ("date,start,activity\n", True, "no rows"),
            ("", False, "empty"),
            (" \n \n", False, "empty"),
        ],
    )
    def test_what_is_missing_is_said_once(self, text: str, *, usable: bool, message: str) -> None:
        """Without its three columns nothing of a timetable is read, and one sentence says so."""
        reading = read_csv_text(text, timezone=ZONE)

        assert None is reading.season
        assert usable is reading.usable
        assert 1 == len(reading.diagnostics)
        assert message in reading.diagnostics[0].message

    def test_a_likely_heading_is_read(self) -> None:
        """A heading in usual words, or one that stands further down, is read, and that is said."""
        renamed = read_csv_text("Date,Start time,Activity\n2013-04-20,10:00,Race", timezone=ZONE)
        below = read_csv_text("Grand Prix\n\ndate,start,activity\n2013-04-20,10:00,Race", timezone=ZONE)

        assert Start.at(at("10:00")) == one(renamed).start == one(below).start
        assert ['"Start time" as start' in d.message for d in found(renamed, table_faults.AS_KEPT)] == [True]
        assert ["title" in d.message for d in found(below, table_faults.AS_KEPT)] == [True]

    def test_a_column_that_is_there_twice(self) -> None:
        """The first of two columns of one name is read, the other is kept, and it is an error."""
        reading = read_csv_text(
            "date,start,start,activity\n2013-04-20,10:00,11:00,Race 1", timezone=ZONE, namespace=NAMESPACE
        )

        assert Start.at(at("10:00")) == one(reading).start
        assert {f"{NAMESPACE}:start-again": "11:00"} == dict(one(reading).extra)
        assert ["duplicate-column"] == problems(reading)

    def test_columns_of_other_people_are_kept(self) -> None:
        """A column that no timetable has is kept with its sessions, and said once."""
        rows = ({"Car count": "24"}, {"Car count": "30", "activity": "Race"}, {"activity": "Warm-up"})
        reading = read(*rows)
        assert reading.season is not None

        assert {"practice": "24", "race": "30", "warm-up": None} == {
            session.id.removeprefix("long-beach-aeca6f-"): session.extra.get(f"{NAMESPACE}:car-count")
            for session in reading.season.sessions
        }
        assert ["info"] == [d.severity for d in found(reading, table_faults.UNKNOWN_COLUMN)]

    def test_columns_without_a_heading(self) -> None:
        """Cells under no heading are kept by the number of their column."""
        reading = read_csv_text(
            "date,start,activity,\n2013-04-20,10:00,Race 1,x", timezone=ZONE, namespace=NAMESPACE
        )

        assert {f"{NAMESPACE}:column-4": "x"} == dict(one(reading).extra)

    def test_ragged_rows(self) -> None:
        """A short row lacks what it lacks; a long one has something in the wrong column, and keeps it."""
        text = (
            "date,start,activity,notes,place\n2013-04-20,10:00,Race 1\n2013-04-20,11:00,Race 2,wet, dry,Pit\n"
        )
        reading = read_csv_text(text, timezone=ZONE, namespace=NAMESPACE, weekend="lb")
        assert reading.season is not None
        short, long = reading.season.sessions

        assert [("ragged-row", 2, "warning"), ("ragged-row", 3, "error")] == [
            (d.name, d.place.row if d.place else None, d.severity) for d in reading.diagnostics
        ]
        assert (None, "dry") == (short.place, long.place)
        assert {f"{NAMESPACE}:csv-beyond": "Pit"} == dict(long.extra)


class TestFacts:
    """What each column says."""

    def test_all_of_them(self) -> None:
        """Every column of a timetable is a fact of the session."""
        reading = read(
            {"id": "main", "activity": "Race"},
            {
                "id": "show",
                "date": "2013-04-20",
                "start": "~15:55",
                "end": "16:20",
                "timezone": "America/New_York",
                "series": "ALMS; Pirelli World Challenge",
                "activity": "Grid parade",
                "classes": "",
                "kind": "Parade",
                "ordinal": "2",
                "status": "Postponed",
                "track": "shared",
                "condition": "COLD",
                "part_of": "main",
                "place": "Grid",
                "operated_by": "IMSA",
                "department": "Promoter",
                "audience": "public",
                "notes": "first line\nsecond line",
                "source": "https://example.org, p. 2",
                "format": "PT25M",
                "layout": "full",
                "url": "https://example.org/parade",
                "fixed": "yes",
                "fixed_reason": "television",
                "listed_by": "SCCA",
                "split_from": "main",
                "last_entry_at": "15:50",
            },
        )
        assert reading.season is not None
        session = next(s for s in reading.season.sessions if s.id == "show")
        zone = "America/New_York"

        # A race of no series, in a table that says whose each row is, may be anything.
        assert ["kinds-not-understood"] == problems(reading)
        assert Start.about(at("15:55", zone=zone)) == session.start
        assert (at("16:20", zone=zone), at("15:50", zone=zone)) == (session.end, session.last_entry_at)
        assert ("alms", "pirelli-world-challenge") == session.series
        assert ("Grid parade", SessionKind.PARADE, 2) == (session.title, session.kind, session.ordinal)
        assert (PlanStatus.POSTPONED, TrackUse.SHARED) == (session.status, session.track)
        assert (TrackCondition.COLD, "main", "Grid") == (session.condition, session.part_of, session.place)
        assert ("imsa", "Promoter", Audience.PUBLIC) == (
            session.operated_by,
            session.department,
            session.audience,
        )
        assert ("first line\nsecond line", "https://example.org, p. 2") == (session.notes, session.source)
        assert (Format.parse("PT25M"), "full") == (session.format, session.layout)
        assert ("https://example.org/parade", True, "television") == (
            session.url,
            session.fixed,
            session.fixed_reason,
        )
        assert (("scca",), "main") == (session.listed_by, session.split_from)

    @pytest.mark.parametrize(
        ("column", "text"),
        [
            ("kind", "regatta"),
            ("ordinal", "second"),
            ("ordinal", "0"),
            ("ordinal", "999999999"),
            ("status", "perhaps"),
            ("track", "most of it"),
            ("condition", "wet"),
            ("audience", "everybody"),
            ("timezone", "Pacific Time"),
            ("duration", "45"),
            ("end", "later"),
            ("id", "Race One!"),
            ("part_of", "Something else"),
            ("operated_by", "IMSA; SCCA"),
        ],
    )
    def test_what_cannot_be_read_is_an_error_and_kept(self, column: str, text: str) -> None:
        """A cell that says nothing its column can hold is an error with row and column, and its words stay."""
        reading = read({column: text})
        (error,) = reading.errors

        assert error.place is not None
        assert (2, column, "long-beach.csv") == (error.place.row, error.place.field, error.place.file)
        assert text == one(reading).extra[f"{NAMESPACE}:csv-{column.replace('_', '-')}"]

    def test_classes_without_a_series(self) -> None:
        """A club's table has classes and no series: that is worth knowing and no error, and the words stay."""
        reading = read({"classes": "GT"}, {"classes": "Klasse 2", "activity": "Race"})

        assert () == reading.errors
        assert 1 == len(found(reading, table_faults.PARTY))
        assert reading.season is not None
        assert ["GT", "Klasse 2"] == [s.extra[f"{NAMESPACE}:csv-classes"] for s in reading.season.sessions]

    @pytest.mark.parametrize("column", ["url", "format", "layout", "fixed", "last_entry_at"])
    def test_columns_that_only_exports_have(self, column: str) -> None:
        """They are read as strictly as the others."""
        reading = read({column: "No Such Thing"})

        assert [2] == [error.place.row for error in reading.errors if error.place]

    def test_a_start_that_cannot_be_read(self) -> None:
        """The row is kept: on its day, with the words of the cell."""
        reading = read({"start": "after lunch sometime", "end": "14:00", "notes": "hungry"})
        session = one(reading)

        assert (Start.on(SATURDAY), at("14:00"), "hungry") == (session.start, session.end, session.notes)
        assert {f"{NAMESPACE}:csv-start": "after lunch sometime"} == dict(session.extra)
        assert ["unknown-session"] == [error.name for error in reading.errors]

    def test_all_faults_at_once(self) -> None:
        """Every fault of every row is listed, in the order of the file."""
        reading = read(
            {"start": "soon", "track": "some"}, {"end": "later"}, {"date": "Someday", "status": "x"}
        )

        assert [2, 2, 3, 4, 4] == [error.place.row for error in reading.errors if error.place]
        assert reading.season is not None
        assert 3 == len(reading.season.sessions)

    def test_weekdays(self) -> None:
        """A weekday is a day of the weekend, whose days the caller may name."""
        reading = read({"date": "Fri"}, first_day=FRIDAY, last_day=SUNDAY)
        assert reading.season is not None

        assert Start.at(at("10:00", FRIDAY)) == one(reading).start
        assert (FRIDAY, SUNDAY) == (reading.season.weekends[0].first_day, reading.season.weekends[0].last_day)
        assert ["unread-date"] == problems(read({"date": "Fri"}))

    def test_an_instant_in_full(self) -> None:
        """A start in the form that documents have needs no date and no zone beside it."""
        text = "2013-04-20T10:00:00-07:00[America/Los_Angeles]"
        reading = read_csv_text(f"date,start,activity\n,{text},Race 1", namespace=NAMESPACE)
        assert reading.season is not None

        assert Start.at(at("10:00")) == one(reading).start
        assert ZONE == reading.season.venues[0].timezone

    def test_following_another_session(self) -> None:
        """A start may follow another session, named by its id or by words that only it has."""
        rows = (
            {"activity": "Feature", "id": "feature"},
            {"activity": "Show", "start": "after feature +15m"},
            {"activity": "Podium", "start": "after Show +1h"},
            {"activity": "Dinner", "start": "after nothing +5m"},
            {"activity": "Dance", "start": "after The Big Dinner +5m"},
        )
        reading = read(*rows)
        assert reading.season is not None
        starts = {s.title: s.start for s in reading.season.sessions}

        assert Start.after("feature", dt.timedelta(minutes=15)) == starts["Show"]
        assert Start.after("long-beach-514787-show", dt.timedelta(hours=1)) == starts["Podium"]
        assert Start.after("nothing", dt.timedelta(minutes=5)) == starts["Dinner"]
        assert Start.on(SATURDAY) == starts["Dance"]
        assert [("warning", 5), ("error", 6)] == [
            (d.severity, d.place.row) for d in found(reading, table_faults.REFERENCE) if d.place
        ]

    def test_a_row_that_says_nothing_happens(self) -> None:
        """A row without an activity is kept, and pointed out."""
        reading = read({"activity": ""})

        assert (None, SessionKind.OTHER, "long-beach-608acf-session") == (
            one(reading).title,
            one(reading).kind,
            one(reading).id,
        )
        assert ["no-activity"] == problems(reading)

    def test_apostrophes_of_an_export(self) -> None:
        """An apostrophe that keeps a spreadsheet from running a cell is not part of the text."""
        session = one(read({"notes": "'=1+1", "place": "'Ring Road", "activity": "'-=-"}))

        assert ("=1+1", "'Ring Road", "-=-") == (session.notes, session.place, session.title)


class TestKinds:
    """A kind is stated, or concluded from words that are understood as a whole."""

    def test_the_track_is_never_concluded(self) -> None:
        """How the track is used stands in its column or is not known."""
        assert (SessionKind.RACE, None) == (
            (session := one(read({"activity": "Race 2", "series": "ALMS"}))).kind,
            session.track,
        )
        assert (
            TrackUse.NONE is one(read({"activity": "Race Director inspection lap", "series": ""})).track_use
        )

    def test_one_word_of_no_series_closes_no_track(self) -> None:
        """Where rows have series, a row of none is not a race because of one word."""
        plain = one(read({"activity": "Race", "series": ""}))

        assert (SessionKind.OTHER, TrackUse.NONE) == (plain.kind, plain.track_use)
        assert SessionKind.RACE is one(read({"activity": "Race", "series": "ALMS"})).kind
        assert SessionKind.RACE is one(read({"activity": "Race", "series": "", "track": "exclusive"})).kind
        assert SessionKind.RACE is one(read({"activity": "Race"})).kind

    def test_a_stated_kind_wins(self) -> None:
        """What the column says is what it is, and the words may still say which one."""
        session = one(read({"activity": "Practice 2", "kind": "practice"}))
        other = one(read({"activity": "Practice 2", "kind": "test"}))

        assert (SessionKind.PRACTICE, 2) == (session.kind, session.ordinal)
        assert (SessionKind.TEST, None) == (other.kind, other.ordinal)


class TestNames:
    """Series, classes and organisations are declared as they are named."""

    def test_new_series_are_said_once(self) -> None:
        """A series is created at its first row, and its name is the same in any case."""
        reading = read({"series": "ALMS"}, {"series": "alms", "activity": "Race"}, {"series": "IndyCar"})
        assert reading.season is not None

        assert [("alms", "ALMS"), ("indycar", "IndyCar")] == [(s.id, s.name) for s in reading.season.series]
        assert [(2, "series"), (4, "series")] == [
            (d.place.row, d.place.field) for d in found(reading, table_faults.CREATED) if d.place
        ]
        assert {Severity.INFO} == {d.severity for d in found(reading, table_faults.CREATED)}

    def test_names_that_are_ids(self) -> None:
        """A cell that is no more than an id gives no name."""
        reading = read({"series": "alms"})
        assert reading.season is not None

        assert [("alms", None)] == [(s.id, s.name) for s in reading.season.series]

    def test_names_in_other_scripts(self) -> None:
        """A name without a letter from A to Z still gets an id."""
        reading = read({"series": "鈴鹿"}, {"series": "もてぎ", "activity": "決勝"})
        assert reading.season is not None

        assert [("series", "鈴鹿"), ("series-2", "もてぎ")] == [(s.id, s.name) for s in reading.season.series]

    def test_classes_belong_to_the_row_s_series(self) -> None:
        """A class is declared in the series of its row; classes of one name in two series are two."""
        reading = read(
            {"series": "ALMS", "classes": "GT; P1"},
            {"series": "World Challenge", "classes": "GT", "activity": "Race"},
            {"series": "ALMS", "classes": "gt", "activity": "Race"},
        )
        assert reading.season is not None

        assert {"alms": ["gt", "p1"], "world-challenge": ["world-challenge-gt"]} == {
            series.id: [c.id for c in series.classes] for series in reading.season.series
        }
        assert [("gt",), ("gt", "p1"), ("world-challenge-gt",)] == sorted(
            s.classes for s in reading.season.sessions
        )

    def test_all_classes_is_what_naming_none_says(self) -> None:
        """A row for all classes names none."""
        assert () == one(read({"series": "ALMS", "classes": "All classes"})).classes

    def test_a_dash_is_nobody(self) -> None:
        """A dash says that there is none, as an empty cell does."""
        session = one(read({"series": "-", "operated_by": "–", "classes": "-"}))

        assert ((), None, ()) == (session.series, session.operated_by, session.classes)


class TestIds:
    """New sessions get ids made of words."""

    def test_words(self) -> None:
        """An id is made of the weekend's, the series' and the activity's words."""
        assert (
            "long-beach-alms-drivers-briefing"
            == one(read({"series": "ALMS", "activity": "Drivers' briefing"})).id
        )

    def test_the_same_words(self) -> None:
        """Rows of the same words are numbered, and say nothing about day or time."""
        reading = read({"start": "10:00"}, {"start": "09:00"}, {"date": "2013-04-19"})

        first = "long-beach-a80a6b-practice"
        assert (first, f"{first}-2", f"{first}-3") == reading.new

    def test_stated_ids(self) -> None:
        """A row may bring its own id, which nobody else gets."""
        reading = read(
            {"series": "ALMS", "activity": "Practice"},
            {"id": "long-beach-alms-practice", "series": "ALMS", "activity": "Warm-up"},
        )
        assert reading.season is not None

        assert ("long-beach-alms-practice-2", "long-beach-alms-practice") == reading.new
        assert {"long-beach-alms-practice": "Warm-up", "long-beach-alms-practice-2": "Practice"} == {
            s.id: s.title for s in reading.season.sessions
        }

    def test_one_id_twice(self) -> None:
        """Two rows under one id are an error that names both; the second gets an id of its own."""
        reading = read({"id": "race", "activity": "Race"}, {"id": "race", "activity": "Podium"})
        (error,) = reading.errors

        assert "Rows 2 and 3" in error.message
        assert ("race", "long-beach-53d6ea-podium") == reading.new


class TestZones:
    """Times are read from the clocks of a zone that somebody named."""

    def test_the_row_s_own_zone_first(self) -> None:
        """A row's zone is its own, else the caller's."""
        reading = read({"timezone": "America/Denver"}, {"activity": "Race", "timezone": ""})
        assert reading.season is not None

        assert [at("10:00", zone="America/Denver"), at("10:00")] == [
            s.starts for s in sorted(reading.season.sessions, key=lambda s: s.title or "")
        ]
        assert ZONE == reading.season.venues[0].timezone
        assert [] == problems(reading)

    def test_nobody_named_one(self) -> None:
        """Without any zone the timetable is not read, and one sentence says why."""
        reading = read_csv_text(
            "date,start,activity\n2013-04-20,10:00,Race\n2013-04-20,11:00,Race", namespace=NAMESPACE
        )

        assert None is reading.season
        assert [table_faults.NO_ZONE.code] == [d.code for d in reading.diagnostics]
        assert reading.usable

    def test_nobody_named_one_and_more_is_wrong(self) -> None:
        """What else is wrong is said in the same run, not after the zone was mended."""
        reading = read_csv_text(
            "date,start,activity\n2013-04-20,25:00,Race\n2013-13-20,11:00,Race", namespace=NAMESPACE
        )

        assert None is reading.season
        assert [table_faults.NO_ZONE.code, table_faults.TIME.code, table_faults.DATE.code] == [
            d.code for d in reading.diagnostics
        ]

    def test_several(self) -> None:
        """Of several zones the venue has the one that most rows name, with a warning."""
        rows = [
            {"timezone": zone, "activity": f"Race {n}"}
            for n, zone in enumerate((ZONE, "America/Denver", ZONE), 1)
        ]
        reading = read(*rows, timezone=None)
        assert reading.season is not None

        assert ZONE == reading.season.venues[0].timezone
        assert ["several-timezones"] == problems(reading)

    def test_abbreviations(self) -> None:
        """EST never observes summer time, which is worth a warning; PST is no zone at all."""
        assert ["zone-without-summer-time"] == problems(read({"timezone": "EST"}))
        assert ["unread-timezone"] == problems(read({"timezone": "PST"}))


class TestOptions:
    """What the caller says about a timetable."""

    def test_what_was_said_is_in_the_season(self) -> None:
        """Namespace, weekend, venue and issue time are the caller's."""
        issued = Instant.parse("2013-04-01T09:00:00-07:00[America/Los_Angeles]")
        season = read({}, issued=issued, venue="street").season
        assert season is not None

        assert (NAMESPACE, issued, "long-beach", "street") == (
            season.namespace,
            season.issued,
            season.weekends[0].id,
            season.venues[0].id,
        )

    def test_no_namespace(self) -> None:
        """A document without a namespace of its own says so, and is nobody's."""
        reading = read({}, namespace=None)
        assert reading.season is not None

        assert "unassigned.invalid" == reading.season.namespace
        assert ["no-namespace"] == [d.name for d in reading.diagnostics]

    @pytest.mark.parametrize(
        "options",
        [
            {"timezone": "Pacific Time"},
            {"namespace": "My Calendar"},
            {"weekend": "Long Beach!"},
            {"venue": ""},
            {"first_day": FRIDAY},
            {"first_day": SUNDAY, "last_day": FRIDAY},
        ],
    )
    def test_what_cannot_be_used_is_said(self, options: dict[str, object]) -> None:
        """An option that cannot be used is one clear finding and no exception."""
        reading = read({}, **options)

        assert None is reading.season
        assert ["unusable-option"] == problems(reading)

    def test_no_id_is_made_of_the_name_of_a_file(self) -> None:
        """Two sheets of one name are two weekends; one sheet is one, however it is called, sorted or cut."""

        def ids(name: str, *rows: str, columns: str = "date,start,activity") -> list[str]:
            season = read_csv_text("\n".join((columns, *rows)), name=name, timezone=ZONE).season
            assert season is not None
            return sorted([season.weekends[0].id, *(session.id for session in season.sessions)])

        may = ids("weekend.csv", "2026-05-01,10:00,Race", "2026-05-02,10:00,Race 2")
        assert not set(may) & set(ids("weekend.csv", "2027-06-01,10:00,Race", "2027-06-02,10:00,Race 2"))
        assert may == ids("other.csv", "2026-05-02,10:00,Race 2", "2026-05-01,11:00,Race")
        assert may == ids(
            "x.csv",
            "2026-05-01,10:00,Race,Pits",
            "2026-05-02,10:00,Race 2,",
            columns="date,start,activity,place",
        )

    def test_ids_of_an_issuer(self) -> None:
        """Where it is known whose timetable it is and what people call it, the ids say so, and nothing stands in."""
        reading = read(
            {"activity": "Race"}, weekend=None, issuer="imsa", venue="mid-ohio", title="Grand Prix of Ohio"
        )
        assert reading.season is not None
        (weekend,) = reading.season.weekends
        assert "imsa-mid-ohio-grand-prix-of-ohio-2013" == weekend.id
        assert ("Grand Prix of Ohio", "mid-ohio", "imsa") == (
            weekend.name,
            weekend.venue,
            reading.season.issuer,
        )
        assert (f"{weekend.id}-race",) == reading.new

    def test_rows_of_no_series_of_two_offices(self) -> None:
        """Two offices' briefings at one weekend are two sessions, whether it is known whose they are or not."""
        briefing = {"start": "08:00", "series": "", "activity": "Drivers' briefing"}
        alms, world_challenge = (
            read(briefing, {"series": name, "activity": "Practice"}) for name in ("ALMS", "World Challenge")
        )
        assert not set(alms.new) & set(world_challenge.new)
        assert "long-beach-imsa-drivers-briefing" in read(briefing, issuer="imsa").new


def test_a_date_out_of_order_is_named_with_its_row() -> None:
    """A single row whose date does not fit its neighbours is a warning at its date."""
    rows = [
        {"activity": f"Race {n}", "date": f"2013-04-{day}"} for n, day in enumerate((19, 19, 21, 19, 20), 1)
    ]
    (warning,) = found(read(*rows), table_faults.DATE_ORDER)

    assert warning.place is not None
    assert (4, "date", Severity.WARNING) == (warning.place.row, warning.place.field, warning.severity)
    assert [3, 5] == [related.place.row for related in warning.related if related.place]


def test_text_is_a_path(tmp_path: Path) -> None:
    """A text is the path of a file, like a path object; nothing that it says is taken for a timetable."""
    path = tmp_path / "weekend.csv"
    path.write_text("date,start,activity\n2013-04-20,10:00,Race\n", "utf-8")

    assert read_csv(path, timezone=ZONE) == read_csv(str(path), timezone=ZONE)
    assert ["DOC001"] == [
        d.code for d in read_csv("date,start,activity\n2013-04-20,10:00,Race\n").diagnostics
    ]
