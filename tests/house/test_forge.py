"""What repositories of timetables take from this one runs as a forge and pre-commit run it."""

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WRONG = '{"roadracing": 1, "namespace": "a.example.org", "sesions": []}'
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the steps are for a POSIX shell")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with a document that is right, and one in a folder with a blank that is not."""
    (tmp_path / "season.json").write_bytes((ROOT / "examples/2004-alms.json").read_bytes())
    (tmp_path / "old ones").mkdir()
    (tmp_path / "old ones/season 2003.json").write_text(WRONG, "utf-8")
    return tmp_path


def ran(command: list[str], folder: Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    """What a command does in a folder, with our programs in reach."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **variables, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def step(files: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """What the action's last step does."""
    action: Any = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    last = action["runs"]["steps"][-1]
    defaults = {
        name: str(action["inputs"][value.partition("inputs.")[2].rstrip("} ")].get("default", files))
        for name, value in last["env"].items()
    }
    return ran(["bash", "-e", "-o", "pipefail", "-c", last["run"]], folder, **defaults)


def test_action(folder: Path) -> None:
    """Patterns and names with blanks are documents, and a fault is an annotation at its line."""
    said = step("season.json\n**/*2003.json\n", folder)

    assert 1 == said.returncode
    assert "::error file=old ones/season 2003.json,line=1," in said.stdout


def test_action_finds_nothing(folder: Path) -> None:
    """A pattern of no file is said, and is no success."""
    said = step("*.jsonn", folder)

    assert (2, "::error::no file is called *.jsonn\n") == (said.returncode, said.stdout)


def test_pre_commit(folder: Path) -> None:
    """The hook gets the names of the files that changed, and says what is wrong with each."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    command = shlex.split(hook["entry"])

    assert 0 == ran([*command, "season.json"], folder).returncode
    said = ran([*command, "season.json", "old ones/season 2003.json"], folder)
    assert 1 == said.returncode
    assert "old ones/season 2003.json:1:" in said.stdout
