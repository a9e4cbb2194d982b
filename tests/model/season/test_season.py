"""A season, a weekend and a session are printed as a person wants to read them, and on one line for programmers."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

import roadracing as rr

SEASON = rr.load(Path(__file__).resolve().parents[3] / "examples" / "mid-ohio-2004.json")
START = rr.Instant.local(2004, 6, 27, 14, zone="America/New_York")
RACE = rr.Session(id="r", weekend="w", kind=rr.SessionKind.RACE, series=("alms",), start=rr.Start.at(START))


@pytest.mark.parametrize(
    "thing",
    [SEASON, *SEASON.weekends, *SEASON.sessions[:20]],
)
def test_one_line(thing: object) -> None:
    """The programmer's form is one line, however large the thing is."""
    assert "\n" not in repr(thing)
    assert len(repr(thing)) <= 200


def test_a_season() -> None:
    """A season says whose it is, what it holds, and each weekend."""
    first, weekend = str(SEASON).splitlines()
    assert "calendar.example.org: 5 organisations, 1 operating agreement, 6 series," in first
    what, where = "American Le Mans at Mid-Ohio and SPEED World Challenge", "Mid-Ohio Sports Car Course"
    assert f"  {what}, {where}, 25–27 June 2004: 115 sessions" == weekend
    assert "a.example: nothing yet" == str(rr.Season(namespace="a.example"))


def test_a_notebook_shows_text_as_text() -> None:
    """What a document says is escaped in a notebook."""
    season = rr.Season(namespace="a.example", name="<script>")
    assert "&lt;script&gt;" in season._repr_html_()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "Race (alms), Sun 27 Jun 14:00"),
        ({"end": START + dt.timedelta(hours=2)}, "Race (alms), Sun 27 Jun 14:00 to 16:00"),
        ({"series": (), "start": rr.Start.about(START)}, "Race, about Sun 27 Jun 14:00"),
        ({"start": rr.Start.on(dt.date(2004, 6, 27))}, "Race (alms), Sun 27 Jun"),
        ({"start": rr.Start.after("q", dt.timedelta(minutes=15))}, "Race (alms), after q +15m"),
        ({"start": rr.Start.tbc()}, "Race (alms), time to be confirmed"),
        ({"start": None}, "Race (alms), time not known"),
        ({"status": rr.PlanStatus.CANCELLED}, "Race (alms), Sun 27 Jun 14:00 [cancelled]"),
    ],
)
def test_a_session(change: dict[str, object], said: str) -> None:
    """A session says what it is, for whom, when, and whether it is to run."""
    assert said == str(attrs.evolve(RACE, **change))
