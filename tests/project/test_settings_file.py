"""A folder belongs to the nearest project, in it or above it."""

import subprocess
import sys
from pathlib import Path

from roadracing._internal.project.settings_file import SETTINGS, settings_around


def test_the_nearest(tmp_path: Path) -> None:
    """Of two projects, one in the other, the inner one's folders belong to the inner one."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert settings_around(inner) is None
    (tmp_path / SETTINGS).touch()
    assert tmp_path / SETTINGS == settings_around(inner)
    (inner / SETTINGS).touch()
    assert inner / SETTINGS == settings_around(inner)


def test_a_folder_of_that_name_is_none(tmp_path: Path) -> None:
    """Only a file makes a project."""
    (tmp_path / SETTINGS).mkdir()
    assert settings_around(tmp_path) is None


def test_nothing_is_loaded_to_know() -> None:
    """The command starts without the models and without anything that knows time."""
    program = "import sys, roadracing._internal.cli.app; print(*{'pendulum', 'cattrs'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-I", "-c", program], check=True, capture_output=True, text=True)
    assert "\n" == done.stdout
