# ruff: noqa: INP001, T201
"""How many documents a service checks in one thread, in eight threads, and in a process for each processor.

    python benchmarks/service.py

Only ratios mean something. Python runs one thread at a time, so threads do not help; processes do.
"""

import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import roadracing as rr

DOCUMENTS = [
    (Path(__file__).resolve().parent.parent / "examples" / name).read_bytes()
    for name in ("2004-alms.json", "long-beach-2013.json", "2013-long-beach.csv", "mid-ohio-2004.json")
]
ROUNDS, TIMES = 3, 6


def checked(document: bytes) -> bool:
    """Whether a document is fine."""
    return rr.check(document).ok


def main() -> None:
    """Print documents a second, the best of some rounds, each beside one thread."""
    work = DOCUMENTS * TIMES
    processors = os.cpu_count() or 1
    with ThreadPoolExecutor(8) as threads, ProcessPoolExecutor(processors) as processes:
        # Each process has imported the library, and compiled what it reads by, before anything is measured.
        list(processes.map(checked, work))
        ways: dict[str, Callable[[], object]] = {
            "one thread": lambda: [checked(document) for document in work],
            "eight threads": lambda: list(threads.map(checked, work)),
            f"{processors} processes": lambda: list(processes.map(checked, work)),
        }
        best = dict.fromkeys(ways, float("inf"))
        for _ in range(ROUNDS):
            for name, way in ways.items():
                started = time.perf_counter()
                way()
                best[name] = min(best[name], time.perf_counter() - started)
    for name, seconds in best.items():
        print(f"{name:<14} {len(work) / seconds:7.1f} documents a second, {best['one thread'] / seconds:.2f}")


if __name__ == "__main__":
    main()
