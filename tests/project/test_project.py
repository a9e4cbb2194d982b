"""A project remembers, whoever else works in it and wherever anything stops."""

import errno
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

import attrs
import pytest

import roadracing as rr
from roadracing._internal.project.project import is_living
from roadracing._internal.project.settings import ProjectError, Settings
from roadracing.project import Project
from tests.project.weekends import PRACTICE, RACE, begun, changed, now, save, weekend


def whole(project: Project) -> None:
    """Everything that a journal speaks of is there, and is what it was."""
    history = project.history()
    for entry in history.entries.values():
        for version in {entry.document, entry.before} - {None, ""}:
            project.journal.document(str(version))
        assert {*entry.parents} <= history.entries.keys()
    project.journal.ledgers()


def operations(project: Project) -> list[str]:
    """What was done, in its order."""
    history = project.history()
    return [history.entries[id_].operation for id_ in history.in_order()]


def test_begun(tmp_path: Path) -> None:
    """A document that is there is the first version; the project is found from below, and begun once."""
    project = begun(tmp_path)
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)

    assert ["init"] == operations(project)
    assert project == Project.around(below)
    with pytest.raises(ProjectError, match="there already"):
        Project.begin(tmp_path)
    with pytest.raises(ProjectError, match="no folder"):
        Project.begin(tmp_path / "nowhere")
    assert Project.begin(below, Settings(document="x.json")).content() is None


def test_saved(tmp_path: Path) -> None:
    """Each version and what made it are kept; the same again is nothing, and a hand edit in between is recorded."""
    project = begun(tmp_path)
    save(project, changed(now(project), RACE, status=rr.PlanStatus.CANCELLED), "change cancel")
    save(project, now(project), "change")
    edited = rr.dumps(now(project)).replace("Mid-Ohio 2004", "Mid-Ohio, June 2004")
    project.document.write_text(edited, "utf-8")
    save(project, now(project).without(now(project).find(PRACTICE, rr.Session)), "change")

    assert ["init", "change cancel", "edit", "change"] == operations(project)
    whole(project)


def test_somebody_else_was_faster(tmp_path: Path) -> None:
    """What was made from a version that is no longer there is not written."""
    project = begun(tmp_path)
    read = project.version()
    save(project, changed(now(project), RACE, status=rr.PlanStatus.CANCELLED))
    with pytest.raises(ProjectError, match="changed by somebody else meanwhile"):
        project.save(weekend(), operation="change", over=read)
    assert now(project).find(RACE, rr.Session).is_cancelled


def test_bulletins_stay(tmp_path: Path) -> None:
    """No operation discards what was issued."""
    project = begun(tmp_path)
    save(project, changed(now(project), RACE, status=rr.PlanStatus.CANCELLED))
    with pytest.raises(
        ProjectError, match="holds what was issued and this lacks, mid-ohio-2004-imsa-bulletin-1"
    ):
        save(project, weekend(), "join")
    assert 1 == len(now(project).bulletins)
    assert is_living(project.document)
    assert not is_living(tmp_path / "roadracing.toml")


def test_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the disk is full, the document is as it was and the journal is whole; afterwards it goes on."""
    project = begun(tmp_path)
    after = changed(now(project), RACE, status=rr.PlanStatus.CANCELLED)
    for steps in range(3):
        before, left = project.content(), [steps]

        def full(_: int, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", full)
            # What is forced to the disk is a version, its folder, what was done and its folder, in this order.
            with pytest.raises(OSError, match="No space"):
                save(project, after)
        assert before == project.content()
        assert [] == [*tmp_path.rglob("*.tmp")]
        whole(project)
    save(project, after)
    whole(project)


def test_two_copies(tmp_path: Path) -> None:
    """Two copies of a folder are one again by adding files, and each document has its own past."""
    project = begun(tmp_path / "one")
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    other = Project(folder=tmp_path / "two", settings=project.settings)
    save(project, changed(now(project), RACE, status=rr.PlanStatus.CANCELLED), "change cancel")
    save(other, changed(now(other), PRACTICE, title="Warm-up"), "change")
    shutil.copytree(other.journal.folder, project.journal.folder, dirs_exist_ok=True)

    assert {"init", "change cancel", "change"} == {*operations(project)}
    whole(project)
    history = project.history()
    first, second = history.made(str(project.version()))[0], history.made(str(other.version()))[0]
    assert history.before([first]) & history.before([second]) == {*history.before([first])} - {first}


def kill(folder: Path, kills: int) -> None:
    """A process that changes a document again and again is killed, and what is left is whole."""
    project = begun(folder)
    versions = {rr.dumps(season).encode() for season in (one(), other())}
    chance = random.Random(15)  # noqa: S311 - nothing here is secret
    for _ in range(kills):
        child = os.fork()
        if child == 0:
            try:
                while True:
                    save(project, one())
                    save(project, other())
            finally:
                os._exit(1)
        time.sleep(chance.uniform(0, 0.08))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status)
        assert project.content() in versions | {rr.dumps(weekend()).encode()}
        whole(project)
    save(project, one())
    save(project, other())
    whole(project)


def one() -> rr.Season:
    """A version without bulletins, so that any other may follow it."""
    return weekend()


def other() -> rr.Season:
    """Another one."""
    return weekend().without(weekend().find(PRACTICE, rr.Session))


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed there in this way")
def test_killed(tmp_path: Path) -> None:
    """Whenever a process is killed, the document is one of two versions and the journal is whole."""
    kill(tmp_path, 4)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed there in this way")
def test_killed_often(tmp_path: Path) -> None:
    """A hundred are killed."""
    kill(tmp_path, 100)


def retitle(project: Project, session: str) -> bool:
    """A session gets another title, as soon as nobody else changes the document."""
    while True:
        read, content = project.version(), project.content() or b""
        season = rr.loads(content.decode())
        after = season.put(attrs.evolve(season.find(session, rr.Session), title="Changed"))
        try:
            project.save(after, operation="change", over=read)
        except ProjectError:
            continue
        return True


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_two_processes(tmp_path: Path) -> None:
    """Of two processes that change one document at once, nobody loses the other's change without a word."""
    project = begun(tmp_path)
    children = []
    for session in (PRACTICE, RACE):
        child = os.fork()
        if child == 0:
            retitled = False
            try:
                retitled = retitle(project, session)
            finally:
                os._exit(not retitled)
        children.append(child)
    assert [0, 0] == [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert {"Changed"} == {session.title for session in now(project).sessions}
    whole(project)
