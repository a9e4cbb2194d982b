"""Many spots in few words."""

import re
from collections.abc import Sequence
from typing import Final


def runs(names: Sequence[str], *, short: bool = False) -> str:
    """Names in few words: those that are numbered one after the other are told by the first and the last.

    >>> runs(["A1", "A2", "A3", "A5", "Tower"]), runs(["A1", "A2", "A3"], short=True)
    ('A1–A3, A5, Tower', 'A1–3')

    Args:
        names: the names, in order.
        short: whether the last of a row is told by its number alone.
    """
    found: list[list[str]] = []
    for name in names:
        if found and _follows(found[-1][-1], name):
            found[-1].append(name)
        else:
            found.append([name])
    return ", ".join(_told(run, short=short) for run in found)


def _told(run: list[str], *, short: bool) -> str:
    if len(run) <= _TWO and not short:
        return ", ".join(run)
    last = _NUMBERED.fullmatch(run[-1]) if short else None
    return run[0] if len(run) == 1 else f"{run[0]}–{last[2] if last is not None else run[-1]}"


_TWO: Final = 2
_NUMBERED: Final = re.compile(r"(.*?)([0-9]{1,9})", re.ASCII)


def _follows(one: str, other: str) -> bool:
    before, after = _NUMBERED.fullmatch(one), _NUMBERED.fullmatch(other)
    return (
        before is not None
        and after is not None
        and before[1] == after[1]
        and int(before[2]) + 1 == int(after[2])
    )
