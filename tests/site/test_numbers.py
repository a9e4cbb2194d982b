"""The sizes that the documentation reckons with are those of the example it names."""

import re
from pathlib import Path

import attrs
import pytest

from roadracing._internal.documents.reading import load
from roadracing._internal.site.publishing import Published
from roadracing._internal.versions.join import join
from tests.feeds.seasons import at
from tests.site.for_everybody import publish

ROOT = Path(__file__).parents[2]
PAGE = ROOT.joinpath("docs", "serving-to-many.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def season_of_2004(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The example season of both organisations and their agreement."""
    parts = {name: load(ROOT / "examples" / f"2004-{name}.json") for name in ("alms", "scca", "agreement")}
    season = attrs.evolve(join(**parts).season, issued=at(2004, 1, 1, 0, zone="UTC"))
    # The date at Infineon is disputed, which is not published unless somebody says so.
    return publish(
        season, tmp_path_factory.mktemp("numbers") / "public", base_url="https://racing.example/", force=True
    )


def test_feeds(season_of_2004: Published) -> None:
    """As many feeds and sessions as the page says."""
    assert (
        f"{len(season_of_2004.season.sessions)} sessions, {len(season_of_2004.feeds)} feeds"
        in PAGE.replace("\n", " ")
    )


def test_sizes(season_of_2004: Published) -> None:
    """Files are within a tenth of the size that the page says; how well zlib packs differs a little."""
    feed = re.search(r"`all.ics` \| ([0-9,]+) \|\n\| the same, compressed \| ([0-9,]+) ", PAGE)
    status = re.search(r"`status.json`, and compressed \| ([0-9,]+) and ([0-9,]+) ", PAGE)
    assert feed is not None
    assert status is not None
    for found, path in ((feed, "feeds/all.ics"), (status, "status.json")):
        for said, file in zip(found.groups(), (path, f"{path}.gz"), strict=True):
            assert int(said.replace(",", "")) == pytest.approx(len(season_of_2004.files[file]), rel=0.1), file
