"""How long the common things take on this machine: the best of several runs, in milliseconds."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import roadracing as rr

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
RUNS = 7


def best(work: Callable[[], object], runs: int = RUNS) -> float:
    """The shortest of some runs in milliseconds: the one that was disturbed least."""
    times: list[float] = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times) * 1000


def start(program: str) -> Callable[[], object]:
    """A fresh Python that runs one line and ends."""
    return lambda: subprocess.run([sys.executable, "-I", "-c", program], check=True)  # noqa: S603 - our own line


def main() -> int:
    """0 when all was measured; 1 if there is no example to measure with."""
    documents = sorted(EXAMPLES.rglob("*.json"), key=lambda path: path.stat().st_size)
    if not documents:
        print(f"no example documents in {EXAMPLES}")
        return 1
    largest = documents[-1]
    text = largest.read_bytes()
    season = rr.loads(text)

    nothing = best(start("pass"))
    load = f"import roadracing; roadracing.load({str(largest)!r})"
    print(f"{largest.name}: {len(text):,} bytes, {len(season.sessions)} sessions; best of {RUNS}, in ms")
    for name, took in (
        ("import roadracing", best(start("import roadracing")) - nothing),
        ("import, and load it", best(start(load)) - nothing),
        ("loads", best(lambda: rr.loads(text))),
        ("dumps", best(lambda: rr.dumps(season))),
        ("validate", best(lambda: rr.validate(season))),
        ("check", best(lambda: rr.check(text))),
        ("feed", best(lambda: rr.feed(season))),
        ("json_schema", best(rr.documents.json_schema)),
    ):
        print(f"{name:<22}{took:>10.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
