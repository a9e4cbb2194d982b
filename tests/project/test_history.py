"""What led to a version of a document."""

from pathlib import Path

from tests.project.weekends import RACE, begun, changed, now, save


def test_base_of_a_copy(tmp_path: Path) -> None:
    """What the document and a copy started from is the last version of both, or the closest where nobody recorded."""
    project = begun(tmp_path)
    start = project.content()
    assert start is not None
    save(project, changed(now(project), RACE, title="Feature"))
    assert start == project.base_of(start)
    assert start == project.base_of(start.replace(b'"name": "Mid-Ohio"', b'"name": "Mid-Ohio Circuit"'))
    latest = project.content()
    assert latest is not None
    assert latest == project.base_of(latest.replace(b'"name": "Mid-Ohio"', b'"name": "Mid-Ohio Circuit"'))
    project.document.unlink()
    assert project.base_of(start) is None
