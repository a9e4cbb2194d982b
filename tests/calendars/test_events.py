"""What an event of a calendar says about a session."""

import pytest

from roadracing._internal.calendars.calendar_reading import read_ics_text
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.time.start import Start
from tests.calendars.reading import read, sessions
from tests.tables.building import FRIDAY, NAMESPACE, ZONE, at, one, problems
from tests.tables.calendars import OUTLOOK, PLAIN, calendar


class TestPlain:
    """A calendar as most are."""

    reading = read(PLAIN)

    def test_nothing_to_complain_of(self) -> None:
        """All of it can be read."""
        assert [] == problems(self.reading)
        assert ("20130419-01-circuit-example", "20130420-07-circuit-example") == self.reading.new

    def test_times(self) -> None:
        """Times in UTC are shown in the calendar's zone; a duration leads to the end."""
        practice, race = sessions(self.reading)["Practice 1"], sessions(self.reading)["Race"]

        assert (Start.at(at("07:30", FRIDAY)), at("09:30", FRIDAY)) == (practice.start, practice.end)
        assert (Start.at(at("16:30")), at("18:30")) == (race.start, race.end)

    def test_texts(self) -> None:
        """Texts are what their escapes say, and nothing comes from the alarm."""
        practice = sessions(self.reading)["Practice 1"]

        assert "Shoreline Drive, turn 1" == practice.place
        assert (
            "Bring ear protection;\nit is loud: https://circuit.example/a?b=1;c=2, really." == practice.notes
        )
        assert "https://circuit.example/practice?a=1;b,c" == practice.url

    def test_status(self) -> None:
        """A cancelled event is a cancelled session, whose title does not repeat that."""
        assert PlanStatus.CANCELLED is sessions(self.reading)["Race"].status
        assert None is sessions(self.reading)["Practice 1"].status

    def test_what_has_no_fact_is_kept_beside(self) -> None:
        """UID and categories are kept with the session."""
        extra = dict(sessions(self.reading)["Practice 1"].extra)

        assert "20130419-01@circuit.example" == extra["icalendar.invalid:uid"]
        assert ["ALMS", "Support, paid"] == extra["icalendar.invalid:categories"]

    def test_the_season(self) -> None:
        """The calendar's name is the season's, and the venue is where all events say."""
        season = self.reading.season
        assert season is not None
        (venue,) = season.venues

        assert ("Long Beach 2013", NAMESPACE) == (season.name, season.namespace)
        assert (ZONE, 33.766, -118.193) == (venue.timezone, venue.latitude_deg, venue.longitude_deg)

    def test_kinds(self) -> None:
        """A kind is what the words say for sure."""
        practice = sessions(self.reading)["Practice 1"]

        assert (SessionKind.PRACTICE, 1) == (practice.kind, practice.ordinal)
        assert SessionKind.RACE is sessions(read(OUTLOOK))["American Le Mans Series race"].kind

    def test_places(self) -> None:
        """Every fact knows the line of its property."""
        place = self.reading.source.place(("sessions", "20130420-07-circuit-example", "start"))

        assert place is not None
        assert ("long-beach.ics", 28) == (place.file, place.line)

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_line_ends_and_marks(self, end: str) -> None:
        """Line ends of any kind, blank lines in front and a byte order mark make no difference."""
        assert self.reading.season == read("\ufeff" + end * 2 + PLAIN.replace("\n", end)).season
        assert self.reading.season == read(PLAIN.encode("utf-8-sig")).season


def test_in_a_calendar() -> None:
    """Title and place lose their entities, and a description in HTML becomes its words, which is said."""
    event = (
        "UID:1\nDTSTART:20130420T163000Z\nSUMMARY:Tech &amp\\; Safety\nDESCRIPTION:<p>bring <b>licence</b></p>\n"
        "LOCATION:Pit &amp\\; Paddock"
    )
    reading = read_ics_text(calendar(event), namespace=NAMESPACE, timezone=ZONE)
    session = one(reading)

    assert ("Tech & Safety", "bring licence", "Pit & Paddock") == (
        session.title,
        session.notes,
        session.place,
    )
    assert ["description-in-html"] == [d.name for d in reading.diagnostics]
