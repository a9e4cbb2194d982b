"""The picture of a timetable shows what is known, all of it, and nothing else."""

from functools import cache
from pathlib import Path

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents.reading import load
from roadracing._internal.findings.report import Report
from roadracing._internal.intake.timetables import read_timetable
from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.pen.picture import Picture, PictureError
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.rules.validation import validate
from roadracing._internal.testing.strategies import seasons
from tests.effort import tries
from tests.pictures.reading import boxes, is_safe, parsed, parts, sessions, texts, title_of
from tests.pictures.weekends import (
    EVERY_WAY,
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

    def test_without_findings(self) -> None:
        """Without a report nothing is marked."""
        assert [] == parts(parsed(timetable(EVERY_WAY)), "badge")

    def test_part_of_findings(self) -> None:
        """A choice of findings does as well as a report."""
        chosen = [d for d in validate(EVERY_WAY).diagnostics if d.code == "SCH001"]
        root = parsed(timetable(EVERY_WAY, findings=chosen))

        shown = {n.get("data-session") for n in root.iter() if n.get("data-session") and parts(n, "badge")}
        assert {"first", "second"} == shown


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
