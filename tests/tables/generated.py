"""Seasons and timetables of any shape, for what must always hold."""

import csv
import io
from typing import Any

import attrs
from hypothesis import strategies as st

from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.series import Round, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.testing.strategies import nouns
from tests.tables.building import FRIDAY, SUNDAY, ZONE

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ["=1+1", " x", "'=y", "a\nb", "\t", "'", "- item", "16:30", "'' x"]
)
_KEYS = st.sampled_from(["broadcaster", "car-count", "v1.2", "X-y", "start", "date"])


@st.composite
def documents(draw: st.DrawFn) -> Season:
    """Seasons of two weekends at most, as far as timetables know anything of them."""
    namespace = draw(st.sampled_from(["calendar.example.org", "a.example"]))
    sessions = draw(st.lists(nouns(Session), max_size=3, unique_by=lambda session: session.id))
    for at, session in enumerate(sessions):
        more = draw(st.dictionaries(_KEYS, TEXTS | st.integers(), max_size=3))
        own: dict[str, Any] = {f"{namespace}:{key}": value for key, value in more.items()}
        weekend = draw(st.sampled_from(["raceweekend-1", "raceweekend-2"]))
        sessions[at] = attrs.evolve(session, weekend=weekend, extra=Extra({**session.extra, **own}))
    return Season(
        namespace=namespace,
        sessions=tuple(sessions),
        **{name: draw(_some(one)) for name, one in _BESIDES.items()},
    )


def _ids(kind: str) -> st.SearchStrategy[str]:
    return st.sampled_from([f"{kind}-1", f"{kind}-2"])


_DAYS = st.sampled_from([(None, None), (FRIDAY, SUNDAY)])
_BESIDES = {
    "series": nouns(Series),
    "organisations": nouns(Organisation),
    # Of these a timetable only needs the zone, the days, and that something refers to a session.
    "venues": st.builds(Venue, id=_ids("venue"), timezone=st.sampled_from([ZONE, "Europe/London"])),
    "weekends": st.builds(
        lambda id_, venue, days: RaceWeekend(id=id_, venue=venue, first_day=days[0], last_day=days[1]),
        _ids("raceweekend"),
        _ids("venue"),
        _DAYS,
    ),
    "rounds": st.builds(Round, id=_ids("round"), series=_ids("series"), session=_ids("session")),
}


def _some(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(one, max_size=2, unique_by=lambda noun: noun.id)


FULL = "2004-03-20T10:30:00-05:00[America/New_York]"
CELLS: dict[str, list[str]] = {
    "date": [
        "2013-04-19",
        "2013-04-20",
        "2013-04-21",
        "2004-10-31",
        "2004-04-04",
        "Sat",
        "Friday",
        "20/04/2013",
        "April 20",
        "",
        "2013-02-30",
        "2013-04-20 00:00:00",
        "Sun 2013-04-21",
    ],
    "start": [
        "07:30",
        "7:30",
        "24:00",
        "9:05 am",
        "12.50am",
        "≈16:30",
        "~16:30",
        ">16:30",
        "TBC",
        "TBA",
        "",
        "01:30",
        "02:30",
        "9.30",
        "noon",
        "midnight",
        "after race +15m",
        "after Qualifying +1h",
        FULL,
        "16:30-17:15",
        "-",
        "2004-10-31T01:30-04:00",
        "quarter past",
        "2013-04-20",
        "after nobody +5m",
        "8h",
        "10:25 Hs.",
        "to follow",
        "12:30 p.m. ET",
        "?",
        "12:00 PM noon",
        "=1+1",
    ],
    "activity": [
        "Practice",
        "Practice",
        "Race",
        "Race 2",
        "Qualifying",
        "Race Director inspection lap",
        "",
        "Autograph session",
        "a\nb",
        "-=x",
        " spaced",
        "Practice 1",
        "Freies Training 1",
        "Group 1 Practice",
        "決勝",
    ],
    "id": ["", "", "", "race", "qual", "Bad Id"],
    "end": [
        "",
        "08:30",
        "00:30",
        "24:00",
        "07:30",
        "2013-04-21T00:30",
        "2013-04-20 00:30",
        "midnight",
        "≈18:30",
        "TBC",
        "soon",
        "1:20",
        "2:30 pm",
        "---",
        "2004-03-20T22:30:00-05:00[America/New_York]",
        "01:30",
    ],
    "duration": [
        "",
        "",
        "",
        "45 min",
        "45 mins + 1 lap",
        "PT1H",
        "24 h",
        "1:30",
        "45",
        "70 laps",
        "0 min",
        "forever",
    ],
    "timezone": ["", "America/New_York", "America/Los_Angeles", "EST", "Foo/Bar", "america/new_york"],
    "series": ["", "ALMS", "American Le Mans Series", "IndyCar; ALMS", "Drift", "alms", "  ", "=cmd", "-"],
    "classes": ["", "GT", "GT; TC", "All", "all classes", "P1"],
    "kind": ["", "race", "Practice", "other", "foo", "Warm up"],
    "ordinal": ["", "1", "2.0", "#3", "x", "0", "-"],
    "status": ["", "cancelled", "Canceled", "postponed", "maybe"],
    "track": ["", "exclusive", "shared", "NONE", "maybe", "-"],
    "condition": ["", "hot", "Cold", "wet"],
    "part_of": ["", "race", "Race", "nobody", "No Such Thing"],
    "place": ["", "Paddock", "@home", "-"],
    "operated_by": ["", "IMSA", "imsa", "IMSA; SCCA"],
    "department": ["", "Medical"],
    "audience": ["", "public", "Competitors", "all"],
    "notes": ["", "x\ny", "'=z", "- item", "'Ring", "\x07bell", "'", "' x"],
    "source": ["", "https://x.example, y"],
    "format": ["", "PT45M", "2 h 45 min", "1000 mi or 10 h", "long"],
    "layout": ["", "full", "Full Course"],
    "url": ["", "https://a.example/b", "nope"],
    "fixed": ["", "yes", "No", "1", "perhaps"],
    "fixed_reason": ["", "TV"],
    "listed_by": ["", "SCCA", "SCCA; IMSA"],
    "split_from": ["", "race"],
    "last_entry_at": ["", "16:45", "2013-04-20 16:45", "never"],
    "Broadcaster": ["", "NBC", " x"],
    "Car count": ["", "12"],
}
"""What cells hold in practice, right and wrong."""


@st.composite
def timetables(draw: st.DrawFn) -> tuple[str, int]:
    """CSV timetables of odd cells, with the number of rows that hold something."""
    needed = ["date", "start", "activity"]
    others = st.lists(
        st.sampled_from([column for column in CELLS if column not in needed]), unique=True, max_size=10
    )
    columns = draw(st.permutations(needed + draw(others)))
    rows = draw(
        st.lists(st.tuples(*(st.sampled_from(CELLS[column]) for column in columns)), min_size=1, max_size=6)
    )
    written = io.StringIO()
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    # The writer would not put a line feed in quotes where rows end otherwise.
    writer = csv.writer(
        written, delimiter=draw(st.sampled_from(",;\t")), lineterminator=end, quoting=csv.QUOTE_ALL
    )
    writer.writerow(columns)
    writer.writerows(rows)
    return written.getvalue(), sum(any(cell.strip() for cell in row) for row in rows)
