"""Publishes one folder again and again in a process that is killed at any moment, and looks at what is left.

Run as ``python -m tests.site.killing FOLDER KILLS SEED STEPS``; says what it saw as JSON.
"""

import hashlib
import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from roadracing._internal.site import folder
from roadracing._internal.site.publishing import publish
from tests.feeds.seasons import sebring

OLD = sebring()
NEW = sebring(name="The same, revised", sessions=sebring().sessions[:3])
TIMES = 2
"""How many times as long as one publication takes a publisher is left alone at most."""


def version(where: Path) -> str:
    """Which of the two a folder holds, judged by its own index; anything else is an error."""
    index = json.loads((where / "index.json").read_bytes())
    found = {path.relative_to(where).as_posix() for path in where.rglob("*") if path.is_file()}
    if found != {"index.json", *index["files"]}:
        raise AssertionError(
            f"{sorted(found ^ {'index.json', *index['files']})} are in the folder or in the index"
        )
    for path, known in index["files"].items():
        if hashlib.sha256((where / path).read_bytes()).hexdigest() != known["sha256"]:
            raise AssertionError(f"{path} is not the file of the index")
    return str(index["name"])


def publish_and_die(out: Path, after_s: float) -> None:
    """A process that publishes the two versions in turn, killed after a while."""
    child = os.fork()
    if child == 0:
        try:
            while True:
                publish(NEW, out, force=True)
                publish(OLD, out, force=True)
        finally:
            os._exit(1)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise AssertionError("it stopped before it was killed")


def in_two_steps(pause_s: float) -> None:
    """A system that cannot exchange folders, and takes its time between the two steps it needs instead."""
    rename = Path.rename

    def slow(self: Path, target: Path) -> Path:
        moved = rename(self, target)
        if ".old-" in target.name:
            time.sleep(pause_s)
        return moved

    folder.exchange = lambda *_: False  # type: ignore[attr-defined]
    Path.rename = slow  # type: ignore[method-assign]


def main(out: Path, kills: int, seed: int, steps: int) -> Counter[str]:
    """How often each version was found, how often something was left beside it, and how often it stood aside."""
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    seen: Counter[str] = Counter()
    publish(NEW, out, force=True)
    begun = time.monotonic()
    publish(OLD, out, force=True)
    takes_s = time.monotonic() - begun
    if steps == 2:
        in_two_steps(takes_s / 4)
    for _ in range(kills):
        publish_and_die(out, chance.uniform(0, TIMES * takes_s))
        aside = [path for path in out.parent.iterdir() if ".old-" in path.name]
        if steps == 2 and not out.exists():
            seen["aside"] += 1
            seen[version(aside[0])] += 1
        else:
            seen[version(out)] += 1
        seen["left behind"] += len(list(out.parent.iterdir())) > 1
    publish(NEW, out, force=True)
    publish(OLD, out, force=True)
    seen["in the end"] = len(list(out.parent.iterdir()))
    return seen


if __name__ == "__main__":
    where, kills_, seed_, steps_ = sys.argv[1:]
    sys.stdout.write(json.dumps(main(Path(where), int(kills_), int(seed_), int(steps_))))
