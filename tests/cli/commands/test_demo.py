"""The command that shows everything once."""

from pathlib import Path

import icalendar

from tests.cli.test_commands import Roadracing


def test_demo(roadracing: Roadracing, tmp_path: Path) -> None:
    """The demo ends by naming a page and a feed that are there."""
    ran = roadracing("demo", "--out", tmp_path / "demo")
    assert 0 == ran.code
    page = Path(ran.out.strip().splitlines()[-2].strip())
    content = page.read_text(encoding="utf-8")
    assert 1 == content.count("delayed from 11:40 to 12:20")
    assert all(
        name in content for name in ("2013 Toyota Grand Prix of Long Beach", "IMSA", "SCCA Pro Racing")
    )
    assert "timetable issued" not in content
    feed = Path(ran.out.strip().splitlines()[-1].strip())
    assert 19 == len(icalendar.Calendar.from_ical(feed.read_bytes()).events)
