"""One place of a document, changed in the ways in which documents go wrong."""

import copy
import random
from collections.abc import Iterator
from typing import Any

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 7, 3.0, 1.5, -0.5, 1e13, -1e13, 10**30),
    *("", " ", "x", "X", "0", "1", "true", "null", "no", "tbc", "2004-02-30", "2004-10-16", "18:00", "24:00"),
    *(
        "PT1H",
        "PT0S",
        "PT1H75M",
        "70 laps",
        "0 laps",
        "500 km",
        "a\nb",
        "a\x07b",
        "É",
        "after x",
        "race",
        "quiet-hours",
    ),
    *("2004-03-20T10:30:00-05:00[America/New_York]", "2004-03-20T10:30:00-04:00[America/New_York]"),
    *(
        "2004-03-20T10:30:00-05:00",
        "2004-03-20T10:30:00-05:00[EST]",
        "2004-04-04T02:30:00-05:00[America/New_York]",
    ),
    *([], {}, ["x"], ["x", "x"], [1], [None], {"id": "x"}, {"a.example:b": 1}, {"kind": "quiet-hours"}),
)


def mutated(document: Any, chance: random.Random) -> tuple[Any, str]:
    """A copy of a document in which one thing is another, and what was done in words."""
    changed = copy.deepcopy(document)
    spots = list(_spots(changed))
    while True:
        container, step = chance.choice(spots)
        done = chance.choice(_WAYS)(container, step, spots, chance)
        if done:
            return changed, f"{done} at {step!r} of {str(container)[:60]}"


def _spots(value: Any) -> Iterator[tuple[Any, Any]]:
    steps = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for step in steps:
        yield value, step
        yield from _spots(value[step])


def _remove(container: Any, step: Any, _: Any, __: random.Random) -> str:
    del container[step]
    return "removed"


def _replace(container: Any, step: Any, _: Any, chance: random.Random) -> str:
    container[step] = copy.deepcopy(chance.choice(VALUES))
    return f"replaced by {container[step]!r}"


def _misspell(container: Any, step: Any, _: Any, chance: random.Random) -> str | None:
    if not isinstance(container, dict):
        return None
    container[chance.choice((step + "s", step[:-1], step.upper(), "x", ""))] = container.pop(step)
    return "key misspelt"


def _add(container: Any, _: Any, __: Any, chance: random.Random) -> str | None:
    if not isinstance(container, dict):
        return None
    key = chance.choice(("unknown", "Id", "a.example:b", "kind", "id", "extra", "roadracing"))
    container.setdefault(key, copy.deepcopy(chance.choice(VALUES)))
    return f"added {key}"


def _again(container: Any, step: Any, _: Any, chance: random.Random) -> str | None:
    if not isinstance(container, list):
        return None
    container.insert(chance.randrange(len(container) + 1), copy.deepcopy(container[step]))
    return "listed again"


def _swap(container: Any, step: Any, spots: list[tuple[Any, Any]], chance: random.Random) -> str:
    other, place = chance.choice(spots)
    container[step] = copy.deepcopy(other[place])
    return f"replaced by what is at {place!r}"


def _wrap(container: Any, step: Any, _: Any, chance: random.Random) -> str:
    value = container[step]
    if isinstance(value, list) and value and chance.random() < 0.5:
        container[step] = value[0]
        return "unwrapped"
    container[step] = [value]
    return "wrapped"


def _edit(container: Any, step: Any, _: Any, chance: random.Random) -> str | None:
    value = container[step]
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    if not isinstance(value, str):
        container[step] = chance.choice((-value, value * 1e15, value + 0.5, float(value), str(value)))
    elif value:
        at = chance.randrange(len(value))
        letter = chance.choice("0123456789aZ-:[]~>/ .\n\x00é")
        container[step] = chance.choice(
            (
                value[:at],
                value[at:],
                value[:at] + value[at + 1 :],
                value[:at] + letter + value[at:],
                value[:at] + letter + value[at + 1 :],
                value.upper(),
                value + "\n",
                value + " ",
                value * 2,
            )
        )
    return f"edited to {str(container[step])[:80]!r}"


_WAYS = (_remove, _replace, _replace, _misspell, _add, _again, _swap, _wrap, _edit, _edit, _edit)
