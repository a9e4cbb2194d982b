"""Whenever a publisher is killed, the folder is all old or all new."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.killing import NEW, OLD

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed there in this way")


def kill(out: Path, kills: int, steps: int) -> dict[str, int]:
    """What was seen in a folder whose publishers were killed."""
    seed = random.randrange(2**32)  # noqa: S311 - nothing here is secret
    done = subprocess.run(
        [sys.executable, "-m", "tests.site.killing", str(out), str(kills), str(seed), str(steps)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, f"seed {seed}: {done.stderr}"
    seen: dict[str, int] = json.loads(done.stdout)
    assert kills == seen.get(str(OLD.name), 0) + seen.get(str(NEW.name), 0)
    assert 0 < seen["left behind"], "nobody was killed at work, so nothing was shown"
    assert 1 == seen["in the end"]
    return seen


@pytest.mark.parametrize("steps", [1, 2])
def test_killed(tmp_path: Path, steps: int) -> None:
    """Twenty publishers are killed; what they left is one version, and the next one clears up after them."""
    kill(tmp_path / "public", 20, steps)


@pytest.mark.slow
@pytest.mark.parametrize("steps", [1, 2])
def test_killed_often(tmp_path: Path, steps: int) -> None:
    """Two hundred are killed; both versions are met, and where two steps are needed also the moment between."""
    seen = kill(tmp_path / "public", 200, steps)

    assert 0 < min(seen[str(OLD.name)], seen[str(NEW.name)])
    assert steps == 1 or seen["aside"] > 0
