"""What subscribers get beside the plain timetable."""

import datetime as dt

import attrs
import icalendar
import pytest
from hypothesis import given

from roadracing._internal.feeds.calendars import calendar, feed
from roadracing._internal.feeds.options import Options
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Broadcast
from roadracing._internal.time.start import Start
from tests.effort import tries
from tests.feeds.seasons import OPTIONS, at, seasons, sebring

EVERYTHING = Selection(audience=Audience.OPERATIONS)


def with_race(**changed: object) -> Season:
    """The weekend, with other facts about the 12 hours."""
    season = sebring()
    return attrs.evolve(
        season,
        sessions=[attrs.evolve(s, **changed) if s.id == "race" else s for s in season.sessions],  # type: ignore[arg-type]
    )


def lines(content: bytes) -> list[str]:
    """The content lines of a file, unfolded."""
    return content.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def race(season: Season, options: Options) -> list[str]:
    """The lines of the 12 hours."""
    found = lines(feed(season, kind="race", series="alms", options=options))
    return found[found.index("BEGIN:VEVENT") :] if "BEGIN:VEVENT" in found else []


class TestCancelled:
    """What becomes of a cancelled session."""

    @pytest.mark.parametrize(
        ("choice", "status"), [("keep", "STATUS:CANCELLED"), ("mark", "STATUS:CONFIRMED")]
    )
    def test_stays(self, choice: str, status: str) -> None:
        """It stays with its heading; its status says so too, unless every calendar is to show it."""
        shown = race(with_race(status=PlanStatus.CANCELLED), Options(cancelled=choice))

        assert {
            "SUMMARY:CANCELLED: ALMS 12 Hours – Mobil 1 12 Hours of Sebring",
            status,
            "UID:race@calendar.example",
        } <= set(shown)

    def test_dropped(self) -> None:
        """It is left out and named, and needs no stamp."""
        season = attrs.evolve(with_race(status=PlanStatus.CANCELLED, changed_at=None), issued=None)
        made = calendar(
            season, Selection(kind=SessionKind.RACE, series="alms"), options=Options(cancelled="drop")
        )

        assert (0, (), ("race",)) == (made.events, made.left_out, made.dropped)

    def test_unknown(self) -> None:
        """Another word is refused with the words there are."""
        with pytest.raises(NotUnderstood, match='write keep, mark or drop, not "hide"'):
            Options(cancelled="hide")


class TestLocalTimes:
    """Times on the venue's clocks."""

    LOCAL = Options(local_times=True)

    def _in(self, *wall: int, **more: int) -> Season:
        start = at(*wall, **more)  # type: ignore[arg-type]
        return with_race(start=Start.at(start), end=start + dt.timedelta(hours=1))

    def test_zone(self) -> None:
        """They come with the rule of their zone, once in a file."""
        season = attrs.evolve(sebring(), sessions=[self._in(2026, 3, 21, 10, 30).sessions[2]])
        shown = lines(feed(season, options=self.LOCAL))

        assert {
            "DTSTART;TZID=America/New_York:20260321T103000",
            "DTEND;TZID=America/New_York:20260321T113000",
            "TZID:America/New_York",
        } <= set(shown)
        assert 1 == shown.count("BEGIN:VTIMEZONE")

    def test_not_the_rule_of_the_year(self) -> None:
        """In a year with another rule than today's, times stay UTC and no zone is told."""
        shown = lines(feed(sebring(), options=self.LOCAL))

        assert "DTSTART:20040320T153000Z" in shown
        assert "BEGIN:VTIMEZONE" not in shown

    def test_one_decision_for_a_season(self) -> None:
        """What a feed selects does not change how a session is written."""
        season = self._in(2004, 7, 3, 12)
        alone = race(attrs.evolve(season, sessions=[season.sessions[2]]), self.LOCAL)

        assert "DTSTART;TZID=America/New_York:20040703T120000" in alone
        assert "DTSTART:20040703T160000Z" in race(season, self.LOCAL)

    def test_repeated_hour(self) -> None:
        """Both passes of an hour that comes twice are UTC: half of the readers take the first for the second."""
        moment = at(2026, 11, 1, 0, 30)
        shown = [
            race(
                sebring(
                    sessions=[
                        attrs.evolve(
                            sebring().sessions[2],
                            start=Start.at(moment + dt.timedelta(hours=hours)),
                            end=None,
                        )
                    ]
                ),
                self.LOCAL,
            )
            for hours in (1, 2)
        ]

        assert "DTSTART:20261101T053000Z" in shown[0]
        assert "DTSTART:20261101T063000Z" in shown[1]

    @tries(15)
    @given(seasons())
    def test_same_moments(self, season: Season) -> None:
        """Whatever the zone, icalendar reads the same moments as from a feed in UTC."""
        utc, local = (
            {
                str(event["UID"]): (_moment(event.start), _moment(event.end))
                for event in icalendar.Calendar.from_ical(
                    calendar(season, EVERYTHING, options=Options(local_times=local)).content
                ).walk("VEVENT")
            }
            for local in (False, True)
        )

        assert utc == local


def _moment(value: dt.date) -> dt.date:
    return value.astimezone(dt.UTC) if isinstance(value, dt.datetime) else value


class TestAlarm:
    """A session can be announced."""

    @pytest.mark.parametrize(
        ("alarm", "trigger"),
        [
            (dt.timedelta(minutes=15), "-PT15M"),
            (dt.timedelta(hours=2), "-PT2H"),
            (dt.timedelta(days=1), "-P1D"),
            (dt.timedelta(days=1, minutes=5), "-P1DT5M"),
        ],
    )
    def test_trigger(self, alarm: dt.timedelta, trigger: str) -> None:
        """It is announced that long before its start, under its heading."""
        shown = race(sebring(), Options(alarm=alarm))

        assert [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:ALMS 12 Hours – Mobil 1 12 Hours of Sebring",
            f"TRIGGER:{trigger}",
            "END:VALARM",
        ] == (shown[shown.index("BEGIN:VALARM") : shown.index("END:VALARM") + 1])

    def test_nothing_to_announce(self) -> None:
        """A cancelled session, and one without a time, is not announced."""
        alarm = Options(alarm=dt.timedelta(minutes=15))

        assert "BEGIN:VALARM" not in race(with_race(status=PlanStatus.CANCELLED), alarm)
        assert "BEGIN:VALARM" not in lines(feed(sebring(), series="swc-gt", options=alarm))
        assert "BEGIN:VALARM" not in lines(feed(sebring()))

    @pytest.mark.parametrize(
        "alarm",
        [dt.timedelta(0), dt.timedelta(minutes=-5), dt.timedelta(seconds=90), dt.timedelta(days=29), "15m"],
    )
    def test_refused(self, alarm: dt.timedelta) -> None:
        """What is no whole number of minutes before the start is refused."""
        with pytest.raises(NotUnderstood, match="an alarm is"):
            Options(alarm=alarm)


class TestPlace:
    """Apple's calendars make a map of a place they are told in their own form."""

    def test_title_is_location(self) -> None:
        """The title is the location, word for word."""
        shown = race(sebring(), Options(apple_location=True))
        location = next(line for line in shown if line.startswith("LOCATION:")).removeprefix("LOCATION:")

        assert (
            f'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=1000;X-TITLE="{location.replace(chr(92), "")}"'
            ":geo:27.454700,-81.348300"
        ) in shown

    def test_nowhere(self) -> None:
        """A venue that is not known by its degrees has none."""
        nowhere = attrs.evolve(sebring().venues[0], latitude_deg=None, longitude_deg=None)

        assert not any(
            "APPLE" in line for line in race(sebring(venues=(nowhere,)), Options(apple_location=True))
        )


class TestConference:
    """A broadcast can be joined from the calendar."""

    LIVE = Broadcast(id="tv", channel="Radio, live", live=True, url="https://example.org/live?a=1;b")

    def test_live(self) -> None:
        """A live one with an address is given."""
        shown = race(with_race(broadcasts=(self.LIVE,)), Options(conference=True))

        assert (
            'CONFERENCE;FEATURE=VIDEO;LABEL="Radio, live";VALUE=URI:https://example.org/live?a=1;b' in shown
        )

    @pytest.mark.parametrize("changed", [{"live": None}, {"live": False}, {"url": None}])
    def test_not_to_join(self, changed: dict[str, object]) -> None:
        """One that is later, or nowhere, is not."""
        broadcast = attrs.evolve(self.LIVE, **changed)  # type: ignore[arg-type]

        assert not any(
            "CONFERENCE" in line
            for line in race(with_race(broadcasts=(broadcast,)), Options(conference=True))
        )

    def test_cancelled(self) -> None:
        """Nobody is sent to a broadcast of what does not run."""
        cancelled = with_race(broadcasts=(self.LIVE,), status=PlanStatus.CANCELLED)

        assert not any("CONFERENCE" in line for line in race(cancelled, Options(conference=True)))


class TestColours:
    """Colours, by name for events and by value for the calendar."""

    def test_event(self) -> None:
        """An event has the nearest colour that has a name, and one of no series has none."""
        shown = lines(calendar(sebring(), EVERYTHING, options=Options(colours=True)).content)

        assert 3 == shown.count("COLOR:midnightblue")

    def test_calendar(self) -> None:
        """A calendar has its own colour, or that of its series; by name only where the name is exact."""
        near = lines(feed(sebring(), series="alms", options=Options(colours=True)))
        own = lines(feed(sebring(), options=Options(colours=True, colour="#000080")))

        assert "X-APPLE-CALENDAR-COLOR:#0A3D91" in near[: near.index("BEGIN:VEVENT")]
        assert not any(line.startswith("COLOR:") for line in near[: near.index("BEGIN:VEVENT")])
        assert {"COLOR:navy", "X-APPLE-CALENDAR-COLOR:#000080"} <= set(own[: own.index("BEGIN:VEVENT")])

    @pytest.mark.parametrize("colour", ["red", "#FFF", "#00008"])
    def test_refused(self, colour: str) -> None:
        """A colour is six digits."""
        with pytest.raises(NotUnderstood, match="the colour of the feed"):
            Options(colour=colour)


def test_name() -> None:
    """A feed is called what its options say, unless it is named on its own."""
    assert "NAME:Our races" in lines(feed(sebring(), options=Options(name="Our races")))
    assert "NAME:All" in lines(feed(sebring(), name="All", options=Options(name="Our races")))


def test_defaults() -> None:
    """Options that nobody set change no byte."""
    assert feed(sebring()) == feed(sebring(), options=Options())


@tries(15)
@given(seasons(), OPTIONS)
def test_text_is_never_structure(season: Season, options: Options) -> None:
    """Whatever a document says, and whatever is asked, every component that opens closes, and is known."""
    made = calendar(Index(season), EVERYTHING, options=options)
    opened: list[str] = []
    for line in lines(made.content):
        if line.startswith("BEGIN:"):
            opened.append(line.removeprefix("BEGIN:"))
            assert opened[-1] in {"VCALENDAR", "VEVENT", "VALARM", "VTIMEZONE", "STANDARD", "DAYLIGHT"}
        elif line.startswith("END:"):
            assert opened.pop() == line.removeprefix("END:")
    assert [] == opened
    assert made.events == lines(made.content).count("BEGIN:VEVENT")


@tries(15)
@given(seasons(), OPTIONS)
def test_lines(season: Season, options: Options) -> None:
    """Every line ends with CRLF, is UTF-8 by itself and at most 75 octets long."""
    for line in calendar(season, EVERYTHING, options=options).content.removesuffix(b"\r\n").split(b"\r\n"):
        assert 0 < len(line) <= 75
        line.decode()
