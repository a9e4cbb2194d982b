"""How the time that replaying a control log takes grows with the log.

The log is of a 24-hour race: laps, local yellows, neutralisations, penalties, corrections and lightning. An exponent
of 1 means that twice the entries take twice the time; comparing every pair would show as 2.

    python benchmarks/control_log.py
"""

# ruff: noqa: INP001 - a program, not a package

import datetime as dt
import gc
import math
import time
from collections.abc import Callable

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.log.log_reading import read_log_text
from roadracing._internal.control.log.log_writing import log_csv, log_ndjson
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, Scope
from roadracing._internal.model.control.stewarding import PenaltyKind
from roadracing._internal.model.control.track_status import SectorCondition, TrackStatus
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.time.instant import Instant

SIZES = (1_000, 10_000, 100_000)
START = Instant.parse("2004-06-12T16:00:00+02:00[Europe/Paris]")
LENGTH = dt.timedelta(hours=24)
CYCLE = (
    TrackStatus.SC_DEPLOYED,
    TrackStatus.SC_IN_THIS_LAP,
    TrackStatus.GREEN,
    TrackStatus.VSC,
    TrackStatus.VSC_ENDING,
    TrackStatus.GREEN,
    TrackStatus.RED,
)


def entry(number: int, size: int) -> LogEntry:
    """The entry of this number in a log of so many."""
    facts: dict[str, object] = {
        "id": f"e-{number}",
        "sequence": number + 1,
        "observed_at": START + LENGTH * number / size,
        "session": "race",
        "text": f"entry {number}",
    }
    if number == 0:
        return LogEntry(**facts, kind=EntryKind.TRACK_STATUS, track_status=TrackStatus.GREEN)  # type: ignore[arg-type]
    what = number % 50
    if what in (10, 20, 30):
        shown = SectorCondition.YELLOW if what == 10 else SectorCondition.CLEAR  # noqa: PLR2004
        return LogEntry(
            **facts,  # type: ignore[arg-type]
            kind=EntryKind.SECTOR_CONDITION,
            scope=Scope.SECTOR,
            sector=str(number % 7),
            condition=shown,
        )
    if what == 40:  # noqa: PLR2004
        status = CYCLE[(number // 50) % len(CYCLE)]
        return LogEntry(**facts, kind=EntryKind.TRACK_STATUS, track_status=status)  # type: ignore[arg-type]
    if what == 45:  # noqa: PLR2004
        return LogEntry(
            **facts,  # type: ignore[arg-type]
            kind=EntryKind.PENALTY,
            scope=Scope.CAR,
            car=str(number % 60 + 1),
            penalty=PenaltyKind.DRIVE_THROUGH,
        )
    if what == 49:  # noqa: PLR2004
        return LogEntry(**facts, kind=EntryKind.NOTE, supersedes=f"e-{number - 3}")  # type: ignore[arg-type]
    return LogEntry(**facts, kind=EntryKind.LAP, scope=Scope.CAR, car=str(number % 60 + 1))  # type: ignore[arg-type]


def timed(work: Callable[[], object]) -> float:
    """How many seconds of the processor something takes: the better of two runs."""
    best = math.inf
    # Collecting garbage looks at all that there is, the log included, and would be measured with it.
    gc.disable()
    for _ in range(2):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    gc.enable()
    return best


def main() -> None:
    """Print the times, and the exponents between sizes."""
    print(f"{'':22}{''.join(f'{size:>12,}' for size in SIZES)}{'exponent':>12}")  # noqa: T201
    rows: dict[str, list[float]] = {}
    for size in SIZES:
        log = ControlLog(id="log", weekend="weekend", entries=tuple(entry(n, size) for n in range(size)))
        profile = RuleBookProfile.of("fia")
        held = replay(log, profile, kind=SessionKind.RACE)
        table, lines = log_csv(log), log_ndjson(log)
        moments = [START + LENGTH * n / 1000 for n in range(1000)]
        works: dict[str, Callable[[], object]] = {
            "replay": lambda: replay(log, profile, kind=SessionKind.RACE),  # noqa: B023 - run at once
            "times and laps": lambda: replay(log, profile).flag_times(),  # noqa: B023
            "1,000 moments": lambda: [held.at(moment) for moment in moments],  # noqa: B023
            "read CSV": lambda: read_log_text(table),  # noqa: B023
            "read JSON lines": lambda: read_log_text(lines),  # noqa: B023
            "write CSV": lambda: log_csv(log),  # noqa: B023
        }
        for name, work in works.items():
            rows.setdefault(name, []).append(timed(work))
    for name, times in rows.items():
        growth = math.log(times[-1] / times[-2]) / math.log(SIZES[-1] / SIZES[-2])
        cells = "".join(f"{seconds * 1000:>10,.1f}ms" for seconds in times)
        print(f"{name:22}{cells}{growth:>12.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
