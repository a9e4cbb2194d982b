"""What a picture of a timetable knows about each session: what is not known is not drawn."""

import pytest

from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.time.start import Start
from tests.pictures.reading import boxes, parsed, parts, texts, title_of
from tests.pictures.weekends import (
    CLOCKS_GO_BACK,
    EVERY_WAY,
    at,
    season,
    session,
)

FORMS = ("wide", "tall", "print")


class TestTruth:
    """What is not known is not drawn."""

    def block(self, name: str, form: str = "wide") -> tuple[str, list[str], float]:
        """A session's sentence, its words, and how high it is."""
        root = parsed(timetable(EVERY_WAY, form=form))
        node = next(n for n in root.iter() if n.get("data-session") == name)
        return title_of(node), texts(node), max((b - t for _, t, _, b in boxes(node)), default=0)

    def test_end_unknown(self) -> None:
        """A session whose end nobody published has no lower edge, and its sentence says so."""
        said, words, height = self.block("bounded")

        assert "not before 12:00; no end is published" in said
        assert ["not before 12:00 Touring cars Qualifying"] == words
        assert height < 10

    def test_moment(self) -> None:
        """A moment has no height."""
        said, words, height = self.block("grid")

        assert "14:00; is off the track" in said
        assert ["14:00 Opening ceremony"] == words
        assert 0 == height

    def test_about(self) -> None:
        """An approximate time is so marked in every form."""
        for form in FORMS:
            said, words, _ = self.block("about", form)

            assert "about 11:00 to 11:20" in said
            assert any(word.startswith("≈ 11:00") for word in words)

    def test_follows(self) -> None:
        """A start that follows from another says so, and an end that is only expected is no edge that was published."""
        said, words, _ = self.block("follows")

        assert "13:00 (1 h 40 min after Historic cars Qualifying)" in said
        assert "expected to end about 14:00" in said
        assert "13:00–≈ 14:00" in words

    def test_cancelled(self) -> None:
        """What is cancelled stays, and says so in words."""
        for form in FORMS:
            said, words, _ = self.block("off", form)
            assert said.startswith("Cancelled: ")
            assert form == "wide" or "cancelled" in words

    def test_actual(self) -> None:
        """What really happened is told beside what was planned."""
        for form in FORMS:
            said, words, _ = self.block("late", form)
            assert "started 16:12" in said
            assert "started 16:12" in " ".join(words)

    def test_untimed(self) -> None:
        """What has no time is listed apart, with its day where that is known."""
        root = parsed(timetable(EVERY_WAY))

        assert {"someday", "tbc", "nothing"} == {n.get("data-session") for n in parts(root, "untimed")}
        assert "Podium (2004-07-18)" in texts(root)

    def test_over_midnight(self) -> None:
        """A night session is whole with its evening; a day and a night of racing ends on the next day."""
        root = parsed(timetable(EVERY_WAY))
        (rest,) = parts(root, "still-on")

        assert "–12:00" in texts(rest)
        assert "It goes on from Sat 17 Jul" in title_of(rest)
        night = next(n for n in root.iter() if n.get("data-session") == "night")
        assert "22:00–Sat 01:00" in texts(night)

    def test_clocks_go_back(self) -> None:
        """In the night in which an hour comes twice, each hour has its place and its name."""
        root = parsed(timetable(CLOCKS_GO_BACK))
        words = texts(root)

        assert "again" in words
        again = next(n for n in root.iter() if n.get("data-session") == "again")
        assert "01:30 (again)–02:15" in texts(again)
        through = next(n for n in root.iter() if n.get("data-session") == "through")
        heights = [max(b - t for _, t, _, b in boxes(node)) + 1 for node in (again, through)]
        assert 4 * 60 / 45 == pytest.approx(heights[1] / heights[0], rel=0.01)

    def test_venue_time(self) -> None:
        """Times are the venue's, in whatever zone a document wrote them."""
        race = session("elsewhere", SessionKind.RACE, Start.at(at(16, "12:00").to("Asia/Tokyo")))

        assert "from 12:00 Race" in texts(parsed(timetable(season(race))))
