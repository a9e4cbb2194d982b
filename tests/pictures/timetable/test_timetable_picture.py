"""The picture of a timetable shows what is known, all of it, and nothing else."""

import datetime as dt
from functools import cache
from pathlib import Path

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents.reading import load
from roadracing._internal.findings.report import Report
from roadracing._internal.intake.timetables import read_timetable
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.pictures.pen.picture import Picture, PictureError
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.rules.validation import validate
from roadracing._internal.testing.strategies import seasons
from roadracing._internal.time.start import Start
from tests.effort import tries
from tests.pictures.reading import boxes, is_safe, parsed, parts, sessions, texts, title_of
from tests.pictures.weekends import (
    CLOCKS_GO_BACK,
    EVERY_WAY,
    NAMESPACE,
    at,
    season,
    session,
    very_full,
)
from tests.versions.calendars import versions

EXAMPLES = Path(__file__).parents[3] / "examples"
LONG_BEACH = load(EXAMPLES / "long-beach-2013.json")
ST_PETERSBURG = read_timetable(EXAMPLES / "2021-st-petersburg.csv")
FORMS = ("wide", "tall", "print")
each_form = pytest.mark.parametrize("form", FORMS)

HOSTILE = (
    "<script>alert(1)</script>",
    "]]>",
    "\" onload='x'",
    "&amp;&#0;",
    "</title></svg><img src=x>",
    "url(https://example.org/a.png)",
    "\u202egnitsixe",
    "\u2067\u05d0\u05d1\u05d2",
    "فَرْدِيّ",
    "🏁👩‍👩‍👧‍👦🇺🇸" * 9,
    "公路賽車" * 20,
    "x" * 10_000,
    "a\u0300" * 50,
    "\uffff\ufffe\U000e0001",
    "& {fill:red}",
)


def hostile(text: str) -> Season:
    """A season in which every text that can be seen says the same."""
    return attrs.evolve(
        EVERY_WAY,
        series=tuple(attrs.evolve(s, name=text, short_name=text) for s in EVERY_WAY.series),
        venues=tuple(attrs.evolve(v, name=text) for v in EVERY_WAY.venues),
        weekends=tuple(attrs.evolve(w, name=text) for w in EVERY_WAY.weekends),
        sessions=tuple(
            attrs.evolve(s, title=text, place=text, notes=text, department=text) for s in EVERY_WAY.sessions
        ),
    )


@cache
def real() -> tuple[tuple[Season, str, Report], ...]:
    """Every weekend of the real timetables and calendars at hand that has a session, and what is found about it."""
    calendars = [load(EXAMPLES / f"2004-{name}.json") for name in ("alms", "scca", "common-calendar")]
    calendars += [version for _, version in versions(rounds=False)]
    return tuple(
        (each, weekend.id, report)
        for each in (LONG_BEACH, ST_PETERSBURG, *calendars)
        for report in [validate(each)]
        for weekend in each.weekends
        if any(s.weekend == weekend.id for s in each.sessions)
    )


def check(picture: Picture, shown: set[str]) -> None:
    """What holds for every picture of a timetable."""
    root = parsed(picture)
    is_safe(root)
    assert sorted(shown) == sorted(sessions(root))
    for node in root.iter():
        if node.get("data-session") is not None:
            assert title_of(node).strip()
            for left, top, right, bottom in boxes(node):
                assert -0.1 <= left <= right <= picture.width + 0.1
                assert -0.1 <= top <= bottom <= picture.height + 0.1


@each_form
def test_real(form: str) -> None:
    """Every session of every real weekend is shown once, within the picture."""
    own = FORMS.index(form)
    for number, (each, weekend, report) in enumerate(real()):
        # Both full timetables are drawn in each form; of calendars, which are alike, each weekend in one.
        if number < 2 or number % len(FORMS) == own:
            expected = {s.id for s in each.sessions if s.weekend == weekend}
            check(timetable(each, weekend, form=form, findings=report), expected)


@tries(15)
@given(drawn=seasons(), form=st.sampled_from(FORMS))
def test_any_season(drawn: Season, form: str) -> None:
    """Whatever a season says, its weekends can be drawn, or it is said why not; equal seasons give equal bytes."""
    for weekend in drawn.weekends:
        expected = {s.id for s in drawn.sessions if s.weekend == weekend.id}
        if not expected:
            with pytest.raises(PictureError, match="no sessions"):
                timetable(drawn, weekend, form=form)
            continue
        report = validate(drawn)
        picture = timetable(drawn, weekend, form=form, findings=report, previous=drawn)
        check(picture, expected)
        again = timetable(drawn, weekend.id, form=form, findings=report, previous=drawn)
        assert picture.svg == again.svg


@each_form
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text(form: str, text: str) -> None:
    """Text stays text, whatever it holds, and takes no more room than there is."""
    drawn = hostile(text)
    picture = timetable(drawn, form=form, findings=validate(drawn), previous=EVERY_WAY)

    check(picture, {s.id for s in EVERY_WAY.sessions})
    seen = "".join(texts(parsed(picture)))
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(seen)


@given(
    text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40),
    form=st.sampled_from(FORMS),
)
def test_any_text(form: str, text: str) -> None:
    """Any text can be a title."""
    try:
        drawn = hostile(text)
    except ValueError:
        return
    check(timetable(drawn, form=form), {s.id for s in EVERY_WAY.sessions})


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


class TestMarks:
    """Conflicts and changes are marked where they are."""

    def test_conflict(self) -> None:
        """Both sessions of a conflict are marked, and say what was found."""
        root = parsed(timetable(EVERY_WAY, findings=validate(EVERY_WAY)))
        marked = {
            str(node.get("data-session")): title_of(node)
            for node in root.iter()
            if node.get("data-session") is not None and parts(node, "badge")
        }

        assert "SCH001" in marked["first"]
        assert "SCH001" in marked["second"]
        assert "signing" not in marked

    @each_form
    def test_told(self, form: str) -> None:
        """What was found stands in words as well, once however many sessions it is about."""
        root = parsed(timetable(EVERY_WAY, form=form, findings=validate(EVERY_WAY)))
        said = [text for text in texts(root) if "SCH001" in text]

        assert form == "tall" or len(said) == 1

    def test_without_findings(self) -> None:
        """Without a report nothing is marked."""
        assert [] == parts(parsed(timetable(EVERY_WAY)), "badge")

    def test_part_of_findings(self) -> None:
        """A choice of findings does as well as a report."""
        chosen = [d for d in validate(EVERY_WAY).diagnostics if d.code == "SCH001"]
        root = parsed(timetable(EVERY_WAY, findings=chosen))

        shown = {n.get("data-session") for n in root.iter() if n.get("data-session") and parts(n, "badge")}
        assert {"first", "second"} == shown

    def changed(self) -> Season:
        """The weekend as it was before."""
        was = {
            "first": {"start": Start.at(at(16, "08:00")), "end": at(16, "09:00")},
            "gates": {"title": "Doors open"},
            "off": {"status": None},
        }
        kept = [attrs.evolve(s, **was.get(s.id, {})) for s in EVERY_WAY.sessions if s.id != "parade"]
        gone = session(
            "gone", SessionKind.RIDES, Start.at(at(16, "17:00")), at(16, "17:30"), title="Taken off"
        )
        return attrs.evolve(EVERY_WAY, sessions=(*kept, gone))

    @each_form
    def test_changes(self, form: str) -> None:
        """What moved, came, went or was renamed since an earlier timetable is told."""
        root = parsed(timetable(EVERY_WAY, form=form, previous=self.changed()))
        said = {str(n.get("data-session")): title_of(n) for n in root.iter() if n.get("data-session")}

        assert "moved from 08:00 to 09:00" in said["first"]
        assert "new on the timetable" in said["parade"]
        assert "changed" in said["gates"]
        assert "Doors open" in said["gates"]
        assert "cancelled since" in said["off"]
        assert "was 08:00" in " ".join(texts(root))
        assert any("Taken off" in text for text in texts(root))
        assert "gone" not in said

    def test_ghost(self) -> None:
        """What moved leaves its old place visible, and what went too."""
        ghosts = parts(parsed(timetable(EVERY_WAY, previous=self.changed())), "ghost")

        assert 2 == len(ghosts)
        assert any("Practice 1" in title_of(ghost) for ghost in ghosts)

    def test_no_change(self) -> None:
        """Nothing has changed since the same timetable."""
        assert timetable(EVERY_WAY).svg == timetable(EVERY_WAY, previous=EVERY_WAY).svg

    @each_form
    def test_now(self, form: str) -> None:
        """The present is a line with its time; a noticeboard knows none."""
        words = texts(parsed(timetable(EVERY_WAY, form=form, now=at(16, "12:40").to("UTC"))))

        assert ("now 12:40" in words) is (form != "print")


class TestLanes:
    """A lane is split where sessions overlap, and only there."""

    @pytest.mark.parametrize(
        "drawn", [LONG_BEACH, ST_PETERSBURG, EVERY_WAY, very_full()], ids=["a", "b", "c", "d"]
    )
    def test_no_overlap(self, drawn: Season) -> None:
        """No block is drawn over another."""
        root = parsed(timetable(drawn))
        blocks = [
            max(boxes(n), key=lambda b: (b[2] - b[0]) * (b[3] - b[1]), default=None)
            for n in parts(root, "block")
        ]
        shown = sorted(b for b in blocks if b is not None)
        for place, one in enumerate(shown):
            for other in shown[place + 1 :]:
                apart = (
                    one[2] <= other[0] + 0.02
                    or other[2] <= one[0] + 0.02
                    or one[3] <= other[1] + 0.02
                    or other[3] <= one[1] + 0.02
                )
                assert apart, (one, other)

    def test_whole_lane(self) -> None:
        """A session that meets no other has its lane to itself, also where others are split."""
        root = parsed(timetable(EVERY_WAY))
        widths = {
            str(n.get("data-session")): max(right - left for left, _, right, _ in boxes(n))
            for n in parts(root, "block")
            if [*boxes(n)]
        }

        assert widths["late"] == pytest.approx(2 * widths["first"], abs=3)


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


@each_form
def test_every_id_is_unique(form: str) -> None:
    """Two pictures in one page share no id."""
    one, other = timetable(LONG_BEACH, form=form), timetable(EVERY_WAY, form=form)
    ids = [node.get("id") for picture in (one, other) for node in parsed(picture).iter() if node.get("id")]

    assert len(ids) == len(set(ids))


def test_size_grows_with_the_weekend() -> None:
    """A session more is a few hundred bytes more: twice the rows, twice the picture."""
    small, large = (len(timetable(very_full(days=5, each=n)).svg) for n in (25, 50))

    assert large < 2.3 * small
