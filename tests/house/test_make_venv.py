"""Setting up says what is missing before it does anything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def program(folder: Path, name: str, text: str) -> None:
    """A command that does what the text says."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{text}\n")
    (folder / name).chmod(0o755)


def make_venv(folder: Path, *, python: str = "", path: str) -> subprocess.CompletedProcess[str]:
    """What happens when an environment is to be made in the folder."""
    return subprocess.run(
        ["/bin/sh", ROOT / "tools/make-venv", folder / "venv", "no.lock", python],
        cwd=ROOT,
        env={"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def commands(folder: Path) -> str:
    """A search path with the shell's own commands and no Python."""
    folder.mkdir()
    for name in ("sh", "cat", "mkdir", "rm"):
        where = next(p for d in ("/bin", "/usr/bin") if (p := Path(d, name)).exists())
        (folder / name).symlink_to(where)
    return str(folder)


def test_no_python(tmp_path: Path) -> None:
    """A machine without Python 3.11 is told so, and how to name one."""
    done = make_venv(tmp_path, path=commands(tmp_path / "bin"))

    assert 1 == done.returncode
    assert "No Python 3.11 or newer found" in done.stderr
    assert "make PYTHON=" in done.stderr
    assert not (tmp_path / "venv").exists()


def test_an_old_python_was_named(tmp_path: Path) -> None:
    """A Python that was asked for and will not do is refused by name."""
    program(tmp_path / "old", "python3", "exit 1")

    done = make_venv(tmp_path, python=str(tmp_path / "old/python3"), path=commands(tmp_path / "bin"))

    assert 1 == done.returncode
    assert f"PYTHON={tmp_path / 'old/python3'} is not a Python 3.11 or newer" in done.stderr


def test_a_python_without_venv(tmp_path: Path) -> None:
    """Debian's Python without its python3-venv package is told what to install."""
    bare = f'for a; do case "$a" in *ensurepip*) exit 1;; esac; done; exec "{sys.executable}" "$@"'
    program(tmp_path / "bare", "python3", bare)

    done = make_venv(tmp_path, path=os.pathsep.join([str(tmp_path / "bare"), commands(tmp_path / "bin")]))

    assert 1 == done.returncode
    assert "sudo apt-get install python3-venv" in done.stderr


@pytest.mark.slow
def test_a_command_that_does_not_run_is_passed_over(tmp_path: Path) -> None:
    """Version managers leave commands behind that only say they are not there; the next one is taken."""
    program(tmp_path / "stubs", "python3.13", "exit 127")
    program(tmp_path / "stubs", "python3.12", f'exec "{sys.executable}" "$@"')

    done = make_venv(tmp_path, path=os.pathsep.join([str(tmp_path / "stubs"), commands(tmp_path / "bin")]))

    assert f"with Python {sys.version.split()[0]}" in done.stdout
    assert (tmp_path / "venv/bin/python").exists()


def test_somebody_elses_folder_is_left_alone(tmp_path: Path) -> None:
    """A folder that is there already and is no usable environment is neither used nor removed."""
    (tmp_path / "venv").mkdir()
    (tmp_path / "venv/thesis.txt").write_text("years of work")

    done = make_venv(tmp_path, path=commands(tmp_path / "bin"))

    assert 1 == done.returncode
    assert "Remove it, or choose another place" in done.stderr
    assert "years of work" == (tmp_path / "venv/thesis.txt").read_text()
