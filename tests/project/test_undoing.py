"""What was done last is taken back, before and after people were told."""

from pathlib import Path

import pytest

import roadracing as rr
from roadracing.project import Project, ProjectError, UndoRefused, undo
from tests.project.weekends import EVEN_LATER, PRACTICE, RACE, begun, changed, now, save


def published(project: Project, **options: bool) -> rr.Season:
    """The document is published from the project."""
    return rr.publish(now(project), project.published, pages=False, project=project, **options).season


def test_before_anybody_was_told(tmp_path: Path) -> None:
    """One after the other the operations are taken back, and the bytes come back."""
    project = begun(tmp_path)
    versions = [project.content()]
    for operation, facts in (
        ("change cancel", {"status": rr.PlanStatus.CANCELLED}),
        ("import", {"title": "The race"}),
    ):
        save(project, changed(now(project), RACE, **facts), operation)
        versions.append(project.content())
    for operation in ("import", "change cancel"):
        undone = undo(project)
        assert operation == undone.entry.operation
        assert not undone.told
        versions.pop()
        assert versions[-1] == project.content()
    with pytest.raises(ProjectError, match="nothing that was done"):
        undo(project)


def test_an_edit_by_hand(tmp_path: Path) -> None:
    """What somebody typed is taken back too, also what no reader understands, and taken back again."""
    project = begun(tmp_path)
    before = project.content()
    for _ in range(2):
        project.document.write_text("{", "utf-8")
        assert "edit" == undo(project).entry.operation
        assert before == project.content()


def test_what_made_the_document(tmp_path: Path) -> None:
    """An import into an empty folder that is taken back leaves it empty."""
    project = Project.begin(tmp_path)
    from tests.project.weekends import weekend  # noqa: PLC0415

    save(project, weekend(), "import")
    assert undo(project).after is None
    assert project.content() is None
    with pytest.raises(ProjectError, match="nothing that was done"):
        undo(project)


def test_after_people_were_told(tmp_path: Path) -> None:
    """A change that was published is taken back under one bulletin, its revision rises, and it can be published."""
    project = begun(tmp_path)
    published(project, first_time=True)
    save(project, changed(now(project), RACE, status=rr.PlanStatus.CANCELLED), "change cancel")
    published(project)

    undone = undo(project, issued=EVEN_LATER)

    after = now(project)
    race = after.find(RACE, rr.Session)
    assert undone.told
    assert ("scheduled", 2) == (race.status.value if race.status else "scheduled", race.revision)
    assert [1, 2] == [bulletin.number for bulletin in after.bulletins]
    assert "a change is taken back" == after.bulletins[-1].reason
    published(project)
    with pytest.raises(ProjectError, match="nothing that was done"):
        undo(project)


def test_only_what_was_changed(tmp_path: Path) -> None:
    """What others did since stays; a fact that changed again is not taken back, and is named."""
    project = begun(tmp_path)
    published(project, first_time=True)
    save(project, changed(now(project), RACE, status=rr.PlanStatus.CANCELLED), "change cancel")
    earlier = project.history().made(str(project.version()))[0]
    save(project, changed(now(project), PRACTICE, EVEN_LATER, title="Warm-up"))
    published(project)

    undo(project, earlier[:10])

    after = now(project)
    assert not after.find(RACE, rr.Session).is_cancelled
    assert "Warm-up" == after.find(PRACTICE, rr.Session).title
    with pytest.raises(ProjectError, match="taken back already"):
        undo(project, earlier)
    with pytest.raises(ProjectError, match=r"no operation begins with"):
        undo(project, "zz")
    with pytest.raises(ProjectError, match=r"no operation begins"):
        undo(project, "")


def test_what_changed_again(tmp_path: Path) -> None:
    """A fact that somebody changed again since is not taken back, and is named; the document is as it was."""
    project = begun(tmp_path)
    save(project, changed(now(project), RACE, title="The race"))
    earlier = project.history().made(str(project.version()))[0]
    save(project, changed(now(project), RACE, EVEN_LATER, title="The great race"))
    published(project, first_time=True)
    before = project.content()
    with pytest.raises(UndoRefused, match="1 fact of it changed again since"):
        undo(project, earlier)
    assert before == project.content()
