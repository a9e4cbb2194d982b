"""``roadracing export``, as somebody types it."""

from pathlib import Path

import pytest

from roadracing._internal.documents.writing import dump
from roadracing._internal.model.season.season import Season
from tests.cli.commands.conftest import SEASON
from tests.cli.conftest import Roadracing
from tests.rules.paddock_building import paddock
from tests.rules.seasons.paddock import OTHER_PLAN


@pytest.mark.parametrize(
    ("document", "arguments", "words"),
    [
        (paddock(), (), "has no georeference, so nobody can say where on the earth it is"),
        (paddock(extra={"paddock_plans": ()}), (), "'weekend' has no paddock plan"),
        (
            paddock(extra={"paddock_plans": (OTHER_PLAN, *SEASON.paddock_plans)}),
            (),
            "say which paddock plan",
        ),
        (SEASON, ("--plan", "x"), "there is no paddock plan 'x'; there are: plan"),
        (SEASON, ("--csv",), "either --csv or --geojson"),
    ],
)
def test_what_cannot_be(
    roadracing: Roadracing,
    season: Path,
    document: Season,
    arguments: tuple[str, ...],
    words: str,
) -> None:
    """It is one line, and nothing is written."""
    dump(document, season)
    ran = roadracing("export", season, "--geojson", *arguments)
    assert (2, "") == (ran.code, ran.out)
    assert words in ran.err
    assert 1 == len(ran.err.splitlines())


@pytest.mark.parametrize("name", ["weekend.pdf", "weekend.ics", "weekend.json"])
def test_a_table_is_not_written_under_another_name(roadracing: Roadracing, weekend: Path, name: str) -> None:
    """What is exported as a table is refused under the name of something else, and nothing is written."""
    ran = roadracing("export", weekend, "-o", weekend.with_name(f"new-{name}"))
    assert 2 == ran.code
    assert "end the name in .csv" in ran.err
    assert not weekend.with_name(f"new-{name}").exists()
