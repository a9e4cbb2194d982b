"""The noticeboard, printed by a browser, reads back as the weekend it was printed from."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from roadracing._internal.documents.reading import load
from roadracing._internal.intake.timetables import read_pdf
from roadracing._internal.model.season.season import Season
from tests.site.for_everybody import publish

if TYPE_CHECKING:
    from tests.browser.chromium import Chromium

pytestmark = pytest.mark.browser

EXAMPLES = Path(__file__).parents[2] / "examples"


def rows(season: Season) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """What the noticeboard says of each session: start, end, name and series. A moment is printed without an end."""
    labels = {one.id: one.short_name or one.name for one in season.series}
    return sorted(
        (
            str(one.start),
            str(one.end) if one.end is not None and str(one.end) != str(one.start) else "",
            one.title,
            tuple(sorted(labels[series] for series in one.series)),
        )
        for one in season.sessions
    )


@pytest.mark.parametrize(
    ("name", "zone"), [("long-beach-2013", "America/Los_Angeles"), ("mid-ohio-2004", "America/New_York")]
)
def test_reads_back(browser: "Chromium", tmp_path: Path, name: str, zone: str) -> None:
    """Every session comes back on its day, with its start, end, name and series, and no error."""
    season = load(EXAMPLES / f"{name}.json")
    folder = publish(season, tmp_path / "public").folder
    with browser.open(folder / f"noticeboard/{name}.html", media="print") as opened:
        printed = opened.pdf()

    reading = read_pdf(printed, name="noticeboard.pdf", timezone=zone)

    assert () == reading.errors
    assert reading.season is not None
    assert rows(season) == rows(reading.season)
