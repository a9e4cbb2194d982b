"""The real seasons and timetables under ``examples/``, each with a time of issue."""

from pathlib import Path

import attrs

from roadracing._internal.documents.reading import load
from roadracing._internal.intake.timetables import read_timetable
from roadracing._internal.model.season.season import Season
from tests.feeds.seasons import at

EXAMPLES = sorted(
    path
    for path in Path(__file__).parents[2].joinpath("examples").iterdir()
    if path.suffix in {".json", ".csv"}
)


def real(path: Path) -> Season:
    """The season of an example; those that do not say when they were issued were so on the first day of 2004."""
    season = load(path) if path.suffix == ".json" else read_timetable(path)
    return season if season.issued is not None else attrs.evolve(season, issued=at(2004, 1, 1, 0, zone="UTC"))
