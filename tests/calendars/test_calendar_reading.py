"""Other people's iCalendar."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

from roadracing._internal.calendars.calendar_reading import read_ics, read_ics_text
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.tables.timetable_reading import TimetableReading
from roadracing._internal.time.start import Start
from tests.calendars.reading import read, sessions
from tests.tables.building import FRIDAY, NAMESPACE, ZONE, at, long_beach, one, problems
from tests.tables.calendars import CUSTOM, OUTLOOK, PLAIN, calendar


class TestZones:
    """A zone goes by many names."""

    def test_windows(self) -> None:
        """Windows' name of a zone is read by the CLDR's table, and said once."""
        reading = read(OUTLOOK)

        assert Start.at(at("16:30")) == sessions(reading)["American Le Mans Series race"].start
        (said,) = [d for d in reading.diagnostics if d.name == "zone-by-another-name"]
        assert {"tzid": "Pacific Standard Time", "zone": ZONE} == said.context

    @pytest.mark.parametrize(
        "tzid",
        [
            ZONE,
            "america/los_angeles",
            "/freeassociation.sourceforge.net/America/Los_Angeles",
            "/mozilla.org/20050126_1/America/Los_Angeles",
        ],
    )
    def test_the_tz_database(self, tzid: str) -> None:
        """A name of the tz database is that zone, also with a path in front or in small letters."""
        reading = read(calendar(f"UID:1\nDTSTART;TZID={tzid}:20130420T163000\nSUMMARY:Race"))

        assert [] == problems(reading)
        assert Start.at(at("16:30")) == one(reading).start
        assert reading.season is not None
        assert ZONE == reading.season.venues[0].timezone

    def test_a_definition(self) -> None:
        """A zone that only the calendar knows is read by its offsets, and shown where the caller says."""
        reading = read(CUSTOM, timezone=ZONE)

        assert Start.at(at("16:30")) == sessions(reading)["Race"].start
        assert "2013-01-19T16:30:00-08:00[America/Los_Angeles]" == str(sessions(reading)["Winter test"].start)

    def test_utc_without_a_place(self) -> None:
        """Where nothing says which clocks are meant, times are shown in UTC, and that is said."""
        reading = read(calendar("UID:1\nDTSTART:20130420T233000Z\nSUMMARY:Race"))

        assert "2013-04-20T23:30:00+00:00[Etc/UTC]" == str(one(reading).start)
        assert ["calendar-in-utc"] == [d.name for d in reading.diagnostics]

    def test_utc_at_a_venue(self) -> None:
        """What the caller says comes first, then the zones of the calendar."""
        event = "UID:1\nDTSTART:20130420T233000Z\nSUMMARY:Race"
        head = f"X-WR-TIMEZONE:{ZONE}"

        assert (
            "America/Denver" == one(read(calendar(event, head=head), timezone="America/Denver")).starts.zone
        )  # type: ignore[union-attr]
        assert ZONE == one(read(calendar(event, head=head))).starts.zone  # type: ignore[union-attr]
        assert "Etc/UTC" == one(read(calendar(event, head="X-WR-TIMEZONE:Mars"))).starts.zone  # type: ignore[union-attr]

    def test_floating(self) -> None:
        """A time without a zone is read only if the caller names one; its day is sure, and the fault is said once."""
        text = calendar("UID:1\nDTSTART:20130420T163000\nDTEND:20130420T183000\nSUMMARY:Race")
        unsure = read(text)

        assert ["floating-time"] == problems(unsure)
        assert (Start.on(dt.date(2013, 4, 20)), None) == (one(unsure).start, one(unsure).end)
        assert "20130420T163000" == one(unsure).extra["icalendar.invalid:dtstart"]
        assert (Start.at(at("16:30")), at("18:30")) == (
            (session := one(read(text, timezone=ZONE))).start,
            session.end,
        )

    def test_a_zone_nobody_knows(self) -> None:
        """A name that nobody knows is an error, or a warning where the caller names a zone."""
        text = calendar("UID:1\nDTSTART;TZID=Mars/Olympus:20130420T163000\nSUMMARY:Race")

        assert [("unknown-tzid", Severity.ERROR)] == [
            (d.name, d.severity) for d in read(text).diagnostics if d.name == "unknown-tzid"
        ]
        told = read(text, timezone=ZONE)
        assert [("unknown-tzid", Severity.WARNING)] == [(d.name, d.severity) for d in told.diagnostics]
        assert Start.at(at("16:30")) == one(told).start

    @pytest.mark.parametrize(
        ("text", "read_as"),
        [
            ("20131103T013000", "2013-11-03T01:30:00-07:00[America/Los_Angeles]"),
            ("20130310T023000", "2013-03-10T03:30:00-07:00[America/Los_Angeles]"),
        ],
    )
    def test_nights_of_change(self, text: str, read_as: str) -> None:
        """A time that clocks show twice or never is read as the standard says, with a warning."""
        reading = read(calendar(f"UID:1\nDTSTART;TZID={ZONE}:{text}\nSUMMARY:Race"))

        assert read_as == str(one(reading).start)
        assert [("impossible-local-time", Severity.WARNING)] == [
            (d.name, d.severity) for d in reading.diagnostics
        ]


class TestInto:
    """A calendar is read into a document that exists."""

    def into(self, *events: str, season: Season | None = None) -> TimetableReading:
        """Read events into the document of Long Beach."""
        return read(calendar(*events), into=season or long_beach(), weekend="long-beach")

    def test_our_own_feed(self) -> None:
        """Of an event that this library made, times and status are taken; its texts are composed and are not."""
        event = (
            f"UID:lb-alms-race@{NAMESPACE}\nDTSTART:20130420T234500Z\nSUMMARY:ALMS: Race\nDESCRIPTION:by IMSA"
        )
        reading = self.into(event + "\nSTATUS:CANCELLED\nLOCATION:Street")
        before = next(s for s in long_beach().sessions if s.id == "lb-alms-race")
        assert reading.season is not None

        assert ("lb-alms-race",) == reading.matched
        assert attrs.evolve(before, start=Start.at(at("16:45")), status=PlanStatus.CANCELLED) == next(
            s for s in reading.season.sessions if s.id == "lb-alms-race"
        )
        assert ("lb-alms-practice-1", "lb-indycar-practice-1") == reading.missing

    def test_again(self) -> None:
        """A calendar that is read again finds its sessions by UID, whatever they are called and whenever they are."""
        first = read(PLAIN).season
        later = PLAIN.replace("SUMMARY:Practice 1", "SUMMARY:Free practice").replace(
            "0419T143000Z", "0419T153000Z"
        )
        assert first is not None
        reading = read_ics_text(later, into=first)
        assert reading.season is not None

        assert ("20130419-01-circuit-example", "20130420-07-circuit-example") == reading.matched
        assert () == reading.new + reading.missing
        assert Start.at(at("08:30", FRIDAY)) == sessions(reading)["Free practice"].start
        assert first == read_ics_text(PLAIN, into=first).season

    def test_reinstated(self) -> None:
        """An event that is confirmed again is no longer cancelled."""
        first = read(PLAIN).season
        again = PLAIN.replace("CANCELLED: ", "").replace("STATUS:CANCELLED", "STATUS:CONFIRMED")

        assert None is sessions(read_ics_text(again, into=first))["Race"].status

    def test_by_title(self) -> None:
        """Without a UID that the document knows, an event is the only session of its title."""
        reading = self.into("UID:x@elsewhere.example\nDTSTART:20130420T234500Z\nSUMMARY:Race")

        assert ("lb-alms-race",) == reading.matched
        assert Start.at(at("16:45")) == sessions(reading)["Race"].start

    def test_ambiguous(self) -> None:
        """Where several sessions have the title nobody can say which is meant."""
        reading = self.into("UID:x@elsewhere.example\nDTSTART:20130420T234500Z\nSUMMARY:Practice 1")

        assert None is reading.season
        assert ["ambiguous-row"] == problems(reading)
        assert ("lb-alms-practice-1", "lb-indycar-practice-1") == reading.ambiguous[0].sessions

    def test_another_event_of_the_same_title(self) -> None:
        """A session that came with a UID is not another event's because both are called the same."""
        first = read(PLAIN).season
        other = PLAIN.replace("20130419-01@", "brand-new@")
        reading = read_ics_text(other, into=first)

        assert ("brand-new-circuit-example",) == reading.new
        assert ("20130419-01-circuit-example",) == reading.missing

    def test_what_an_event_does_not_say_stays(self) -> None:
        """An end that the calendar does not carry stays, with a warning if the start moved past it."""
        event = f"UID:lb-alms-race@{NAMESPACE}\nDTSTART:{{}}\nSUMMARY:x"
        near, far = self.into(event.format("20130420T234500Z")), self.into(event.format("20130421T034500Z"))

        assert [] == problems(near)
        assert ["contradictory-times"] == problems(far)
        assert at("18:30") == sessions(near)["Race"].end == sessions(far)["Race"].end


class TestNoCalendar:
    """Some files are no calendars, or no whole ones."""

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "  \n",
            "hello",
            "<!doctype html><html>BEGIN:VCALENDAR</html>",
            "BEGIN:VEVENT\nEND:VEVENT",
            "date,start,activity\n2013-04-20,10:00,Race",
            b"\x00\x01\x02",
            b"PK\x03\x04rest",
            "BEGIN:VCALENDAR".encode("utf-16"),
            b"x" * (16 * 1024 * 1024 + 1),
        ],
    )
    def test_nothing_is_made_of_it(self, text: str | bytes) -> None:
        """What is no calendar is refused with a single sentence."""
        reading = read(text)

        assert None is reading.season
        assert not reading.usable
        assert 1 == len(reading.diagnostics)

    def test_an_empty_one(self) -> None:
        """A calendar without events is a weekend without sessions."""
        reading = read("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
        assert reading.season is not None

        assert () == reading.season.sessions
        assert [] == problems(reading)

    def test_one_that_breaks_off(self) -> None:
        """A calendar that breaks off is an error, and what is whole is read."""
        reading = read(PLAIN[: PLAIN.index("DURATION")])

        assert {"calendar-cut-off"} == {error.name for error in reading.errors}
        assert {"Practice 1", ""} == set(sessions(reading))

    def test_latin_1(self) -> None:
        """Bytes that are not UTF-8 are marked in the text they stand in, with a warning."""
        reading = read(calendar("UID:1\nDTSTART:20130420T233000Z\nSUMMARY:Café").encode("latin-1"))

        assert ["broken-calendar-line"] == problems(reading)
        assert "Caf\ufffd" == one(reading).title

    def test_other_components(self) -> None:
        """Tasks are no sessions, and are mentioned."""
        reading = read("BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR\n")

        assert ["not-events"] == [d.name for d in reading.diagnostics]

    def test_no_such_file(self, tmp_path: Path) -> None:
        """A file that is not there, and a folder, are refused with the system's reason."""
        for path in (tmp_path / "none.ics", tmp_path):
            reading = read_ics(path)

            assert not reading.usable
            assert str(path) == (reading.diagnostics[0].place and reading.diagnostics[0].place.file)

    @pytest.mark.parametrize("options", [{"timezone": "Mars"}, {"namespace": "x"}, {"weekend": "X"}])
    def test_options(self, options: dict[str, str]) -> None:
        """An option that cannot be used is one finding."""
        assert ["unusable-option"] == problems(read(PLAIN, **options))


@pytest.mark.parametrize("day", ["99991231", "00010101"])
@pytest.mark.parametrize(
    "told",
    [
        "DTSTART:{}T235959Z\nDURATION:P9W",
        "DTSTART;VALUE=DATE:{}\nDURATION:P9D",
        "DTSTART;TZID=Ours:{}T000000",
        "DTSTART;TZID=Ours:{}T235959",
    ],
)
def test_where_calendars_end(day: str, told: str) -> None:
    """The first and the last day that there is are read or refused in words, whatever is counted from them."""
    zones = "".join(
        f"BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:00010101T000000\nTZOFFSETFROM:{offset}\n"
        f"TZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE\n"
        for offset in ("+1100" if day.startswith("0") else "-1100",)
    )
    text = f"BEGIN:VCALENDAR\n{zones}BEGIN:VEVENT\nUID:1\n{told.format(day)}\nSUMMARY:Race\nEND:VEVENT\nEND:VCALENDAR\n"

    assert read(text, namespace=NAMESPACE, timezone=ZONE).usable
