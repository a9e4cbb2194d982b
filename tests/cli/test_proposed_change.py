"""One body's desk at the command line: it moves what is its own, and proposes the rest."""

import json
from pathlib import Path

import pytest

import roadracing as rr
from tests.cli.conftest import Roadracing

OURS, THEIRS = "lb-alms-race", "lb-wc-race"


@pytest.fixture
def joint(tmp_path: Path) -> Path:
    """Two bodies at one circuit: our race, theirs ten minutes behind it."""

    def at(clock: str) -> str:
        return f"2013-04-20T{clock}:00-07:00[America/Los_Angeles]"

    document = {
        "roadracing": 1,
        "namespace": "calendar.example.org",
        "issuer": "imsa",
        "issued": at("07:00"),
        "organisations": [{"id": "imsa", "name": "IMSA"}, {"id": "scca", "name": "SCCA"}],
        "series": [{"id": "alms", "sanctioned_by": "imsa"}, {"id": "wc", "sanctioned_by": "scca"}],
        "venues": [{"id": "streets", "timezone": "America/Los_Angeles"}],
        "weekends": [{"id": "lb", "venue": "streets", "timetable": {"status": "official"}}],
        "sessions": [
            {
                "id": id_,
                "weekend": "lb",
                "kind": "race",
                "series": [series],
                "start": at(start),
                "end": at(end),
            }
            for id_, series, start, end in (
                (OURS, "alms", "10:00", "11:00"),
                (THEIRS, "wc", "11:10", "12:00"),
                ("lb-alms-demo", "alms", "14:00", "15:00"),
            )
        ],
    }
    path = tmp_path / "joint.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def starts(path: Path) -> dict[str, str]:
    """When each session starts."""
    return {s.id: f"{s.starts:%H:%M}" for s in rr.load(path).sessions}


HOW = ("-c", "--changeover", "5m", "--issued", "2013-04-20 09:30", "--reason", "oil")


def test_ours_waits_for_theirs(roadracing: Roadracing, joint: Path) -> None:
    """Where ours would run into theirs nothing moves: it is proposed, and they accept it in one command."""
    dry = roadracing("change", joint, "delay", OURS, "30m", *HOW, "--dry-run")
    ran = roadracing("change", joint, "delay", OURS, "30m", *HOW)
    assert (1, 1) == (dry.code, ran.code)
    assert "SCCA decides about" in ran.err
    assert {OURS: "10:00", THEIRS: "11:10", "lb-alms-demo": "14:00"} == starts(joint)
    later = ("--issued", "2013-04-20 09:40", "--reason", "oil")
    assert 2 == roadracing("change", joint, "plan", "proposed-by-imsa", *later).code
    assert 0 == roadracing("change", joint, "plan", "proposed-by-imsa", "--issuer", "scca", *later).code
    assert {OURS: "10:30", THEIRS: "11:35", "lb-alms-demo": "14:00"} == starts(joint)
    season = rr.load(joint)
    assert [()] == [w.plans for w in season.weekends]
    assert ["scca"] == [b.issuer for b in season.bulletins]


def test_ours_alone(roadracing: Roadracing, joint: Path) -> None:
    """What stands by itself is moved at once, and the rest is proposed."""
    both = roadracing("change", joint, "delay", "lb-alms-demo", THEIRS, "5m", *HOW[1:])
    assert 0 == both.code, both.err
    assert {OURS: "10:00", THEIRS: "11:10", "lb-alms-demo": "14:05"} == starts(joint)
    assert [["proposed-by-imsa"]] == [[p.id for p in w.plans] for w in rr.load(joint).weekends]


def test_theirs_by_their_word(roadracing: Roadracing, joint: Path) -> None:
    """Whoever operates a session moves it."""
    ran = roadracing("change", joint, "delay", THEIRS, "5m", "--issuer", "scca", *HOW[1:])
    assert 0 == ran.code, ran.err
    assert "11:15" == starts(joint)[THEIRS]


def test_who_decided(roadracing: Roadracing, joint: Path) -> None:
    """The bulletin names the role in which a change was decided, and a name that nothing is asked of is refused."""
    cancel = ("change", joint, "cancel", OURS, "--reason", "fog", "--issued", "2013-04-20 08:00")
    refused = roadracing(*cancel, "--by", "Somebody")
    assert 2 == refused.code
    assert "nothing is accepted" in refused.err
    assert 0 == roadracing(*cancel, "--by", "race-director").code
    assert ["race-director"] == [b["decided_by"] for b in json.loads(joint.read_text())["bulletins"]]
