"""What the library raises on purpose has one root, and is also what Python calls such a thing."""

import inspect
import pickle
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest

import roadracing as rr
from roadracing import _internal
from roadracing._internal.findings.refusal import Refusal


def errors() -> Iterator[type[BaseException]]:
    """Every exception that a module of the library declares for others to see."""
    for found in walk_packages(_internal.__path__, f"{_internal.__name__}."):
        for name, value in inspect.getmembers(import_module(found.name), inspect.isclass):
            if (
                issubclass(value, BaseException)
                and value.__module__.startswith("roadracing")
                and name[0] != "_"
            ):
                yield value


def test_the_public_ones_have_one_root() -> None:
    """Whatever a facade lists as an error is a `RoadracingError`."""
    public = {error for error in errors() if not error.__module__.startswith("roadracing._internal")}
    assert rr.DocumentError in public
    assert [] == [error.__name__ for error in public if not issubclass(error, rr.RoadracingError)]


@pytest.mark.parametrize(
    "read", [rr.load, rr.read_timetable, lambda path: rr.control.read_log(path).required()]
)
def test_a_missing_file(read: Callable[[Path], Any], tmp_path: Path) -> None:
    """A reader that is given the path of no file raises an error of ours that is a `FileNotFoundError`."""
    path = tmp_path / "none"
    with pytest.raises(FileNotFoundError) as caught:
        read(path)
    assert isinstance(caught.value, rr.MissingFile)
    assert isinstance(caught.value, rr.DocumentError)
    assert str(path) == caught.value.filename
    assert "There is no such file" in str(caught.value)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (caught.value.diagnostics, str(caught.value)) == (again.diagnostics, str(again))


def test_another_unreadable_file(tmp_path: Path) -> None:
    """A folder is there, so it is no missing file."""
    with pytest.raises(rr.DocumentError) as caught:
        rr.load(tmp_path)
    assert not isinstance(caught.value, FileNotFoundError)


def test_a_missing_extra_is_an_import_error() -> None:
    """Whoever catches what a missing package usually raises, catches it too."""
    with pytest.raises(ImportError, match=r"pip install 'roadracing\[geometry\]'"):
        raise rr.MissingExtra("the picture", "geometry")


def test_a_refusal_is_no_error_for_callers() -> None:
    """What readers raise inside never leaves them, so that it needs no root."""
    assert not issubclass(Refusal, rr.RoadracingError)
