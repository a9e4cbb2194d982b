"""A timetable in whole sentences: whoever does not see the picture is told the same."""

from roadracing._internal.pictures.timetable.timetable_picture import timetable
from tests.pictures.reading import parsed, parts, title_of
from tests.pictures.timetable.test_timetable_picture import LONG_BEACH, each_form


class TestWords:
    """Whoever does not see the picture is told the same."""

    @each_form
    def test_description(self, form: str) -> None:
        """The description says every session in a sentence."""
        words = timetable(LONG_BEACH, form=form).svg.split("<desc", 1)[1].split("</desc>", 1)[0]

        assert words.count("has the track to itself") == 17
        assert "ALMS Race, Saturday 20 April 2013, 16:30 to 18:30" in words

    def test_titles(self) -> None:
        """Every block has its sentence."""
        for node in parts(parsed(timetable(LONG_BEACH)), "block"):
            assert title_of(node).endswith(".")

    def test_role(self) -> None:
        """A picture is an image with a name and a description."""
        root = parsed(timetable(LONG_BEACH))
        by_id = {node.get("id"): node for node in root.iter()}

        assert "img" == root.get("role")
        assert "2013 Toyota Grand Prix of Long Beach: timetable" == by_id[root.get("aria-labelledby")].text
        assert root.get("aria-describedby") in by_id
