"""Whether work grows like what there is to do, judged so that a busy machine cannot make a test fail."""

import gc
import time
from collections.abc import Callable
from typing import Final

MOST: Final = 6.0
"""Four times as much costs four times as much, and a little for sorting; what grows with its square, sixteen times."""
ROUNDS: Final = 5
"""How often is measured before something counts as growing too fast."""


def processor_time(work: Callable[[], object]) -> float:
    """The processor time that some work takes, in seconds; what others do on the machine is not in it."""
    gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


def grows_too_fast(costs: list[Callable[[], float]], floor: float, most: float = MOST) -> list[float]:
    """The least costs at three sizes, each four times the one before, if they grow too fast; else nothing.

    A slow moment only ever adds, so each size keeps the least it was measured at, and is measured again before
    anything is said.

    Args:
        costs: what measures the three sizes, in seconds.
        floor: an added cost below this says nothing.
        most: how many times the cost added first may be added at last.
    """
    least = [measure() for measure in costs]
    for _ in range(ROUNDS - 1):
        few, some, many = least
        if many - some < max(most * max(some - few, 0.0), floor):
            return []
        least = [min(before, measure()) for before, measure in zip(least, costs, strict=True)]
    few, some, many = least
    return [] if many - some < max(most * max(some - few, 0.0), floor) else least
