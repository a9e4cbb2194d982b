"""CSV timetables, read by themselves."""

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
