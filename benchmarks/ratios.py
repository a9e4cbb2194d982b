# ruff: noqa: INP001, T201
"""How long the common things take beside a peer that does the same, each pair measured in turn in one run.

python benchmarks/ratios.py           # the table
python benchmarks/ratios.py --short   # 1 if a ratio is more than twice what recorded_ratios.json says
python benchmarks/ratios.py --record  # writes recorded_ratios.json

Only ratios mean something: the peer is disturbed by whatever else this machine does as much as we are.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from load import season_of
from peer import peer_dumps, peer_loads

import roadracing as rr

HERE = Path(__file__).resolve().parent
MID_OHIO = HERE.parent / "examples/mid-ohio-2004.json"
RECORDED = HERE / "recorded_ratios.json"
ROUNDS, FEW = 25, 6
GROSS = 2.0
"""A ratio that is so many times the recorded one is a loss and no noise."""
AGAIN = 3
"""So often is measured again what seems to be lost, on a machine that may have had something else to do."""
LIBRARIES = "import attrs, cattrs, pendulum"
SHEET = "date,start,activity,timezone,series\n2004-05-21,09:00,Practice 1,America/New_York,alms\n"


class Pair(NamedTuple):
    """What we do, and what it is measured against."""

    name: str
    aim: float
    peer: Callable[[], object]
    ours: Callable[[], object]


def taken(action: Callable[[], object]) -> float:
    """The time of the processor that something takes, in this process and in those that it starts."""
    own, started = time.process_time(), _of_children()
    action()
    return time.process_time() - own + _of_children() - started


def _of_children() -> float:
    import resource  # noqa: PLC0415 - Windows has none, and measures everything else

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def ratio(pair: Pair, rounds: int) -> tuple[float, float, float]:
    """The shortest times of a peer and of us, in turn, in milliseconds; and the one divided by the other."""
    # What is made once, such as functions for the keys of objects, is made before.
    for _ in range(3):
        pair.peer(), pair.ours()
    peers, ours = [], []
    for _ in range(rounds):
        peers.append(taken(pair.peer))
        ours.append(taken(pair.ours))
    return 1000 * min(peers), 1000 * min(ours), min(ours) / min(peers)


def in_memory(name: str, data: bytes) -> list[Pair]:
    """What is done with a document that was read already or is being read."""
    season, peer = rr.loads(data), peer_loads(data)

    def read_and_judge() -> object:
        return rr.validate(rr.loads(data))

    return [
        Pair(f"loads, {name}", 1.5, lambda: peer_loads(data), lambda: rr.loads(data)),
        Pair(f"dumps, {name}", 1.5, lambda: peer_dumps(peer), lambda: rr.dumps(season)),
        Pair(
            f"all rules beside the peer's load, {name}",
            5,
            lambda: peer_loads(data),
            lambda: rr.validate(season),
        ),
        Pair(f"check beside loads and validate, {name}", 1.2, read_and_judge, lambda: rr.check(data)),
    ]


def faulty(data: bytes) -> bytes:
    """A document in which a thousand things are wrong that rules find."""
    found = json.loads(data)
    for session in found["sessions"][:1000]:
        session["part_of"] = "nobody"
    return json.dumps(found, indent=2).encode()


def cold(folder: Path) -> list[Pair]:
    """What a program takes that is started for one thing, beside a Python that imports the libraries ours stands on."""
    sheet = folder / "weekend.csv"
    sheet.write_text(SHEET)

    def python(*arguments: str) -> Callable[[], object]:
        command = [sys.executable, "-I", *arguments]
        return lambda: subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own

    libraries = python("-c", LIBRARIES)
    return [
        Pair(
            "--version beside importing the libraries",
            0.5,
            libraries,
            python("-m", "roadracing", "--version"),
        ),
        Pair("validate of a small CSV", 2, libraries, python("-m", "roadracing", "validate", str(sheet))),
        Pair(
            "validate of mid-ohio-2004", 5, libraries, python("-m", "roadracing", "validate", str(MID_OHIO))
        ),
    ]


def main() -> int:
    """0 if all ratios are about what they were, or were only asked for."""
    import tempfile  # noqa: PLC0415 - not what is measured

    short = "--short" in sys.argv
    many, mid = rr.dumps(season_of(200 if short else 2000)).encode(), MID_OHIO.read_bytes()
    pairs = [*in_memory("a season", many), *in_memory("mid-ohio-2004", mid)]
    with tempfile.TemporaryDirectory() as folder:
        if not short:
            wrong = faulty(many)
            season = rr.loads(wrong)
            pairs += [
                Pair(
                    "check beside loads and validate, 1,000 findings",
                    1.2,
                    lambda: (rr.loads(wrong), rr.validate(season)),
                    lambda: rr.check(wrong),
                ),
                *cold(Path(folder)),
            ]
        recorded = json.loads(RECORDED.read_text()) if RECORDED.exists() else {}
        found: dict[str, float] = {}
        lost = []
        print(f"{'':<52}{'peer':>10}{'ours':>10}{'ratio':>8}{'aim':>7}{'recorded':>10}")
        for pair in pairs:
            quick = pair.name.startswith(("loads", "dumps"))
            peers, ours, times = ratio(pair, (8 if short else ROUNDS) if quick else (2 if short else FEW))
            found[pair.name] = round(times, 2)
            known = recorded.get(pair.name)
            again = 0
            while short and known is not None and times > GROSS * known and again < AGAIN:
                again += 1
                times = min(times, ratio(pair, 5)[2])
            if known is not None and times > GROSS * known:
                lost.append(pair.name)
            print(
                f"{pair.name:<52}{peers:>7.1f} ms{ours:>7.1f} ms{times:>8.2f}{pair.aim:>7.1f}{known or '':>10}",
                flush=True,
            )
    if "--record" in sys.argv:
        RECORDED.write_text(json.dumps(found, indent=2) + "\n")
    if short and lost:
        print(f"more than {GROSS:g} times what was recorded: {', '.join(lost)}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
