"""What reading costs grows with what is read, and not with its square: every form, its texts, keys and marks above all.

Lists of many members are measured by `tests/house/test_scale.py` for whole seasons.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

import pytest

from roadracing._internal.findings.limits import Limits
from tests.findings.test_bounds import (
    EVENT,
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
from tests.growth import grows_too_fast, processor_time

SIZES: Final = (1_000, 4_000, 16_000)
LEAST_S: Final = 1.0
"""An added cost below this says more about the machine, and its caches, than about the reader."""
ROOM: Final = Limits(columns=20_000, text=10_000_000, values=10_000_000)

CSV: Final = "date,start,activity\n"
LOG: Final = "observed_at,kind,text\n"
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
    "map: positions": (
        of_map,
        lambda n: a_map(
            '{"type": "Feature", "id": "a", "properties": {"roadracing": "fire-lane"}, "geometry": {"type": '
            '"LineString", "coordinates": [' + ",".join(f"[{i / 1e6}, 0]" for i in range(n)) + "]}}"
        ),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_as_much_costs_about_four_times_as_much(shape: str) -> None:
    """From 1,000 to 4,000 and on to 16,000 members, the cost that is added grows fourfold."""
    judged, made = SHAPES[shape]
    costs = [partial(processor_time, partial(judged, made(size), ROOM)) for size in SIZES]

    assert [] == grows_too_fast(costs, LEAST_S)
