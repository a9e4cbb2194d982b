"""The commands that compare and join documents."""

from pathlib import Path

from tests.cli.test_commands import Roadracing, sessions

LATE = "long-beach-2013-pro-celebrity-race"


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
