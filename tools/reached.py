"""How much of each room its own tests reach, held to a floor that is written down.

Tracing all tests takes as long as running them twice, so a room is measured by the tests of its own folder, without
properties and without what is slow: what only other rooms' tests reach does not count. As many rooms are measured at
once as there are processors.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from coverage import Coverage

ROOT: Final = Path(__file__).resolve().parents[1]
HOUSE: Final = ROOT / "src" / "roadracing" / "_internal"
FLOORS: Final = Path(__file__).with_suffix(".toml")
MARGIN: Final = 2
"""So many points below what was measured is the floor: another Python reaches other lines."""
LONGEST: Final = ("site", "rules", "cli", "tables", "pictures", "versions", "intake")
"""Rooms whose tests take longest, to be begun first."""


def rooms() -> list[str]:
    """Every room of the house, those that take longest first."""
    found = sorted(path.name for path in HOUSE.iterdir() if (path / "__init__.py").exists())
    return sorted(found, key=lambda room: LONGEST.index(room) if room in LONGEST else len(LONGEST))


def floors() -> dict[str, int]:
    """What was written down, by room."""
    return {
        str(room): int(floor)
        for room, floor in tomllib.loads(FLOORS.read_text("utf-8"))["tool"]["reached"].items()
    }


def reached(room: str, folder: Path) -> float:
    """How much of a room its own tests reach, in per cent.

    A test that fails while it is traced is for `make test` to judge: tracing takes time, and some tests look at that.

    Raises:
        RuntimeError: the tests could not be run.
    """
    data = folder / room
    config = [f"--rcfile={FLOORS}", f"--data-file={data}"]
    tests = [
        "-q",
        "-p",
        "no:cacheprovider",
        "-m",
        "not hypothesis and not slow and not fuzz and not readers and not browser",
        f"tests/{room}",
    ]
    done = subprocess.run(  # noqa: S603 - our own line
        [sys.executable, "-I", "-m", "coverage", "run", *config, "-m", "pytest", *tests],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(
            f"the tests of {room} could not be run:\n{done.stdout[-4000:]}{done.stderr[-2000:]}"
        )
    measured = Coverage(data_file=str(data), config_file=str(FLOORS))
    measured.load()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        return measured.report(include=[f"{HOUSE / room}/*"], file=nowhere)


def measured(wanted: list[str]) -> Iterator[tuple[str, float]]:
    """How much of each room is reached, as it becomes known."""
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        yield from zip(wanted, pool.map(lambda room: reached(room, Path(name)), wanted), strict=True)


def write(found: dict[str, float]) -> None:
    """Write the floors anew."""
    head, _, _ = FLOORS.read_text("utf-8").partition("[tool.reached]\n")
    kept = {**floors(), **{room: int(share) - MARGIN for room, share in found.items()}}
    lines = "".join(f"{room} = {kept[room]}\n" for room in sorted(kept) if room in rooms())
    FLOORS.write_text(f"{head}[tool.reached]\n{lines}", "utf-8")


def main() -> int:
    """Measure, and say which rooms are below their floors."""
    parser = argparse.ArgumentParser(description=re.split(r"\n\n", str(__doc__))[0])
    parser.add_argument("rooms", nargs="*", help="which rooms; all if none is named")
    parser.add_argument("--write", action="store_true", help="write the floors anew")
    options = parser.parse_args()
    found = dict(measured(options.rooms or rooms()))
    if options.write:
        write(found)
        return 0
    held = floors()
    low = {room: share for room, share in found.items() if share < held.get(room, 100)}
    for room, share in low.items():
        sys.stdout.write(
            f"{room}: its tests reach {share:.1f} %, and the floor is {held.get(room, 'not written')}\n"
        )
    sys.stdout.write(f"coverage: {len(found) - len(low)} of {len(found)} rooms, each by its own tests\n")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
