"""The answers about an archive as a table of Apache Parquet."""

from pathlib import Path

import pytest

from roadracing import MissingExtra
from roadracing._internal.cli import results_table
from roadracing._internal.findings.errors import MissingFile


def test_what_is_missing_is_said_before_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, or without the folder, nothing is begun."""
    monkeypatch.setattr(results_table, "find_spec", lambda _name: None)
    with pytest.raises(MissingExtra, match=r"roadracing\[archive\]"):
        results_table.able_to_write(tmp_path / "a.parquet")
    monkeypatch.setattr(results_table, "find_spec", lambda _name: object())
    with pytest.raises(MissingFile):
        results_table.able_to_write(tmp_path / "nowhere/a.parquet")
    results_table.able_to_write(tmp_path / "a.parquet")
