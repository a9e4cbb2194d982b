"""What stands in the block of a session can be read."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.documents.reading import load
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.pen.picture import Picture, PictureError
from roadracing._internal.pictures.pen.text_fitting import fit_numbered, wrap_numbered
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.testing.strategies import seasons
from tests.effort import tries
from tests.pictures.reading import parsed, parts, texts

EXAMPLE = Path(__file__).parents[3] / "examples" / "mid-ohio-2004.json"


def test_words_are_not_torn() -> None:
    """On days with many columns, long words are there as wholes."""
    words = {word for text in texts(parsed(timetable(load(EXAMPLE)))) for word in text.split()}
    assert {"Registration", "Transporters", "inspection", "manufacturer"} <= words
    assert not {"Registratio", "Transporte", "manufactu"} & words


def readings(picture: Picture) -> list[tuple[str, ...]]:
    """What each block and each opening time of a picture reads as, the day it is on not said."""
    root = parsed(picture)
    return [tuple(texts(node)) for part in ("block", "hours") for node in parts(root, part)]


def unlike(season: Season, weekend: str) -> None:
    """No two blocks of a day read alike, but for those of which nothing that is shown differs."""
    for day in sorted(
        {row.start.instant.date() for row in season.sessions if row.start and row.start.instant}
    ):
        try:
            picture = timetable(season, weekend, day=day)
        except PictureError:
            continue
        index = Index(season)
        same = Counter(
            (shown.summary, shown.starts, shown.ends, shown.due, shown.classes, shown.location)
            for session in season.sessions
            if session.weekend == weekend
            for shown in [appearance(index, session)]
        )
        twins = sum(number for number in same.values() if number > 1)
        alike = sum(
            number - 1 for words, number in Counter(readings(picture)).items() if words and number > 1
        )
        assert alike <= twins, (weekend, day)


@pytest.mark.parametrize("name", ["mid-ohio-2004", "long-beach-2013", "2004-common-calendar"])
def test_no_two_alike(name: str) -> None:
    """On the days of the examples each block says something else than any other."""
    season = load(EXAMPLE.with_name(f"{name}.json"))
    for weekend in season.weekends:
        unlike(season, weekend.id)


@tries(15)
@given(season=seasons())
def test_no_two_alike_anywhere(season: Season) -> None:
    """So it is on the days of any season."""
    for weekend in season.weekends:
        unlike(season, weekend.id)


def test_numbers_stay() -> None:
    """A number at the end tells a block from the one before, so it is never what is cut."""
    assert "Technical in… 2" == fit_numbered("Technical inspection 2", 100, 12)
    assert ["Technical", "inspection o… 12"] == wrap_numbered(
        "Technical inspection of the cars, group 12", 110, 12, 2, bold=False
    )


def test_what_is_done_comes_first() -> None:
    """Where a series and what it does have no room in one line, what it does is there as a whole."""
    words = " ".join(
        text for part in parts(parsed(timetable(load(EXAMPLE))), "block") for text in texts(part)
    )
    for whole in ("TC qualifying", "GT qualifying", "TC race", "GT race", "Star Mazda Practice"):
        assert whole in words
