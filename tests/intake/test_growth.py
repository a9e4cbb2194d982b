"""What reading costs grows with what is read, and not with its square: every form, its texts, keys and marks above all.

Documents of a season with long lists are read by `tests/rules/test_growth_of_lists.py`.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

import attrs
import pytest

from roadracing._internal.calendars import markup
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import Limits
from roadracing._internal.intake.weekend_workbook import read_table, read_workbook
from tests import growth
from tests.effort import SHARE
from tests.findings.test_bounds import (
    EVENT,
    ZONE,
    Reader,
    a_map,
    calendar,
    document,
    of_csv,
    of_ics,
    of_json,
    of_log,
    of_map,
)
from tests.growth import Costs, Measures, parts_that_grow_too_fast, processor_time, rest_of_memory
from tests.intake.hostile_books import HEAD, RACE, book, row

SIZES: Final = (1_000, 4_000, 16_000)
LEAST_S: Final = 1.0
"""An added cost below this says more about the machine, and its caches, than about the reader."""
LEAST_BYTES: Final = 200_000_000
ROOM: Final = Limits(columns=20_000, text=10_000_000, values=10_000_000)

CSV: Final = "date,start,activity\n"
LOG: Final = "observed_at,kind,text\n"
FEATURE: Final = (
    '{{"type": "Feature", "id": "a{}", "properties": {{"roadracing": "fire-lane"}}, "geometry": {{"type": '
    '"LineString", "coordinates": [[0, 0], [0.001, 0]]}}}}'
)


def day(number: int) -> dt.date:
    """One day after the other."""
    return dt.date(2013, 1, 1) + dt.timedelta(days=number)


def of_xlsx(data: bytes, limits: Limits) -> Iterable[Diagnostic]:
    """What is said of a workbook; each row is looked through as far as may be, so that is no further than usual."""
    usual = attrs.evolve(limits, columns=Limits().columns)
    return read_workbook(data, timezone=ZONE, limits=usual).diagnostics


def of_tab(data: bytes, limits: Limits) -> Iterable[Diagnostic]:
    """What is said of a table that is one tab of a workbook."""
    return read_table(data, timezone=ZONE, limits=limits).diagnostics


def tab(head: str, lines: Iterable[str]) -> bytes:
    """A tab as CSV; of a quarter as many lines, because more than 5,000 are refused."""
    return "\n".join((head, *lines, "")).encode()


SHAPES: Final[dict[str, tuple[Reader, Callable[[int], bytes]]]] = {
    "json: one key again": (of_json, lambda n: document(",".join(['"issuer": "a"'] * n))),
    "json: a text": (of_json, lambda n: document(f'"extra": {{"a.example:x": "{"é" * n * 10}"}}')),
    "json: quotes": (of_json, lambda n: b'{"roadracing' + rb"\"" * n),
    "json: brackets": (of_json, lambda n: b"[" * n * 10),
    "csv: a cell": (of_csv, lambda n: (CSV + "2013-04-20,10:00," + "word " * n + "\n").encode()),
    "csv: blanks": (of_csv, lambda n: (CSV + "2013-04-20," + " " * n * 10 + "x,Race\n").encode()),
    "csv: quotes": (of_csv, lambda n: (CSV + '2013-04-20,10:00,"' + '""' * n * 10).encode()),
    "csv: brackets": (of_csv, lambda n: (CSV + "2013-04-20,10:00," + "(" * n * 5 + "\n").encode()),
    "ics: folds": (of_ics, lambda n: calendar(EVENT.format("x" + "\n x" * n))),
    "ics: tags": (of_ics, lambda n: calendar(EVENT.format("x\nDESCRIPTION:" + "<p>" * n))),
    "ics: unclosed tags": (of_ics, lambda n: calendar(EVENT.format("x\nDESCRIPTION:<p>" + "<a href=" * n))),
    "ics: sections": (
        of_ics,
        lambda n: calendar(EVENT.format("x\nDESCRIPTION:<p>" + "<![" * n + "<!--" * n)),
    ),
    "ics: entities": (of_ics, lambda n: calendar(EVENT.format("x&#" * n))),
    "log: blanks": (of_log, lambda n: (LOG + "2013-04-20T10:00:00,note,x" + " " * n * 10 + "y\n").encode()),
    "log: keys": (
        of_log,
        lambda n: ('{"kind": "note", ' + ",".join(f'"x{i}": 1' for i in range(n)) + "}\n").encode(),
    ),
    "csv: rows": (
        of_csv,
        lambda n: (CSV + "".join(f"{day(i)},10:00,Practice {i}\n" for i in range(n))).encode(),
    ),
    "csv: rows at once": (of_csv, lambda n: (CSV + "2013-04-20,10:00,Practice\n" * n).encode()),
    "csv: columns": (
        of_csv,
        lambda n: f"date,start,activity{',x' * n}\n2013-04-20,10:00,Race{',y' * n}\n".encode(),
    ),
    "ics: events": (
        of_ics,
        lambda n: calendar("".join(EVENT.format(f"Race {i}").replace("UID:1", f"UID:{i}") for i in range(n))),
    ),
    "ics: events of one UID": (of_ics, lambda n: calendar(EVENT.format("Race") * n)),
    "ics: exceptions": (
        of_ics,
        lambda n: calendar(
            EVENT.format("x\n" + "".join(f"EXDATE:{20130420 + i}T100000Z\n" for i in range(n)))
        ),
    ),
    "log: rows": (of_log, lambda n: (LOG + "2013-04-20T10:00:00,note,x\n" * n).encode()),
    "log: status after status": (
        of_log,
        lambda n: (
            "observed_at,kind,track_status\n" + "2013-04-20T10:00:00,track-status,green\n" * n
        ).encode(),
    ),
    "log: numbers": (
        of_log,
        lambda n: (LOG + f"2013-04-20T10:00:00,note,Cars {', '.join(map(str, range(n)))} x\n").encode(),
    ),
    "map: features": (of_map, lambda n: a_map(*(FEATURE.format(i) for i in range(n)))),
    "map: one id again": (of_map, lambda n: a_map(*[FEATURE.format(1)] * n)),
    "map: positions": (
        of_map,
        lambda n: a_map(
            '{"type": "Feature", "id": "a", "properties": {"roadracing": "fire-lane"}, "geometry": {"type": '
            '"LineString", "coordinates": [' + ",".join(f"[{i / 1e6}, 0]" for i in range(n)) + "]}}"
        ),
    ),
}

SHAPES.update(
    {
        "xlsx: rows": (
            of_xlsx,
            lambda n: book(HEAD + "".join(row(i, f"{day(i)}", "10:00", "Race") for i in range(2, n))),
        ),
        "xlsx: shared words": (
            of_xlsx,
            lambda n: book(
                HEAD + "".join(f'<row r="{i}"><c r="C{i}" t="s"><v>0</v></c></row>' for i in range(2, n)),
                shared="<si><t>word</t></si>" * n,
            ),
        ),
        "xlsx: merged": (
            of_xlsx,
            lambda n: book(
                HEAD + RACE,
                behind="".join(f'<mergeCell ref="A{i}:C{i}"/>' for i in range(2, n)),
            ),
        ),
        "xlsx: unclosed rows": (of_xlsx, lambda n: book(f"{HEAD}{RACE}<!--{'<row ' * n}-->")),
        "tab: rows": (
            of_tab,
            lambda n: tab("series,number,team", (f"alms,{i},Team {i}" for i in range(n // 4))),
        ),
        "tab: series": (
            of_tab,
            lambda n: tab("series,number,class", (f"s{i},7,GT{i}" for i in range(n // 4))),
        ),
        "tab: one car again": (of_tab, lambda n: tab("series,number", ("alms,7" for _ in range(n // 4)))),
        "tab: one id again": (
            of_tab,
            lambda n: tab("id,series,number", (f"a,alms,{i}" for i in range(n // 4))),
        ),
        "tab: nobody": (of_tab, lambda n: tab("box,entry", (f"{i},nobody {i}" for i in range(n // 4)))),
        "tab: rows that go on": (
            of_tab,
            lambda n: tab("series,number,drivers", ("alms,7,A", *(f",,B {i}" for i in range(n // 4)))),
        ),
    }
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """All shapes are tried by hand; where the time is short, a part of them, and others from another seed."""
    if "shape" in metafunc.fixturenames:
        said = str(metafunc.config.getoption("--hypothesis-seed", None) or 0)
        first = (int(said) if said.isdigit() else 0) % SHARE
        metafunc.parametrize("shape", list(SHAPES)[first::SHARE])


@pytest.mark.slow
def test_four_times_as_much_costs_about_four_times_as_much(shape: str) -> None:
    """From 1,000 to 4,000 and on to 16,000 members, the cost that is added grows fourfold, in time and in memory."""
    assert {} == parts_that_grow_too_fast(measures_of(shape), LEAST_S)


def measures_of(shape: str) -> Measures:
    """What measures the reader of a shape."""
    judged, made = SHAPES[shape]
    return [partial(cost_of, partial(judged, made(size), ROOM)) for size in SIZES]


@pytest.mark.slow
def test_a_pattern_that_runs_away_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern that looks from everywhere to the end makes the reader of a calendar grow too fast."""
    monkeypatch.setattr(markup, "_ENTITY", re.compile("(?:[&#x])+;"))
    monkeypatch.setattr(growth, "ROUNDS", 1)
    judged, made = SHAPES["ics: entities"]
    costs = [partial(cost_of, partial(judged, made(size), ROOM)) for size in (500, 2_000, 8_000)]

    assert ["time"] == list(parts_that_grow_too_fast(costs, 0.3))


def cost_of(work: Callable[[], object]) -> Costs:
    """The time that reading takes, and the memory; so much of it counts as a second."""
    most = rest_of_memory()
    return {"time": processor_time(work), "memory": most() / LEAST_BYTES * LEAST_S}
