"""Several people changed copies of one document, and what each of them changed is kept."""

import shutil
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import roadracing as rr
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.start import Start
from roadracing._internal.versions.join import join, merge
from tests.versions.small_season import RACE, SEASON, at


def _with(**facts: object) -> Season:
    return attrs.evolve(SEASON, sessions=(attrs.evolve(RACE, **facts),))  # type: ignore[arg-type]


def _race(season: Season) -> Session:
    (race,) = season.sessions
    return race


def test_different_facts() -> None:
    """Changes of different facts are both kept."""
    merged = merge(SEASON, imsa=_with(title="Grand Prix"), scca=_with(start=Start.at(at(17, "13:00"))))
    assert ("Grand Prix", Start.at(at(17, "13:00"))) == (
        _race(merged.season).title,
        _race(merged.season).start,
    )
    assert () == merged.conflicts


def test_a_disputed_cancellation_is_shown() -> None:
    """Where one side cancels and the other delays, the feed says cancelled, and nothing shown becomes a claim."""
    joined = merge(
        SEASON, imsa=_with(status=PlanStatus.CANCELLED), scca=_with(status=PlanStatus.DELAYED)
    ).season
    assert _race(joined).status is None
    dated = attrs.evolve(joined, issued=at(3, "12:00"))
    assert b"STATUS:CANCELLED" in rr.feed(dated)
    assert joined == join(joined, joined).season


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_merges_with_it(tmp_path: Path) -> None:
    """Two branches that changed one weekend are merged by git with the driver that the help of the command gives."""

    def git(*words: str) -> int:
        git_ = str(shutil.which("git"))
        who = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        return subprocess.run([git_, *who, *words], cwd=tmp_path, check=False, capture_output=True).returncode

    def commit(season: Season) -> None:
        rr.dump(season, tmp_path / "season.json")
        assert 0 == git("commit", "-qam", "change", "--allow-empty")

    command = f'"{sys.executable}" -m roadracing merge %O %A %B -o %A'
    assert 0 == git("init", "-q", "-b", "main")
    git("config", "merge.roadracing.driver", command)
    (tmp_path / ".gitattributes").write_text("season.json merge=roadracing\n")
    rr.dump(SEASON, tmp_path / "season.json")
    git("add", ".")
    commit(SEASON)
    git("checkout", "-qb", "scca")
    commit(_with(end=at(17, "13:10")))
    git("checkout", "-q", "main")
    commit(_with(title="Grand Prix"))
    assert 0 == git("merge", "--no-edit", "scca")
    race = _race(rr.load(tmp_path / "season.json"))
    assert ("Grand Prix", at(17, "13:10")) == (race.title, race.end)
