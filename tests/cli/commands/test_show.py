"""``roadracing show --free boxes``."""

from pathlib import Path

import pytest

import roadracing as rr
from tests.cli.conftest import Roadracing
from tests.rules.pits import ALLOCATIONS, pits, planned


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A weekend of two series that share three boxes, of which one is nobody's and one is one series' only."""
    path = tmp_path / "season.json"
    rr.dump(pits(plan=planned(allocations=ALLOCATIONS[:3])), path)
    return path


def test_for_everybody(roadracing: Roadracing, shared: Path) -> None:
    """Each box that is left, where it is, for whom, and who has it otherwise."""
    ran = roadracing("show", shared, "--free", "boxes")
    assert ran.code == 0
    assert "The Weekend" in ran.out
    assert "2 of 3 pit boxes are free; others have 1 of them, at other times\n" in ran.out
    second, third = (line for line in ran.out.splitlines() if "box-" in line)
    assert ["2", "74", "88", "14", "World", "Challenge", "ALMS", "#2", "box-2"] == second.split()
    assert "everybody" in third


def test_for_a_series(roadracing: Roadracing, shared: Path) -> None:
    """For one series."""
    ran = roadracing("show", shared, "--free", "boxes", "--series", "alms")
    assert "1 of 3 pit boxes is free" in ran.out
    assert "box-2" not in ran.out


def test_at_a_moment(roadracing: Roadracing, shared: Path) -> None:
    """Before anybody runs."""
    ran = roadracing("show", shared, "--free", "boxes", "--at", "2004-05-29T07:00:00-04:00[America/New_York]")
    assert "3 of 3 pit boxes are free" in ran.out


def test_without_a_plan(roadracing: Roadracing, weekend: Path) -> None:
    """A timetable has no pit plan, and that is said."""
    ran = roadracing("show", weekend, "--free", "boxes")
    assert (0, "there is no pit plan\n") == (ran.code, ran.out)


def test_wrong_usage(roadracing: Roadracing, shared: Path) -> None:
    """A day or an organisation has no boxes; a series that is not there is named."""
    assert roadracing("show", shared, "--free", "boxes", "--day", "2004-05-29").code == 2
    assert "there is no series 'x'" in roadracing("show", shared, "--free", "boxes", "--series", "x").err
    assert roadracing("show", shared, "--free", "chairs").code == 2


@pytest.mark.parametrize(
    "text", ["2013-04-20 13:00", "2013-04-20T13:00", "2013-04-20T13:00:00-07:00[America/Los_Angeles]"]
)
def test_one_grammar_of_times(roadracing: Roadracing, weekend: Path, text: str) -> None:
    """A moment is written as anywhere else, on the venue's clocks."""
    ran = roadracing("show", weekend, "--at", text)
    assert 0 == ran.code, ran.err
    assert "13:00" in ran.out.splitlines()[0]
    assert 0 == roadracing("changes", weekend, "--since", text).code
    assert 2 == roadracing("show", weekend, "--at", "noon").code


@pytest.mark.parametrize("name", ["american-le-mans-series", "le-mans-series", "mans-series"])
def test_a_series_by_the_end_of_its_id(roadracing: Roadracing, weekend: Path, name: str) -> None:
    """A series is found by its id, or by an ending of it that no other has."""
    whole = roadracing("show", weekend, "--series", "american-le-mans-series")
    assert whole == roadracing("show", weekend, "--series", name)


def test_nearest_command(roadracing: Roadracing, weekend: Path) -> None:
    """A misspelt command is refused with the nearest."""
    ran = roadracing("shwo", weekend)
    assert 2 == ran.code
    assert "did you mean show" in ran.err
