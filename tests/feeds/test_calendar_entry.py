"""What a calendar shows of a session, in words."""

import datetime as dt
import typing

import attrs
import pytest

from roadracing._internal.appearance.appearance import Appearance, appearance
from roadracing._internal.feeds.calendar_entry import CalendarEntry, entry
from roadracing._internal.feeds.feed_stamp import Stamp
from roadracing._internal.feeds.options import Options
from roadracing._internal.feeds.rendering import shown as shown_of
from roadracing._internal.feeds.vevent import vevent
from roadracing._internal.feeds.zone_rule import ZoneRule
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.feeds.seasons import at, sebring

STAMP = Stamp(dt.datetime(2004, 1, 5, tzinfo=dt.UTC), 0)
RACE = appearance(sebring(), next(s for s in sebring().sessions if s.id == "race"))


def shown(**changed: typing.Any) -> CalendarEntry:
    """The entry of the 12 Hours, with something changed."""
    made = entry(attrs.evolve(RACE, **changed), STAMP)
    assert made is not None
    return made


def lines(**changed: typing.Any) -> list[str]:
    """The lines of its description."""
    return (shown(**changed).description or "").split("\n")


def test_whole_description() -> None:
    """A description says the local time, the event, who operates it, what it counts as, and how long it is."""
    assert [
        "Local time: Saturday 20 March 2004, 10:30 to 22:30 (America/New_York, UTC−5)",
        "Event: Mobil 1 12 Hours of Sebring",
        "Operated by: IMSA",
        "Counts as: ALMS round 1",
        "Length: 12h",
    ] == lines()


def test_everything_else() -> None:
    """Classes, department, broadcasts and notes follow, each on its line."""
    assert [
        "Classes: GTS, LMP1",
        "Length: 12h",
        "Department: Timing, Scoring",
        "Broadcast: SPEED, live, from Saturday 20 March 2004, 10:00 to 22:30 (America/New_York, UTC−5), US, https://a.example",
        "Broadcast: not live, until Sunday 21 March 2004, 01:00 (America/New_York, UTC−5)",
        "Rain or shine",
        "Gates at 7",
    ] == lines(
        classes=("GTS", "LMP1"),
        department="Timing, Scoring",
        broadcasts=(
            Broadcast(
                id="tv",
                channel="SPEED",
                live=True,
                start=at(2004, 3, 20, 10),
                end=at(2004, 3, 20, 22, 30),
                territory="US",
                url="https://a.example",
            ),
            Broadcast(id="radio", live=False, end=at(2004, 3, 21, 1)),
        ),
        notes="Rain or shine\nGates at 7",
    )[4:]


@pytest.mark.parametrize(
    ("start", "first"),
    [
        (
            Start.about(at(2004, 3, 20, 16, 30)),
            "Local time: about Saturday 20 March 2004, 16:30 (America/New_York, UTC−5)",
        ),
        (
            Start.not_before(at(2004, 3, 20, 16, 30)),
            "Local time: not before Saturday 20 March 2004, 16:30 (America/New_York, UTC−5)",
        ),
        (
            Start.after("race", dt.timedelta(minutes=15)),
            "Local time: 15 min after ALMS 12 Hours, about Saturday 20 March 2004, 22:45 (America/New_York, UTC−5)",
        ),
        (
            Start.after("race"),
            "Local time: after ALMS 12 Hours, about Saturday 20 March 2004, 22:30 (America/New_York, UTC−5)",
        ),
        (Start.after("gone"), "Starts after gone; time to be confirmed."),
        (Start.on(dt.date(2004, 3, 19)), "Time to be confirmed."),
        (Start.tbc(), "Time to be confirmed."),
        (None, "Time to be confirmed."),
    ],
)
def test_reserve(start: Start | None, first: str) -> None:
    """A time that was given with reserve is tentative and says the reserve first."""
    podium = Session(id="podium", weekend="sebring-2004", kind=SessionKind.PODIUM, start=start)
    race = next(s for s in sebring().sessions if s.id == "race")
    season = sebring(sessions=(race, podium))
    made = entry(appearance(Index(season), podium), STAMP)
    assert made is not None

    assert first == (made.description or "").split("\n")[0]
    assert "TENTATIVE" == made.status


def test_two_days() -> None:
    """An end on another day says the day, and seconds are said where there are any."""
    assert (
        "Local time: Saturday 20 March 2004, 22:30:05 to Sunday 21 March, 01:00 (America/New_York, UTC−5)"
        == lines(starts=at(2004, 3, 20, 22, 30, 5), ends=at(2004, 3, 21, 1))[0]
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("PT2H45M", "Length: 2h45m"),
        ("PT50M + 1 lap", "Length: 50m + 1 lap"),
        ("70 laps", "Distance: 70 laps"),
        ("1000 mi or PT10H", "Distance: 1000 mi or 10h"),
    ],
)
def test_format(text: str, line: str) -> None:
    """How long a session runs is written as people write it."""
    assert line == lines(format=Format.parse(text))[-1]


@pytest.mark.parametrize(
    ("ends", "end"),
    [
        (at(2004, 3, 20, 10, 30), None),
        (at(2004, 3, 20, 10, 29), None),
        (None, None),
        (Instant.parse("2004-03-20T10:30:00.9-05:00[America/New_York]"), None),
        (at(2004, 3, 20, 10, 30, 1), dt.datetime(2004, 3, 20, 15, 30, 1, tzinfo=dt.UTC)),
    ],
)
def test_end(ends: Instant | None, end: dt.datetime | None) -> None:
    """An end is written if it is later than the start by a second or more."""
    assert end == shown(ends=ends).end


@pytest.mark.parametrize(
    ("days", "start", "end"),
    [
        ((dt.date(2004, 3, 15), dt.date(2004, 3, 20)), dt.date(2004, 3, 15), dt.date(2004, 3, 21)),
        ((dt.date(2004, 3, 20), dt.date(2004, 3, 15)), dt.date(2004, 3, 20), dt.date(2004, 3, 21)),
        ((dt.date.max, dt.date.max), dt.date.max, None),
    ],
)
def test_days(days: tuple[dt.date, dt.date], start: dt.date, end: dt.date | None) -> None:
    """Days end with the day after the last, which is never before the first."""
    made = shown(starts=None, ends=None, days=days)

    assert (start, end) == (made.start, made.end)


def test_end_from_the_format() -> None:
    """A session whose end nobody published is due to end when its format says, and the description says no more."""
    made = shown(ends=None, due=at(2004, 3, 20, 22, 30))

    assert dt.datetime(2004, 3, 21, 3, 30, tzinfo=dt.UTC) == made.end
    assert (
        "Local time: Saturday 20 March 2004, 10:30, due to end at 22:30 (America/New_York, UTC−5)"
        == (made.description or "").split("\n")[0]
    )


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        ({}, "ALMS 12 Hours – Mobil 1 12 Hours of Sebring"),
        ({"weekend": None}, "ALMS 12 Hours"),
        ({"summary": "Mobil 1 12 Hours of Sebring"}, "Mobil 1 12 Hours of Sebring"),
        ({"weekend": "Sebring", "exact": False, "reserve": "about"}, "About: ALMS 12 Hours – Sebring"),
        (
            {"weekend": "Sebring", "exact": False, "reserve": "not before"},
            "Not before: ALMS 12 Hours – Sebring",
        ),
        (
            {"weekend": "Sebring", "exact": False, "reserve": "after Warm-up"},
            "About: ALMS 12 Hours – Sebring",
        ),
        (
            {"weekend": "Sebring", "starts": None, "status": PlanStatus.POSTPONED},
            "POSTPONED, TBC: ALMS 12 Hours – Sebring",
        ),
        (
            {"weekend": "Sebring", "starts": None, "status": PlanStatus.CANCELLED},
            "CANCELLED: ALMS 12 Hours – Sebring",
        ),
    ],
)
def test_title(facts: dict[str, typing.Any], title: str) -> None:
    """A title says session and event, and what a phone shows nowhere else."""
    assert title == shown(**{"days": (dt.date(2004, 3, 20),) * 2, **facts}).summary


@pytest.mark.parametrize(
    ("was", "line"),
    [
        (at(2004, 3, 20, 9), "Was: 09:00"),
        (at(2004, 3, 19, 9), "Was: Friday 19 March 2004, 09:00 (America/New_York, UTC−5)"),
    ],
)
def test_time_before(was: Instant, line: str) -> None:
    """After a change the time before it is said, with its day where that is another one, and the bulletin."""
    assert [line, "Changed by: bulletin 3: fog"] == lines(was=was, bulletin="bulletin 3: fog")[1:3]


def test_neither_time_nor_day() -> None:
    """A session with neither has no place in a calendar."""
    assert None is entry(attrs.evolve(RACE, starts=None, ends=None, days=None), STAMP)


def test_cancelled_without_a_time() -> None:
    """Of a cancelled session nobody expects that its time will be confirmed."""
    assert "Cancelled.\nEvent: Mobil 1" in "\n".join(
        lines(
            starts=None,
            ends=None,
            days=(dt.date(2004, 3, 20), dt.date(2004, 3, 20)),
            status=PlanStatus.CANCELLED,
        )
    )


def test_one_coordinate() -> None:
    """Half a position is no position."""
    assert (None, None) == (shown(longitude_deg=None).latitude_deg, shown(longitude_deg=None).longitude_deg)


def test_sequence_fits() -> None:
    """A revision beyond what iCalendar can count to is the largest it can count to."""
    made = entry(RACE, attrs.evolve(STAMP, sequence=2**40))
    assert made is not None

    assert 2**31 - 1 == made.sequence


def test_nothing_else_is_shown() -> None:
    """Two sessions that appear alike, under one stamp, are one entry unless somebody asks for more."""
    asked_for = {"options": Options, "rule": ZoneRule | None, "colour": str | None, "page": str | None}

    assert {
        "shown": Appearance,
        "stamp": Stamp,
        "return": CalendarEntry | None,
        **asked_for,
    } == typing.get_type_hints(entry)
    assert {*asked_for} == {*(entry.__kwdefaults__ or {}), *(["options"] if entry.__defaults__ else [])}


def test_own_page() -> None:
    """A session leads to its own page, else to that of the folder it is published in, else to its weekend's."""
    index = Index(attrs.evolve(sebring(), issued=at(2004, 1, 5)))
    race = index.sessions["race"]
    told = Options(session_page="https://example.org/weekends/{weekend}.html#s-{session}")
    own = attrs.evolve(race, url="https://example.org/the-race")
    pages = [(made := shown_of(index, each, told)) and made.url for each in (race, own)]
    assert ["https://example.org/weekends/sebring-2004.html#s-race", own.url] == pages
    made = shown_of(index, race, told)
    assert made is not None
    assert f"Page: {made.url}" in (made.description or "")


@pytest.mark.parametrize("address", ["example.org/{session}", "https://example.org/", "https://[/{session}"])
def test_no_page(address: str) -> None:
    """A page of all sessions is an address in which the session has its place."""
    with pytest.raises(NotUnderstood, match="the page of a session"):
        Options(session_page=address)


def test_image() -> None:
    """A weekend's picture goes with each of its sessions, as iCalendar knows pictures."""
    made = shown(image="https://example.org/poster.jpg")
    assert b"\r\nIMAGE;VALUE=URI:https://example.org/poster.jpg\r\n" in vevent(made)
