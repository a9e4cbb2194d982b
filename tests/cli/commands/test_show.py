"""``roadracing show --free boxes``."""

from collections.abc import Callable
from pathlib import Path

import pytest

import roadracing as rr
from tests.cli.conftest import Ran
from tests.rules.pits import ALLOCATIONS, pits, planned

Roadracing = Callable[..., Ran]


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
