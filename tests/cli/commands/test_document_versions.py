"""Documents beside each other and one after the other, on the command line."""

from pathlib import Path

import attrs
import pytest

import roadracing as rr
from tests.cli.conftest import Roadracing
from tests.cli.long_beach import LATE, sessions
from tests.project.weekends import RACE, begun, changed, now, save
from tests.versions.test_make_one import IDS, IMSA, SCCA


def test_merge_in_a_project(roadracing: Roadracing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project's document is merged with somebody's copy of it without saying what both started from."""
    monkeypatch.chdir(tmp_path)
    project = begun(tmp_path)
    copy = tmp_path / "copy.json"
    copy.write_bytes((project.content() or b"").replace(b'"name": "Mid-Ohio"', b'"name": "Mid-Ohio Circuit"'))
    save(project, changed(now(project), RACE, title="Feature"))
    told = roadracing("merge", copy)
    assert 0 == told.code, told.err
    season = now(project)
    assert ("Feature", "Mid-Ohio Circuit") == (season.find(RACE).title, season.venues[0].name)
    history = project.history()
    assert "merge" == history.entries[history.in_order()[-1]].operation


def test_merge_outside(roadracing: Roadracing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is remembered, what all started from has to be said."""
    monkeypatch.chdir(tmp_path)
    rr.dump(IMSA, tmp_path / "one.json")
    told = roadracing("merge", tmp_path / "one.json")
    assert 2 == told.code
    assert "say BASE" in told.err


def test_unite(roadracing: Roadracing, tmp_path: Path) -> None:
    """One command makes the ids one and says which stays; ids that cannot be one are refused."""
    file = tmp_path / "common.json"
    rr.dump(rr.join(imsa=IMSA, scca=SCCA).season, file)
    told = roadracing("unite", file, *IDS)
    assert 0 == told.code, told.err
    assert "was mid-ohio-2004 too" in told.err
    assert "lexington-2004" == rr.load(file).find("mid-ohio-2004").id
    assert 2 == roadracing("unite", file, "lexington").code


def test_changes_in_words(roadracing: Roadracing, tmp_path: Path) -> None:
    """What has changed is said without the id path of anything."""
    file = tmp_path / "season.json"
    race = IMSA.find("imsa-race")
    later = {"start": rr.Start.at(race.starts.add(hours=1)), "end": race.end.add(hours=1)}
    after = IMSA.put(attrs.evolve(race, **later))
    rr.dump(rr.revise(IMSA, after, issued=IMSA.issued.add(hours=1), reason="fog", issuer="imsa"), file)
    told = roadracing("changes", file, "--since", "2004-06-01T00:00:00-04:00[America/New_York]")
    assert "Race moved from 10:00 to 11:00" in told.out
    assert "/" not in told.out.replace("Grand Prix of Ohio", "")


def test_join_and_diff(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """A document joined with itself is itself, and does not differ."""
    copy, out = tmp_path / "copy.json", tmp_path / "joined.json"
    copy.write_bytes(weekend.read_bytes())
    assert 0 == roadracing("join", weekend, copy, "-o", out).code
    assert weekend.read_bytes() == out.read_bytes()
    assert "no difference" in roadracing("diff", weekend, out).out


def test_conflicts_name_documents(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """Two documents that claim two times are named, with lines; neither time is chosen."""
    other, out = tmp_path / "other.json", tmp_path / "joined.json"
    other.write_text(weekend.read_text(encoding="utf-8").replace("T11:40:00", "T11:45:00"), encoding="utf-8")
    ran = roadracing("join", weekend, other, "-o", out)
    assert 0 == ran.code
    assert str(other) in ran.err
    assert str(weekend) in ran.err
    assert "start" not in sessions(out)[LATE]
