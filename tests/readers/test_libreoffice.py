"""The workbook of a weekend, opened and saved by a spreadsheet program that is not ours."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

import roadracing as rr

ROOT = Path(__file__).resolve().parents[2]
MID_OHIO, LONG_BEACH = "examples/mid-ohio-2004.json", "tests/data/long-beach-2023-model.json"

pytestmark = [
    pytest.mark.readers,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def saved(book: Path, form: str) -> Path:
    """A workbook as LibreOffice saves it in a form."""
    out = book.parent / form
    profile = f"-env:UserInstallation={(book.parent / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(out), str(book)],  # noqa: S607
        check=True,
        capture_output=True,
        timeout=180,
        env={**os.environ, "HOME": str(book.parent)},
    )
    return out / f"{book.stem}.{form}"


@pytest.mark.parametrize(
    ("weekend", "forms"), [(MID_OHIO, ["xlsx"]), (LONG_BEACH, ["xlsx"]), (LONG_BEACH, ["ods", "xlsx"])]
)
def test_saved_by_libreoffice(weekend: str, forms: list[str], tmp_path: Path) -> None:
    """A workbook that was opened and saved, in its own form or by way of OpenDocument, changes nothing."""
    season = rr.load(ROOT / weekend)
    book = tmp_path / "weekend.xlsx"
    book.write_bytes(rr.documents.weekend_workbook(season))
    for form in forms:
        book = saved(book, form)
    reading = rr.documents.read_workbook(book, into=season)
    assert () == tuple(reading.errors)
    assert season == reading.season
    assert {((), ())} == {(tab.new, tab.missing) for tab in reading.tabs}
