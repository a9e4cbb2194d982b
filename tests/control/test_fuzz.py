"""Real shapes of control logs, changed byte by byte: whatever comes, only findings come out."""

import random
import time

import pytest

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.log.log_reading import read_log, read_log_text
from roadracing._internal.control.log.log_writing import log_csv, log_ndjson
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.model.weekend.kinds import SessionKind
from tests.control.log.test_messages import FEED
from tests.effort import share
from tests.examples.control_logs import FOLDER

LONGEST_S = 5.0
LOGS = [
    (FOLDER / "sonoma-2004-warm-up.csv").read_bytes(),
    (FOLDER / "laguna-seca-2004-race.csv").read_bytes(),
    FEED.encode(),
]
LINES = [log_ndjson(read_log(data, timezone="America/Los_Angeles").required()).encode() for data in LOGS]
PIECES = (
    *(b"", b"\n", b"\r", b",", b";", b'"', b"'", b"=", b"{", b"}", b"[", b"]", b":", b"null", b"NaN", b"\\u"),
    *(b"\xff", b"\x00", b"\xed\xa0\x80", b"\xe2\x80\xa8", b"9999-12-31", b"0001-01-01T00:00:00", b"24:00"),
    *(
        b"-1",
        b"1e999",
        b"99999999999999999999",
        b"extra",
        b"supersedes",
        b"track-status",
        b"RED FLAG",
        b"Utc",
    ),
    *(b"+99:99", b"[UTC]", b"2004-10-31T01:30:00", b"red", b"true", b"lightning", b"sequence", b"timezone"),
)


def mutated(chance: random.Random, data: bytes) -> bytes:
    """The log with a few bytes changed."""
    held = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(held) + 1)
        held[at : at + chance.choice((0, 0, 1, 3, 40))] = chance.choice(PIECES)
    return bytes(held)


def judged(data: bytes) -> None:
    """A log is read, replayed and written, and nothing fails on the way."""
    found = read_log(data, name="log", timezone="America/Los_Angeles")
    assert found.log is not None or found.diagnostics
    if found.log is None:
        return
    held = replay(found.log, RuleBookProfile.of("fia"), kind=SessionKind.RACE)
    assert held.elapsed == held.flag_times().elapsed
    assert held.spans is not None
    again = read_log_text(log_ndjson(found.log))
    if found.log.entries:
        assert found.log.entries == again.required().entries
    assert log_csv(found.log)


@pytest.mark.parametrize("seed", range(40))
def test_a_few(seed: int) -> None:
    """A few dozen changed logs, in every run."""
    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    judged(mutated(chance, chance.choice(LOGS + LINES)))


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(20))
def test_many(seed: int, mutation_seed: int) -> None:
    """Ten thousand of them, each in less than five seconds of the processor."""
    chance = random.Random(f"many {seed} {mutation_seed}")  # noqa: S311
    for _ in range(share(500)):
        data = mutated(chance, chance.choice(LOGS + LINES))
        began = time.process_time()
        judged(data)
        assert time.process_time() - began < LONGEST_S
