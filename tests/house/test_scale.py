"""The weekend that the benchmark copies is as large as a real one, and right in every rule."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from roadracing._internal.rules.validation import validate

PROGRAM = Path(__file__).parents[2] / "benchmarks" / "weekend.py"


@pytest.fixture(scope="module")
def program() -> ModuleType:
    """The benchmark."""
    spec = importlib.util.spec_from_file_location("benchmark_weekend", PROGRAM)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_it_is_as_large_as_a_real_weekend(program: ModuleType) -> None:
    """As many activities over five days as a weekend of five series has, with 200 spots and 60 cars."""
    held = program.season(1)
    assert 250 == len(held.sessions)
    assert 5 == len({session.day for session in held.sessions})
    assert 60 == len(held.entries)
    assert 200 == len(held.paddock_plans[0].spots)


def test_it_validates_in_full(program: ModuleType) -> None:
    """Every rule of a draft runs on it, none fails, and none finds a fault: it only holds no safety plan."""
    report = validate(program.season(2))
    assert () == report.crashes
    assert {"SAF023": 1} == report.codes
    assert report.ok
    assert {"not part of the profile draft"} == {each.reason for each in report.not_run}


@pytest.mark.slow
def test_time_grows_with_the_weekends(program: ModuleType) -> None:
    """Ten times the weekends take ten times the processor time, and a little for sorting."""
    seasons = [program.season(copies) for copies in (1, 10, 100)]
    tries = []
    # A busy moment makes one of them look slow; what grows too fast does so every time.
    while len(tries) < 5 and (not tries or tries[-1][1] > program.MOST):
        tries.append(program.growth(program.DEFAULT, seasons))
    assert min(exponent for _, exponent in tries) <= program.MOST, tries
