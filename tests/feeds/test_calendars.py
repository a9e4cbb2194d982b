"""A feed shows every session of a selection as one event, for life."""

import datetime as dt
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import icalendar
import pytest
from hypothesis import given, strategies as st

from roadracing import testing
from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.feeds.calendars import calendar, feed
from roadracing._internal.feeds.feed_stamp import UnstampedError
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Timetable
from roadracing._internal.time.start import Start
from tests.effort import tries
from tests.feeds.seasons import WORDS, at, seasons, sebring

EVERYTHING = Selection(audience=Audience.OPERATIONS)


def events(content: bytes) -> dict[str, icalendar.Event]:
    """The events that icalendar reads, by UID."""
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(content).walk("VEVENT")}


def properties(content: bytes) -> Iterator[str]:
    """The content lines of a file, unfolded."""
    return iter(content.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n"))


class TestRealWeekend:
    """What a subscriber gets of the 12 Hours of Sebring."""

    def test_bytes(self) -> None:
        """The feed of a series is the file that was looked at when this was written."""
        assert Path(__file__).with_name("sebring.ics").read_bytes() == feed(sebring(), series="alms")

    def test_calendar_properties(self) -> None:
        """A file says what it is called, how often to look, and nothing that readers are known to trip over."""
        lines = list(properties(feed(sebring(name="Speed, sound; fury"), name="A, B; C")))
        head = lines[: lines.index("BEGIN:VEVENT")]

        assert [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//roadracing//roadracing//EN",
            "CALSCALE:GREGORIAN",
            "NAME:A\\, B\\; C",
            "X-WR-CALNAME:A\\, B\\; C",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "X-PUBLISHED-TTL:PT1H",
        ] == head

    def test_source_and_colour(self) -> None:
        """Where the file will be found is said if it is known, and a series has its colour."""
        made = calendar(sebring(), Selection(series="alms"), url="https://example.org/a.ics?b=1;c,d")
        lines = list(properties(made.content))

        assert "SOURCE;VALUE=URI:https://example.org/a.ics?b=1;c,d" in lines
        assert "X-APPLE-CALENDAR-COLOR:#0A3D91" in lines

    def test_moment_and_unknown_end(self) -> None:
        """A moment and an end nobody published have no DTEND, so that no event ends when or before it starts."""
        shown = events(calendar(sebring(), EVERYTHING).content)

        assert "DTEND" not in shown["briefing@calendar.example"]
        assert "DTEND" not in shown["track-sweep@calendar.example"]

    def test_day_without_time(self) -> None:
        """A session without a time is tentative over the days of its weekend, the last one included."""
        event = events(feed(sebring()))["wc-race@calendar.example"]

        assert (dt.date(2004, 3, 15), dt.date(2004, 3, 21)) == (event.start, event.end)
        assert "TENTATIVE" == event["STATUS"]

    def test_time_becomes_known(self) -> None:
        """The event whose time becomes known is the same event."""
        season = sebring()
        timed = attrs.evolve(
            season,
            sessions=[
                attrs.evolve(s, start=Start.at(at(2004, 3, 19, 13))) if s.id == "wc-race" else s
                for s in season.sessions
            ],
        )
        event = events(feed(timed))["wc-race@calendar.example"]

        assert ("CONFIRMED", dt.datetime(2004, 3, 19, 18, tzinfo=dt.UTC)) == (event["STATUS"], event.start)

    @pytest.mark.parametrize(
        ("status", "shown", "summary", "first"),
        [
            (
                PlanStatus.CANCELLED,
                "CANCELLED",
                "CANCELLED: ALMS 12 Hours – Mobil 1 12 Hours of Sebring",
                "Cancelled.",
            ),
            (
                PlanStatus.DELAYED,
                "CONFIRMED",
                "DELAYED: ALMS 12 Hours – Mobil 1 12 Hours of Sebring",
                "Delayed.",
            ),
            (
                PlanStatus.POSTPONED,
                "CONFIRMED",
                "POSTPONED: ALMS 12 Hours – Mobil 1 12 Hours of Sebring",
                "Postponed.",
            ),
            (
                PlanStatus.SCHEDULED,
                "CONFIRMED",
                "ALMS 12 Hours – Mobil 1 12 Hours of Sebring",
                "Local time: Saturday 20 March 2004, 10:30 to 22:30 (America/New_York, UTC−5)",
            ),
        ],
    )
    def test_status(self, status: PlanStatus, shown: str, summary: str, first: str) -> None:
        """A cancelled session stays and says so in every place a reader may show; so does one that is later."""
        season = sebring()
        race = next(s for s in season.sessions if s.id == "race")
        event = events(feed(attrs.evolve(season, sessions=[attrs.evolve(race, status=status)])))[
            "race@calendar.example"
        ]

        assert (shown, summary) == (event["STATUS"], event["SUMMARY"])
        assert first == event["DESCRIPTION"].split("\n")[0]

    def test_left_out(self) -> None:
        """A session with neither a time nor a day is no event, and is named."""
        lost = Session(id="lost", weekend="nowhere", kind=SessionKind.RACE)
        made = calendar(sebring(sessions=(lost,)))

        assert (0, ("lost",), None) == (made.events, made.left_out, made.changed)
        assert [] == list(events(made.content))

    def test_facts(self) -> None:
        """A feed says how many events it shows and when the last of them changed."""
        made = calendar(sebring(), Selection(series="alms"))

        assert (2, "ALMS 2004") == (made.events, made.name)
        assert dt.datetime(2004, 3, 1, 14, 30, tzinfo=dt.UTC) == made.changed


class TestStamps:
    """Subscribers tell a new timetable from an old one by DTSTAMP, LAST-MODIFIED and SEQUENCE."""

    TIMETABLE = Timetable(issued_at=at(2004, 2, 1, 8))

    @staticmethod
    def _stamps(season: Season, uid: str) -> tuple[dt.datetime, dt.datetime, int]:
        event = events(feed(season))[f"{uid}@calendar.example"]
        return event["DTSTAMP"].dt, event["LAST-MODIFIED"].dt, int(event["SEQUENCE"])

    def test_own_change(self) -> None:
        """The session's own last change comes first."""
        changed = dt.datetime(2004, 3, 1, 14, 30, tzinfo=dt.UTC)

        assert (changed, changed, 2) == self._stamps(sebring(), "race")

    def test_timetable(self) -> None:
        """Then comes the issue of the weekend's timetable."""
        weekend = attrs.evolve(sebring().weekends[0], timetable=self.TIMETABLE)
        issued = dt.datetime(2004, 2, 1, 13, tzinfo=dt.UTC)

        assert (issued, issued, 0) == self._stamps(sebring(weekends=(weekend,)), "wc-race")

    def test_season(self) -> None:
        """Then comes the issue of the season."""
        issued = dt.datetime(2004, 1, 5, 17, tzinfo=dt.UTC)

        assert (issued, issued, 0) == self._stamps(sebring(), "wc-race")

    def test_none(self) -> None:
        """With none of them there is no feed, and the message says of which sessions and what to set."""
        with pytest.raises(UnstampedError, match="'issued' of the season") as raised:
            feed(sebring(issued=None))

        assert ("gts-qualifying", "wc-race") == raised.value.sessions
        assert ("sebring-2004",) == raised.value.weekends
        assert "2 sessions have" in str(raised.value)
        assert "gts-qualifying, wc-race" in str(raised.value)

    def test_only_what_is_shown_needs_one(self) -> None:
        """Sessions that are not in the feed, or cannot be, need no stamp."""
        lost = Session(id="lost", weekend="nowhere", kind=SessionKind.RACE)
        season = sebring(issued=None)
        race = next(session for session in season.sessions if session.id == "race")

        assert 1 == calendar(attrs.evolve(season, sessions=[race, lost])).events

    def test_many(self) -> None:
        """A long list of sessions is cut short and counted."""
        many = [
            Session(
                id=f"s{n:02}",
                weekend="sebring-2004",
                kind=SessionKind.RACE,
                start=Start.on(dt.date(2004, 3, 20)),
            )
            for n in range(13)
        ]
        with pytest.raises(UnstampedError, match=r"13 sessions .* s09 and 3 more"):
            feed(sebring(issued=None, sessions=many))


class TestName:
    """What a feed is called."""

    @pytest.mark.parametrize("name", ["", "two\nlines", "bell\x07", "half \ud83d"])
    def test_refused(self, name: str) -> None:
        """A name is one line of text."""
        with pytest.raises(NotUnderstood, match="the name of the feed"):
            feed(sebring(), name=name)

    def test_refused_url(self) -> None:
        """The address of a feed is a web address."""
        with pytest.raises(NotUnderstood, match="the address of the feed"):
            calendar(sebring(), url="https://example.org/a b\r\nEND:VCALENDAR")


class TestAnySeason:
    """What holds of every season a model accepts."""

    @tries(15)
    @given(seasons())
    def test_instants(self, season: Season) -> None:
        """Every event starts and ends when the model says, to the second."""
        index = Index(season)
        made = calendar(season, EVERYTHING)
        shown = events(made.content)

        assert {season.uid(s) for s in season.sessions if s.id not in made.left_out} == set(shown)
        assert made.events == len(shown)
        for session in season.sessions:
            starts, days = index.starts(session), index.days_of(session)
            if session.id in made.left_out:
                assert (None, None) == (starts, days)
                continue
            event = shown[season.uid(session)]
            if starts is None:
                assert days is not None
                assert days[0] == event["DTSTART"].dt
                assert "DTEND" not in event or event["DTEND"].dt > event["DTSTART"].dt
                assert (
                    "DTEND" not in event
                    or days[1] < days[0]
                    or days[1] == event["DTEND"].dt - dt.timedelta(days=1)
                )
                continue
            assert starts.utc.replace(microsecond=0) == event["DTSTART"].dt
            ends = session.end if session.end is not None else appearance(index, session).due
            end = ends.utc.replace(microsecond=0) if ends is not None else None
            if end is not None and end > event["DTSTART"].dt:
                assert end == event["DTEND"].dt
            else:
                assert "DTEND" not in event

    @given(st.data())
    def test_uids(self, data: st.DataObject) -> None:
        """A session is known by the same UID whatever else of it changes."""
        ids = ("first", "second", "third")
        before, after = (events(feed(data.draw(seasons(ids)), audience="all")) for _ in range(2))

        assert set(before) | set(after) <= {f"{id_}@hostile.example" for id_ in ids}

    @tries(15)
    @given(seasons())
    def test_equal_models_equal_bytes(self, season: Season) -> None:
        """Equal seasons give equal feeds, in whatever order they were written down."""
        turned = attrs.evolve(
            season,
            sessions=tuple(attrs.evolve(s, series=s.series[::-1]) for s in season.sessions[::-1]),
            series=season.series[::-1],
            weekends=season.weekends[::-1],
        )

        assert season == turned
        assert feed(season) == feed(turned)

    @tries(15)
    @given(seasons())
    def test_lines(self, season: Season) -> None:
        """Every line ends with CRLF, is UTF-8 by itself and at most 75 octets long."""
        content = calendar(season, EVERYTHING).content

        assert content.endswith(b"END:VCALENDAR\r\n")
        for line in content.removesuffix(b"\r\n").split(b"\r\n"):
            assert 0 < len(line) <= 75
            assert b"\n" not in line
            assert b"\r" not in line
            line.decode()

    @tries(15)
    @given(seasons(), WORDS)
    def test_text_is_never_structure(self, season: Season, name: str) -> None:
        """Whatever a document says, it opens and closes nothing, and adds no property."""
        made = calendar(season, EVERYTHING, name=name)
        names = [line.partition(":")[0].partition(";")[0] for line in properties(made.content)]

        assert made.events == names.count("BEGIN") - 1 == names.count("END") - 1
        assert {
            *("BEGIN", "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL"),
            *("X-PUBLISHED-TTL", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE", "CATEGORIES"),
            *("DESCRIPTION", "GEO", "LAST-MODIFIED", "LOCATION", "STATUS", "TRANSP", "URL", "END"),
            "X-MICROSOFT-CDO-BUSYSTATUS",
        } >= set(names)

    @tries(15)
    @given(seasons(), WORDS)
    def test_name_is_escaped(self, season: Season, name: str) -> None:
        """Both names of a calendar are escaped as every other text is."""
        lines = list(properties(feed(season, name=name)))
        escaped = re.sub(r"[\\;,]", r"\\\g<0>", name)

        assert {f"NAME:{escaped}", f"X-WR-CALNAME:{escaped}"} <= set(lines)


@tries(15)
@given(testing.seasons())
def test_whatever_facts_are_known(season: Season) -> None:
    """A season with any facts known or unknown is a feed that icalendar reads, of all it can show."""
    season = attrs.evolve(season, issued=season.issued or at(2004, 1, 5, 12))
    made = calendar(season, EVERYTHING)

    assert made.events == len(events(made.content)) == len(season.sessions) - len(made.left_out)


def test_nobody_waits_for_icalendar() -> None:
    """Writing a feed does not import the package icalendar."""
    program = (
        "import sys; from roadracing import Season, feed;"
        "feed(Season(namespace='a.example')); sys.exit('icalendar' in sys.modules)"
    )

    assert 0 == subprocess.run([sys.executable, "-c", program], check=False).returncode


@tries(15)
@given(seasons(), seasons())
def test_archive(season: Season, before: Season) -> None:
    """A feed holds each session of the seasons it is of once, as the latest that knows it has it."""
    alone, earlier = (calendar(one, EVERYTHING).content for one in (season, before))
    both = calendar(season, EVERYTHING, archive=(Index(before),))
    known = {f"{session.id}@{season.namespace}" for session in season.sessions}
    expected = {**dict(lines_of(earlier)), **dict(lines_of(alone))}
    for uid in known - dict(lines_of(alone)).keys():
        expected.pop(uid, None)

    assert expected == dict(lines_of(both.content))
    assert len(expected) == both.events == len(lines_of(both.content))


def lines_of(content: bytes) -> list[tuple[str, bytes]]:
    """The bytes of each event, with its UID."""
    found = re.findall(b"^BEGIN:VEVENT\r\n.*?^END:VEVENT\r\n", content, flags=re.DOTALL | re.MULTILINE)
    return [(event.partition(b"UID:")[2].partition(b"\r")[0].decode(), event) for event in found]
