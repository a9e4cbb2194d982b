"""What a picture of a timetable shows: one weekend, one day, one form."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.documents.reading import load
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.pictures.pen.picture import PictureError
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.time.start import Start
from tests.pictures.reading import parsed, parts, sessions
from tests.pictures.timetable.test_timetable_picture import EXAMPLES, LONG_BEACH, each_form
from tests.pictures.weekends import (
    EVERY_WAY,
    NAMESPACE,
    at,
    season,
    session,
    very_full,
)


class TestChoice:
    """One weekend, one day, one form."""

    def test_day(self) -> None:
        """A day shows what starts on it, what is still on, and what may yet be."""
        picture = timetable(EVERY_WAY, day=dt.date(2004, 7, 18))

        assert {"cabling", "someday", "tbc", "nothing"} == set(sessions(parsed(picture)))
        assert "An invented weekend: Sunday 18 July 2004" == picture.title
        assert 1 == len(parts(parsed(picture), "still-on"))

    def test_only_still_on(self) -> None:
        """A day on which nothing starts shows what is still on."""
        race = session("long", SessionKind.RACE, Start.at(at(16, "12:00")), at(18, "12:00"))

        assert 1 == len(parts(parsed(timetable(season(race), day=dt.date(2004, 7, 17))), "still-on"))

    def test_no_such_day(self) -> None:
        """A day without anything is refused with the days that have something."""
        with pytest.raises(PictureError, match="2013-04-19, 2013-04-20"):
            timetable(LONG_BEACH, day=dt.date(2013, 4, 1))

    def test_no_such_weekend(self) -> None:
        """A weekend that is not there is refused with those that are; of several one has to be named."""
        with pytest.raises(PictureError, match="it has: invented"):
            timetable(EVERY_WAY, "elsewhere")
        with pytest.raises(PictureError, match="say which weekend"):
            timetable(load(EXAMPLES / "2004-alms.json"))

    @each_form
    def test_only(self, form: str) -> None:
        """Of chosen sessions nothing else is seen, told or remembered."""
        chosen = {s.id for s in EVERY_WAY.sessions if s.for_public}
        gone = session("secret", SessionKind.BRIEFING, Start.at(at(16, "17:00")), title="Kept to ourselves")
        before = attrs.evolve(EVERY_WAY, sessions=(*EVERY_WAY.sessions, gone))
        picture = timetable(EVERY_WAY, form=form, only=chosen, previous=before)

        assert chosen == set(sessions(parsed(picture)))
        assert "Technical inspection" not in picture.svg
        assert "Kept to ourselves" not in picture.svg

    def test_none_chosen(self) -> None:
        """There is no picture of nothing."""
        with pytest.raises(PictureError, match="none of the chosen sessions"):
            timetable(EVERY_WAY, only=())

    def test_only_weekend_with_sessions(self) -> None:
        """Where one weekend of several has sessions, it need not be named."""
        more = attrs.evolve(
            EVERY_WAY, weekends=(*EVERY_WAY.weekends, attrs.evolve(EVERY_WAY.weekends[0], id="another"))
        )

        assert timetable(EVERY_WAY).svg == timetable(more).svg

    def test_no_such_form(self) -> None:
        """A form that is not there is refused with those that are."""
        with pytest.raises(PictureError, match="wide, tall, print"):
            timetable(EVERY_WAY, form="round")  # type: ignore[arg-type]
        with pytest.raises(PictureError, match="a4, letter"):
            timetable(EVERY_WAY, form="print", paper="papyrus")  # type: ignore[arg-type]

    @pytest.mark.parametrize(("paper", "height"), [("a4", 1046), ("letter", 980)])
    def test_sheets(self, paper: str, height: float) -> None:
        """No row is torn between two sheets."""
        picture = timetable(very_full(), form="print", paper=paper)  # type: ignore[arg-type]
        lines = [
            float(line.get("y1", 0))
            for row in parts(parsed(picture), "row")
            for line in row.iter("{http://www.w3.org/2000/svg}line")
        ]
        words = [
            float(text.get("y", 0))
            for row in parts(parsed(picture), "row")
            for text in row.iter("{http://www.w3.org/2000/svg}text")
        ]

        assert max(lines) > 5 * height
        assert all(10 < y % height < height - 4 for y in words)

    def test_other_namespace(self) -> None:
        """What is different from another namespace's season nobody can say."""
        with pytest.raises(PictureError, match=NAMESPACE):
            timetable(EVERY_WAY, previous=attrs.evolve(EVERY_WAY, namespace="other.example"))
