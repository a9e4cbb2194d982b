"""What people see: nothing that steers a terminal, and nothing a terminal cannot show."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Roadracing


def test_a_terminal_is_not_steered(roadracing: Roadracing, tmp_path: Path) -> None:
    """Escape sequences and direction marks of a document do not reach the terminal."""
    path = tmp_path / "it.json"
    path.write_text(json.dumps({"roadracing": 1, "namespace": "\u001b[2J\u202eevil"}))
    ran = roadracing("validate", path)
    assert "\x1b[2J" not in ran.out + ran.err
    assert "\u202e" not in ran.out + ran.err


def test_plain_terminals(tmp_path: Path) -> None:
    """A terminal that knows ASCII only gets ASCII, and no traceback."""
    path = tmp_path / "it.json"
    path.write_text('{"roadracing": 1, "namespace": "Nürburg–Ring"}', encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "roadracing", "validate", str(path)],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )
    assert 1 == ran.returncode
    assert ran.stdout.isascii()
    assert b"Traceback" not in ran.stderr
