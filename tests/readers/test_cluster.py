"""An archive is judged by a cluster of Dask whose workers come and go."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.feeds.real import EXAMPLES

pytestmark = [
    pytest.mark.readers,
    pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed so there"),
]
WRONG = '{"roadracing": 1, "namespace": "a.example.org", "weekends": [{"id": "a"}], "sesions": []}'


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two worker processes on this machine, which a nanny each starts again when they end."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as held:
        yield held


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Some documents, of which one has errors and one cannot be read."""
    folder = tmp_path / "archive"
    folder.mkdir()
    whole = next(path for path in EXAMPLES if path.name == "2004-alms.json").read_bytes()
    for at in range(22):
        (folder / f"d{at:02}.json").write_bytes(whole)
    (folder / "wrong.json").write_text(WRONG, "utf-8")
    (folder / "zero.json").write_bytes(b"")
    return folder


def lines_of(results: Path) -> list[dict[str, Any]]:
    """The lines of a run."""
    return [json.loads(line) for line in results.read_text("utf-8").splitlines()]


def judged(folder: Path, results: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    """How a run ended."""
    command = ["validate", "--each", "--results", str(results), *more, str(folder)]
    return subprocess.run(
        [sys.executable, "-I", "-m", "roadracing", *command], capture_output=True, text=True, check=False
    )


def test_a_worker_is_killed(cluster: Any, archive: Path, tmp_path: Path) -> None:
    """A worker is killed in the middle: each document has one line, and the same as from one process."""
    results = tmp_path / "results.jsonl"
    killed: list[int] = []

    def kill() -> None:
        until = time.monotonic() + 120
        while time.monotonic() < until and (not results.exists() or results.stat().st_size == 0):
            time.sleep(0.01)
        killed.append(next(iter(cluster.workers.values())).pid)
        os.kill(killed[0], signal.SIGKILL)

    killing = threading.Thread(target=kill)
    killing.start()
    said = judged(archive, results, "--scheduler", cluster.scheduler_address)
    killing.join()

    alone = tmp_path / "alone.jsonl"
    assert (said.returncode, said.stdout) == (2, judged(archive, alone).stdout)
    assert killed
    by_name = {line["file"]: line for line in lines_of(results)}
    assert 24 == len(by_name) == len(lines_of(results))
    assert by_name == {line["file"]: line for line in lines_of(alone)}


def test_goes_on_and_tells_in_columns(cluster: Any, archive: Path, tmp_path: Path) -> None:
    """A second run judges only what is new, and the table has a row for each document."""
    parquet = pytest.importorskip("pyarrow.parquet")
    results, table = tmp_path / "results.jsonl", tmp_path / "results.parquet"
    judged(archive, results, "--scheduler", cluster.scheduler_address)
    (archive / "d00.json").write_text(WRONG, "utf-8")
    judged(archive, results, "--scheduler", cluster.scheduler_address, "--parquet", str(table))

    assert 25 == len(lines_of(results))
    rows = {Path(row["file"]).name: row for row in parquet.read_table(table).to_pylist()}
    assert 24 == len(rows)
    assert ["d00.json", "wrong.json", "zero.json"] == sorted(
        name for name, row in rows.items() if not row["ok"]
    )
    assert rows["wrong.json"]["error"] == len(
        [found for found in rows["wrong.json"]["findings"] if found["severity"] == "error"]
    )


def test_nobody_is_there(archive: Path, tmp_path: Path) -> None:
    """An address that is none is said in one sentence."""
    said = judged(archive, tmp_path / "results.jsonl", "--scheduler", "nowhere://a")

    assert 2 == said.returncode
    assert "no scheduler of Dask answers at nowhere://a" in said.stderr
