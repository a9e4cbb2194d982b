"""The official timetable, for paper."""

from collections.abc import Mapping
from pathlib import Path

from tests.site.folder_of_pages import BOARD
from tests.site.for_everybody import publish
from tests.site.html import elements, parsed, text, with_class
from tests.site.weekends import WEEKEND, everything


class TestNoticeboard:
    """The official timetable, for paper."""

    def test_sheets(self, site: Mapping[str, bytes]) -> None:
        """Each day has a sheet with version, issuer, time of issue, bulletin and its number."""
        sheets = with_class(parsed(site[BOARD]), "sheet")
        words = text(with_class(sheets[1], "sheet-head")[0])

        assert 4 == len(sheets)
        assert "Official timetable, revised, version 3 Saturday 6 November 2027 " in words
        assert "Issued by Apex" in words.replace("Issued byApex", "Issued by Apex")
        assert "Bulletin 2 of Apex, Saturday 6 November 2027, 09:05 (EDT, UTC−4)" in words
        assert "2 of 4" in words

    def test_everything(self, site: Mapping[str, bytes]) -> None:
        """Every row has start, end, series, session and who operates it, whoever it is for."""
        board = parsed(site[BOARD])
        lines = [[text(cell) for cell in row] for row in elements(board) if row.tag == "tr"]

        assert ["Start", "End", "Series", "Session", "Operated by"] == lines[0]
        assert ["06:00", "08:00", "", "Load in Officials Gate 3", "Apex"] == lines[1]
        assert len([s for s in everything().sessions if s.weekend == WEEKEND]) == len(lines) - 4

    def test_for_the_public(self, tmp_path: Path) -> None:
        """A board in a folder for the public says that it is not all there is, and holds nothing else."""
        site = publish(everything(), tmp_path / "public", audience="public").files
        board = text(parsed(site[BOARD]))

        assert "Official timetable, revised, version 3 · what is for the public" in board
        assert "Load in" not in board
        assert "Everything on the timetable" not in board
