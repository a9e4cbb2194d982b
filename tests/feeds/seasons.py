"""Seasons to make feeds of: one real weekend in small, and any number of odd ones."""

import datetime as dt
import unicodedata
from typing import Any

from hypothesis import strategies as st

from roadracing._internal.feeds.options import Cancelled, Options
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus, SessionKind
from roadracing._internal.model.weekend.series import CarClass, Round, Series
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend, Timetable
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

NEW_YORK = "America/New_York"


def at(*wall: int, zone: str = NEW_YORK) -> Instant:
    """A time on the clocks of a zone."""
    return Instant.local(*wall, zone=zone)


def sebring(**changed: object) -> Season:
    """The weekend of 20 March 2004 at Sebring, two organisations on one track.

    The dates and the length are those of the season; the times of day of everything but the 12 hours are made up.
    """
    facts: dict[str, object] = {
        "namespace": "calendar.example",
        "year": 2004,
        "name": "2004 common calendar",
        "issued": at(2004, 1, 5, 12),
        "organisations": (
            Organisation(id="agency", name="Agency"),
            Organisation(id="imsa", short_name="IMSA"),
            Organisation(id="scca", name="SCCA Pro Racing"),
        ),
        "series": (
            Series(
                id="alms",
                name="American Le Mans Series",
                short_name="ALMS",
                sanctioned_by="imsa",
                colour="#0a3d91",
                classes=(CarClass(id="alms-gts", name="GTS"), CarClass(id="alms-lmp1", name="LMP1")),
            ),
            Series(id="swc-gt", name="Speed World Challenge GT", sanctioned_by="scca"),
        ),
        "venues": (
            Venue(
                id="sebring",
                timezone=NEW_YORK,
                name="Sebring International Raceway",
                city="Sebring",
                region="Florida",
                country="US",
                latitude_deg=27.4547,
                longitude_deg=-81.3483,
            ),
        ),
        "weekends": (
            RaceWeekend(
                id="sebring-2004",
                venue="sebring",
                listings=(
                    Listing(
                        organisation="imsa",
                        name="Mobil 1 12 Hours of Sebring",
                        first_day=dt.date(2004, 3, 15),
                        last_day=dt.date(2004, 3, 20),
                    ),
                ),
            ),
        ),
        "rounds": (Round(id="alms-1", series="alms", number=1, session="race"),),
        "sessions": (
            Session(
                id="briefing",
                weekend="sebring-2004",
                kind=SessionKind.BRIEFING,
                series=("alms",),
                start=Start.at(at(2004, 3, 18, 8)),
                end=at(2004, 3, 18, 8),
            ),
            Session(
                id="gts-qualifying",
                weekend="sebring-2004",
                kind=SessionKind.QUALIFYING,
                series=("alms",),
                classes=("alms-gts",),
                start=Start.about(at(2004, 3, 18, 14)),
                end=at(2004, 3, 18, 14, 25),
            ),
            Session(
                id="race",
                weekend="sebring-2004",
                kind=SessionKind.RACE,
                title="12 Hours",
                series=("alms",),
                start=Start.at(at(2004, 3, 20, 10, 30)),
                end=at(2004, 3, 20, 22, 30),
                format=Format.parse("PT12H"),
                revision=2,
                changed_at=at(2004, 3, 1, 9, 30),
            ),
            Session(
                id="track-sweep",
                weekend="sebring-2004",
                kind=SessionKind.COURSE_CLEARANCE,
                audience=Audience.OPERATIONS,
                start=Start.at(at(2004, 3, 20, 10)),
            ),
            Session(id="wc-race", weekend="sebring-2004", kind=SessionKind.RACE, series=("swc-gt",)),
        ),
    }
    return Season(**{**facts, **changed})  # type: ignore[arg-type]


# --- odd ones ------------------------------------------------------------------------------------------------

_ODD = "\\;:,\"'^=\n\u2028\u2029\u200f\u202e\u0301é€😀NnB\u00a0\ufeff"


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _words(*, lines: bool) -> st.SearchStrategy[str]:
    characters = st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from(
        [character for character in _ODD if lines or character != "\n"]
    )
    hostile = st.sampled_from(
        [
            "END:VEVENT",
            "BEGIN:VEVENT",
            "x" * 200,
            "C:\\Nurburg",
            "\\n\\N\\,",
            "é" * 80,
            "a" + "\\" * 90,
            "😀" * 40,
        ]
    )
    return (st.text(characters, min_size=1, max_size=20) | hostile).map(_normal).filter(bool)


# Made once: to make a strategy takes longer than to draw from it.
WORDS = _words(lines=False)
"""A line of text that a model accepts and that tries to be structure."""
PROSE = _words(lines=True)
"""The same, on several lines."""

_ids = st.from_regex(r"\A[a-z0-9]{1,4}(-[a-z0-9]{1,3})?\Z")
_id_lists = st.lists(_ids, min_size=1, max_size=4, unique=True).map(tuple)
_zones = st.sampled_from([NEW_YORK, "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"])
_since = st.builds(
    dt.timedelta,
    seconds=st.integers(0, 40 * 365 * 86_400),
    microseconds=st.just(0) | st.integers(0, 999_999),
)
_instants = st.builds(
    lambda since, zone: Instant.of(dt.datetime(1990, 1, 1, tzinfo=dt.UTC) + since, zone), _since, _zones
)
_starts = st.one_of(
    _instants.map(Start.at),
    _instants.map(Start.about),
    _instants.map(Start.not_before),
    st.dates().map(Start.on),
    st.integers(0, 7200).map(lambda seconds: dt.timedelta(seconds=seconds)),
    st.just(Start.tbc()),
)
"""A start of any kind; a gap stands for one that follows another session."""
_formats = st.sampled_from(
    [
        Format.parse(text)
        for text in ("PT2H45M", "PT50M + 1 lap", "70 laps", "500 km", "1000 mi or PT10H", "PT0.5S")
    ]
)
_urls = st.sampled_from(["https://example.org/a?b=1;c,d", "http://example.org/" + "x" * 150])
_broadcasts = st.builds(
    Broadcast,
    id=st.just("tv"),
    channel=st.none() | WORDS,
    live=st.none() | st.booleans(),
    start=st.none() | _instants,
    end=st.none() | _instants,
    url=st.none() | _urls,
)


OPTIONS = st.builds(
    Options,
    cancelled=st.sampled_from(Cancelled),
    local_times=st.booleans(),
    alarm=st.none() | st.integers(1, 28 * 24 * 60).map(lambda minutes: dt.timedelta(minutes=minutes)),
    apple_location=st.booleans(),
    conference=st.booleans(),
    colours=st.booleans(),
)
"""Whatever can be asked of an event."""


def _some(members: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from(members), max_size=2).map(tuple)


_facts = st.fixed_dictionaries(
    {
        "weekend": st.sampled_from(["w", "x"]),
        "kind": st.sampled_from(SessionKind),
        "series": _some(["a", "b", "undeclared"]),
        "classes": _some(["a-gt", "a-tc", "b-gt"]),
    },
    optional={
        "title": WORDS,
        "ordinal": st.integers(1, 9),
        "operated_by": st.sampled_from(["o", "p"]),
        "department": WORDS,
        "end": _instants,
        "format": _formats,
        "place": WORDS,
        "audience": st.sampled_from(Audience),
        "status": st.sampled_from(PlanStatus),
        "broadcasts": st.tuples(_broadcasts),
        "url": _urls,
        "notes": PROSE,
        "revision": st.integers(0, 2**39),
        "changed_at": _instants,
    },
)
_lengths = st.none() | st.sampled_from([0, 1, 1500, 9900, 86_400])
_around = st.fixed_dictionaries(
    {
        "issued": _instants,
        "zone": _zones,
        "timetable": st.none() | st.builds(Timetable, issued_at=st.none() | _instants),
    },
    optional={
        "name": WORDS,
        "organisation": WORDS,
        "series": WORDS,
        "class": WORDS,
        "venue": WORDS,
        "weekend": WORDS,
        "latitude": st.floats(-90, 90),
        "longitude": st.floats(-180, 180),
        "first_day": st.dates(),
        "last_day": st.dates(),
    },
)


def _session(draw: st.DrawFn, id_: str, others: tuple[str, ...]) -> Session:
    """A session of which only the id is settled."""
    facts: dict[str, Any] = draw(_facts)
    start, length = draw(st.none() | _starts), draw(_lengths)
    if isinstance(start, dt.timedelta):
        start = Start.after(draw(st.sampled_from(others)), start)
    if start is not None and start.instant is not None and length is not None:
        facts["end"] = start.instant + dt.timedelta(seconds=length)
    return Session(id=id_, start=start, **facts)


@st.composite
def seasons(draw: st.DrawFn, session_ids: tuple[str, ...] | None = None) -> Season:
    """A season with up to four sessions, every fact of which may be odd or unknown; it has been issued."""
    ids = session_ids or draw(_id_lists)
    around: dict[str, Any] = draw(_around)
    return Season(
        namespace="hostile.example",
        name=around.get("name"),
        issued=around["issued"],
        organisations=(Organisation(id="o", name=around.get("organisation")),),
        series=(
            Series(
                id="a",
                name=around.get("series"),
                sanctioned_by="o",
                colour="#0a3d91",
                classes=(CarClass(id="a-gt", name=around.get("class")), CarClass(id="a-tc")),
            ),
            Series(id="b", owner="p", classes=(CarClass(id="b-gt"),)),
        ),
        venues=(
            Venue(
                id="v",
                timezone=around["zone"],
                name=around.get("venue"),
                latitude_deg=around.get("latitude"),
                longitude_deg=around.get("longitude"),
            ),
        ),
        weekends=(
            RaceWeekend(
                id="w",
                venue="v",
                name=around.get("weekend"),
                first_day=around.get("first_day"),
                last_day=around.get("last_day"),
                timetable=around["timetable"],
            ),
        ),
        rounds=(Round(id="r", series="a", car_class="a-gt", number=3, session=ids[0]),),
        sessions=tuple(_session(draw, id_, ids) for id_ in ids),
    )
