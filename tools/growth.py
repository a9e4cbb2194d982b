"""How what is read and judged grows, every case of the tests: ``make growth``; ``CASES=tab`` for those named so.

Each case has a process of its own and so much of the processor. What was measured is kept, one line a case, and not
measured again: a run that was interrupted goes on where it was. A case that grows too fast is measured once more.
"""

import json
import multiprocessing
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

# An isolated Python does not look beside the program it runs.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.growth import MOST, Costs, Measures, parts_that_grow_too_fast

# What the tests try; their types are nobody's promise.
forms: Any = import_module("tests.intake.test_growth")
rules: Any = import_module("tests.rules.test_growth")
lists: Any = import_module("tests.rules.test_growth_of_lists")

KEPT: Final = Path(__file__).resolve().parents[1] / ".hypothesis" / "growth.jsonl"
MOST_S: Final = 900
"""So much of the processor a case may have, with all its measurements."""
WORTH_SAYING: Final = 0.2
"""What adds less than this says more about the machine."""

Case = tuple[Callable[[], Measures], float]


def cases() -> dict[str, Case]:
    """What measures each case, and the added cost that says something, by its name."""
    found: dict[str, Case] = {
        f"form {shape}": (partial(forms.measures_of, shape), forms.LEAST_S)
        for shape in reversed(forms.SHAPES)
    }
    found |= {f"rule {code}": (partial(rules.measures_of, code), rules.LEAST_S) for code in rules.CASES}
    for number, seed in enumerate(lists.seeds()):
        found[f"texts of season {number}"] = (partial(lists.measures_of_texts, seed), lists.LEAST_S)
    for spread, at_one in lists.TOGETHER:
        name = f"all lists, {_way(spread=spread)}{', at one weekend' if at_one else ''}"
        measure = partial(lists.measures_of_all, spread=spread, at_one_weekend=at_one)
        found[name] = (measure, lists.LEAST_S)
    for path, spread in lists.CASES:
        measure = partial(lists.measures_of_list, path, spread=spread)
        found[f"list {'.'.join(path)}, {_way(spread=spread)}"] = (measure, lists.LEAST_S)
    return found


def _way(*, spread: bool) -> str:
    return "spread" if spread else "coinciding"


def measured(case: Case) -> dict[str, Any]:
    """The parts of a case that grow too fast, and the least that each part which says something took."""
    measures, floor = case
    least: list[Costs] = []

    def keeping(size: int, measure: Callable[[], Costs]) -> Costs:
        now = measure()
        least[size] = {part: min(cost, least[size].get(part, cost)) for part, cost in now.items()}
        return now

    held = measures()
    least += [{} for _ in held]
    bad = parts_that_grow_too_fast([partial(keeping, *each) for each in enumerate(held)], floor)
    parts = {
        part: [round(size.get(part, 0.0), 3) for size in least]
        for part in least[-1]
        if least[-1][part] - least[-2].get(part, 0.0) >= WORTH_SAYING
    }
    return {"too fast": bad, "parts": parts}


def _answer(channel: Connection, case: Case) -> None:
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - not every system has it

        resource.setrlimit(resource.RLIMIT_CPU, (MOST_S, MOST_S + 1))
    try:
        channel.send(measured(case))
    except Exception as error:  # noqa: BLE001 - it belongs in the figures, and the other cases go on
        channel.send({"failed": f"{type(error).__name__}: {error}"[:500]})


def alone(case: Case) -> dict[str, Any]:
    """The figures of a case, measured in a process of its own."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_answer, args=(theirs, case))
    process.start()
    theirs.close()
    try:
        told: dict[str, Any] = ours.recv()
    except EOFError:
        told = {"failed": f"its process ended, or took more than {MOST_S} s of the processor"}
    process.join()
    return told


def worst(told: dict[str, Any]) -> tuple[float, str]:
    """How many times what was added first is added at last, in the part where it is most; and its figures."""
    found = [
        ((many - some) / max(some - few, 0.001), f"{part} {few:.2f} {some:.2f} {many:.2f}")
        for part, (few, some, many) in told.get("parts", {}).items()
    ]
    return max(found, default=(0.0, f"less than {WORTH_SAYING} s"))


def main(words: list[str]) -> int:
    """Measure what was not yet, and show all figures; 1 if something grows too fast."""
    KEPT.parent.mkdir(exist_ok=True)
    lines = KEPT.read_text("utf-8").splitlines() if KEPT.exists() else []
    kept = {told["case"]: told for told in map(json.loads, lines)}
    wanted = {name: case for name, case in cases().items() if all(word in name for word in words)}
    for number, (name, case) in enumerate(wanted.items(), start=1):
        if name not in kept:
            told = alone(case)
            if told.get("too fast"):
                told = alone(case)
            kept[name] = {"case": name, **told}
            with KEPT.open("a", encoding="utf-8") as log:
                log.write(f"{json.dumps(kept[name])}\n")
        times, figures = worst(kept[name])
        verdict = "FAILED" if "failed" in kept[name] else "TOO FAST" if kept[name]["too fast"] else "fine"
        print(f"{number:3} of {len(wanted)}  {verdict:8}  {times:5.1f}  {name}: {figures}", flush=True)
    wrong = [name for name in wanted if kept[name].get("failed") or kept[name].get("too fast")]
    print(f"{len(wanted)} cases; {len(wrong)} grow more than {MOST:g} times or failed.")
    print(f"To measure all of it anew: rm {KEPT}")
    return bool(wrong)


sys.exit(main(sys.argv[1:]))
