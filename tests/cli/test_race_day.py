"""A race day of thirty commands on two whole weekends: after each, what holds of every weekend still holds."""

import json
import shlex
from pathlib import Path

import icalendar
import pytest

import roadracing as rr
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.places import path_text
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.tie import TieBehaviour
from roadracing._internal.rules.validation import validate
from roadracing._internal.track.session_times import session_time
from tests.cli.conftest import Ran, Roadracing

ROOT = Path(__file__).parents[2]

LONG_BEACH = """\
start inspect-15 2023-04-15T06:31:00-07:00
finish inspect-15 2023-04-15T06:58:00-07:00
start hf1-p2 07:47
finish hf1-p2 08:12
delay ind-p2 10m -r fog
plan proposed-by-imsa --issuer indycar -r fog
start ind-p2 08:55
finish ind-p2 09:58
delay hf1-r1 5m -r fog
delay hf1-r1 5m --issuer gpalb -r fog
start hf1-r1 11:26
finish hf1-r1 11:50
withdraw hf1-r1 --ended
finish hf1-r1 11:47
delay ind-q 100m -c --issuer indycar -r oil
delay ind-q 10m -c --issuer indycar -r oil
start ind-q 12:16
finish ind-q 13:28
shorten imsa-pre 5m -r late
delay imsa-r 10m -c -r late
delay imsa-r 10m -r late
start imsa-r 14:11
catch-up --at 2023-04-15T16:25:00-07:00 -r late
finish imsa-r 16:12
extend pcc-r1 5m -r late
delay pcc-r1 5h -c -r late
cancel pcc-r1 -r dark
reinstate pcc-r1 -r light
swap pcc-r1 sst-r1 -r cars
cancel drift-2 --issuer gpalb -r rain"""

MID_OHIO = """\
start gates-27 06:02
delay alms-warm-up 5m -r fog
delay alms-warm-up 5m -c -r fog
start alms-warm-up 08:36
finish alms-warm-up 09:01
delay wc-gt-race 10m -c -r oil
delay wc-gt-race 10m -c --issuer scca-pro-racing -r oil
delay 'alms race' 20m -r fog
delay 'alms race' 20m -c -r fog
delay 'alms race' 6h -c -r fog
shorten 'alms race' 15m -r dark
extend 'alms race' 5m -c -r light
catch-up --at 2004-06-27T14:00:00-04:00 -r late
start 'alms race' 14:21
finish 'alms race' 17:05
withdraw 'alms race'
record 'alms race' --started 14:22 --ended 17:06
catch-up --at 2004-06-27T17:10:00-04:00 -r late
cancel alms-warm-up -r over
reinstate alms-warm-up -r check
tie
tie --all
move 'alms race' --to 14:30 -r tv
move 'alms race' --to 14:20 -r tv
delay alms-rce 5m -r typo
dely 'alms race' 5m -r typo
delay 'alms race' --until 14:40 -c -r tv
delay wc-tc-race 10m -r oil
plan proposed-by-imsa --issuer scca-pro-racing -r oil
cancel 'alms race' -r storm"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("document", "commands"),
    [("tests/data/long-beach-2023-model.json", LONG_BEACH), ("examples/mid-ohio-2004.json", MID_OHIO)],
    ids=["long-beach", "mid-ohio"],
)
def test_thirty_commands(roadracing: Roadracing, tmp_path: Path, document: str, commands: str) -> None:
    """Feeds parse, ties hold, nothing impossible is added unaccepted, and others' sessions move by their word only."""
    file = tmp_path / "w.json"
    file.write_bytes((ROOT / document).read_bytes())
    lines = commands.splitlines()
    assert 30 == len(lines)
    keys: list[int] = []
    refused: list[str] = []
    for line in lines:
        words = shlex.split(line)
        before = rr.load(file)
        ran = roadracing("change", file, *words)
        after = rr.load(file)
        assert "Traceback" not in ran.err
        assert "a fault in roadracing itself" not in ran.err, line
        keys.append(len(f"roadracing change w.json {line}") + 1)
        if ran.code:
            refused.append(line)
            _says_what_can_be_done(line, ran)
            assert before.sessions == after.sessions, line
            continue
        _nothing_impossible_was_added(before, after, line)
        _others_moved_by_their_word(before, after, line)
        _ties_hold(before, after, line)
        calendar = icalendar.Calendar.from_ical(rr.feed(after))
        assert calendar.events
    ordinary = [
        key
        for key, line in zip(keys, lines, strict=True)
        if line.startswith("delay") and not {"--issuer", "--until"} & set(line.split())
    ]
    said = {"keystrokes": sum(keys), "most of an ordinary delay": max(ordinary), "refused": refused}
    print(json.dumps(said))  # noqa: T201
    assert max(ordinary) <= 60
    assert len(refused) <= 20


def _says_what_can_be_done(line: str, ran: Ran) -> None:
    """A refusal offers something: what was meant, what to do first, whose word it takes, or how to answer for it."""
    offers = ("did you mean", "accept", "first", "--", "say ", "sessions:", "give it")
    assert any(offer in ran.err for offer in offers), (line, ran.err)


def _nothing_impossible_was_added(before: Season, after: Season, line: str) -> None:
    def errors(season: Season) -> set[tuple[str, frozenset[str]]]:
        found = (d for d in validate(season).diagnostics if d.severity is Severity.ERROR)
        return {
            (d.code, frozenset(path_text(p) for p in (d.path, *(o.path for o in d.related)))) for d in found
        }

    # What happened is recorded whatever it breaks.
    if line.split(maxsplit=1)[0] not in ("start", "finish", "record", "withdraw"):
        assert errors(after) <= errors(before), line


def _others_moved_by_their_word(before: Season, after: Season, line: str) -> None:
    words = line.split()
    issuer = words[words.index("--issuer") + 1] if "--issuer" in words else before.issuer
    index, was = Index(after), {s.id: s for s in before.sessions}
    agreed = {before.issuer, issuer} if line.startswith("plan") else {issuer}
    for session in after.sessions:
        old = was[session.id]
        if (old.start, old.end, old.is_cancelled) != (session.start, session.end, session.is_cancelled):
            tied = {index.operator_of(index.sessions[t.session]) for t in session.ties}
            assert (tied | {index.operator_of(session)}) & (agreed | {None}), (line, session.id)


def _ties_hold(before: Season, after: Season, line: str) -> None:
    old, new = Index(before), Index(after)
    named = set(shlex.split(line))
    for row in before.sessions:
        for tie in row.ties:
            race, now = old.sessions[tie.session], new.sessions[tie.session]
            has = new.sessions[row.id]
            if row.id in named or has.is_cancelled or now.is_cancelled or row.fixed:
                continue
            if tie.on_delay is TieBehaviour.SHIFT and race.start != now.start:
                was, is_ = session_time(old, race), session_time(new, now)
                had, got = old.starts(row), new.starts(has)
                assert was is not None and is_ is not None and had is not None and got is not None  # noqa: PT018
                assert got.utc - had.utc in (is_.start.utc - was.start.utc, is_.end.utc - was.end.utc), line
