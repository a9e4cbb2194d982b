"""Ten thousand damaged files of each form: every one is read, or refused in this library's own words, and soon.

Documents in JSON and control logs have the same beside their own readers, in `tests/documents` and `tests/control`.
"""

import io
import random
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import attrs
import pytest

from roadracing._internal.calendars.calendar_reading import read_ics
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.geometry.geojson_reading import read_geojson
from roadracing._internal.geometry.geojson_writing import geojson
from roadracing._internal.intake.pdf_layout import taken_apart
from roadracing._internal.intake.pdf_pages import WHY, page_told
from roadracing._internal.intake.spreadsheets import sheet_as_csv
from roadracing._internal.intake.workbook_archive import SpreadsheetError
from roadracing._internal.model.place.point import Georeference
from roadracing._internal.tables.sheets.page_tables import printed_table
from roadracing._internal.tables.timetable_reading import read_csv
from tests.effort import share
from tests.intake.printing import TIMETABLE, pdf
from tests.intake.text_sheet import csv_as_sheet
from tests.rules.paddock_building import PLAN
from tests.tables.building import NAMESPACE, ZONE
from tests.tables.test_fuzz import CALENDARS, TABLES, mutated

LONGEST_S: Final = 5.0
"""So long may one answer take, in time of the processor."""
SEEDS: Final = 20
OF_EACH_SEED: Final = 500
BOOK: Final = csv_as_sheet(TABLES[0].decode("utf-8-sig"), "timetable")
DRAWN: Final = attrs.evolve(PLAN, georeference=Georeference(latitude_deg=40.6892, longitude_deg=-82.6364))
PRINTED: Final = (pdf(TIMETABLE), pdf(TIMETABLE, ruled=(35, 95, 155, 295, 400)))
MAPS: Final = [geojson(DRAWN).encode()]


def in_own_words(diagnostics: Iterable[Diagnostic]) -> None:
    """Every finding has a code of ours and a sentence that any terminal can show."""
    for found in diagnostics:
        assert found.code.startswith("DOC"), found
        assert found.message.isprintable(), found


def table(data: bytes) -> None:
    """A CSV timetable is read or refused."""
    in_own_words(read_csv(data, namespace=NAMESPACE, timezone=ZONE).diagnostics)


def calendar(data: bytes) -> None:
    """A calendar is read or refused."""
    in_own_words(read_ics(data, namespace=NAMESPACE, timezone=ZONE).diagnostics)


def a_map(data: bytes) -> None:
    """A map of a paddock is read or refused."""
    reading = read_geojson(data, weekend="long-beach", plan="paddock")
    assert reading.plan is not None or reading.diagnostics
    in_own_words(reading.diagnostics)


def workbook(data: bytes) -> None:
    """A workbook is a table, which is read or refused, or is refused itself."""
    try:
        text = sheet_as_csv(data, remarks=True)
    except SpreadsheetError as error:
        assert str(error).isprintable()
    else:
        table(text.encode("utf-8", "surrogatepass"))


def printed(data: bytes) -> None:
    """A PDF says what its pages show, or why it does not; its table is read or refused."""
    told = taken_apart(data)
    if "why" in told:
        assert told["why"] in WHY
    else:
        pages = [page_told(page) for page in told["pages"]]
        rows = printed_table(pages).rows
        table("\n".join(";".join(row) for row in rows).encode("utf-8", "surrogatepass"))


def damaged_book(chance: random.Random) -> bytes:
    """The workbook after an accident with its bytes, or with what one of its parts says."""
    if chance.random() < 0.5:
        return mutated(BOOK, chance)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as old, zipfile.ZipFile(out, "w") as new:
        spoilt = chance.choice(old.namelist())
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry.filename, mutated(part, chance) if entry.filename == spoilt else part)
    return out.getvalue()


FORMS: Final[dict[str, tuple[Callable[[bytes], None], Callable[[random.Random], bytes]]]] = {
    "csv": (table, lambda chance: mutated(chance.choice(TABLES), chance)),
    "ics": (calendar, lambda chance: mutated(chance.choice(CALENDARS), chance)),
    "geojson": (a_map, lambda chance: mutated(chance.choice(MAPS), chance)),
    "xlsx": (workbook, damaged_book),
    "pdf": (printed, lambda chance: mutated(chance.choice(PRINTED), chance)),
}


def answered(form: str, chance: random.Random, times: int) -> None:
    """So many damaged files of a form are answered, each soon enough.

    Whatever fails here leaves the file under ``.hypothesis``, to be kept as an example of its own.
    """
    judged, spoilt = FORMS[form]
    for _ in range(times):
        data = spoilt(chance)
        began = time.process_time()
        try:
            judged(data)
            assert time.process_time() - began < LONGEST_S
        except BaseException:
            kept = Path(".hypothesis") / f"failed.{form}"
            kept.parent.mkdir(exist_ok=True)
            kept.write_bytes(data)
            raise


@pytest.mark.parametrize("form", FORMS)
def test_a_few(form: str) -> None:
    """Some of what the long run does is done in every run."""
    answered(form, random.Random(f"few {form}"), 12)  # noqa: S311 - accidents, not secrets


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("form", FORMS)
def test_ten_thousand(form: str, seed: int, mutation_seed: int) -> None:
    """Damaged files are read or refused in our words, none in a foreign exception, none in more than five seconds."""
    chance = random.Random(f"{form} {seed} {mutation_seed}")  # noqa: S311
    answered(form, chance, share(OF_EACH_SEED))
