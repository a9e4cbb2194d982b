"""Every reader obeys the same limits, and says what it left out."""

from collections.abc import Callable, Iterable

import attrs
import pytest

from roadracing._internal.calendars.calendar_reading import read_ics
from roadracing._internal.control.log.log_reading import read_log
from roadracing._internal.documents.reading import read
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.bounds import TOO_LONG, TOO_MANY, TOO_MANY_VALUES, within_limits
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import Limits
from roadracing._internal.geometry.geojson_reading import read_geojson
from roadracing._internal.intake.spreadsheets import sheet_as_csv
from roadracing._internal.intake.workbook_archive import SpreadsheetError
from roadracing._internal.tables.timetable_reading import read_csv
from tests.intake.text_sheet import csv_as_sheet

ZONE = "America/New_York"
Reader = Callable[[bytes, Limits], Iterable[Diagnostic]]


def of_json(data: bytes, limits: Limits) -> Iterable[Diagnostic]:
    """What is said of a document."""
    return read(data, limits=limits).diagnostics


def of_csv(data: bytes, limits: Limits) -> Iterable[Diagnostic]:
    """What is said of a timetable."""
    return read_csv(data, timezone=ZONE, limits=limits).diagnostics


def of_ics(data: bytes, limits: Limits) -> Iterable[Diagnostic]:
    """What is said of a calendar."""
    return read_ics(data, timezone=ZONE, limits=limits).diagnostics


def of_map(data: bytes, limits: Limits) -> Iterable[Diagnostic]:
    """What is said of a map."""
    return read_geojson(data, weekend="w", plan="p", limits=limits).diagnostics


def of_log(data: bytes, limits: Limits) -> Iterable[Diagnostic]:
    """What is said of a control log."""
    return read_log(data, timezone=ZONE, limits=limits).diagnostics


HEAD = '{"roadracing": 1, "namespace": "a.example", '
EVENT = "BEGIN:VEVENT\nUID:1\nDTSTART:20130420T100000Z\nSUMMARY:{}\nEND:VEVENT\n"


def document(members: str) -> bytes:
    """A document with these members."""
    return f"{HEAD}{members}}}".encode()


def calendar(events: str) -> bytes:
    """A calendar of these events."""
    return f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n".encode()


def a_map(*features: str) -> bytes:
    """A map with these features."""
    return f'{{"type": "FeatureCollection", "features": [{", ".join(features)}]}}'.encode()


FAULTY: dict[str, tuple[Reader, bytes]] = {
    "json": (of_json, document(", ".join(f'"nothing-{n}": 1' for n in range(30)))),
    "csv": (of_csv, b"date,start,activity\n" + b"2013-04-20,never,Race\n" * 30),
    "ics": (of_ics, calendar(EVENT.format("Race").replace("20130420T100000Z", "never") * 30)),
    "map": (of_map, a_map(*['{"type": "Feature", "geometry": null, "properties": {}}'] * 30)),
    "log": (of_log, b"observed_at,kind,track_status\n" + b"never,track-status,green\n" * 30),
}
LARGE: dict[str, tuple[Reader, bytes]] = {
    "json": (of_json, document('"extra": {"a.example:x": [' + ",".join("1" * 3_000) + "]}")),
    "csv": (of_csv, b"date,start,activity\n" + b"2013-04-20,10:00,Race\n" * 1_000),
    "ics": (of_ics, calendar(EVENT.format("Race") * 1_000)),
    "map": (of_map, a_map(*["1"] * 3_000)),
    "log": (of_log, b"observed_at,kind,track_status\n" + b"never,track-status,green\n" * 1_000),
    "ndjson": (of_log, b'{"kind": "note", "text": "x"}\n' * 3_000),
}
LONG: dict[str, tuple[Reader, bytes]] = {
    "json": (of_json, document('"extra": {"a.example:x": "' + "y" * 2_000 + '"}')),
    "escapes": (of_json, document('"extra": {"a.example:x": "' + r"\"\\" * 1_000 + '"}')),
    "csv": (of_csv, f"date,start,activity\n2013-04-20,10:00,{'y' * 2_000}\n".encode()),
    "ics": (of_ics, calendar(EVENT.format("y" * 2_000))),
    "log": (of_log, f"observed_at,kind,text\n2013-04-20T10:00:00,note,{'y' * 2_000}\n".encode()),
    "ndjson": (of_log, f'{{"kind": "note", "text": "{"y" * 2_000}"}}\n'.encode()),
    "columns": (of_csv, b"date,start,activity" + b",x" * 50 + b"\n2013-04-20,10:00,Race\n"),
    "log columns": (of_log, b"observed_at,kind" + b",x" * 50 + b"\n2013-04-20T10:00:00,note\n"),
}


@pytest.mark.parametrize("form", FAULTY)
def test_no_more_findings_than_may_be_listed(form: str) -> None:
    """Where there are more, so many are listed, and one more says how many there are."""
    judged, data = FAULTY[form]
    every, few = list(judged(data, Limits())), list(judged(data, Limits(findings=5)))

    assert len(every) >= 30
    assert TOO_MANY.code not in {each.code for each in every}
    assert 6 == len(few)
    assert TOO_MANY.code in {each.code for each in few}
    assert few == list(judged(data, Limits(findings=5)))


@pytest.mark.parametrize("form", FAULTY)
def test_no_more_findings_of_one_kind(form: str) -> None:
    """The same holds for the findings of one code, and others are listed all the same."""
    judged, data = FAULTY[form]
    few = list(judged(data, Limits(findings_per_rule=3)))
    counts = {code: sum(each.code == code for each in few) for code in {each.code for each in few}}

    assert max(counts.values()) <= 3
    assert 1 == counts[TOO_MANY.code]


def test_no_more_rows() -> None:
    """A timetable of more rows than any season has is refused before they are read, and a caller can allow more."""
    data = ("date,start,activity\n" + "2013-04-20,10:00,Race\n" * 120).encode()

    said = [each.message for each in of_csv(data, Limits(values=20_000))]
    assert ["The table has more than 100 rows; no more are read."] == said
    assert "DOC024" not in {each.code for each in of_csv(data, Limits(values=25_000))}


@pytest.mark.parametrize("form", LARGE)
def test_no_more_values(form: str) -> None:
    """What holds more values than may be is refused, or read as far as that, and says so."""
    judged, data = LARGE[form]
    said = [each.message for each in judged(data, Limits(values=2_000, findings=10_000))]

    assert [each for each in said if "2,000" in each], said[:3]
    assert not [
        each.code for each in judged(data, Limits(findings=10_000)) if each.code == TOO_MANY_VALUES.code
    ]


@pytest.mark.parametrize("form", LONG)
def test_no_longer_texts(form: str) -> None:
    """A text that is longer than may be, or a table that is wider, is cut or refused, and said."""
    judged, data = LONG[form]
    said = [each.message for each in judged(data, Limits(text=1_000, columns=40))]

    assert [each for each in said if "1,000" in each or "40" in each], said
    assert TOO_LONG.code not in {each.code for each in judged(data, Limits())}


def test_no_more_points() -> None:
    """A shape with more points than may be is refused, in a document and on a map."""
    ring = ", ".join(f'{{"x_m": {n}, "y_m": 0}}' for n in range(50))
    plan = (
        f'"paddock_plans": [{{"id": "p", "weekend": "w", "fire_lanes": [{{"id": "a", "line": [{ring}]}}]}}]'
    )
    line = ", ".join(f"[{n / 1000}, 0]" for n in range(50))
    lane = (
        f'{{"type": "Feature", "id": "a", "properties": {{"roadracing": "fire-lane"}}, '
        f'"geometry": {{"type": "LineString", "coordinates": [{line}]}}}}'
    )
    few, many = Limits(points=49), Limits(points=50)

    assert "DOC025" in {each.code for each in of_json(document(plan), few)}
    assert TOO_LONG.code not in {each.code for each in of_json(document(plan), many)}
    assert TOO_LONG.code in {each.code for each in of_map(a_map(lane), few)}
    assert TOO_LONG.code not in {each.code for each in of_map(a_map(lane), many)}


def test_wide_workbooks() -> None:
    """A sheet with words beyond the last column that is read is refused."""
    wide = csv_as_sheet("date,start,activity" + ",x" * 20 + "\n", "timetable")

    assert sheet_as_csv(wide, Limits(columns=23))
    with pytest.raises(SpreadsheetError, match="more than 22 columns"):
        sheet_as_csv(wide, Limits(columns=22))


def test_the_worst_is_listed() -> None:
    """Of what may not all be listed, errors come before warnings, in the order of the document."""
    found = list(of_csv(FAULTY["csv"][1], Limits()))
    worst = within_limits(found, Limits(findings=1), None)

    assert [min(found, key=lambda each: (each.severity.rank, each.order)), worst[-1]] == list(worst)
    assert attrs.asdict(worst[-1])["context"] == {"found": len(found), "listed": 1}


def test_what_is_small_is_read_as_before() -> None:
    """Limits that nothing reaches change nothing."""
    season = read(document('"issuer": "imsa"')).season
    assert season is not None
    assert season == read(dumps(season).encode(), limits=Limits(text=100, values=100, points=10)).season
