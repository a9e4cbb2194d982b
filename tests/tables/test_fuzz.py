"""Real timetables and calendars, changed byte by byte: whatever comes, only findings come out."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from roadracing._internal.calendars.calendar_reading import read_ics
from roadracing._internal.findings.errors import DocumentError
from roadracing._internal.intake.timetables import read_timetable
from roadracing._internal.tables.timetable_reading import TimetableReading, read_csv, read_csv_text
from roadracing._internal.tables.timetable_writing import timetable_csv
from tests.effort import share
from tests.tables.building import NAMESPACE, ZONE, long_beach
from tests.tables.calendars import CUSTOM, OUTLOOK, PLAIN, calendar

DATA = Path(__file__).parents[1] / "data"
TABLES = [(DATA / f"{name}.csv").read_bytes() for name in ("2013-long-beach", "2021-st-petersburg")] + [
    timetable_csv(long_beach(), "long-beach").encode()
]
DAY = calendar(
    "UID:1\nDTSTART;VALUE=DATE:20130420\nDTEND;VALUE=DATE:20130421\nRRULE:FREQ=DAILY\nGEO:1;2\nDURATION:P1D"
)
CALENDARS = [text.replace("\n", "\r\n").encode() for text in (PLAIN, OUTLOOK, CUSTOM, DAY)]
PIECES = [
    *(
        b"",
        b"\n",
        b"\r\n",
        b"\r",
        b",",
        b";",
        b'"',
        b'""',
        b"'",
        b":",
        b" ",
        b"\t",
        b"=",
        b"-",
        b"+",
        b"\\",
        b"\\n",
        b"\xff",
        b"\x00",
    ),
    *(
        b"\xef\xbb\xbf",
        b"\xc3\x28",
        b"\xe2\x80\xa8",
        b"\x85",
        b"\xed\xa0\x80",
        b"24:00",
        b"99:99",
        b"TBC",
        b"~",
        b">",
        b"9.30",
    ),
    *(
        b"12.50am",
        b"after x +1h",
        b"9999-12-31",
        b"0001-01-01",
        b"Sat",
        b"EST",
        b"PT99999H",
        b"70 laps",
        b"0",
        b"1e999",
    ),
    *(
        b"date",
        b"start",
        b"end",
        b"duration",
        b"activity",
        b"id",
        b"series",
        b"classes",
        b"timezone",
        b"kind",
        b"part_of",
    ),
    *(
        b"BEGIN:VEVENT",
        b"END:VEVENT",
        b"BEGIN:VCALENDAR",
        b"END:VCALENDAR",
        b"BEGIN:VTIMEZONE",
        b"END:VTIMEZONE",
    ),
    *(
        b"DTSTART:",
        b"DTEND:",
        b"DURATION:P9999999W",
        b";TZID=",
        b";VALUE=DATE",
        b"RRULE:FREQ=SECONDLY",
        b"UID:",
        b"GEO:nan;inf",
    ),
    *(
        b"TZOFFSETTO:+9999",
        b"BYDAY=5SU",
        b"UNTIL=",
        b"00000000T000000Z",
        b"99991231T235959Z",
        b"X-WR-TIMEZONE:UTC",
        b"\xf0\x9f\x8f\x81",
    ),
]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The content with a few pieces of it removed, doubled, moved, changed or replaced."""
    for _ in range(chance.choice([1, 1, 2, 3, 8])):
        at, to = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        to = min(to, at + chance.choice([1, 4, 20, 200]))
        piece = chance.choice(
            [
                b"",
                data[at:to] * 2,
                chance.choice(PIECES),
                data[at:to] + chance.choice(PIECES),
                bytes(chance.randrange(256) for _ in range(chance.randrange(4))),
                data[at:to].swapcase(),
                data[at:to][::-1],
            ]
        )
        data = data[:at] + piece + data[to:]
    return data


def sound(reading: TimetableReading) -> None:
    """A reading holds together."""
    assert reading.usable or (reading.season is None and len(reading.diagnostics) == 1)
    assert reading.season is not None or reading.errors
    assert all(d.message and d.code.startswith("DOC") for d in reading.diagnostics)
    if reading.season is not None:
        ids = {session.id for session in reading.season.sessions}
        assert ids >= {*reading.new, *reading.matched, *reading.missing}
        weekends = {session.weekend for session in reading.season.sessions if session.id in reading.new}
        for weekend in sorted(filter(None, weekends)):
            export = timetable_csv(reading.season, weekend)
            again = read_csv_text(export, into=reading.season, weekend=weekend)
            assert reading.season == again.season, [d.message for d in again.diagnostics]


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(("read", "contents"), [(read_csv, TABLES), (read_ics, CALENDARS)])
def test_mutations(
    read: Callable[..., TimetableReading],
    contents: list[bytes],
    seed: int,
    mutation_seed: int,
    tmp_path: Path,
) -> None:
    """Changed at random, a real file is read, or refused with findings, alone and into a document.

    How each is read alone is tried on many more in `tests/intake/test_fuzz.py`.
    """
    chance = random.Random(f"{seed} {mutation_seed}")  # noqa: S311 - examples, no secrets
    path = tmp_path / ("weekend.csv" if read is read_csv else "weekend.ics")
    for _ in range(share(20)):
        data = mutated(chance.choice(contents), chance)
        sound(read(data, namespace=NAMESPACE, timezone=chance.choice([None, ZONE])))
        sound(read(data, into=long_beach(), weekend="long-beach"))
        path.write_bytes(data)
        try:
            read_timetable(path, timezone=ZONE)
        except DocumentError as error:
            assert error.diagnostics


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(10))
def test_garbage(seed: int, mutation_seed: int) -> None:
    """Bytes of any kind are refused with a single sentence, or read as far as they go."""
    chance = random.Random(f"garbage {seed} {mutation_seed}")  # noqa: S311
    for _ in range(share(200)):
        data = chance.randbytes(chance.randrange(300))
        for read in (read_csv, read_ics):
            sound(read(data))
            sound(read(b"BEGIN:VCALENDAR\r\n" + data))
            sound(read(b"date,start,activity\r\n" + data, timezone=ZONE))


def test_a_few_mutations() -> None:
    """Some of what the long run does is done in every run."""
    chance = random.Random(1)  # noqa: S311
    for _ in range(15):
        sound(read_csv(mutated(chance.choice(TABLES), chance), namespace=NAMESPACE, timezone=ZONE))
        sound(read_ics(mutated(chance.choice(CALENDARS), chance), namespace=NAMESPACE, timezone=ZONE))


@pytest.mark.parametrize(
    "data",
    [
        b"date,start,activity\n" + b"2013-04-20,10:00,x\n" * 2_000,
        b"date,start,activity\n2013-04-20,10:00," + b"(" * 200_000,
        b"date,start,activity\n2013-04-20," + b"after +" * 50_000 + b",x",
        b"date,start,activity\n" + b'"' * 200_001,
        b"date,start,activity" + b",x" * 2_000 + b"\n",
        b"date,start,activity,series\n2013-04-20,10:00,x," + b"a;" * 5_000,
    ],
    ids=["rows", "brackets", "after", "quotes", "columns", "series"],
)
def test_size_alone_does_no_harm(data: bytes) -> None:
    """What is long is read in a time that grows with its length."""
    reading = read_csv(data, namespace=NAMESPACE, timezone=ZONE)

    assert reading.season is not None or reading.errors
