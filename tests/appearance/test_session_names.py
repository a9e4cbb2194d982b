"""What a session is called, everywhere."""

import attrs
import pytest

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.appearance.session_names import reserve_text, session_name
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.time.start import Start

PRACTICE = Session(id="p2", weekend="sonoma", kind=SessionKind.PRACTICE, ordinal=2, series=("alms",))


def season(*sessions: Session) -> Season:
    """A season in which only the ALMS and its two classes are declared."""
    return Season(
        namespace="calendar.example.org",
        series=(
            Series(
                id="alms",
                short_name="ALMS",
                classes=(CarClass(id="gt", name="GT"), CarClass(id="p", name="P")),
            ),
        ),
        venues=(Venue(id="infineon", timezone="America/Los_Angeles"),),
        weekends=(RaceWeekend(id="sonoma", venue="infineon"),),
        sessions=sessions,
    )


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({}, "ALMS Practice 2"),
        ({"ordinal": None}, "ALMS Practice"),
        ({"series": ()}, "Practice 2"),
        ({"series": ("alms", "wc")}, "ALMS / wc Practice 2"),
        ({"classes": ("gt",)}, "ALMS GT Practice 2"),
        ({"classes": ("gt", "p")}, "ALMS Practice 2"),
        ({"title": "ALMS Night Practice"}, "ALMS Night Practice"),
        ({"title": "ALMS Night Practice", "classes": ("gt",)}, "ALMS GT Night Practice"),
        ({"title": "Practice of GT cars", "classes": ("gt",)}, "ALMS Practice of GT cars"),
        ({"title": "Practice of GTS cars", "classes": ("gt",)}, "ALMS GT Practice of GTS cars"),
        ({"title": "ALMSPRIX"}, "ALMS ALMSPRIX"),
    ],
)
def test_series_classes_and_title(facts: dict[str, object], name: str) -> None:
    """Whose it is stands before what it is, and nothing is said twice."""
    held = attrs.evolve(PRACTICE, **facts)  # type: ignore[arg-type]
    assert name == session_name(Index(season(held)), held)


def test_the_same_in_every_place() -> None:
    """Feeds and pages, messages and whatever follows it call an untitled practice alike."""
    index = Index(season(PRACTICE))
    assert "ALMS Practice 2" == session_name(index, PRACTICE) == appearance(index, PRACTICE).summary
    assert "ALMS Practice 2" == Case(season=index.season, index=index).session_label(PRACTICE)
    assert "Practice 2" == PRACTICE.label == appearance(index, PRACTICE).title


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2004-05-29T10:00:00-07:00[America/Los_Angeles]", None),
        ("~2004-05-29T10:00:00-07:00[America/Los_Angeles]", "about"),
        (">2004-05-29T10:00:00-07:00[America/Los_Angeles]", "not before"),
        ("tbc", None),
        ("after p2 +1h15m", "1 h 15 min after ALMS Practice 2"),
        ("after p2 +0m", "after ALMS Practice 2"),
        ("after elsewhere +15m", "15 min after elsewhere"),
    ],
)
def test_reserve(text: str, words: str | None) -> None:
    """What a start was given with, in words."""
    assert words == reserve_text(Index(season(PRACTICE)), Start.parse(text))


def test_no_start_has_no_reserve() -> None:
    """Nothing is reserved about what is not known."""
    assert reserve_text(Index(season()), None) is None
