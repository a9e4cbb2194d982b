"""One process at a time changes a project."""

from pathlib import Path

import pytest

from roadracing._internal.project import one_writer as lock
from roadracing._internal.project.settings import ProjectError
from tests.project.weekends import begun


def test_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While one process writes, another waits, and gives up after a while; then it is its turn."""
    project = begun(tmp_path)
    monkeypatch.setattr(lock, "_PATIENCE_S", 0.05)
    with (
        lock.one_writer(tmp_path / "roadracing.toml"),
        pytest.raises(ProjectError, match="being changed by another process"),
    ):
        project.notice()
    project.notice()
