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
from roadracing._internal.versions.revise import revise
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


def test_one_fact_to_two_values() -> None:
    """One fact that became two values is disputed, whoever comes first."""
    imsa, scca = _with(title="A"), _with(title="B")
    merged = merge(SEASON, imsa=imsa, scca=scca)
    assert ["/sessions/gt-race/title"] == [d.path for d in merged.season.disputed]
    assert merged.season == merge(SEASON, scca=scca, imsa=imsa).season


def test_removed() -> None:
    """What one side removed is gone; it stays, disputed, if another changed it, with all that nobody changed."""
    without = attrs.evolve(SEASON, sessions=())
    assert () == merge(SEASON, imsa=without, scca=SEASON).season.sessions
    stays = merge(SEASON, imsa=without, scca=_with(title="A"))
    assert (attrs.evolve(RACE, title="A"),) == stays.season.sessions
    assert ["/sessions/gt-race"] == [d.path for d in stays.season.disputed]


def test_an_older_copy_changes_nothing() -> None:
    """Who joins what he had before the merge finds nothing taken back."""
    merged = merge(SEASON, imsa=_with(title="A"), scca=_with(end=None)).season
    assert merged == join(merged, SEASON).season
    assert ("A", None) == (_race(merged).title, _race(merged).end)


def test_cancelled_by_one_and_renamed_twice_by_the_other() -> None:
    """A cancellation is not lost to the office that has published more often."""
    once = revise(SEASON, _with(title="A"), issued=at(1, "12:00"), reason="name", issuer="imsa")
    imsa = revise(
        once,
        attrs.evolve(once, sessions=(attrs.evolve(_race(once), title="B"),)),
        issued=at(2, "12:00"),
        reason="name",
        issuer="imsa",
    )
    scca = revise(
        SEASON, _with(status=PlanStatus.CANCELLED), issued=at(3, "12:00"), reason="rain", issuer="scca"
    )
    race = _race(join(imsa, scca).season)
    assert ("B", PlanStatus.CANCELLED) == (race.title, race.status)
    assert join(imsa, scca).season == merge(SEASON, imsa=imsa, scca=scca).season


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
