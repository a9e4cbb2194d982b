"""Whether work grows like what there is to do, judged so that a busy machine cannot make a test fail."""

import gc
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

MOST: Final = 6.0
"""Four times as much costs four times as much, and a little for sorting; what grows with its square, sixteen times."""
ROUNDS: Final = 5
"""How often is measured before something counts as growing too fast."""

Costs = dict[str, float]
Measures = list[Callable[[], Costs]]
"""What measures one kind of work at three sizes, each four times the one before: its parts, in seconds."""


def processor_time(work: Callable[[], object]) -> float:
    """The processor time that some work takes, in seconds; what others do on the machine is not in it.

    The collector runs, but over what the work makes: how much earlier tests left behind is no part of it.
    """
    gc.collect()
    gc.freeze()
    try:
        began = time.process_time()
        work()
        return time.process_time() - began
    finally:
        gc.unfreeze()


def parts_that_grow_too_fast(costs: Measures, floor: float, most: float = MOST) -> dict[str, list[float]]:
    """The least costs of those parts of some work that grow too fast, by their names.

    A slow moment only ever adds, so each part keeps the least it was measured at, and is measured again before
    anything is said.

    Args:
        costs: what measures the three sizes.
        floor: an added cost below this says nothing.
        most: how many times the cost added first may be added at last.
    """
    least = [dict(measure()) for measure in costs]
    for _ in range(ROUNDS - 1):
        slow = _too_fast(least, floor, most)
        if not slow:
            return {}
        for before, measure in zip(least, costs, strict=True):
            now = measure()
            before.update({part: min(before.get(part, 0.0), now.get(part, 0.0)) for part in slow})
    return _too_fast(least, floor, most)


def _too_fast(sizes: list[Costs], floor: float, most: float) -> dict[str, list[float]]:
    found = {part: [size.get(part, 0.0) for size in sizes] for part in sizes[-1]}
    return {
        part: [few, some, many]
        for part, (few, some, many) in found.items()
        if many - some >= max(most * max(some - few, 0.0), floor)
    }


def rest_of_memory() -> Callable[[], int]:
    """From here on, how many bytes more than now the process has held at most; 0 where the system does not tell."""
    try:
        # Whatever the process held before is forgotten.
        Path("/proc/self/clear_refs").write_text("5", "ascii")
        before = _held("VmRSS")
    except OSError:
        return lambda: 0
    return lambda: max(0, _held("VmHWM") - before)


def _held(what: str) -> int:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(what))
