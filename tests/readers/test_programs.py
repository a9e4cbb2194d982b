"""Whole programs that are not ours keep what a feed says."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from roadracing._internal.feeds.calendars import calendar
from roadracing._internal.feeds.options import Options
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.weekend.kinds import Audience
from tests.feeds.real import EXAMPLES, real
from tests.readers.programs import CALCURSE, RADICALE, Radicale, by_calcurse
from tests.readers.reading import by_icalendar

pytestmark = pytest.mark.readers

EVERYTHING = Selection(audience=Audience.OPERATIONS)
each_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
each_clock = pytest.mark.parametrize("local", [False, True], ids=["utc", "local"])


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    """A server that keeps calendars."""
    with Radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.mark.skipif(CALCURSE is None and not os.environ.get("CI"), reason="calcurse is not installed")
@each_clock
@each_example
def test_calcurse(path: Path, tmp_path: Path, *, local: bool) -> None:
    """Calcurse keeps every session at the moments and days that icalendar reads in UTC, under its title."""
    season = real(path)
    feed = calendar(season, EVERYTHING, options=Options(local_times=local)).content
    utc = calendar(season, EVERYTHING).content

    assert sorted((seen.start, seen.end, seen.summary) for seen in by_icalendar(utc)) == by_calcurse(
        feed, tmp_path
    )


@pytest.mark.skipif(RADICALE is None and not os.environ.get("CI"), reason="Radicale is not installed")
@each_clock
@each_example
def test_radicale(path: Path, radicale: Radicale, *, local: bool) -> None:
    """Radicale takes every session and hands it out as it was, with every word."""
    season = real(path)
    feed = calendar(season, EVERYTHING, options=Options(local_times=local)).content
    kept = radicale.keep(feed, f"{path.stem}-{'local' if local else 'utc'}")

    assert by_icalendar(calendar(season, EVERYTHING).content) == by_icalendar(kept)
